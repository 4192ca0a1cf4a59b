"""The total of all terms: the range in words and as a bar, and how it was counted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.reasoning.apart import Apart, apart
from dossier.reasoning.custody.ledger import Ledger
from dossier.reasoning.sources.contradictions import Answered
from dossier.reasoning.steps import derivation, figures, sources_differ
from dossier.reasoning.steps.numbered import Numbered, Told, numbered, tell
from dossier.reasoning.terms import sums
from dossier.reasoning.terms.lengths import measure
from dossier.reasoning.terms.reckoned import Dockets, Total
from dossier.ui.desk import Desk
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.notice import Notice

# More steps than these are shown only where the person asks for them.
MANY: Final = 60


class RangeBar(QWidget):
    """The whole as a bar: solid up to the low end, hatched from there to the high end."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._share = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_share(self, share: float, said: str) -> None:
        """Show which share of the bar is solid, 0 to 1."""
        self._share = share
        self.setAccessibleName(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._desk.looks.theme.em * 12, self._desk.looks.theme.px(18))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._desk.looks.theme
        colour, tint = theme.colour("sentence"), theme.colour("sentence_tint")
        where = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        solid = where.width() * self._share
        left = where.right() - solid if self.isRightToLeft() else where.left()
        with QPainter(self) as painter:
            painter.fillRect(where, tint)
            painter.fillRect(where, QBrush(colour, Qt.BrushStyle.BDiagPattern))
            painter.fillRect(QRectF(left, where.top(), solid, where.height()), colour)
            painter.setPen(QPen(QColor(colour), 1))
            painter.drawRect(where)


