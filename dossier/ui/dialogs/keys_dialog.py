"""The list of all keys, made from the tables of what they do."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from dossier.i18n import Words
from dossier.ui.commands import Commands
from dossier.ui.dialogs.changes_dialog import ChangesDialog
from dossier.ui.forms import deleting, editor, face
from dossier.ui.theme import Looks
from dossier.ui.timeline import keys


def told(commands: Commands, words: Words) -> Iterator[str]:
    """Say each key and what it does: of the menus, in a field, and on the timeline."""
    for _, action in commands.all():
        if shortcuts := action.shortcuts():
            pressed = ", ".join(key.toString() for key in shortcuts)
            yield f"{pressed}:  {action.text().replace('&', '')}"
    field, timeline = words.tr("In a form"), words.tr("Timeline")
    for pressed, does in (face.TOLD, *editor.TOLD, deleting.TOLD):
        yield f"{field}, {words.tr(pressed)}:  {words.tr(does)}"
    for held, table in (("", keys.TOLD), ("Ctrl+", keys.TOLD_OF_GROUPS)):
        for row, does in table:
            pressed = ", ".join(f"{held}{_name(key, words)}" for key in row)
            yield f"{timeline}, {pressed}:  {words.tr(does)}"


def _name(key: Qt.Key, words: Words) -> str:
    return words.tr(keys.NAMES[key]) if key in keys.NAMES else QKeySequence(key).toString()


def tell_keys(looks: Looks, words: Words, commands: Commands, parent: QWidget) -> None:
    """Show the list."""
    dialog = ChangesDialog(looks, parent, words.tr("Keys"))
    dialog.tell(words, tuple(told(commands, words)))
    dialog.offer([("close", words.tr("Close"))])
    dialog.exec()
    dialog.deleteLater()
