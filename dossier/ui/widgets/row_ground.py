"""Paint what lies behind a row of a list: chosen, under the mouse, or with the keyboard's ring."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from dossier.ui.theme import Tokens
from dossier.ui.widgets import paint

_BAR: Final = 3


def row_ground(
    painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens, *, ringed: bool
) -> None:
    """Tint the row that is chosen, with a bar where reading starts; ring it for a keyboard."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, tokens.accent_tint)
        mirrored = option.widget.isRightToLeft()
        bar = paint.leading_bar(option.rect, _BAR, mirrored=mirrored)
        painter.fillRect(bar, tokens.accent)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, tokens.ground)
    if ringed and option.state & QStyle.StateFlag.State_HasFocus:
        inside = QRectF(option.rect).adjusted(1, 1, -1, -1)
        paint.rim(painter, inside, tokens.accent, paint.RING)
