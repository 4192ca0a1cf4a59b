"""The head of the window: who, where as last reported, for what, until when, and what is shaky."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from dossier.model.paths import parse, written
from dossier.reasoning import agenda
from dossier.reasoning.custody import standing
from dossier.reasoning.steps import figures
from dossier.ui import icons
from dossier.ui.desk import Desk
from dossier.ui.text import Run, TextBlock, isolated
from dossier.ui.theme import Role
from dossier.ui.widgets.button import Button, Kind
from dossier.ui.widgets.wrapping import Wrapping
from dossier.wording import countries, dates
from dossier.wording.records import BETWEEN, title

if TYPE_CHECKING:
    from dossier.reasoning.questions import Counted


class Chip(NamedTuple):
    """A number in the head that leads to what it counts; marked for translation."""

    group: Counted
    one: str
    many: str
    role: Role | None = None
    icon: icons.Name | None = None


CHIPS: Final = (
    Chip("finding", "{n} does not fit", "{n} do not fit", "error"),
    Chip("contradiction", "{n} contradiction", "{n} contradictions", "differ", "not_equal"),
    Chip("first", "{n} question to ask first", "{n} questions to ask first"),
)


_SIDE: Final = 24
_BESIDE: Final = 16  # between the name and what stands beside it
_GAP: Final = 12  # between what stands beside the name


class Header(QWidget):
    """Name and two status lines on the left, chips and the print button on the right."""

    print_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._name = TextBlock(desk.looks, parent=self, on_one_line=True)
        self._now = TextBlock(desk.looks, parent=self)
        self._what = TextBlock(desk.looks, parent=self)
        self._what.link_opened.connect(self._lead)
        self._side = QWidget(self)
        self._lasting = TextBlock(desk.looks, parent=self._side, on_one_line=True)
        self._chips = tuple(map(self._chip, CHIPS))
        self._print = Button(desk.looks, desk.tr("Print or export…"), "plain", "print", self._side)
        self._print.clicked.connect(self.print_wanted)
        self._right = Wrapping(self._side)
        self._right.turn()
        self._grid = QGridLayout(self)
        self._narrow: bool | None = None
        self._worded = 0  # the width of the print button with its words
        self._lay_out()
        desk.reckoning.known.connect(self.refresh)
        desk.reckoning.lasting.connect(self._say_lasting)
        desk.looks.changed.connect(self._space)
        self._space()

    def refresh(self) -> None:
        """Say the dossier as it is now."""
        self._name.say(self._named())
        self._now.say(self._standing())
        self._what.say(self._matter())
        self._count()

    def _say_lasting(self) -> None:
        """Say that the numbers are not known yet, where it takes its time to count them."""
        self._lasting.say(Run(self._desk.tr("looking for what does not fit …"), "quiet"))
        self._lasting.show()

    def _count(self) -> None:
        """Show the numbers, once they are known; until then nothing stands in their place."""
        numbers = self._desk.reckoning.counts
        if numbers:
            self._lasting.hide()
        for button, chip in zip(self._chips, CHIPS, strict=True):
            n = numbers.get(chip.group, 0)
            said = self._desk.words.ntr(chip.one, chip.many, n).format(n=n)
            settled = numbers.get("settled", 0) if chip.group == "contradiction" else 0
            if settled:
                said = self._desk.tr("{said}, {n} settled").format(said=said, n=settled)
            button.say(said)
            button.setVisible(bool(n))
        self._share()

    def _chip(self, chip: Chip) -> Button:
        """Make what says how many there are of a group, and leads to them."""
        button = Button(self._desk.looks, "", "chip", chip.icon, self._side)
        if chip.role:
            button.colour(chip.role)
        button.clicked.connect(partial(self._desk.questions_wanted.emit, chip.group))
        return button

    def _named(self) -> list[Run]:
        subject, words = self._desk.dossier.subject, self._desk.words
        aside = [isolated(name.name) for name in subject.names if not name.confidential]
        aside += [countries.say(code, words) for code in subject.nationalities]
        return [
            Run(self._person(), "ink", 600, "title"),
            Run(BETWEEN + BETWEEN.join(aside) if aside else "", "quiet"),
        ]

    def _person(self) -> str:
        return self._desk.dossier.subject.name or self._desk.tr("no name yet")

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
        between = Run(BETWEEN, "quiet")
        return [Run(lead, "ink", 500), between, Run(", ".join(rest), "quiet")]

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
        said = figures.say_labelled(desk.reckoning.total, words)
        if said:
            parts.append(Run(said, "ink", 500))
        parts += self._ahead()
        between = Run(BETWEEN, "quiet")
        return [run for part in parts for run in (between, part)][1:]

    def _ahead(self) -> list[Run]:
        """Say how many tasks are open, and what comes next, which may be long; both lead there."""
        desk, words = self._desk, self._desk.words
        runs: list[Run] = []
        tasks = [task for task in desk.dossier.tasks if task.state != "done"]
        if n := len(tasks):
            said = words.ntr("{n} open task", "{n} open tasks", n).format(n=n)
            first = (*(desk.index.path(tasks[0].key) or ()), "text")
            runs.append(Run(said, link=written(first), whole=True))
        due = agenda.agenda(desk.dossier, desk.index, words, desk.today())
        if due:
            said = desk.tr("next: {what}").format(what=agenda.say(due[0], words))
            role: Role = "error" if due[0].overdue else "ink"
            runs.append(Run(said, role, 500, link=written(due[0].path)))
        return runs

    def _lead(self, place: str) -> None:
        self._desk.place_wanted.emit(parse(place))

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
    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the case is seen, let what follows from it be reckoned."""
        super().paintEvent(event)
        self._desk.reckoning.begin()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Put the numbers under the words where they leave the name no room; none is cut.

        Room is kept for each number that there can be: those that come move nothing.
        """
        theme = self._desk.looks.theme
        room = self.width() - 2 * theme.px(_SIDE)
        name = QFontMetricsF(theme.font("title", 600)).horizontalAdvance(f"{self._person()}…")
        beside = self._worded + sum(
            chip.sizeHint().width() + theme.px(_GAP) for chip in self._chips
        )
        narrow = name + theme.px(_BESIDE) + beside > room
        if narrow is not self._narrow:
            self._put_side(narrow=narrow)
        kind: Kind = "icon" if beside > room else "plain"
        if kind != self._print.kind:
            self._print.kind = kind
            self._print.say(self._print.said)

    def _lay_out(self) -> None:
        self._lasting.hide()
        for widget in (self._lasting, *self._chips, self._print):
            self._right.addWidget(widget)
        # The lines under the name have the whole width: numbers that come move none of them.
        self._grid.addWidget(self._name, 0, 0)
        self._grid.addWidget(self._now, 1, 0, 1, 2)
        self._grid.addWidget(self._what, 2, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._put_side(narrow=False)

    def _put_side(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self._grid.removeWidget(self._side)
        least = QSizePolicy.Policy.Preferred if narrow else QSizePolicy.Policy.Minimum
        self._side.setSizePolicy(least, QSizePolicy.Policy.Preferred)
        if narrow:
            self._grid.addWidget(self._side, 3, 0, 1, 2)
        else:
            self._grid.addWidget(self._side, 0, 1, Qt.AlignmentFlag.AlignTop)

    def _space(self) -> None:
        px = self._desk.looks.theme.px
        self._grid.setContentsMargins(px(_SIDE), px(4), px(_SIDE), px(8))
        self._grid.setHorizontalSpacing(px(_BESIDE))
        self._grid.setVerticalSpacing(px(2))
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(px(_GAP))
        self._print.kind = "plain"
        self._worded = self._print.sizeHint().width()
        self._share()
