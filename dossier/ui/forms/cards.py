"""Records as cards in a column: two lines each, and the whole form for the open one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dossier.model.base import Record
from dossier.model.sentence import Sentence
from dossier.model.source import Source
from dossier.reasoning.custody.standing import sayer
from dossier.reasoning.sources.contradictions import of_record as answered_in
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.forms.binding import said_by
from dossier.ui.forms.deleting import delete_by_key
from dossier.ui.forms.face import Face
from dossier.ui.forms.fields import noun_of
from dossier.ui.forms.more_menu import Entry, more_menu
from dossier.ui.forms.record_form import PLAIN, RecordForm, Shape
from dossier.ui.text import Run, Said
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.scroll import bring_whole_in_sight_soon
from dossier.wording import choices, dates, records, running


class Card(QWidget):
    """One record: closed it says what matters on two lines, open it is the record's form."""

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(
        self, desk: Desk, record: Record, shape: Shape, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shape = shape
        self.key = record.key
        self._form: RecordForm | None = None
        self._open: QWidget | None = None
        self._face = Face(desk.looks, self)
        self._face.edit_wanted.connect(self._chosen)
        delete_by_key(self._face, desk, self._delete)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._face)
        self.refresh()

    @property
    def form(self) -> RecordForm | None:
        """The form, while the card is open."""
        return self._form

    def refresh(self) -> None:
        """Show the record as it is now."""
        record = self._desk.record(self.key)
        if record is None:
            return
        self._face.show_value(
            said_of(self._desk, record),
            name=self._desk.tr(noun_of(record)),
            differs=self._desk.differs(self.key),
            secret=record.confidential,
            editable=True,
        )
        if self._form:
            self._form.refresh()

    def open(self) -> None:
        """Show the whole record in place."""
        record, path = self._desk.record(self.key), self._desk.index.path(self.key)
        if self._form or record is None or path is None:
            return
        self._form = RecordForm(self._desk, path, type(record), None, self._shape)
        self._open = QWidget(self)
        box = QVBoxLayout(self._open)
        bleed = self._desk.looks.theme.px(8)
        box.setContentsMargins(bleed, 0, bleed, 0)
        box.addWidget(self._make_bar())
        if isinstance(record, Source) and record.text:
            # On a line of its own: in some languages there is no room beside the others.
            read = Button(self._desk.looks, self._desk.tr("Read the text"), "link", parent=self)
            read.clicked.connect(lambda: self._desk.reading_wanted.emit(self.key, ""))
            box.addWidget(read)
        box.addWidget(self._form)
        self._column.addWidget(self._open)
        if self._face.hasFocus():
            # Else Qt gives the keyboard to the card below.
            self._form.take_focus()
        self._face.hide()
        bring_whole_in_sight_soon(self)

    def close_form(self) -> bool:
        """Go back to two lines; False where something is being edited that cannot be read."""
        if not self.keep_editing():
            return False
        if self._open:
            self._open.hide()
            self._open.deleteLater()
        self._form = self._open = None
        self._face.show()
        self.refresh()
        return True

    def keep_editing(self) -> bool:
        """Keep what is being edited here."""
        return self._form is None or self._form.keep_editing()

    def take_focus(self) -> None:
        """Put the keyboard on the closed card."""
        self._face.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> None:
        self.chosen.emit(self.key)

    def _fold(self) -> None:
        if self.close_form():
            self.take_focus()

    def _make_bar(self) -> QWidget:
        """Make the line above an open card: close it, lock it, and what else can be done."""
        tr, desk = self._desk.tr, self._desk
        bar = QWidget(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, desk.looks.theme.px(4), 0, 0)
        row.setSpacing(desk.looks.theme.px(4))
        fold = Button(desk.looks, tr("Close"), "link", "chevron_up", bar)
        fold.clicked.connect(self._fold)
        row.addWidget(fold)
        record = desk.record(self.key)
        row.addStretch(1)
        if desk.writable:
            lock = Button(desk.looks, tr("Confidential"), "icon", "lock", bar)
            lock.colour("secret" if record and record.confidential else "quiet")
            lock.clicked.connect(self._toggle_lock)
            row.addWidget(lock)
            row.addWidget(more_menu(desk.looks, tr("More for this record"), self._entries, bar))
        return bar

    def _entries(self) -> list[Entry]:
        return [*acts.entries(self._desk, self.key), (self._desk.tr("Delete"), self._delete)]

    def _toggle_lock(self) -> None:
        acts.toggle_confidential(self._desk, self.key)

    def _delete(self) -> None:
        following = acts.neighbour(self._desk, self.key)
        if acts.delete(self._desk, self.key):
            self.removed.emit(following)


