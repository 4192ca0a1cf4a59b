"""Test pictures of some time alone: their words are whole, and go by what is seen of each bar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline import fit
from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import left_column
from dossier.timeline.items.cropping import cropped
from dossier.timeline.items.item import Bounds, Item, Say
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import Scale
from dossier.timeline.turning import turned
from tests.timeline.making import METRICS, day, many, moment, span

YEAR = Range(day("2020-01-01"), day("2021-01-01"))


def picture(items: Items, time: Range, width: float = 1200, *, still: bool = True) -> Frame:
    room = width - left_column(items, METRICS)
    shown, scale = fit.within(items, time, room, METRICS)
    return lay_out(shown, scale, Size(width), METRICS, Look(overview=False, still=still))


def alone(items: Items, time: Range, width: float = 1200) -> Frame:
    """Give a picture of some time as it is exported."""
    room = width - left_column(items, METRICS)
    shown, scale = fit.within(items, time, room, METRICS)
    look = Look(overview=False, still=True, stretch=time)
    return lay_out(turned(shown, scale, METRICS, room), scale, Size(width), METRICS, look)


def texts(frame: Frame) -> list[str]:
    return [label.caption.text for label in frame.labels]


def test_some_days_are_shown_alone_however_few_they_are() -> None:
    days = Range(day("2020-04-05"), day("2020-04-08"))
    frame = picture(Items([moment("a", "2020-04-06")]), days)
    scale, width = frame.scale, frame.plot.x1 - frame.plot.x0
    assert scale.time(0) <= days.first
    assert days.last <= scale.time(width) <= days.last + DAY


def test_the_words_of_what_ends_late_in_that_time_have_room() -> None:
    items = Items([moment("a", "2020-12-30", label="x" * 40), moment("b", "2020-01-05")])
    frame = picture(items, YEAR)
    assert texts(frame) == ["2020-01-05  b", "2020-12-30  " + "x" * 40]
    for label in frame.labels:
        assert label.x + label.caption.width <= frame.width


def test_what_ends_after_that_time_is_not_shown_to_its_end() -> None:
    bar = span("s", "2020-12-01", "2044-07-05", "sentence")
    frame = picture(Items([bar, moment("a", "2020-03-05")]), YEAR)
    assert frame.scale.time(frame.plot.x1 - frame.plot.x0) < day("2022-01-01")


def test_words_stand_beside_a_bar_of_which_too_little_is_seen() -> None:
    bar = span("held", "2010-01-01", "2020-01-20")._replace(say=Say(label="w" * 50))
    whole = Items([bar, moment("a", "2020-12-01")])
    frame = picture(whole, YEAR)
    (label,) = (label for label in frame.labels if label.id == "held")
    assert label.caption.text == "w" * 50
    assert label.ground == "page"
    (mark,) = (mark for mark in frame.marks if mark.id == "held")
    assert mark.box.x1 < label.x


def test_words_stand_before_what_ends_out_of_the_picture() -> None:
    bar = span("held", "2020-12-10", "2021-04-01")._replace(say=Say(label="w" * 30))
    frame = picture(Items([bar, moment("a", "2020-02-01", "custody")]), YEAR)
    (label,) = (label for label in frame.labels if label.id == "held")
    (mark,) = (mark for mark in frame.marks if mark.id == "held")
    assert label.caption.text == "w" * 30
    assert frame.plot.x0 <= label.x
    assert label.x + label.caption.width <= mark.box.x0
    moved = picture(Items([bar, moment("a", "2020-02-01", "custody")]), YEAR, still=False)
    (on_bar,) = (label for label in moved.labels if label.id == "held")
    assert on_bar.ground == "bar"


def test_words_before_a_glyph_lie_on_nothing_and_give_way_where_there_is_no_room() -> None:
    before = moment("a", "2020-11-20", "custody", label="y" * 4)
    bar = span("held", "2020-12-10", "2021-04-01")._replace(say=Say(label="w" * 200))
    frame = picture(Items([before, bar]), YEAR)
    for label in frame.labels:
        for mark in frame.marks:
            apart = label.x + label.caption.width <= mark.box.x0 or mark.box.x1 <= label.x
            assert label.y != (mark.box.y0 + mark.box.y1) / 2 or apart or label.ground != "page"


@pytest.mark.parametrize(
    ("first", "last"), [("2014-01-01", "2030-01-01"), ("2020-02-10", "2030-01-01")]
)
def test_words_of_what_runs_out_of_the_picture_stand_whole_on_what_is_seen_of_it(
    first: str, last: str
) -> None:
    whole = Bounds(day(first), day(last), day(first), day(last))
    long = Item("long", "long", "court", whole, Say(label="w" * 60))
    frame = alone(Items([long, moment("a", "2020-12-01")]), YEAR)
    (label,) = (label for label in frame.labels if label.id == "long")
    (mark,) = (mark for mark in frame.marks if mark.id == "long")
    assert (label.caption.text, label.ground) == ("w" * 60, "plate")
    assert max(mark.box.x0, frame.plot.x0) <= label.x
    assert label.x + label.caption.width <= frame.plot.x1


def test_pictures_of_all_times_keep_what_was_before_them_out() -> None:
    items = Items([moment("a", "2010-01-01"), span("b", "2010-01-01", "2030-01-01")])
    shown = cropped(items, YEAR.first)
    before, after = shown.by_id["a"], shown.by_id["b"]
    assert isinstance(before, Item)
    assert isinstance(after, Item)
    assert before == items.by_id["a"]
    assert (after.bounds.start_lo, after.bounds.end_lo) == (YEAR.first, day("2030-01-01"))


@given(many(), st.floats(0, 31), st.integers(-500, 500))
def test_cropping_shows_the_same_items_in_the_same_time(
    found: tuple[Item, ...], power: float, right: int
) -> None:
    first = min((item.bounds.start_lo for item in found), default=0)
    scale = Scale(first + right * 2**power, 2**power)
    whole, part = Items(found), cropped(Items(found), scale.time(-30))
    size = Size(1000)
    one, other = (lay_out(items, scale, size, METRICS, Look(still=True)) for items in (whole, part))
    assert {mark.id for mark in one.marks} == {mark.id for mark in other.marks}
    assert one.accounting.total == other.accounting.total


@pytest.mark.parametrize("still", [True, False])
def test_nothing_at_all_can_be_shown_too(*, still: bool) -> None:
    assert texts(picture(Items([]), YEAR, still=still)) == []
