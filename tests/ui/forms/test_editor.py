"""The keys beside an editor stand on one line, or nowhere; what it offers is reached by key."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dossier.ui.forms.editor import Editor
from dossier.ui.text import TextBlock
from tests.ui.session import Session

NONE = Qt.KeyboardModifier.NoModifier


def hints(session: Session, editor: Editor) -> list[TextBlock]:
    return [block for block in session.find(TextBlock, editor) if block.said.endswith("restores")]


def test_the_keys_stand_on_one_line_or_nowhere(lean: Session) -> None:
    editor = lean.edit("subject/name")
    line = lean.window.looks.theme.line("small")
    widths = range(120, 900, 40)
    seen: list[bool] = []
    for width in widths:
        editor.resize(width, editor.height())
        lean.settle()
        shown = hints(lean, editor)
        seen.append(bool(shown))
        assert all(block.heightForWidth(block.width()) <= 2 * line - 1 for block in shown)
        assert all(block.width() >= block.sizeHint().width() for block in shown)
    assert seen == sorted(seen)
    assert set(seen) == {False, True}


def test_the_words_that_are_offered_under_a_field_are_reached_with_down(lean: Session) -> None:
    lean.edit("charges/#wire-fraud/outcome")
    lean.type_in("")
    lean.press("Down")
    lean.press("Down")
    lean.press("Return")
    row = lean.row("charges/#wire-fraud/outcome")
    assert row.binding.shown == row.binding.suggestions()[1]
    lean.take_back()


@pytest.mark.parametrize("path", ["subject/occupation", "subject/note"])
def test_f2_in_a_field_types_on_behind_its_words_and_begins_no_other(
    lean: Session, path: str
) -> None:
    editor = lean.edit(path)
    begun = editor.typed
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F2, NONE)
    asked.ignore()
    QApplication.sendEvent(editor.input, asked)
    assert asked.isAccepted()
    QTest.keyClick(editor.input, Qt.Key.Key_F2)
    QTest.keyClicks(editor.input, " too")
    assert editor.typed == f"{begun} too"
    lean.press("Escape")


def test_the_field_that_is_edited_is_named_in_the_status_line(lean: Session) -> None:
    lean.edit("subject/occupation")
    assert lean.window.status.right == "Editing: Occupation"
    lean.press("Escape")
    assert lean.window.status.right == "Nothing unsaved"
