"""The card of an item, opened for writing over the picture: its fields edit like the record's."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.model.base import Value
from dossier.model.paths import Path, parse
from dossier.timeline.facts import field_of
from dossier.timeline.frame.card import LEAD
from dossier.ui.desk import Desk
from dossier.ui.forms.fields import form_of
from dossier.ui.forms.focus_order import order
from dossier.ui.forms.record_form import RecordForm, Shape
from dossier.ui.timeline.view import TimelineView
from dossier.ui.widgets import paint
from dossier.ui.widgets.scroll import ScrollColumn

WIDE: Final = 460
PADDED: Final = 12
RADIUS: Final = 6
TOLD: Final = frozenset({"between", "place", "facility", "note"})
"""Fields that a card tells besides the date and what the record is known by."""


class CardForm(QWidget):
    """Stands where the card stood, until Esc or a click elsewhere; what was typed is kept."""

    def __init__(self, desk: Desk, view: TimelineView) -> None:
        super().__init__(view.viewport())
        self._desk = desk
        self._view = view
        self._form: RecordForm | None = None
        self._at = QRect()
        self._content = QWidget()
        self._content.installEventFilter(self)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(ScrollColumn(desk.looks, self._content, self))
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.hide()
        view.card_edited.connect(self.open)
        desk.looks.changed.connect(self._fit)
        if isinstance(program := QApplication.instance(), QApplication):
            program.focusChanged.connect(self._focus_moved)

    @property
    def form(self) -> RecordForm | None:
        """The form, while the card is open."""
        return self._form

    def open(self, id: str, field: str, at: QRect) -> None:
        """Open the card of an item at a place, and edit a field; without one, go to the first."""
        found = self._view.scene.items.by_id.get(id)
        path = self._desk.index.path(found.key) if found else None
        if found is None or path is None or not self.close_card():
            return
        inner = (*path, *parse(field_of(found)))
        value = self._desk.at(inner[:-1])
        if not isinstance(value, Value):
            return
        self._form = self._make(value, inner)
        self._at = at
        self._view.put_card_away()
        self.setAccessibleName(self._desk.tr("Card"))
        self._fit()
        self.show()
        self.raise_()
        order(self._view)
        self._begin(self._form, field)

    def refresh(self) -> None:
        """Show what the file says now; close where the record is gone."""
        if self._form is None:
            return
        if self._desk.at(self._form.path) is None:
            self._put_away()
        else:
            self._form.refresh()

    def keep_editing(self) -> bool:
        """Keep what is being edited here; False where it cannot be read."""
        return self._form is None or self._form.keep_editing()

    def close_card(self) -> bool:
        """Keep what is being edited, and close; False where it cannot be read."""
        if not self.keep_editing():
            return False
        self._put_away()
        return True

    def _make(self, value: Value, path: Path) -> RecordForm:
        """Make a form of those fields that a card tells."""
        fields = form_of(type(value)).fields
        told = TOLD | {str(path[-1])} | {field.name for field in fields if field.lead}
        without = frozenset(field.name for field in fields) - told
        shape = Shape(without=without, sections=False)
        form = RecordForm(self._desk, path[:-1], type(value), self._content, shape)
        self._column.addWidget(form)
        self._column.addStretch(1)
        return form

    def _begin(self, form: RecordForm, field: str) -> None:
        if field == LEAD:
            form.edit()
        elif field and form.has_field(field):
            form.edit(field)
        else:
            form.take_focus()

    def _put_away(self) -> None:
        form, self._form = self._form, None
        self.hide()
        if form is not None:
            form.hide()
            form.deleteLater()
            self._column.takeAt(self._column.count() - 1)
            self._column.removeWidget(form)

    def _fit(self) -> None:
        """Take the room that the fields need, within the picture."""
        px, around = self._desk.looks.theme.px, self._view.viewport().rect()
        self._outer.setContentsMargins(*[px(PADDED)] * 4)
        width = min(px(WIDE), around.width())
        inside = width - 2 * px(PADDED)
        high = self._column.totalHeightForWidth(inside) + 2 * px(PADDED)
        height = min(max(high, self.height() if self.isVisible() else 0), around.height())
        x = max(0, min(self._at.x(), around.width() - width))
        y = max(0, min(self._at.y(), around.height() - height))
        self.setGeometry(x, y, width, height)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Close when the keyboard has gone elsewhere in the window, and can leave."""
        if self._form is None or new is None or self.isAncestorOf(new):
            return
        if new.window() is self.window():
            self.close_card()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
            order(self._view)
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.close_card():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._desk.looks.theme
        with QPainter(self) as painter:
            where = QRectF(self.rect())
            paint.ground(painter, where, theme.tokens.page, theme.px(RADIUS))
            paint.rim(painter, where, theme.tokens.accent, 1, theme.px(RADIUS))
