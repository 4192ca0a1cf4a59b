"""The list of keys names every key that does something, and says what."""

import ast
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog

import dossier.ui
from dossier.i18n import Words
from dossier.ui import paper
from dossier.ui.commands import COMMANDS
from dossier.ui.dialogs.keys_dialog import Told, told
from dossier.ui.text import TextBlock
from dossier.ui.timeline import keys
from dossier.ui.widgets import on_screen
from tests.ui.session import Session

# Under which headings the keys stand that a file of the screen reacts to.
WHERE: Final = {
    "forms/deleting.py": {"In a list or a table"},
    "forms/editor.py": {"In a form"},
    "forms/face.py": {"In a form"},
    "finding.py": {"While finding words"},
    "panels/find.py": {"While finding words"},
    "tabs/question_card.py": {"In the open questions"},
    "tabs/questions.py": {"In the open questions"},
    "tabs/reading.py": {"Reading the text of a source"},
    "tabs/timeline_card.py": {"Timeline"},
    "tabs/timeline_list.py": {"In a list or a table"},
    "tabs/timeline_search.py": {"Timeline"},
    "tabs/timeline_sifting.py": {"Timeline"},
    "text/block.py": {"Everywhere"},
    "timeline/drop_line.py": {"In a form"},
    "timeline/keys.py": {"Timeline"},
    "timeline/taking.py": {"Timeline"},
    "timeline/view.py": {"Timeline"},
    "widgets/button.py": {"Everywhere"},
    "widgets/day_field.py": {"In a form"},
    "widgets/found_list.py": {"While finding words"},
    "widgets/plain_table.py": {"In a list or a table"},
    "widgets/reading_text.py": {"Reading the text of a source"},
    "widgets/record_list.py": {"In a list or a table"},
}
SCREEN: Final = Path(dossier.ui.__file__).parent
CALLED: Final = {"Return": "Enter", "Escape": "Esc", "PageUp": "Page Up"}
CALLED_TOO: Final = {"PageDown": "Page Down", "Plus": "+", "Equal": "=", "Minus": "-"}


def _reacts() -> dict[str, set[str]]:
    """Give the keys that each file of the screen names, as people call them."""
    found: dict[str, set[str]] = {}
    for file in SCREEN.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr.startswith("Key_"):
                key = node.attr.removeprefix("Key_")
                name = {**CALLED, **CALLED_TOO}.get(key, key)
                found.setdefault(file.relative_to(SCREEN).as_posix(), set()).add(name)
    return found


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
    heights: list[tuple[int, int]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        blocks = [b for b in dialog.findChildren(TextBlock) if b.parent() and b.said]
        seen.extend((b.said, b.mapTo(dialog, b.rect().topLeft()).x()) for b in blocks)
        heights.append((dialog.height(), on_screen.room_for(dialog).height()))
        dialog.reject()

    lean.soon(look)
    paper.tell_keys(lean.window)
    places = dict(seen)
    left, right = places["Ctrl+N"], places["New dossier…"]
    assert left == places["Ctrl+Shift+S"] == places["Enter, F2"] < right
    assert right == places["Save as…"] == places["edit the field, open the record"]
    ((height, room),) = heights
    assert height == min(room, lean.window.looks.theme.px(880))


def test_every_key_that_the_screen_reacts_to_is_told_where_it_does_something() -> None:
    by_place: dict[str, set[str]] = {}
    for row in told(Words()):
        by_place.setdefault(row.where, set()).update(k.split("+")[-1] for k in row.keys.split(", "))
    reacts = _reacts()
    assert set(reacts) == set(WHERE)
    missing = {
        (file, key)
        for file, pressed in reacts.items()
        for key in pressed - {"+", "=", "-"}
        if not any(key in by_place[place] for place in WHERE[file])
    }
    assert missing == set()


def test_a_date_in_the_hand_is_told_with_its_days() -> None:
    assert {key for row, _ in keys.TOLD_OF_CARRIES for key in row} == set(keys.CARRIES)
    for row, _ in keys.TOLD_OF_CARRIES:
        assert len({tuple(map(abs, keys.CARRIES[key])) for key in row}) == 1
