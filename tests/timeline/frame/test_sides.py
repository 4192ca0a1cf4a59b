"""Test how it is told what lies before the window and after it, with a chip that leads there."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline import fit
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import Groups, left_column
from dossier.timeline.items.item import Item
from dossier.timeline.items.items import Items
from dossier.timeline.scene import Scene
from dossier.timeline.shapes.shapes import Rect
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import Scale, around
from tests.timeline.making import LARGE, METRICS, crowd, day, many, moment, scales, span

SIZE = Size(1000, 400)
TALL = Size(1000)
YEARS = Items([moment(f"e{year}", f"{year}-06-01") for year in range(2010, 2020)])


def seen(items: Items, first: str, last: str, size: Size = SIZE) -> Scene:
    width = size.width - left_column(items, METRICS)
    return Scene(items, METRICS, size, around(day(first), day(last), width), Look())


def corners(scene: Scene) -> list[tuple[str, str]]:
    return [(chip.goes, chip.text) for chip in scene.frame.corners]


def test_what_lies_before_and_after_the_window_is_told_in_the_corners_of_the_calendar() -> None:
    frame = seen(YEARS, "2012-01-01", "2014-12-31").frame
    before, after = frame.corners
    assert (before.goes, before.text) == ("earlier", "2 earlier")
    assert (after.goes, after.text) == ("later", "5 later")
    assert before.box.x1 <= frame.plot.x0 < after.box.x0 < after.box.x1 <= frame.width
    assert after.box.y1 <= frame.plot.y0
    told = frame.accounting
    assert (told.earlier, told.later, told.elsewhere) == (2, 5, 0)
    assert told.say(YEARS.words) == "Showing 3 of 10: 3 on the line, 2 earlier, 5 later"


def test_nothing_is_told_of_a_side_on_which_there_is_nothing() -> None:
    assert corners(seen(YEARS, "2009-01-01", "2020-12-31")) == []
    assert corners(seen(YEARS, "2009-01-01", "2014-12-31")) == [("later", "5 later")]


def test_a_click_goes_to_the_next_one_on_that_side() -> None:
    here = seen(YEARS, "2012-01-01", "2014-12-31")
    before, after = here.frame.corners
    for chip, nearest in ((before, "e2011"), (after, "e2015")):
        there = here.followed(chip)
        assert there.frame.place_of(nearest) is not None
        assert there.scale.per_px == here.scale.per_px
        assert there.look.chosen == ""


def test_a_click_scrolls_to_the_lane_of_the_next_one() -> None:
    full = [moment(f"n{number}", "2013-06-01") for number in range(30)]
    items = Items([*full, moment("late", "2016-06-01", "other")])
    here = seen(items, "2013-01-01", "2013-12-31", Size(1000, 200))
    assert here.frame.accounting.elsewhere > 0
    (chip,) = here.frame.corners
    assert here.followed(chip).frame.place_of("late") is not None


def test_where_there_is_nothing_any_more_a_click_stays() -> None:
    here = seen(YEARS, "2012-01-01", "2014-12-31")
    before, _ = here.frame.corners
    whole = seen(YEARS, "2009-01-01", "2020-12-31")
    assert whole.followed(before) == whole


def test_a_click_on_the_chip_hits_it() -> None:
    frame = seen(YEARS, "2012-01-01", "2014-12-31").frame
    for chip in frame.corners:
        assert frame.hit(chip.box.x0 + 1, chip.box.y0 + 1) == chip


def test_no_word_of_the_calendar_lies_under_a_chip() -> None:
    for shift in range(0, 365, 7):
        width = SIZE.width - left_column(YEARS, METRICS)
        scale = Scale(day("2013-01-01") + shift * DAY, 400 * DAY / width)
        frame = lay_out(YEARS, scale, SIZE, METRICS)
        (chip,) = (chip for chip in frame.corners if chip.goes == "later")
        for line in frame.coarse:
            end = line.label_x + METRICS.width(line.label, "coarse")
            assert not line.label or end <= chip.box.x0


def test_a_birth_that_its_own_chip_tells_is_not_told_twice() -> None:
    birth = moment("b", "1980-05-02", "other", label="born")._replace(aside=True)
    items = Items([birth, moment("a", "2014-07-05", "other"), moment("c", "2016-07-05", "other")])
    scale = fit.events(items, SIZE.width - left_column(items, METRICS), METRICS)
    here = Scene(items, METRICS, SIZE, scale, Look())
    assert [chip.goes for chip in here.frame.chips] == ["begin"]
    assert corners(here) == []
    assert here.frame.accounting.earlier == 1


def test_in_a_collapsed_group_everything_is_counted() -> None:
    here = seen(YEARS, "2012-01-01", "2014-12-31").collapsing("court", on=True)
    assert corners(here) == []
    assert here.frame.accounting.outside == 0
    assert Groups().collapsed == frozenset()


def test_of_a_bar_that_reaches_into_the_window_nothing_is_outside() -> None:
    items = Items([span("held", "2010-01-01", "2020-01-01")])
    assert corners(seen(items, "2014-01-01", "2015-01-01")) == []


def test_a_glyph_that_is_wider_than_its_time_is_told_on_one_side_only() -> None:
    items = Items([moment("a", "2014-01-01")])
    width = SIZE.width - left_column(items, METRICS)
    for off in range(-12, 13):
        for at in (0.0, width):
            scale = Scale(day("2014-01-01") - (at + off) * DAY, DAY)
            told = lay_out(items, scale, SIZE, METRICS).accounting
            assert told.drawn + told.earlier + told.later == 1, (off, at)
            assert told.elsewhere == 0


@given(many(), scales)
def test_where_all_lanes_are_seen_all_that_is_outside_is_earlier_or_later(
    items: tuple[Item, ...], scale: Scale
) -> None:
    frame = lay_out(Items(items), scale, TALL, METRICS)
    told, width = frame.accounting, frame.plot.x1 - frame.plot.x0
    drawn = {mark.id for mark in frame.marks}
    out = [item.bounds for item in items if item.id not in drawn]
    assert told.elsewhere == 0
    assert told.earlier == sum(bounds.start_lo < scale.time(width / 2) for bounds in out)
    assert told.later == len(out) - told.earlier


CROWD = crowd(4000)


@given(st.floats(8, 26), st.floats(-3, 25))
def test_in_a_crowd_too(power: float, years: float) -> None:
    scale = Scale(day("2000-01-01") + years * 365 * DAY, 2**power)
    told = lay_out(CROWD, scale, TALL, METRICS).accounting
    assert told.total == 4000
    assert told.elsewhere == 0


def test_the_chips_grow_with_the_letters() -> None:
    small, large = (
        lay_out(YEARS, around(day("2012-01-01"), day("2014-12-31"), 900), SIZE, metrics).corners
        for metrics in (METRICS, LARGE)
    )
    for one, other in zip(small, large, strict=True):
        assert _wide(other.box) > 1.3 * _wide(one.box)


def _wide(box: Rect) -> float:
    return box.x1 - box.x0
