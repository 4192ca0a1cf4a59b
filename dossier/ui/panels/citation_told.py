"""One citation, told: its source, which field it speaks to, the quotation, what it says instead."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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


class CitationTold(QWidget):
    """The n-th citation of a record as it is now; of another one another is made."""

    edit_wanted = Signal(str)
    """It is to be edited, at this field."""
    adopt_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, desk: Desk, record: Record, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._record = record
        self._place = place
        self.citation = record.citations[place]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.looks.theme.px(4))
        if self.citation.says is None:
            self._show_support(self.citation)
        elif self.citation.field is None:
            self._show_unplaced(self.citation)
        else:
            self._show_difference(self.citation)

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
        self._end(notice, tr("Name the field"), partial(self.edit_wanted.emit, "field"))

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
        self._end(notice, tr("Adopt this"), self.adopt_wanted.emit)

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
            (self._desk.tr("Edit"), partial(self.edit_wanted.emit, "source")),
            (self._desk.tr("Remove"), self.remove_wanted.emit),
        ):
            link = Button(self._desk.looks, words, "link", parent=notice)
            link.clicked.connect(act)
            notice.add_button(link)

    @property
    def differs(self) -> bool:
        """Whether it contradicts the file, and is not an answer that waits to be adopted."""
        desk, top = self._desk, outermost(self._desk, self._desk.index.path(self._record.key) or ())
        answered = of_record(top, desk.index, desk.words) if top else ()
        return (self._record.key, self._place) in differing(answered)

    def _label(self, citation: Citation) -> str:
        return label_of(self._desk, self._record, parse(citation.field or ""))

    def _menu(self) -> MenuButton:
        tr = self._desk.tr
        entries: list[Entry] = [(tr("Copy citation as text"), self._copy)]
        if self._desk.writable:
            entries += [
                (tr("Edit citation"), partial(self.edit_wanted.emit, "source")),
                (tr("Remove citation"), self.remove_wanted.emit),
            ]
        name = tr("More for this citation")
        return more_menu(self._desk.looks, name, lambda: entries, self)

    def _copy(self) -> None:
        """Copy the citation in full, as a letter quotes it."""
        said = citation_as_text(self.citation, self._desk.index, self._desk.words)
        copying.copy(self._desk, said, self._desk.tr("The citation is copied."))

    def _open_source(self, _link: str) -> None:
        if self.citation.source.startswith("#"):
            self._desk.record_wanted.emit(self.citation.source[1:])


def _told(desk: Desk, record: Record, citation: Citation, lead: str) -> tuple[Run, Run]:
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


def _held(desk: Desk, record: Record, citation: Citation) -> str:
    """Say what the record itself holds in the field; empty for nothing."""
    held = held_at(record, parse(citation.field or ""))
    return "" if held in (None, ()) else _say(desk, record, citation, as_written(held))


def _say(desk: Desk, record: Record, citation: Citation, told: object) -> str:
    """Say a value, as the file writes it, in the manner of the field."""
    *to_holder, name = parse(citation.field or "") or ("",)
    holder = held_at(record, tuple(to_holder))
    return say_told(holder, str(name), told, Context(desk.words, desk.index))
