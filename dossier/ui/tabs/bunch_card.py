"""Many open questions that are alike, as one line that unfolds."""

from __future__ import annotations

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.reasoning import questions
from dossier.reasoning.bunches import Likeness
from dossier.reasoning.questions import Question
from dossier.ui import icons
from dossier.ui.desk import Desk
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.button import Button
from dossier.wording.money import say_number
from dossier.wording.records import BETWEEN

_ASKED: Final = Qt.FocusReason.OtherFocusReason


class Folded(NamedTuple):
    """The number of questions of one likeness, with the first of them, shown one by one or not."""

    likeness: Likeness
    first: Question
    number: int
    unfolded: bool


class BunchCard(QWidget):
    """Says how many there are, and how the first one reads; shows them all, or this line alone."""

    fold_wanted = Signal(object)

    def __init__(self, desk: Desk, folded: Folded, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shows = folded
        px, words = desk.looks.theme.px, desk.words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, px(8))
        column.setSpacing(px(4))
        kind = questions.kind_of(folded.first, words)
        said_number = say_number(folded.number, words)
        alike = words.ntr("{n} alike", "{n} alike", folded.number).format(n=said_number)
        said = [
            Run(kind[:1].upper() + kind[1:], "quiet", 500, "small"),
            Run(f"{BETWEEN}{alike}", "quiet", 400, "small"),
        ]
        column.addWidget(TextBlock(desk.looks, said, self))
        more = folded.number - 1
        tail = words.ntr("and {n} more like it", "and {n} more like it", more)
        lead = [
            Run(folded.first.sentence, "ink", 500),
            Run(f"  {tail.format(n=say_number(more, words))}", "quiet"),
        ]
        column.addWidget(TextBlock(desk.looks, lead, self, selectable=True))
        offered = words.tr("Show one line for all") if folded.unfolded else words.tr("Show all {n}")
        icon: icons.Name = "chevron_up" if folded.unfolded else "chevron_down"
        self._fold = Button(desk.looks, offered.format(n=said_number), "link", icon, self)
        self._fold.clicked.connect(partial(self.fold_wanted.emit, folded.likeness))
        column.addWidget(self._fold)

    def take_focus(self, reason: Qt.FocusReason = _ASKED) -> None:
        """Put the keyboard on what unfolds it."""
        self._fold.setFocus(reason)
