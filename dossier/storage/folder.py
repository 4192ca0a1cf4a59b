"""The folder in which a file is saved: our temporary files in it, and its way to the disk."""

from __future__ import annotations

import errno
import os
import re
from contextlib import suppress
from hashlib import sha256
from typing import Final, Self

from dossier.errors import CannotRead
from dossier.storage import intake
from dossier.storage.disk import FAILS, READ, READ_NO_LINK, Disk

# Some disks, such as those of another machine, know no sync of a folder.
_NO_SYNC: Final = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF)
# So often a save asks whether another one is done, before it goes on without the lock.
PATIENCE: Final = 100


class Folder:
    """The folder of one file while it is saved.

    Who saves holds its lock, so that one save waits for the other, and so that a temporary file
    which another save has left belongs to nobody who is alive.
    """

    def __init__(self, target: str, disk: Disk) -> None:
        self.target = target
        self.path, name = os.path.split(target)
        self.disk = disk
        self._mark = f".dossier-{sha256(os.fsencode(name)).hexdigest()[:8]}-"
        self._ours = re.compile(rf"{re.escape(self._mark)}[0-9a-f]{{16}}\.(?:new|old)")
        self._descriptor: int | None = None
        self._locked = False

    def __enter__(self) -> Self:
        """Open and lock it, where this system opens folders."""
        with suppress(PermissionError):
            self._descriptor = self.disk.open(self.path, READ)
            self._locked = self._lock(self._descriptor)
        return self

    def __exit__(self, *_: object) -> None:
        """Close it, which lets the lock go."""
        if self._descriptor is not None:
            with suppress(OSError):
                self.disk.close(self._descriptor)

    def temp(self) -> str:
        """Make a path for a temporary file of our target, of the same length for every name."""
        return os.path.join(self.path, f"{self._mark}{self.disk.token()}.new")

    def sync(self) -> None:
        """See to it that the names in the folder outlast a power cut."""
        if self._descriptor is None:
            return
        try:
            self.disk.fsync(self._descriptor)
        except OSError as why:
            if why.errno not in _NO_SYNC:
                raise

    def sweep(self) -> tuple[bytes, ...]:
        """Remove what saves that died have left; hand back what was in it, whole or torn."""
        left: list[bytes] = []
        with suppress(OSError):
            for name in self.disk.listdir(self.path) if self._locked else ():
                if self._ours.fullmatch(name):
                    left += self._swept(os.path.join(self.path, name))
        return tuple(left)

    def _swept(self, path: str) -> list[bytes]:
        try:
            data = intake.read(path, self.disk, READ_NO_LINK).data
        except (OSError, CannotRead):
            return []
        self.disk.unlink(path)
        return [data]

    def _lock(self, descriptor: int) -> bool:
        """Lock the folder, if this system and disk have locks; do not wait for ever."""
        for _ in range(PATIENCE):
            try:
                self.disk.lock(descriptor)
            except BlockingIOError:
                self.disk.pause()
            except FAILS:
                return False
            else:
                return True
        return False
