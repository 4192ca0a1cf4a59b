"""Measure frames of the timeline against the painting of one whole picture, B, in the same run.

A frame is laid out and painted into a picture of 1600 x 900, as the window does after each move.
B is `drawPixmap` of such a picture, measured between the frames. Both are CPU time, and medians.
"""

from __future__ import annotations

import os
import time
import tracemalloc
from collections.abc import Callable, Iterator
from itertools import repeat
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QFontDatabase, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from dossier.timeline import fit
from dossier.timeline.crowd import Crowd
from dossier.timeline.geometry import Look, Size
from dossier.timeline.items import Items
from dossier.timeline.layout import lay_out
from dossier.timeline.scale import Scale
from dossier.timeline.scene import STEP
from dossier.timeline.sheet import left_column
from dossier.ui.theme import DRAWN_AT, themed, tokens
from dossier.ui.timeline import export
from dossier.ui.timeline.painter import paint
from dossier.ui.timeline.style import Style
from tests.bench import measuring
from tests.timeline.making import crowd

Row = tuple[str, float, float]
Draw = Callable[[QPainter], None]
SIZE: Final = Size(1600, 900)
FRAMES: Final = 40
NOTCHES: Final = 16
MILLION: Final = 1_000_000
"""More than a file may hold: what a frame costs must not depend on how much there is."""


class _Bench:
    """One picture to draw on, one to blit, and the time that each took."""

    def __init__(self) -> None:
        self._app = QApplication.instance() or QApplication([])
        family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self.style = Style(themed(tokens("light"), family, DRAWN_AT))
        self._from, self._onto = (QPixmap(1600, 900) for _ in range(2))
        for picture in (self._from, self._onto):
            picture.fill(QColor("white"))

    def ratios(self, draws: Iterator[Draw]) -> tuple[float, float]:
        """Give median and 95th percentile of some frames, in medians of B."""
        blits: list[int] = []
        frames: list[int] = []
        with QPainter(self._onto) as painter:
            for draw in draws:
                blits.append(_took(self._blit, painter))
                frames.append(_took(draw, painter))
        blit = _share(blits, 0.5)
        return _share(frames, 0.5) / blit, _share(frames, 0.95) / blit

    def _blit(self, painter: QPainter) -> None:
        painter.drawPixmap(0, 0, self._from)

    def frame(self, items: Items, scale: Scale, look: Look | None = None) -> Draw:
        """Give the laying out and painting of one frame."""

        def draw(painter: QPainter) -> None:
            made = lay_out(items, scale, SIZE, self.style.metrics, look or Look())
            paint(painter, made, self.style)

        return draw

    def fitted(self, items: Items) -> Scale:
        width = SIZE.width - left_column(items, self.style.metrics)
        return fit.events(items, width, self.style.metrics)

    def panning(self, number: int) -> tuple[float, float]:
        """Pan back and forth over a timeline that has been seen."""
        items = crowd(number)
        scale = self.fitted(items)
        steps = [scale.panned(7 * step) for step in (*range(20), *range(20, 0, -1))]
        seen = [self.frame(items, step) for step in steps]
        self.ratios(iter(seen))
        return self.ratios(iter(seen))

    def zooming(self, number: int) -> tuple[float, float]:
        """Come nearer, notch by notch, to zooms that were never seen before."""
        items = crowd(number)
        scale = self.fitted(items)
        self.ratios(iter([self.frame(items, scale)] * 3))
        nearer = (scale.zoomed(700, STEP**-step) for step in range(1, NOTCHES + 1))
        return self.ratios(self.frame(items, step) for step in nearer)

    def repacking(self, number: int) -> float:
        """Come nearer by half an octave each time: every frame packs all lanes anew."""
        items = crowd(number)
        scale = self.fitted(items)
        self.ratios(iter([self.frame(items, scale)] * 3))
        nearer = (scale.zoomed(700, STEP ** (-3 * step)) for step in range(1, NOTCHES // 2))
        return self.ratios(self.frame(items, step) for step in nearer)[0]

    def scrolling(self, number: int) -> float:
        """Scroll through the lanes, back and forth, at one zoom."""
        items = crowd(number)
        scale = self.fitted(items)
        heights = [9.0 * step for step in (*range(20), *range(20, 0, -1))]
        seen = [self.frame(items, scale, Look(scroll=height)) for height in heights]
        self.ratios(iter(seen))
        return self.ratios(iter(seen))[0]

    def first(self, number: int) -> float:
        """Draw the first frame of items that nothing has been measured of."""
        scales = ((items, self.fitted(items)) for items in (crowd(number) for _ in range(9)))
        fresh = (self.frame(Items(items.placed), scale) for items, scale in scales)
        return self.ratios(fresh)[0]

    def files(self, number: int) -> Iterator[Row]:
        """Write the whole timeline as SVG and as PDF."""
        frame = export.whole(crowd(number), self.style, SIZE.width)

        def svg(_painter: QPainter) -> None:
            export.draw_svg(frame, self.style, "", "")

        def pdf(_painter: QPainter) -> None:
            export.draw_pdf(frame, self.style, "")

        yield f"timeline, SVG of {number} events : blit", self.ratios(repeat(svg, 7))[0], 40
        yield f"timeline, PDF of {number} events : blit", self.ratios(repeat(pdf, 7))[0], 40


def rows() -> list[Row]:
    """Give the name of each ratio, the ratio, and what it should be at most."""
    bench = _Bench()
    made: list[Row] = [("timeline, 30 events : blit", bench.panning(30)[0], 2)]
    for number, pan, zoom in ((300, 3, 4), (2000, 5, 8)):
        made.append((f"timeline, pan over {number} : blit", bench.panning(number)[0], pan))
        made.append((f"timeline, zoom into {number} : blit", bench.zooming(number)[0], zoom))
        packed = bench.repacking(number)
        made.append((f"timeline, zoom to new lanes of {number} : blit", packed, zoom))
    made.append(("timeline, scroll through 2000 : blit", bench.scrolling(2000), 3))
    medians: list[float] = []
    for number in (10_000, 100_000, MILLION):
        median, slow = bench.zooming(number)
        medians.append(median)
        made.append((f"timeline, zoom into {number}, median : blit", median, 5))
        made.append((f"timeline, zoom into {number}, 95 % : blit", slow, 10))
    made.append(("timeline, frame of 1000000 : of 10000", medians[-1] / medians[0], 2))
    made.append(("timeline, index of 100000 : one sort of them", _index(100_000), 5))
    made.append(("timeline, bytes of the index for one of 100000", _index_bytes(100_000), 120))
    made.append(("timeline, first frame of 300 : blit", bench.first(300), 10))
    return [*made, *bench.files(300)]


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
        print(f"{name:45} {ratio:7.2f}   <= {target:g}")
