"""Measure the words beside an item, and cut them where they have no room."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dossier.i18n import Words
from dossier.timeline.items.item import Item, Say
from dossier.timeline.shapes.shapes import Caption, Role, Run
from dossier.wording.direction import isolated
from dossier.wording.signs import visible

GAP = 9.0
WIDEST = 460.0
ROOMY = 1600.0
LONGEST = 200
"""Letters of one text that are looked at at all; a card shows the rest."""
CUT = "…"
_GOES_ON = re.compile(r"[.,\u00a0\u202f]?\d")
_CUT_NUMBER = re.compile(r"[^\w\s()]?\d(?:[.,\u00a0\u202f]?\d)*[.,\u00a0\u202f]?$")


@dataclass(frozen=True, slots=True)
class Metrics:
    """How wide a text is in one kind of letters, and how large a pixel of the drawings is here."""

    width: Callable[[str, Role], float]
    unit: float = 1.0
    widest: float = WIDEST
    """How wide a label may be, in pixels of the drawings."""
    roomy: float = ROOMY
    """How wide one becomes that has more room in its lane."""

    def px(self, drawn: float) -> float:
        """Turn pixels at 14-pixel letters into whole pixels here."""
        return float(round(drawn * self.unit))


def caption(say: Say, metrics: Metrics, words: Words) -> Caption:
    """Measure the whole label of an item, never wider than a label may be."""
    return of_texts(_texts(say, words), metrics, room_for(say, metrics))


def room_for(say: Say, metrics: Metrics) -> float:
    """Give how wide the label of an item may be; a number has room of its own."""
    number = metrics.width(say.number, "quiet") + metrics.px(GAP) if say.number else 0.0
    return metrics.widest * metrics.unit + number


class Captions:
    """The measured labels of items, each measured once; where there are wider ones, cut from these.

    What fits uncut is the same label in either width.
    """

    __slots__ = ("_made", "_metrics", "_room", "_wider", "_words")

    def __init__(self, metrics: Metrics, words: Words, wider: Captions | None = None) -> None:
        self._metrics = metrics
        self._words = words
        self._wider = wider
        self._room = metrics.widest * metrics.unit
        self._made: dict[str, Caption] = {}

    def of(self, item: Item) -> Caption:
        found = self._made.get(item.id)
        if found is None:
            found = self._made[item.id] = self._measure(item)
        return found

    def _measure(self, item: Item) -> Caption:
        if self._wider is None:
            return caption(item.say, self._metrics, self._words)
        whole = self._wider.of(item)
        if whole.width <= self._room:  # as most are, however wide a number would let it be
            return whole
        return shortened(whole, room_for(item.say, self._metrics), self._metrics)


def of_texts(texts: Iterable[tuple[str, Role]], metrics: Metrics, room: float) -> Caption:
    """Measure some texts side by side; what does not fit into `room` is cut."""
    runs: list[Run] = []
    x = 0.0
    gap = metrics.px(GAP)
    for text, role in texts:
        width = metrics.width(text, role)
        shown = text if width <= room - x else cut(text, role, room - x, metrics)
        if not shown:
            break
        runs.append(Run(shown, role, x))
        x += (width if shown is text else metrics.width(shown, role)) + gap
        if shown is not text:
            break
    return Caption(tuple(runs), max(0.0, x - gap))


def shortened(whole: Caption, room: float, metrics: Metrics) -> Caption:
    """Give the caption as it fits into `room`; without any runs where nothing fits."""
    if whole.width <= room:
        return whole
    return of_texts(tuple((run.text, run.role) for run in whole.runs), metrics, room)


def cut(text: str, role: Role, room: float, metrics: Metrics) -> str:
    """Give the text, or as much of it as fits with a mark behind it, or nothing.

    Found by halving, so that a long text costs a few measurements.
    """
    if metrics.width(text, role) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.width(text[:middle].rstrip() + CUT, role) <= room:
            low = middle
        else:
            high = middle - 1
    kept = _whole_numbers(text, low).rstrip()
    return kept + CUT if kept else ""


def _whole_numbers(text: str, end: int) -> str:
    """Give the beginning of a text, without a number of which only the beginning is in it.

    >>> _whole_numbers("about $170,000,000", 10), _whole_numbers("5 July 2014", 9)
    ('about ', '5 July ')
    """
    kept = text[:end]
    return _CUT_NUMBER.sub("", kept) if _GOES_ON.match(text, end) else kept


def one_line(text: str) -> str:
    """Give the beginning of a text on one line, for the picture; nothing in it steers."""
    line = " ".join(visible(text[: LONGEST * 2]).split())
    return line if len(line) <= LONGEST else line[:LONGEST].rstrip() + CUT


def _texts(say: Say, words: Words) -> Iterator[tuple[str, Role]]:
    if say.number:
        yield say.number, "quiet"
    if say.contradicted:
        yield "≠", "sign"
    if say.confidential:
        yield words.tr("confidential"), "secret"
    if say.when:
        yield say.when, "lead"
    if say.label:
        yield said(say, words), "text"
    if say.small:
        yield say.small, "quiet"


def texts_of(say: Say) -> tuple[str, ...]:
    """Give every text of an item that comes from its record."""
    return say.when, say.label, say.small, say.claim, say.ends


def said(say: Say, words: Words) -> str:
    """Give the label, with who says it before it where it is a claim."""
    if not say.claim:
        return say.label
    return words.tr("{who}: {what}").format(who=isolated(say.claim), what=isolated(say.label))
