"""A name that is asked for: of the person of a new dossier, of a plan that is saved."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import NamedTuple

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


class Names(NamedTuple):
    """Names that are taken: one of one's own can be given away, a shipped one cannot."""

    own: Container[str]
    shipped: Iterable[str]
    """As they are said, whatever they are called in files."""

    def has_shipped(self, name: str) -> bool:
        """Tell whether something shipped is called so; nobody tells two apart by their case."""
        return name.casefold() in {known.casefold() for known in self.shipped}


class NameDialog(QDialog):
    """Asks for a name; Enter does what it is for once there is one, Esc goes back."""

    def __init__(
        self, looks: Looks, words: Words, asked: Asked, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self._words = words
        self.setWindowTitle(asked.title)
        said = asked.name
        self.line = LineEdit(looks, self)
        self.line.setAccessibleName(said)
        self.line.setMinimumWidth(min(looks.theme.px(360), on_screen.room_for(self).width() // 2))
        self._begin = Button(looks, asked.do, "primary", parent=self)
        self._begin.setDefault(True)
        self._begin.setEnabled(False)
        self._begin.clicked.connect(self.accept)
        back = Button(looks, words.tr("Cancel"), parent=self)
        back.clicked.connect(self.reject)
        self.line.textChanged.connect(self._typed)
        px = looks.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(
            TextBlock(looks, [Run(said, weight=500), Run(f"\n{asked.hint}", "quiet")], self)
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


def name_of_person(looks: Looks, words: Words, parent: QWidget) -> str:
    """Ask for the name of the person of a new dossier; empty when cancelled."""
    asked = Asked(
        words.tr("New dossier"),
        words.tr("Name of the person"),
        words.tr("All else can wait; the file is named at the first save."),
        words.tr("Begin"),
    )
    return _name(NameDialog(looks, words, asked, parent))


def name_of_plan(looks: Looks, words: Words, taken: Names, parent: QWidget) -> str:
    """Ask for the name of a plan that is saved; empty when cancelled."""
    asked = Asked(
        words.tr("Save as a plan"),
        words.tr("Name of the plan"),
        words.tr("It is kept on this machine for every dossier, and names nobody."),
        words.tr("Save"),
    )
    return _name_or_another(NameDialog(looks, words, asked, parent), taken)


def new_name_of_plan(looks: Looks, words: Words, now: str, taken: Names, parent: QWidget) -> str:
    """Ask what a plan is to be called instead; empty when cancelled."""
    asked = Asked(
        words.tr("Rename the plan"),
        words.tr("Name of the plan"),
        words.tr("It is kept on this machine for every dossier, and names nobody."),
        words.tr("Rename"),
    )
    return _another_name(NameDialog(looks, words, asked, parent), now, taken)


def new_name_of_profile(looks: Looks, words: Words, now: str, taken: Names, parent: QWidget) -> str:
    """Ask what a profile is to be called instead; empty when cancelled."""
    asked = Asked(
        words.tr("Rename the profile"),
        words.tr("Name of the profile"),
        words.tr("It is kept on this machine for every dossier, and names nobody."),
        words.tr("Rename"),
    )
    return _another_name(NameDialog(looks, words, asked, parent), now, taken)


def name_of_profile(looks: Looks, words: Words, taken: Names, parent: QWidget) -> str:
    """Ask for the name of a profile that is saved; empty when cancelled."""
    asked = Asked(
        words.tr("Save what may leave"),
        words.tr("Name of the profile"),
        words.tr("It is kept on this machine for every dossier, and names nobody."),
        words.tr("Save"),
    )
    return _name_or_another(NameDialog(looks, words, asked, parent), taken)


def _name(dialog: NameDialog) -> str:
    kept = answered(dialog)
    dialog.deleteLater()
    return dialog.name if kept else ""


def _another_name(dialog: NameDialog, now: str, taken: Names) -> str:
    """Give a name that was typed over the one that there is now."""
    dialog.line.setText(now)
    dialog.line.selectAll()
    return _name_or_another(dialog, taken)


def _name_or_another(dialog: NameDialog, taken: Names) -> str:
    """Give a name that was typed; one that is taken only once its owner may go."""
    name = ""
    while answered(dialog):
        if taken.has_shipped(dialog.name):
            dialog.refuse()
        elif dialog.name not in taken.own or dialog.may_replace():
            name = dialog.name
            break
    dialog.deleteLater()
    return name
