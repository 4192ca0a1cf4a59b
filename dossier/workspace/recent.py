"""The files that were open lately, for the welcome page; a list that can be off, and forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple, cast

from dossier.errors import CannotWrite
from dossier.storage.disk import DISK, Disk
from dossier.workspace.own_file import OwnFile

MOST: Final = 20


class RecentFile(NamedTuple):
    """One file: where it was, the name shown for it, when it was open (ISO 8601)."""

    path: str
    name: str
    when: str

    @property
    def missing(self) -> bool:
        """Whether there is no file at its place now; it may be on a disk that will be back."""
        return not Path(self.path).exists()


class RecentFiles:
    """The list, the latest file first. While `keeps` says no, it is empty and stays so."""

    def __init__(
        self, folder: Path, keeps: Callable[[], bool] = lambda: True, disk: Disk = DISK
    ) -> None:
        self._file = OwnFile(folder / "recent.json", disk)
        self._keeps = keeps

    @property
    def problem(self) -> str:
        """Why what was kept is gone, in one sentence; empty where it is not."""
        return self._file.problem

    def files(self) -> tuple[RecentFile, ...]:
        """Give the list; files that are missing stay in it, and say so."""
        return tuple(_read(self._file.load())) if self._keeps() else ()

    def remember(self, path: Path, name: str, when: str = "") -> None:
        """Put a file at the head of the list, where a list is kept."""
        head = RecentFile(str(path.absolute()), name, when)
        others = (file for file in self.files() if file.path != head.path)
        self._store([head, *others] if self._keeps() else [])

    def forget(self, path: Path) -> None:
        """Take one file out of the list."""
        gone = str(path.absolute())
        self._store([file for file in self.files() if file.path != gone])

    def forget_all(self) -> None:
        """Empty the list, as when it is turned off."""
        self._store([])

    def _store(self, files: list[RecentFile]) -> None:
        """Write the list down. It is a comfort: where that fails, nobody is held up."""
        values = {**self._file.load(), "files": [file._asdict() for file in files[:MOST]]}
        with suppress(CannotWrite):
            self._file.store(values)


def _read(values: Mapping[str, object]) -> Iterator[RecentFile]:
    """Read what is good of the list; anybody may have written it."""
    rows = values.get("files")
    for row in cast("list[object]", rows) if isinstance(rows, list) else ():
        if isinstance(row, dict):
            fields = cast("dict[str, object]", row)
            path, name, when = (fields.get(key) for key in ("path", "name", "when"))
            if isinstance(path, str) and isinstance(name, str):
                yield RecentFile(path, name, when if isinstance(when, str) else "")