class Cards(QWidget):
    """Some records one under the other; at most one of them is open."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None, shape: Shape = PLAIN) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shape = shape
        self._cards: dict[str, Card] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_records(self, shown: Sequence[Record]) -> None:
        """Show these records in this order; a card that stays keeps what is being edited in it."""
        wanted = [record.key for record in shown]
        for key in [key for key in self._cards if key not in wanted]:
            card = self._cards.pop(key)
            card.hide()
            card.deleteLater()
        for place, record in enumerate(shown):
            stays = self._cards.get(record.key)
            if stays:
                stays.refresh()
            card = stays or self._make(record)
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)

    def keys(self) -> tuple[str, ...]:
        """Give the records that are shown, in no order."""
        return tuple(self._cards)

    def card(self, key: str) -> Card | None:
        """Find the card of a record."""
        return self._cards.get(key)

    def open(self, key: str) -> Card | None:
        """Open one card, and close the others."""
        for other in self._cards.values():
            if other.key != key and other.form and not other.close_form():
                return None
        card = self._cards.get(key)
        if card:
            card.open()
        return card

    def keep_editing(self) -> bool:
        """Keep what is being edited in any card."""
        kept = [card.keep_editing() for card in list(self._cards.values())]
        return all(kept)

    def _make(self, record: Record) -> Card:
        card = Card(self._desk, record, self._shape, self)
        card.chosen.connect(self.chosen)
        card.removed.connect(self._removed)
        self._cards[record.key] = card
        return card

    def _removed(self, following: str) -> None:
        card = self._cards.get(following)
        if card:
            card.take_focus()


def said_of(desk: Desk, record: Record) -> Said:
    """Say a closed card: its title, and under it what is small."""
    title = records.title(record, desk.index, desk.words)
    lead = Run(title or desk.tr("nothing written yet"), "ink" if title else "quiet", 500)
    small = [records.small(record, desk.index, desk.words)]
    if isinstance(record, Sentence):
        small += _of_sentence(desk, record)
    said = "".join(f"\n{line}" for line in small if line)
    return (lead, Run(said, "quiet", 400, "small")) if said else (lead,)


def _of_sentence(desk: Desk, sentence: Sentence) -> list[str]:
    """Say how a sentence stands, what it is for, how it runs, and who says so."""
    index, words, tr = desk.index, desk.words, desk.tr
    charges = records.names_of(sentence.charges, index, words)
    said = _said_of_runs(desk, sentence)
    runs = [
        running.say(run, index, words) + (f" ({said[place]})" if place in said else "")
        for place, run in enumerate(sentence.runs)
    ]
    by = sayer(sentence, index, words)
    return [
        _standing(desk, sentence),
        tr("for {charges}").format(charges=charges) if charges else "",
        ", ".join(runs),
        by,
    ]


def _standing(desk: Desk, sentence: Sentence) -> str:
    """Say how a sentence stands: served, set aside, replaced by another one."""
    index, words = desk.index, desk.words
    said: list[str] = []
    if sentence.status:
        since = sentence.status_date
        said.append(choices.say(sentence.status, words))
        said += [dates.short(since, words)] if since else []
    said += [
        words.tr("replaced by: {other}").format(other=records.title(other, index, words))
        for other in desk.dossier.sentences
        if other.replaces and index.named(other.replaces) is sentence
    ]
    return ", ".join(said)


def _said_of_runs(desk: Desk, sentence: Sentence) -> dict[int, str]:
    """Give what sources say of each relation, where the file says something else or nothing."""
    index, words = desk.index, desk.words
    path = index.path(sentence.key) or ()
    told: dict[int, str] = {}
    for found in answered_in(sentence, index, words):
        rest = found.path[len(path) :]
        if rest[:1] == ("runs",) and rest[-1] == "how" and isinstance(rest[1], int):
            told[rest[1]] = "; ".join(said_by(row, words) for row in found.answers[1:])
    return told
