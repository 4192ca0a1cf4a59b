"""A section of a tab: a heading with a count, the cards of one list, and the way to add one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dossier.model.base import Record
from dossier.model.dossier import LISTS
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.forms.cards import Cards
from dossier.ui.forms.columns import Bleeding, Hanging
from dossier.ui.forms.fields import form_of
from dossier.ui.forms.record_form import PLAIN
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.section_head import SectionHead
from dossier.wording.money import say_number

STEP: Final = 50  # cards that are shown, and added, at once: each is a widget of its own


class Grouping(NamedTuple):
    """How records fall into groups: each record's group, and the groups in their order."""

    of: Callable[[Record], str]
    order: tuple[str, ...]
    said: Callable[[str], str]


class CardSection(Bleeding):
    """One list of the file as cards, in groups where a grouping is given."""

    chosen = Signal(str)

    def __init__(
        self,
        desk: Desk,
        part: str,
        title: str,
        empty: str,
        grouping: Grouping | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self.part = part
        self._grouping = grouping
        self.shape = PLAIN
        self._groups: dict[str, tuple[QWidget, Cards]] = {}
        self._head = SectionHead(desk.looks, title, parent=self)
        self._title = title
        add_words = desk.tr(form_of(LISTS[part]).add)
        self._add = self._head.add_link(add_words, "plus")
        self._add.clicked.connect(self.add)
        self._empty = TextBlock(desk.looks, Run(empty, "quiet"), self)
        self._column = Hanging(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.looks.theme.px(4))
        self._column.hang(desk.looks, self._head)
        self._column.hang(desk.looks, self._empty)
        self._most = STEP
        self._more = Button(desk.looks, "", "link", parent=self)
        self._more.clicked.connect(self._show_more)
        self._column.hang(desk.looks, self._more)

    def refresh(self) -> None:
        """Show the records as they are now."""
        every = self._desk.dossier.list_of(self.part)
        shown = every[: self._most]
        self._head.say(self._title, say_number(len(every), self._desk.words) if every else "")
        self._add.setVisible(self._desk.writable)
        self._empty.setVisible(not every)
        left = len(every) - len(shown)
        said = self._desk.words.ntr("Show more: {n} is left", "Show more: {n} are left", left)
        self._more.say(said.format(n=say_number(left, self._desk.words)))
        self._more.setVisible(left > 0)
        grouped = self._grouped(shown)
        for name in [name for name in self._groups if name not in grouped]:
            holder, _ = self._groups.pop(name)
            holder.hide()
            holder.deleteLater()
        for place, (name, members) in enumerate(grouped.items()):
            holder, cards = self._groups.get(name) or self._make_group(name)
            cards.show_records(members)
            self._column.removeWidget(holder)
            self._column.insertWidget(place + 2, holder)

    def _show_more(self) -> None:
        self._most += STEP
        self.refresh()

    def _reach(self, key: str) -> None:
        """Show as many cards as it takes to come to a record."""
        keys = [record.key for record in self._desk.dossier.list_of(self.part)]
        if key in keys and keys.index(key) >= self._most:
            self._most = keys.index(key) + STEP
            self.refresh()

    def _grouped(self, shown: Sequence[Record]) -> dict[str, list[Record]]:
        """Sort the records into their groups; groups of an unknown name come last."""
        grouping = self._grouping
        if grouping is None:
            return {"": list(shown)} if shown else {}
        found: dict[str, list[Record]] = {name: [] for name in grouping.order}
        for record in shown:
            found.setdefault(grouping.of(record), []).append(record)
        return {name: members for name, members in found.items() if members}

    def add(self, _on: object = None) -> str:
        """Add a record, and begin with its first field."""
        key = acts.add(self._desk, self.part)
        if key:
            self.refresh()
            self.open(key, edit=True)
        return key

    def open(self, key: str, field: str = "", *, edit: bool = False) -> bool:
        """Open the card of a record; False where it is not one of this section."""
        self._reach(key)
        if not self._may_open(key):
            return False
        found = False
        for _, cards in list(self._groups.values()):
            if not cards.card(key):
                cards.open("")
                continue
            found = True
            card = cards.open(key)
            if card and card.form and edit:
                card.form.edit(field)
            row = card.form.row(field) if card and card.form else None
            if row and not edit:
                row.take_focus()
        if found:
            self.chosen.emit(key)
        return found

    def _may_open(self, key: str) -> bool:
        """Tell whether the person may go to a card of this section, from where she types."""
        cards = (cards.card(key) for _, cards in self._groups.values())
        card = next(filter(None, cards), None)
        return card is None or card.form is not None or self._desk.kept()

    def keep_editing(self) -> bool:
        """Keep what is being edited in any card."""
        kept = [cards.keep_editing() for _, cards in list(self._groups.values())]
        return all(kept)

    def _make_group(self, name: str) -> tuple[QWidget, Cards]:
        holder = QWidget(self)
        column = Hanging(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._desk.looks.theme.px(4))
        column.hang(self._desk.looks, Rule(self._desk.looks, holder))
        if name and self._grouping:
            said = Run(self._grouping.said(name), "quiet", 400, "small")
            column.hang(self._desk.looks, TextBlock(self._desk.looks, said, holder))
        cards = Cards(self._desk, holder, self.shape)
        cards.chosen.connect(self.open)
        column.addWidget(cards)
        self._groups[name] = (holder, cards)
        return holder, cards
