"""The list of keys names every key that does something, and says what."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog

from dossier.i18n import Words
from dossier.ui import paper
from dossier.ui.commands import COMMANDS
from dossier.ui.dialogs.keys_dialog import Told, told
from dossier.ui.text import TextBlock
from dossier.ui.timeline import keys
from tests.ui.session import Session


def test_every_key_of_the_menus_is_told() -> None:
    said = {key for row in told(Words()) for key in row.keys.split(", ")}
    wanted = {QKeySequence(key).toString() for command in COMMANDS for key in command.keys}
    assert wanted <= said
    assert Told("File", "Ctrl+Shift+S", "Save as…") in told(Words())


def test_undo_is_told_by_its_own_name_whatever_it_would_undo(lean: Session) -> None:
    lean.change("subject/name", "Ada Other")
    assert Told("Edit", "Ctrl+Z", "Undo") in told(lean.window.words)


def test_the_keys_of_a_field_are_told() -> None:
    said = list(told(Words()))
    assert Told("In a form", "Enter, F2", "edit the field, open the record") in said
    assert Told("In a form", "Ctrl+Enter", "keep what is typed in a long text") in said


def test_every_key_of_the_timeline_is_told() -> None:
    def listed(table: tuple[tuple[tuple[Qt.Key, ...], str], ...]) -> set[Qt.Key]:
        return {key for row, _ in table for key in row}

    assert listed(keys.TOLD) >= set(keys.MOVES)
    assert listed(keys.TOLD_OF_GROUPS) == set(keys.GROUPS)


def test_keys_stand_in_one_column_and_what_they_do_in_another(lean: Session) -> None:
    seen: list[tuple[str, int]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        blocks = [b for b in dialog.findChildren(TextBlock) if b.parent() and b.said]
        seen.extend((b.said, b.mapTo(dialog, b.rect().topLeft()).x()) for b in blocks)
        dialog.reject()

    lean.soon(look)
    paper.tell_keys(lean.window)
    places = dict(seen)
    left, right = places["Ctrl+N"], places["New dossier…"]
    assert left == places["Ctrl+Shift+S"] == places["Enter, F2"] < right
    assert right == places["Save as…"] == places["edit the field, open the record"]
