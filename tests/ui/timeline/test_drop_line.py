"""Test the line into which the title of an event is typed, at its place on the timeline."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from dossier.ui.theme import Looks
from dossier.ui.timeline.drop_line import DropLine
from dossier.ui.timeline.view import TimelineView
from dossier.ui.widgets.scroll import ThinBar


def begun(view: TimelineView, at: QPoint) -> DropLine:
    view.let_edit(on=True)
    QTest.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
    )
    (line,) = view.findChildren(DropLine)
    assert line.isVisible()
    return line


def test_a_new_event_is_typed_left_of_the_bar(view: TimelineView, looks: Looks) -> None:
    bar = ThinBar(looks, Qt.Orientation.Vertical, view)
    view.use_bar(bar)
    view.resize(1000, 200)
    line = begun(view, QPoint(bar.x() - 10, 60))
    assert line.geometry().right() < bar.x()


def test_the_day_of_a_new_event_is_read_whole(view: TimelineView) -> None:
    said = set[str]()
    for _ in range(20):
        view.zoom_by(1)
        line = begun(view, QPoint(500, round(view.frame_now.plot.y1) - 8))
        option = QStyleOptionFrame()
        line.initStyleOption(option)
        inside = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
        # Qt keeps two pixels free on both sides of what is typed.
        room = inside.width() - 4
        assert line.fontMetrics().horizontalAdvance(line.placeholderText()) <= room
        said.add(line.placeholderText())
    assert any(words.startswith("New event: some day in ") for words in said)


def test_in_a_narrow_window_it_is_no_wider_than_the_lanes(view: TimelineView) -> None:
    view.resize(200, 420)
    line = begun(view, QPoint(190, round(view.frame_now.plot.y1) - 8))
    assert line.x() == 0
    assert line.width() <= view.right_edge
