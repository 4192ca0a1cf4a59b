"""The button of three dots, with what else can be done with a thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from dossier.ui.text import menu_label
from dossier.ui.theme import Looks
from dossier.ui.widgets.menu_button import MenuButton

Entry = tuple[str, Callable[[], object]]


def _do(act: Callable[[], object], _checked: object = None) -> None:
    """Do an entry, which takes nothing; Qt tells besides whether it is checked."""
    act()


def more_menu(
    looks: Looks, name: str, entries: Callable[[], Sequence[Entry]], parent: QWidget
) -> MenuButton:
    """Make the button; its entries are asked for when it opens. `name` is what it is called."""
    button = MenuButton(looks, name, "more", parent)

    def fill() -> None:
        button.menu_below.clear()
        for text, act in entries():
            action = button.menu_below.addAction(menu_label(text))
            action.triggered.connect(partial(_do, act))

    def drop() -> None:
        # Filled first: where the menu opens depends on how wide it is.
        fill()
        button.drop()

    button.clicked.disconnect(button.drop)
    button.clicked.connect(drop)
    return button
