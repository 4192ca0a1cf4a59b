"""One running program for a person and a screen: later starts hand their files over to it.

The first start holds a lock and listens; a later one finds the lock held, names its files and ends,
before it has loaded anything but this. So nothing here may be imported that takes its time, not
even `typing`. Whatever is strange (a socket of somebody else, no answer, no folder of our own)
means to start alone: two programs are better than none.
"""

from __future__ import annotations

import fcntl
import os
import socket
import stat
import struct
import time
from contextlib import suppress

from dossier.workspace.runtime import is_ours_alone

LIMIT = 1 << 20
"""The longest message that is read, in bytes; a path has 4,096 at most."""
PATIENCE = 15.0
"""How many seconds a program that is seen at work has for its answer: it may be loading itself."""
STILL = 1.0
"""How many seconds one that is not seen at work has: what runs and waits answers at once."""
_BETWEEN = 0.02
_QUICK = 1.0
_HELLO = b"dossier open 2"
_TAKEN = b"taken"
_PEER = struct.Struct("3i")


class Instance:
    """This process as the one that others hand their files to; deaf where that cannot be."""

    beside = False
    """Whether this one is deaf since another holds its place, and does not answer."""

    def __init__(self, ear: socket.socket | None = None, lock: int = -1, place: str = "") -> None:
        self._ear = ear
        self._lock = lock
        self._place = place

    def fileno(self) -> int:
        """Give what to wait on for later starts; -1 for a process that is alone."""
        return self._ear.fileno() if self._ear else -1

    def hear(self) -> list[tuple[str, tuple[str, ...]]]:
        """Take what each start that waits wants opened; one without files wants to be shown.

        With its files comes its leave to bring a window forward, which may be empty. All are
        answered before anything is opened, so that none waits for the files of another. What was
        answered is ours to open: the other one ends.
        """
        heard: list[tuple[str, tuple[str, ...]]] = []
        while self._ear is not None:
            try:
                line = self._ear.accept()[0]
            except OSError:
                break
            with line, suppress(OSError, ValueError):
                line.settimeout(_QUICK)
                expect(os.geteuid(), line)
                asked = _read(line)
                line.sendall(_TAKEN)
                heard.append(asked)
        return heard

    def close(self) -> None:
        """Hear no more, and let the next start be the first."""
        if self._ear is not None:
            # The socket goes while the lock is held, so it is no other's that goes.
            with suppress(OSError):
                os.unlink(self._place)
            self._ear.close()
            os.close(self._lock)
            self._ear = None


def begin(folder: str, screen: str, files: list[str], leave: str = "") -> Instance | None:
    """Hand the files over to the program that runs on this screen, and give None; or be it.

    A desktop gives who was started by a click leave to come forward: that is handed over too.
    """
    place = os.path.join(folder, "open-" + screen.replace("/", "_"))
    alone = Instance()
    with suppress(OSError, ValueError):
        _make(folder)
        asked = [leave, *(os.path.join(os.getcwd(), file) for file in files)]
        # Whoever holds the lock listens the next moment, so this is long.
        end = time.monotonic() + 2 * STILL
        while time.monotonic() < end:
            lock = _locked(place + ".lock")
            if lock >= 0:
                return _listening(place + ".socket", lock)
            alone.beside = True
            if _handed_over(place + ".socket", asked):
                return None
            time.sleep(_BETWEEN)
    return alone


def _make(folder: str) -> None:
    if not is_ours_alone(folder):
        os.makedirs(folder, 0o700, exist_ok=True)
        found = os.lstat(folder)
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
            raise PermissionError(folder)
        os.chmod(folder, 0o700)


def _locked(path: str) -> int:
    """Hold the lock, which the system lets go when we end in any way; -1 if another holds it."""
    lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as why:
        os.close(lock)
        if isinstance(why, BlockingIOError):
            return -1
        raise
    return lock


def _listening(place: str, lock: int) -> Instance:
    """Listen in the place of whoever held the lock before and left a socket behind."""
    ear = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        with suppress(FileNotFoundError):
            os.unlink(place)
        ear.bind(place)
        ear.listen(64)
        ear.setblocking(False)
    except OSError:
        ear.close()
        os.close(lock)
        raise
    return Instance(ear, lock, place)


def _handed_over(place: str, asked: list[str]) -> bool:
    """Tell leave and files to the one that listens; False if nobody does yet, or has just gone.

    Raise OSError or ValueError if it is somebody else, or does not take them.
    """
    message = b"\0".join([_HELLO, *map(os.fsencode, asked)])
    if len(message) > LIMIT:
        raise ValueError
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(PATIENCE)
        try:
            line.connect(place)
            expect(os.geteuid(), line)
            line.sendall(message)
            line.shutdown(socket.SHUT_WR)
            answer = _answer(line)
        except (FileNotFoundError, ConnectionError):
            return False
    if answer != _TAKEN:
        raise ValueError(answer)
    return True


def _answer(line: socket.socket) -> bytes:
    """Wait for the answer of the other end, for long only while that one is seen at work."""
    end = time.monotonic() + PATIENCE
    line.settimeout(STILL)
    worked: object = None
    while True:
        try:
            return line.recv(len(_TAKEN))
        except TimeoutError:
            before, worked = worked, _work(line)
            if worked == before or time.monotonic() > end:
                raise


def _work(line: socket.socket) -> object:
    """Give what is another thing later if the other end works: its time, or that it wants some."""
    peer = line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _PEER.size)
    with open(f"/proc/{_PEER.unpack(peer)[0]}/stat", "rb") as file:
        state, *told = file.read().rpartition(b")")[2].split()
    # It runs or would, or waits for a disk, or has taken processor time as a program and in the
    # system; `man proc` counts these from 1, with two before the state.
    return time.monotonic() if state in {b"R", b"D"} else told[10:12]


def expect(person: int, line: socket.socket) -> None:
    """Raise PermissionError if the other end belongs to somebody else than a person."""
    peer = line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _PEER.size)
    if _PEER.unpack(peer)[1] != person:
        raise PermissionError


def _read(line: socket.socket) -> tuple[str, tuple[str, ...]]:
    """Read a whole message; raise ValueError if it is none of ours."""
    heard = bytearray()
    while some := line.recv(LIMIT + 1 - len(heard)):
        heard += some
    hello, leave, *files = bytes(heard).split(b"\0")
    names = tuple(map(os.fsdecode, files))
    if len(heard) > LIMIT or hello != _HELLO or not all(map(os.path.isabs, names)):
        raise ValueError
    return os.fsdecode(leave), names
