"""Measure and paint runs of plain text on fixed lines, as a label that Qt never reads markup in."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from dossier.ui.text.layout import Align, Column, Laid
from dossier.ui.text.run import (
    Natural,
    Run,
    Said,
    elided,
    lay_out_runs,
    natural,
    plain,
    runs_of,
    shown,
)
from dossier.ui.text.tips import tip_text
from dossier.ui.theme import Looks, Size

_COMFORTABLE: Final = 40  # ems: a text without a width of its own asks for no more
_KEPT: Final = 4  # widths whose layouts are kept


class Label(QLabel):
    """Words that wrap, or that are cut at one line and then told whole in a tip.

    It is a QLabel only so that a screen reader takes it for one: Qt gets its words as
    accessible name and never as text. Its vertical alignment counts as any label's does.
    """

    def __init__(
        self, looks: Looks, said: Said = "", parent: QWidget | None = None, *, on_one_line: bool
    ) -> None:
        super().__init__(parent)
        self.looks = looks
        self._on_one_line = on_one_line
        self._align: Align = "edge"
        self._said: tuple[Run, ...] = ()
        self._laid: dict[int, Laid] = {}
        self._natural: Natural | None = None
        vertical = QSizePolicy.Policy.Fixed if on_one_line else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(not on_one_line)
        self.setSizePolicy(policy)
        self._drawn_in = looks.theme
        if on_one_line:
            self.installEventFilter(self)  # words that wrap are never cut: they have no tip
        looks.changed.connect(self._follow)
        self.say(said)

    def say(self, said: Said) -> None:
        """Say something else."""
        runs = shown(runs_of(said), on_one_line=self._on_one_line)
        if runs == self._said:
            return
        self._said = runs
        self.setAccessibleName(self.said)
        self._forget()

    @property
    def said(self) -> str:
        """Give the words as they are shown."""
        return plain(self._said)

    def hang(self, align: Align) -> None:
        """Hang the lines on the screen's leading edge, on its end, or by their own script.

        One line alone stands on the leading edge, with all values that stand over each other.
        """
        self._align = align
        self._forget()

    @override
    def sizeHint(self) -> QSize:
        width = round(min(self._wanted(), self.looks.theme.em * _COMFORTABLE) + 0.5)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        ems = 2 if self._on_one_line else 4
        width = round(min(self._wanted(), self.looks.theme.em * ems) + 0.5)
        return QSize(width, self._line())

    @override
    def hasHeightForWidth(self) -> bool:
        return not self._on_one_line

    @override
    def heightForWidth(self, width: int) -> int:
        if self._on_one_line:
            return self._line()
        unwrapped = self._unwrapped_within(width)
        return round((unwrapped or self._lay(width)).height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.translate(0, self.top)
            self.paint_ground(painter)
            self.laid.draw(painter, QRectF(event.rect()).translated(0, -self.top))

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what lies behind the words: nothing, for words that only stand there."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell cut words whole; a filter, since `event` would take each event through Python."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self.cut:
            QToolTip.showText(event.globalPos(), tip_text(self.said), self)
            return True
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._forget()
        super().changeEvent(event)

    @property
    def laid(self) -> Laid:
        """Give the lines as they stand at the present width."""
        return self._lay(self.width())

    @property
    def cut(self) -> bool:
        """Say whether some words are left out for want of room."""
        return self._on_one_line and self._wanted() > self.width()

    @property
    def top(self) -> int:
        """Give the height above the first line, by the vertical alignment."""
        spare = max(self.height() - round(self.laid.height), 0)
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            return 0
        return spare if self.alignment() & Qt.AlignmentFlag.AlignBottom else spare // 2

    def _line(self) -> int:
        sizes: set[Size] = {run.size for run in self._said}
        return max((self.looks.theme.line(size) for size in sizes), default=0)

    def _unwrapped(self) -> Natural:
        if self._natural is None:
            self._natural = natural(self._said, self.looks.theme)
        return self._natural

    def _unwrapped_within(self, width: int) -> Laid | None:
        """Give the words as they stand where nothing wraps, if they fit into a width so."""
        unwrapped = self._unwrapped()
        return unwrapped.laid if width > unwrapped.width else None

    def _wanted(self) -> float:
        return self._unwrapped().width

    def _follow(self) -> None:
        """Take on other looks; other colours alone move nothing."""
        self._forget(moves=self.looks.theme.em != self._drawn_in.em)
        self._drawn_in = self.looks.theme

    def _forget(self, *, moves: bool = True) -> None:
        self._laid.clear()
        self._natural = None
        if moves:
            self.updateGeometry()
        self.update()

    def _hanging(self, width: int) -> Align:
        """Give the side for a width: by their script hang lines that wrap, and several of them."""
        unwrapped = self._unwrapped_within(width) if self._align == "script" else None
        return "edge" if unwrapped and unwrapped.height <= self._line() else self._align

    def _lay(self, width: int) -> Laid:
        leads = self._align == "edge" and not self.isRightToLeft()
        if leads and (unwrapped := self._unwrapped_within(width)):
            return unwrapped
        if width not in self._laid:
            if len(self._laid) >= _KEPT:
                self._laid.clear()
            theme = self.looks.theme
            runs = elided(self._said, theme, width) if self._on_one_line else self._said
            column = Column(width, self._hanging(width), mirrored=self.isRightToLeft())
            self._laid[width] = lay_out_runs(runs, theme, column)
        return self._laid[width]
