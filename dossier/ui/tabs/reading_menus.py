"""The menus of the reading view: a field to cite words for, and what to make of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from dossier.model.base import Record
from dossier.ui.desk import Desk
from dossier.ui.forms.excerpts import NOUNS
from dossier.ui.forms.fields import form_of
from dossier.ui.forms.targets import Target, Targets, lettered, new_items, targets
from dossier.ui.widgets.menu_button import Menu


class FieldMenu(Menu):
    """The fields of a record, and of what it holds; a letter chooses one."""

    chosen = Signal(tuple)
    """The path of a field from the record on; empty for the whole record."""

    def __init__(self, desk: Desk, button: QWidget) -> None:
        super().__init__(desk.looks, button)
        self._desk = desk
        self._button = button

    def drop(self, record: Record | None) -> None:
        """Open the menu for a record."""
        self.clear()
        if record is None:
            return
        shown = targets(self._desk, record)
        whole = Target(self._desk.tr("The whole record"), ())
        items = (*shown.items, *new_items(self._desk, record))
        self._offer(self, (*shown.fields, whole), items)
        _drop(self, self._button)

    def _offer(
        self, menu: Menu, fields: tuple[Target, ...], items: tuple[Targets, ...] = ()
    ) -> None:
        """Offer fields, then items with a menu of their own, each with a letter while they last."""
        labels = lettered([*(field.label for field in fields), *(item.name for item in items)])
        for field, label in zip(fields, labels, strict=False):
            menu.addAction(label).triggered.connect(partial(self._choose, field))
        for item, label in zip(items, labels[len(fields) :], strict=True):
            below = Menu(self._desk.looks, self)
            below.setTitle(label)
            menu.addMenu(below)
            self._offer(below, item.fields)

    def _choose(self, field: Target, _on: object = None) -> None:
        self.chosen.emit(field.path)


class NounMenu(Menu):
    """What can be made of words: a charge, a sentence and so on."""

    chosen = Signal(type)

    def __init__(self, desk: Desk, button: QWidget) -> None:
        super().__init__(desk.looks, button)
        self._button = button
        nouns = [desk.tr(form_of(model).noun) for model in NOUNS]
        said = lettered([noun[:1].upper() + noun[1:] for noun in nouns])
        for model, label in zip(NOUNS, said, strict=True):
            self.addAction(label).triggered.connect(partial(self._choose, model))

    def drop(self) -> None:
        """Open the menu."""
        _drop(self, self._button)

    def _choose(self, model: type[Record], _on: object = None) -> None:
        self.chosen.emit(model)


def _drop(menu: Menu, button: QWidget) -> None:
    """Open a menu over its button, which stands at the foot of the page."""
    menu.open_at(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
