"""Write a frame as plain text, line by line, so that a change of it can be read and judged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dossier.timeline.frame.frame import Frame
from dossier.timeline.shapes.shapes import Glyph, Label, Rect

SNAPSHOTS = Path(__file__).parent / "snapshots"


def kept(name: str, text: str) -> str:
    """Give the text that was kept under this name; the first time, keep this one."""
    path = SNAPSHOTS / f"{name}.txt"
    if not path.exists():
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8")


def written(frame: Frame) -> str:
    """Write everything that a frame holds."""
    return "\n".join(_lines(frame)) + "\n"


def _lines(frame: Frame) -> Iterator[str]:
    yield f"size {frame.width:g} x {frame.height:g}, lanes {_box(frame.plot)}"
    yield f"lanes are {frame.content:g} high, scrolled by {frame.scroll:g}"
    yield from (f"coarse {line.x:g} at {line.label_x:g}: {line.label}" for line in frame.coarse)
    yield from (f"fine {line.x:g}: {line.label}".rstrip() for line in frame.fine)
    yield from (f"corner {chip.goes} {_box(chip.box)}: {chip.text}" for chip in frame.corners)
    for band in frame.bands:
        yield f"band {band.x0:g} to {band.x1:g}{' fading' if band.open else ''}"
    for head in frame.heads:
        yield f"group {head.label} {_box(head.box)}{' collapsed' if head.collapsed else ''}"
    yield from _in_lanes(frame)
    yield from (f"chip {chip.goes} {_box(chip.box)}: {chip.text}" for chip in frame.chips)
    yield from _below(frame)
    yield from _over(frame)
    yield frame.accounting.say(frame.words)


def _over(frame: Frame) -> Iterator[str]:
    if frame.today:
        yield f"today {frame.today.x:g} at {frame.today.label_x:g}: {frame.today.label}"
    if frame.chosen:
        yield f"chosen {_box(frame.chosen)}"
    if frame.ghost:
        ghost = frame.ghost
        yield f"ghost {ghost.kind} {_box(ghost.box)} at {ghost.x:g}"
        yield f"  plate {_box(ghost.plate)}: {ghost.words}"
    if frame.card:
        yield f"card {_box(frame.card.box)}"
        for told in frame.card.lines:
            yield f"  {told.y:g} {told.name or '-'} | {told.text}{' (title)' * told.title}"


def _in_lanes(frame: Frame) -> Iterator[str]:
    words = {label.id: label for label in frame.labels}
    for mark in frame.marks:
        yield f"{mark.kind} {mark.id} {_box(mark.box)} {_glyph(mark.glyph)}"
        if mark.id in words:
            yield _label(words.pop(mark.id))
    for label in words.values():
        yield _label(label)
    for pile in frame.piles:
        heights = " ".join(str(height) for height in pile.heights)
        yield f"pile {pile.kind} {_box(pile.box)} {pile.number}: {heights}"


def _below(frame: Frame) -> Iterator[str]:
    if frame.entries:
        yield f"tray {_box(frame.tray)}: {frame.tray_label}"
    for entry in frame.entries:
        mark = "ring" if entry.dated else "?"
        yield f"entry {entry.id} {_box(entry.box)} {mark} {entry.caption.text}"
    for ring in frame.rings:
        yield f"ring {ring.x0:g}-{ring.x1:g}, {ring.y:g} {ring.kind}"
    if frame.overview:
        yield f"overview {_box(frame.overview.box)}: {frame.overview.label}"
        yield f"window {_box(frame.overview.window)}"
        for part in frame.overview.spans:
            place = f"{part.x0:g}-{part.x1:g} {part.y0:g}-{part.y1:g}"
            yield f"  {part.kind} {part.form} {place}"


def _label(label: Label) -> str:
    runs = " ".join(f"{run.role}({run.text})" for run in label.caption.runs)
    return f"  {label.id} words on {label.ground} {label.x:g}, {label.y:g}: {runs}"


def _glyph(glyph: Glyph) -> str:
    pieces = " ".join(f"{piece.form} {piece.x0:g}-{piece.x1:g}" for piece in glyph.pieces)
    return f"{'hollow ' * glyph.hollow}{glyph.outline}: {pieces}"


def _box(box: Rect) -> str:
    return f"{box.x0:g}-{box.x1:g} {box.y0:g}-{box.y1:g}"
