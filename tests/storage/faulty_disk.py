"""A disk that fails, writes short or dies at some call, and may lack some calls altogether."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import cast

from typing_extensions import override

from dossier.storage.disk import Disk

CALLS = {name for name in vars(Disk) if not name.startswith("_")} - {"token"}


class Died(BaseException):
    """The process is gone: no code of ours catches this, and no later call has an effect."""


@dataclass(frozen=True)
class Call:
    """One call of the system, about to be made."""

    disk: FaultyDisk
    name: str
    make: Callable[..., object]
    arguments: tuple[object, ...]

    def run(self) -> object:
        return self.make(*self.arguments)


class Fault:
    """What happens at a call; this one lets all go well."""

    name = "no fault"

    def strike(self, call: Call) -> object:
        return call.run()


class Fails(Fault):
    """The call has no effect and gives an error; only a descriptor is closed all the same."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.name = errno.errorcode[number]

    @override
    def strike(self, call: Call) -> object:
        if call.name == "close":
            call.run()
        raise OSError(self.number, os.strerror(self.number))


class Short(Fault):
    """A read or a write does a part of its work only."""

    name = "short"

    @override
    def strike(self, call: Call) -> object:
        if call.name == "write":
            descriptor, data = call.arguments
            part = bytes(cast("memoryview[int]", data))
            return call.make(descriptor, part[: len(part) // 3])
        if call.name == "read":
            descriptor, size = call.arguments
            assert isinstance(size, int)
            return call.make(descriptor, size // 3 + 1)
        return call.run()


class Dies(Fault):
    """The process is killed in the call, before it or after it has had its effect."""

    def __init__(self, *, after: bool) -> None:
        self.after = after
        self.name = "dies after" if after else "dies before"

    @override
    def strike(self, call: Call) -> object:
        if self.after:
            call.run()
        call.disk.dead = True
        raise Died


class FaultyDisk(Disk):
    """The real calls, counted, with a fault at some of them; nothing waits for a real disk."""

    def __init__(
        self, fault: Fault | None = None, at: Collection[int] = (), lacks: Collection[str] = ()
    ) -> None:
        self.fault = fault or Fault()
        self.at = at
        self.lacks = lacks
        self.calls: list[str] = []
        self.dead = False
        self.opened: set[int] = set()

    @property
    def struck(self) -> list[str]:
        """Name the calls that the fault has hit."""
        return [self.calls[at - 1] for at in self.at if at <= len(self.calls)]

    @override
    def __getattribute__(self, name: str) -> object:
        found: object = super().__getattribute__(name)
        if name not in CALLS or not callable(found):
            return found

        def watched(*arguments: object, **named: object) -> object:
            return self._meet(Call(self, name, lambda *given: found(*given, **named), arguments))

        return watched

    def _meet(self, call: Call) -> object:
        if self.dead:
            raise Died
        self.calls.append(call.name)
        if call.name in self.lacks:
            raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
        return self.fault.strike(call) if len(self.calls) in self.at else call.run()

    @override
    def open(self, path: str, flags: int, mode: int = 0o600) -> int:
        descriptor = super().open(path, flags, mode)
        self.opened.add(descriptor)
        return descriptor

    @override
    def dup(self, descriptor: int) -> int:
        copied = super().dup(descriptor)
        self.opened.add(copied)
        return copied

    @override
    def close(self, descriptor: int) -> None:
        self.opened.discard(descriptor)
        super().close(descriptor)

    @override
    def fsync(self, descriptor: int) -> None:
        """Be as quick as a test wants it."""

    def bury(self) -> None:
        """Close what a dead process has left open, as the system does; its locks go with it."""
        for descriptor in self.opened:
            os.close(descriptor)
        self.opened.clear()


class Tally:
    """Counts the faults that were tried, and after which all was as it should be."""

    def __init__(self) -> None:
        self.tried = 0
        self.held = 0

    @override
    def __str__(self) -> str:
        return f"{self.tried} faults, {self.tried - self.held} torn or lost"


class Closed(Disk):
    """A disk on which nothing may be written."""

    @override
    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
