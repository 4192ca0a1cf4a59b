"""Test the strip of the whole time: it costs what its pixels cost, and hides no pixel's events."""

from collections.abc import Sequence
from itertools import pairwise, product

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.timeline import fit
from dossier.timeline.frame.geometry import Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.overview import APART, strip_scale
from dossier.timeline.frame.sheet import MARGIN
from dossier.timeline.items.item import Item
from dossier.timeline.items.items import CROWDED, MOST, Items
from dossier.timeline.shapes.shapes import Span
from tests.timeline.making import METRICS, crowd, moment, seconds, span

SIZE = Size(900, 400)


def strip(items: Items) -> Sequence[Span]:
    """Give what the strip of some items shows."""
    frame = lay_out(items, fit.events(items, 700, METRICS), SIZE, METRICS)
    assert frame.overview is not None
    return frame.overview.spans


def begun(items: Items) -> set[tuple[str, int]]:
    """Give the pixels of the strip in which something begins, each looked at by itself."""
    frame = lay_out(items, fit.events(items, 700, METRICS), SIZE, METRICS)
    assert frame.overview is not None
    box = frame.overview.box
    scale = strip_scale(items, box)
    return {(item.kind, round(box.x0 + scale.x(item.bounds.start_lo))) for item in items.placed}


def test_its_years_stay_beside_it_however_short_the_names_of_the_groups() -> None:
    items = Items([moment("a", "1996-07-05"), moment("b", "2025-07-05")])
    frame = lay_out(items, fit.events(items, 700, METRICS), SIZE, METRICS)
    assert frame.overview is not None
    assert frame.overview.label == "1996 to 2025"
    end = METRICS.px(MARGIN) + METRICS.width("1996 to 2025", "tick")
    assert frame.overview.box.x0 >= end + METRICS.px(APART) > frame.plot.x0


def test_of_a_crowd_each_pixel_in_which_something_begins_has_one_tick() -> None:
    items = crowd(MOST + CROWDED, years=60)
    assert all(items.crowded(kind) for kind in items.groups)
    ticks = [(span.kind, span.x0) for span in strip(items)]
    assert len(ticks) == len(set(ticks))
    assert set(ticks) == begun(items)


def test_no_kind_of_a_crowd_lies_on_another() -> None:
    rows = {(span.y0, span.y1): span.kind for span in strip(crowd(MOST + CROWDED))}
    assert list(rows.values()) == ["custody", "court", "sentence", "health", "statement", "other"]
    for (_, bottom), (top, _) in pairwise(sorted(rows)):
        assert bottom <= top


@settings(max_examples=20, deadline=None)
@given(st.lists(seconds, min_size=1, max_size=6))
def test_a_crowd_wherever_it_stands_leaves_no_pixel_out(begins: list[int]) -> None:
    base = moment("a", "2014-07-05")
    number = range(MOST // len(begins) + 1)
    items = Items(_at(base, begin, f"{begin}-{n}") for begin, n in product(begins, number))
    assert items.crowded("court")
    assert {(span.kind, span.x0) for span in strip(items)} == begun(items)


def test_of_few_a_begin_that_is_not_known_has_no_tick() -> None:
    sure, day_of_it = moment("a", "2014-07-05"), moment("b", "2016-01-01")
    bounds = sure.bounds._replace(start_hi=day_of_it.bounds.start_lo)
    vague = sure._replace(id="v", bounds=bounds._replace(end_hi=bounds.start_hi))
    forms = [span.form for span in strip(Items([sure, day_of_it, vague, vague._replace(id="w")]))]
    assert sorted(forms) == ["hatch", "tick", "tick"]
    assert [span.form for span in strip(Items([sure]))] == ["tick"]


def test_of_few_a_sentence_is_as_long_as_it_lasts() -> None:
    items = Items([moment("a", "2014-07-05"), span("s", "2017-04-21", "2044-04-21", "sentence")])
    assert [one.form for one in strip(items)] == ["tick", "solid"]
    tick, bar = strip(items)
    assert (tick.x1 - tick.x0, bar.x1 - bar.x0 > 100) == (2, True)


def test_the_time_in_which_a_sentence_can_end_is_pale() -> None:
    sentence = span("s", "2020-04-21", "2044-04-21", "sentence")
    ends = sentence._replace(
        bounds=sentence.bounds._replace(end_lo=moment("b", "2030-04-21").bounds.start_lo)
    )
    bar, pale = strip(Items([ends]))
    assert (bar.form, pale.form, bar.x1 == pale.x0) == ("solid", "hatch", True)


def test_a_sentence_that_waits_is_pale_until_it_must_have_begun() -> None:
    sentence = span("s", "2026-04-21", "2044-04-21", "sentence")
    waits = sentence._replace(
        begun=(moment("a", "2020-04-21").bounds.start_lo, sentence.bounds.start_lo)
    )
    pale, bar = strip(Items([waits]))
    assert (pale.form, bar.form, pale.x1 == bar.x0) == ("hatch", "solid", True)
    # Where it can begin after it can have ended, it runs at no time for certain.
    bounds = sentence.bounds._replace(end_lo=moment("b", "2024-04-21").bounds.start_lo)
    perhaps = waits._replace(bounds=bounds)
    (wing,) = strip(Items([perhaps]))
    assert (wing.form, wing.x1 - wing.x0 > 100) == ("hatch", True)


def _at(item: Item, begin: int, id: str) -> Item:
    return item._replace(
        id=id,
        bounds=item.bounds._replace(
            start_lo=begin, start_hi=begin + 1, end_lo=begin, end_hi=begin + 1
        ),
    )
