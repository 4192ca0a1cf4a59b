"""What programs that ended without a word have left: journals of work that is in no file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from pydantic_core import PydanticSerializationError

from dossier.document import journal
from dossier.document.journal import Began
from dossier.document.replaying import Replayed, replay
from dossier.errors import CannotRead, Where, saying
from dossier.model.dossier import Dossier
from dossier.storage import intake, reader, reasons, writer
from dossier.storage.disk import DISK, FAILS, READ_NO_LINK, Disk
from dossier.storage.stamp import stamp_of
from dossier.workspace.journals import BASE, SUFFIX

NO_BASE: Final = saying("The version that it began with is neither in its file nor kept here.")


class Left(NamedTuple):
    """The journal of a program that is gone, held so that no other program offers it too."""

    path: str
    descriptor: int
    when: float
    """When it was written last, in seconds since 1970."""
    replayed: Replayed
    disk: Disk

    @property
    def name(self) -> str:
        """The name of its file."""
        return os.path.basename(self.path)

    def file_lost(self) -> bool:
        """Tell whether its file is gone, or can be read no more: then all of it is nowhere else."""
        try:
            reader.decode(intake.read(str(self.replayed.on_disk.path), self.disk).data)
        except (OSError, CannotRead):
            return True
        return False

    def remove(self) -> None:
        """Remove it: what it held is kept elsewhere now, or was let go by the person."""
        with suppress(OSError):
            self.disk.unlink(self.path)
            self.disk.unlink(_base(self.path))
        self.release()

    def set_aside(self) -> None:
        """Put it where it is not offered again, for what could not be made again in it."""
        with suppress(OSError):
            self.disk.replace(self.path, f"{self.path}.damaged")
        self.release()

    def release(self) -> None:
        """Let it go as it is: the next start finds it again."""
        with suppress(OSError):
            self.disk.close(self.descriptor)


class Found(NamedTuple):
    """What there is to offer, and what could not be read and was left alone."""

    left: tuple[Left, ...] = ()
    unreadable: tuple[CannotRead, ...] = ()


def find(folder: Path, disk: Disk = DISK) -> Found:
    """Look for journals whose program is gone; those that hold nothing more than their file go."""
    left: list[Left] = []
    unreadable: list[CannotRead] = []
    names: list[str] = []
    with suppress(OSError):
        names = sorted(disk.listdir(str(folder)))
    for name in names:
        path = str(folder / name)
        if name.endswith(SUFFIX):
            try:
                left += _held(path, disk)
            except CannotRead as why:
                unreadable.append(CannotRead(why.sentence, why.hint, Where(path)))
        elif name.endswith(".new") or _is_orphan(name, names):
            _sweep(path, disk)
    return Found(tuple(_once(left)), tuple(unreadable))


def _once(left: list[Left]) -> Iterator[Left]:
    """Give what there is to bring back, once where its restoring was cut off."""
    names = {left.name for left in left}
    taken = {left.replayed.continues for left in left if left.replayed.took}
    for each in left:
        goes_on = each.replayed.continues in names and not each.replayed.took
        kept = each.replayed.nothing_lost and not each.replayed.damaged and not each.file_lost()
        if kept or goes_on or each.name in taken:
            each.remove()
        else:
            yield each


def _held(path: str, disk: Disk) -> Iterator[Left]:
    """Take hold of a journal that nobody holds."""
    descriptor = _taken(path, disk)
    if descriptor is None:
        return
    try:
        content = intake.read(path, disk, READ_NO_LINK)
        found = journal.read(content.data)
        replayed = _arrived(replay(found, _opened(path, found.began, disk)), disk)
    except (OSError, CannotRead) as why:
        disk.close(descriptor)
        raise why if isinstance(why, CannotRead) else reasons.not_read(why) from why
    yield Left(path, descriptor, content.status.st_mtime, replayed, disk)


def _taken(path: str, disk: Disk) -> int | None:
    """Open and lock a journal; None where its program is alive, or it is gone by now."""
    try:
        descriptor = disk.open(path, READ_NO_LINK)
    except OSError:
        return None
    try:
        disk.lock(descriptor)
    except BlockingIOError:
        disk.close(descriptor)
        return None
    except FAILS:
        pass  # Without locks nobody can tell: it is offered, and taking it over harms nobody.
    return descriptor


def _opened(path: str, began: Began, disk: Disk) -> Dossier:
    """Give the version that a journal began with: of its file, or of the copy beside it."""
    if began.whole is not None:
        return reader.decode(began.whole.encode())
    with suppress(OSError, CannotRead):
        data = intake.read(began.path or "", disk).data
        if began.stamp and sha256(data).hexdigest() == began.stamp.sha256:
            return reader.decode(data)
    try:
        return reader.decode(intake.read(_base(path), disk, READ_NO_LINK).data)
    except OSError as why:
        raise CannotRead(NO_BASE, saying("It was left as it is.")) from why


def _arrived(replayed: Replayed, disk: Disk) -> Replayed:
    """See in the file whether the last save arrived of which the journal does not know it."""
    for saving in reversed(replayed.saving):
        with suppress(OSError, CannotRead, PydanticSerializationError):
            content = intake.read(saving.path, disk)
            if writer.encode(saving.dossier) == content.data:
                return replayed.arrived(saving, stamp_of(content.data, content.status))
    return replayed


def _base(path: str) -> str:
    return path.removesuffix(SUFFIX) + BASE


def _is_orphan(name: str, names: list[str]) -> bool:
    return name.endswith(BASE) and name.removesuffix(BASE) + SUFFIX not in names


def _sweep(path: str, disk: Disk) -> None:
    """Remove what nobody holds, and nobody misses."""
    descriptor = _taken(path, disk)
    if descriptor is None:
        return
    with suppress(OSError):
        disk.unlink(path)
    with suppress(OSError):
        disk.close(descriptor)
