"""Paint one row of a list of records."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from dossier.ui import icons
from dossier.ui.text import one_line
from dossier.ui.theme import Looks
from dossier.ui.widgets import paint
from dossier.ui.widgets.marks import SIGNS
from dossier.ui.widgets.row_ground import row_ground
from dossier.ui.widgets.rows import Index, Row

_TWO_LINES: Final = 56
_ONE_LINE: Final = 36
_START: Final = 24  # of the words, from the list's own edge
_END: Final = 16
_MARK: Final = 16


class RowPainter(QStyledItemDelegate):
    """Two lines of words, the marks at the end of the first, a bar where the row is chosen."""

    def __init__(
        self, looks: Looks, row_of: Callable[[Index], Row], ringed: Callable[[], bool], of: QObject
    ) -> None:
        super().__init__(of)
        self._looks = looks
        self._row_of = row_of
        self._ringed = ringed

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        drawn = _TWO_LINES if self._row_of(index).small else _ONE_LINE
        return QSize(self._looks.theme.em * 8, self._looks.theme.px(drawn))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._row_of(index)
        mirrored = option.widget.isRightToLeft()
        painter.save()
        row_ground(painter, option, self._looks.theme.tokens, ringed=self._ringed())
        self._paint_words(painter, QRectF(option.rect), row, mirrored=mirrored)
        painter.restore()

    def _paint_words(self, painter: QPainter, where: QRectF, row: Row, *, mirrored: bool) -> None:
        theme = self._looks.theme
        start, end = theme.px(_START), theme.px(_END)
        room = where.adjusted(end if mirrored else start, 0, -(start if mirrored else end), 0)
        lead = QRectF(room.left(), room.top(), room.width(), theme.line())
        lead.translate(0, theme.px(8) if row.small else (room.height() - lead.height()) / 2)
        small = QRectF(lead.left(), lead.bottom() + 1, room.width(), theme.line("small"))
        taken = self._paint_marks(painter, lead, row, mirrored=mirrored)
        lead.adjust(taken if mirrored else 0, 0, 0 if mirrored else -taken, 0)
        side = paint.leading(mirrored=mirrored)
        font = QFont(theme.font("body", 500))
        font.setStrikeOut(row.struck)
        painter.setPen(theme.tokens.quiet if row.dim else theme.tokens.ink)
        paint.words(painter, lead, one_line(row.lead), font, side)
        painter.setPen(theme.tokens.quiet)
        paint.words(painter, small, one_line(row.small), theme.font("small"), side)

    def _paint_marks(self, painter: QPainter, lead: QRectF, row: Row, *, mirrored: bool) -> float:
        """Paint the marks at the end of a line; give the width that they took."""
        theme = self._looks.theme
        size, gap = theme.px(_MARK), theme.px(4)
        for number, mark in enumerate(row.marks):
            shift = number * (size + gap)
            left = lead.left() + shift if mirrored else lead.right() - size - shift
            sign = SIGNS[mark]
            box = QRectF(left, lead.top(), size, lead.height())
            icons.paint(painter, sign.icon, theme.colour(sign.role), box)
        return len(row.marks) * (size + gap) + (gap if row.marks else 0)
