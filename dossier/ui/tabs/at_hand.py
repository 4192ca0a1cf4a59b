"""The record that words are cited for, beside the text: which one it is, and its form."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.model.base import Record
from dossier.model.dossier import LISTS
from dossier.model.paths import NoSuchPlace, Path, get
from dossier.model.source import Source
from dossier.ui.desk import Desk
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.forms.fields import noun_of
from dossier.ui.forms.record_form import PLAIN, RecordForm, Shape
from dossier.ui.forms.targets import lettered
from dossier.ui.text import menu_label
from dossier.ui.widgets.menu_button import Menu
from dossier.ui.widgets.section_head import SectionHead
from dossier.wording import records

# The text of a source stands beside its form, and need not stand in it too.
_OF_SOURCE = Shape(without=frozenset({"text"}))


class AtHand(QWidget):
    """Shows one record of the dossier; another one can be chosen from a menu."""

    chosen = Signal(str)
    """Another record was chosen here."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = ""
        self._no_source = ""  # the record shown last that is none
        self._form: RecordForm | None = None
        self._head = SectionHead(desk.looks, "", parent=self)
        self._other = self._head.add_link(desk.tr("Another record"), "chevron_down")
        self._other.clicked.connect(self.drop)
        self._menu = Menu(desk.looks, self._other)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.looks.theme.px(8))
        self._column.addWidget(self._head)

    @property
    def key(self) -> str:
        """The id or handle of the record."""
        return self._key

    @property
    def form(self) -> RecordForm | None:
        """The form of the record."""
        return self._form

    def show_record(self, key: str) -> None:
        """Show a record; the person whose case it is where there is no such record."""
        wanted = key if self._desk.record(key) else self._desk.dossier.subject.key
        if wanted != self._key or self._form is None:
            self._replace(wanted)
        else:
            self._form.refresh()
        record = self._desk.record(wanted)
        if not isinstance(record, Source):
            self._no_source = wanted
        if record:
            noun = self._desk.tr(noun_of(record))
            self._head.say(noun[:1].upper() + noun[1:])

    def refresh(self) -> None:
        """Show the record as it is now."""
        self.show_record(self._key)

    def keep_editing(self) -> bool:
        """Keep what is being edited."""
        return self._form is None or self._form.keep_editing()

    def is_empty(self, path: Path) -> bool:
        """Tell whether a field says nothing yet."""
        try:
            return get(self._desk.record(self._key), path) in (None, "", ())
        except NoSuchPlace:
            return True

    def edit(self, path: Path = (), proposed: str = "") -> FieldRow | None:
        """Edit a field, and propose words for it; without a path the one it is known by."""
        form = self._form_at(path)
        if form is None:
            return None
        name = str(path[-1]) if path else ""
        form.edit(name)
        row = form.row(name)
        if row and row.editor:
            row.editor.propose(proposed)
        return row

    def drop(self) -> None:
        """Open the menu of all records."""
        self._menu.clear()
        desk = self._desk
        subject = self._menu.addAction(menu_label(desk.dossier.subject.name))
        subject.triggered.connect(lambda: self.chosen.emit(desk.dossier.subject.key))
        shown = [part for part in LISTS if part != "sources" and desk.dossier.list_of(part)]
        for part, said in zip(shown, lettered([self._name(part) for part in shown]), strict=True):
            below = Menu(desk.looks, self._menu)
            below.setTitle(said)
            self._menu.addMenu(below)
            for record in desk.dossier.list_of(part):
                self._offer(below, record)
        self._menu.open_at(self._other.mapToGlobal(QPoint(0, self._other.height())))

    def _name(self, part: str) -> str:
        return self._desk.tr(_NAMES[part])

    def _offer(self, menu: Menu, record: Record) -> None:
        title = records.title(record, self._desk.index, self._desk.words)
        action = menu.addAction(menu_label(title))
        action.triggered.connect(lambda _on=False, key=record.key: self.chosen.emit(key))

    def _form_at(self, path: Path) -> RecordForm | None:
        """Find the form that holds a field: the record's, or that of an item inside it."""
        form = self._form
        if form is None or len(path) < 3:
            return form
        section = next((s for s in form.sections() if s.name == path[0]), None)
        place = int(path[1])
        if section is None or place >= len(section.forms):
            return None
        return cast("RecordForm", section.forms[place])

    def _replace(self, key: str) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        self._key = key
        path, record = self._desk.index.path(key), self._desk.record(key)
        if path and record:
            shape = _OF_SOURCE if isinstance(record, Source) else PLAIN
            self._form = RecordForm(self._desk, path, type(record), self, shape)
            self._column.addWidget(self._form)
            self._form.show()

    @property
    def cites_for(self) -> str:
        """The record that words are cited for: beside a source the one before it, else the person.

        No source speaks for itself.
        """
        known = self._desk.record(self._no_source)
        return self._no_source if known else self._desk.dossier.subject.key


# Marked for translation; said through Words.tr where the menu is made.
_NAMES = {
    "parties": "People and organisations",
    "charges": "Charges",
    "sentences": "Sentences",
    "custody": "Custody",
    "concerns": "Concerns",
    "statements": "Statements",
    "events": "Events",
    "tasks": "Tasks",
}
