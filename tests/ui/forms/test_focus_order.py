"""Tests of where Tab goes in a window whose rows come and go."""

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier.ui.forms.focus_order import Ordering, order


def _column(*held: QWidget) -> QWidget:
    column = QWidget()
    box = QVBoxLayout(column)
    for widget in held:
        box.addWidget(widget)
    return column


def _walk(first: QWidget, known: list[QLineEdit]) -> list[QLineEdit]:
    """Follow the chain that Tab follows, through the fields that are known."""
    row: list[QLineEdit] = []
    here: QWidget = first
    while len(row) < len(known):
        if isinstance(here, QLineEdit) and here in known:
            row.append(here)
        here = here.nextInFocusChain() or first
    return row


def test_tab_goes_as_one_reads_whatever_was_made_first(qtbot: QtBot) -> None:
    last, first, middle = QLineEdit(), QLineEdit(), QLineEdit()
    root = QWidget()
    qtbot.addWidget(root)
    line = QHBoxLayout(root)
    line.addWidget(_column(first, middle))
    line.addWidget(_column(last))
    order(root)
    assert _walk(first, [last, first, middle]) == [first, middle, last]


def test_a_row_that_came_later_has_its_place_after_ordering_again(qtbot: QtBot) -> None:
    first, last, late = QLineEdit(), QLineEdit(), QLineEdit()
    root = _column(first, last)
    qtbot.addWidget(root)
    order(root)
    layout = root.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(1, late)
    order(root)
    assert _walk(first, [first, last, late]) == [first, late, last]


def test_the_order_is_right_once_the_root_has_been_seen(qtbot: QtBot) -> None:
    last, first = QLineEdit(), QLineEdit()
    root = _column(first, last)
    qtbot.addWidget(root)
    ordering = Ordering(root)
    ordering.want()
    assert not ordering.isActive()
    root.show()
    qtbot.waitUntil(lambda: _walk(first, [first, last]) == [first, last])


def test_the_order_is_put_right_once_for_all_that_came(qtbot: QtBot) -> None:
    first, last, late = QLineEdit(), QLineEdit(), QLineEdit()
    root = _column(first, last)
    qtbot.addWidget(root)
    ordering = Ordering(root)
    with qtbot.waitSignal(ordering.timeout):
        root.show()
    layout = root.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(1, late)
    ordering.want()
    ordering.want()
    with qtbot.waitSignal(ordering.timeout):
        QApplication.processEvents()
    assert _walk(first, [first, last, late]) == [first, late, last]
