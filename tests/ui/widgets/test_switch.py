"""Test the switch: one of few is chosen, by mouse or by arrow keys, and nothing moves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from dossier.ui.theme import Looks
from dossier.ui.widgets.switch import Switch
from tests.ui.hands import BY_KEY, heard, hover, put_up
from tests.ui.pixels import colours, picture


@pytest.fixture
def switch(looks: Looks, qtbot: QtBot) -> Switch:
    return put_up(qtbot, Switch(looks, "Show as", [("l", "Line"), ("i", "List"), ("b", "Both")]))


def words_of(switch: Switch) -> list[QRadioButton]:
    return switch.findChildren(QRadioButton)


def test_the_first_is_chosen_at_first(switch: Switch) -> None:
    assert switch.choice == "l"


def test_a_click_chooses_and_tells(switch: Switch) -> None:
    told = heard(switch.chosen)
    QTest.mouseClick(words_of(switch)[2], Qt.MouseButton.LeftButton)
    assert told == ["b"]
    assert switch.choice == "b"


def test_the_program_chooses_in_silence(switch: Switch, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(switch.chosen):
        switch.choose("i")
    assert switch.choice == "i"


def test_arrow_keys_go_from_one_to_the_next(switch: Switch) -> None:
    words_of(switch)[0].setFocus(BY_KEY)
    told = heard(switch.chosen)
    QTest.keyClick(words_of(switch)[0], Qt.Key.Key_Right)
    assert told == ["i"]


def test_choosing_another_moves_nothing(switch: Switch) -> None:
    before = [word.geometry() for word in words_of(switch)]
    switch.choose("b")
    assert [word.geometry() for word in words_of(switch)] == before


def test_the_chosen_word_stands_on_the_tint_in_one_rim(switch: Switch, looks: Looks) -> None:
    tokens = looks.theme.tokens
    drawn = picture(switch)
    assert drawn.pixelColor(5, 5) == tokens.accent_tint
    assert drawn.pixelColor(switch.width() - 5, 5) == tokens.page
    assert colours(switch)[tokens.edge.name()] > 200
    hover(words_of(switch)[2])
    assert colours(switch)[tokens.ground.name()] > 200
    assert colours(switch)[tokens.rule.name()] > 10
    switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert picture(switch).pixelColor(switch.width() - 5, 5) == tokens.accent_tint


def test_each_word_says_what_it_is(switch: Switch) -> None:
    assert switch.accessibleName() == "Show as"
    assert [word.accessibleName() for word in words_of(switch)] == ["Line", "List", "Both"]


def test_a_word_is_hit_all_over(switch: Switch) -> None:
    word = words_of(switch)[1]
    QTest.mouseClick(word, Qt.MouseButton.LeftButton, pos=word.rect().topLeft())
    assert switch.choice == "i"
    assert word.minimumSizeHint() == word.sizeHint()
