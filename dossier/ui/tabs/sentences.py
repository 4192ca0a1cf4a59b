"""The Sentences tab: the custody ledger above, sentences below, and what they add up to."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.reasoning.custody import Ledger, Row, last_known_day, ledger
from dossier.reasoning.standing import sayer
from dossier.reasoning.totals import total
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.forms.card_section import CardSection
from dossier.ui.forms.columns import Column, TwoColumns
from dossier.ui.tabs.record_pane import RecordPane
from dossier.ui.tabs.tab import Tab
from dossier.ui.tabs.total_view import TotalView
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.cells import Cell, TableRow
from dossier.ui.widgets.cells import Column as TableColumn
from dossier.ui.widgets.marks import Mark
from dossier.ui.widgets.plain_table import PlainTable
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.section_head import SectionHead
from dossier.wording import choices, dates
from dossier.wording.records import name_of, place_of


class SentencesTab(Tab):
    """Where the person was held, what was imposed, and the arithmetic of it."""

    parts = frozenset(
        {"custody", "sentences", "charges", "parties", "sources", "about", "statements"}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        tr = desk.tr
        self._chosen = ""
        self._head = SectionHead(desk.looks, tr("Custody"), parent=self)
        self._add = self._head.add_link(tr("Add custody"), "plus")
        self._add.clicked.connect(self._add_custody)
        none = tr("Where the person was held, on what ground, from when to when.")
        self._none = TextBlock(desk.looks, Run(none, "quiet"), self)
        self._table = PlainTable(desk.looks, desk.words, _columns(desk), self, fitted=False)
        self._table.setAccessibleName(tr("Custody"))
        self._table.row_chosen.connect(self._choose_custody)
        self._table.row_opened.connect(self._open_custody)
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
        self._right = QStackedLayout()
        self._lay_out()

    @override
    def refresh(self) -> None:
        """Show the dossier as it is now."""
        self.stale = False
        desk = self.desk
        held = ledger(desk.dossier, desk.index, last_known_day(desk.dossier))
        self._table.set_rows([*(_row(desk, row) for row in held.rows), *_in_all(desk, held)])
        self._table.setVisible(bool(held.rows))
        self._none.setVisible(not held.rows)
        # As tall as its rows where there is room; a long one scrolls, and the rest stays in sight.
        rows = len(held.rows) + 1
        self._ledger.setMaximumHeight(desk.looks.theme.px(100 + 36 * rows))
        self._say_head(held)
        self._sentences.refresh()
        self._total.show_total(total(desk.dossier, desk.index), held)
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
        if self._table.choose(key):
            self._open_custody(key)
            row = self._pane.form.row(field) if self._pane.form else None
            if row:
                row.take_focus()
            return True
        return self._sentences.open(key, field)

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
            self._table.choose(key)
            self._chosen = key
            self.edit()

    def _choose(self, key: str) -> None:
        self._chosen = key
        self.desk.record_chosen.emit(key)

    def _choose_custody(self, key: str) -> None:
        if key and self._right.currentIndex() == 0:
            self._choose(key)
        elif key and self._pane.keep_editing():
            self._choose(key)
            self._pane.show_record(key)
        elif key:
            # What is typed cannot be read yet: it stays, and so does its period.
            self._table.choose(self._pane.key)

    def _open_custody(self, key: str) -> None:
        """Show a period of custody in the right column, over the total."""
        if self.desk.record(key) and self._pane.keep_editing():
            self._choose(key)
            self._pane.show_record(key)
            self._right.setCurrentIndex(1)

    def _show_total(self) -> None:
        if self._pane.keep_editing():
            self._right.setCurrentIndex(0)

    def _say_head(self, held: Ledger) -> None:
        words = self.desk.words
        n = len(held.rows)
        said = words.ntr("{n} period", "{n} periods", n).format(n=n) if n else ""
        notes = dict.fromkeys(_between(self.desk, b.kind, sure=b.sure) for b in held.between)
        count = f"{said}." if said and notes else said
        self._head.say(self.desk.tr("Custody"), " ".join((count, *notes)))
        self._add.setVisible(self.desk.writable)

    def _lay_out(self) -> None:
        looks = self.desk.looks
        self._ledger = QWidget(self)
        ledger_box = QVBoxLayout(self._ledger)
        px = looks.theme.px
        ledger_box.setContentsMargins(px(24), px(12), px(24), px(12))
        ledger_box.addWidget(self._head)
        ledger_box.addWidget(self._none)
        ledger_box.addWidget(self._table)
        opened = QWidget()
        opened_box = QVBoxLayout(opened)
        opened_box.setContentsMargins(0, 0, 0, 0)
        opened_box.addWidget(self._back)
        opened_box.addWidget(self._pane, 1)
        right = QWidget()
        right.setLayout(self._right)
        self._right.addWidget(Column(looks, self._total))
        self._right.addWidget(opened)
        left = Column(looks, self._sentences)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._ledger, 2)
        column.addWidget(Rule(looks, self))
        column.addWidget(TwoColumns(looks, left, right, (1, 1)), 3)


def _columns(desk: Desk) -> list[TableColumn]:
    tr = desk.tr
    return [
        TableColumn(tr("Where"), weight=500, width=200),
        TableColumn(tr("On what ground"), width=140),
        TableColumn(tr("From"), width=130),
        TableColumn(tr("Until"), width=190),
        TableColumn(tr("Days"), side="end", width=110),
        TableColumn(tr("Held by"), width=200),
        TableColumn(tr("Says"), width=190),
    ]


def _row(desk: Desk, row: Row) -> TableRow:
    custody = row.custody
    answers = _answers(desk, custody)
    begin, end = _ends(desk, custody)

    def cell(said: str, *fields: str) -> Cell:
        """Make a cell of fields; it is marked where a source answers one of them differently."""
        mark: Mark | None = "differ" if answers.keys() & set(fields) else None
        return Cell(said or desk.tr("not known"), "ink" if said else "quiet", mark)

    return TableRow(
        custody.key,
        (
            cell(place_of(custody, desk.words), "place", "facility"),
            cell(choices.say(custody.basis, desk.words), "basis"),
            cell(begin, "period"),
            cell(end, "ended"),
            Cell(_days(desk, row.low, row.high) if row.held else desk.tr("not counted")),
            _held_by(desk, custody, answers.get("held_by", 1)),
            Cell(sayer(custody, desk.index, desk.words), role="quiet"),
        ),
    )


def _answers(desk: Desk, custody: Custody) -> dict[str, int]:
    """Count the answers to each field of a period that sources answer differently."""
    path = desk.index.path(custody.key) or ()
    rows = (row for row in desk.reasoned.contradictions if row.path[: len(path)] == path)
    return {str(row.path[len(path)]): len(row.answers) for row in rows}


def _held_by(desk: Desk, custody: Custody, answers: int) -> Cell:
    """Say who held the person; of several answers none is put before the others."""
    if answers > 1:
        said = desk.words.ntr("{n} answer", "{n} answers", answers).format(n=answers)
        return Cell(said, "differ", "differ")
    by = name_of(custody.held_by, desk.index, desk.words)
    return Cell(by or desk.tr("not known"), "ink" if by else "quiet")


def _ends(desk: Desk, custody: Custody) -> tuple[str, str]:
    """Say begin and end apart; empty where one is not known."""
    period = custody.period
    if period == Date("XXXX"):
        return "", ""
    begin = dates.short(period.start, desk.words) if period.start else ""
    end = dates.short(period.end, desk.words) if period.end else ""
    if custody.ended:
        end = ", ".join(part for part in (end, custody.ended) if part)
    elif period.end_open:
        end = desk.tr("ongoing, as last reported")
    return begin, end


def _days(desk: Desk, low: int, high: int | None) -> str:
    if high is None:
        return desk.tr("{n} or more").format(n=f"{low:,}")
    if low == high:
        return f"{low:,}"
    return desk.tr("{low} to {high}").format(low=f"{low:,}", high=f"{high:,}")


def _in_all(desk: Desk, held: Ledger) -> list[TableRow]:
    """Add the row of the whole, where more than one period is held."""
    if sum(row.held for row in held.rows) < 2:
        return []
    until = held.until
    upto = dates.short(Date(until.isoformat()), desk.words) if until else ""
    cells = (
        Cell(desk.tr("In all"), weight=500),
        Cell(desk.tr("each day counted once"), role="quiet"),
        Cell(""),
        Cell(desk.tr("to {day}").format(day=upto) if upto else "", role="quiet"),
        Cell(_days(desk, held.low, held.high), weight=600),
        Cell(""),
        Cell(""),
    )
    return [TableRow("", cells)]


def _between(desk: Desk, kind: str, *, sure: bool) -> str:
    if kind == "gap":
        return desk.tr("There is a gap.") if sure else desk.tr("A gap is possible.")
    return desk.tr("Two periods overlap.") if sure else desk.tr("An overlap is possible.")
