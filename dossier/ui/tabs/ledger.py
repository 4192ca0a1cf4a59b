"""The custody ledger: each period with its days, and all together, counted to a day it tells."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.model.base import Citation
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.source import Source
from dossier.reasoning.custody import ledger as custody
from dossier.reasoning.custody.ledger import Between, Row
from dossier.reasoning.evidence import supporting
from dossier.reasoning.qualifiers import qualified
from dossier.reasoning.steps.counted_to import say_bound, say_no_most
from dossier.reasoning.steps.figures import say_until
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.forms.deleting import delete_by_key
from dossier.ui.tabs.count_to import CountTo
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.cells import Cell, TableRow
from dossier.ui.widgets.cells import Column as TableColumn
from dossier.ui.widgets.marks import Mark
from dossier.ui.widgets.plain_table import PlainTable
from dossier.ui.widgets.section_head import SectionHead
from dossier.wording import choices, dates, money
from dossier.wording.records import name_of, place_of, source_name, speakers, who_says


class LedgerView(QWidget):
    """Shows the periods as a table; it asks for no more height than they take."""

    chosen = Signal(str)
    """The period at which the person is; empty for none."""
    opened = Signal(str)
    """A period that should be shown whole."""
    add_wanted = Signal()
    all_wanted = Signal(bool)
    """Whether all periods should be in sight, and nothing beneath them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._whole = False
        self._box = QVBoxLayout(self)
        tr = desk.tr
        self._head = SectionHead(desk.looks, tr("Custody"), parent=self)
        self._all = self._head.add_link("")
        self._add = self._head.add_link(tr("Add custody"), "plus")
        none = tr("Where the person was held, on what ground, from when to when.")
        self._none = TextBlock(desk.looks, Run(none, "quiet"), self)
        self._table = PlainTable(desk.looks, desk.words, _columns(desk), self, fitted=False)
        self._table.setAccessibleName(tr("Custody"))
        self._count_to = CountTo(desk, self)
        self._all.clicked.connect(lambda: self.show_all(whole=not self._whole))
        self._add.clicked.connect(self.add_wanted)
        self._table.row_chosen.connect(self.chosen)
        self._table.row_opened.connect(self.opened)
        self._table.clicked.connect(self._clicked)
        delete_by_key(self._table, desk, self._delete)
        self._count_to.chosen.connect(self.refresh)
        self._lay_out()

    def refresh(self) -> None:
        """Show the ledger as it is now."""
        desk = self._desk
        held = _counted(desk, self._count_to.day)
        # What goes on is counted as last reported unless something else is said.
        plain = not (self._count_to.day or held.died)
        rows = [
            _row(desk, row, None if plain and row.custody.lasted.end_open else held)
            for row in held.rows
        ]
        self._table.set_rows([*rows, *_in_all(desk, held, self._count_to)])
        self._table.setVisible(bool(held.rows))
        self._none.setVisible(not held.rows)
        self._count_to.refresh(goes_on=any(_goes_on(row) for row in held.rows))
        self._say_head(len(held.rows), held.between)

    def choose(self, key: str) -> bool:
        """Choose a period by its key; say whether it is there."""
        return self._table.choose(key)

    def _clicked(self, _index: object) -> None:
        """Open a period by one click, as a sentence, where there is room for it beneath."""
        if self._table.chosen and not self._whole:
            self.opened.emit(self._table.chosen)

    def _delete(self) -> None:
        """Delete the period of the row, and go to the next one."""
        following = acts.neighbour(self._desk, self._table.chosen)
        if acts.delete(self._desk, self._table.chosen) and following:
            self._desk.record_wanted.emit(following)

    def show_all(self, *, whole: bool) -> None:
        """Show all periods at once, or as many as leave room for what stands beneath."""
        self._whole = whole
        self._say_all(len(self._desk.dossier.custody))
        self.all_wanted.emit(whole)

    def state(self) -> Mapping[str, object]:
        """Give the day that the reader counts to, and whether all periods are in sight."""
        return {"as_of": self._count_to.kept, "all": self._whole}

    def restore(self, state: Mapping[str, object]) -> None:
        """Count to the day that the reader chose before."""
        self._count_to.restore(state.get("as_of"))
        self.show_all(whole=state.get("all") is True)

    def _say_head(self, n: int, between: tuple[Between, ...]) -> None:
        words = self._desk.words
        said = words.ntr("{n} period", "{n} periods", n).format(n=n) if n else ""
        notes = dict.fromkeys(_between(self._desk, b.kind, sure=b.sure) for b in between)
        count = f"{said}." if said and notes else said
        self._head.say(self._desk.tr("Custody"), " ".join((count, *notes)))
        self._add.setVisible(self._desk.writable)
        self._say_all(n)

    def _say_all(self, n: int) -> None:
        """Offer to see all where not all can be seen, and the way back."""
        words = self._desk.words
        self._all.say(words.tr("Show fewer") if self._whole else words.tr("Show all periods"))
        self._all.setVisible(self._whole or n > _FEW)

    def _lay_out(self) -> None:
        for part in (self._head, self._none, self._table, self._count_to):
            self._box.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._desk.looks.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        px = self._desk.looks.theme.px
        self._box.setContentsMargins(px(24), px(12), px(24), px(12))
        self._box.setSpacing(px(4))

    @override
    def hasHeightForWidth(self) -> bool:
        """Ask for no height that must be given: else nothing could scroll."""
        return False

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the height that its words take in this width, and for a row of the table."""
        wide = super().minimumSizeHint().width()
        return QSize(wide, self._box.minimumHeightForWidth(max(wide, self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self._box.totalHeightForWidth(self.width()))


_FEW = 4  # periods that are in sight at any size of the window


def _columns(desk: Desk) -> list[TableColumn]:
    tr = desk.tr
    return [
        TableColumn(tr("Where"), weight=500, width=230),
        TableColumn(tr("On what ground"), width=120),
        TableColumn(tr("From"), width=165),
        TableColumn(tr("Until"), width=190),
        TableColumn(tr("Days"), side="end", width=95),
        TableColumn(tr("Held by"), width=140),
        TableColumn(tr("Says"), width=215),
    ]


def _counted(desk: Desk, chosen: date | None) -> custody.Ledger:
    """Give the ledger to the day that the reader chose, of which no more is said than the day."""
    if chosen is None:
        return desk.reasoned.ledger
    held = custody.ledger(desk.dossier, desk.index, chosen)
    return held._replace(given=None, died=False) if held.until == chosen else held


def _row(desk: Desk, row: Row, counted_to: custody.Ledger | None) -> TableRow:
    """Tell of a period; the day to which is counted stands beside each number that it bounds."""
    period = row.custody
    answers = _answers(desk, period)
    begin, end = _ends(desk, period)

    def cell(said: str, *fields: str) -> Cell:
        """Make a cell of fields; it is marked where a source answers one of them differently."""
        mark: Mark | None = "differ" if answers.keys() & set(fields) else None
        return Cell(said or desk.tr("not known"), "ink" if said else "quiet", mark)

    until = cell(end, "ended")
    bound = say_bound(row, counted_to, desk.words) if row.bounded and counted_to else ""
    if bound:
        said = desk.tr("{end}; {counted}")
        until = until._replace(text=said.format(end=until.text, counted=bound))
    return TableRow(
        period.key,
        (
            cell(place_of(period, desk.words), "place", "facility"),
            cell(choices.say(period.basis, desk.words), "basis"),
            cell(begin, "period"),
            until,
            Cell(_days(desk, row) if row.held else desk.tr("not counted")),
            _held_by(desk, period, answers.get("held_by", 1)),
            Cell(_says(desk, period), role="quiet"),
        ),
    )


def _says(desk: Desk, period: Custody) -> str:
    """Say who says it in few words: the first source, without its day, and how many more.

    All of it stands in the sources panel.
    """
    index, words = desk.index, desk.words
    if speakers(period, index):
        return who_says(period, index, words)
    first, *more = dict.fromkeys(_short(desk, c) for c in supporting(period)) or [""]
    if not more:
        return first
    said = words.ntr("and {n} more", "and {n} more", len(more)).format(n=len(more))
    return f"{first} {said}"


def _short(desk: Desk, citation: Citation) -> str:
    """Name a source by who published it."""
    found = desk.index.named(citation.source)
    if isinstance(found, Source) and found.publisher:
        return name_of(found.publisher, desk.index, desk.words)
    return source_name(citation, desk.index, desk.words)


def _goes_on(row: Row) -> bool:
    """Tell whether the end of a period is not known: then the day counted to bounds it."""
    return row.custody.period.extent.end_hi is None


def _answers(desk: Desk, period: Custody) -> dict[str, int]:
    """Count the answers to each field of a period that sources answer differently."""
    path = desk.index.path(period.key) or ()
    rows = (
        row for row in desk.reasoned.contradictions if row.open and row.path[: len(path)] == path
    )
    return {str(row.path[len(path)]): len(row.answers) for row in rows}


def _held_by(desk: Desk, period: Custody, answers: int) -> Cell:
    """Say who held the person; of several answers none is put before the others."""
    if answers > 1:
        said = desk.words.ntr("{n} answer", "{n} answers", answers).format(n=answers)
        return Cell(said, "differ", "differ")
    by = name_of(period.held_by, desk.index, desk.words)
    return Cell(by or desk.tr("not known"), "ink" if by else "quiet")


def _ends(desk: Desk, custody: Custody) -> tuple[str, str]:
    """Say begin and end apart; empty where one is not known."""
    period = custody.period
    if period == Date("XXXX"):
        return "", ""
    begin = dates.short(period.start, desk.words) if period.start else ""
    known = period.end if not period.impossible else None
    end = dates.short(known, desk.words) if known else ""
    if custody.ended:
        end = ", ".join(part for part in (end, custody.ended) if part)
    elif period.end_open:
        end = desk.tr("ongoing, as last reported")
    return begin, end


def _days(desk: Desk, of: Row | custody.Ledger) -> str:
    said = least = money.say_number(of.low, desk.words)
    if of.high is None and not of.low:
        return desk.tr("not known")
    if of.high is None:
        said = desk.tr("{n} or more").format(n=least)
    elif of.low != of.high:
        most = money.say_number(of.high, desk.words)
        said = desk.tr("{low} to {high}").format(low=least, high=most)
    return qualified(said, of.qualifier, desk.words)


def _in_all(desk: Desk, held: custody.Ledger, count_to: CountTo) -> list[TableRow]:
    """Add the row of the whole, where more than one period is held, and why it has no most."""
    if sum(row.held for row in held.rows) < 2:
        return []
    upto = say_until(held, desk.words)
    chosen = count_to.day and count_to.day == held.until
    said = desk.tr("to {day}, the day chosen") if chosen else desk.tr("to {day}")
    cells = (
        Cell(desk.tr("In all"), weight=500),
        Cell(desk.tr("each day counted once"), role="quiet"),
        Cell(""),
        Cell(said.format(day=upto) if upto else "", role="quiet"),
        Cell(_days(desk, held), weight=600),
        Cell(""),
        Cell(""),
    )
    why = say_no_most(held, desk.words)
    # It has a row of its own: in a column it would be cut at most widths of a window.
    return [TableRow("", cells), *([TableRow("", (Cell(why, role="quiet"),))] if why else [])]


def _between(desk: Desk, kind: str, *, sure: bool) -> str:
    if kind == "gap":
        return desk.tr("There is a gap.") if sure else desk.tr("A gap is possible.")
    return desk.tr("Two periods overlap.") if sure else desk.tr("An overlap is possible.")
