"""Test words before their glyph: where a picture of all events has no room behind it."""

from collections import defaultdict
from itertools import pairwise

from hypothesis import given, settings

from dossier.timeline import fit
from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import left_column
from dossier.timeline.items.item import Item, Say
from dossier.timeline.items.items import Items
from dossier.timeline.pages import numbered, pages
from dossier.timeline.time.scale import AROUND, Scale, around
from dossier.timeline.turning import turned
from tests.timeline.making import METRICS, crowd, day, many, moment, span

WIDTH = 1000.0


def test_words_cut_behind_a_long_bar_stand_on_it_where_more_of_them_is_seen() -> None:
    bar = span("bar", "2010-01-01", "2018-06-01", "other")._replace(say=Say(label="w" * 140))
    scale = around(day("2010-01-01"), day("2020-01-01"), 900)
    frame = lay_out(Items([bar]), scale, Size(1000), METRICS, Look(still=True))
    (words,) = frame.labels
    assert words.ground == "bar"
    assert len(words.caption.text) > 80


def still(items: Items, width: float = WIDTH) -> Frame:
    line = width - left_column(items, METRICS)
    scale = fit.events(items, line, METRICS, still=True)
    look = Look(overview=False, still=True)
    return lay_out(turned(items, scale, METRICS, line), scale, Size(width), METRICS, look)


def places(frame: Frame) -> dict[str, tuple[float, float]]:
    return {label.id: (label.x, label.x + label.caption.width) for label in frame.labels}


LATE = Items([moment("a", "2010-01-01"), moment("b", "2019-07-05", label="x" * 50)])


def test_words_of_what_is_late_stand_before_it_and_time_has_the_whole_line() -> None:
    frame = still(LATE)
    boxes = {mark.id: mark.box for mark in frame.marks}
    words = places(frame)
    assert words["b"][1] < boxes["b"].x0
    assert words["a"][0] > boxes["a"].x1
    assert boxes["b"].x1 > frame.width - 40
    assert [label.caption.text for label in frame.labels][1] == "2019-07-05  " + "x" * 50


def test_what_has_room_on_neither_side_gets_it_behind() -> None:
    items = Items(
        [
            moment("a", "2010-01-01"),
            moment("m", "2014-07-05", label="y" * 50),
            moment("c", "2019-01-01"),
        ]
    )
    frame = still(items, 900)
    for label in frame.labels:
        assert label.x >= frame.plot.x0
        assert label.x + label.caption.width <= frame.width
    assert {len(label.caption.text) for label in frame.labels} == {13, 62}


def test_words_that_have_too_little_room_have_it_on_the_larger_side() -> None:
    items = Items([moment("a", "2010-01-01"), moment("b", "2019-07-05", label="x" * 50)])
    scale = Scale(day("2009-06-01"), (day("2020-01-01") - day("2009-06-01")) / 400)
    shown = turned(items, scale, METRICS, 400)
    assert [item.turned > 0 for item in shown.placed] == [False, True]
    look = Look(overview=False, still=True)
    size = Size(400 + left_column(items, METRICS))
    (label,) = (one for one in lay_out(shown, scale, size, METRICS, look).labels if one.id == "b")
    assert label.caption.text.endswith("…")
    assert label.x >= left_column(items, METRICS)


def test_a_bar_that_runs_out_of_the_last_page_has_its_words_before_it() -> None:
    bar = span("s", "2018-01-01", "2060-01-01", "sentence")._replace(
        say=Say(label="z" * 40, ends="ends 2060")
    )
    frame = still(Items([moment("a", "2010-01-01"), bar]), 900)
    (mark,) = (mark for mark in frame.marks if mark.id == "s")
    (label,) = (label for label in frame.labels if label.id == "s")
    assert label.caption.text == "z" * 40
    on_bar = label.ground == "bar" and mark.box.x0 <= label.x
    assert on_bar or label.x + label.caption.width <= mark.box.x0


def test_lanes_are_in_time_whatever_their_words() -> None:
    late = [moment(f"e{n}", f"2019-0{n}-05", label="x" * (90 - 9 * n)) for n in range(1, 9)]
    frame = still(Items([moment("a", "2001-01-01", "other"), *late]))
    down = sorted((mark.box.y0, mark.id) for mark in frame.marks if mark.id != "a")
    assert [id for _, id in down] == sorted(id for _, id in down)


def test_some_days_alone_have_a_month_around_them_and_room_for_words() -> None:
    items = Items([moment("a", "2014-07-05", label="x" * 50)])
    frame = still(items)
    assert frame.scale.time(frame.plot.x1 - frame.plot.x0) - frame.scale.time(0) >= 2 * AROUND
    ((first, last),) = places(frame).values()
    assert frame.plot.x0 <= first < last <= frame.width


def test_what_is_only_counted_stays_as_it_is() -> None:
    items = crowd(2600)
    assert turned(items, fit.events(items, 900, METRICS), METRICS, 900).placed == items.placed


def test_a_chip_of_a_birth_lies_on_no_words_that_stand_before_their_glyph() -> None:
    birth = moment("b", "1930-05-02", "court", label="born")._replace(aside=True)
    late = moment("c", "2019-07-05", label="x" * 55)
    frame = still(Items([birth, moment("a", "2010-01-01", "other"), late]))
    chips = [chip.box for chip in frame.chips if chip.goes == "begin"]
    (label,) = (label for label in frame.labels if label.id == "c")
    for box in chips:
        assert not box.y0 <= label.y < box.y1 or box.x1 <= label.x


@settings(max_examples=60)
@given(many())
def test_no_words_lie_on_others_or_on_a_glyph_or_leave_the_page(found: tuple[Item, ...]) -> None:
    for frame in pages(numbered(Items(found)), Size(900, 500), METRICS):
        lanes = defaultdict[float, list[tuple[float, float]]](list)
        words = {label.id: label for label in frame.labels if label.ground == "page"}
        for mark in frame.marks:
            lane = lanes[(mark.box.y0 + mark.box.y1) // 2]
            lane.append((mark.box.x0, mark.box.x1))
            if mark.id in words:
                label = words[mark.id]
                lane.append((label.x, label.x + label.caption.width))
                assert frame.plot.x0 - 1 <= label.x
                assert label.x + label.caption.width <= frame.width + 1
        for lane in lanes.values():
            for before, after in pairwise(sorted(lane)):
                assert before[1] <= after[0] + 1