class TotalView(QWidget):
    """Says the total, its ends, and each step of the reckoning; the steps can be folded away."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._title = TextBlock(desk.looks, parent=self)
        self._ends = TextBlock(desk.looks, parent=self, selectable=True)
        self._differing = TextBlock(desk.looks, parent=self, selectable=True)
        self._dockets = TextBlock(desk.looks, parent=self, selectable=True)
        self._paid = TextBlock(desk.looks, parent=self, selectable=True)
        self._bar = RangeBar(desk, self)
        self._stated = Notice(desk.looks, "info", slim=True, parent=self)
        counted = desk.tr("How this was counted")
        self._fold = Button(desk.looks, counted, "link", "chevron_down", self)
        self._fold.clicked.connect(self._toggle)
        self._steps = QWidget(self)
        self._given: tuple[Numbered, ...] = ()
        self._said: list[Told] = []
        self._drawn_in = desk.looks.theme
        self._apart = Apart()
        self._unfolded: bool | None = None
        self._rows = QVBoxLayout(self._steps)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(desk.looks.theme.px(6))
        self._label = TextBlock(
            desk.looks, Run(desk.tr(derivation.LABEL), "quiet", 400, "small"), self
        )
        self._column = QVBoxLayout(self)
        for widget in (
            self._stated,
            self._title,
            self._ends,
            self._differing,
            self._dockets,
            self._paid,
            self._label,
            self._bar,
            self._fold,
            self._steps,
        ):
            self._column.addWidget(widget)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.looks.theme.px(8))

    def show_total(self, found: Total, held: Ledger, dockets: Dockets) -> None:
        """Show a total with its derivation, and those of the dockets where there are several."""
        desk, words = self._desk, self._desk.words
        self._apart = apart(desk.dossier, desk.index, words)
        said = derivation.say_total(found, words)
        instead = ""
        if not (found.terms or found.problem):
            why, instead = figures.say_without_term(desk.dossier, found, words)
            said = said or why
        said = said[:1].upper() + said[1:]
        self._title.say(Run(said, "ink", 600, "title"))
        self._say_ends(found, held, instead)
        self._say_stated(found)
        low, high = found.low, found.high
        ranged = bool(low and high and measure(high) > 0 and not found.problem)
        # One length needs no bar: the bar shows how far the low end is from the high one.
        self._bar.setVisible(ranged and not found.exact and not found.endless)
        if low and high and ranged:
            self._bar.show_share(measure(low) / measure(high), said)
        self._say_dockets(dockets)
        paid = sums.say_all(desk.dossier, desk.index, words)
        self._paid.say(Run(paid))
        self._paid.setVisible(bool(paid))
        steps = numbered(found, held, dockets)
        self._fold.setVisible(bool(steps))
        self._show_steps(steps)
        self._label.setVisible(bool(found.terms))

    def _say_ends(self, found: Total, held: Ledger, instead: str) -> None:
        """Say between which days it ends, without and with the days before the sentence.

        Where there is no term, say what is imposed instead.
        """
        words, tr = self._desk.words, self._desk.tr
        runs = [Run(instead)] if instead else []
        ends = figures.say_end(found, words)
        if ends:
            runs.append(Run(tr("ending {ends}, counted from the sentences").format(ends=ends)))
        taken = derivation.credit(found, held)
        if taken:
            ends = derivation.say_ends(taken.ends, words)
            said = tr("{ends} if every day since the first in custody counts").format(ends=ends)
            runs.append(Run(f"\n{said}", "quiet"))
        self._ends.say(runs)
        self._ends.setVisible(bool(runs))

    def show_where_sources_differ(self, rows: tuple[Answered, ...]) -> None:
        """Say which answers the total takes where sources differ."""
        said = sources_differ.say(rows, self._desk.index, self._apart, self._desk.words)
        self._differing.say(Run(said, "differ"))
        self._differing.setVisible(bool(said))

    def _say_dockets(self, dockets: Dockets) -> None:
        """Say the totals per docket, a line each."""
        words = self._desk.words
        said = [figures.say_docket(name, found, words) for name, found in dockets]
        runs: list[Run] = []
        for docket, total in said:
            runs += [Run(f"\n{docket}  " if runs else f"{docket}  ", "quiet"), Run(total)]
        self._dockets.say(runs)
        self._dockets.setVisible(bool(runs))

    def _say_stated(self, found: Total) -> None:
        """Put an authority's own end first; it is never mixed with our arithmetic."""
        stated = figures.say_stated(self._desk.dossier, found, self._apart, self._desk.words)
        self._stated.setVisible(bool(stated))
        self._stated.say(self._desk.tr("End as stated by an authority"), ", ".join(stated))

    def _show_steps(self, steps: tuple[Numbered, ...]) -> None:
        """Show the steps, or keep them folded: very many are, unless the person unfolds them."""
        self._given = steps
        shown = len(steps) <= MANY if self._unfolded is None else self._unfolded
        said = list(tell(steps, self._desk.words, self._apart)) if shown else []
        kept = self._said if self._drawn_in is self._desk.looks.theme else []
        self._drawn_in = self._desk.looks.theme
        new = [place for place, one in enumerate(said) if kept[place : place + 1] != [one]]
        if not len(new) <= MANY < len(said):
            # Filled out of sight: what is in sight would be laid out anew for each step.
            self._steps.hide()
        self._fill(said, new)
        self._steps.setVisible(shown)
        self._fold.show_icon("chevron_down" if shown else "chevron_right")

    def _fill(self, said: list[Told], new: list[int]) -> None:
        """Show steps; rows that say the same as before stay, as most of very many do."""
        for place in new:
            self._take_row(place)
            self._rows.insertWidget(place, _StepRow(self._desk, said[place], self._steps))
        while self._rows.count() > len(said):
            self._take_row(len(said))
        self._said = said

    def _take_row(self, place: int) -> None:
        item = self._rows.takeAt(place)
        widget = item.widget() if item else None
        if widget:
            widget.hide()
            widget.deleteLater()

    def _toggle(self) -> None:
        self._unfolded = self._steps.isHidden()
        self._show_steps(self._given)


class _StepRow(QWidget):
    """One step: its number, if it has one, what is reckoned, and the result at the end of the line.

    The result takes what it needs, and the words all the rest.
    """

    def __init__(self, desk: Desk, said: Told, parent: QWidget) -> None:
        super().__init__(parent)
        looks = desk.looks
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(looks.theme.px(12))
        if said.number:
            number = TextBlock(looks, Run(said.number, "quiet"), self)
            number.setFixedWidth(looks.theme.em * len(said.number))
            row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        body = TextBlock(looks, said.text, self, selectable=True)
        row.addWidget(body, 1)
        if said.result:
            end = TextBlock(looks, Run(said.result, "ink", 500), self, selectable=True)
            end.hang("end")
            row.addWidget(end, 0, Qt.AlignmentFlag.AlignTop)
