"""A lock beside a file, as a courtesy: it tells others that the file is open, and stops nobody.

Nothing hangs on it: what two people save is put together, lock or no lock. So a folder that takes
no lock is no error, and what can't be read as a lock is none.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple, cast

from dossier.storage.disk import CREATE, READ_NO_LINK

REFRESHED: Final = 60
"""Seconds after which who has a file open says so again."""
STALE: Final = 600
"""Seconds without such a word after which a lock of another machine holds no longer."""
_LONGEST: Final = 1_000  # bytes; no lock of ours has more
# Of what Linux tells of a process behind its name: the states of one that has ended, and where
# behind the state its begin stands.
_ENDED: Final = (b"Z", b"X")
_BEGAN: Final = 18


class Holder(NamedTuple):
    """Who has a file open: a session by a random name, on which machine, and since when.

    `machine` is no name but a hash, `process` the number of the process there, `since` the time in
    ISO 8601. Nothing else is told of anybody.
    """

    session: str
    machine: str
    process: int
    since: str
    started: int = 0
    """When the process began, as `started` tells: its number may come to be another's."""


class Lock:
    """The lock of one file for one session."""

    def __init__(self, file: Path, me: Holder) -> None:
        self.file = file
        self._me = me
        folder, name = os.path.split(os.path.realpath(file))
        mark = sha256(os.fsencode(name)).hexdigest()[:8]
        self._path = os.path.join(folder, f".dossier-{mark}.lock")

    def holder(self, now: float) -> Holder | None:
        """Give who else has the file open now, in seconds since 1970; None where nobody has."""
        found = self._read()
        if found is None or found[0].session == self._me.session:
            return None
        holder, refreshed = found
        gone = holder.machine == self._me.machine and not _runs(holder)
        return None if gone or abs(now - refreshed) > STALE else holder

    def take(self) -> None:
        """Take the lock, from whoever has it; where that can't be done, be content without."""
        with suppress(OSError):
            with suppress(FileNotFoundError):
                os.unlink(self._path)
            descriptor = os.open(self._path, CREATE, 0o666)
            try:
                os.write(descriptor, json.dumps(self._me._asdict()).encode())
            finally:
                os.close(descriptor)

    def refresh(self) -> bool:
        """Say that the file is still open here; False if somebody else has taken the lock over."""
        found = self._read()
        if found and found[0].session != self._me.session:
            return False
        with suppress(OSError):
            os.utime(self._path)
        return True

    def release(self) -> None:
        """Let the lock go, if it is ours."""
        found = self._read()
        if found and found[0].session == self._me.session:
            with suppress(OSError):
                os.unlink(self._path)

    def _read(self) -> tuple[Holder, float] | None:
        """Read who has the lock and when they last said so; None where that can't be told."""
        with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
            descriptor = os.open(self._path, READ_NO_LINK)
            try:
                refreshed = os.fstat(descriptor).st_mtime
                data = os.read(descriptor, _LONGEST)
            finally:
                os.close(descriptor)
            return _holder(cast("object", json.loads(data))), refreshed
        return None


def machine_of(node: str) -> str:
    """Tell machines apart without naming them: `node` is the name in the network."""
    return sha256(node.encode(errors="replace")).hexdigest()[:16]


def _holder(value: object) -> Holder:
    """Read a lock; anybody may have written it."""
    if not isinstance(value, dict):
        raise TypeError
    said = cast("dict[str, object]", value)
    session, machine, since = (str(said[name]) for name in ("session", "machine", "since"))
    process, began = said["process"], said.get("started", 0)
    if type(process) is not int or type(began) is not int:
        raise TypeError
    return Holder(session, machine, process, since, began)


def started(process: int) -> int:
    """Tell when a process of this machine began, in ticks since the machine did.

    0 where none of this number runs, or that can't be seen; one that has ended and still waits to
    be asked how does not run.
    """
    with suppress(OSError, ValueError):
        with open(f"/proc/{process}/stat", "rb") as status:
            # The name of the program comes before, in brackets, and may hold anything.
            state, *rest = status.read().rpartition(b")")[2].split()
        return 0 if state in _ENDED else int(rest[_BEGAN])
    return 0


def _runs(holder: Holder) -> bool:
    """Tell whether a process runs on this machine; where that can't be seen, it is believed."""
    began = started(holder.process)
    if not began:
        return not os.path.exists("/proc/self")
    return holder.started in (0, began)
