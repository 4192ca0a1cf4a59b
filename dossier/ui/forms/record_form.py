"""A record as a card that edits in place: filled fields show, the others wait under "+ Add"."""

from __future__ import annotations

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from dossier.model.base import Value
from dossier.model.paths import Path
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.forms.binding import Binding, bindings
from dossier.ui.forms.field_row import LABEL, FieldRow
from dossier.ui.forms.fields import form_of
from dossier.ui.forms.nested import NestedSection
from dossier.ui.forms.offered import in_a_row
from dossier.ui.text import Run, TextBlock


class Shape(NamedTuple):
    """How a form stands: labels above their values, and the "+ Add" line shown or in a menu."""

    stacked: bool = False
    offers: bool = True
    without: frozenset[str] = frozenset()
    """Fields that are shown elsewhere."""
    sections: bool = True
    """The lists inside the value are shown too."""


PLAIN: Final = Shape()


class RecordForm(QWidget):
    """All fields of the value at `path`, and the lists inside it."""

    def __init__(
        self,
        desk: Desk,
        path: Path,
        model: type[Value],
        parent: QWidget | None = None,
        shape: Shape = PLAIN,
    ) -> None:
        super().__init__(parent)
        self._shape = shape
        self.desk = desk
        self.path = path
        self.model = model
        self._bindings = {
            b.field.name: b
            for b in bindings(desk, path, model)
            if b.field.name not in shape.without
        }
        self._rows: dict[str, FieldRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._beside = form_of(model).beside
        self._pair = QHBoxLayout()
        self._pair.setSpacing(desk.looks.theme.px(16))
        self._column.addLayout(self._pair)
        self._add = TextBlock(desk.looks, parent=self)
        self._add.link_opened.connect(self.add_field)
        self._add_row = self._make_add_row()
        self._sections = [
            NestedSection(desk, (*path, nested.name), nested, self._make_inner, self)
            for nested in (form_of(model).nested if shape.sections else ())
        ]
        for section in self._sections:
            self._column.addWidget(section)
        self.refresh()

    def refresh(self) -> None:
        """Show what the file says now; what is being edited stays open."""
        # A citation may be a mere text in the file, and what the file says of itself be missing.
        if self.desk.at(self.path) is None and self.path != ("about",):
            return
        for name, binding in self._bindings.items():
            row = self._rows.get(name)
            wanted = self._stands(binding) or bool(row and row.editing)
            if row and not wanted:
                self._drop(name)
            elif wanted and not row:
                self._insert(binding)
            elif row:
                row.refresh()
        self._offer()
        for section in self._sections:
            section.refresh()

    def _stands(self, binding: Binding) -> bool:
        """Tell whether a field is shown: it is filled, or stands there to be."""
        if binding.filled or binding.field.lead:
            return True
        asked = form_of(self.model).asked(self.desk.at(self.path))
        return self.desk.writable and binding.field.name in asked

    def edit(self, name: str = "") -> None:
        """Edit a field; without a name the one that the record is known by."""
        leads = [known for known, b in self._bindings.items() if b.field.lead]
        wanted = name or next(iter([*leads, *self._bindings]))
        if wanted in self._bindings:
            self.add_field(wanted)

    def add_field(self, name: str) -> None:
        """Edit a field, shown for that if it was empty."""
        row = self._rows.get(name) or self._insert(self._bindings[name])
        self._offer()
        row.edit()

    def take_focus(self) -> None:
        """Take the keyboard to the first field that is shown."""
        row = next((self._rows[name] for name in self._bindings if name in self._rows), None)
        if row:
            row.take_focus()

    def keep_editing(self) -> bool:
        """Keep every editing under way, here and inside; False where one cannot be read."""
        kept = [row.keep() for row in list(self._rows.values())]
        kept += [section.keep_editing() for section in self._sections]
        return all(kept)

    def has_field(self, name: str) -> bool:
        """Tell whether a field belongs here, shown or not."""
        return name in self._bindings

    def row(self, name: str) -> FieldRow | None:
        """Find the row of a field that is shown."""
        return self._rows.get(name)

    def sections(self) -> tuple[NestedSection, ...]:
        """Give the lists inside this record."""
        return tuple(self._sections)

    def empty_fields(self) -> tuple[tuple[str, str], ...]:
        """Give the fields that are not shown: their names, and their labels in words."""
        shown = self._rows
        return tuple((n, b.label) for n, b in self._bindings.items() if n not in shown)

    def _make_inner(
        self, desk: Desk, path: Path, model: type[Value], parent: QWidget
    ) -> RecordForm:
        """Make the form of an item inside this record: what it can add waits in its menu."""
        return RecordForm(desk, path, model, parent, Shape(self._shape.stacked, offers=False))

    def _insert(self, binding: Binding) -> FieldRow:
        """Show one more field, in the order of the form's table."""
        name = binding.field.name
        paired = name in (self._beside or ())
        row = FieldRow(binding, self, stacked=self._shape.stacked or paired)
        row.closed.connect(self._settle)
        row.given_up.connect(partial(acts.take_back, self.desk, self.path))
        self._rows[name] = row
        if paired and self._beside:
            place = min(self._beside.index(name), self._pair.count())
            self._pair.insertWidget(place, row, 1)
        else:
            self._column.insertWidget(self._place(name), row)
        return row

    def _place(self, name: str) -> int:
        """Give where a field's row stands among those that are shown; a pair stands first."""
        order = list(self._bindings)
        alone = [shown for shown in self._rows if shown not in (self._beside or ())]
        return 1 + sum(1 for shown in alone if order.index(shown) < order.index(name))

    def _settle(self) -> None:
        """Put away a field that was opened and left empty."""
        for name, row in list(self._rows.items()):
            if not (row.editing or self._stands(row.binding)):
                self._drop(name)
        self._offer()

    def _drop(self, name: str) -> None:
        row = self._rows.pop(name)
        focus = QApplication.focusWidget()
        if focus is not None and row.isAncestorOf(focus):
            # Else Qt gives the keyboard to whatever was made next, and Space would press that.
            if self._shape.offers:
                self._add.setFocus(Qt.FocusReason.MouseFocusReason)
            else:
                self.take_focus()
        row.hide()
        row.deleteLater()

    def _make_add_row(self) -> QWidget:
        """Stand "+ Add" in the label column, and the fields' names in the value column."""
        holder = QWidget(self)
        self._add_line = QHBoxLayout(holder)
        said = Run("+ " + self.desk.tr("Add"), "accent", 500)
        self._lead = TextBlock(self.desk.looks, said, holder)
        for words, stretch in ((self._lead, 0), (self._add, 1)):
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._add_line.addWidget(words, stretch)
        self.desk.looks.changed.connect(self._space_add_row)
        self._space_add_row()
        self._column.addWidget(holder)
        return holder

    def _space_add_row(self) -> None:
        px = self.desk.looks.theme.px
        self._add_line.setContentsMargins(0, px(6), 0, px(6))
        self._add_line.setSpacing(px(8))
        if not self._shape.stacked:
            self._lead.setFixedWidth(px(LABEL))

    def _offer(self) -> None:
        """Offer the fields that are still empty."""
        empty = {name: label.lower() for name, label in self.empty_fields()}
        self._add.say(in_a_row(empty, ",  "))
        self._add_row.setVisible(bool(empty) and self._shape.offers and self.desk.writable)


def row_at(within: QWidget, path: Path) -> FieldRow | None:
    """Find the row of a field in whichever form in sight shows it."""
    for form in within.findChildren(RecordForm):
        if form.path == path[:-1] and form.isVisible():
            return form.row(str(path[-1]))
    return None


def reach(within: QWidget, path: Path) -> None:
    """Put the keyboard on a field in sight, also inside a record; begin to fill one that is empty.

    A list inside a record is reached at its first item.
    """
    name = str(path[-1])
    for form in within.findChildren(RecordForm):
        holder = form.desk.at(form.path)
        if holder is None or holder is not form.desk.at(path[:-1]) or not form.isVisible():
            continue
        row = form.row(name)
        section = next((inner for inner in form.sections() if inner.name == name), None)
        if row:
            row.take_focus()
        elif section:
            section.take_focus()
        else:
            form.edit(name)
