"""What a drag of the mouse does: it pans, moves the overview, marks a stretch, or moves a group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF

from dossier.timeline.item import Item, Kind
from dossier.timeline.moving import snapped
from dossier.timeline.scene import Scene
from dossier.timeline.shapes import Head, Overview


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
    """Drags an exact date from day to day; `grabbed` is how far from its begin it was taken."""

    id: str
    grabbed: float

    def moved(self, scene: Scene, before: QPoint, at: QPoint) -> Scene:
        del before
        second = scene.scale.time(at.x() - scene.frame.plot.x0) - self.grabbed
        return scene.ghosting((self.id, snapped(scene.items, self.id, second, scene.scale.per_px)))


def date_drag(scene: Scene, id: str, x: float) -> Drag:
    """Begin to drag the date of an item."""
    item = scene.items.by_id.get(id)
    if not isinstance(item, Item):
        return Pan()
    return MoveDate(id, scene.scale.time(x - scene.frame.plot.x0) - item.bounds.start_lo)


def drag_at(scene: Scene, at: QPointF, *, marking: bool) -> Drag:
    """Tell what a drag does that begins at a place."""
    target = scene.frame.hit(at.x(), at.y())
    if isinstance(target, Overview):
        return Centre()
    if isinstance(target, Head):
        return MoveGroup(target.kind)
    return Marking(at.x()) if marking else Pan()
