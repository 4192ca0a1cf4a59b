"""Test that the thin bar paints its thumb where the mouse takes hold of it."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from dossier.ui.theme import Looks
from dossier.ui.widgets.scroll import ThinBar

RANGES = ((0, 0, 100, 0), (0, 100, 100, 30), (-50, 40, 7, -20), (0, 9_999, 475, 5_000))
WAYS = (Qt.Orientation.Vertical, Qt.Orientation.Horizontal)
ENDS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


class _Bar(ThinBar):
    def of_the_style(self) -> QRect:
        """Ask the style, which takes the mouse."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        bar, thumb = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        return self.style().subControlRect(bar, option, thumb, self)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("long", [20, 50, 101, 475])
def test_the_thumb_is_painted_where_the_mouse_takes_hold(
    qtbot: QtBot, looks: Looks, way: Qt.Orientation, end: Qt.LayoutDirection, long: int
) -> None:
    bar = _Bar(looks, way)
    qtbot.addWidget(bar)
    bar.setLayoutDirection(end)
    bar.resize(*(10, long) if way is Qt.Orientation.Vertical else (long, 10))
    for first, last, page, place in RANGES:
        bar.setRange(first, last)
        bar.setPageStep(page)
        for value in (first, place, last):
            bar.setValue(value)
            assert bar.thumb == bar.of_the_style()
