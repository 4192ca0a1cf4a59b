"""What a place on the line says of a new event: its date, as exact as the zoom is, and its kind."""

from __future__ import annotations

from typing import Final, NamedTuple

from dossier.model.dates import Date
from dossier.timeline.frame.sheet import sheet_of
from dossier.timeline.items.item import Kind
from dossier.timeline.scene import Scene
from dossier.timeline.time.civil import day_of

# Words of an event's kind that put it into the group that was clicked; others have records of
# their own, and an event among them belongs to none.
_KINDS: Final[dict[Kind, str]] = {"custody": "custody", "court": "court", "health": "health"}


class Spot(NamedTuple):
    """Where an event is to be made."""

    date: Date
    kind: str


def spot(scene: Scene, x: float, y: float) -> Spot | None:
    """Give what a place of the lanes says; None outside of them.

    A click says no more than the calendar beneath it does: a day where days are drawn, else a
    month, a year or ten.
    """
    plot = scene.frame.plot
    if not plot.holds(x, y):
        return None
    return Spot(_date(scene, scene.scale.time(x - plot.x0)), _kind(scene, y))


def _date(scene: Scene, second: float) -> Date:
    day = day_of(second)
    sheet = sheet_of(scene.items, scene.scale, scene.metrics, scene.look.groups)
    fine = sheet.rows[0].step
    if fine.unit == "seconds":
        return Date(day.isoformat())
    if fine.size < 12:
        return Date(f"{day.year:04}-{day.month:02}")
    return Date(f"{day.year:04}") if fine.size < 120 else Date(f"{day.year // 10:03}X")


def _kind(scene: Scene, y: float) -> str:
    top = y - scene.frame.shift[1]
    sheet = sheet_of(scene.items, scene.scale, scene.metrics, scene.look.groups)
    for block in sheet.blocks:
        if block.y <= top < block.y + block.height:
            return _KINDS.get(block.kind, "")
    return ""
