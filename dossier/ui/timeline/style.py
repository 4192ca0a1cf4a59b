"""How the timeline looks in one theme: its letters, measured, and what the painter keeps."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final, NamedTuple

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPixmap

from dossier.timeline.frame.frame import Frame
from dossier.timeline.items.item import Kind
from dossier.timeline.shapes.labels import Metrics
from dossier.timeline.shapes.shapes import Rect, Role
from dossier.ui.theme import DRAWN_AT, Size, Theme, Weight
from dossier.ui.theme import Role as Colour

_LETTERS: Final[dict[Role, tuple[Size, Weight, Colour]]] = {
    "lead": ("body", 500, "ink"),
    "text": ("body", 400, "ink"),
    "quiet": ("body", 400, "quiet"),
    "sign": ("body", 600, "differ"),
    "secret": ("small", 500, "secret"),
    "head": ("body", 500, "ink"),
    "coarse": ("small", 600, "ink"),
    "tick": ("small", 400, "quiet"),
    "chip": ("small", 500, "quiet"),
    "title": ("body", 600, "ink"),
}
_TINTS: Final[dict[Kind, Colour]] = {
    "custody": "custody_tint",
    "court": "court_tint",
    "sentence": "sentence_tint",
    "health": "health_tint",
    "statement": "statement_tint",
    "other": "other_tint",
}
LOCK: Final = 16
"""Pixels that the lock takes before the word, at 14-pixel letters."""
MEASURED: Final = 50_000
STAMPS: Final = 1500

Key = tuple[Hashable, float]
"""What a stamp shows, and the pixel ratio."""


class Stamp(NamedTuple):
    """A small picture, drawn once."""

    picture: QPixmap
    shown: object = None
    """What is known by its `id` in the key: it must not end before the stamp does."""


class Digits(NamedTuple):
    """A picture of all that two digits can be, one under another."""

    picture: QPixmap
    tall: int
    """The dots of the picture that each of them takes."""
    rows: dict[str, tuple[int, float]]
    """The dots above each, and how wide it is."""


class Kept(NamedTuple):
    """A part of the picture as it was drawn last; the picture is made when it comes again."""

    what: object
    box: Rect
    ratio: float
    picture: QPixmap | None


class Panorama(NamedTuple):
    """The lanes round a window, laid out and drawn, and the fine row of the calendar above them."""

    frame: Frame
    picture: QPixmap
    calendar: QPixmap
    bare: QPixmap
    """A stripe of the lanes with nothing on them: what words are wiped away with."""

    @property
    def ratio(self) -> float:
        return self.picture.devicePixelRatio()

    def holds(self, frame: Frame) -> bool:
        """Tell whether it has all that another frame shows of the same sheet."""
        all_of, part = self.frame.plan.seen, frame.plan.seen
        return (
            self.frame.plan.sheet is frame.plan.sheet
            and all_of.x0 <= part.x0
            and all_of.y0 <= part.y0
            and all_of.x1 >= part.x1
            and all_of.y1 >= part.y1
        )


class Awaited(NamedTuple):
    """Lanes that are drawn before they are shown, if ever they are."""

    lanes: object
    panorama: Panorama


class Style:
    """The letters and colours of one theme; made anew when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self.theme: Final = theme
        self.stamps: Final = dict[Key, Stamp]()
        self.digits: Final = dict[float, Digits]()
        """By the pixel ratio: numbers are put together from them."""
        self.kept: Final = dict[str, Kept]()
        """The parts round the lanes as they were drawn last."""
        self.items: object = None
        """What was drawn last."""
        self.lanes: object = None
        """Which lanes were drawn last."""
        self.panorama: Panorama | None = None
        self.awaited: Awaited | None = None
        self._colours = {kind: theme.colour(kind) for kind in _TINTS}
        self._tints = {kind: theme.colour(tint) for kind, tint in _TINTS.items()}
        self._fonts = {
            role: _plain(theme.font(size, weight)) for role, (size, weight, _) in _LETTERS.items()
        }
        self._lines = {role: theme.line(size) for role, (size, _, _) in _LETTERS.items()}
        self._inks = {role: theme.colour(ink) for role, (_, _, ink) in _LETTERS.items()}
        self._measures = {role: QFontMetricsF(font) for role, font in self._fonts.items()}
        self._ascents = {
            role: (of.ascent() - of.descent()) / 2 for role, of in self._measures.items()
        }
        self._widths: dict[tuple[str, Role], float] = {}
        self.metrics: Final = Metrics(self._width, theme.em / DRAWN_AT)

    def font(self, role: Role) -> QFont:
        return self._fonts[role]

    def ink(self, role: Role) -> QColor:
        return self._inks[role]

    def ascent(self, role: Role) -> float:
        """Give how far the baseline lies below the middle of a line."""
        return self._ascents[role]

    def line(self, role: Role) -> int:
        """Give the height of a line."""
        return self._lines[role]

    def colour(self, kind: Kind) -> QColor:
        return self._colours[kind]

    def tint(self, kind: Kind) -> QColor:
        return self._tints[kind]

    def keep(self, key: Key, stamp: Stamp) -> None:
        """Keep a stamp, and let the oldest go."""
        while len(self.stamps) >= STAMPS:
            del self.stamps[next(iter(self.stamps))]
        self.stamps[key] = stamp

    def _width(self, text: str, role: Role) -> float:
        key = text, role
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) >= MEASURED:
                self._widths.clear()
            found = self._measures[role].horizontalAdvance(text)
            if role == "secret":
                found += self.theme.px(LOCK)
            self._widths[key] = found
        return found


def _plain(font: QFont) -> QFont:
    """Take the digits of one width away: in a PDF they could not be found or copied as digits."""
    plain = QFont(font)
    plain.unsetFeature(QFont.Tag("tnum"))
    return plain
