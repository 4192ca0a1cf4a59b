"""A name that is asked for: of the person of a new dossier, of a plan that is saved."""

from __future__ import annotations

from collections.abc import Collection, Container
from typing import Final, NamedTuple

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from dossier.i18n import Words
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.answering import answered
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.line_edit import LineEdit
from dossier.ui.widgets.question import ask, tell
from dossier.ui.widgets.wrapping import Wrapping


class Asked(NamedTuple):
    """What is asked: the title, what the name is of, a hint, and the words of the button."""

    title: str
    name: str
    hint: str
    do: str


# Marked for translation.
_KEPT: Final = "It is kept on this machine for every dossier, and names nobody."
NEW_DOSSIER: Final = Asked(
    "New dossier",
    "Name of the person",
    "All else can wait; the file is named at the first save.",
    "Begin",
)
SAVE_PLAN: Final = Asked("Save as a plan", "Name of the plan", _KEPT, "Save")
RENAME_PLAN: Final = Asked("Rename the plan", "Name of the plan", _KEPT, "Rename")
SAVE_PROFILE: Final = Asked("Save what may leave", "Name of the profile", _KEPT, "Save")
RENAME_PROFILE: Final = Asked("Rename the profile", "Name of the profile", _KEPT, "Rename")


class Names(NamedTuple):
    """Names that are taken: one of one's own can be given away, a shipped one cannot."""

    own: Container[str] = ()
    shipped: Collection[str] = ()
    """As they are said, whatever they are called in files."""
    now: str = ""
    """What is called otherwise; empty where something new is named."""

    def has_shipped(self, name: str) -> bool:
        """Tell whether something shipped is called so; nobody tells two apart by their case."""
        return name.casefold() in {known.casefold() for known in self.shipped}


class NameDialog(QDialog):
    """Asks for a name; Enter does what it is for once there is one, Esc goes back."""

    def __init__(self, looks: Looks, words: Words, asked: Asked, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks = looks
        self._words = words
        tr = words.tr
        self.setWindowTitle(tr(asked.title))
        said = tr(asked.name)
        self.line = LineEdit(looks, self)
        self.line.setAccessibleName(said)
        self.line.setMinimumWidth(min(looks.theme.px(360), on_screen.room_for(self).width() // 2))
        self._begin = Button(looks, tr(asked.do), "primary", parent=self)
        self._begin.setDefault(True)
        self._begin.setEnabled(False)
        self._begin.clicked.connect(self.accept)
        back = Button(looks, tr("Cancel"), parent=self)
        back.clicked.connect(self.reject)
        self.line.textChanged.connect(self._typed)
        px = looks.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(
            TextBlock(looks, [Run(said, weight=500), Run(f"\n{tr(asked.hint)}", "quiet")], self)
        )
        column.addWidget(self.line)
        row = Wrapping()
        row.setSpacing(px(8))
        row.turn()
        row.addWidget(self._begin)
        row.addWidget(back)
        column.addLayout(row)
        on_screen.fit(self, self.sizeHint().width())

    @property
    def name(self) -> str:
        """What was typed, without blanks round it."""
        return self.line.text().strip()

    def may_replace(self) -> bool:
        """Ask whether what has this name already may go."""
        tr = self._words.tr
        answers = [("replace", tr("Replace it")), ("back", tr("Another name…"))]
        question = tr("There is one of this name already.")
        return ask(self._looks, self, question, answers) == "replace"

    def refuse(self) -> None:
        """Say that the name is one of what comes with the program."""
        said = self._words.tr("“{name}” comes with the program, and stays as it is.")
        another = self._words.tr("Another name…")
        tell(self._looks, self, said.format(name=self.name), another)

    def _typed(self) -> None:
        self._begin.setEnabled(bool(self.name))


def ask_name(looks: Looks, words: Words, asked: Asked, taken: Names, parent: QWidget) -> str:
    """Ask for a name; one that is taken is given only once its owner may go. Empty: cancelled."""
    dialog = NameDialog(looks, words, asked, parent)
    dialog.line.setText(taken.now)
    dialog.line.selectAll()
    name = ""
    while answered(dialog):
        if taken.has_shipped(dialog.name):
            dialog.refuse()
        elif dialog.name not in taken.own or dialog.may_replace():
            name = dialog.name
            break
    dialog.deleteLater()
    return name
