"""Test what holds other widgets: section heads, cards and questions."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier.ui.text import TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets import question
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.card import SHADOW, Card
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


def test_enter_and_escape_do_nothing_that_can_not_be_undone(looks: Looks, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    acts: list[tuple[Callable[[Question], object], bool]] = [
        (lambda box: QTest.keyClick(box, Qt.Key.Key_Return), False),
        (lambda box: QTest.keyClick(box, Qt.Key.Key_Escape), False),
        (Question.close, False),
        (lambda box: box.buttons[1].click(), True),
    ]
    for act, sure in acts:
        answer(act)
        asked = ("Erase all versions?", "They can't be brought back.", ("Keep them", "Erase"))
        assert question.is_sure(looks, parent, *asked) == sure


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
