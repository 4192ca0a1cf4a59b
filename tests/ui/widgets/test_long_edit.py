"""Test the edit for long texts: exact words, plain words, and a height that follows them."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.ui.text.document import PlainDocument
from dossier.ui.theme import Looks
from dossier.ui.widgets.long_edit import LongEdit
from tests.ui.hands import BY_KEY, put_up
from tests.ui.pixels import colours


@pytest.fixture
def edit(looks: Looks, qtbot: QtBot) -> LongEdit:
    return put_up(qtbot, LongEdit(looks), 300)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "one\ntwo\n",
        "no\u00a0break, line\u2028separator, paragraph\u2029separator",
        "windows\r\nline ends\rand old ones",
        "<b>markup</b> &amp; <img src='/dev/zero'>",
        "\ttab  two blanks ",
        "عربي and 😀",
    ],
)
def test_words_that_nobody_touched_come_back_exactly(edit: LongEdit, text: str) -> None:
    edit.set_text(text)
    assert edit.text() == text


def test_blanks_that_do_not_break_survive_typing(edit: LongEdit) -> None:
    edit.set_text("100\u00a0000 and\u2028more\n")
    edit.setFocus(BY_KEY)
    QTest.keyClicks(edit, "x")
    assert edit.text() == "x100\u00a0000 and\u2028more\n"


def test_undoing_the_typing_gives_the_given_words_again(edit: LongEdit) -> None:
    edit.set_text("line\r\nends")
    QTest.keyClicks(edit, "x")
    assert edit.text() == "xline\nends"
    edit.undo()
    assert edit.text() == "line\r\nends"
    edit.undo()
    assert edit.text() == "line\r\nends"


def test_markup_is_shown_as_it_was_typed_and_pasted(edit: LongEdit) -> None:
    edit.set_text("<b>x</b>")
    assert edit.toPlainText() == "<b>x</b>"
    pasted = QMimeData()
    pasted.setHtml("<b>bold</b><img src='/dev/zero'>")
    pasted.setText("plain")
    edit.set_text("")
    edit.insertFromMimeData(pasted)
    assert edit.text() == "plain"
    assert isinstance(edit.document(), PlainDocument)


def test_it_is_as_tall_as_its_lines_within_bounds(edit: LongEdit) -> None:
    heights: list[int] = []
    for lines in (1, 2, 3, 16, 40):
        edit.set_text("\n".join(["line"] * lines))
        heights.append(edit.sizeHint().height())
    assert heights == [56, 56, 76, 336, 336]
    assert edit.minimumSizeHint().height() == 336


def test_it_grows_as_one_types(edit: LongEdit) -> None:
    edit.set_text("a\nb")
    before = edit.sizeHint().height()
    for _ in range(3):
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.sizeHint().height() == before + 60


def test_a_word_without_end_is_taken_in(edit: LongEdit) -> None:
    edit.set_text("x" * 400_000)
    QApplication.processEvents()
    assert len(edit.text()) == 400_000
    pasted = QMimeData()
    pasted.setText("y" * 400_000)
    edit.set_text("")
    edit.insertFromMimeData(pasted)
    QApplication.processEvents()
    assert len(edit.text()) == 400_000


def test_the_tab_key_leaves_it(edit: LongEdit) -> None:
    assert edit.tabChangesFocus()


def test_its_states_are_seen(edit: LongEdit, looks: Looks) -> None:
    tokens = looks.theme.tokens
    assert colours(edit)[tokens.edge.name()] == 300
    edit.setFocus(BY_KEY)
    assert colours(edit)[tokens.accent.name()] == 600
    assert colours(edit)[tokens.accent_tint.name()] > 5_000
    edit.mark_wrong(True)
    assert edit.wrong
    assert colours(edit)[tokens.error.name()] == 600
    assert colours(edit)[tokens.error_tint.name()] > 5_000
    edit.mark_wrong(False)
    edit.clearFocus()
    assert colours(edit)[tokens.ground.name()] > 5_000


def test_other_looks_are_no_step_of_typing(edit: LongEdit, looks: Looks) -> None:
    edit.set_text("a jury")
    looks.zoom(looks.scale * 1.5)
    looks.choose("dark")
    assert edit.text() == "a jury"
    assert not edit.document().isModified()
    assert not edit.document().isUndoAvailable()
    assert edit.sizeHint().height() == 2 * 30 + 24
