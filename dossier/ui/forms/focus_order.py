"""The order in which Tab goes: as one reads, though the widgets were made in another order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QSplitter, QWidget


def order(root: QWidget) -> None:
    """Let Tab go through all that takes the keyboard in `root`, in the order of its layouts."""
    row = [widget for widget in _read(root) if _takes_tab(widget)]
    for before, after in pairwise(row):
        QWidget.setTabOrder(before, after)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _read(widget: QWidget) -> Iterator[QWidget]:
    """Go through a widget and all inside it as one reads it."""
    yield widget
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            yield from _read(inner)
    elif isinstance(widget, QSplitter):
        held = (widget.widget(place) for place in range(widget.count()))
        for inner in held:
            yield from _read(inner) if inner is not None else ()
    elif not isinstance(widget, QAbstractScrollArea) and (layout := widget.layout()) is not None:
        yield from _in(layout, widget)


def _in(layout: QLayout, holder: QWidget) -> Iterator[QWidget]:
    """Go through what a layout of a widget holds.

    Its items are not asked for: Python would keep each, and not hear when Qt takes it away.
    """
    widgets = [child for child in holder.children() if isinstance(child, QWidget)]
    layouts = [child for child in layout.children() if isinstance(child, QLayout)]
    inside = {layout.indexOf(widget): _read(widget) for widget in widgets}
    inside |= {layout.indexOf(inner): _in(inner, holder) for inner in layouts}
    for place in sorted(place for place in inside if place >= 0):
        yield from inside[place]
