"""Test what a drag does to a date, and a click to a new event: never more than is known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.items.items import Items
from dossier.timeline.items.moving import (
    LAST,
    Grip,
    Held,
    Move,
    Part,
    grips,
    movable,
    moved,
    snapped,
    why_not,
)
from dossier.timeline.placing import spot
from dossier.timeline.scene import Scene
from dossier.timeline.time.civil import DAY, HOUR, YEAR, of_day
from dossier.timeline.time.scale import Scale
from tests.timeline.making import METRICS, a_date, day, moment, span

PARTS: tuple[Part, ...] = ("date", "start", "end")


def place(text: str) -> int:
    """Give the number of a day, counted from the first."""
    return day(text) // DAY


@pytest.mark.parametrize(
    "text", ["2014-07", "2014", "201X", "2014-07-05?", "2014-07-05~", "2014-07-XX", "XXXX-12-03",
             "2014-21", "/2014-07-05?", "2014/..", "2014-07-05~/", "2014-07/2014-09"]
)  # fmt: skip
@pytest.mark.parametrize("part", PARTS)
def test_a_date_that_is_not_exact_is_never_made_so(text: str, part: Part) -> None:
    assert not movable(a_date(text), part)
    assert moved(a_date(text), part, place("2014-07-06")) is None
    assert "cannot be dragged" in why_not(a_date(text), part, Words())


def test_no_date_is_not_moved() -> None:
    assert not movable(None)
    assert why_not(None, "end", Words()) == "The end is not one exact day: it cannot be dragged."


@pytest.mark.parametrize(
    ("text", "part", "there", "as_it_will_be"),
    [
        ("2014-07-05", "date", "2014-07-06", "2014-07-06"),
        ("2017-04-21", "start", "2017-04-22", "2017-04-22"),
        ("2016-02-28", "date", "2016-02-29", "2016-02-29"),
        ("2014-07-05T14:30", "date", "2014-06-30", "2014-06-30T14:30"),
        ("2014-07-05T14:30:10Z", "date", "2015-07-06", "2015-07-06T14:30:10Z"),
        ("2014-07-05/2016-08-01", "start", "2014-07-01", "2014-07-01/2016-08-01"),
        ("2014-07-05/2016-08-01", "end", "2016-08-30", "2014-07-05/2016-08-30"),
        ("2014-07-05/..", "start", "2014-07-06", "2014-07-06/.."),
        ("/2014-07-05", "end", "2014-07-06", "/2014-07-06"),
        ("2014-07/2016-08-01", "end", "2016-08-02", "2014-07/2016-08-02"),
    ],
)
def test_what_is_exact_moves_to_another_day_and_all_else_stays(
    text: str, part: Part, there: str, as_it_will_be: str
) -> None:
    assert why_not(a_date(text), part, Words()) == ""
    assert moved(a_date(text), part, place(there)) == a_date(as_it_will_be)


@pytest.mark.parametrize(
    ("text", "part", "way", "there"),
    [
        ("2014-07-05/2016-08-01", "start", 9999, "2016-08-01/2016-08-01"),
        ("2014-07-05/2016-08-01", "end", -9999, "2014-07-05/2014-07-05"),
        ("2014-07-05/2016", "start", 9999, "2016-12-31/2016"),
        ("2014-07-05", "date", -9_999_999, "0001-01-01"),
        ("2014-07-05/..", "start", 9_999_999, "9999-12-31/.."),
        ("/2014-07-05", "end", -9_999_999, "/0001-01-01"),
    ],
)
def test_a_hand_takes_a_date_no_further_than_it_can_go(
    text: str, part: Part, way: int, there: str
) -> None:
    held = Held(Grip("a", part), a_date(text))
    assert held.at(held.day + way).there == a_date(there)


def test_where_no_day_is_in_the_hand_nothing_is_moved() -> None:
    held = Held(Grip("a", "end"), a_date("2014-07-05/.."))
    assert held.day == 0
    assert held.at(9).there == held.when
    assert moved(a_date("2014-07-05"), "date", LAST + 1) is None


@given(st.dates(), st.dates(), st.sampled_from(["start", "end"]), st.integers(-9999, 9999))
def test_a_move_there_and_back_changes_nothing(
    one: date, other: date, part: Part, days: int
) -> None:
    first, last = sorted((one, other))
    held = Held(Grip("a", part), a_date(f"{first}/{last}"))
    there = held.at(held.day + days)
    assert Held(held.grip, there.there).at(held.day).there == held.when


def test_a_bar_is_taken_at_either_end_and_a_moment_at_its_date() -> None:
    assert grips(span("s", "2014-07-05", "2016-08-01")) == (Grip("s", "start"), Grip("s", "end"))
    assert grips(moment("m", "2014-07-05")) == (Grip("m", "date"),)


def test_the_end_of_a_sentence_is_said_to_be_reckoned() -> None:
    assert why_not(a_date("2017-04-21"), "end", Words()) == (
        "This end is reckoned from the sentence: it cannot be dragged."
    )


LATE = moment("c", "2014-09-03")
NEAR = Items(
    [
        moment("a", "2014-07-05"),
        moment("b", "2014-08-01"),
        LATE._replace(bounds=LATE.bounds._replace(start_lo=LATE.bounds.start_lo + 20 * HOUR)),
    ]
)


@pytest.mark.parametrize(
    ("text", "per_px", "there"),
    [
        ("2014-07-20", DAY, "2014-07-20"),
        ("2014-07-30", DAY, "2014-08-01"),
        ("2014-08-09", DAY, "2014-08-09"),
        ("2014-09-05", DAY, "2014-09-03"),
        ("2014-07-05", DAY, "2014-07-05"),
    ],
)
def test_a_drag_snaps_to_days_and_to_the_day_of_another_event(
    text: str, per_px: float, there: str
) -> None:
    found = snapped(NEAR, Grip("a", "date"), day(text) + DAY / 3, per_px)
    assert found * DAY == day(there)


def test_a_drag_stays_within_the_calendar() -> None:
    assert snapped(NEAR, Grip("a", "date"), -9e20, DAY) == 0
    assert snapped(NEAR, Grip("a", "date"), 9e20, DAY) * DAY == of_day(date.max)


GROUPS = Items([moment("c", "2014-07-05"), moment("o", "2014-07-05", "other")])


def scene(per_px: float) -> Scene:
    start = day("2014-07-05") - 200 * per_px
    return Scene(GROUPS, METRICS, Size(1000, 400), Scale(start, per_px), Look())


@pytest.mark.parametrize(
    ("per_px", "text"),
    [
        (60, "2014-07-05"),
        (DAY / 40, "2014-07-05"),
        (DAY, "2014-07"),
        (YEAR / 60, "2014"),
        (YEAR, "201X"),
    ],
)
def test_a_click_says_no_more_than_the_calendar_beneath_it(per_px: float, text: str) -> None:
    seen = scene(per_px)
    x, y = seen.frame.plot.x0 + 201, seen.frame.plot.y1 - 2
    found = spot(seen, x, y)
    assert found is not None
    assert found.date.text == text


def test_an_event_belongs_to_the_group_that_was_clicked() -> None:
    seen = scene(DAY)
    court, other = (head.box for head in seen.frame.heads)
    x = seen.frame.plot.x0 + 300
    kinds = [
        getattr(spot(seen, x, y), "kind", None) for y in (court.y0 + 9, other.y0 + 9, 399 - 60)
    ]
    assert kinds == ["court", "", ""]


def test_outside_of_the_lanes_no_event_is_made() -> None:
    assert spot(scene(DAY), 2, 200) is None
    assert spot(scene(DAY), 500, 3) is None


def taken_to(id: str, part: Part, text: str, there: str) -> Move:
    return Held(Grip(id, part), a_date(text)).at(place(there))


def test_the_day_of_a_drag_is_shown_by_a_twin_and_said_in_words() -> None:
    seen = scene(DAY).ghosting(taken_to("c", "date", "2014-07-05", "2014-07-20"))
    ghost = seen.frame.ghost
    assert ghost is not None
    assert ghost.x == pytest.approx(seen.frame.plot.x0 + 215.5, abs=1)
    assert ghost.box.x1 - ghost.box.x0 == 12
    assert ghost.words == "20 July 2014"
    assert seen.ghosting(None).frame.ghost is None
    gone = taken_to("gone", "date", "2014-07-05", "2014-07-20")
    assert seen.ghosting(gone).frame.ghost is None


BAR = Items([span("s", "2014-07-05", "2014-09-01")])


@pytest.mark.parametrize(
    ("part", "there", "edges", "words"),
    [
        ("start", "2014-07-01", (196, 259), "from 1 July 2014 to 1 September 2014"),
        ("end", "2014-08-01", (200, 228), "from 5 July 2014 to 1 August 2014"),
    ],
)
def test_the_twin_of_a_bar_has_one_end_elsewhere(
    part: Part, there: str, edges: tuple[float, float], words: str
) -> None:
    start = day("2014-07-05") - 200 * DAY
    seen = Scene(BAR, METRICS, Size(1000, 400), Scale(start, DAY), Look())
    seen = seen.carrying(taken_to("s", part, "2014-07-05/2014-09-01", there))
    ghost, plot = seen.frame.ghost, seen.frame.plot
    assert ghost is not None
    assert (ghost.box.x0 - plot.x0, ghost.box.x1 - plot.x0) == edges
    assert ghost.x == (ghost.box.x0 if part == "start" else ghost.box.x1)
    assert ghost.words == words
    assert plot.x0 <= ghost.plate.x0 < ghost.plate.x1 <= plot.x1
    assert 0 <= ghost.plate.y0 < ghost.plate.y1 <= plot.y0


@pytest.mark.parametrize("id", ["c", "o"])
def test_the_words_of_a_twin_stand_in_the_calendar_over_no_words_of_others(id: str) -> None:
    seen = scene(DAY).ghosting(taken_to(id, "date", "2014-07-05", "2014-07-20"))
    ghost = seen.frame.ghost
    assert ghost is not None
    assert ghost.plate.y1 <= seen.frame.plot.y0
    assert ghost.plate.x0 < ghost.x < ghost.plate.x1


def test_a_twin_of_a_closed_group_stands_at_its_name() -> None:
    seen = scene(DAY).toggled("court")
    ghost = seen.ghosting(taken_to("c", "date", "2014-07-05", "2014-07-20")).frame.ghost
    head = next(head for head in seen.frame.heads if head.kind == "court")
    assert ghost is not None
    assert head.box.y0 < (ghost.box.y0 + ghost.box.y1) / 2 < head.box.y1


def test_a_date_that_is_carried_out_of_the_window_takes_it_along() -> None:
    seen = scene(DAY).carrying(taken_to("c", "date", "2014-07-05", "2024-07-05"))
    ghost, plot = seen.frame.ghost, seen.frame.plot
    assert ghost is not None
    assert plot.x0 < ghost.x < plot.x1


def test_other_items_leave_nothing_in_the_hand() -> None:
    seen = scene(DAY).ghosting(taken_to("c", "date", "2014-07-05", "2014-07-20"))
    assert seen.with_items(GROUPS).frame.ghost is None
