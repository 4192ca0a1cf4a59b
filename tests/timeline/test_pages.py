"""Test the timeline on paper: each event stands on some page, with its number, and is not lost."""

import pytest
from hypothesis import given, settings

from dossier.timeline.frame.geometry import Size
from dossier.timeline.items.item import Item, Loose, Say
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.pages import MOST, cited, numbered, pages
from tests.timeline.making import METRICS, crowd, day, many, moment

SIZE = Size(900, 400)
LETTER = Loose("l", "l", "statement", Say(label="letter"))


def test_each_item_has_the_number_of_its_row() -> None:
    made = numbered(Items([moment("b", "2015-01-01"), moment("a", "2014-01-01")], [LETTER]))
    assert [(found.id, found.say.number) for found in made.all] == [
        ("a", "1"),
        ("b", "2"),
        ("l", "3"),
    ]
    (frame,) = pages(made, SIZE, METRICS)
    assert [label.caption.runs[0].text for label in frame.labels] == ["1", "2"]
    assert frame.entries[0].caption.runs[0].text == "3"


def test_each_item_has_the_numbers_of_its_sources_where_no_label_ends_before() -> None:
    made = cited(
        Items([moment("b", "2015-01-01"), moment("a", "2014-01-01")], [LETTER]), ((1, 12), (), (3,))
    )
    whens, labels = zip(*((found.say.when, found.say.label) for found in made.all), strict=True)
    raised = "\N{NO-BREAK SPACE}¹\N{NO-BREAK SPACE}¹²"
    assert whens == (f"2014-01-01{raised}", "2015-01-01", "")
    assert labels[-1] == "letter\N{NO-BREAK SPACE}³"


@settings(max_examples=30)
@given(many(15))
def test_every_event_is_on_some_page_and_each_page_has_its_calendar(
    found: tuple[Item, ...],
) -> None:
    items = Items(item._replace(aside=False) for item in found)
    made = pages(items, SIZE, METRICS)
    assert {mark.id for frame in made for mark in frame.marks} == {item.id for item in found}
    for frame in made:
        assert frame.coarse
        assert frame.width == SIZE.width
        assert frame.height <= SIZE.height
        assert frame.overview is None


def test_what_has_more_lanes_than_a_page_is_high_goes_on_and_nothing_is_lost() -> None:
    items = Items([moment(f"i{n:03}", "2014-07-05") for n in range(60)])
    made = pages(items, SIZE, METRICS)
    assert len(made) > 1
    assert len({mark.id for frame in made for mark in frame.marks}) == 60


def test_time_is_spread_where_that_saves_pages() -> None:
    items = Items([moment(f"i{n}", f"{2000 + n}-01-01", label="word") for n in range(24)])
    made = pages(items, Size(900, 90), METRICS)
    assert 1 < len({frame.scale.start for frame in made}) <= MOST
    assert len(made) <= 12  # Each has a lane of its own; one page holds one lane.


def test_some_time_alone_has_pages_of_its_own() -> None:
    items = Items([moment("a", "2014-07-05"), moment("b", "2016-07-05")])
    (frame,) = pages(items, SIZE, METRICS, Range(day("2014-01-01"), day("2015-01-01")))
    assert [mark.id for mark in frame.marks] == ["a"]
    assert day("2013-12-01") < frame.scale.start <= day("2014-01-01")


def test_on_paper_words_end_with_the_page_and_are_not_begun_on_the_next() -> None:
    items = Items(moment(f"i{n}", f"{2000 + n}-01-01", label="word " * 9) for n in range(24))
    for frame in pages(items, Size(900, 90), METRICS):
        on_line = {mark.id for mark in frame.marks}
        for label in frame.labels:
            assert label.id in on_line
            assert label.x + label.caption.width <= frame.width


def test_on_paper_no_label_is_cut_that_has_room_on_a_page() -> None:
    long = "a label of a hundred signs " * 4
    items = Items([moment("a", "2014-07-05", label=long), moment("b", "2016-07-05", label="b")])
    (frame,) = pages(numbered(items), Size(1400, 400), METRICS)
    assert [label.caption.runs[-1].text for label in frame.labels] == [long, "b"]


def test_what_lies_before_the_page_has_its_number_too() -> None:
    born = moment("a", "1950-07-05", label="born")._replace(aside=True)
    items = Items([born, moment("b", "2014-07-05"), moment("c", "2016-07-05")])
    (frame,) = pages(numbered(items), SIZE, METRICS)
    (chip,) = frame.chips
    assert chip.text.startswith("1  ")


@pytest.mark.parametrize(("size", "words"), [((1100, 120), 9), ((1100, 200), 4), ((500, 90), 1)])
def test_every_event_has_its_number_on_some_page(size: tuple[int, int], words: int) -> None:
    days = [f"{2000 + n // 12}-{n % 12 + 1:02}-01" for n in range(24)]
    made = [moment(f"i{n}", day, label="word " * words) for n, day in enumerate(days)]
    frames = pages(numbered(Items(made)), Size(*size), METRICS)
    said = {label.id for frame in frames for label in frame.labels}
    assert said == {item.id for item in made}


def test_no_events_are_one_empty_page() -> None:
    assert len(pages(Items([]), SIZE, METRICS)) == 1


def test_a_page_too_low_for_lanes_ends() -> None:
    assert pages(Items([moment("a", "2014-07-05")], [LETTER]), Size(400, 60), METRICS)


def test_a_crowd_is_counted_on_paper_too() -> None:
    made = pages(crowd(2600), SIZE, METRICS)
    assert any(frame.piles for frame in made)


def test_no_lane_is_cut_in_two_by_the_end_of_a_page() -> None:
    many_lanes = Items(moment(f"i{n:02}", "2014-07-05", label="x" * 30) for n in range(50))
    size = Size(1000, 420)
    made = pages(many_lanes, size, METRICS)
    assert len(made) > 2
    seen: list[str] = []
    for frame in made:
        assert frame.height <= size.height
        for mark in frame.marks:
            assert frame.plot.y0 < mark.box.y0
            assert mark.box.y1 < frame.plot.y1
            seen.append(mark.id)
    assert sorted(seen) == sorted(item.id for item in many_lanes.all)
