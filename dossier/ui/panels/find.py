"""Find words in every field of the dossier: what is found stands by tab, and can be gone to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.document.change import Change
from dossier.ui.desk import Desk
from dossier.ui.forms.field_label import label_of_said
from dossier.ui.panels.gathering import Gathering
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.found_list import FoundList, FoundRow
from dossier.ui.widgets.line_edit import LineEdit
from dossier.ui.widgets.switch import Switch
from dossier.wording import records
from dossier.wording.money import say_number
from dossier.wording.search import Hit

WIDTH: Final = 320
_ANY: Final = 2**24 - 1  # what Qt calls no limit
MOST: Final = 300
"""As many places as are shown at once: who has more types another letter."""
# Under which heading each part of the file stands, in the order of the tabs.
# Marked for translation.
_HEADS: Final = {
    **dict.fromkeys(("about", "subject", "parties", "concerns", "tasks"), "Profile"),
    "charges": "Charges",
    **dict.fromkeys(("sentences", "custody"), "Sentences"),
    "statements": "Statements",
    "events": "Timeline",
    "sources": "Sources",
}


_ORDER: Final = tuple(dict.fromkeys(_HEADS.values()))


def _place(hit: Hit) -> tuple[int, bool, bool]:
    """Order what was found by tab: names of cited sources behind the rest, whole words first."""
    cited = "cite" in hit.said.path and hit.said.field == "source"
    return _ORDER.index(_HEADS[hit.said.part]), cited, not hit.is_whole


class FindPanel(QWidget):
    """Stands beside the dossier while a person looks for something in it."""

    wanted = Signal(object)
    """The Hit that the person wants to go to."""
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._hits: list[Hit | None] = []
        self._fills = False
        self._gathering = Gathering(desk, self)
        self._gathering.ready.connect(self._search)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._gathering.begin)
        tr, looks = desk.tr, desk.looks
        self._typed = LineEdit(looks, self)
        self._typed.setAccessibleName(tr("Find in this dossier"))
        self._typed.setPlaceholderText(tr("Find in this dossier"))
        self._typed.textChanged.connect(self._search)
        self._close = Button(looks, tr("Close"), "icon", "close", self)
        self._close.clicked.connect(self.close_up)
        choices = (("alike", tr("However spelled")), ("exact", tr("As typed")))
        self._way = Switch(looks, tr("How words are compared"), choices, self)
        self._way.chosen.connect(self._search)
        self._told = TextBlock(looks, parent=self)
        self._list = FoundList(looks, self)
        self._list.setAccessibleName(tr("What was found"))
        self._list.gone_to.connect(self._go_to)
        self._stop = desk.document.changed.connect(self._changed)
        self._lay_out()
        looks.changed.connect(self._space)
        self._space()

    def ask(self) -> None:
        """Let words be typed; those of the last time are selected, to be typed over."""
        self._typed.selectAll()
        self._typed.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._gathering.texts is None:
            self._gathering.begin()

    def fill(self, *, fills: bool) -> None:
        """Take all the room there is, or the usual width."""
        if fills is not self._fills:
            self._fills = fills
            self._space()

    def step(self, by: int) -> None:
        """Go to the next place that was found, or to the one before."""
        place = self._list.step(by)
        if place >= 0:
            self._go_to(place)

    def close_up(self) -> None:
        """Look for nothing any more."""
        self._gathering.stop()
        self._stop()
        self._desk.found.emit(None)
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_up()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._typed.hasFocus():
            self.step(1)
        elif key == Qt.Key.Key_Down and self._typed.hasFocus():
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _changed(self, change: Change) -> None:
        """Say the fields anew; once for all that happens now."""
        if change.parts:
            self._again.start()

    def _search(self, _on: object = None) -> None:
        """Show where the words are, as far as all texts are at hand."""
        typed = self._typed.text()
        texts = self._gathering.texts
        if texts is None or not typed.strip():
            self._show(())
            self._tell(self._desk.tr("Reading the dossier…") if typed.strip() else "")
            self._desk.found.emit(None)
            return
        found = texts.search(typed, alike=self._way.choice == "alike")
        self._show(found.best(MOST))
        self._tell(self._counted(len(found)))
        self._desk.found.emit(found.keys)

    def _show(self, shown: Sequence[Hit]) -> None:
        rows: list[FoundRow] = []
        here = self._hits[self._list.chosen] if self._list.chosen >= 0 else None
        self._hits = []
        by_tab = sorted(shown, key=_place)
        for tab, hits in groupby(by_tab, lambda hit: _HEADS[hit.said.part]):
            rows.append(FoundRow(self._desk.tr(tab)))
            self._hits.append(None)
            for hit in hits:
                rows.append(self._row(hit))
                self._hits.append(hit)
        self._list.show_rows(rows)
        self._keep_at(here)

    def _keep_at(self, here: Hit | None) -> None:
        """Stay at the place that was gone to, as far as it is still one."""
        for place, hit in enumerate(self._hits):
            if here and hit and hit.said.path == here.said.path:
                self._list.choose(place)

    def _row(self, hit: Hit) -> FoundRow:
        before, words, behind = hit.context
        desk = self._desk
        record = desk.record(hit.said.key)
        field = label_of_said(desk, hit.said)
        of = records.title(record, desk.index, desk.words) if record else ""
        said_already = not of or of.startswith(f"{before}{words}")
        return FoundRow(before, words, behind, field if said_already else f"{field} · {of}")

    def _counted(self, number: int) -> str:
        words = self._desk.words
        if not number:
            return words.tr("Nothing found.")
        if number > MOST:
            said = words.tr("{most} of {n} places, whole words first. Another letter narrows it.")
            return said.format(n=say_number(number, words), most=MOST)
        return words.ntr("{n} place", "{n} places", number).format(n=number)

    def _tell(self, said: str) -> None:
        hint = self._desk.tr("Case, accents and script do not count: Shestakov finds Шестаков.")
        alike = self._way.choice == "alike"
        self._told.say(Run(said or (hint if alike else ""), "quiet", 400, "small"))

    def _go_to(self, place: int) -> None:
        hit = self._hits[place]
        if hit:
            self.wanted.emit(hit)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._typed, 1)
        self._top.addWidget(self._close)
        self._head = QVBoxLayout()
        self._head.addLayout(self._top)
        self._head.addWidget(self._way, 0, Qt.AlignmentFlag.AlignLeft)
        self._head.addWidget(self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._list, 1)

    def _space(self) -> None:
        px = self._desk.looks.theme.px
        width = max(px(WIDTH), self._way.sizeHint().width() + px(44))
        self.setMinimumWidth(width)
        self.setMaximumWidth(_ANY if self._fills else width)
        self._top.setSpacing(px(8))
        self._head.setSpacing(px(8))
        self._head.setContentsMargins(px(24), px(16), px(16), px(8))
