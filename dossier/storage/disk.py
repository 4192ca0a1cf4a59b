"""The operating system's calls that a save makes: a value, so that tests can let each one fail."""

from __future__ import annotations

import os
import time
from typing import Final

# What a call raises that fails, or that this system does not have.
FAILS: Final = (OSError, AttributeError, ImportError)


def _flags(*names: str) -> int:
    """Join the flags of `open` that this system has."""
    return sum(getattr(os, name, 0) for name in names)


READ: Final = _flags("O_RDONLY", "O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY")
READ_NO_LINK: Final = READ | _flags("O_NOFOLLOW")
CREATE: Final = _flags("O_WRONLY", "O_CREAT", "O_EXCL", "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY")
# Given the path of a folder, this opens a new file in it that has no name.
UNNAMED: Final = _flags("O_WRONLY", "O_TMPFILE", "O_CLOEXEC")
APPEND: Final = CREATE | _flags("O_APPEND")


class Disk:
    """The calls of this system, as they are."""

    def realpath(self, path: str) -> str:
        return os.path.realpath(path)

    def open(self, path: str, flags: int, mode: int = 0o600) -> int:
        return os.open(path, flags, mode)

    def close(self, descriptor: int) -> None:
        os.close(descriptor)

    def dup(self, descriptor: int) -> int:
        return os.dup(descriptor)

    def read(self, descriptor: int, size: int) -> bytes:
        return os.read(descriptor, size)

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        return os.write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        os.fsync(descriptor)

    def fstat(self, descriptor: int) -> os.stat_result:
        return os.fstat(descriptor)

    def lstat(self, path: str) -> os.stat_result:
        return os.lstat(path)

    def may_write(self, path: str) -> bool:
        return os.access(path, os.W_OK)

    def chmod(self, descriptor: int, mode: int) -> None:
        os.fchmod(descriptor, mode)

    def chown(self, descriptor: int, user: int, group: int) -> None:
        os.fchown(descriptor, user, group)

    def attributes(self, path: str) -> dict[str, bytes]:
        """Read the extended attributes; access lists are among them."""
        return {name: os.getxattr(path, name) for name in os.listxattr(path)}

    def set_attribute(self, descriptor: int, name: str, value: bytes) -> None:
        os.setxattr(descriptor, name, value)

    def link(self, old: str, new: str) -> None:
        os.link(old, new)

    def path_of(self, descriptor: int) -> str:
        """Give a path of an open file, whether it has a name or none."""
        return f"/proc/self/fd/{descriptor}"

    def name(self, descriptor: int, new: str) -> None:
        """Give an open file a name that nothing has yet."""
        # Only with a folder's descriptor is the link of that path followed; none is used here.
        os.link(self.path_of(descriptor), new, src_dir_fd=descriptor, follow_symlinks=True)

    def replace(self, old: str, new: str) -> None:
        os.replace(old, new)

    def unlink(self, path: str) -> None:
        os.unlink(path)

    def rmdir(self, folder: str) -> None:
        os.rmdir(folder)

    def listdir(self, folder: str) -> list[str]:
        return os.listdir(folder)

    def swap(self, one: str, other: str) -> None:
        from dossier.storage import exchange  # noqa: PLC0415  (ctypes is not needed to read)

        exchange.swap(one, other)

    def move_new(self, old: str, new: str) -> None:
        from dossier.storage import exchange  # noqa: PLC0415

        exchange.move_new(old, new)

    def lock(self, descriptor: int) -> None:
        """Lock an open file, without waiting; closing it lets it go."""
        import fcntl  # noqa: PLC0415  (Windows has none)

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def pause(self) -> None:
        """Wait for somebody who will be done in a moment."""
        time.sleep(0.02)

    def token(self) -> str:
        """Give a name that nobody else thinks of."""
        return os.urandom(8).hex()


DISK: Final = Disk()
