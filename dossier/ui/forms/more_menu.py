"""The button of three dots, with what else can be done with a thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from dossier.ui.text import menu_label
from dossier.ui.theme import Looks
from dossier.ui.widgets.menu_button import MenuButton

Entry = tuple[str, Callable[[], object]]


def more_menu(looks: Looks, name: str, entries: Sequence[Entry], parent: QWidget) -> MenuButton:
    """Make the button; `name` is what a screen reader calls it."""
    button = MenuButton(looks, name, "more", parent)
    for text, act in entries:
        # The action calls with "checked": the entries take nothing.
        button.menu_below.addAction(menu_label(text)).triggered.connect(
            lambda _on=False, do=act: do()
        )
    return button
