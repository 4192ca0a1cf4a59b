"""Test the line at the bottom: as high as its words, and never more than two lines of them."""

import pytest
from pytestqt.qtbot import QtBot

from dossier.ui.text import TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets.status_bar import StatusBar
from tests.ui.hands import put_up

LONG = (
    "Showing 4 of 79: 2 on the line, 2 without a year in the tray, 75 in lanes above or below; "
    "without any date: 2 concerns, 1 task"
)


def words(bar: StatusBar) -> TextBlock:
    return next(block for block in bar.findChildren(TextBlock) if block.said[:4] == LONG[:4])


def shown(qtbot: QtBot, looks: Looks, width: int) -> StatusBar:
    bar = put_up(qtbot, StatusBar(looks), width, 40)
    bar.say_right("Not saved yet")
    bar.say_left(LONG)
    return bar


def test_words_that_have_room_are_on_one_line_and_have_no_tip(qtbot: QtBot, looks: Looks) -> None:
    bar = shown(qtbot, looks, 1400)
    assert (words(bar).said, words(bar).toolTip()) == (LONG, "")
    assert words(bar).heightForWidth(1200) == looks.theme.line("small")


@pytest.mark.parametrize("width", [500, 700, 1000, 1280])
def test_in_large_letters_they_take_two_lines_at_most_and_the_tip_has_all(
    qtbot: QtBot, looks: Looks, width: int
) -> None:
    looks.zoom(2)
    bar = shown(qtbot, looks, width)
    label = words(bar)
    assert label.heightForWidth(label.width()) <= 2 * looks.theme.line("small")
    assert bar.left == label.accessibleName() == LONG
    cut = label.said != LONG
    assert cut is (width < 1280)
    assert label.said.endswith("…") is cut
    assert ("2 concerns, 1 task" in label.toolTip()) is cut


def test_words_that_get_room_again_are_whole_again(qtbot: QtBot, looks: Looks) -> None:
    bar = shown(qtbot, looks, 500)
    assert words(bar).said != LONG
    bar.resize(1400, bar.height())
    assert (words(bar).said, words(bar).toolTip()) == (LONG, "")
