"""The earlier versions of a dossier: when each was saved, and what has changed since."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dossier.errors import CannotRead
from dossier.i18n import Words
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.record_list import RecordList
from dossier.ui.widgets.rows import Row
from dossier.ui.widgets.scroll import ScrollColumn
from dossier.ui.widgets.switch import Switch
from dossier.ui.widgets.wrapping import Wrapping

MOST = 200  # sentences; more than anybody reads at once


class HistoryDialog(QDialog):
    """Versions on the left, what changed since the chosen one on the right."""

    kept_chosen = Signal(bool)
    """Whether earlier versions shall be kept from now on."""
    erase_wanted = Signal()

    def __init__(
        self,
        looks: Looks,
        words: Words,
        changes: Callable[[str], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        """Begin; `changes` tells what changed since a version, or raises CannotRead."""
        super().__init__(parent)
        self._looks = looks
        self._words = words
        self._changes = changes
        tr = words.tr
        self.setWindowTitle(tr("Earlier versions"))
        self._versions = RecordList(looks, words, self)
        self._versions.setAccessibleName(tr("Earlier versions"))
        self._versions.row_chosen.connect(self._show)
        self._said = TextBlock(looks, parent=self, selectable=True)
        self._keep = Switch(
            looks, tr("Keep earlier versions on this computer"), _yes_no(words), self
        )
        self._keep.chosen.connect(self._choose)
        self._restore = Button(looks, tr("Restore this version"), "primary", parent=self)
        self._restore.clicked.connect(self.accept)
        self._erase = Button(looks, tr("Erase this history…"), "link", parent=self)
        self._erase.clicked.connect(self.erase_wanted)
        self._lay_out()

    @property
    def chosen(self) -> str:
        """The key of the chosen version; empty for none."""
        return self._versions.chosen

    def show_versions(self, rows: Sequence[Row], *, kept: bool) -> None:
        """Show the versions that there are, and whether more will be kept."""
        self._keep.choose("yes" if kept else "no")
        self._versions.set_rows(rows)
        self._erase.setEnabled(bool(rows))
        good = next((row for row in rows if not row.dim), None)
        if first := good or next(iter(rows), None):
            self._versions.choose(first.key)
        else:
            self._show("")

    def _choose(self, key: str) -> None:
        self.kept_chosen.emit(key == "yes")

    def _show(self, key: str) -> None:
        """Tell what has changed since a version; one that can't be read is not to be restored."""
        tr = self._words.tr
        self._restore.setEnabled(False)
        if not key:
            said = tr("No earlier version yet. Each save keeps the version before it.")
            self._said.say(Run(said, "quiet"))
            return
        try:
            found = list(self._changes(key))
        except CannotRead as why:
            place = Run(f"\n{why.where}", "quiet", 400, "small")
            self._said.say(
                [Run(tr("This version can't be read."), weight=500), *_why(why, self._words), place]
            )
            return
        self._restore.setEnabled(True)
        more = len(found) - MOST
        if more > 0:
            found[MOST:] = [self._words.ntr("and {n} more", "and {n} more", more).format(n=more)]
        runs = [Run(tr("Changed since then:"), "quiet", 400, "small")]
        runs += [Run(f"\n{sentence}") for sentence in found or [tr("Nothing.")]]
        self._said.say(runs)

    def _lay_out(self) -> None:
        px = self._looks.theme.px
        tr = self._words.tr
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(16))
        middle = QHBoxLayout()
        middle.setSpacing(px(24))
        middle.addWidget(self._versions, 2)
        content = QWidget()
        text = QVBoxLayout(content)
        text.setContentsMargins(0, 0, 0, 0)
        text.addWidget(self._said)
        text.addStretch(1)
        middle.addWidget(ScrollColumn(self._looks, content, self), 3)
        column.addLayout(middle, 1)
        kept = QHBoxLayout()
        kept.setSpacing(px(12))
        label = tr("Keep earlier versions on this computer: the last 10 saves, and one a day")
        kept.addWidget(TextBlock(self._looks, Run(label, "quiet", 400, "small"), self), 1)
        kept.addWidget(self._keep)
        column.addLayout(kept)
        row = Wrapping()
        row.setSpacing(px(8))
        row.addWidget(self._erase)
        row.turn()
        row.addWidget(self._restore)
        close = Button(self._looks, tr("Close"), parent=self)
        close.clicked.connect(self.reject)
        row.addWidget(close)
        column.addLayout(row)
        on_screen.size(self, px(760), px(480))


def _why(error: CannotRead, words: Words) -> list[Run]:
    return [Run(f"\n{words.again(said)}") for said in (error.sentence, error.hint) if said]


def _yes_no(words: Words) -> list[tuple[str, str]]:
    return [("yes", words.tr("Yes")), ("no", words.tr("No"))]
