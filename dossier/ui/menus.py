"""Lay the commands of a window out in its menus."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from dossier.i18n import Words
from dossier.ui.commands import MENUS, WITHIN, Commands
from dossier.ui.theme import Looks
from dossier.ui.widgets.menu_bar import MenuRow
from dossier.ui.widgets.menu_button import Menu


def lay_out(window: QMainWindow, looks: Looks, words: Words, commands: Commands) -> dict[str, Menu]:
    """Give a window its row of menus, with every command in one; the menus by their names."""
    row = MenuRow(looks, window)
    window.setMenuWidget(row)
    menus: dict[str, Menu] = {}
    for key, title in MENUS.items():
        menus[key] = Menu(looks, row.bar)
        menus[key].setTitle(words.tr(title))
        if key not in WITHIN:
            row.bar.addMenu(menus[key])
    for command, action in commands.all():
        if command.rule_before:
            menus[command.menu].addSeparator()
        menus[command.menu].addAction(action)
        window.addAction(action)
    for key, within in WITHIN.items():
        menus[within].addMenu(menus[key])
    return menus
