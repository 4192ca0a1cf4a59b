"""The passages of a text that are cited: by which record, for which field, and found or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from dossier.model.paths import parse
from dossier.reasoning.sources.quotes import Quotation
from dossier.ui.desk import Desk
from dossier.ui.forms.field_label import label_of
from dossier.ui.text import Run, TextBlock, one_line
from dossier.ui.widgets.record_list import RecordList
from dossier.ui.widgets.rows import Row
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


class Passages(QWidget):
    """The list of the cited passages of one source; a click or Enter goes to one."""

    chosen = Signal(int)
    """The place in the list of the quotation that should be gone to."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._title = desk.tr("Cited from this text")
        self._head = SectionHead(desk.looks, self._title, parent=self)
        none = desk.tr("Nothing yet: select words, then cite them or make a record of them.")
        self._none = TextBlock(desk.looks, Run(none, "quiet"), self)
        self._list = RecordList(desk.looks, desk.words, self)
        self._list.setAccessibleName(self._title)
        self._list.clicked.connect(self._go_there)
        self._list.row_opened.connect(self._go_there)
        self._column = QVBoxLayout(self)
        self._words = QVBoxLayout()
        self._words.addWidget(self._head)
        self._words.addWidget(self._none)
        self._words.addStretch(1)
        self._column.addLayout(self._words)
        self._column.addWidget(self._list, 1)
        desk.looks.changed.connect(self._space)
        self._space()

    @property
    def rows(self) -> RecordList:
        """The list itself."""
        return self._list

    @override
    def hasHeightForWidth(self) -> bool:
        """Share the height with the record: a long list scrolls."""
        return False

    def show_quotations(self, shown: Sequence[Quotation]) -> None:
        """Show these quotations."""
        self._list.set_rows([self._row(place, quoted) for place, quoted in enumerate(shown)])
        self._head.say(self._title, str(len(shown)) if shown else "")
        self._none.setVisible(not shown)
        self._list.setVisible(bool(shown))

    def _go_there(self, _where: object) -> None:
        """Go to the row that was clicked, or Enter was pressed on: both have made it current."""
        self.chosen.emit(int(self._list.chosen))

    def _row(self, place: int, quotation: Quotation) -> Row:
        quote = f"“{one_line(quotation.quote, _SHOWN)}”"
        lead = cited_for(self._desk, quotation)
        if quotation.stretches:
            return Row(str(place), lead, quote)
        missing = self._desk.tr("Not found in the text: {quote}").format(quote=quote)
        return Row(str(place), lead, missing, ("error",))

    def _space(self) -> None:
        px = self._desk.looks.theme.px
        self._column.setContentsMargins(0, px(8), 0, 0)
        self._column.setSpacing(px(4))
        self._words.setContentsMargins(px(24), 0, px(24), px(8))


def cited_at(desk: Desk, quoted: tuple[Quotation, ...], caret: int) -> list[str]:
    """Say for what the passages are cited in which a place of the text lies."""
    return [
        cited_for(desk, row)
        for row in quoted
        if any(start <= caret <= end for start, end in row.stretches)
    ]
