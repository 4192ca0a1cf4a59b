"""A button that says what is chosen, and opens a menu of what else can be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

from dossier.ui.text import menu_label
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.menu_button import Menu

Choices = Sequence[tuple[str, str]]
"""Keys, each with its words."""


class ChoiceButton(Button):
    """One of several things with names of any length; `name` is what is being chosen."""

    chosen = Signal(str)
    """The key of what a person chose, if it is another one."""

    def __init__(self, looks: Looks, name: str, parent: QWidget | None = None) -> None:
        super().__init__(looks, name, "plain", "chevron_down", parent)
        self._name = name
        self._choices: dict[str, str] = {}
        self.choice = ""
        self.menu_below = Menu(looks, self)
        self._group = QActionGroup(self)
        self.clicked.connect(self.drop)

    def offer(self, choices: Choices, choice: str) -> None:
        """Offer other things, of which one is chosen."""
        self._choices = dict(choices)
        self.menu_below.clear()
        for key, words in choices:
            action = self.menu_below.addAction(menu_label(words))
            action.setCheckable(True)
            action.setData(key)
            self._group.addAction(action)
            action.triggered.connect(partial(self._take, key))
        self.choose(choice)

    def choose(self, key: str) -> None:
        """Show what is chosen; nothing is told."""
        self.choice = key
        said = self._choices.get(key, key)
        self.say(said)
        self.setAccessibleName(f"{self._name}: {said}")
        for action in self.menu_below.actions():
            action.setChecked(action.data() == key)

    def drop(self) -> None:
        """Open the menu."""
        self.menu_below.open_at(self.mapToGlobal(QPoint(0, self.height())))

    def _take(self, key: str, _checked: object = None) -> None:
        if key != self.choice:
            self.choose(key)
            self.chosen.emit(key)
