"""Pieces of real work on real files, each in a process that waits to be struck while it works.

What is acknowledged is said into shared memory: no call of the system stands between a step and
its word, and a word that was said outlives the one who said it.
"""

from __future__ import annotations

import ctypes
import mmap
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from dossier.document.replaying import reopened
from dossier.errors import CannotSave, CannotWrite
from dossier.storage import files, reader
from dossier.storage.export import export
from dossier.workspace import recovery, saving
from dossier.workspace.backups import Backups, Past
from tests.workspace.at_work import TEXT, Desk
from tests.workspace.test_backups import ns, version

BEGIN, END = "/the-work-begins", "/the-work-ends"
ROOM: Final = 4096
STEPS: Final = 6
FILE: Final = "case.dossier"
OUTPUT: Final = "case.pdf"
OUTPUTS: Final = (b"the old output", b"the new output, which is longer")
_SET_PTRACER, _ANYBODY = 0x59616D61, ctypes.c_ulong(-1)

Say = Callable[[str], None]
Work = Callable[[Say], None]


def save(folder: Path) -> Work:
    """Save another version over a file."""
    desk = Desk(folder)
    changed = desk.document.dossier.with_(subject=desk.document.dossier.subject.with_(note="new"))

    def work(say: Say) -> None:
        try:
            saving.save(changed, folder / FILE, desk.document.stamp)
            say("saved")
        except CannotSave:
            say("refused")

    return work


def journal(folder: Path) -> Work:
    """Make steps, type, see that they last; the journal begins anew on the way."""
    desk = Desk(folder, most=900)

    def work(say: Say) -> None:
        for number in range(STEPS):
            _step(desk, number, say)
            desk.keeping.typed(TEXT, f"typed {number}")
            if number % 3 == 0:
                desk.sync()

    return work


def journal_end(folder: Path) -> Work:
    """Save what is in a journal, and end it."""
    desk = Desk(folder)
    _step(desk, 0, lambda _: None)
    desk.sync()

    def work(say: Say) -> None:
        say("Name 0")
        try:
            desk.save()
        except CannotSave:
            desk.keeping.end(lost=True)
        else:
            desk.keeping.end(lost=False)

    return work


def recovering(folder: Path) -> Work:
    """Bring back what a program that died has left, and let its journal go once all is kept."""
    dead = Desk(folder)
    for number in range(STEPS):
        _step(dead, number, lambda _: None)
    dead.sync()
    dead.die()

    def work(say: Say) -> None:
        say(f"Name {STEPS - 1}")
        for left in recovery.find(folder / "state" / "journals").left:
            desk = Desk(folder, continues=left.name)
            reopened(left.replayed, desk.document)
            desk.keeping.took()
            desk.sync()
            left.remove() if desk.journal.lasts else left.release()

    return work


def backup(folder: Path) -> Work:
    """Save version 12 over version 11, whose past is full: it is kept, and an older one goes."""
    path, past = _with_past(folder)
    stamp = files.standing(str(path))
    newest = reader.decode(version(12))

    def work(say: Say) -> None:
        try:
            saving.save(newest, path, stamp, past=past)
            say("not kept" if past.problem else "saved")
        except CannotSave:
            say("refused")

    return work


def erasing(folder: Path) -> Work:
    """Erase the history of a file."""
    _, past = _with_past(folder)

    def work(say: Say) -> None:
        try:
            past.erase()
            say("erased")
        except CannotWrite:
            say("refused")

    return work


def exporting(folder: Path) -> Work:
    """Write an output over the one of before."""
    path = folder / OUTPUT
    path.write_bytes(OUTPUTS[0])

    def work(say: Say) -> None:
        try:
            export(path, OUTPUTS[1], force=True)
            say("written")
        except CannotWrite:
            say("refused")

    return work


WORKS: Final = {
    "exporting": exporting,
    "save": save,
    "journal": journal,
    "journal_end": journal_end,
    "recovering": recovering,
    "backup": backup,
    "erasing": erasing,
}


def main(name: str, folder: str, said: str) -> None:
    """Make all ready, stop until somebody watches, and work."""
    work = WORKS[name](Path(folder))
    with Path(said).open("w+b") as file:
        file.truncate(ROOM)
        memory = mmap.mmap(file.fileno(), ROOM)

    def say(word: str) -> None:
        memory.write(f"{word}\n".encode())

    ctypes.CDLL(None).prctl(_SET_PTRACER, _ANYBODY, 0, 0, 0)
    os.kill(os.getpid(), signal.SIGSTOP)
    with suppress(OSError):
        Path(BEGIN).stat()
    work(say)
    with suppress(OSError):
        Path(END).stat()


def _step(desk: Desk, number: int, say: Say) -> None:
    before = len(desk.acknowledged)
    desk.edit(f"Name {number}")
    if len(desk.acknowledged) > before:
        say(f"Name {number}")


def _with_past(folder: Path) -> tuple[Path, Past]:
    path = folder / FILE
    past = Backups(folder / "backups").of(path)
    for number in range(1, 11):
        past.keep(version(number), ns(0, number))
    path.write_bytes(version(11))
    os.utime(path, ns=(ns(0, 11), ns(0, 11)))
    return path, past


def _warm_up() -> None:
    """Do each piece once, so that all is loaded that it needs."""
    for make in WORKS.values():
        with TemporaryDirectory() as folder:
            make(Path(folder))(lambda _: None)


_warm_up()
