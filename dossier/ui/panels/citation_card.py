"""One citation of a record: told, and edited in place, adopted or taken away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.document import edits
from dossier.model.base import Citation, Record
from dossier.ui.desk import Desk
from dossier.ui.forms.record_form import RecordForm, Shape
from dossier.ui.panels.citation_told import CitationTold
from dossier.ui.widgets.button import Button

# Marked for translation.
CITE: Final = "Cite a source"


class CitationCard(QWidget):
    """The n-th citation of a record; it can be edited in place, adopted, or taken away."""

    closed = Signal()
    """The editing of its fields is over."""

    def __init__(self, desk: Desk, key: str, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.key = key
        self._place = place
        self._form: RecordForm | None = None
        self._told: CitationTold | None = None
        self._card = QVBoxLayout(self)
        self._card.setContentsMargins(0, 0, 0, 0)
        self._card.setSpacing(desk.looks.theme.px(4))
        self._tell()

    @property
    def editing(self) -> bool:
        """Whether the citation is open for editing."""
        return self._form is not None

    def edit(self) -> None:
        """Open the fields of the citation."""
        self._edit("source")

    def _edit(self, field: str) -> None:
        """Open the fields of the citation at one of them."""
        path = self._desk.index.path(self.key)
        if path is None or not self._desk.writable:
            return
        if self._form:
            self._form.edit(field)
            return
        close = Button(self._desk.looks, self._desk.tr("Close"), "link", "chevron_up", self)
        close.clicked.connect(self._close)
        self._form = RecordForm(
            self._desk, (*path, "cite", self._place), Citation, self, Shape(stacked=True)
        )
        self._card.addWidget(close)
        self._card.addWidget(self._form)
        self._form.edit(field)
        row = self._form.row("source")
        if row:
            row.closed.connect(self._settle)

    @property
    def without_source(self) -> bool:
        """Whether it is still to be said what is cited."""
        return self._citation is not None and not self._citation.source

    @property
    def differs(self) -> bool:
        """Whether it contradicts the file, and is not an answer that waits to be adopted."""
        return self._told is not None and self._told.differs

    def refresh(self) -> None:
        """Show the citation and its fields as they are now, while the card is open."""
        if self._form:
            self._form.refresh()
            self._tell()

    def keep_editing(self) -> bool:
        """Keep what is being edited here."""
        return self._form is None or self._form.keep_editing()

    def _tell(self) -> None:
        """Tell above the fields what is cited now."""
        citation, record, before = self._citation, self._record, self._told
        if citation is None or record is None or (before and citation == before.citation):
            return
        told = self._told = CitationTold(self._desk, record, self._place, self)
        told.edit_wanted.connect(self._edit)
        told.adopt_wanted.connect(self._adopt)
        told.remove_wanted.connect(self._remove)
        if before is None:
            self._card.addWidget(told)
            return
        self._card.replaceWidget(before, told)
        before.hide()
        before.deleteLater()

    def _close(self) -> None:
        if self.keep_editing():
            self._form = None
            self._settle()
            self.closed.emit()

    def _settle(self) -> None:
        """Take a citation away again that was left without a source."""
        desk = self._desk
        if not self.without_source:
            return
        if desk.document.undo_name == desk.tr(CITE):
            desk.document.undo()
        else:
            self._remove()

    @property
    def _record(self) -> Record | None:
        return self._desk.record(self.key)

    @property
    def _citation(self) -> Citation | None:
        record = self._record
        if record is None or self._place >= len(record.citations):
            return None
        return record.citations[self._place]

    def _adopt(self) -> None:
        change = edits.adopt(self.key, self._place)
        self._desk.edit(self._desk.tr("Adopt what the other source says"), change)

    def _remove(self) -> None:
        change = edits.uncite(self.key, self._place)
        self._desk.edit(self._desk.tr("Remove citation"), change)
