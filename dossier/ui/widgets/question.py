"""Ask one question, or say one sentence, in a small window of our looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.answering import answered
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.wrapping import Wrapping

_WIDTH: Final = 440


class Question(QDialog):
    """One sentence, what more there is to know, and the answers as buttons.

    Enter gives the first answer, Esc and closing the window the last.
    """

    def __init__(
        self, looks: Looks, parent: QWidget | None, question: str, detail: str = ""
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self.answer = ""
        self.buttons: list[Button] = []
        self.setAccessibleName(question)
        said = [Run(question, weight=500)]
        if detail:
            said.append(Run(f"\n{detail}", "quiet"))
        self._column = column = QVBoxLayout(self)
        side = looks.theme.px(24)
        column.setContentsMargins(side, side, side, looks.theme.px(16))
        column.setSpacing(looks.theme.px(24))
        column.addWidget(TextBlock(looks, said))
        self._row = Wrapping()
        self._row.setSpacing(looks.theme.px(8))
        self._row.turn()
        column.addLayout(self._row)

    def offer(self, answers: Sequence[tuple[str, str]], closed: str | None = None) -> None:
        """Put the answers, as (key, label), into the window; `closed` is another one for Esc."""
        for number, (key, label) in enumerate(answers):
            button = Button(self._looks, label, "plain" if number else "primary")
            button.setAutoDefault(True)  # Enter takes the answer that has the focus
            button.clicked.connect(lambda _=False, key=key: self._take(key))
            self._row.addWidget(button)
            self.buttons.append(button)
        self.answer = answers[-1][0] if closed is None else closed
        sides = self._column.contentsMargins()
        answers_wide = self._row.sizeHint().width() + sides.left() + sides.right()
        on_screen.fit(self, max(self._looks.theme.px(_WIDTH), answers_wide))
        self.setFixedSize(self.size())
        self.buttons[0].setDefault(True)
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, key: str) -> None:
        self.answer = key
        self.accept()


def ask(
    looks: Looks,
    parent: QWidget | None,
    question: str,
    answers: Sequence[tuple[str, str]],
    detail: str = "",
) -> str:
    """Ask, and give the key of the answer."""
    box = Question(looks, parent, question, detail)
    box.offer(answers)
    return _answer(box)


def is_sure(
    looks: Looks, parent: QWidget, question: str, detail: str, keep_or_do: tuple[str, str]
) -> bool:
    """Ask before what can't be undone: Enter and Esc keep all as it is."""
    keep, do = keep_or_do
    box = Question(looks, parent, question, detail)
    box.offer([("keep", keep), ("do", do)], closed="keep")
    return _answer(box) == "do"


def tell(looks: Looks, parent: QWidget | None, sentence: str, close: str, detail: str = "") -> None:
    """Say one sentence, with a way to close it."""
    ask(looks, parent, sentence, [("close", close)], detail)


def _answer(box: Question) -> str:
    answered(box)
    box.deleteLater()
    return box.answer
