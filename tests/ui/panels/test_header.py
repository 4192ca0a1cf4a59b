"""Test the head of the window: its words keep their room, and lead to what they tell of."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from dossier.i18n import Words
from dossier.ui.panels.header import Header
from dossier.ui.text import TextBlock
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


@pytest.mark.parametrize("words", [Words(), Words("ru")], ids=["en", "ru"])
def test_the_name_is_not_cut_for_the_numbers(rich: Session) -> None:
    px, font = rich.window.looks.theme.px, rich.window.looks.theme.font("title", 600)
    wide = QFontMetricsF(font).horizontalAdvance("Milo Ravnsen…")
    for width in range(600, 1100, 10):
        rich.window.resize(px(width), px(800))
        assert places(rich)[0].width() >= wide, width


def test_the_print_button_is_a_bare_sign_where_its_words_would_take_a_line(rich: Session) -> None:
    rich.window.looks.zoom(2)
    rich.window.resize(800, 600)
    places(rich)
    (head,) = rich.find(Header)
    button = rich.button("Print or export…", head)
    kinds = [button.kind]
    assert button.toolTip()
    rich.window.looks.zoom(1)
    rich.window.resize(1280, 800)
    places(rich)
    assert [*kinds, button.kind] == ["icon", "plain"]


@pytest.mark.parametrize(
    ("place", "field"), [(2, "tasks/#check-amount/due"), (1, "tasks/#ask-autopsy/text")]
)
def test_what_comes_next_and_the_open_tasks_lead_to_a_field_in_sight(
    rich: Session, place: int, field: str
) -> None:
    rich.window.resize(1100, 700)
    rich.case.show_tab("sentences")
    (head,) = rich.find(Header)
    (line,) = [block for block in rich.find(TextBlock, head) if "next: " in block.said]
    line.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(place - 1):
        rich.press("Right")
    rich.press("Return")
    rich.settle()
    reached = QApplication.focusWidget()
    assert reached
    assert rich.row(field).isAncestorOf(reached)
    assert not reached.visibleRegion().isEmpty()
