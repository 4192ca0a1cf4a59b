"""Measure frames of the timeline against the painting of one whole picture, B, in the same run.

A frame is laid out and painted into a picture of 1600 x 900, as the window does after each move.
B is `drawPixmap` of such a picture, measured between the frames. So is the barest painter, which
draws the same dots by the same calls, all of it reckoned beforehand (docs/adr/0016). All are CPU
time, and medians. "As in the window" is between two steps of the zoom reckoned ahead what a window
reckons then, which is not counted; else a frame finds nothing reckoned.
"""

from __future__ import annotations

import os
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import Final, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QFontDatabase, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from dossier.timeline import fit
from dossier.timeline.ahead import ahead
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import left_column
from dossier.timeline.items.items import Items
from dossier.timeline.scene import STEP, Scene
from dossier.timeline.stacking.crowd import Crowd
from dossier.timeline.time.scale import Scale
from dossier.ui.theme import DRAWN_AT, themed, tokens
from dossier.ui.timeline import panorama
from dossier.ui.timeline.painter import paint
from dossier.ui.timeline.style import Style
from tests.bench import measuring, timeline_files
from tests.bench.barest import noted
from tests.bench.measuring import Row
from tests.timeline.making import crowd

Draw = Callable[[QPainter], None]
Moving = Callable[[Style, QPainter], None]
"""The laying out and painting of one frame."""
SIZE: Final = Size(1600, 900)
NOTCHES: Final = 16
SEEN: Final = Look(today=date(2010, 1, 1))
"""As the window shows it: with the line of today."""
# What is fair beside the barest painter: docs/adr/0016-the-timeline-beside-the-barest-painter.md.
PAN: Final = 2.25
ZOOM: Final = 4.5
NEW_LANES: Final = {300: 4.5, 2000: 8.0}
FIRST: Final = 5
MILLION: Final = 1_000_000
"""More than a file may hold: what a frame costs must not depend on how much there is."""


class Took(NamedTuple):
    """What some frames took, in medians of B, and the barest painter of the same frames."""

    median: float
    slow: float
    """The 95th percentile."""
    barest: float


