"""A disk on which the n-th call fails, and every kind of call may be the one."""

import errno
import os
from collections.abc import Callable
from typing import TypeVar

from typing_extensions import override

from dossier.storage.disk import Disk

T = TypeVar("T")


class FaultyDisk(Disk):
    """Fails the n-th call with an error number; counts them all."""

    def __init__(self, at: int = -1, number: int = errno.ENOSPC) -> None:
        self.at = at
        self.number = number
        self.calls = 0

    def _or_fail(self, call: Callable[[], T]) -> T:
        self.calls += 1
        if self.calls == self.at:
            raise OSError(self.number, os.strerror(self.number))
        return call()

    @override
    def open(self, path: str, flags: int, mode: int = 0o600) -> int:
        return self._or_fail(lambda: super(FaultyDisk, self).open(path, flags, mode))

    @override
    def read(self, descriptor: int, size: int) -> bytes:
        return self._or_fail(lambda: super(FaultyDisk, self).read(descriptor, size))

    @override
    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        # A few bytes at a time, as a slow disk takes them.
        return self._or_fail(lambda: super(FaultyDisk, self).write(descriptor, data[:40]))

    @override
    def fsync(self, descriptor: int) -> None:
        self._or_fail(lambda: super(FaultyDisk, self).fsync(descriptor))

    @override
    def replace(self, old: str, new: str) -> None:
        self._or_fail(lambda: super(FaultyDisk, self).replace(old, new))


class FullDisk(Disk):
    """Takes nothing, and says nothing of it."""

    @override
    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        return 0
