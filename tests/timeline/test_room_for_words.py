"""Test that no word is cut in two, by the edge of the window or by its neighbour."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline.geometry import Size
from dossier.timeline.item import Item, Say
from dossier.timeline.items import Items
from dossier.timeline.layout import lay_out
from dossier.timeline.scale import FARTHEST, Scale, around
from dossier.timeline.shapes import Line, Role
from tests.timeline.making import METRICS, day, many, span, width

SIZE = Size(1000, 400)
powers = st.floats(0, 31)
pans = st.integers(-800, 800)


def near(items: tuple[Item, ...], power: float) -> Scale:
    """Look at the first of some items."""
    first = min((item.bounds.start_lo for item in items), default=0)
    per_px = min(2**power, FARTHEST)
    return Scale(first - 300 * per_px, per_px)


@given(many(), powers, pans)
def test_no_words_of_the_calendar_overlap_or_are_cut(
    items: tuple[Item, ...], power: float, pan: int
) -> None:
    frame = lay_out(Items(items), near(items, power).panned(pan), SIZE, METRICS)
    rows: tuple[tuple[tuple[Line, ...], Role], ...] = (
        (frame.fine, "tick"),
        (frame.coarse, "coarse"),
    )
    for row, role in rows:
        said = [line for line in row if line.label]
        edges = [(line.label_x, line.label_x + width(line.label, role)) for line in said]
        assert all(after > end for (_, end), (after, _) in pairwise(edges))
        assert all(end <= frame.plot.x1 for _, end in edges)


def test_a_bar_of_which_less_is_seen_than_its_chip_is_wide_has_none() -> None:
    made = span("a", "2014-07-05", "2044-07-05", "sentence")
    items = Items([made._replace(say=Say("5 July 2014", ends="ends 2044"))])
    scale = around(day("2014-06-01"), day("2014-07-06"), 850)
    frame = lay_out(items, scale, SIZE, METRICS)
    assert len(frame.marks) == 1
    assert frame.chips == ()
