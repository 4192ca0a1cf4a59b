"""The journals of this machine: one file for each open dossier with work that is in no file yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from dossier.document import journal
from dossier.document.journal import Began, Entry
from dossier.errors import CannotRead, CannotWrite
from dossier.model.dossier import Dossier
from dossier.storage import intake, reasons, writer
from dossier.storage.disk import APPEND, DISK, FAILS, Disk
from dossier.workspace import private_file
from dossier.workspace.paths import private_folder

SUFFIX: Final = ".journal"
BASE: Final = ".base"
"""Beside a journal lies a copy of the version that was opened, for the file may go or change."""
MOST_BYTES: Final = 8 * 1024 * 1024
"""Beyond this a journal is written anew, in the fewest steps that lead to the same."""


class Subject(NamedTuple):
    """What a journal is of: the dossier as it was opened, and the steps that lead to it as it is.

    `steps` are asked for where a journal begins, or begins anew: as few as say all.
    """

    began: Began
    opened: Dossier
    steps: Callable[[], Iterable[Entry]]


class Journals:
    """The folder of the journals."""

    def __init__(self, folder: Path, disk: Disk = DISK, most: int = MOST_BYTES) -> None:
        self.folder = folder
        self.disk = disk
        self.most = most

    def of(self, subject: Subject) -> OpenJournal:
        """Give a journal for a dossier; no file is made before there is something to note."""
        return OpenJournal(self, subject)


class OpenJournal:
    """The journal of one open dossier: a line for each step, written at once, synced soon.

    A lock on the file tells other programs that somebody is at work. What `syncing` gives may run
    on any thread; all else is called by one thread only.
    """

    def __init__(self, journals: Journals, subject: Subject) -> None:
        self._disk = journals.disk
        self._folder = journals.folder
        self._subject = subject
        self._most = self._limit = journals.most
        self._path = str(journals.folder / f"{self._disk.token()}{SUFFIX}")
        self._descriptor: int | None = None
        self._size = 0
        self._has_base = False
        self._noted = 0
        self._synced = 0
        self.problem = ""
        """Why the last step could not be kept, in one sentence; empty where it is kept."""

    @property
    def begun(self) -> bool:
        """Whether there is a journal on the disk."""
        return self._descriptor is not None

    @property
    def lasts(self) -> bool:
        """Whether all that was noted would outlast a power cut."""
        return self.begun and not self.problem and self._synced == self._noted

    def note(self, entry: Entry | None = None) -> None:
        """Write down what was just done, or only begin; where that fails, `problem` says why."""
        self._noted += 1
        try:
            if self._descriptor is None or self.problem or self._size > self._limit:
                self._begin_anew()
            else:
                row = journal.line(entry) if entry is not None else b""
                private_file.write_all(self._descriptor, row, self._disk)
                self._size += len(row)
        except (OSError, CannotWrite) as why:
            self.problem = _said(why, self._folder)
        else:
            self.problem = ""

    def syncing(self) -> Callable[[], None]:
        """Give what sees to it that all that is noted lasts; `problem` says why it does not."""
        noted = self._noted
        try:
            # While the disk takes its time the journal may begin anew, in another file.
            own = None if self._descriptor is None else self._disk.dup(self._descriptor)
        except OSError as why:
            self.problem = _said(why, self._folder)
            own = None
        return partial(self._sync, own, noted)

    def leave(self) -> None:
        """Let the journal go as it is: the next start finds it."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with suppress(OSError):
                self._disk.close(descriptor)

    def end(self) -> None:
        """Remove the journal: all is in the file, or was let go by the person."""
        if self._descriptor is not None:
            # A journal that can't be removed can still be read: it stands on its copy.
            with suppress(OSError):
                self._disk.unlink(self._path)
                self._disk.unlink(self._base)
        self.leave()

    @property
    def _base(self) -> str:
        return self._path.removesuffix(SUFFIX) + BASE

    def _begin_anew(self) -> None:
        """Write the journal in a new file, locked before anybody sees it, and let it take over."""
        private_folder(self._folder)
        temp = f"{self._path}-{self._disk.token()}.new"
        rows = b"".join(map(journal.line, (self._subject.began, *self._subject.steps())))
        descriptor = self._disk.open(temp, APPEND, 0o600)
        try:
            with suppress(*FAILS):
                self._disk.lock(descriptor)
            private_file.write_all(descriptor, rows, self._disk)
            self._disk.replace(temp, self._path)
        except OSError:
            with suppress(OSError):
                self._disk.close(descriptor)
            with suppress(OSError):
                self._disk.unlink(temp)
            raise
        self.leave()
        self._descriptor, self._size = descriptor, len(rows)
        self._limit = max(self._most, 2 * self._size)

    def _sync(self, own: int | None, noted: int) -> None:
        if own is None:
            return
        try:
            try:
                self._keep_base()
                self._disk.fsync(own)
                private_file.sync_folder(str(self._folder), self._disk)
            finally:
                self._disk.close(own)
        except OSError as why:
            # The next step begins the journal anew: what this one is like now, nobody knows.
            self.problem = _said(why, self._folder)
        else:
            self._synced = noted

    def _keep_base(self) -> None:
        """Keep the version that was opened, as its file has it while it has it."""
        if not self._has_base and self._subject.began.whole is None:
            private_file.store(self._base, self._opened(), self._disk)
            self._has_base = True

    def _opened(self) -> bytes:
        path, stamp = self._subject.began.path, self._subject.began.stamp
        with suppress(OSError, CannotRead):
            data = intake.read(path or "", self._disk).data
            if stamp and sha256(data).hexdigest() == stamp.sha256:
                return data
        return writer.encode(self._subject.opened)


def _said(why: OSError | CannotWrite, folder: Path) -> str:
    if isinstance(why, CannotWrite):
        return why.hint
    return reasons.not_saved(why, str(folder)).sentence
