"""What the person sees of one timeline, and every way to see something else of it.

A scene is a value: each move gives another one. The window, the keys and the tests make the same
moves; only the picture that comes out is drawn by someone else.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final, Literal

from dossier.i18n import Words
from dossier.timeline import fit
from dossier.timeline.frame.card import Card
from dossier.timeline.frame.frame import Direction, Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.overview import strip_scale
from dossier.timeline.frame.sheet import PITCH, Groups, left_column, sheet_of
from dossier.timeline.frame.sides import Side, nearest
from dossier.timeline.items.item import Item, Kind
from dossier.timeline.items.items import Items
from dossier.timeline.items.moving import Move
from dossier.timeline.items.naming import days_between
from dossier.timeline.items.ranges import Range
from dossier.timeline.items.search import Found, following, matching
from dossier.timeline.shapes.labels import Metrics
from dossier.timeline.shapes.shapes import Chip
from dossier.timeline.time.civil import DAY, YEAR, after_day, day_of, of_day
from dossier.timeline.time.scale import Scale, just
from dossier.timeline.turning import in_window

Fit = Literal["events", "ends", ""]

STEP: Final = 2 ** (1 / 6)
"""How much nearer one step of the zoom comes."""
SMALL: Final = 40
"""A glyph of less pixels is one place; of a wider one, its begin is meant."""
PAGE: Final = 0.8
"""The part of the window by which a page moves on."""


@dataclass(frozen=True)
class Scene:
    """The items, where one looks, and how large the picture is."""

    items: Items
    metrics: Metrics
    size: Size
    scale: Scale
    look: Look
    fitted: Fit = ""
    """What the scale was made for; it is made anew when the size changes."""

    @cached_property
    def frame(self) -> Frame:
        """The picture."""
        return lay_out(self.items, self.scale, self.size, self.metrics, self.look)

    @property
    def width(self) -> float:
        """The width of the line, without the names of the groups."""
        return max(1.0, self.size.width - left_column(self.items, self.metrics))

    def fit(self, what: Fit) -> Scene:
        """Show all events, or all ends too, or what is shown: with words where they have room."""
        items, metrics, scale = in_window(self.items, self.width, self.metrics, self.look.today)
        if what == "ends":
            scale = fit.ends(items, self.width, metrics, self.look.today)
        if not what:
            scale = self.scale
        return replace(self, items=items, metrics=metrics, scale=scale, fitted=what)

    def resized(self, size: Size) -> Scene:
        """Show the same in another size; what is chosen and in sight stays in sight."""
        made = replace(self, size=size).fit(self.fitted)
        return made.revealing(self.look.chosen) if self._sees_chosen else made

    def in_letters(self, metrics: Metrics) -> Scene:
        """Show the same in other letters."""
        return replace(self, metrics=metrics).fit(self.fitted)

    def with_items(self, items: Items) -> Scene:
        """Show other items at the same place; forget what is chosen where it is gone."""
        known = items.by_id
        look = self.look._replace(
            chosen=self.look.chosen if self.look.chosen in known else "",
            pointed="",
            card=None,
            ghost=None,
        )
        return replace(self, items=items, look=look).fit(self.fitted)

    def panned(self, right: float, down: float = 0) -> Scene:
        """Move the window by some pixels."""
        scale = self.scale.panned(right).within(self.width)
        return replace(self, scale=scale, fitted="" if right else self.fitted).scrolled(
            self.frame.scroll + down
        )

    def scrolled(self, scroll: float) -> Scene:
        """Show other lanes."""
        return replace(self, look=self.look._replace(scroll=scroll))

    def zoomed(self, x: float, steps: float) -> Scene:
        """Come some steps nearer; what is at `x` in the picture stays there."""
        at = min(max(0.0, x - self.frame.plot.x0), self.width)
        scale = self.scale.zoomed(at, STEP**-steps).within(self.width)
        return replace(self, scale=scale, fitted="")

    def nearer(self, steps: float) -> Scene:
        """Come some steps nearer to the chosen item, or to the middle one of those in sight."""
        plot, box = self.frame.plot, self.frame.place_of(self.look.chosen)
        if box is None or not plot.holds(box.x0, box.y0):
            return self.zoomed(plot.x0 + _middle(self), steps)
        small = box.x1 - box.x0 < SMALL
        return self.zoomed((box.x0 + box.x1) / 2 if small else box.x0, steps)

    def zoomed_to(self, first: float, last: float) -> Scene:
        """Show the time from one second to another."""
        room = (last - first) / 10
        scale = just(first - room, last + room, self.width).within(self.width)
        return replace(self, scale=scale, fitted="")

    def centred(self, x: float) -> Scene:
        """Show the time that is at `x` in the overview in the middle of the window."""
        overview = self.frame.overview
        if overview is None:
            return self
        scale = strip_scale(self.items, overview.box)
        middle = scale.time(x - overview.box.x0)
        start = middle - self.width / 2 * self.scale.per_px
        return replace(self, scale=Scale(start, self.scale.per_px).within(self.width), fitted="")

    def toggled(self, kind: Kind) -> Scene:
        """Collapse a group, or open it again."""
        groups = self.look.groups
        return self._grouped(groups._replace(collapsed=groups.collapsed ^ {kind}))

    def collapsing(self, kind: Kind, *, on: bool) -> Scene:
        """Collapse a group, or open it, whatever it was."""
        return self if (kind in self.look.groups.collapsed) is on else self.toggled(kind)

    def moved_group(self, kind: Kind, by: int) -> Scene:
        """Move a group up (negative) or down among those that there are."""
        groups = self.look.groups
        there = list(groups.of(self.items))
        if kind not in there:
            return self
        at = there.index(kind)
        there.insert(min(max(0, at + by), len(there) - 1), there.pop(at))
        others = (other for other in groups.order if other not in there)
        return self._grouped(groups._replace(order=(*there, *others)))

    def with_group_at(self, kind: Kind, y: float) -> Scene:
        """Put a group to the place of the one that stands at a height of the picture."""
        there = self.look.groups.of(self.items)
        above = [head.kind for head in self.frame.heads if head.box.y0 <= y]
        if kind not in there or not above:
            return self
        return self.moved_group(kind, there.index(above[-1]) - there.index(kind))

    def days_between(self, one: float, other: float) -> Range:
        """Give the whole days between two places of the picture, and those that they are in."""
        left = self.frame.plot.x0
        first, last = (day_of(self.scale.time(x - left)) for x in sorted((one, other)))
        return Range(of_day(first), after_day(last))

    def _grouped(self, groups: Groups) -> Scene:
        return replace(self, look=self.look._replace(groups=groups))

    def searching(self, typed: str) -> Scene:
        """Look for words: what does not say them stands back."""
        return replace(self, look=self.look._replace(search=typed))

    @property
    def finds(self) -> Found | None:
        """What the search has found; None while nothing is looked for."""
        return matching(self.items, self.look.search)

    def at_find(self, step: int) -> Scene:
        """Choose the next find, or the one before."""
        there = following(self.finds or Found(), self.items, self.look.chosen, step)
        return self.choosing(there) if there else self

    def ghosting(self, ghost: Move | None) -> Scene:
        """Show where a date is being taken."""
        return replace(self, look=self.look._replace(ghost=ghost))

    def carrying(self, move: Move) -> Scene:
        """Show where a date is being taken, and keep that in sight."""
        x = self.scale.x(move.day * DAY)
        near = self if 0 <= x <= self.width else self.panned(x - self.width / 2)
        return near.ghosting(move)

    def marking(self, stretch: Range | None) -> Scene:
        """Mark a stretch of time, or none; where one looks stays, whatever room it then has."""
        fitted = "" if stretch else self.fitted
        return replace(self, look=self.look._replace(stretch=stretch), fitted=fitted)

    def followed(self, chip: Chip) -> Scene:
        """Go where a chip leads: to an end, into a group, or nearer to what it counts."""
        if chip.goes == "end":
            return self.at_end_of(chip.id)
        if chip.goes == "begin":
            return self.choosing(chip.id)
        if chip.goes == "open":
            return self.toggled(chip.kind)
        if chip.goes in ("earlier", "later"):
            return _beyond(self, -1 if chip.goes == "earlier" else 1)
        if chip == self.frame.tray_count:
            return self.with_whole_tray()
        if chip.first < chip.last:
            return self.zoomed_to(chip.first, chip.last)
        return self.panned(-self.width * PAGE)

    def with_whole_tray(self) -> Scene:
        """Give the tray more rows, or few again."""
        return replace(self, look=self.look._replace(whole_tray=not self.look.whole_tray))

    def with_today(self, today: date | None) -> Scene:
        """Draw the line of today, or none."""
        return replace(self, look=self.look._replace(today=today))

    def pointing(self, id: str, card: Card | None) -> Scene:
        """Point at an item, and show its card."""
        return replace(self, look=self.look._replace(pointed=id, card=card))

    def choosing(self, id: str) -> Scene:
        """Choose an item, and bring it into sight; an empty id chooses none."""
        if id not in self.items.by_id:
            return replace(self, look=self.look._replace(chosen=""))
        return replace(self, look=self.look._replace(chosen=id)).revealing(id)

    def with_chosen(self, id: str) -> Scene:
        """Choose an item, and leave the window where it is."""
        return replace(self, look=self.look._replace(chosen=id))

    def choosing_record(self, key: str) -> Scene:
        """Choose the first item of a record, unless one of it is chosen already."""
        ids = self.items.of_record(key)
        if self.look.chosen in ids:
            return self
        return self.choosing(ids[0] if ids else "")

    def stepped(self, direction: Direction) -> Scene:
        """Choose the next item in a direction."""
        there = self.frame.neighbour(self.look.chosen, direction)
        return self.choosing(there) if there else self

    @property
    def _has_room(self) -> bool:
        """Tell whether any of the line can be seen: not before the picture is given its place."""
        return self.size.width > left_column(self.items, self.metrics)

    @property
    def _sees_chosen(self) -> bool:
        """Tell whether the chosen item is in sight, or would be as soon as there is room."""
        if not self.look.chosen or not self._has_room:
            return bool(self.look.chosen)
        plot, box = self.frame.plot, self.frame.place_of(self.look.chosen)
        return box is not None and plot.holds(box.x0, box.y0)

    def revealing(self, id: str) -> Scene:
        """Bring an item into sight: move in time, open its group, scroll to its lane."""
        item = self.items.by_id.get(id)
        if not isinstance(item, Item) or not self._has_room:
            return self
        shown = self.toggled(item.kind) if item.kind in self.look.groups.collapsed else self
        return _scrolled_to(_moved_to(shown, item), item)

    def at_end_of(self, id: str) -> Scene:
        """Show where an item ends."""
        item = self.items.by_id.get(id)
        if not isinstance(item, Item):
            return self
        x = self.scale.x(item.bounds.end_hi)
        return self.panned(x - self.width * PAGE)

    def window_said(self, words: Words) -> str:
        """Say which time is shown: in years, or in days where it is short."""
        window = Range(round(self.scale.time(0)), round(self.scale.time(self.width)))
        if self.width * self.scale.per_px < 2 * YEAR:
            return days_between(window, words)
        first, last = day_of(window.first).year, day_of(window.last).year
        return words.tr("{first} to {last}").format(first=first, last=last)


def _middle(scene: Scene) -> float:
    """Give where the middle one begins of all that begin in the window; its middle without any."""
    placed, scale = scene.items.placed, scene.scale
    first, after = (
        bisect_left(placed, scale.time(x), key=lambda item: item.bounds.start_lo)
        for x in (0, scene.width)
    )
    if first == after:
        return scene.width / 2
    return scale.x(placed[(first + after) // 2].bounds.start_lo)


def paged(scene: Scene, way: Literal[-1, 1]) -> Scene:
    """Move on by a page, as long as an event stays in sight: the end of a term is none."""
    whole, events = scene.items.ends, scene.items.events
    page, width = PAGE * scene.width, scene.width
    if way < 0:
        left = page - scene.scale.x(whole.first) if whole else 0.0
        return scene.panned(-min(page, max(0.0, left)))
    left = scene.scale.x(events.last) - (width - page) if events else 0.0
    return scene.panned(min(page, max(0.0, left)))


def _beyond(scene: Scene, side: Side) -> Scene:
    """Move on to the next that lies before the window, or after it, and to its lane."""
    width = scene.width
    item = nearest(scene.items, side, scene.scale.time(0 if side < 0 else width))
    if item is None:
        return scene
    second = item.bounds.last if side < 0 else item.bounds.start_lo
    aim = width * (PAGE if side < 0 else 1 - PAGE)
    return _scrolled_to(scene.panned(scene.scale.x(second) - aim), item)


def _moved_to(scene: Scene, item: Item) -> Scene:
    """Move in time until an item begins in the window, and no farther than its words need."""
    x, width = scene.scale.x(item.bounds.start_lo), scene.width
    if not 0 <= x <= width:
        return scene.panned(x - width * (PAGE if item.turned else 1 - PAGE))
    first, last = fit.reach(item, scene.items, scene.metrics, scene.scale)
    free = x - width * PAGE
    if item.turned:
        return scene.panned(min(0.0, max(first, free)))
    return scene.panned(max(0.0, min(last - width, free)))


def _scrolled_to(scene: Scene, item: Item) -> Scene:
    """Scroll until the lane of an item is seen."""
    frame, look = scene.frame, scene.look
    sheet = sheet_of(scene.items, scene.scale, scene.metrics, look.groups)
    block = next(block for block in sheet.blocks if block.kind == item.kind)
    lane = block.stack.lane_of(item) if block.stack else 0
    y, pitch = sheet.lane_y(block, lane), scene.metrics.px(PITCH)
    height = frame.plot.y1 - frame.plot.y0
    return scene.scrolled(min(max(frame.scroll, y + pitch - height), max(0.0, y - pitch)))
