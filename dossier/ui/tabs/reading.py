"""The reading view: a source's text beside the record that is filled and cited from it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.model.base import Record
from dossier.model.paths import Path
from dossier.model.source import Source
from dossier.reasoning.sources.quotes import Quotation, quotations
from dossier.ui.desk import Desk
from dossier.ui.forms import excerpts
from dossier.ui.forms.columns import Column
from dossier.ui.forms.excerpts import Excerpt
from dossier.ui.tabs.at_hand import AtHand
from dossier.ui.tabs.passages import Passages, cited_at
from dossier.ui.tabs.reading_menus import FieldMenu, NounMenu
from dossier.ui.tabs.reading_page import ReadingPage
from dossier.ui.tabs.tab import Tab
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.scroll import ScrollColumn
from dossier.wording import records


class ReadingTab(Tab):
    """Takes the place of the tabs while a source is read; the tabs stay as they are behind it."""

    parts = frozenset(
        {"charges", "concerns", "custody", "events", "parties", "sentences", "sources"}
        | {"statements", "subject", "tasks"}
    )
    closed = Signal()
    """The person goes back, or the source is gone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._key = ""
        self._place = 0
        self._quoted: tuple[Quotation, ...] = ()
        self._page = ReadingPage(desk, self)
        self._at_hand = AtHand(desk)
        self._passages = Passages(desk)
        self._fields = FieldMenu(desk, self._page.cite)
        self._nouns = NounMenu(desk, self._page.new)
        self._connect()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(ScrollColumn(desk.looks, Column(desk.looks, self._at_hand)), 5)
        right.addWidget(Rule(desk.looks))
        right.addWidget(self._passages, 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._page, 4)
        row.addWidget(Rule(desk.looks, self, standing=True))
        row.addLayout(right, 3)

    @property
    def page(self) -> ReadingPage:
        """The text, with what can be done with it."""
        return self._page

    @property
    def at_hand(self) -> AtHand:
        """The record beside the text."""
        return self._at_hand

    @property
    def source_key(self) -> str:
        """The source that is read, or was read last."""
        return self._key

    def show_source(self, key: str, quote: str = "", at_hand: str = "") -> None:
        """Read a source's text, at a quotation in it; `at_hand` is the record beside it."""
        self._key = key
        self._at_hand.show_record(at_hand or self._at_hand.key)
        self._page.text.set_text("")
        self.refresh()
        self._page.text.select(next(iter(self._page.text.places(quote)), (0, 0)))
        self.take_text()

    def ask_what_it_is(self) -> None:
        """Ask for title and type of a new source, then go to its text."""
        self.show_record(self._key)
        self._ask(("title",), ("type",))

    def _ask(self, *paths: Path, proposed: str = "") -> None:
        """Have fields of the record filled one after the other, and then go on in the text.

        Esc leaves a field as it is, and asks for no more.
        """
        row = self._at_hand.edit(paths[0], proposed) if paths else None
        if row:
            row.go_on(lambda kept: self._ask(*(paths[1:] if kept else ())))
        else:
            self.take_text()

    def take_text(self) -> None:
        """Put the keyboard on the text; what is typed there from now on selects anew."""
        self._page.text.let_go()
        self._page.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def refresh(self) -> None:
        """Show the text, what is cited from it, and the record, as they are now."""
        self.stale = False
        source = self._source()
        if source is None:
            self.closed.emit()
            return
        self._page.show_source(source)
        text = self._page.text
        # Places are wanted in the text as it is shown, whatever ends its lines in the file.
        self._quoted = quotations(source.with_(text=text.shown), self.desk.index)
        text.mark([place for quoted in self._quoted for place in quoted.stretches])
        self._passages.show_quotations(self._quoted)
        self._at_hand.refresh()
        self._name_cite()
        self._tell()

    @override
    def status(self) -> str:
        """Say how many passages are cited, and how many of them the text does not hold."""
        number, words = len(self._quoted), self.desk.words
        said = words.ntr("{n} passage cited", "{n} passages cited", number).format(n=number)
        missing = sum(not quoted.stretches for quoted in self._quoted)
        if not missing:
            return said
        tail = self.desk.tr("{n} not found in the text").format(n=missing)
        return f"{said}, {tail}"

    @override
    def chosen(self) -> str:
        """Give the record beside the text."""
        return self._at_hand.key

    @override
    def show_record(self, key: str, field: str = "") -> bool:
        """Show another record beside the text."""
        if not self.desk.record(key) or not self._at_hand.keep_editing():
            return False
        self._at_hand.show_record(key)
        self._name_cite()
        self.desk.record_chosen.emit(key)
        return True

    @override
    def keep_editing(self) -> bool:
        """Keep what is being edited in the record, and in the text."""
        return self._at_hand.keep_editing() and self._keep_text()

    @override
    def add(self) -> None:
        """Offer what can be made of the selected words."""
        if self._excerpt() and self.desk.kept():
            self._nouns.drop()

    @override
    def edit(self) -> None:
        """Edit the record beside the text."""
        self._at_hand.edit()

    def cite(self) -> None:
        """Offer the fields that the selected words can be cited for."""
        if self._excerpt() and self.desk.kept():
            self._fields.drop(self.desk.record(self._at_hand.cites_for))

    def cite_for(self, path: Path) -> None:
        """Cite the selected words for a field; an empty one is opened, with the words proposed."""
        key = self._at_hand.cites_for
        excerpt = self._excerpt() if self.show_record(key) else None
        if excerpt is None:
            return
        empty = bool(path) and self._at_hand.is_empty(path)
        if excerpts.cite(self.desk, key, path, excerpt):
            self.desk.said.emit(self.desk.tr("Cited"))
        self._ask(*((path,) if empty else ()), proposed=excerpt.words)

    def make(self, model: type[Record]) -> None:
        """Make a record of the selected words, and show it beside the text."""
        excerpt = self._excerpt() if self.keep_editing() else None
        made = excerpts.add_record(self.desk, model, excerpt) if excerpt else None
        if made and excerpt:
            self.show_record(made.key)
            self._ask(*(((made.field,),) if made.field else ()), proposed=made.proposed)

    def _source(self) -> Source | None:
        """Find the source; also where it has got an id, or lost it again, since it was shown."""
        found = self.desk.record(self._key)
        rows = self.desk.dossier.sources
        if isinstance(found, Source):
            self._place = rows.index(found)
            return found
        here = rows[self._place] if self._place < len(rows) else None
        if here and here.text and here.text == self._page.given:
            self._key = here.key
            return here
        return None

    def _excerpt(self) -> Excerpt | None:
        """Give the selected words; say what to do where there are none, or nothing can be done."""
        source, words = self._source(), self._page.text.selected
        if source and words and self.desk.writable and not self._page.text.editing:
            return Excerpt(source, words)
        self.desk.said.emit(self.desk.tr("Select words in the text first."))
        return None

    def _connect(self) -> None:
        page = self._page
        page.back.clicked.connect(self._go_back)
        page.correct.clicked.connect(page.open_editing)
        page.details.clicked.connect(lambda: self.show_record(self._key))
        page.cite.clicked.connect(self.cite)
        page.new.clicked.connect(self.add)
        page.text.moved.connect(self._tell)
        page.text.kept.connect(self._keep_text)
        page.text.restored.connect(self._restore_text)
        self._fields.chosen.connect(self.cite_for)
        self._nouns.chosen.connect(self.make)
        self._at_hand.chosen.connect(self.show_record)
        self._passages.chosen.connect(self._go_to)

    def _keep_text(self) -> bool:
        """Keep the corrected text as one step; False where it cannot be saved."""
        source, text = self._source(), self._page.text
        if not text.editing or source is None:
            return True
        typed = text.text()
        if typed != (source.text or "") and not excerpts.put_text(self.desk, source, typed):
            return False
        self._page.close_editing()
        self.refresh()
        return True

    def _restore_text(self) -> None:
        self._page.close_editing()
        self.refresh()
        self.take_text()

    def _go_back(self) -> None:
        if self.keep_editing():
            self.closed.emit()

    def _go_to(self, place: int) -> None:
        """Show a quotation in the text, and the record that quotes it."""
        quoted = self._quoted[place]
        path = self.desk.index.path(quoted.record.key) or ()
        whole = str(path[1]).removeprefix("#") if len(path) > 2 else quoted.record.key
        self.show_record(self.desk.dossier.subject.key if path[:1] == ("subject",) else whole)
        if quoted.stretches:
            self._page.text.select(quoted.stretches[0])
            self.take_text()

    def _tell(self) -> None:
        """Say what is selected, or who cites the passage at the caret."""
        text = self._page.text
        self._page.tell(text.selected, cited_at(self.desk, self._quoted, text.caret))

    def _name_cite(self) -> None:
        record = self.desk.record(self._at_hand.cites_for)
        title = records.title(record, self.desk.index, self.desk.words) if record else ""
        self._page.name_cite(title)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)


def source_to_read(desk: Desk, key: str, last: str = "") -> str:
    """Find the source to read: the record itself, what it cites, the last one, the first one."""
    record = desk.record(key)
    cited = [desk.index.named(c.source) for c in record.citations] if record else []
    every = (record, *cited, desk.record(last), *desk.dossier.sources)
    readable = (s.key for s in every if isinstance(s, Source) and s.text)
    return next(readable, "")
