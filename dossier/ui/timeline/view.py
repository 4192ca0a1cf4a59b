"""The timeline in a window: turns mouse, wheel and keys into moves of its scene."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.timeline.counted import chip_at_hand, counts
from dossier.timeline.frame.frame import Target
from dossier.timeline.placing import spot
from dossier.timeline.scene import Scene
from dossier.timeline.shapes.shapes import CardBox, Chip, Entry, Head, Label, Mark, Overview, Pile
from dossier.ui.theme import Looks
from dossier.ui.timeline.drags import Marking, Stay, drag_at
from dossier.ui.timeline.drop_line import DropLine
from dossier.ui.timeline.keys import ENTER, move_of
from dossier.ui.timeline.taking import Taking
from dossier.wording import dates

DRAGGED: Final = 4
"""Pixels that the mouse moves before a press becomes a drag."""
ON_ITS_WAY: Final = 16
"""Pixels round a card within which it stays, so that the mouse can reach it."""
RESTING: Final = 250
"""Milliseconds that the mouse rests on an item before its card is shown."""
NOTCH: Final = 120
"""What one notch of a wheel counts."""


class TimelineView(Taking):
    """The picture of one timeline, to be moved, zoomed and walked through."""

    record_chosen = Signal(str)
    """The id or handle of the record of which an item was chosen; empty for none."""
    item_chosen = Signal(str)
    """The id of the item that is chosen now; empty for none."""
    stretch_marked = Signal(object)
    """The stretch of time that was marked with the mouse; None for none."""
    event_wanted = Signal(str, object)
    """The title of an event that is to be made, and the spot that was double-clicked for it."""
    counted_opened = Signal(object, QPoint)
    """The chip whose items are to be listed, and where on the screen it ends."""
    card_edited = Signal(str, str, QRect)
    """The id of an item whose card is to be edited, the field, and where the card stands."""
    record_opened = Signal(str)
    """The id or handle of the record whose item was double-clicked, or Enter was pressed on."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(looks, words, parent)
        self._may_edit = False
        self._line = DropLine(looks, self.viewport())
        self._line.kept.connect(self.event_wanted)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(RESTING)
        self._resting.timeout.connect(self._show_pointed_card)

    def let_edit(self, *, on: bool) -> None:
        """Let cards be edited, and a double click on an empty place make an event there."""
        self._may_edit = on

    def step_find(self, by: int) -> None:
        """Go to the next find of the search, or to the one before."""
        self._choose(self._scene.at_find(by))

    def follow(self, chip: Chip) -> None:
        """Go where a chip leads."""
        self._see(self._scene.followed(chip))

    def choose(self, id: str) -> None:
        """Choose an item as a person does in the picture: it is brought into sight, and told."""
        self._choose(self._scene.choosing(id))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._scene.look.ghost is not None:
            self._carry(event)
        elif key in ENTER and self.chosen:
            self._enter()
        elif key == Qt.Key.Key_M:
            self._take_chosen()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_L):
            self._toggle_card() if key == Qt.Key.Key_Space else self._open_at_hand()
        elif key == Qt.Key.Key_Escape and self._scene.look.card is not None:
            self._see(self._scene.pointing("", None))
        elif key == Qt.Key.Key_Escape and self._scene.look.stretch is not None:
            self.stretch_marked.emit(None)
        else:
            move = move_of(event, self._scene)
            if move is None:
                super().keyPressEvent(event)
                return
            self._choose(move)
        event.accept()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, at = event.angleDelta(), event.position()
        sideways = turned.x() or (
            turned.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        )
        if sideways:
            self._see(self._scene.panned(-sideways))
        elif at.x() < self._scene.frame.plot.x0:
            self._see(self._scene.panned(0, -turned.y() / 2))
        else:
            self._see(self._scene.zoomed(at.x(), turned.y() / NOTCH))
        # What comes to lie under a mouse that rests is not pointed at.
        self.put_card_away()
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed = event.position().toPoint()
        self._dragging = False
        held = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._drag = drag_at(self._scene, event.position(), marking=held)
        self._grip = self._hand.grip(self._scene, event.position())
        if isinstance(self._hit(event.position()), Overview):
            self._see(self._scene.centred(event.position().x()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is None:
            self._point(event.position())
            return
        if not self._dragging and (at - self._pressed).manhattanLength() >= DRAGGED:
            self._dragging = True
            self._resting.stop()
            if not isinstance(self._drag, Stay):
                self.put_card_away()
            self._take_dragged(self._pressed)
        if self._dragging:
            before, self._pressed = self._pressed, at
            self._see(self._drag.moved(self._scene, before, at))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        moved = self._scene.look.ghost is not None
        marked = self._dragging and isinstance(self._drag, Marking)
        if pressed is not None and not self._dragging:
            self._click(event.position())
        elif pressed is not None and marked:
            self.stretch_marked.emit(self._scene.look.stretch)
        elif pressed is not None and self._scene.look.ghost:
            self._let_go()
        self._dragging = False
        if not (moved or marked):
            # Where a date was let go, lanes have moved: no card of another item covers it,
            # nor what was just marked.
            self._point(event.position())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        target = self._hit(event.position())
        if isinstance(target, Mark | Label | Entry):
            self._choose(self._scene.with_chosen(target.id))
            self.record_opened.emit(self.chosen)
        elif target is None and self._may_edit:
            self._begin_event(event.position())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._resting.stop()
        self._see(self._scene.pointing("", None))

    def put_card_away(self) -> None:
        """Show no card, since something else tells of it."""
        self._see(self._scene.pointing("", None))

    def _enter(self) -> None:
        """Edit the card that is shown, or open the record of what is chosen."""
        card = self._scene.frame.card
        if card is not None and card.id == self._scene.look.chosen and self._may_edit:
            self._edit_card(card, "")
        else:
            self.record_opened.emit(self.chosen)

    def _edit_card(self, card: CardBox, field: str) -> None:
        if not self._may_edit:
            return
        x0, y0, x1, y1 = (round(edge) for edge in card.box)
        self.card_edited.emit(card.id, field, QRect(x0, y0, x1 - x0, y1 - y0))

    def _begin_event(self, at: QPointF) -> None:
        """Ask for the title of an event where it is to be; its date is as exact as the calendar."""
        here = spot(self._scene, at.x(), at.y())
        if here is not None:
            when = dates.say(here.date, self._words)
            said = self._words.tr("New event: {when}").format(when=when)
            self._line.begin(here, at.toPoint(), self.right_edge, said)

    def _hit(self, at: QPointF) -> Target | None:
        return self._scene.frame.hit(at.x(), at.y())

    def _point(self, at: QPointF) -> None:
        """Follow the mouse: tell what can be clicked, and show a card where it rests."""
        target = self._hit(at)
        clickable = target is not None and not isinstance(target, Overview)
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        if self._hand.may_take(self._scene, at):
            shape = Qt.CursorShape.SizeHorCursor
        if isinstance(target, CardBox):
            edits = self._may_edit and target.field_at(at.y())
            shape = Qt.CursorShape.IBeamCursor if edits else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        if isinstance(target, CardBox) or (target is None and self._beside_card(at)):
            return
        id = target.id if isinstance(target, Mark | Label | Entry) else ""
        if id != self._scene.look.pointed:
            self._see(self._scene.pointing(id, None))
            self._resting.start()

    def _beside_card(self, at: QPointF) -> bool:
        """Tell whether the mouse is on its way between an item and its card."""
        card = self._scene.frame.card
        return card is not None and card.box.grown(ON_ITS_WAY).holds(at.x(), at.y())

    def _show_pointed_card(self) -> None:
        id = self._scene.look.pointed
        # The day to which a date is being moved is covered by nothing.
        if id and self._scene.look.ghost is None:
            self._see(self._scene.pointing(id, self._card_of(id)))

    def _toggle_card(self) -> None:
        """Show the card of the chosen item, or put it away."""
        id, shown = self._scene.look.chosen, self._scene.look.card
        if shown is not None and shown.id == id:
            self._see(self._scene.pointing("", None))
        elif id:
            self._see(self._scene.pointing(id, self._card_of(id)))

    def _click(self, at: QPointF) -> None:
        target = self._hit(at)
        match target:
            case Mark() | Label() | Entry():
                self._choose(self._scene.with_chosen(target.id))
            case Chip():
                self._open_counted(target) if counts(target) else self.follow(target)
            case Pile():
                self._see(self._scene.zoomed_to(target.first, target.last))
            case Head():
                self._see(self._scene.toggled(target.kind))
            case CardBox():
                self._edit_card(target, target.field_at(at.y()))
            case Overview():
                pass  # It is dragged: where it is pressed, the window goes.
            case None:
                self._choose(self._scene.choosing(""))

    def _open_at_hand(self) -> None:
        """Open by key what is counted where one is."""
        chip = chip_at_hand(self._scene)
        if chip is not None:
            self._open_counted(chip)

    def _open_counted(self, chip: Chip) -> None:
        at = QPoint(round(chip.box.x0), round(chip.box.y1))
        self.counted_opened.emit(chip, self.viewport().mapToGlobal(at))

    def _choose(self, scene: Scene) -> None:
        """See a scene that the person went to, and tell when another record is chosen in it."""
        before, item, shown = self.chosen, self._scene.look.chosen, self._scene.look.card
        self._see(scene)
        if shown is not None and shown.id != scene.look.chosen:
            id = scene.look.chosen
            self._see(scene.pointing(id, self._card_of(id) if id else None))
        if self._scene.look.chosen != item:
            self.item_chosen.emit(self._scene.look.chosen)
        if self.chosen != before:
            self.record_chosen.emit(self.chosen)
