"""The head of the window: who, where as last reported, for what, until when, and what is shaky."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.reasoning import agenda, derivation, standing
from dossier.reasoning.questions import Group
from dossier.reasoning.unknowns import PRESSING
from dossier.ui import icons
from dossier.ui.desk import Desk
from dossier.ui.text import Run, TextBlock, isolated
from dossier.ui.theme import Role
from dossier.ui.widgets.button import Button
from dossier.wording import countries, dates
from dossier.wording.records import BETWEEN, title

Chip = tuple[Group, str, str, Role | None, icons.Name | None]
# What stands in the head as a number that leads there; marked for translation.
CHIPS: Final[tuple[Chip, ...]] = (
    ("finding", "{n} does not fit", "{n} do not fit", "error", None),
    ("contradiction", "{n} contradiction", "{n} contradictions", "differ", "not_equal"),
    ("unknown", "{n} pressing question", "{n} pressing questions", None, None),
)


_NARROW: Final = 900


class Header(QWidget):
    """Name and two status lines on the left, chips and the print button on the right."""

    print_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._name = TextBlock(desk.looks, parent=self, on_one_line=True)
        self._now = TextBlock(desk.looks, parent=self)
        self._what = TextBlock(desk.looks, parent=self)
        self._chips = tuple(self._chip(*chip) for chip in CHIPS)
        self._print = Button(desk.looks, desk.tr("Print or export…"), "plain", "print", self)
        self._print.clicked.connect(self.print_wanted)
        self._left = QVBoxLayout()
        self._right = QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._lay_out()
        desk.looks.changed.connect(self._space)
        self._space()

    def refresh(self) -> None:
        """Say the dossier as it is now."""
        self._name.say(self._named())
        self._now.say(self._standing())
        self._what.say(self._matter())
        for chip, n, (_, one, many, _, _) in zip(
            self._chips, counts(self._desk), CHIPS, strict=True
        ):
            chip.say(self._desk.words.ntr(one, many, n).format(n=n))
            chip.setVisible(bool(n))

    def _chip(
        self, group: Group, _one: str, _many: str, role: Role | None, icon: icons.Name | None
    ) -> Button:
        """Make what says how many there are of a group, and leads to them."""
        chip = Button(self._desk.looks, "", "chip", icon, self)
        if role:
            chip.colour(role)
        chip.clicked.connect(partial(self._desk.questions_wanted.emit, group))
        return chip

    def _named(self) -> list[Run]:
        subject, words = self._desk.dossier.subject, self._desk.words
        aside = [isolated(name.name) for name in subject.names if not name.confidential]
        aside += [countries.say(code, words) for code in subject.nationalities]
        return [
            Run(subject.name or self._desk.tr("no name yet"), "ink", 600, "title"),
            Run(BETWEEN + BETWEEN.join(aside) if aside else "", "quiet"),
        ]

    def _standing(self) -> list[Run]:
        """Say where the person stands, as last reported and by whom; never until today."""
        desk, tr = self._desk, self._desk.tr
        found = standing.standing(desk.dossier, desk.index)
        if found is None:
            return [Run(tr("Where the person is held is not known"), "quiet")]
        said = standing.say(found, desk.index, desk.words)
        place = standing.where(found, desk.words)
        lead = said[:1].upper() + said[1:]
        rest = [part for part in (place, tr("as last reported")) if part]
        return [Run(lead, "ink", 500), Run(BETWEEN + ", ".join(rest), "quiet")]

    def _matter(self) -> list[Run]:
        """Say since when, for what, and how long in all."""
        desk, words = self._desk, self._desk.words
        parts: list[Run] = []
        arrest = standing.first_arrest(desk.dossier)
        if arrest:
            when = dates.short(arrest.period.start or arrest.period, words)
            parts.append(Run(desk.tr("arrested {date}").format(date=when), "quiet"))
        charges = self._charges()
        if charges:
            parts.append(Run(charges, "ink", 500))
        said = derivation.say_total(desk.reasoned.total, words)
        if said:
            parts.append(Run(desk.tr("{total} (arithmetic)").format(total=said), "ink", 500))
        parts += self._ahead()
        between = Run(BETWEEN, "quiet")
        return [run for part in parts for run in (between, part)][1:]

    def _ahead(self) -> list[Run]:
        """Say what comes next, and how many tasks are open."""
        desk, words = self._desk, self._desk.words
        runs: list[Run] = []
        due = agenda.agenda(desk.dossier, desk.index, words, desk.today())
        if due:
            said = desk.tr("next: {what}").format(what=agenda.say(due[0], words))
            runs.append(Run(said, "error" if due[0].overdue else "ink", 500))
        n = sum(task.state != "done" for task in desk.dossier.tasks)
        if n:
            said = words.ntr("{n} open task", "{n} open tasks", n).format(n=n)
            runs.append(Run(said, "quiet"))
        return runs

    def _charges(self) -> str:
        desk = self._desk
        charges = desk.dossier.charges
        if not charges:
            return ""
        first = title(charges[0], desk.index, desk.words)
        more = len(charges) - 1
        if not more:
            return first
        said = desk.words.ntr("{first} and {n} more charge", "{first} and {n} more charges", more)
        return said.format(first=first, n=more)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the numbers under the words where there is no room for both side by side."""
        super().resizeEvent(event)
        narrow = self.width() < self._desk.looks.theme.px(_NARROW)
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._row.setSpacing(self._desk.looks.theme.px(4 if narrow else 16))

    def _lay_out(self) -> None:
        for block in (self._name, self._now, self._what):
            self._left.addWidget(block)
        for chip in self._chips:
            self._right.addWidget(chip)
        self._right.addWidget(self._print)
        self._right.addStretch(1)
        self._row.addLayout(self._left, 1)
        self._row.addLayout(self._right)
        self._row.setAlignment(self._right, Qt.AlignmentFlag.AlignTop)

    def _space(self) -> None:
        px = self._desk.looks.theme.px
        self._row.setContentsMargins(px(24), px(4), px(24), px(8))
        self._left.setSpacing(px(2))
        self._right.setSpacing(px(12))


def counts(desk: Desk) -> tuple[int, int, int]:
    """Count what does not fit, what is contradicted, and what else is open and matters."""
    found = desk.reasoned
    wrong = sum(row.severity != "note" for row in found.findings)
    pressing = (row for row in found.unknowns if row.weight >= PRESSING)
    return (
        wrong,
        len(found.contradictions),
        sum(row.kind != "contradicted" for row in pressing),
    )