class _Bench:
    """One picture to draw on, one to blit, and the time that each took."""

    def __init__(self) -> None:
        self._app = QApplication.instance() or QApplication([])
        family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        theme = themed(tokens("light"), family, DRAWN_AT)
        # What is drawn to be noted must not leave stamps for what is measured.
        self.style, self._noting = Style(theme), Style(theme)
        self._from, self._onto, self._noted = (QPixmap(1600, 900) for _ in range(3))
        for picture in (self._from, self._onto, self._noted):
            picture.fill(QColor("white"))

    def took(self, frames: Iterable[Moving]) -> Took:
        """Measure B, frames and the barest painter of each in turn."""
        blits: list[int] = []
        ours: list[int] = []
        barest: list[int] = []
        with QPainter(self._onto) as painter:
            for frame in frames:
                blits.append(_took(self._blit, painter))
                ours.append(_took(partial(frame, self.style), painter))
                bare = noted(partial(frame, self._noting), self._noted)
                barest.append(_took(bare, painter))
        blit = _share(blits, 0.5)
        return Took(_share(ours, 0.5) / blit, _share(ours, 0.95) / blit, _share(barest, 0.5) / blit)

    def see(self, frames: Iterable[Moving]) -> None:
        """Draw frames, so that what can be kept of them is kept."""
        for frame in frames:
            for style, onto in ((self.style, self._onto), (self._noting, self._noted)):
                with QPainter(onto) as painter:
                    frame(style, painter)

    def _blit(self, painter: QPainter) -> None:
        painter.drawPixmap(0, 0, self._from)

    def fitted(self, items: Items) -> Scale:
        width = SIZE.width - left_column(items, self.style.metrics)
        return fit.events(items, width, self.style.metrics)

    def panning(self, number: int) -> Took:
        """Pan back and forth over a timeline that has been seen."""
        items = crowd(number)
        scale = self.fitted(items)
        steps = [scale.panned(7 * step) for step in (*range(20), *range(20, 0, -1))]
        seen = [_frame(items, step) for step in steps]
        self.see(seen)
        return self.took(seen)

    def zooming(self, number: int) -> Took:
        """Come nearer, notch by notch, to zooms that were never seen before."""
        items = crowd(number)
        scale = self.fitted(items)
        self.see([_frame(items, scale)] * 3)
        nearer = (scale.zoomed(700, STEP**-step) for step in range(1, NOTCHES + 1))
        return self.took(_frame(items, step) for step in nearer)

    def in_window(self, number: int) -> Took:
        """Come nearer, notch by notch, while the next one is reckoned between."""
        items = crowd(number)
        scale = self.fitted(items)
        self.see([_frame(items, scale)] * 3)
        return self.took(self._nearer(items, scale))

    def _nearer(self, items: Items, scale: Scale) -> Iterator[Moving]:
        styles = self.style, self._noting
        scenes = [Scene(items, style.metrics, SIZE, scale, SEEN) for style in styles]
        for _ in range(NOTCHES):
            before, scenes = scenes, [scene.zoomed(700, 1) for scene in scenes]
            yield _frame(items, scenes[0].scale)
            for was, now, style in zip(before, scenes, styles, strict=True):
                for frame in filter(None, ahead(was, now)):
                    panorama.draw_ahead(frame, style, 1)

    def repacking(self, number: int) -> Took:
        """Come nearer by half an octave each time: every frame packs all lanes anew."""
        items = crowd(number)
        scale = self.fitted(items)
        self.see([_frame(items, scale)] * 3)
        nearer = (scale.zoomed(700, STEP ** (-3 * step)) for step in range(1, NOTCHES // 2))
        return self.took(_frame(items, step) for step in nearer)

    def scrolling(self, number: int) -> Took:
        """Scroll through the lanes, back and forth, at one zoom."""
        items = crowd(number)
        scale = self.fitted(items)
        heights = [9.0 * step for step in (*range(20), *range(20, 0, -1))]
        seen = [_frame(items, scale, SEEN._replace(scroll=height)) for height in heights]
        self.see(seen)
        return self.took(seen)

    def first(self, number: int) -> Took:
        """Draw the first frame of items that nothing has been measured of."""
        scales = ((items, self.fitted(items)) for items in (crowd(number) for _ in range(9)))
        return self.took(_frame(Items(items.placed), scale) for items, scale in scales)


def _frame(items: Items, scale: Scale, look: Look = SEEN) -> Moving:
    """Give the laying out and painting of one frame."""

    def draw(style: Style, painter: QPainter) -> None:
        paint(painter, lay_out(items, scale, SIZE, style.metrics, look), style)

    return draw


def rows() -> Iterator[Row]:
    """Give the name of each ratio, the ratio, and what it should be at most."""
    bench = _Bench()
    yield from _both("30 events", bench.panning(30), (2, PAN))
    for number, pan, zoom in ((300, 3, 4), (2000, 5, 8)):
        yield from _both(f"pan over {number}", bench.panning(number), (pan, PAN))
        yield from _both(f"zoom into {number}", bench.zooming(number), (zoom, ZOOM))
        yield from _in_window(number, bench.in_window(number), zoom)
        yield from _both(
            f"zoom to new lanes of {number}", bench.repacking(number), (zoom, NEW_LANES[number])
        )
    yield from _both("scroll through 2000", bench.scrolling(2000), (3, PAN))
    medians: list[float] = []
    for number in (10_000, 100_000, MILLION):
        took = bench.zooming(number)
        medians.append(took.median)
        yield from _both(f"zoom into {number}, median", took, (5, ZOOM))
        yield Row(f"timeline, zoom into {number}, 95 % : blit", took.slow, 10)
        yield from _in_window(number, bench.in_window(number), 5)
    yield Row("timeline, frame of 1000000 : of 10000", medians[-1] / medians[0], 2)
    yield Row("timeline, index of 100000 : one sort of them", _index(100_000), 5)
    yield Row("timeline, bytes of the index for one of 100000", _index_bytes(100_000), 120)
    yield from _both("first frame of 300", bench.first(300), (10, FIRST))
    yield from timeline_files.rows(bench.style, 300, SIZE.width)


def _in_window(number: int, took: Took, target: float) -> Iterator[Row]:
    """Give what a step of the zoom takes in the window."""
    said = f"zoom into {number} as in the window"
    yield from _both(said, took, (target, ZOOM))
    yield Row(f"timeline, {said}, 95 % : blit", took.slow, 10)


def _both(said: str, took: Took, targets: tuple[float, float]) -> Iterator[Row]:
    """Give what was taken beside B, and beside the barest painter, each with its target."""
    of_blit, of_barest = targets
    yield Row(f"timeline, {said} : blit", took.median, of_blit)
    yield Row("  the same : the barest painter", took.median / took.barest, of_barest)
    yield Row("  the barest painter : blit", took.barest, of_blit)


def _index(number: int) -> float:
    """Sort a crowd into its rows, beside one plain sort of the same items."""
    items = crowd(number).placed
    return measuring.ratio(
        lambda: Crowd(items), lambda: sorted(items, key=lambda item: item.order), times=5
    )


def _index_bytes(number: int) -> float:
    """Give the bytes that the rows of a crowd take, for each item."""
    items = crowd(number).placed
    tracemalloc.start()
    kept = Crowd(items)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return taken / len(kept.items)


def _took(draw: Draw, painter: QPainter) -> int:
    begin = time.process_time_ns()
    draw(painter)
    return time.process_time_ns() - begin


def _share(times: list[int], share: float) -> float:
    return sorted(times)[int((len(times) - 1) * share)]


if __name__ == "__main__":
    for name, ratio, target in rows():
        print(f"{name:57} {ratio:7.2f}   <= {target:g}", flush=True)
