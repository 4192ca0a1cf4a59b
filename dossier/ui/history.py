"""Earlier versions in one window: seen, restored as a step, erased, turned off."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from dossier.document import telling
from dossier.document.diff import diff
from dossier.document.document import Document
from dossier.errors import CannotRead
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import with_keys
from dossier.ui.dialogs.history_dialog import HistoryDialog
from dossier.ui.filing import Filing
from dossier.ui.main_window import MainWindow
from dossier.ui.widgets.question import is_sure
from dossier.ui.widgets.rows import Row
from dossier.wording import dates
from dossier.wording.records import BETWEEN
from dossier.workspace.backups import Backups, Past, Version
from dossier.workspace.settings import KEEP_HISTORY, Settings


class History(QObject):
    """Binds what a person can do with the earlier versions of the file of one window."""

    def __init__(
        self, window: MainWindow, filing: Filing, settings: Settings, backups: Backups
    ) -> None:
        super().__init__(window)
        self._window = window
        self._filing = filing
        self._settings = settings
        self._backups = backups
        self._words = window.words
        for command, act in (
            ("file.history", self.show),
            ("file.revert", self.revert),
            ("file.revert_opened", self.revert_to_opened),
        ):
            window.commands.bind(command, act)

    def show(self) -> None:
        """Show the versions, and restore the one that is chosen."""
        document, past = self._filing.document, self._past()
        if document is None or past is None or not self._filing.kept():
            return
        versions = {version.path: version for version in past.versions()}
        tell = partial(self._changes, document, past, versions)
        dialog = HistoryDialog(self._window.looks, self._words, tell, self._window)
        dialog.kept_chosen.connect(self._keep)
        dialog.erase_wanted.connect(partial(self._erase, dialog, past))
        rows = [self._row(past, version) for version in versions.values()]
        dialog.show_versions(rows, kept=self._settings.get(KEEP_HISTORY))
        wanted = dialog.exec() == HistoryDialog.DialogCode.Accepted
        dialog.deleteLater()
        if wanted and dialog.chosen:
            self._restore(document, past, versions[dialog.chosen])

    def _past(self) -> Past | None:
        document = self._filing.document
        return self._backups.of(document.path) if document and document.path else None

    def _row(self, past: Past, version: Version) -> Row:
        """List a version; one that a fault of the disk has torn is told, and can't be restored."""
        day, time = self._day(version), f"{version.saved:%H:%M:%S}"
        try:
            past.read(version)
        except CannotRead:
            torn = BETWEEN.join((time, self._words.tr("can't be read")))
            return Row(version.path, day, torn, dim=True)
        return Row(version.path, day, time)

    def _changes(
        self, document: Document, past: Past, versions: dict[str, Version], key: str
    ) -> Sequence[str]:
        """Say what has changed since a version; raise CannotRead where it can't be read."""
        then = with_keys(past.read(versions[key]))
        now = document.dossier
        return telling.changes(diff(then, now), then, now, self._words)

    def _restore(self, document: Document, past: Past, version: Version) -> None:
        """Make a version what is open, as a step that can be undone."""
        then = with_keys(past.read(version))
        name = self._words.tr("Restore the version of {time}").format(time=self._said(version))

        def made(_now: Dossier) -> Dossier:
            return then

        document.edit(name, made)

    def _said(self, version: Version) -> str:
        day, time = self._day(version), f"{version.saved:%H:%M:%S}"
        return self._words.tr("{day}, {time}").format(day=day, time=time)

    def _day(self, version: Version) -> str:
        return dates.say(Date(version.saved.date().isoformat()), self._words)

    def _keep(self, kept: bool) -> None:  # noqa: FBT001 - a signal gives it
        self._settings.put(KEEP_HISTORY, kept)

    def _erase(self, dialog: HistoryDialog, past: Past) -> None:
        """Erase the history after a question; what is open and its file stay as they are."""
        tr = self._words.tr
        if is_sure(
            self._window.looks,
            dialog,
            tr("Erase all earlier versions of this file?"),
            tr("The file itself stays as it is. The versions can't be brought back."),
            (tr("Keep them"), tr("Erase")),
        ):
            past.erase()
            dialog.show_versions([], kept=self._settings.get(KEEP_HISTORY))

    def revert(self) -> None:
        """Go back to what was saved last; that too can be undone."""
        if self._filing.document and self._filing.kept():
            self._filing.document.revert(self._words.tr("Revert to saved"))

    def revert_to_opened(self) -> None:
        """Go back to what was opened; that too can be undone."""
        if self._filing.document and self._filing.kept():
            self._filing.document.revert_to_opened(self._words.tr("Revert to opened"))
