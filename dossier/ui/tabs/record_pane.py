"""The middle of a tab: the chosen record as a card, with its place in the list above it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dossier.model.dossier import LISTS
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.forms.fields import form_of
from dossier.ui.forms.more_menu import Entry, more_menu
from dossier.ui.forms.record_form import RecordForm
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.notice import Notice
from dossier.ui.widgets.scroll import ScrollColumn
from dossier.wording.money import say_number


class RecordPane(QWidget):
    """Shows one record of a list, or says what belongs here while there is none."""

    removed = Signal(str)
    """A record was deleted here; the key is that of the one to go to."""

    def __init__(self, desk: Desk, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = ""
        self._form: RecordForm | None = None
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._place = TextBlock(desk.looks, parent=content, on_one_line=True)
        self._lock = Button(desk.looks, desk.tr("Confidential"), "icon", "lock", content)
        self._lock.clicked.connect(self._toggle_lock)
        self._secret = Notice(desk.looks, "secret", slim=True, parent=content)
        self._secret.say(desk.tr("Confidential."), desk.tr("A public summary leaves it out."))
        self._empty = TextBlock(desk.looks, Run(empty, "quiet"), content)
        self._head = self._make_head(content)
        self._column.addWidget(self._head)
        self._column.addWidget(self._secret)
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        scroll = ScrollColumn(desk.looks, content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        desk.looks.changed.connect(self._space)
        self._space()
        self.show_record("")

    @property
    def form(self) -> RecordForm | None:
        """The form of the record that is shown."""
        return self._form

    @property
    def key(self) -> str:
        """The record that is shown."""
        return self._key

    def show_record(self, key: str) -> None:
        """Show a record; an empty key shows what belongs here."""
        if key != self._key or self._form is None:
            self._replace(key)
        elif self._form:
            self._form.refresh()
        self._say_head()

    def refresh(self) -> None:
        """Show the record as it is now."""
        self.show_record(self._key if self._desk.record(self._key) else "")

    def edit(self) -> None:
        """Edit the first field of the record."""
        if self._form:
            self._form.edit()

    def take_keys(self, field: str) -> None:
        """Put the keyboard on a field of the record, if it has that one."""
        row = self._form.row(field) if self._form else None
        if row:
            row.take_focus()

    def keep_editing(self) -> bool:
        """Keep what is being edited."""
        return self._form is None or self._form.keep_editing()

    def _replace(self, key: str) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        path, record = self._desk.index.path(key), self._desk.record(key)
        self._key = key if record else ""
        if path and record:
            self._form = RecordForm(self._desk, path, type(record))
            self._column.insertWidget(2, self._form)
            # Left to the layout it is shown a step later, and painted once without its room.
            self._form.show()

    def _say_head(self) -> None:
        record = self._desk.record(self._key)
        self._empty.setVisible(record is None)
        self._head.setVisible(record is not None)
        self._secret.setVisible(bool(record and record.confidential))
        if record is None:
            return
        self._lock.colour("secret" if record.confidential else "quiet")
        part = acts.part_of(self._desk, self._key)
        rows = self._desk.dossier.list_of(part) if part in LISTS else ()
        before = next((n for n, row in enumerate(rows) if row is record), None)
        noun, words = self._desk.tr(form_of(type(record)).noun), self._desk.words
        said = noun[:1].upper() + noun[1:]
        if before is not None:
            said = self._desk.tr("{noun} {n} of {all}").format(
                noun=said,
                n=say_number(before + 1, words),
                all=say_number(len(rows), words),
            )
        self._place.say(Run(said, "quiet", 400, "small"))

    def _make_head(self, parent: QWidget) -> QWidget:
        tr = self._desk.tr
        head = QWidget(parent)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._place, 1)
        row.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        name = tr("More for this record")
        row.addWidget(more_menu(self._desk.looks, name, self._entries, head))
        return head

    def _entries(self) -> list[Entry]:
        return [*acts.entries(self._desk, self._key), (self._desk.tr("Delete"), self.delete)]

    def delete(self) -> None:
        """Delete the record that is shown, and go to its neighbour."""
        following = acts.neighbour(self._desk, self._key)
        if acts.delete(self._desk, self._key):
            self.removed.emit(following)

    def _toggle_lock(self) -> None:
        acts.toggle_confidential(self._desk, self._key)

    def _space(self) -> None:
        px = self._desk.looks.theme.px
        self._column.setContentsMargins(px(24), px(8), px(24), px(24))
        self._column.setSpacing(px(4))
