"""Test the words that stand under a field: all that may be chosen, by a click or by keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dossier.ui.forms.editor import Editor
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.forms.offered import under_a_field
from dossier.ui.text import TextBlock
from dossier.ui.text.run import plain
from tests.ui.session import Session, written

CASE = {
    "dossier": 1,
    "subject": {"name": "A. N. Other"},
    "charges": [{"id": "c1", "offence": "Theft"}, {"id": "c2", "offence": "Fraud"}],
    "sentences": [{"id": "s1", "date": "2016-05-03"}],
    "custody": [{"id": "held", "period": "2016-01-01", "basis": "arrest"}],
    "sources": [{"id": "tass", "type": "report", "title": "A report of the trial"}],
}


def _open(session: Session, tmp_path: Path) -> Session:
    session.open(written(CASE, tmp_path))
    return session


def _block(session: Session, editor: Editor) -> TextBlock:
    """Find the words under an editor that can be taken."""
    session.settle()
    blocks = session.find(TextBlock, editor)
    return next(block for block in blocks if block.focusPolicy() is not Qt.FocusPolicy.NoFocus)


def _words(block: TextBlock) -> list[str]:
    marks = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
    return block.said.translate(marks).split("   ")


def _take(session: Session, editor: Editor, word: str) -> None:
    """Go to the words by Tab, along them by arrows, and take one by Enter."""
    block = _block(session, editor)
    QTest.keyClick(editor.input, Qt.Key.Key_Tab)
    assert block.hasFocus()
    for _ in range(_words(block).index(word)):
        QTest.keyClick(block, Qt.Key.Key_Right)
    QTest.keyClick(block, Qt.Key.Key_Return)
    session.settle()


def test_all_words_of_a_closed_list_stand_under_its_field(session: Session, tmp_path: Path) -> None:
    words = _words(_block(session, _open(session, tmp_path).edit("custody/#held/basis")))
    assert {"arrest", "house arrest", "remand", "travel ban"} <= set(words)


def test_a_word_that_is_taken_is_kept_at_once(session: Session, tmp_path: Path) -> None:
    editor = _open(session, tmp_path).edit("custody/#held/basis")
    _take(session, editor, "remand")
    assert session.document.dossier.custody[0].basis == "remand"
    assert not session.find(Editor)


def test_the_names_of_the_sources_stand_under_a_citation(session: Session, tmp_path: Path) -> None:
    _open(session, tmp_path).edit("charges/#c1/offence")
    session.keep()
    session.run("record.cite")
    session.settle()
    (editor,) = session.find(Editor)
    _take(session, editor, "A report of the trial")
    (cited,) = session.document.dossier.charges[0].cite
    assert getattr(cited, "source", cited) == "#tass"


def test_a_field_of_several_takes_one_after_another(session: Session, tmp_path: Path) -> None:
    editor = _open(session, tmp_path).edit("sentences/#s1/charges")
    _take(session, editor, "Fraud")
    _take(session, editor, "Theft")
    _take(session, editor, "Fraud")
    assert editor.typed == "Theft\nFraud"
    session.keep()
    assert session.document.dossier.sentences[0].charges == ("#c1", "#c2")


def test_leaving_the_words_keeps_what_was_typed(session: Session, tmp_path: Path) -> None:
    editor = _open(session, tmp_path).edit("custody/#held/basis")
    session.type_in("remand")
    QTest.keyClick(editor.input, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus
    assert focus is _block(session, editor)
    QTest.keyClick(focus, Qt.Key.Key_Tab)
    session.settle()
    assert session.document.dossier.custody[0].basis == "remand"


def test_esc_at_the_words_restores_the_field(session: Session, tmp_path: Path) -> None:
    editor = _open(session, tmp_path).edit("custody/#held/basis")
    session.type_in("remand")
    QTest.keyClick(editor.input, Qt.Key.Key_Tab)
    QTest.keyClick(_block(session, editor), Qt.Key.Key_Escape)
    session.settle()
    assert session.document.dossier.custody[0].basis == "arrest"
    assert not any(row.editing for row in session.find(FieldRow))


def test_names_that_are_many_are_found_by_typing(session: Session, tmp_path: Path) -> None:
    editor = _open(session, tmp_path).edit("subject/nationalities")
    blocks = session.find(TextBlock, editor)
    assert all(block.focusPolicy() is Qt.FocusPolicy.NoFocus for block in blocks)


def test_no_word_that_is_offered_breaks_inside(session: Session, tmp_path: Path) -> None:
    editor = _open(session, tmp_path).edit("custody/#held/basis")
    block = _block(session, editor)
    said = block.said
    for width in range(120, 420, 10):
        block.resize(width, block.heightForWidth(width))
        for word in ("house arrest", "travel ban"):
            start = said.index(word)
            assert len(list(block.laid.rects(start, start + len(word)))) == 1


def test_long_names_stand_each_on_its_own_line() -> None:
    long = "Translator held for a ninth month"
    assert plain(under_a_field(("Open letter", long))) == f"Open letter\n{long}"
    assert plain(under_a_field(("guilty", "none"))) == "guilty   none"


def test_a_field_that_is_open_already_is_not_offered_to_be_added(
    session: Session, tmp_path: Path
) -> None:
    form = _open(session, tmp_path).form("charges/#c1")
    form.add_field("statute")
    session.settle()
    (offer,) = [block for block in session.find(TextBlock, form) if "docket" in block.said]
    assert "statute" not in offer.said
    session.press("Esc")
    assert "statute" in offer.said
