"""Test what holds other widgets: section heads, cards, drawers and questions."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier.ui.text import TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets import question
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.card import SHADOW, Card
from dossier.ui.widgets.drawer import Drawer
from dossier.ui.widgets.glyph import Glyph
from dossier.ui.widgets.question import Question
from dossier.ui.widgets.section_head import SectionHead
from tests.ui.hands import BY_KEY, put_up
from tests.ui.pixels import colours, picture


def test_a_section_head_has_a_title_a_count_and_a_link(looks: Looks, qtbot: QtBot) -> None:
    head = SectionHead(looks, "Custody", "3 places")
    link = head.add_link("Add custody", "plus")
    put_up(qtbot, head, 500)
    assert [block.said for block in head.findChildren(TextBlock)] == ["Custody  3 places"]
    assert link.geometry().right() == 499
    head.say("Custody")
    assert [block.said for block in head.findChildren(TextBlock)] == ["Custody"]
    assert head.minimumHeight() == 32


def test_a_card_has_a_rim_and_a_shadow(looks: Looks, qtbot: QtBot) -> None:
    card = Card(looks)
    card.column.addWidget(TextBlock(looks, "words"))
    put_up(qtbot, card, 200, 100)
    drawn = picture(card)
    tokens = looks.theme.tokens
    assert drawn.pixelColor(100, SHADOW) == tokens.edge
    assert drawn.pixelColor(100, SHADOW + 4) == tokens.page
    beneath = drawn.pixelColor(100, 100 - SHADOW + 1)
    assert beneath.lightness() < tokens.page.lightness()
    looks.choose("dark")
    assert colours(card)[looks.theme.tokens.edge.name()] > 200


def test_a_glyph_is_an_icon_as_tall_as_a_line(looks: Looks, qtbot: QtBot) -> None:
    glyph = put_up(qtbot, Glyph(looks, "check", "accent"))
    assert glyph.sizeHint().height() == looks.theme.line()
    before = picture(glyph)
    glyph.show_icon("cross", "error")
    assert picture(glyph) != before


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QLineEdit(made).setObjectName("before")
    return put_up(qtbot, made, 800, 400)


def drawer_in(host: QWidget, looks: Looks) -> Drawer:
    drawer = Drawer(looks, host, "Sources")
    content = QLineEdit()
    content.setObjectName("inside")
    drawer.hold(content)
    return drawer


def test_a_drawer_lies_over_the_side_where_reading_ends(looks: Looks, host: QWidget) -> None:
    drawer = drawer_in(host, looks)
    assert drawer.isHidden()
    drawer.open()
    assert (drawer.x(), drawer.width(), drawer.height()) == (480, 320, 400)
    host.resize(700, 300)
    assert (drawer.x(), drawer.height()) == (380, 300)
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert drawer.x() == 0
    host.resize(200, 300)
    assert drawer.width() == 200
    assert colours(drawer)[looks.theme.tokens.edge.name()] >= 300


def test_escape_closes_a_drawer_and_gives_the_focus_back(
    looks: Looks, host: QWidget, qtbot: QtBot
) -> None:
    before = host.findChildren(QLineEdit)[0]
    before.setFocus()
    drawer = drawer_in(host, looks)
    drawer.open()
    inside = QApplication.focusWidget()
    assert inside is not None
    assert inside.objectName() == "inside"
    QTest.keyClick(inside, Qt.Key.Key_A)
    with qtbot.waitSignal(drawer.closed):
        QTest.keyClick(drawer, Qt.Key.Key_Escape)
    assert drawer.isHidden()
    assert QApplication.focusWidget() is before


def test_a_drawer_that_opens_by_itself_takes_no_focus(
    looks: Looks, host: QWidget, qtbot: QtBot
) -> None:
    before = host.findChildren(QLineEdit)[0]
    before.setFocus()
    drawer = drawer_in(host, looks)
    drawer.open(take_focus=False)
    drawer.open(take_focus=False)
    assert QApplication.focusWidget() is before
    with qtbot.waitSignal(drawer.closed):
        drawer.shut()
    with qtbot.assertNotEmitted(drawer.closed):
        drawer.shut()
    assert QApplication.focusWidget() is before


def test_a_drawer_holds_one_thing_at_a_time(looks: Looks, host: QWidget) -> None:
    drawer = drawer_in(host, looks)
    other = QWidget()
    drawer.hold(other)
    drawer.open()
    assert other.isVisible()
    assert [edit.objectName() for edit in drawer.findChildren(QLineEdit)] == []
    QTest.keyClick(drawer, Qt.Key.Key_A)
    assert drawer.isVisible()


ANSWERS = [("save", "Save"), ("discard", "Discard the changes"), ("stay", "Cancel")]


def answer(act: Callable[[Question], object]) -> None:
    def do() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, Question)
        act(box)

    QTimer.singleShot(0, do)


def test_a_question_gives_the_answer_taken(looks: Looks, qtbot: QtBot) -> None:
    assert qtbot
    answer(lambda box: box.buttons[1].click())
    assert question.ask(looks, None, "Save the changes?", ANSWERS) == "discard"


def test_enter_takes_the_first_answer_and_escape_the_last(looks: Looks, qtbot: QtBot) -> None:
    assert qtbot
    answer(lambda box: QTest.keyClick(box, Qt.Key.Key_Return))
    assert question.ask(looks, None, "Save the changes?", ANSWERS) == "save"
    answer(lambda box: QTest.keyClick(box, Qt.Key.Key_Escape))
    assert question.ask(looks, None, "Save the changes?", ANSWERS) == "stay"
    answer(Question.close)
    question.tell(looks, None, "Not saved.", "Close", "The disk is full.")


def test_enter_on_another_answer_takes_that_one(looks: Looks, qtbot: QtBot) -> None:
    assert qtbot

    def go_on(box: Question) -> None:
        box.buttons[2].setFocus(BY_KEY)
        QTest.keyClick(box.buttons[2], Qt.Key.Key_Return)

    answer(go_on)
    assert question.ask(looks, None, "Save the changes?", ANSWERS) == "stay"


def test_a_question_shows_all_its_words_whatever_their_length(looks: Looks, qtbot: QtBot) -> None:
    box = Question(looks, None, "Save the changes?", "They are kept in the recovery file. " * 9)
    qtbot.addWidget(box)
    box.offer([*ANSWERS, ("more", "A fourth answer with many words")])
    box.show()
    block = box.findChildren(TextBlock)[0]
    assert block.height() >= block.heightForWidth(block.width())
    assert all(button.geometry().right() < box.width() for button in box.findChildren(Button))


def test_a_column_of_buttons_squeezes_none(looks: Looks, qtbot: QtBot) -> None:
    page = QWidget()
    stack = QVBoxLayout(page)
    for number in range(3):
        stack.addWidget(Button(looks, f"Answer {number}"))
    put_up(qtbot, page)
    assert all(button.size() == button.sizeHint() for button in page.findChildren(Button))
