"""News under the page: one line at a time, the most urgent first, and nothing above it moves."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from dossier.ui.forms.face import Face
from dossier.ui.panels.trouble import Trouble
from dossier.ui.text import TextBlock
from dossier.ui.widgets.button import Button
from tests.ui.session import Session


def test_one_line_is_told_at_a_time_and_the_others_wait(lean: Session) -> None:
    window = lean.window
    window.news.tell_plainly("Saved", "A history is kept.")
    window.trouble.tell_plainly("Not done", "The words are not understood.")
    assert [told.said for told in lean.find(Trouble)] == ["Not done The words are not understood."]
    window.trouble.dismiss()
    assert [told.said for told in lean.find(Trouble)] == ["Saved A history is kept."]
    window.news.dismiss()
    assert not lean.find(Trouble)


def test_the_same_told_twice_is_one_line(lean: Session) -> None:
    for _ in range(2):
        lean.window.trouble.tell_plainly("Not done", "The words are not understood.")
    lean.settle()
    assert len(lean.find(Trouble)) == 1
    assert lean.texts(lean.window.trouble).count("Not done. The words are not understood.") == 1


def test_a_title_that_is_a_sentence_has_one_full_stop(lean: Session) -> None:
    lean.window.news.tell_plainly("Somebody else has taken this file over.", "You can go on.")
    lean.settle()
    told = "Somebody else has taken this file over. You can go on."
    assert told in lean.texts(lean.window.news)


def test_nothing_that_is_about_to_be_clicked_moves(lean: Session) -> None:
    faces = lean.find(Face)
    before = [face.mapTo(lean.window, QPoint()) for face in faces]
    lean.window.trouble.tell_plainly("Not done", "The words are not understood.")
    lean.window.news.tell_plainly("Saved", "A history is kept.")
    lean.settle()
    assert lean.window.trouble.isVisible()
    assert [face.mapTo(lean.window, QPoint()) for face in faces] == before


def test_who_dismisses_a_notice_by_a_click_stays_where_the_keyboard_was(lean: Session) -> None:
    face = lean.find(Face)[0]
    face.setFocus()
    lean.window.news.tell_plainly("Saved", "A history is kept.", [("Keep none", lean.settle)])
    for button in ("Keep none", "Dismiss"):
        lean.settle()
        lean.click(lean.button(button, lean.window.news))
        assert not lean.window.news.isVisible()
        assert QApplication.focusWidget() is face
        lean.window.news.tell_plainly("Saved", "A history is kept.")


def test_who_dismisses_a_notice_by_keys_goes_back_to_where_the_keyboard_was(lean: Session) -> None:
    face = lean.find(Face)[0]
    lean.window.news.tell_plainly("Saved", "A history is kept.", [("Keep none", lean.settle)])
    for button in ("Keep none", "Dismiss"):
        lean.settle()
        face.setFocus()
        for each in lean.find(Button, lean.window.news):
            each.setFocus(Qt.FocusReason.TabFocusReason)
        lean.press("Space", lean.button(button, lean.window.news))
        assert not lean.window.news.isVisible()
        assert QApplication.focusWidget() is face
        lean.window.news.tell_plainly("Saved", "A history is kept.")


def test_one_sentence_takes_one_line_of_the_page(lean: Session) -> None:
    trouble = lean.window.trouble
    trouble.tell_plainly("Not done", "The words are not understood.")
    lean.settle()
    dismiss = lean.button("Dismiss", trouble)
    (told,) = [b for b in lean.find(TextBlock, trouble) if b.said]
    middle = [w.mapTo(trouble, w.rect().center()).y() for w in (dismiss, told)]
    assert abs(middle[0] - middle[1]) <= 2
    assert trouble.height() < 2 * dismiss.height() + 20


def test_a_file_that_cannot_be_opened_shows_the_line_at_fault(
    session: Session, tmp_path: Path
) -> None:
    torn = tmp_path / "torn.dossier"
    torn.write_text('{\n  "dossier": 1,\n  "subject": {"name": 38}\n}\n')
    assert not session.filing.open(torn)
    said = session.window.trouble.said
    assert "line 3, column 23" in said
    lines = [" ".join(line.split()) for line in said.split("\n")[2:]]
    assert lines == ['2 "dossier": 1,', '3 "subject": {"name": 38}', "4 }"]
