"""Tips and questions in plain text only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import Qt as Rich
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget

from dossier.ui.text.characters import TIP, clipped, menu_label, visible

QUESTION = 4_000  # characters that a question shows


def tip_text(text: str) -> str:
    """Make a text fit for Qt's tips, which would read markup in it."""
    if not text:
        return ""
    wrapping = Rich.WhiteSpaceMode.WhiteSpaceNormal
    return Rich.convertFromPlainText(visible(clipped(text, TIP)), wrapping)


def tip(widget: QWidget, text: str) -> None:
    """Give a widget a tip; an empty text takes it away."""
    widget.setToolTip(tip_text(text))


def ask(
    parent: QWidget | None, question: str, answers: Sequence[tuple[str, str]], detail: str = ""
) -> str:
    """Ask one question and give the key of the answer.

    Answers are (key, label); Enter takes the first, Esc and closing the box the last.
    """
    box = _box(parent, question, detail)
    buttons: dict[str, QPushButton] = {}
    for key, label in answers:
        buttons[key] = box.addButton(menu_label(label), QMessageBox.ButtonRole.ActionRole)
    box.setDefaultButton(buttons[answers[0][0]])
    box.setEscapeButton(buttons[answers[-1][0]])
    box.exec()
    taken = box.clickedButton()
    box.deleteLater()
    return next((key for key, button in buttons.items() if button is taken), answers[-1][0])


def tell(parent: QWidget | None, sentence: str, close: str, detail: str = "") -> None:
    """Say one sentence, with a way to close it."""
    ask(parent, sentence, [("close", close)], detail)


def _box(parent: QWidget | None, text: str, detail: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setInformativeText("-" if detail else "")  # makes the label, which is born reading markup
    for label in box.findChildren(QLabel):
        label.setTextFormat(Rich.TextFormat.PlainText)
        label.setOpenExternalLinks(False)
    box.setTextFormat(Rich.TextFormat.PlainText)
    box.setText(visible(clipped(text, QUESTION)))
    if detail:
        box.setInformativeText(visible(clipped(detail, QUESTION)))
    box.setTextInteractionFlags(Rich.TextInteractionFlag.TextSelectableByMouse)
    return box
