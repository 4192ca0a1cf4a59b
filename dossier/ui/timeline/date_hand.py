"""The hand that takes exact dates of a timeline, by mouse or key; empty until it is let."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.timeline.items.item import Item
from dossier.timeline.items.moving import Grip, Held, grips, movable, why_not
from dossier.timeline.scene import Scene
from dossier.ui.timeline.drags import grip_at

DateOf = Callable[[str], Date | None]
"""Gives the date that an item was made from, as the file has it."""


class DateHand:
    """Takes a date, or says why it cannot be taken."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.date_of: DateOf | None = None
        self.why_empty = ""
        """Why it takes nothing, as long as it is not let."""
        self.held: Held | None = None

    def grip(self, scene: Scene, at: QPointF) -> Grip | None:
        """Tell what would be taken at a place; None where nothing is to be taken."""
        return grip_at(scene, at) if self.date_of else None

    def may_take(self, scene: Scene, at: QPointF) -> bool:
        """Tell whether there is an exact date at a place."""
        grip = self.grip(scene, at)
        return grip is not None and movable(self._when(grip.id), grip.part)

    def take(self, grip: Grip) -> str:
        """Take a date; give the sentence that says why not, empty where it was taken."""
        when = self._when(grip.id)
        reason = why_not(when, grip.part, self._words)
        self.held = None if when is None or reason else Held(grip, when)
        return reason

    def take_chosen(self, scene: Scene) -> str:
        """Take the date of what is chosen, or, of a span that is held, the other end."""
        tr = self._words.tr
        item = scene.items.by_id.get(scene.look.chosen)
        if self.date_of is None:
            return self.why_empty
        if not isinstance(item, Item):
            return tr("Choose something on the line first, to move its date.")
        there = grips(item)
        if self.held and self.held.grip == there[0]:
            there = there[::-1]
        reasons: list[str] = []
        for grip in there:
            reasons.append(self.take(grip))
            if self.held:
                return ""
        return reasons[0]

    def _when(self, id: str) -> Date | None:
        return self.date_of(id) if self.date_of else None
