"""Make items and dossiers for the tests of the timeline, and measure letters without a font."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.timeline.items.item import KINDS, Bounds, Edge, Item, Kind, Say
from dossier.timeline.items.items import Items
from dossier.timeline.records.gather import Wanted, items
from dossier.timeline.shapes.labels import Metrics
from dossier.timeline.shapes.shapes import Role
from dossier.timeline.time.civil import DAY, END, HOUR, MINUTE, YEAR, of_day
from dossier.timeline.time.scale import FARTHEST, Scale

BOLD: frozenset[Role] = frozenset({"lead", "head", "coarse", "title"})


def width(text: str, role: Role) -> float:
    """Measure letters of 7 pixels, bold ones of 8."""
    return len(text) * (8.0 if role in BOLD else 7.0)


METRICS = Metrics(width)
LARGE = Metrics(lambda text, role: 1.5 * width(text, role), 1.5)


def day(text: str) -> int:
    """Give the second in which a day begins."""
    return of_day(date.fromisoformat(text))


def moment(id: str, text: str, kind: Kind = "court", length: int = DAY, label: str = "") -> Item:
    """Make something that was at one time, on a day or in a longer stretch from it on."""
    begin = day(text)
    bounds = Bounds(begin, begin + length, begin, begin + length)
    return Item(id, id, kind, bounds, Say(when=text, label=label or id))


def span(id: str, first: str, last: str, kind: Kind = "custody") -> Item:
    """Make something that lasted from one day to another."""
    begin, end = day(first), day(last)
    bounds = Bounds(begin, begin + DAY, end, end + DAY)
    made = Item(id, id, kind, bounds, Say(label=id), span=True)
    return made._replace(liberty="held") if kind == "custody" else made


def a_dossier(**lists: object) -> Dossier:
    """Make a dossier from plain lists, as a file gives them."""
    plain = {"dossier": 1, "subject": {"name": "A. N. Other"}, **lists}
    return with_keys(Dossier.model_validate(plain))


def items_of(dossier: Dossier, wanted: Wanted | None = None) -> Items:
    """Make the items of a dossier."""
    return items(dossier, Index(dossier), Words(), wanted)


def a_date(text: str) -> Date:
    return Date(text)


# Seconds of the axis, many of them near its ends or on the edges of days.
seconds = st.one_of(
    st.integers(0, END - 1),
    st.integers(0, END // DAY - 1).map(lambda days: days * DAY),
    st.integers(0, 50 * YEAR).map(lambda after: of_day(date(1990, 1, 1)) + after),
    st.sampled_from([0, DAY, END - DAY, END - 1]),
)
lengths = st.sampled_from([1, MINUTE, HOUR, DAY, DAY, DAY, 30 * DAY, 365 * DAY, 3650 * DAY])
labels = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=30)


def _scale(middle: int, power: float) -> Scale:
    return Scale(middle - 500 * 2**power, min(2**power, FARTHEST))


scales = st.builds(_scale, seconds, st.floats(0, 31.5))


def _bounds(begin: int, wide: int, apart: int, edges: tuple[Edge, Edge]) -> Bounds:
    start_hi = min(END, begin + wide)
    end_lo = min(END - 1, start_hi + apart)
    return Bounds(begin, start_hi, end_lo, min(END, end_lo + wide), *edges)


def _half(begin: int, edges: tuple[Edge, Edge]) -> Bounds:
    return Bounds(begin, begin, begin, begin, *edges)


def _moment(begin: int, wide: int) -> Bounds:
    return Bounds(begin, min(END, begin + wide), begin, min(END, begin + wide))


EDGES: tuple[tuple[Edge, Edge], ...] = (
    ("known", "known"),
    ("known", "open"),
    ("known", "unknown"),
    ("unknown", "known"),
    ("open", "known"),
    ("unknown", "open"),
)
# Any bounds that the dates of a file can have, and whether they are those of a span.
bounds = st.one_of(
    st.tuples(st.builds(_moment, seconds, lengths), st.just(value=False)),
    st.tuples(
        st.builds(
            _bounds,
            seconds,
            lengths,
            st.sampled_from([0, DAY, 90 * DAY, 9000 * DAY]),
            st.sampled_from(EDGES),
        ),
        st.just(value=True),
    ),
    st.tuples(
        st.builds(_half, seconds, st.sampled_from([EDGES[1], EDGES[3]])), st.just(value=False)
    ),
)
SAYS = (
    Say(label="a"),
    Say("5 July 2014", "a title of many words " * 6),
    Say("5 July 2014", "an arrest"),
    Say("2014", "long " * 9, ends="ends 2041"),
)
# Whether a date is about, or uncertain, and whether it has happened.
MARKS = (
    (False, False, True),
    (False, False, True),
    (False, False, False),
    (True, False, True),
    (False, True, False),
)


def _placed(
    number: int,
    where: tuple[Bounds, bool],
    kind: Kind,
    say: Say,
    marks: tuple[bool, bool, bool],
) -> Item:
    return Item(
        id=f"i{number}/date",
        key=f"i{number}",
        kind=kind,
        bounds=where[0],
        say=say,
        span=where[1],
        approximate=marks[0],
        uncertain=marks[1],
        liberty="held" if kind == "custody" else "",
        happened=marks[2],
    )


def placed(number: int = 0) -> st.SearchStrategy[Item]:
    """Give any item."""
    return st.builds(
        _placed,
        st.just(number),
        bounds,
        st.sampled_from(KINDS),
        st.sampled_from(SAYS),
        st.sampled_from(MARKS),
    )


def many(most: int = 25) -> st.SearchStrategy[tuple[Item, ...]]:
    """Give some items with ids of their own."""
    return st.lists(placed(), max_size=most).map(
        lambda items: tuple(
            item._replace(id=f"i{n}/date", key=f"i{n}") for n, item in enumerate(items)
        )
    )


def crowd(number: int, years: int = 20) -> Items:
    """Make many items, evenly mixed, the same each time."""
    made: list[Item] = []
    begin = of_day(date(2000, 1, 1))
    for place in range(number):
        at = begin + place * 7919 % (years * 365) * DAY
        length = (DAY, DAY, DAY, 30 * DAY, 365 * DAY)[place % 5]
        say = Say("a day", f"event {place}")
        kind = KINDS[place % len(KINDS)]
        lasts = place % 17 == 0
        where = Bounds(at, at + length, at, at + length)
        if lasts:
            where = Bounds(at, at + DAY, at + length, at + length + DAY)
        made.append(Item(f"i{place}", f"i{place}", kind, where, say, span=lasts))
    return Items(made)
