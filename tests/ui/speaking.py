"""Read every text that a window shows or says, and make dossiers without a letter of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, cast

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)
from typing_extensions import override

from dossier.i18n import Words
from dossier.model.base import Value
from dossier.model.dossier import Dossier
from dossier.shipped import resource
from dossier.ui.text.label import Label
from dossier.ui.widgets.rows import NO_INDEX
from dossier.wording.kinds import NoKind, kind_of

# A word that is cut off may be any.
WORD: Final = re.compile(r"[A-Za-z]{2,}(?![A-Za-z…])")
# Tips are markup that we make ourselves.
_MARKUP: Final = re.compile(r"</?p>|<br>")
ROLES: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
# What is the same in every language: our name, the keys of a keyboard, formats.
SAME: Final = frozenset(
    {
        *("Dossier", "PDF", "Ctrl", "Shift", "Alt", "Enter", "Return", "Esc", "Tab"),
        *("Ins", "Del", "Up", "Down"),
    }
)
_FREE: Final = frozenset({"text", "long_text", "texts", "ref", "refs", "where"})


class Listening(Words):
    """Words that keep which texts they were asked for."""

    __slots__ = ("asked",)

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.asked: set[str] = set()

    @override
    def tr(self, text: str) -> str:
        self.asked.add(text)
        return super().tr(text)

    @override
    def ntr(self, one: str, many: str, count: int) -> str:
        self.asked.add(one)
        return super().ntr(one, many, count)


def texts_in(window: QWidget) -> Iterator[tuple[str, str]]:
    """Give every text of a window and of all it holds, hidden or not, with whose it is."""
    for widget in (window, *window.findChildren(QWidget)):
        # The buttons that scroll a bar of tabs are Qt's own, and speak with Qt's catalogue.
        for text in () if isinstance(widget.parent(), QTabBar) else _texts_of(widget):
            yield text, type(widget).__name__
        for action in widget.actions():
            yield action.text(), "action"
            yield action.toolTip(), "action"


def _texts_of(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    yield widget.windowTitle()
    if isinstance(widget, Label):
        yield widget.said
    elif isinstance(widget, QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QMenu):
        yield widget.title()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(n) for n in range(widget.count()))
    elif isinstance(widget, QAbstractItemView):
        yield from _texts_of_items(widget)


def _texts_of_items(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(NO_INDEX)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(NO_INDEX)):
            for role in ROLES:
                yield str(model.index(row, column).data(role) or "")


def plain_words(text: str, allowed: frozenset[str]) -> list[str]:
    """Give the words in plain letters that are none of the file's or of the tables of names."""
    return [word for word in WORD.findall(_MARKUP.sub(" ", text)) if word not in allowed]


def without_our_letters(dossier: Dossier) -> tuple[Dossier, frozenset[str]]:
    """Write a dossier's own texts in other letters; give the words that could not be changed."""
    kept: set[str] = set()
    changed = _changed(dossier, kept)
    table = json.loads(resource("names/en.json").read_text("utf-8"))
    names = {word for section in table.values() for word in WORD.findall(json.dumps(section))}
    assert isinstance(changed, Dossier)
    return changed, frozenset(kept | names | SAME)


def _changed(value: object, kept: set[str]) -> object:
    if isinstance(value, tuple):
        return tuple(_changed(each, kept) for each in cast("tuple[object, ...]", value))
    if not isinstance(value, Value):
        return value
    changes: dict[str, object] = {}
    for name in value.model_fields_set:
        inner = cast("object", getattr(value, name, None))
        changes[name] = _field(type(value), name, inner, kept)
    return value.model_copy(update=changes)


def _field(model: type[Value], name: str, inner: object, kept: set[str]) -> object:
    try:
        kind = kind_of(model, name).name if name in model.model_fields else "any"
    except NoKind:
        return _changed(inner, kept)
    if isinstance(inner, Value):
        return _changed(inner, kept)
    if kind in _FREE and name != "field":
        return _other(inner)
    if kind in {"any", "url", "id"} or name in {"field", "sha256"}:
        kept |= set(WORD.findall(json.dumps(inner, default=str)))
    return inner


def _other(inner: object) -> object:
    """Write a text in other letters; the name of a record stays, it is never shown."""
    if isinstance(inner, tuple):
        return tuple(map(_other, cast("tuple[object, ...]", inner)))
    if not isinstance(inner, str) or inner.startswith("#"):
        return inner
    return WORD.sub(lambda word: "ж" * len(word[0]), inner)
