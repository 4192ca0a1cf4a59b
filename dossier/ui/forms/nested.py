"""A list inside a record, such as the parts of a sentence: each item a small form of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dossier.document import edits
from dossier.model.base import Record, Value
from dossier.model.paths import Path
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.forms.fields import Nested, form_of
from dossier.ui.forms.more_menu import Entry, more_menu
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.menu_button import MenuButton
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.scroll import bring_in_sight_soon
from dossier.ui.widgets.section_head import SectionHead


class ItemForm(Protocol):
    """What a section asks of the form of an item; a record's form is one, and holds sections."""

    def refresh(self) -> None:
        """Show the item as it is now."""

    def edit(self, name: str = "") -> None:
        """Edit a field of it."""

    def keep_editing(self) -> bool:
        """Keep what is being edited."""
        ...

    def empty_fields(self) -> tuple[tuple[str, str], ...]:
        """Give the fields that are not shown, with their labels."""
        ...

    def add_field(self, name: str) -> None:
        """Show a field and edit it."""


MakeForm = Callable[[Desk, Path, type[Value], QWidget], QWidget]


class NestedSection(QWidget):
    """A heading, the items, and the way to add one.

    `path` is that of the list; `make` makes the form of an item, since forms hold such sections.
    """

    def __init__(
        self,
        desk: Desk,
        path: Path,
        nested: Nested,
        make: MakeForm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path = path
        self._nested = nested
        self._make = make
        self._forms: dict[Path, ItemForm] = {}
        self._holders: dict[Path, QWidget] = {}
        self._locks: dict[Path, Button] = {}
        self._head = SectionHead(desk.looks, desk.tr(nested.title), parent=self)
        self._more = self._head.add_link(desk.tr(nested.add), "plus")
        self._more.clicked.connect(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, desk.looks.theme.px(8), 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._offer = TextBlock(desk.looks, Run(f"+ {desk.tr(nested.add)}", link="add"), self)
        self._offer.link_opened.connect(self.add)
        self._column.addWidget(self._offer)

    @property
    def name(self) -> str:
        """The field that holds the list."""
        return self._nested.name

    @property
    def forms(self) -> tuple[ItemForm, ...]:
        """The forms of the items, in the order of the file."""
        return tuple(self._forms[path] for path in self._paths() if path in self._forms)

    def refresh(self) -> None:
        """Show the items as they are now."""
        wanted = self._paths()
        for path in [path for path in self._forms if path not in wanted]:
            self._drop(path)
        for place, path in enumerate(wanted):
            if path in self._forms:
                self._forms[path].refresh()
                self._locks[path].setVisible(self._is_secret(path))
            else:
                self._insert(path)
            self._column.removeWidget(self._holders[path])
            self._column.insertWidget(place + 1, self._holders[path])
        count = len(wanted)
        self._head.say(self._desk.tr(self._nested.title), str(count) if count > 1 else "")
        self._more.setVisible(self._desk.writable and not self._single)
        self._head.setVisible(bool(count))
        self._offer.setVisible(not count and self._desk.writable)

    def take_focus(self) -> None:
        """Put the keyboard on the first item, or on what adds one."""
        rows = [row for row in self.findChildren(FieldRow) if row.isVisible()]
        if rows:
            rows[0].take_focus()
            return
        self._offer.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_in_sight_soon(self)

    def keep_editing(self) -> bool:
        """Keep every editing under way in the items."""
        kept = [form.keep_editing() for form in list(self._forms.values())]
        return all(kept)

    def add(self, _on: object = None) -> None:
        """Add an item, and edit the field that it is known by."""
        made = acts.blank_item(self._desk, self._nested.holds)
        noun = form_of(self._nested.holds).noun
        name = self._desk.tr("Add {noun}").format(noun=self._desk.tr(noun))
        change = edits.put(self._path, made) if self._single else edits.insert(made, at=self._path)
        if self._desk.edit(name, change):
            self.refresh()
            if self.forms:
                self.forms[-1].edit()

    @property
    def _single(self) -> bool:
        """Whether the field holds one value and not a list."""
        value = self._desk.at(self._path)
        return not isinstance(value, tuple)

    def _paths(self) -> list[Path]:
        value = self._desk.at(self._path)
        if value is None:
            return []
        if not isinstance(value, tuple):
            return [self._path]
        rows = cast("tuple[Value, ...]", value)
        return [
            (*self._path, f"#{row.id}" if isinstance(row, Record) and row.id else place)
            for place, row in enumerate(rows)
        ]

    def _insert(self, path: Path) -> None:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        px = self._desk.looks.theme.px
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(4))
        column.addWidget(Rule(self._desk.looks, parent=holder))
        line = QHBoxLayout()
        form = self._make(self._desk, path, self._nested.holds, holder)
        line.addWidget(form, 1)
        self._locks[path] = lock = Button(
            self._desk.looks, self._desk.tr("Confidential"), "icon", "lock", holder
        )
        lock.colour("secret")
        lock.setEnabled(self._desk.writable)
        lock.clicked.connect(partial(self._toggle_lock, path))
        lock.setVisible(self._is_secret(path))
        line.addWidget(lock, 0, Qt.AlignmentFlag.AlignTop)
        if self._desk.writable:
            line.addWidget(self._menu(path, holder), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        self._forms[path] = cast("ItemForm", form)
        self._holders[path] = holder

    def _menu(self, path: Path, parent: QWidget) -> MenuButton:
        tr = self._desk.tr
        noun = tr(form_of(self._nested.holds).noun)
        name = tr("More for this {noun}").format(noun=noun)
        return more_menu(self._desk.looks, name, partial(self._entries, path), parent)

    def _entries(self, path: Path) -> list[Entry]:
        """Give what can be done with an item now: its empty fields first."""
        tr = self._desk.tr
        noun = tr(form_of(self._nested.holds).noun)
        form = self._forms[path]
        entries: list[Entry] = [
            (tr("Add {field}").format(field=label.lower()), partial(form.add_field, name))
            for name, label in form.empty_fields()
        ]
        return [
            *entries,
            *self._lock_entry(path),
            (tr("Move up"), partial(self._move, path, -1)),
            (tr("Move down"), partial(self._move, path, 1)),
            (tr("Delete {noun}").format(noun=noun), partial(self._remove, path)),
        ]

    def _is_secret(self, path: Path) -> bool:
        value = self._desk.at(path)
        return isinstance(value, Record) and value.confidential

    def _lock_entry(self, path: Path) -> list[Entry]:
        tr = self._desk.tr
        if not issubclass(self._nested.holds, Record):
            return []
        secret = self._is_secret(path)
        name = tr("Make {noun} public") if secret else tr("Make {noun} confidential")
        noun = tr(form_of(self._nested.holds).noun)
        return [(name.format(noun=noun), partial(self._toggle_lock, path))]

    def _toggle_lock(self, path: Path, _on: object = None) -> None:
        value = self._desk.at(path)
        if isinstance(value, Record):
            acts.toggle_confidential(self._desk, value.key)

    def _move(self, path: Path, by: int) -> None:
        old = self._paths().index(path)
        new = min(max(old + by, 0), len(self._paths()) - 1)
        if new != old:
            noun = self._desk.tr(form_of(self._nested.holds).noun)
            name = self._desk.tr("Move {noun}").format(noun=noun)
            self._desk.edit(name, edits.reorder(self._path, old, new))

    def _remove(self, path: Path) -> None:
        noun = self._desk.tr(form_of(self._nested.holds).noun)
        name = self._desk.tr("Delete {noun}").format(noun=noun)
        value = self._desk.at(path)
        if isinstance(value, Record) and value.id:
            self._desk.edit(name, edits.remove(value.id, self._desk.words))
        else:
            self._desk.edit(name, edits.clear(path))

    def _drop(self, path: Path) -> None:
        self._forms.pop(path)
        self._locks.pop(path)
        holder = self._holders.pop(path)
        holder.hide()
        holder.deleteLater()
