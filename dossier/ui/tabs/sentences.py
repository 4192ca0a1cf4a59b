"""The Sentences tab: the custody ledger above, sentences below, and what they add up to."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.reasoning.steps import figures
from dossier.reasoning.steps.sources_differ import sources_differ
from dossier.reasoning.terms.reckoned import Total
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.forms.card_section import CardSection
from dossier.ui.forms.columns import Column, TwoColumns
from dossier.ui.tabs.ledger import LedgerView
from dossier.ui.tabs.record_pane import RecordPane
from dossier.ui.tabs.tab import Tab
from dossier.ui.tabs.total_view import TotalView
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.rule import Rule
from dossier.wording.records import BETWEEN


class SentencesTab(Tab):
    """Where the person was held, what was imposed, and the arithmetic of it."""

    parts = frozenset(
        {"custody", "sentences", "charges", "parties", "sources", "about", "statements"}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        tr = desk.tr
        self._chosen = ""
        self._ledger = LedgerView(desk, self)
        self._ledger.add_wanted.connect(self._add_custody)
        self._ledger.chosen.connect(self._choose_custody)
        self._ledger.opened.connect(self._open_custody)
        self._ledger.all_wanted.connect(self._show_ledger)
        self._sentences = CardSection(
            desk,
            "sentences",
            tr("Sentences"),
            tr("What a court imposed: terms, amounts, and how they run to each other."),
        )
        self._sentences.chosen.connect(self._choose)
        self._total = TotalView(desk)
        self._pane = RecordPane(desk, "")
        self._pane.removed.connect(self._show_total)
        self._back = Button(desk.looks, tr("Back to the total"), "link", "chevron_left")
        self._back.clicked.connect(self._show_total)
        self._still = TextBlock(desk.looks, on_one_line=True)
        self._right = QStackedLayout()
        self._lay_out()

    @override
    def refresh(self) -> None:
        """Show the dossier as it is now."""
        self.stale = False
        desk = self.desk
        self._ledger.refresh()
        self._sentences.refresh()
        # The total is the file's own, whatever day the reader counts to in the ledger.
        found = desk.reasoned
        self._total.show_total(found.total, found.ledger, found.dockets)
        rows = sources_differ(found.contradictions, found.total, desk.index)
        self._total.show_where_sources_differ(rows)
        self._say_total(found.total)
        self._pane.refresh()
        if not self._pane.key:
            self._right.setCurrentIndex(0)
        if self._chosen and desk.record(self._chosen) is None:
            self._choose("")

    @override
    def status(self) -> str:
        """Say how many sentences and periods of custody there are."""
        dossier, words = self.desk.dossier, self.desk.words
        passed = words.ntr("{n} sentence", "{n} sentences", len(dossier.sentences))
        held = words.ntr("{n} period of custody", "{n} periods of custody", len(dossier.custody))
        return f"{passed.format(n=len(dossier.sentences))}, {held.format(n=len(dossier.custody))}"

    @override
    def chosen(self) -> str:
        """Give the record that the person is at."""
        return self._chosen

    @override
    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a sentence or to a period of custody."""
        if self.stale:
            self.refresh()
        if self._ledger.choose(key):
            self._open_custody(key)
            row = self._pane.form.row(field) if self._pane.form else None
            if row and self._pane.key == key:
                row.take_focus()
            return self._pane.key == key
        return self._sentences.open(key, field)

    @override
    def state(self) -> Mapping[str, object]:
        """Give how the ledger is looked at."""
        return self._ledger.state()

    @override
    def restore(self, state: Mapping[str, object]) -> None:
        """Look at the ledger as it was left."""
        self._ledger.restore(state)
        self.stale = True

    @override
    def keep_editing(self) -> bool:
        """Keep what is being edited."""
        kept = [self._sentences.keep_editing(), self._pane.keep_editing()]
        return all(kept)

    @override
    def add(self) -> None:
        """Add a period of custody if the person is at one, else a sentence."""
        if acts.part_of(self.desk, self._chosen) == "custody":
            self._add_custody()
        else:
            self._sentences.add()

    @override
    def edit(self) -> None:
        """Edit the record that the person is at."""
        if acts.part_of(self.desk, self._chosen) == "custody":
            self._open_custody(self._chosen)
            if self._pane.form:
                self._pane.form.edit()
        else:
            self._sentences.open(self._chosen, edit=True)

    def _add_custody(self, _on: object = None) -> None:
        key = acts.add(self.desk, "custody")
        if key:
            self.refresh()
            self._ledger.choose(key)
            self._chosen = key
            self.edit()

    def _choose(self, key: str) -> None:
        """Be at one record: what is highlighted elsewhere, or open, is no longer."""
        self._chosen = key
        part = acts.part_of(self.desk, key)
        if part != "custody":
            self._ledger.choose("")
            self._right.setCurrentIndex(0)
        if part != "sentences":
            self._sentences.open("")
        self.desk.record_chosen.emit(key)

    def _choose_custody(self, key: str) -> None:
        if key and (key == self._chosen or self.desk.kept()):
            self._choose(key)
            if self._right.currentIndex() == 1:
                self._pane.show_record(key)
        elif key:
            # What is typed cannot be read yet: it stays, and so does its record.
            self._ledger.choose(self._chosen)

    def _open_custody(self, key: str) -> None:
        """Show a period of custody in the right column, over the total."""
        if self.desk.record(key) and (key == self._pane.key or self.desk.kept()):
            self._choose(key)
            self._pane.show_record(key)
            self._right.setCurrentIndex(1)
            self._ledger.show_all(whole=False)

    def _show_total(self) -> None:
        if self.desk.kept():
            self._right.setCurrentIndex(0)

    def _say_total(self, found: Total) -> None:
        """Say the total in short above a period, so that one sees what an edit makes of it."""
        words = self.desk.words
        said, ends = figures.say_labelled(found, words), figures.say_end(found, words)
        runs = [Run(said[:1].upper() + said[1:], "ink", 500)]
        if ends:
            ending = words.tr("ending {ends}, counted from the sentences").format(ends=ends)
            runs.append(Run(f"{BETWEEN}{ending}", "quiet"))
        self._still.say(runs)
        self._still.setVisible(bool(said))

    def _show_ledger(self, whole: bool) -> None:  # noqa: FBT001  (a slot)
        """Give the ledger all of the room, or share it with what stands beneath."""
        self._beneath.setVisible(not whole)

    def _space(self) -> None:
        px = self.desk.looks.theme.px
        self._over.setContentsMargins(px(24), px(12), px(24), 0)
        self._over.setSpacing(px(12))

    def _lay_out(self) -> None:
        looks = self.desk.looks
        opened = QWidget()
        opened_box = QVBoxLayout(opened)
        opened_box.setContentsMargins(0, 0, 0, 0)
        self._over = QHBoxLayout()
        self._over.addWidget(self._back)
        self._over.addWidget(self._still, 1)
        opened_box.addLayout(self._over)
        opened_box.addWidget(self._pane, 1)
        right = QWidget()
        right.setLayout(self._right)
        self._right.addWidget(Column(looks, self._total))
        self._right.addWidget(opened)
        left = Column(looks, self._sentences)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._ledger, 7)
        self._beneath = QWidget(self)
        beneath = QVBoxLayout(self._beneath)
        beneath.setContentsMargins(0, 0, 0, 0)
        beneath.setSpacing(0)
        beneath.addWidget(Rule(looks, self))
        beneath.addWidget(TwoColumns(looks, left, right, (1, 1)))
        column.addWidget(self._beneath, 3)
        column.addStretch()
        looks.changed.connect(self._space)
        self._space()
