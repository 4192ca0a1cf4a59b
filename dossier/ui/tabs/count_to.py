"""Up to which day the ledger counts what goes on: as last reported, or to a day of the reader's."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dossier.reasoning import as_of
from dossier.reasoning.evidence import last_known_day, spoken_of
from dossier.reasoning.steps.counted_to import say_why
from dossier.reasoning.steps.figures import say_day, say_until, say_upto
from dossier.ui.desk import Desk
from dossier.ui.forms import focus_order
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.day_field import DayField
from dossier.ui.widgets.wrapping import Wrapping


class CountTo(QWidget):
    """Says the day, lets another one be typed, and leads back; nothing of it is in the file.

    A day that was chosen before a later report came in is kept, and not counted to.
    """

    chosen = Signal()
    """The reader has chosen another day, or the file's own again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._day: date | None = None
        self._editing = False
        tr = desk.tr
        self._at_rest = QWidget(self)
        self._said = TextBlock(desk.looks)
        self._change = Button(desk.looks, tr("Count to another day"), "link")
        self._back = Button(desk.looks, tr("As last reported"), "link")
        self._field = DayField(desk.looks, desk.words, self._read, self)
        self._field.name(tr("Count what goes on to"), tr("a day, as in “1 March 2026”"))
        self._label = TextBlock(desk.looks, Run(tr("Count what goes on to"), "quiet"), self)
        self._today = Button(desk.looks, tr("Today"), "link", parent=self)
        self._change.clicked.connect(self.edit)
        self._back.clicked.connect(lambda: self._take(None))
        self._today.clicked.connect(self._put_today)
        self._field.kept.connect(self._take)
        self._field.restored.connect(self._close)
        self._lay_out()

    @property
    def day(self) -> date | None:
        """The day that the reader chose; None where nothing later than the file's own counts."""
        return self._day if self._day and not self._why_not(self._day) else None

    @property
    def until(self) -> date | None:
        """The day up to which what goes on is counted."""
        return self.day or last_known_day(self._desk.dossier)

    @property
    def kept(self) -> str:
        """The choice, to be found again; empty where there is none."""
        return self._day.isoformat() if self._day else ""

    def restore(self, kept: object) -> None:
        """Take a choice up again; what is no day is none."""
        try:
            self._day = date.fromisoformat(kept) if isinstance(kept, str) else None
        except ValueError:
            self._day = None

    def refresh(self, *, goes_on: bool) -> None:
        """Say up to which day it is counted; nothing where nothing goes on."""
        self.setVisible(goes_on or self._day is not None)
        self._said.say(self._told())
        self._show()

    def edit(self) -> None:
        """Let a day be typed."""
        self._editing = True
        self._show()
        self._field.show_day(self.day)
        self._field.begin()

    def _told(self) -> list[Run]:
        words, given = self._desk.words, spoken_of(self._desk.dossier)
        own, held = given.latest if given else None, self._desk.reasoned.ledger
        rows = (row for row in held.rows if row.custody.period.extent.end_hi is None)
        going = any(row.custody.lasted.end_open for row in rows)
        if held.died:
            said = words.tr("What goes on is counted to {day}.")
            if not going:
                said = words.tr("An end that is not known is counted at most to {day}.")
            return [Run(said.format(day=say_until(held, words, at_most=not going)), "quiet")]
        if self.day:
            said = words.tr("What goes on is counted to {day}, the day you chose.")
            if not going:
                said = words.tr(
                    "An end that is not known is counted at most to {day}, the day you chose."
                )
            return [Run(said.format(day=say_day(self.day, words)), "ink")]
        runs: list[Run] = []
        if self._day:
            said = words.tr("The day you chose, {day}, is before the last report.")
            runs = [Run(said.format(day=say_day(self._day, words)), "ink"), Run(" ")]
        if own:
            said = words.tr("What goes on is counted to {day}, as last reported: {why}.")
            if not going:
                said = words.tr("An end that is not known is counted at most to {day}: {why}.")
            why = say_why(self._desk.dossier, held, words)
            day = say_upto(own, given, words, at_most=not going)
            return [*runs, Run(said.format(day=day, why=why), "quiet")]
        return [*runs, Run(words.tr("No report says up to which day it goes on."), "quiet")]

    def _take(self, day: date | None) -> None:
        """Count to a day from now on; None for the file's own."""
        before, self._day = self._day, day
        self._close()
        if day != before:
            self.chosen.emit()

    def _close(self) -> None:
        """Put the field away; the keyboard goes where it came from."""
        if self._editing:
            here = self._field.line.hasFocus()
            self._editing = False
            self._show()
            if here:
                self._change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        editing = self._editing
        self._at_rest.setVisible(not editing)
        self._back.setVisible(self._day is not None)
        self._label.setVisible(editing)
        self._field.setVisible(editing)
        self._today.setVisible(editing and self._desk.today() is not None)
        focus_order.order(self)

    def _put_today(self) -> None:
        today = self._desk.today()
        if today:
            self._field.put(today)
            self._field.begin()

    def _read(self, typed: str) -> date:
        return as_of.read(typed, self._desk.dossier, self._desk.words)

    def _why_not(self, day: date) -> str:
        return as_of.why_not(day, self._desk.dossier, self._desk.words)

    def _lay_out(self) -> None:
        px = self._desk.looks.theme.px
        at_rest = Wrapping(self._at_rest)
        at_rest.setContentsMargins(0, 0, 0, 0)
        at_rest.addWidget(self._said)
        at_rest.turn()
        at_rest.addWidget(self._change)
        at_rest.addWidget(self._back)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, 0)
        for layout in (at_rest, row):
            layout.setSpacing(px(16))
        row.addWidget(self._at_rest, 1)
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._field, 1)
        self._field.put_beside(self._today)
        self._label.setMinimumHeight(px(32))
        for widget in (self._label, self._field, self._back):
            widget.hide()
