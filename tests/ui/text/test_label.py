"""Test the label that only stands there: its measures, its cut, its side and its looks."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from tests.ui.pixels import colours, extent, picture

LONG = "hacking that hit US businesses over several years"


def shown(qtbot: QtBot, block: TextBlock, width: int = 300) -> TextBlock:
    qtbot.addWidget(block)
    block.resize(width, max(block.heightForWidth(width), 20))
    block.show()
    return block


def test_it_is_as_tall_as_its_lines(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, LONG))
    assert block.heightForWidth(1_000) == 20
    assert block.heightForWidth(130) == 60
    assert block.hasHeightForWidth()
    assert block.minimumSizeHint().height() == 20
    assert block.sizeHint().height() == 20


def test_a_dot_between_two_runs_is_not_seen_at_the_end_of_a_line(
    looks: Looks, qtbot: QtBot
) -> None:
    dot = Run(" · ", "error")
    block = shown(qtbot, TextBlock(looks, [Run("one"), dot, Run("two"), dot, Run("three")]))
    error = looks.theme.tokens.error.name()
    seen: dict[int, set[int]] = {1: set(), 2: set(), 3: set()}
    for width in range(60, 200):
        block.resize(width, block.heightForWidth(width))
        seen[block.height() // 20].add(colours(block)[error])
    (both,), (one,) = seen[1], seen[2]
    assert both > one > 0
    assert seen[3] == {0}
    assert block.said == "one · two · three"


@pytest.mark.parametrize("said", [LONG, "a jury\nof twelve", "عربي\n\n" + LONG, "", LONG * 40])
def test_its_height_is_that_of_its_lines_at_every_width(
    looks: Looks, qtbot: QtBot, said: str
) -> None:
    block = TextBlock(looks, said)
    qtbot.addWidget(block)
    for width in range(40, 700, 7):
        block.resize(width, 20)
        assert block.heightForWidth(width) == round(block.laid.height)


def test_it_asks_for_its_width_up_to_a_comfortable_line(looks: Looks, qtbot: QtBot) -> None:
    short, huge = TextBlock(looks, "a jury"), TextBlock(looks, LONG * 40)
    qtbot.addWidget(short)
    qtbot.addWidget(huge)
    assert short.sizeHint().width() < 60
    assert huge.sizeHint().width() == 40 * looks.theme.em + 0
    assert short.minimumSizeHint().width() <= short.sizeHint().width()
    assert TextBlock(looks, "").sizeHint() == QSize(0, 20)


def test_on_one_line_it_is_cut_and_told_whole_in_its_tip(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, f"{LONG}\n{LONG}", on_one_line=True), 150)
    assert block.heightForWidth(150) == 20
    assert not block.hasHeightForWidth()
    assert block.cut
    assert block.laid.width <= 150
    where = block.mapToGlobal(QPoint(5, 5))
    QApplication.sendEvent(block, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), where))
    assert "over several years" in QToolTip.text()
    QToolTip.hideText()
    block.resize(2_000, 20)
    assert not block.cut


def test_in_a_layout_it_gets_the_height_that_it_needs(looks: Looks, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    block = TextBlock(looks, LONG)
    column.addWidget(block)
    column.addStretch()
    page.resize(130, 400)
    page.show()
    assert block.size() == QSize(130, 60)


@pytest.mark.parametrize(
    ("way", "top"),
    [
        (Qt.AlignmentFlag.AlignTop, 0),
        (Qt.AlignmentFlag.AlignVCenter, 10),
        (Qt.AlignmentFlag.AlignBottom, 20),
    ],
)
def test_it_stands_in_a_taller_row_as_a_label_does(
    looks: Looks, qtbot: QtBot, way: Qt.AlignmentFlag, top: int
) -> None:
    block = shown(qtbot, TextBlock(looks, "word"))
    block.setAlignment(way)
    block.resize(300, 40)
    assert block.top == top


def test_letters_that_grow_make_it_taller(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, "a jury"))
    before = block.sizeHint()
    looks.zoom(looks.scale * 1.5)
    assert block.sizeHint().height() == 30
    assert block.sizeHint().width() > before.width()


def test_other_colours_are_taken_on_at_once(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, "a jury"))
    looks.choose("dark")
    assert colours(block)[looks.theme.tokens.ink.name()] > 0


def test_a_mirrored_screen_hangs_it_on_the_right(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, "a jury"))
    assert extent(picture(block), looks.theme.tokens.page).right() < 150
    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert extent(picture(block), looks.theme.tokens.page).left() > 150
    block.hang("end")
    assert extent(picture(block), looks.theme.tokens.page).right() < 150


def test_running_text_hangs_by_its_script_and_one_line_alone_with_other_values(
    looks: Looks, qtbot: QtBot
) -> None:
    block = shown(qtbot, TextBlock(looks, "a jury"), 130)
    block.hang("script")
    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert [rect.right() > 120 for rect in block.laid.rects(0, 6)] == [True]
    for several in (LONG, "a jury\nof men"):
        block.say(several)
        assert {rect.left() for rect in block.laid.rects(0, len(several))} == {0}


def test_lines_change_sides_with_the_direction_of_the_screen(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, LONG), 130)
    assert all(rect.left() == 0 for rect in block.laid.rects(0, len(LONG)))
    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert all(rect.right() > 120 for rect in block.laid.rects(0, len(LONG)))
