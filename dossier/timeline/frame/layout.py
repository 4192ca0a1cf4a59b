"""Lay the whole picture out: a pure function from items, scale, size and letters to a frame."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from dossier.timeline.frame import axis, body, sides
from dossier.timeline.frame.accounting import Accounting
from dossier.timeline.frame.body import Body
from dossier.timeline.frame.card import place
from dossier.timeline.frame.frame import Frame, OnSheet
from dossier.timeline.frame.geometry import CHIP, CHIP_PADDED, TRAY_ROW, Look, Plan, Size, plan
from dossier.timeline.frame.ghost import ghost
from dossier.timeline.frame.overview import overview
from dossier.timeline.frame.sheet import MARGIN, PAD, PITCH
from dossier.timeline.items.item import Loose
from dossier.timeline.items.items import Items
from dossier.timeline.items.naming import days_between, group, tray
from dossier.timeline.items.ranges import days_of
from dossier.timeline.items.search import matching
from dossier.timeline.shapes.labels import Metrics
from dossier.timeline.shapes.shapes import Band, CardBox, Chip, Entry, Head, Rect, Ring, Stretch
from dossier.timeline.time.scale import Scale
from dossier.wording.money import say_number

RING: Final = 12.0
"""Pixels across the least ring, at 14-pixel letters."""

__all__ = ["Look", "Size", "lay_out", "wider"]


def lay_out(
    items: Items, scale: Scale, size: Size, metrics: Metrics, look: Look | None = None
) -> Frame:
    """Give the picture of this size; where it has no height, one that holds all lanes.

    The lanes, their order and the columns follow from the items and the zoom alone: whatever the
    window, an item is where it is.
    """
    made = plan(items, scale, size, metrics, look or Look())
    drawn = body.draw(made)
    told = sum(chip.goes == "begin" for chip in drawn.chips)
    corners = tuple(sides.chips(made, drawn.sides, told))
    coarse = axis.coarse(made, corners)
    entries = tuple(_entries(made))
    return Frame(
        plan=made,
        items=items,
        scale=scale,
        width=made.size.width,
        height=made.size.height,
        plot=made.plot,
        content=made.sheet.height,
        scroll=made.scroll,
        shift=made.shift,
        coarse=coarse,
        corners=corners,
        bands=tuple(_bands(made)),
        rules=tuple(_rules(made)),
        heads=tuple(_heads(made)),
        on_sheet=_on_sheet(made, drawn),
        today=axis.today(made, coarse, corners),
        tray=made.tray,
        tray_label=tray(items),
        tray_count=_tray_count(made),
        entries=entries,
        rings=tuple(_rings(made)),
        ghost=ghost(made),
        overview=overview(made),
        chosen=_box_of(made, made.look.chosen, drawn, entries),
        card=_card(made, drawn, entries),
        stretch=_stretch(made),
        found=_found(made),
        accounting=_accounting(made, drawn),
    )


def wider(frame: Frame, by: int) -> Frame:
    """Give the same lanes with so many pixels more on each side, and nothing that lies over them.

    What is whole in the one picture stands at the same place of the sheet in the other.
    """
    made = frame.plan
    look = Look(
        scroll=made.scroll - by,
        groups=made.look.groups,
        today=made.look.today,
        search=made.look.search,
        chosen=made.look.chosen,
        overview=False,
    )
    size = Size(made.size.width + 2 * by, made.size.height + 2 * by)
    return lay_out(frame.items, made.scale.panned(-by), size, made.metrics, look)


def _on_sheet(plan: Plan, drawn: Body) -> OnSheet:
    return OnSheet(
        axis.fine(plan),
        tuple(drawn.rows),
        tuple(drawn.marks),
        tuple(drawn.worded),
        tuple(drawn.gone),
        tuple(drawn.piles),
        tuple(drawn.chips),
    )


def _bands(plan: Plan) -> Iterator[Band]:
    """Give the times in custody that are in the window; a single day is a line."""
    for held in plan.items.held:
        x0, x1 = plan.x(held.first), plan.x(held.last)
        if x0 < plan.plot.x1 and x1 > plan.plot.x0:
            left, right = max(x0, plan.plot.x0 - 4), min(max(x1, x0 + 2), plan.plot.x1 + 4)
            fades = tuple(plan.sheet.x(at) + plan.shift[0] for at in (held.first, held.last))
            yield Band(left, right, held.open, (fades[0], fades[1]))


def _rules(plan: Plan) -> Iterator[float]:
    """Give the hairlines below the groups."""
    for block in plan.sheet.blocks:
        y = plan.shift[1] + block.y + block.height
        if plan.plot.y0 < y <= plan.plot.y1:
            yield y


def _heads(plan: Plan) -> Iterator[Head]:
    """Name the groups; the name of one whose first lanes are scrolled away stays in sight."""
    plot, row = plan.plot, plan.metrics.px(PITCH) + 2 * plan.metrics.px(PAD)
    for block in plan.sheet.blocks:
        top = plan.shift[1] + block.y
        bottom = top + block.height
        if bottom <= plot.y0 or top >= plot.y1:
            continue
        y = max(top, min(plot.y0, bottom - row))
        yield Head(
            block.kind,
            Rect(0, y, plot.x0, y + row),
            group(block.kind, plan.words),
            block.stack is None,
            len(plan.items.groups[block.kind]),
        )


def _entries(plan: Plan) -> Iterator[Entry]:
    """Set the tray."""
    top, row = plan.tray.y0 + plan.metrics.px(PAD), plan.metrics.px(TRAY_ROW)
    for at in plan.flow.sets:
        y = top + at.row * row
        box = Rect(float(round(at.x)), y, float(round(at.x + at.width)), y + row)
        yield Entry(at.loose.id, at.loose.kind, box, at.loose.dated, at.caption)


def _tray_count(plan: Plan) -> Chip | None:
    """Count at the end of the tray what finds no room in it."""
    if not plan.flow.counted:
        return None
    metrics = plan.metrics
    text = plan.words.tr("{count} more").format(count=say_number(plan.flow.counted, plan.words))
    right = plan.size.width - metrics.px(MARGIN)
    width = metrics.width(text, "chip") + metrics.px(CHIP_PADDED)
    y = plan.tray.y1 - metrics.px(PAD) - metrics.px(TRAY_ROW) / 2
    half = metrics.px(CHIP) / 2
    return Chip(
        "other", Rect(float(round(right - width)), y - half, right, y + half), text, "counted"
    )


def _rings(plan: Plan) -> Iterator[Ring]:
    """Mark the days or months that the chosen or pointed-at record of the tray can have been."""
    plot, least = plan.plot, plan.metrics.px(RING)
    for id in dict.fromkeys((plan.look.pointed, plan.look.chosen)):
        loose = plan.items.by_id.get(id)
        if not isinstance(loose, Loose):
            continue
        y = plot.y1 - plan.metrics.px(PITCH) / 2
        for time in filter(None, map(days_of, loose.candidates)):
            x0, x1 = plan.x(time.first), plan.x(time.last)
            if x0 < plot.x1 and x1 > plot.x0:
                short = max(0.0, least - (x1 - x0)) / 2
                yield Ring(x0 - short, x1 + short, y, loose.kind)


def _box_of(plan: Plan, id: str, drawn: Body, entries: tuple[Entry, ...]) -> Rect | None:
    """Find where an item is drawn in the picture."""
    if not id:
        return None
    in_rows = (one for row in drawn.rows for one in row.of(id))
    whole = next((one for one in chain(drawn.marks, in_rows) if one.item.id == id), None)
    if whole is not None:
        return whole.box.moved(*plan.shift)
    return next((entry.box for entry in entries if entry.id == id), None)


def _stretch(plan: Plan) -> Stretch | None:
    """Give the marked stretch of time, as far as it is in the window."""
    marked = plan.look.stretch
    if marked is None:
        return None
    x0, x1 = plan.x(marked.first), plan.x(marked.last)
    if x0 >= plan.plot.x1 or x1 <= plan.plot.x0:
        return None
    label = days_between(marked, plan.words)
    return Stretch(max(x0, plan.plot.x0), min(max(x1, x0 + 1), plan.plot.x1), label)


class _Ids(frozenset[str]):
    """The ids of what was found, to be asked for each item that is drawn."""


def _found(plan: Plan) -> frozenset[str] | None:
    found = matching(plan.items, plan.look.search)
    if found is None:
        return None
    return plan.items.memory.get(_Ids, plan.look.search, lambda: _Ids(found))


def _card(plan: Plan, drawn: Body, entries: tuple[Entry, ...]) -> CardBox | None:
    """Place the card beside its item, where that is in sight."""
    card = plan.look.card
    at = _box_of(plan, card.id, drawn, entries) if card else None
    if card is None or at is None:
        return None
    within = Rect(plan.plot.x0, plan.plot.y0, plan.plot.x1, plan.size.height)
    return place(card, at, within, plan.metrics)


def _accounting(plan: Plan, drawn: Body) -> Accounting:
    dated = sum(at.loose.dated for at in plan.flow.sets)
    shown = len(drawn.marks) + sum(len(row.slots) for row in drawn.rows)
    outside = len(plan.items.placed) - shown - drawn.counted
    earlier = min(drawn.sides.earlier, outside)
    later = min(drawn.sides.later, outside - earlier)
    return Accounting(
        drawn=shown,
        counted=drawn.counted + plan.flow.counted,
        without_year=dated,
        without_date=len(plan.flow.sets) - dated,
        earlier=earlier,
        later=later,
        elsewhere=outside - earlier - later,
        filtered=plan.items.filtered,
        undated=plan.items.undated,
    )
