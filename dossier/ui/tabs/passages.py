"""The passages of a text that are cited: by which record, for which field, and found or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.model.paths import parse
from dossier.reasoning.quotes import Quotation
from dossier.ui.desk import Desk
from dossier.ui.forms.columns import Bleeding, Inset
from dossier.ui.forms.face import Face
from dossier.ui.forms.field_label import label_of
from dossier.ui.text import Run, Said, TextBlock, one_line
from dossier.ui.widgets.section_head import SectionHead
from dossier.wording import records

_SHOWN = 120  # characters of a quotation
_TITLE = 60  # characters of a record's title


def cited_for(desk: Desk, quotation: Quotation) -> str:
    """Say which record quotes, and for which of its fields."""
    record = quotation.record
    title = one_line(records.title(record, desk.index, desk.words), _TITLE)
    field = quotation.citation.field
    if not field:
        return title
    return desk.tr("{record}: {field}").format(
        record=title, field=label_of(desk, record, parse(field)).lower()
    )


class Passages(Bleeding):
    """The list of the cited passages of one source; a click goes to one."""

    chosen = Signal(int)
    """The place in the list of the quotation that should be gone to."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._faces: list[Face] = []
        self._head = SectionHead(desk.looks, desk.tr("Cited from this text"), parent=self)
        none = desk.tr("Nothing yet: select words, then cite them or make a record of them.")
        self._none = TextBlock(desk.looks, Run(none, "quiet"), self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Inset(desk.looks, self._head, self))
        self._column.addWidget(Inset(desk.looks, self._none, self))

    def show_quotations(self, shown: Sequence[Quotation]) -> None:
        """Show these quotations; faces that stand already are used again."""
        while len(self._faces) > len(shown):
            face = self._faces.pop()
            face.hide()
            face.deleteLater()
        while len(self._faces) < len(shown):
            self._add_face(len(self._faces))
        for face, quotation in zip(self._faces, shown, strict=True):
            said = self._said(quotation)
            name = self._desk.tr("Cited passage")
            face.show_value(said, name=name, differs=False, editable=False)
        count = str(len(shown)) if shown else ""
        self._head.say(self._desk.tr("Cited from this text"), count)
        self._none.setVisible(not shown)

    def _add_face(self, place: int) -> None:
        face = Face(self._desk.looks, self)
        face.edit_wanted.connect(lambda: self.chosen.emit(place))
        self._column.addWidget(face)
        self._faces.append(face)

    def _said(self, quotation: Quotation) -> Said:
        quote = one_line(quotation.quote, _SHOWN)
        said = [
            Run(cited_for(self._desk, quotation), "ink", 500),
            Run(f"\n“{quote}”", "quiet", 400, "small"),
        ]
        if not quotation.stretches:
            said.append(Run("\n" + self._desk.tr("Not found in the text."), "error", 500, "small"))
        return said
