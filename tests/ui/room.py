"""Find what is in sight and has less room than its words take."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton, QWidget

from dossier.ui.text import one_line
from dossier.ui.text.label import Label
from dossier.ui.theme import Theme
from dossier.ui.widgets.cells import CellModel
from dossier.ui.widgets.plain_table import PlainTable
from dossier.ui.widgets.tab_bar import TabBar

ROUNDS = 20
_GAP = 16  # at the end of each column of a table
_MARK = 22  # what a sign takes of a cell


def cut(root: QWidget, theme: Theme) -> Iterator[str]:
    """Tell of each widget below another one that is narrower or lower than its words."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible():
            yield from _cut(widget, theme)


def cut_at_rest(root: QWidget, theme: Theme) -> set[str]:
    """Let the columns find their heights, which takes some rounds, and give what is cut then."""
    left = set[str]()
    for _ in range(ROUNDS):
        QApplication.processEvents()
        left = set(cut(root, theme))
        if not left:
            break
    return left


def _cut(widget: QWidget, theme: Theme) -> Iterator[str]:
    if isinstance(widget, Label):
        needed = widget.heightForWidth(widget.width())
        if widget.height() < needed:
            yield f"text {widget.said[:60]}: {widget.height()} of {needed}"
    elif isinstance(widget, TabBar):
        for n in range(widget.count()):
            tab = widget.tabRect(n)
            if tab.width() < widget.tabSizeHint(n).width() or not widget.rect().contains(tab):
                yield f"tab {widget.tabText(n)}"
    elif isinstance(widget, PlainTable):
        yield from _cut_cells(widget, theme)
    elif isinstance(widget, QAbstractButton) and not isinstance(widget, QToolButton):
        # The tool buttons are those of Qt's own previews: pictures without words.
        yield from _cut_button(widget)


def _cut_button(button: QAbstractButton) -> Iterator[str]:
    """Measure a button, and what of it can be seen of a column that is too narrow for it."""
    hint, seen = button.sizeHint(), button.visibleRegion().boundingRect()
    if button.width() < hint.width() or button.height() < hint.height():
        yield f"button {button.text()}: {button.size().toTuple()} of {hint.toTuple()}"
    elif 0 < seen.width() < hint.width():
        yield f"button {button.text()}: {seen.width()} of {hint.width()} in sight"


def _cut_cells(table: PlainTable, theme: Theme) -> Iterator[str]:
    """Measure the heads, and each cell that does not tell the whole in a tip."""
    model = table.model()
    assert isinstance(model, CellModel)
    for place, column in enumerate(model.columns):
        needed = _wide(column.head, theme.font("small"))
        room = table.columnWidth(place) - theme.px(_GAP)
        if needed > room + 1:
            yield f"head {column.head}: {room} of {needed:.0f}"
    yield from (said for said, told in cut_cells(table, theme) if not told)


def broken_words(table: PlainTable, theme: Theme) -> Iterator[str]:
    """Tell of words that are broken, since their column is narrower."""
    model = table.model()
    assert isinstance(model, CellModel)
    for number in range(model.rowCount()):
        row = model.rows[number]
        for place, (cell, column) in enumerate(zip(row.cells, model.columns, strict=False)):
            font = theme.font("body", cell.weight or column.weight)
            room = table.columnWidth(place) - theme.px(_GAP)
            room -= theme.px(_MARK) if cell.mark else 0
            for word in cell.text.split() if not row.is_whole else ():
                if _wide(word, font) > room + 1:
                    yield f"word {word}: {room} of {_wide(word, font):.0f}"


def cut_cells(table: PlainTable, theme: Theme) -> Iterator[tuple[str, bool]]:
    """Tell of cells with less room than their words take, and whether a tip tells the whole."""
    model = table.model()
    assert isinstance(model, CellModel)
    last = len(model.columns) - 1
    for number in range(model.rowCount()):
        row = model.rows[number]
        for place, (cell, column) in enumerate(zip(row.cells, model.columns, strict=False)):
            needed = _wide(cell.text, theme.font("body", cell.weight or column.weight))
            needed += theme.px(_MARK) if cell.mark else 0
            spare = place == last and column.side == "end"
            room = table.columnWidth(place) - (0 if spare else theme.px(_GAP))
            if needed > room + 1:
                tip = model.index(number, place).data(Qt.ItemDataRole.ToolTipRole)
                yield f"cell {cell.text}: {room} of {needed:.0f}", bool(tip)


def _wide(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(one_line(text))
