"""The sources panel: what the record rests on, what others say instead, and all sources."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.document import edits
from dossier.model.base import Citation, Record
from dossier.model.dossier import Dossier
from dossier.model.source import Source
from dossier.ui.desk import Desk
from dossier.ui.forms.columns import Column
from dossier.ui.panels.citation_card import CITE, CitationCard
from dossier.ui.panels.source_list import SourceList
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.scroll import ScrollColumn
from dossier.ui.widgets.section_head import SectionHead

WIDTH = 320
_ANY: Final = (1 << 24) - 1  # as wide as Qt lets anything be


class SourcesPanel(QWidget):
    """Stands beside the record that the person is at."""

    cited = Signal()
    """A citation was added; its source is being asked for."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._fills = False
        self._key = ""
        self._cards: list[CitationCard] = []
        self._seen: tuple[Record | None, Dossier | None] = (None, None)
        self._head = SectionHead(desk.looks, desk.tr("Sources"))
        self._none = TextBlock(desk.looks)
        self._held = QWidget()
        self._held_column = QVBoxLayout(self._held)
        self._held_column.setContentsMargins(0, 0, 0, 0)
        self._cite = Button(desk.looks, desk.tr(CITE), "link", "plus")
        self._cite.clicked.connect(self.cite)
        self._all = SourceList(desk)
        content = Column(desk.looks, self._cited_box(), Rule(desk.looks), self._all)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollColumn(desk.looks, content))
        desk.looks.changed.connect(self._space)
        self._space()

    def _cited_box(self) -> QWidget:
        """Stand the citations under their heading, and the way to add one under them."""
        box = QWidget()
        self._box = QVBoxLayout(box)
        self._box.setContentsMargins(0, 0, 0, 0)
        for widget in (self._head, self._none, self._held):
            self._box.addWidget(widget)
        self._box.addWidget(self._cite, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    @property
    def sources(self) -> SourceList:
        """The list of all sources."""
        return self._all

    def show_record(self, key: str) -> None:
        """Show what a record rests on."""
        if key != self._key and not self.keep_editing():
            # What is typed cannot be read yet: it stays, and so does its citation.
            self._desk.kept()
            return
        self._key = key
        self.refresh()

    def refresh(self) -> None:
        """Show it as it is now; what is being edited stays open."""
        record = self._desk.record(self._key)
        seen = record, self._desk.dossier
        if all(now is before for now, before in zip(seen, self._seen, strict=True)):
            return
        self._seen = seen
        citations = record.citations if record else ()
        if [card.key for card in self._cards] != [self._key] * len(citations):
            self._clear()
        self._cards = [self._card(place) for place in range(len(citations))]
        self._say_head(record, citations)
        self._all.refresh()

    def _card(self, place: int) -> CitationCard:
        """Give the card of a citation: a new one, unless it is open for editing."""
        old = self._cards[place] if place < len(self._cards) else None
        if old and old.editing:
            old.refresh()
            return old
        if old:
            _put_away(old)
        card = CitationCard(self._desk, self._key, place, self._held)
        card.closed.connect(self._show_again)
        self._held_column.insertWidget(place, card)
        return card

    def _show_again(self) -> None:
        self._seen = (None, None)
        self.refresh()

    def _clear(self) -> None:
        for card in self._cards:
            _put_away(card)
        self._cards = []

    def keep_editing(self) -> bool:
        """Keep what is being edited here."""
        kept = [card.keep_editing() for card in self._cards]
        kept.append(self._all.keep_editing())
        return all(kept)

    def fill(self, fills: bool) -> None:  # noqa: FBT001
        """Take all the room there is, or the usual width."""
        if fills is not self._fills:
            self._fills = fills
            self._space()

    def cite(self) -> None:
        """Cite a source for the record, which is asked for at once."""
        change = edits.cite(self._key, Citation(source=""))
        if self._desk.record(self._key) and self._desk.kept():
            self._desk.edit(self._desk.tr(CITE), change)
            for card in self._cards:
                if card.without_source:
                    card.edit()

    def _say_head(self, record: Record | None, citations: tuple[Citation, ...]) -> None:
        tr = self._desk.tr
        supports = sum(c.says is None for c in citations)
        differs = sum(card.differs for card in self._cards)
        said = [tr("{n} cited").format(n=supports)] if citations else []
        if differs:
            said.append(
                self._desk.words.ntr("{n} differs", "{n} differ", differs).format(n=differs)
            )
        self._head.say(tr("Sources"), ", ".join(said))
        missing = tr("No source is cited for this record.") if record else ""
        self._none.say(Run(missing, "quiet"))
        self._none.setVisible(bool(missing) and not citations)
        can = record is not None and not isinstance(record, Source) and self._desk.writable
        self._cite.setVisible(can)

    def _space(self) -> None:
        px = self._desk.looks.theme.px
        self.setMinimumWidth(px(WIDTH))
        self.setMaximumWidth(_ANY if self._fills else px(WIDTH))
        self._held_column.setSpacing(px(12))
        self._box.setSpacing(px(12))


def _put_away(card: QWidget) -> None:
    card.hide()
    card.deleteLater()
