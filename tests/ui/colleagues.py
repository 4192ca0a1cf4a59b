"""People with one file: each a window that hears of the others, and answers to its questions."""

from __future__ import annotations

import os
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from dossier.document import edits
from dossier.i18n import Words
from dossier.ui.dialogs.merge_dialog import MergeDialog
from dossier.ui.filing import Filing
from dossier.ui.holding import Holding
from dossier.ui.holding import Session as Run
from dossier.ui.others import Others
from dossier.ui.text import TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets.question import Question
from dossier.workspace.state import WindowState
from tests.ui.session import Session

Raw = dict[str, object]
D = TypeVar("D", bound=QDialog)
CASE: Raw = {
    "dossier": 1,
    "subject": {"id": "subject", "name": "A. N. Other", "gender": "woman"},
    "charges": [{"id": "fraud", "offence": "Fraud", "plea": "guilty"}],
    "sources": [{"id": "report", "title": "Report", "type": "report"}],
}
NOBODY = 2**22 + 1  # above the highest number that a process can have


def case(**subject: object) -> Raw:
    made = deepcopy(CASE)
    cast("Raw", made["subject"]).update(subject)
    return made


class Colleague:
    """A window on a file, with all that hears of others."""

    def __init__(self, looks: Looks, name: str, home: Path) -> None:
        self.session = Session(looks, Words())
        self.holding = Holding(Run(name, name, os.getpid(), lambda: datetime.now(UTC)))
        state = WindowState(home)
        self.others = Others(self.session.window, self.session.filing, self.holding, state)

    @property
    def filing(self) -> Filing:
        return self.session.filing

    @property
    def news(self) -> str:
        """What is told of others."""
        return self.session.window.news.said

    def open(self, file: Path) -> Colleague:
        self.session.open(file)
        return self

    def change(self, path: str, value: object) -> None:
        self.session.document.edit("Change", edits.put(path, value))

    def press(self, words: str) -> None:
        self.session.click(self.session.button(words))

    def close(self) -> None:
        self.session.end()


def answer(*choices: str, act: str = "together") -> list[str]:
    """Answer the dialog that will come; give what it says once it is answered."""
    said: list[str] = []

    def decide(dialog: MergeDialog) -> None:
        said.extend(dialog.said)
        for switch, choice in zip(dialog.switches, choices, strict=False):
            switch.choose(choice)
        dialog.done(act == "together")

    once_there(MergeDialog, decide)
    return said


def answer_question(choice: str) -> list[str]:
    """Answer the question that will come by one of its buttons; give all that it says."""
    said: list[str] = []

    def press(question: Question) -> None:
        said.extend(block.said for block in question.findChildren(TextBlock))
        next(button for button in question.buttons if button.said == choice).click()

    once_there(Question, press)
    return said


def once_there(kind: type[D], act: Callable[[D], object]) -> None:
    """Do something to the dialog of a kind that will come."""
    soon = QTimer(QApplication.instance())  # lives until it has found the dialog
    soon.setInterval(0)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            soon.stop()
            soon.deleteLater()
            act(dialog)

    soon.timeout.connect(look)
    soon.start()


def lock_of(file: Path) -> Path:
    (found,) = file.parent.glob(".dossier-*.lock")
    return found
