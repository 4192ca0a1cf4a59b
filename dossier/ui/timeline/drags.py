"""What a drag of the mouse does: it pans, moves the overview, marks a stretch, or moves a group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QPoint, QPointF

from dossier.timeline.items.item import Item, Kind
from dossier.timeline.items.moving import Grip, Held, snapped
from dossier.timeline.scene import Scene
from dossier.timeline.shapes.shapes import CardBox, Head, Mark, Overview
from dossier.timeline.time.civil import DAY

GRIP: Final = 3
"""Pixels beside a glyph at which a hand still takes it, at 14-pixel letters."""


class Drag(Protocol):
    """One drag, from its press on."""

    def moved(self, scene: Scene, before: QPoint, at: QPoint) -> Scene:
        """Give the scene after the mouse has moved on."""
        ...


@dataclass(frozen=True, slots=True)
class Pan:
    """Moves the window after the mouse."""

    def moved(self, scene: Scene, before: QPoint, at: QPoint) -> Scene:
        return scene.panned(before.x() - at.x(), before.y() - at.y())


@dataclass(frozen=True, slots=True)
class Stay:
    """Moves nothing: the press was on a card."""

    def moved(self, scene: Scene, before: QPoint, at: QPoint) -> Scene:
        del before, at
        return scene


@dataclass(frozen=True, slots=True)
class Centre:
    """Moves the window of the overview to the mouse."""

    def moved(self, scene: Scene, before: QPoint, at: QPoint) -> Scene:
        del before
        return scene.centred(at.x())


@dataclass(frozen=True, slots=True)
class Marking:
    """Marks the time from the press to the mouse, in whole days."""

    pressed: float

    def moved(self, scene: Scene, before: QPoint, at: QPoint) -> Scene:
        del before
        return scene.marking(scene.days_between(self.pressed, at.x()))


@dataclass(frozen=True, slots=True)
class MoveGroup:
    """Puts a group where its name is dragged to."""

    kind: Kind

    def moved(self, scene: Scene, before: QPoint, at: QPoint) -> Scene:
        del before
        return scene.with_group_at(self.kind, at.y())


@dataclass(frozen=True, slots=True)
class MoveDate:
    """Takes a date from day to day; `grabbed` is how far from the begin of its day it was taken."""

    held: Held
    grabbed: float

    def moved(self, scene: Scene, before: QPoint, at: QPoint) -> Scene:
        del before
        second = scene.scale.time(at.x() - scene.frame.plot.x0) - self.grabbed
        day = snapped(scene.items, self.held.grip, second, scene.scale.per_px)
        return scene.ghosting(self.held.at(day))


def date_drag(scene: Scene, held: Held, x: float) -> MoveDate:
    """Begin to drag a date."""
    return MoveDate(held, scene.scale.time(x - scene.frame.plot.x0) - held.day * DAY)


def grip_at(scene: Scene, at: QPointF) -> Grip | None:
    """Tell what of an item a hand takes at a place: a date, or the end of a bar that is near."""
    near = scene.metrics.px(GRIP)
    for away in (0, -near, near):
        target = scene.frame.hit(at.x() + away, at.y())
        item = scene.items.by_id.get(target.id) if isinstance(target, Mark) else None
        if isinstance(item, Item):
            return _grip_of(scene, item, at.x(), near)
    return None


def _grip_of(scene: Scene, item: Item, x: float, near: float) -> Grip | None:
    if not item.span:
        return Grip(item.id, "date")
    left = scene.frame.plot.x0
    places = (item.bounds.start_lo, item.bounds.end_hi)
    away = [abs(left + scene.scale.x(second) - x) for second in places]
    if min(away) > 2 * near:
        return None
    return Grip(item.id, "start" if away[0] < away[1] else "end")


def drag_at(scene: Scene, at: QPointF, *, marking: bool) -> Drag:
    """Tell what a drag does that begins at a place."""
    target = scene.frame.hit(at.x(), at.y())
    if isinstance(target, Overview):
        return Centre()
    if isinstance(target, CardBox):
        return Stay()
    if isinstance(target, Head):
        return MoveGroup(target.kind)
    return Marking(at.x()) if marking else Pan()
