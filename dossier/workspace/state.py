"""How the window was left: its place and tab, and the view of each file, for the next time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, cast

from dossier.errors import CannotWrite
from dossier.storage.disk import DISK, Disk
from dossier.workspace.own_file import OwnFile

MOST_FILES: Final = 50

State = Mapping[str, object]


class WindowState:
    """What the window wants to find again, as plain JSON; it decides itself what that is.

    Views are kept by the path of their file, the latest last. While `keeps` says no, none is kept.
    """

    def __init__(
        self, folder: Path, keeps: Callable[[], bool] = lambda: True, disk: Disk = DISK
    ) -> None:
        self._file = OwnFile(folder / "window.json", disk)
        self._keeps = keeps

    @property
    def problem(self) -> str:
        """Why what was kept is gone, in one sentence; empty where it is not."""
        return self._file.problem

    def window(self) -> State:
        """Give how the window was left; empty where nothing is known."""
        return _object(self._file.load().get("window"))

    def keep_window(self, state: State) -> None:
        """Note how the window is left."""
        self._store({"window": dict(state)})

    def view(self, path: Path) -> State:
        """Give how a file was looked at last; empty where nothing is known."""
        return _object(self._views().get(_key(path)))

    def keep_view(self, path: Path, state: State) -> None:
        """Note how a file is looked at, where such things are kept; what is not named stays so."""
        others = {file: kept for file, kept in self._views().items() if file != _key(path)}
        views = {**others, _key(path): {**self.view(path), **state}} if self._keeps() else {}
        self._store({"views": dict(list(views.items())[-MOST_FILES:])})

    def rename(self, part: str, field: str, old: str, new: str) -> None:
        """Put a new name for an old one into a field of a part of every file's view."""
        views = self._views()
        renamed = {
            file: {**_object(view), part: {**_object(kept), field: new}}
            for file, view in views.items()
            if _object(kept := _object(view).get(part)).get(field) == old
        }
        if renamed:
            self._store({"views": {**views, **renamed}})

    def forget(self, path: Path) -> None:
        """Forget how a file was looked at, and that it was."""
        views = self._views()
        self._store({"views": {file: views[file] for file in views if file != _key(path)}})

    def forget_all(self) -> None:
        """Forget all files."""
        self._store({"views": {}})

    def _views(self) -> State:
        return _object(self._file.load().get("views")) if self._keeps() else {}

    def _store(self, changes: State) -> None:
        """Write it down. It is a comfort: where that fails, nobody is held up."""
        with suppress(CannotWrite):
            self._file.store({**self._file.load(), **changes})


def _object(value: object) -> State:
    return cast("State", value) if isinstance(value, dict) else {}


def _key(path: Path) -> str:
    return str(path.absolute())
