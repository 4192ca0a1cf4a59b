"""The button of three dots, with what else can be done with a thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from dossier.ui.text import menu_label
from dossier.ui.theme import Looks
from dossier.ui.widgets.menu_button import MenuButton

Entry = tuple[str, Callable[[], object]]


def more_menu(
    looks: Looks, name: str, entries: Callable[[], Sequence[Entry]], parent: QWidget
) -> MenuButton:
    """Make the button; its entries are asked for when it opens. `name` is what it is called."""
    button = MenuButton(looks, name, "more", parent)

    def fill() -> None:
        button.menu_below.clear()
        for text, act in entries():
            action = button.menu_below.addAction(menu_label(text))
            # Qt calls with whether it is checked; the entries take nothing.
            action.triggered.connect(lambda _checked=False, do=act: do())

    def drop() -> None:
        # Filled first: where the menu opens depends on how wide it is.
        fill()
        button.drop()

    button.clicked.disconnect(button.drop)
    button.clicked.connect(drop)
    return button
