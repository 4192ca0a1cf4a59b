"""The list of keys, made from the tables of what they do: by menu, in a form, on the timeline."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from dossier.i18n import Words
from dossier.ui.commands import COMMANDS, MENUS
from dossier.ui.dialogs.changes_dialog import ChangesDialog
from dossier.ui.dialogs.keys_told import ELSEWHERE, ON_THE_TIMELINE
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.timeline import keys
from dossier.ui.widgets import on_screen


class Told(NamedTuple):
    """Some keys, what each of them does, and where."""

    where: str
    keys: str
    does: str


def told(words: Words) -> Iterator[Told]:
    """Tell each key and what it does: of the menus, and in each place of the window."""
    for command in COMMANDS:
        if command.keys:
            pressed = ", ".join(QKeySequence(key).toString() for key in command.keys)
            menu, does = words.tr(MENUS[command.menu]), words.tr(command.text)
            yield Told(menu.replace("&", ""), pressed, does.replace("&", ""))
    for place in ELSEWHERE:
        for key, does in place.keys:
            yield Told(words.tr(place.name), words.tr(key), words.tr(does))
    yield from _of_timeline(words)


def _of_timeline(words: Words) -> Iterator[Told]:
    timeline = words.tr("Timeline")
    for held, table in (("", keys.TOLD), ("Ctrl+", keys.TOLD_OF_GROUPS)):
        for row, does in table:
            pressed = ", ".join(f"{held}{_name(key, words)}" for key in row)
            yield Told(timeline, pressed, words.tr(does))
    for row, does in keys.TOLD_OF_CARRIES:
        near, far = (abs(days) for days in keys.CARRIES[row[0]])
        pressed = ", ".join(_name(key, words) for key in row)
        yield Told(timeline, pressed, words.tr(does).format(days=near, far=far))
    for key, does in ON_THE_TIMELINE:
        yield Told(timeline, words.tr(key), words.tr(does))


def _name(key: Qt.Key, words: Words) -> str:
    return words.tr(keys.NAMES[key]) if key in keys.NAMES else QKeySequence(key).toString()


def _listed(looks: Looks, words: Words) -> QWidget:
    """Lay the keys out in one column, what they do in another, under where they do it."""
    content = QWidget()
    grid = QGridLayout(content)
    px = looks.theme.px
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(24))
    grid.setVerticalSpacing(px(8))
    # Keys that are many wrap: in large letters too there is room for what they do.
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    for where, rows in groupby(told(words), key=lambda row: row.where):
        head = TextBlock(looks, Run(where, weight=600), content)
        at = grid.rowCount()
        grid.setRowMinimumHeight(at, px(36) if grid.count() else 0)
        grid.addWidget(head, at, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
        for row in rows:
            at = grid.rowCount()
            grid.addWidget(TextBlock(looks, Run(row.keys, "quiet"), content), at, 0)
            grid.addWidget(TextBlock(looks, row.does, content, selectable=True), at, 1)
    return content


def tell_keys(looks: Looks, words: Words, parent: QWidget) -> None:
    """Show the list."""
    dialog = ChangesDialog(looks, parent, words.tr("Keys"))
    dialog.put(_listed(looks, words))
    dialog.offer([("close", words.tr("Close"))])
    px = looks.theme.px
    on_screen.size(dialog, px(640), px(880))  # a long list: as much of it as the screen can show
    dialog.exec()
    dialog.deleteLater()
