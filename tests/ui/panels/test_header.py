"""Test the head of the window in large letters: its words keep their room."""

from PySide6.QtWidgets import QApplication

from dossier.ui.panels.header import Header
from dossier.ui.text.label import Label
from dossier.ui.theme import DRAWN_AT
from dossier.ui.widgets.button import Button
from tests.ui.session import Session


def places(session: Session) -> tuple[Label, Button]:
    """Give the name of the person, and the first of the numbers."""
    for _ in range(5):
        QApplication.processEvents()
    (head,) = session.find(Header)
    return session.find(Label, head)[0], session.find(Button, head)[0]


def test_the_numbers_go_under_the_words_where_both_have_no_room(rich: Session) -> None:
    looks = rich.window.looks
    rich.window.resize(1280, 800)
    name, chip = places(rich)
    assert chip.y() < name.geometry().bottom()
    looks.zoom(2 * DRAWN_AT / looks.theme.em)
    rich.window.resize(1280, 800)
    name, chip = places(rich)
    assert not name.cut
    assert chip.y() > name.geometry().bottom()
