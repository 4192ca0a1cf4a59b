"""Test the head of the window in large letters: its words keep their room."""

from PySide6.QtWidgets import QApplication

from dossier.ui.panels.header import Header
from dossier.ui.text.label import Label
from dossier.ui.theme import DRAWN_AT
from dossier.ui.widgets.button import Button
from tests.ui.session import Session


def places(session: Session) -> tuple[Label, int]:
    """Give the name of the person, and where in the head the first of the numbers begins."""
    for _ in range(5):
        QApplication.processEvents()
    (head,) = session.find(Header)
    chip = session.find(Button, head)[0]
    return session.find(Label, head)[0], chip.mapTo(head, chip.rect().topLeft()).y()


def test_the_numbers_go_under_the_words_where_both_have_no_room(rich: Session) -> None:
    looks = rich.window.looks
    rich.window.resize(1280, 800)
    name, chip = places(rich)
    assert chip < name.geometry().bottom()
    looks.zoom(2 * DRAWN_AT / looks.theme.em)
    rich.window.resize(1280, 800)
    name, chip = places(rich)
    assert not name.cut
    assert chip > name.geometry().bottom()
