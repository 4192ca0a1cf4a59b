"""Test a row that breaks where it gets too narrow."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from dossier.ui.text import TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets.section_head import SectionHead
from dossier.ui.widgets.wrapping import Wrapping


class Box(QWidget):
    """Asks for a size, and is content with less."""

    def __init__(self, width: int, height: int = 10) -> None:
        super().__init__()
        self._size = QSize(width, height)

    def ask_for(self, width: int) -> None:
        self._size.setWidth(width)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return self._size


def row(qtbot: QtBot, widths: list[int], turn: int | None = None) -> tuple[QWidget, list[Box]]:
    """Show boxes in a row with 10 pixels between and round them."""
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = Wrapping(holder)
    layout.setContentsMargins(10, 10, 10, 10)
    layout.setSpacing(10)
    boxes = [Box(width) for width in widths]
    for number, box in enumerate(boxes):
        if number == turn:
            layout.turn()
        layout.addWidget(box)
    return holder, boxes


def places(holder: QWidget, boxes: list[Box], width: int) -> list[tuple[int, int, int]]:
    """Give where each box stands in a row of a width, and how wide it is."""
    layout = holder.layout()
    assert layout
    holder.resize(width, layout.heightForWidth(width))
    holder.show()
    QApplication.processEvents()
    return [(box.x(), box.y(), box.width()) for box in boxes]


def test_all_stand_on_one_line_where_there_is_room(qtbot: QtBot) -> None:
    holder, boxes = row(qtbot, [50, 60, 70], turn=2)
    assert places(holder, boxes, 300) == [(10, 10, 50), (70, 10, 60), (220, 10, 70)]
    assert holder.height() == 30
    assert holder.sizeHint() == QSize(220, 30)


def test_what_hangs_on_the_end_begins_a_line_of_its_own(qtbot: QtBot) -> None:
    holder, boxes = row(qtbot, [50, 60, 20, 70], turn=2)
    assert places(holder, boxes, 200) == [(10, 10, 50), (70, 10, 60), (90, 30, 20), (120, 30, 70)]


def test_what_hangs_on_the_end_stands_beside_the_last_of_the_others_if_it_can(qtbot: QtBot) -> None:
    holder, boxes = row(qtbot, [90, 60, 50], turn=2)
    assert places(holder, boxes, 160) == [(10, 10, 90), (10, 30, 60), (100, 30, 50)]


def test_a_line_that_is_full_goes_on_below(qtbot: QtBot) -> None:
    holder, boxes = row(qtbot, [50, 60, 70])
    assert places(holder, boxes, 140) == [(10, 10, 50), (70, 10, 60), (10, 30, 70)]


def test_what_is_wider_than_the_row_has_all_of_it(qtbot: QtBot) -> None:
    holder, boxes = row(qtbot, [50, 500])
    assert places(holder, boxes, 100) == [(10, 10, 50), (10, 30, 80)]


def test_the_row_mirrors(qtbot: QtBot) -> None:
    holder, boxes = row(qtbot, [50, 60], turn=1)
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(holder, boxes, 300) == [(240, 10, 50), (10, 10, 60)]


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    holder, boxes = row(qtbot, [50, 60])
    boxes[0].hide()
    assert places(holder, boxes, 300)[1] == (10, 10, 60)


def test_a_row_breaks_anew_where_something_grows(qtbot: QtBot) -> None:
    holder, boxes = row(qtbot, [50, 60])
    places(holder, boxes, 140)
    boxes[0].ask_for(80)
    assert holder.heightForWidth(140) == 50
    assert places(holder, boxes, 140) == [(10, 10, 80), (10, 30, 60)]


def test_what_goes_and_what_comes_break_a_row_anew(qtbot: QtBot) -> None:
    holder, boxes = row(qtbot, [50, 60])
    layout = holder.layout()
    assert layout
    places(holder, boxes, 140)
    layout.removeWidget(boxes[0])
    layout.addWidget(boxes[0])
    assert places(holder, boxes, 140) == [(80, 10, 50), (10, 10, 60)]


def test_a_row_within_a_layout_breaks_anew_where_something_grows(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    inner = Wrapping()
    inner.setSpacing(10)
    boxes = [Box(50), Box(60)]
    for box in boxes:
        inner.addWidget(box)
    column.addLayout(inner)
    assert places(holder, boxes, 120) == [(0, 0, 50), (60, 0, 60)]
    boxes[0].ask_for(80)
    QApplication.processEvents()
    assert places(holder, boxes, 120) == [(0, 0, 80), (0, 20, 60)]


def test_a_head_breaks_before_its_link_and_not_within_a_word(looks: Looks, qtbot: QtBot) -> None:
    head = SectionHead(looks, "People and organisations", "6")
    qtbot.addWidget(head)
    link = head.add_link("Add a person or organisation", "plus")
    title = head.findChild(TextBlock)
    assert title
    head.resize(330, head.heightForWidth(330))
    head.show()
    QApplication.processEvents()
    assert title.height() == title.heightForWidth(title.sizeHint().width())
    assert title.width() == head.width()
    assert link.geometry().intersected(title.geometry()) == QRect()
    assert link.y() > title.y()
