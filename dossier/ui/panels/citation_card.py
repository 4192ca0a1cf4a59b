"""One citation: its source, which field it speaks to, the quotation, and what it says instead."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dossier.document import edits
from dossier.model.base import Citation, Record
from dossier.model.paths import parse
from dossier.model.source import Source
from dossier.reasoning.sources.answers import as_written
from dossier.reasoning.sources.contradictions import differing, of_record
from dossier.reasoning.sources.quotes import found_in, only_cut_in
from dossier.reasoning.sources.said import held_at
from dossier.ui.desk import Desk
from dossier.ui.forms import copying
from dossier.ui.forms.binding import outermost
from dossier.ui.forms.field_label import label_of
from dossier.ui.forms.more_menu import Entry, more_menu
from dossier.ui.forms.record_form import RecordForm, Shape
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.link_question import open_link
from dossier.ui.widgets.menu_button import MenuButton
from dossier.ui.widgets.notice import Notice
from dossier.wording.cited import citation_as_text
from dossier.wording.kinds import Context
from dossier.wording.links import link
from dossier.wording.records import source_name, title
from dossier.wording.told import say_told

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
        self._shown: Citation | None = None
        self._told = QWidget(self)
        self._card = self._column_in(self)
        self._column = self._column_in(self._told)
        self._card.addWidget(self._told)
        self._tell()

    @property
    def editing(self) -> bool:
        """Whether the citation is open for editing."""
        return self._form is not None

    def edit(self) -> None:
        """Open the fields of the citation."""
        self._edit("source")

    def _name_field(self) -> None:
        self._edit("field")

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
        citation = self._citation
        if citation is None or citation == self._shown:
            return
        before, self._shown, self._told = self._told, citation, QWidget(self)
        self._column = self._column_in(self._told)
        if citation.says is None:
            self._show_support(citation)
        elif citation.field is None:
            self._show_unplaced(citation)
        else:
            self._show_difference(citation)
        self._card.replaceWidget(before, self._told)
        before.hide()
        before.deleteLater()

    def _column_in(self, widget: QWidget) -> QVBoxLayout:
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._desk.looks.theme.px(4))
        return column

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

    def _show_support(self, citation: Citation) -> None:
        desk, tr = self._desk, self._desk.tr
        head = QHBoxLayout()
        named = source_name(citation, desk.index, desk.words)
        lead = Run(named, "ink", 500, link="source") if named else Run(tr("no source named"))
        name = TextBlock(desk.looks, lead, self)
        name.link_opened.connect(self._open_source)
        head.addWidget(name, 1)
        head.addWidget(self._menu(), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        cited = desk.index.named(citation.source)
        by_title = isinstance(cited, Source) and not cited.publisher
        lines = [
            title(cited, desk.index, desk.words) if cited and not by_title else "",
            citation.at or "",
            tr("Speaks to: {field}").format(field=self._label(citation)) if citation.field else "",
        ]
        for line in filter(None, lines):
            self._column.addWidget(TextBlock(desk.looks, Run(line, "quiet", 400, "small"), self))
        if isinstance(cited, Source) and (found := link(cited.url or "")):
            said = Run(tr("Open {host}…").format(host=found.host), size="small", link=found.url)
            address = TextBlock(desk.looks, said, self)
            address.link_opened.connect(partial(open_link, desk.looks, desk.words, self))
            self._column.addWidget(address)
        if citation.quote:
            self._show_quote(citation.quote, cited)

    def _show_quote(self, quote: str, cited: Record | None) -> None:
        """Show a quotation, and whether the text of the source holds it word for word."""
        desk, tr = self._desk, self._desk.tr
        self._column.addWidget(TextBlock(desk.looks, f"“{quote}”", self, selectable=True))
        text = cited.text if isinstance(cited, Source) else None
        read = Run("  " + tr("Read it"), size="small", link=quote)
        if cited is None or text is None:
            said = [
                Run(tr("No text of it is kept, so it cannot be checked."), "quiet", 400, "small")
            ]
        elif found_in(quote, text):
            said = [Run(tr("Found word for word in its text."), "quiet", 400, "small"), read]
        elif only_cut_in(quote, text):
            cut = tr("Begins or ends within a word or a number of its text.")
            said = [Run(cut, "error", 500, "small"), read]
        else:
            said = [Run(tr("Not found in its text."), "error", 500, "small"), read]
        checked = TextBlock(desk.looks, said, self)
        if cited is not None:
            checked.link_opened.connect(partial(desk.reading_wanted.emit, cited.key))
        self._column.addWidget(checked)

    def _show_unplaced(self, citation: Citation) -> None:
        """Show what the source says, and ask which field that is for."""
        desk, tr = self._desk, self._desk.tr
        notice = Notice(desk.looks, "info", parent=self)
        told = _told(desk, self._record, citation, tr("{source} says"))
        notice.say(tr("For which field?"), told)
        self._end(notice, tr("Name the field"), self._name_field)

    def _show_difference(self, citation: Citation) -> None:
        """Put both values side by side, and offer to adopt the other."""
        desk, tr = self._desk, self._desk.tr
        differs = self.differs
        notice = Notice(desk.looks, "differ" if differs else "info", parent=self)
        title = tr("{field}: another source differs") if differs else tr("{field}: not adopted")
        says = tr("{source} says instead") if differs else tr("{source} says")
        mine = _held(desk, self._record, citation) or tr("not known")
        notice.say(
            title.format(field=self._label(citation)),
            (
                Run(tr("In the file"), "quiet", 400, "small"),
                Run(f"\n{mine}\n", "ink"),
                *_told(desk, self._record, citation, says),
                *_why(desk, citation),
            ),
        )
        self._end(notice, tr("Adopt this"), self._adopt)

    def _end(self, notice: Notice, words: str, act: Callable[[], None]) -> None:
        """Offer what settles a notice, and what else can be done with the citation; show it."""
        if self._desk.writable:
            button = Button(self._desk.looks, words, parent=notice)
            button.clicked.connect(act)
            notice.add_button(button)
            self._add_links(notice)
        self._column.addWidget(notice)

    def _add_links(self, notice: Notice) -> None:
        for words, act in (
            (self._desk.tr("Edit"), self.edit),
            (self._desk.tr("Remove"), self._remove),
        ):
            link = Button(self._desk.looks, words, "link", parent=notice)
            link.clicked.connect(act)
            notice.add_button(link)

    @property
    def differs(self) -> bool:
        """Whether it contradicts the file, and is not an answer that waits to be adopted."""
        desk, top = self._desk, outermost(self._desk, self._desk.index.path(self.key) or ())
        answered = of_record(top, desk.index, desk.words) if top else ()
        return (self.key, self._place) in differing(answered)

    def _label(self, citation: Citation) -> str:
        return label_of(self._desk, self._record, parse(citation.field or ""))

    def _menu(self) -> MenuButton:
        tr = self._desk.tr
        entries: list[Entry] = [(tr("Copy citation as text"), self._copy)]
        if self._desk.writable:
            entries += [
                (tr("Edit citation"), self.edit),
                (tr("Remove citation"), self._remove),
            ]
        name = tr("More for this citation")
        return more_menu(self._desk.looks, name, lambda: entries, self)

    def _copy(self) -> None:
        """Copy the citation in full, as a letter quotes it."""
        if self._citation:
            said = citation_as_text(self._citation, self._desk.index, self._desk.words)
            copying.copy(self._desk, said, self._desk.tr("The citation is copied."))

    def _adopt(self) -> None:
        change = edits.adopt(self.key, self._place)
        self._desk.edit(self._desk.tr("Adopt what the other source says"), change)

    def _remove(self) -> None:
        change = edits.uncite(self.key, self._place)
        self._desk.edit(self._desk.tr("Remove citation"), change)

    def _open_source(self, _link: str) -> None:
        citation = self._citation
        if citation and citation.source.startswith("#"):
            self._desk.record_wanted.emit(citation.source[1:])


def _told(desk: Desk, record: Record | None, citation: Citation, lead: str) -> tuple[Run, Run]:
    """Say what a source gives for a field of a record, led by who gives it."""
    source = source_name(citation, desk.index, desk.words)
    who = Run(lead.format(source=source), "quiet", 400, "small")
    return who, Run(f"\n{_say(desk, record, citation, citation.says)}", "ink")


def _why(desk: Desk, citation: Citation) -> tuple[Run, ...]:
    """Say why it is not adopted, where that is settled."""
    if not citation.settled:
        return ()
    lead = Run(f"\n{desk.tr('Settled: ')}", "quiet", 400, "small")
    return (lead, Run(citation.settled, "ink", 400, "small"))


def _held(desk: Desk, record: Record | None, citation: Citation) -> str:
    """Say what the record itself holds in the field; empty for nothing."""
    held = held_at(record, parse(citation.field or "")) if record else None
    return "" if held in (None, ()) else _say(desk, record, citation, as_written(held))


def _say(desk: Desk, record: Record | None, citation: Citation, told: object) -> str:
    """Say a value, as the file writes it, in the manner of the field."""
    *to_holder, name = parse(citation.field or "") or ("",)
    holder = held_at(record, tuple(to_holder)) if record else None
    return say_told(holder, str(name), told, Context(desk.words, desk.index))
