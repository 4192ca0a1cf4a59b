"""Test that no word is cut in two, by the edge of the window or by its neighbour."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import left_column
from dossier.timeline.items.item import Bounds, Item, Say
from dossier.timeline.items.items import Items
from dossier.timeline.shapes.shapes import Line, Role
from dossier.timeline.stacking.stack import grain
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import FARTHEST, Scale, around
from tests.timeline.making import METRICS, crowd, day, many, moment, span, width

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


@given(many(), powers, pans)
def test_what_stands_below_a_month_or_a_year_is_of_it(
    items: tuple[Item, ...], power: float, pan: int
) -> None:
    frame = lay_out(Items(items), near(items, power).panned(pan), SIZE, METRICS)
    for line in frame.fine:
        middle = line.label_x + width(line.label, "tick") / 2
        assert not line.label or not any(line.x < above.x < middle for above in frame.coarse)


def test_the_end_of_a_month_is_not_read_as_a_day_of_the_next() -> None:
    scale = Scale(day("2025-09-15"), DAY / 3)
    said = [line.label for line in lay_out(Items([]), scale, SIZE, METRICS).fine]
    assert said[:5] == ["15", "", "13", "27", "10"]


def test_a_bar_of_which_less_is_seen_than_its_chip_is_wide_has_none() -> None:
    made = span("a", "2014-07-05", "2044-07-05", "sentence")
    items = Items([made._replace(say=Say("5 July 2014", ends="ends 2044"))])
    scale = around(day("2014-06-01"), day("2014-07-06"), 850)
    frame = lay_out(items, scale, SIZE, METRICS)
    assert len(frame.marks) == 1
    assert frame.chips == ()


def test_words_move_to_the_part_of_a_bar_of_which_most_is_seen() -> None:
    begin = Bounds(day("2014-01-01"), day("2015-01-01"), day("2020-01-01"), day("2020-01-02"))
    items = Items([Item("i", "i", "health", begin, Say(label="w" * 20), span=True)])
    for first, last, ground in (
        ("2014-02-01", "2014-10-01", "plate"),
        ("2016-02-01", "2016-10-01", "bar"),
        ("2014-11-20", "2015-10-01", "bar"),
    ):
        size = Size(800 + left_column(items, METRICS), 300)
        frame = lay_out(items, around(day(first), day(last), 800), size, METRICS)
        (label,) = frame.labels
        assert (label.ground, label.caption.text) == (ground, "w" * 20)
        assert frame.plot.x0 <= label.x <= frame.width - 140


def test_words_behind_a_bar_go_onto_it_before_they_leave_the_window() -> None:
    said = "w" * 40
    items = Items([span("i", "2014-01-01", "2014-06-30")._replace(say=Say(label=said))])
    left, end = left_column(items, METRICS), day("2014-07-01")
    for behind, ground, begun in ((300, "page", False), (112, "page", True), (90, "bar", True)):
        scale = Scale(end - (800 - behind) * DAY, DAY)
        (label,) = lay_out(items, scale, Size(800 + left, 300), METRICS).labels
        assert label.ground == ground
        whole = lay_out(items, scale, Size(3000 + left, 300), METRICS).labels[0]
        assert (whole.ground, whole.caption.text) == ("page", said)
        if ground == "bar":
            assert label.x + label.caption.width < left + 800 - behind
        assert begun is (whole.x + whole.caption.width > left + 800)


def test_words_stand_on_a_bar_as_soon_as_it_is_long_enough() -> None:
    bar = span("i", "2014-07-05", "2014-08-31")._replace(say=Say(label="w" * 60))
    for per_px, ground in ((8200, "bar"), (11_000, "bar"), (11_400, "page")):
        assert grain(per_px) == grain(11_400)
        (label,) = lay_out(Items([bar]), Scale(day("2014-07-01"), per_px), SIZE, METRICS).labels
        assert (label.ground, label.caption.text) == (ground, "w" * 60)


def test_the_word_today_is_whole_beside_the_edge_of_the_window() -> None:
    scale = Scale(day("2014-07-01"), DAY / 10)
    there = 0
    for days in range(100):
        today = date(2014, 7, 1) + timedelta(days)
        line = lay_out(Items([]), scale, SIZE, METRICS, Look(today=today)).today
        there += bool(line and line.label)
        if line and line.label:
            assert line.label_x + width(line.label, "coarse") <= SIZE.width
    assert there > 50


def test_no_number_of_a_crowd_lies_over_the_next_one() -> None:
    items = crowd(4000)
    for shift in range(0, 1600, 70):
        scale = Scale(day("2005-01-01") + shift * DAY, 10 * DAY)
        chips = lay_out(items, scale, Size(900, 700), METRICS).chips
        rows = sorted((chip.box.y0, chip.box.x0, chip.box.x1) for chip in chips)
        for (top, _, right), (lower, left, _) in pairwise(rows):
            assert top != lower or right <= left


def test_words_that_would_be_cut_take_the_room_of_their_lane() -> None:
    long = "a title of many words, " * 4 + "the end"
    items = Items([moment(f"{n}", f"201{n}-01-01", label=long) for n in (0, 2)])
    for days, whole in ((0.5, True), (1, False)):
        scale = Scale(day("2009-12-01"), days * DAY)
        labels = lay_out(items, scale, Size(1000), METRICS).labels
        first = min(labels, key=lambda label: label.x)
        assert (first.caption.text == f"2010-01-01  {long}") is whole
        assert METRICS.widest < first.caption.width <= scale.x(day("2012-01-01"))


def test_words_that_are_cut_on_a_bar_take_all_of_it() -> None:
    made = span("s", "2000-01-01", "2014-01-01")._replace(say=Say(label="y" * 100))
    for days, letters in ((9, 76), (5, 100)):
        frame = lay_out(Items([made]), Scale(day("1999-12-01"), days * DAY), Size(1000), METRICS)
        (label,) = frame.labels
        assert (label.ground, label.caption.text.count("y")) == ("bar", letters)
