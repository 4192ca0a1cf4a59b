"""Earlier versions of a dossier on this machine: the last ten saves, and one a day for ten."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from dossier.errors import CannotRead, CannotWrite, Where, saying
from dossier.model.dossier import Dossier
from dossier.storage import intake, reader, reasons
from dossier.storage.disk import DISK, READ_NO_LINK, Disk
from dossier.workspace import private_file
from dossier.workspace.paths import private_folder

SAVES: Final = 10
DAYS: Final = 10
_SUFFIX: Final = ".dossier"
# Nanoseconds since 1970, as far as they are days of a calendar: the place in the row of versions,
# and when it was saved, where that is another number.
_NAME: Final = r"(?a)(0[0-9]{19})-(?:(0[0-9]{19})-)?[^-]*\.dossier"
_LATEST: Final = 9 * 10**18
_BILLION: Final = 1_000_000_000


class Version(NamedTuple):
    """One earlier version: where it lies, and when it was saved (in nanoseconds since 1970).

    `place` tells which one was kept later: clocks are set back, and old files are put back.
    """

    path: str
    saved_ns: int
    place: int

    @property
    def saved(self) -> dt.datetime:
        """When it was saved, by the clock of this place."""
        return dt.datetime.fromtimestamp(self.saved_ns // _BILLION, tz=dt.UTC).astimezone()


class Backups:
    """The folder of all histories. While `keeps` says no, nothing is added to any."""

    def __init__(
        self, folder: Path, keeps: Callable[[], bool] = lambda: True, disk: Disk = DISK
    ) -> None:
        self.folder = folder
        self.keeps = keeps
        self.disk = disk

    def of(self, path: Path) -> Past:
        """Give the history of the file at a path; links lead to the history of their file."""
        name = sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:32]
        return Past(self.folder / name, self.disk, self.keeps)


class Past:
    """The history of one file: each version in a file that only its owner can read."""

    def __init__(self, folder: Path, disk: Disk, keeps: Callable[[], bool]) -> None:
        self._folder = folder
        self._disk = disk
        self._keeps = keeps
        self.problem = ""
        """Why the last version could not be kept, in one sentence; empty where it was."""

    def versions(self) -> tuple[Version, ...]:
        """Give the versions that there are, the one that was kept last first."""
        names: list[str] = []
        with suppress(OSError):
            names = self._disk.listdir(str(self._folder))
        found = (_version(self._folder, name) for name in names)
        return tuple(sorted((v for v in found if v), key=lambda v: (v.place, v.path))[::-1])

    def keep(self, data: bytes, saved_ns: int) -> None:
        """Keep a version; older ones that are not needed go once it was read back and parsed.

        Never raises: a save goes on where its backup can't be kept, and `problem` says why.
        """
        self.problem = ""
        if not self._keeps():
            return
        path = str(self._folder / self._name(data, min(max(saved_ns, 0), _LATEST)))
        try:
            private_folder(self._folder.parent)
            private_folder(self._folder)
            private_file.store(path, data, self._disk)
            private_file.sync_folder(str(self._folder), self._disk)
            self._thin_out(path, data)
        except (OSError, CannotRead) as why:
            self.problem = _said(why, self._folder)
        except CannotWrite as why:
            self.problem = why.hint

    def bytes_of(self, version: Version) -> bytes:
        """Give a version as it was saved; raise CannotRead where it is gone or broken."""
        self.read(version)
        return intake.read(version.path, self._disk).data

    def read(self, version: Version) -> Dossier:
        """Read a version; raise CannotRead where it is gone or broken."""
        return reader.load(version.path).dossier

    def erase(self) -> None:
        """Remove the whole history; raise CannotWrite where a part of it stays."""
        try:
            for name in self._disk.listdir(str(self._folder)):
                self._disk.unlink(str(self._folder / name))
            self._disk.rmdir(str(self._folder))
        except FileNotFoundError:
            return
        except OSError as why:
            raise CannotWrite(
                saying("The history could not be erased."),
                _said(why, self._folder),
                Where(str(self._folder)),
            ) from why

    def _name(self, data: bytes, saved_ns: int) -> str:
        """Name a version: the last one as it is, where it is the same; any other one after it."""
        last = next(iter(self.versions()), None)
        end = f"{saved_ns:020d}-{sha256(data).hexdigest()[:16]}{_SUFFIX}"
        if last is None or last.place < saved_ns:
            return end
        if last.path.endswith(end):
            return os.path.basename(last.path)
        return f"{last.place + 1:020d}-{end}"

    def _thin_out(self, path: str, data: bytes) -> None:
        """Let versions go that are neither among the last saves nor the last of a late day."""
        versions = self.versions()
        goes = set(versions) - set(_worth_keeping(versions))
        if not goes:
            return
        again = intake.read(path, self._disk, READ_NO_LINK).data
        reader.decode(again)
        if again == data:
            for version in goes:
                self._disk.unlink(version.path)


def _worth_keeping(versions: Sequence[Version]) -> Iterator[Version]:
    """Give what is kept of versions, which come the latest first."""
    yield from versions[:SAVES]
    days: dict[dt.date, Version] = {}
    for version in versions:
        days.setdefault(version.saved.date(), version)
    yield from list(days.values())[:DAYS]


def _version(folder: Path, name: str) -> Version | None:
    """Understand the name of a version; None for what is no version of ours."""
    found = re.fullmatch(_NAME, name)
    if found is None:
        return None
    place, saved = found.groups()
    return Version(str(folder / name), int(saved or place), int(place))


def _said(why: OSError | CannotRead, folder: Path) -> str:
    if isinstance(why, CannotRead):
        return why.sentence
    return reasons.not_saved(why, str(folder)).sentence
