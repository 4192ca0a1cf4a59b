"""The welcome page of a window: what it lists and offers, and what of that can be forgotten."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from dossier import shipped
from dossier.i18n import Words
from dossier.ui import traces
from dossier.ui.dialogs.kept_dialog import Kept, KeptDialog
from dossier.ui.file_type import FileType
from dossier.ui.main_window import MainWindow
from dossier.ui.panels.welcome import FileEntry, Welcome
from dossier.workspace.recent import RecentFiles
from dossier.workspace.settings import KEEP_HISTORY, KEEP_RECENT, Settings
from dossier.workspace.state import WindowState

# Marked for translation: what stands beside each name.
SAMPLES: Final = (
    ("roman-seleznev.dossier", "One newspaper report, every fact cited"),
    ("contradictions.dossier", "The same case, with reports that disagree"),
    ("every-field.dossier", "An invented person, the whole model in use"),
    ("scripts.dossier", "Invented, in Russian and Arabic"),
    ("shortest.dossier", "Invented, to see what a dossier needs"),
)


class Starts(Protocol):
    """How a dossier is begun or opened from the page."""

    def ask_open(self) -> None: ...

    def ask_new(self) -> None: ...

    def open_named(self, name: str) -> None: ...


class Welcoming:
    """Shows the page in windows that have no file, and forgets files with all that is kept."""

    def __init__(
        self,
        words: Words,
        settings: Settings,
        recent: RecentFiles,
        state: WindowState,
        file_type: FileType,
    ) -> None:
        self._words = words
        self._settings = settings
        self._recent = recent
        self._state = state
        self._file_type = file_type
        self._again: dict[MainWindow, Callable[[], None]] = {}
        """What shows the page anew, for the window that shows it."""

    def show(self, window: MainWindow, starts: Starts) -> None:
        """Show the page in a window."""
        page = Welcome(window.looks, self._words, self._recent_entries(), self._samples())
        page.open_wanted.connect(starts.ask_open)
        page.new_wanted.connect(starts.ask_new)
        page.file_wanted.connect(starts.open_named)
        self._again = {window: (again := partial(self.show, window, starts))}
        page.forget_wanted.connect(partial(self._forget_named, again))
        page.forget_all_wanted.connect(lambda: self._forget(None, again))
        if self._file_type.to_offer:
            self._offer(page, window, again)
        window.show_page(page)

    def make_file_type_ours(self, window: MainWindow) -> None:
        """Do from the menu what the page offers."""
        window.status.say_right(self._file_type.accept())

    def ask_what_is_kept(self, window: MainWindow) -> None:
        """Show what the program keeps on this computer, with the switches of it."""
        kept = Kept(self._settings.get(KEEP_RECENT), self._settings.get(KEEP_HISTORY))
        dialog = KeptDialog(window.looks, self._words, kept, window)
        dialog.recent_chosen.connect(self._keep_recent)
        dialog.history_chosen.connect(partial(self._settings.put, KEEP_HISTORY))
        dialog.forget_wanted.connect(self._forget_all)
        dialog.exec()
        dialog.deleteLater()
        if window in self._again and window.case is None:
            self._again[window]()

    def _keep_recent(self, kept: bool) -> None:  # noqa: FBT001 - a signal gives it
        """Keep a list of recent files from now on, or none: what there is goes at once."""
        self._settings.put(KEEP_RECENT, kept)
        traces.leave(wanted=kept)
        if not kept:
            self._forget_all()

    def _forget_all(self) -> None:
        self._recent.forget_all()
        self._state.forget_all()
        traces.forget_folders()

    def _offer(self, page: Welcome, window: MainWindow, again: Callable[[], None]) -> None:
        tr = self._words.tr

        def accept() -> None:
            told = self._file_type.accept()
            again()
            window.status.say_right(told)

        def decline() -> None:
            self._file_type.decline()
            again()

        page.offer(
            tr("Open .dossier files by a double click?"),
            tr("Dossier can be the program for them on this computer, for you alone."),
            (
                (tr("Yes, set it up"), lambda: window.commands.attempt(accept)),
                (tr("No"), decline),
            ),
        )

    def _forget(self, path: Path | None, again: Callable[[], None]) -> None:
        """Forget one file, or all: that it was open, and how it was looked at."""
        if path is None:
            self._forget_all()
        else:
            self._recent.forget(path)
            self._state.forget(path)
        again()

    def _forget_named(self, again: Callable[[], None], path: str) -> None:
        self._forget(Path(path), again)

    def _recent_entries(self) -> list[FileEntry]:
        return [
            FileEntry(
                entry.path,
                entry.name.strip() or Path(entry.path).stem,
                entry.path,
                "",
                entry.missing,
                True,
            )
            for entry in self._recent.files()
        ]

    def _samples(self) -> list[FileEntry]:
        return [
            FileEntry(str(shipped.sample(name)), shipped.sample(name).stem, self._words.tr(small))
            for name, small in SAMPLES
            if shipped.sample(name).exists()
        ]
