"""Test the choice of the time to show: all events with their words, no absurd zoom."""

from datetime import date

from hypothesis import given, settings

from dossier.timeline import fit
from dossier.timeline.frame.geometry import Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import left_column
from dossier.timeline.items.item import Bounds, Item, Say
from dossier.timeline.items.items import Items
from dossier.timeline.time.civil import DAY, YEAR
from dossier.timeline.time.scale import AROUND
from tests.timeline.making import METRICS, crowd, day, many, moment, span

WIDTH = 900.0


@settings(max_examples=60)
@given(many())
def test_every_event_is_in_the_window(found: tuple[Item, ...]) -> None:
    items = Items(found)
    scale = fit.events(items, WIDTH, METRICS)
    if items.events is not None:
        assert scale.time(0) <= items.events.first
        assert scale.time(WIDTH) >= items.events.last - 1


@settings(max_examples=60)
@given(many())
def test_every_end_is_in_the_window_of_the_ends(found: tuple[Item, ...]) -> None:
    items = Items(found)
    scale = fit.ends(items, WIDTH, METRICS)
    if items.ends is not None:
        assert scale.time(0) <= items.ends.first
        assert scale.time(WIDTH) >= items.ends.last - 1


def test_the_words_of_the_last_event_have_room() -> None:
    items = Items([moment("a", "2010-01-01"), moment("b", "2014-07-05", label="x" * 40)])
    frame = lay_out(items, fit.events(items, WIDTH, METRICS), Size(WIDTH + 104), METRICS)
    for label in frame.labels:
        assert label.x + label.caption.width <= frame.width


def test_longer_words_that_have_room_stay_in_the_window_of_all_events() -> None:
    label = "a title of many words " * 5
    made = [
        moment("a", "2010-01-01", "health", label=label),
        moment("b", "2014-07-05", label=label),
    ]
    items = Items(made)
    frame = lay_out(
        items, fit.events(items, WIDTH, METRICS), Size(WIDTH + left_column(items, METRICS)), METRICS
    )
    first, last = sorted(frame.labels, key=lambda one: one.x)
    assert first.caption.width > METRICS.widest >= last.caption.width
    assert all(one.x + one.caption.width <= frame.width for one in frame.labels)


def test_all_words_have_room_beside_the_ends_too() -> None:
    bar = span("s", "2014-07-05", "2044-07-05", "sentence")._replace(say=Say(label="y" * 40))
    items = Items([bar, moment("b", "2040-07-05", label="x" * 40)])
    scale = fit.ends(items, WIDTH, METRICS)
    frame = lay_out(items, scale, Size(WIDTH + left_column(items, METRICS)), METRICS)
    assert sorted(len(label.caption.text) for label in frame.labels) == [40, 40 + 12]
    for label in frame.labels:
        assert label.x + label.caption.width <= frame.width


def test_an_empty_line_stands_where_today_is() -> None:
    scale = fit.events(Items([]), WIDTH, METRICS, date(2014, 7, 5))
    assert scale.time(WIDTH / 2) == day("2014-07-05") + DAY / 2
    assert fit.ends(Items([]), WIDTH, METRICS).time(WIDTH / 2) == day("2000-01-01") + DAY / 2


def test_one_event_is_shown_with_some_days_around_it() -> None:
    scale = fit.events(Items([moment("a", "2014-07-05")]), WIDTH, METRICS)
    assert scale.time(WIDTH) - scale.time(0) == 2 * AROUND


def test_a_birth_long_ago_does_not_make_the_case_small() -> None:
    birth = Item("b", "b", "other", Bounds(0, DAY, 0, DAY), Say(label="born"), aside=True)
    items = Items([birth, moment("a", "2014-07-05"), moment("c", "2016-07-05")])
    assert fit.events(items, WIDTH, METRICS).time(0) > day("2013-01-01")
    alone = fit.events(Items([birth]), WIDTH, METRICS)
    assert alone.time(0) <= 0 <= alone.time(WIDTH)


def test_the_end_of_a_sentence_is_no_event() -> None:
    items = Items([moment("a", "2014-07-05"), span("s", "2017-04-21", "2044-04-21", "sentence")])
    assert fit.events(items, WIDTH, METRICS).time(WIDTH) < day("2030-01-01")
    assert fit.ends(items, WIDTH, METRICS).time(WIDTH) > day("2044-04-21")


def test_words_that_have_room_on_their_glyph_need_none_behind_it() -> None:
    short, long = (
        fit.events(Items([span(label, "2000-01-01", "2014-07-05")]), WIDTH, METRICS)
        for label in ("x", "x" * 30)
    )
    assert short == long


def test_a_crowd_is_shown_without_room_for_words() -> None:
    items = crowd(2600)
    scale = fit.events(items, WIDTH, METRICS)
    assert items.events is not None
    assert scale.per_px < (items.events.last - items.events.first) / (WIDTH - 60)
    assert scale.per_px > YEAR / WIDTH


def test_the_words_of_a_long_bar_leave_time_its_share_where_they_have_no_room() -> None:
    bounds = span("b", "2017-04-21", "2044-04-21").bounds
    bar = Item("b", "b", "sentence", bounds, Say(label="x" * 60), span=True)
    items = Items([moment("a", "2011-01-01"), bar])
    assert items.events is not None
    for width in (300.0, 400.0, 500.0):
        scale = fit.events(items, width, METRICS)
        shown = (items.events.last - items.events.first) / (width * scale.per_px)
        assert shown > (1 - fit.WORDS) * 0.8


def test_a_window_without_any_room_has_a_scale_too() -> None:
    items = Items([moment("a", "2011-01-01"), span("b", "2017-04-21", "2044-04-21")])
    for width in (0.0, 24.0, 25.0):
        assert fit.events(items, width, METRICS).per_px > 0
