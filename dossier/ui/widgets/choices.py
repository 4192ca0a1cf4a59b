"""The list that drops down under a line edit, with words to choose from."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from dossier.ui.theme import Looks
from dossier.ui.widgets import paint
from dossier.ui.widgets.scroll import tame

_ROW: Final = 28
_SIDE: Final = 8


class ChoiceList(QListView):
    """A plain list of words; the one that Enter would take stands on the accent's tint."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        tame(self, looks)
        self.setFrameShape(QListView.Shape.Box)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)


class ChoicePainter(QStyledItemDelegate):
    """Paint one choice; give it to the list after the completer has taken it and set its own."""

    def __init__(self, looks: Looks, view: ChoiceList) -> None:
        super().__init__(view)
        self._looks = looks

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._looks.theme.em * 10, self._looks.theme.px(_ROW))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._looks.theme
        mirrored = option.widget.isRightToLeft()
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or over:
            painter.fillRect(
                option.rect, theme.tokens.accent_tint if chosen else theme.tokens.ground
            )
        side = theme.px(_SIDE)
        painter.setPen(theme.tokens.ink)
        room = QRectF(option.rect).adjusted(side, 0, -side, 0)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        paint.words(painter, room, text, theme.font(), paint.leading(mirrored=mirrored))
        painter.restore()
