"""The list of keys names every key that does something, and says what."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from dossier.ui.commands import COMMANDS
from dossier.ui.dialogs.keys_dialog import told
from dossier.ui.timeline import keys
from tests.ui.session import Session


def test_every_key_of_the_menus_is_told(lean: Session) -> None:
    said = "\n".join(told(lean.window.commands, lean.window.words))
    missing = [
        key
        for command in COMMANDS
        for key in command.keys
        if f"{QKeySequence(key).toString()}:" not in said
        and f"{QKeySequence(key).toString()}, " not in said
    ]
    assert missing == []
    assert "Ctrl+Shift+S:  Save as…" in said


def test_the_keys_of_a_field_are_told(lean: Session) -> None:
    said = list(told(lean.window.commands, lean.window.words))
    assert "In a form, Enter, F2:  edit the field, open the record" in said
    assert "In a form, Ctrl+Enter:  keep what is typed in a long text" in said


def test_every_key_of_the_timeline_is_told() -> None:
    def listed(table: tuple[tuple[tuple[Qt.Key, ...], str], ...]) -> set[Qt.Key]:
        return {key for row, _ in table for key in row}

    assert listed(keys.TOLD) >= set(keys.MOVES)
    assert listed(keys.TOLD_OF_GROUPS) == set(keys.GROUPS)
