"""The timeline with a hand for its dates: dragged or carried by keys, let go on another day."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.timeline.items.moving import Grip
from dossier.ui.theme import Looks
from dossier.ui.timeline.canvas import Canvas
from dossier.ui.timeline.date_hand import DateHand, DateOf
from dossier.ui.timeline.drags import Drag, Pan, date_drag
from dossier.ui.timeline.keys import ENTER, carried


class Taking(Canvas):
    """Shows the date that is in the hand, in words and at its place; Esc empties the hand."""

    date_moved = Signal(object)
    """The move of a date that was let go on another day."""
    told = Signal(str)
    """One line on what the hand can do now, or why it cannot."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(looks, words, parent)
        self._pressed: QPoint | None = None
        self._dragging = False
        self._drag: Drag = Pan()
        self._grip: Grip | None = None
        self._hand = DateHand(words)

    def let_move(self, date_of: DateOf) -> None:
        """Let exact dates be moved, as this gives them."""
        self._hand.date_of = date_of

    def let_nothing_move(self, why: str) -> None:
        """Let no hand change anything; who tries it by key is told why."""
        self._hand.date_of, self._hand.why_empty = None, why

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._give_up()

    def _take_dragged(self, pressed: QPoint) -> None:
        """Take the date that is dragged, if it is exact; else it is said, and the drag pans."""
        if self._grip is not None:
            self.told.emit(self._hand.take(self._grip))
            if self._hand.held is not None:
                self._drag = date_drag(self._scene, self._hand.held, pressed.x())

    def _take_chosen(self) -> None:
        """Take the date of what is chosen by key, or say why it cannot be taken."""
        reason = self._hand.take_chosen(self._scene)
        held = self._hand.held
        if held is not None and not reason:
            free = self._scene.pointing("", None).revealing(held.grip.id)
            self._see(free.carrying(held.at(held.day)))
            reason = self._words.tr(
                "Left and right move the date by a day, with Shift by a week; Enter keeps it."
            )
        self.told.emit(reason)

    def _carry(self, event: QKeyEvent) -> None:
        """Do with the date in the hand what a key says."""
        held, here, key = self._hand.held, self._scene.look.ghost, event.key()
        if key in ENTER:
            self._let_go()
        elif key == Qt.Key.Key_Escape:
            self._give_up()
        elif key == Qt.Key.Key_M:
            self._take_chosen()
        elif held and here and (there := carried(event, held, here)):
            self._see(self._scene.carrying(there))

    def _let_go(self) -> None:
        """Leave the date where it was taken, and tell it if that is another day."""
        held, move = self._hand.held, self._scene.look.ghost
        self._give_up()
        if held and move and move.there != held.when:
            self.date_moved.emit(move)

    def _give_up(self) -> None:
        """Empty the hand, whatever it did."""
        if self._scene.look.ghost is not None:
            self._pressed, self._dragging, self._hand.held = None, False, None
            self._see(self._scene.ghosting(None))
            self.told.emit("")
