"""Test what a drag does to a date, and a click to a new event: never more than is known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline.civil import DAY, YEAR, of_day
from dossier.timeline.geometry import Look, Size
from dossier.timeline.items import Items
from dossier.timeline.moving import movable, moved, snapped
from dossier.timeline.placing import spot
from dossier.timeline.scale import Scale
from dossier.timeline.scene import Scene
from tests.timeline.making import METRICS, a_date, day, moment


@pytest.mark.parametrize(
    "text",
    [
        "2014-07", "2014", "201X", "2014-07-05?", "2014-07-05~", "2014-07-05/2014-09-01",
        "2014-07-05/..", "2014-07-XX", "XXXX-12-03", "2014-21",
    ],
)  # fmt: skip
def test_a_date_that_is_not_exact_is_never_made_so(text: str) -> None:
    assert not movable(a_date(text))
    assert moved(a_date(text), 3) is None


def test_no_date_is_not_moved() -> None:
    assert not movable(None)


@pytest.mark.parametrize(
    ("text", "days", "there"),
    [
        ("2014-07-05", 1, "2014-07-06"),
        ("2016-02-28", 1, "2016-02-29"),
        ("2014-07-05T14:30", -5, "2014-06-30T14:30"),
        ("2014-07-05T14:30:10Z", 366, "2015-07-06T14:30:10Z"),
        ("0001-01-01", -1, None),
        ("9999-12-31", 1, None),
    ],
)
def test_an_exact_date_moves_by_days_and_keeps_its_clock(
    text: str, days: int, there: str | None
) -> None:
    assert moved(a_date(text), days) == (a_date(there) if there else None)


@given(st.dates(), st.integers(-4_000_000, 4_000_000))
def test_a_move_there_and_back_changes_nothing(on: object, days: int) -> None:
    there = moved(a_date(str(on)), days)
    assert there is None or moved(there, -days) == a_date(str(on))


NEAR = Items([moment("a", "2014-07-05"), moment("b", "2014-08-01")])


@pytest.mark.parametrize(
    ("text", "per_px", "there"),
    [
        ("2014-07-20", DAY, "2014-07-20"),
        ("2014-07-30", DAY, "2014-08-01"),
        ("2014-07-05", DAY, "2014-07-05"),
    ],
)
def test_a_drag_snaps_to_days_and_to_the_day_of_another_event(
    text: str, per_px: float, there: str
) -> None:
    found = snapped(NEAR, "a", day(text) + DAY / 3, per_px)
    assert found * DAY == day(there)


def test_a_drag_stays_within_the_calendar() -> None:
    assert snapped(NEAR, "a", -9e20, DAY) == 0
    assert snapped(NEAR, "a", 9e20, DAY) * DAY == of_day(date.max)


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


def test_the_day_of_a_drag_is_marked_with_a_ring() -> None:
    seen = scene(DAY).ghosting(("c", day("2014-07-20") // DAY))
    (ring,) = seen.frame.rings
    assert ring.x == pytest.approx(seen.frame.plot.x0 + 215.5, abs=1)
    assert seen.ghosting(("gone", 1)).frame.rings == ()
    assert seen.ghosting(None).frame.rings == ()
