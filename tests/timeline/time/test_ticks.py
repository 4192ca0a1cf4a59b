"""Test the calendar: its ticks stand on civil boundaries, apart, and say what begins there."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.timeline.time.civil import DAY, END, HOUR, MINUTE, YEAR, day_of
from dossier.timeline.time.scale import FARTHEST, NEAREST
from dossier.timeline.time.ticks import LADDER, Calendar, Ladder, Step
from tests.timeline.making import day, seconds, width

CALENDAR = Calendar(Words())
steps = st.sampled_from([step for row in LADDER for step in row])


def measured(text: str) -> float:
    return width(text, "tick") + 14


def bold(text: str) -> float:
    return width(text, "coarse") + 14


ROWS = Ladder(CALENDAR, measured, bold)


@given(steps, seconds)
def test_a_second_lies_between_the_tick_of_its_step_and_the_next(step: Step, second: int) -> None:
    place = step.place(second)
    assert step.second(place) <= second
    assert second < step.second(place + 1) or step.second(place + 1) == END


@given(steps, seconds)
def test_ticks_are_at_least_their_shortest_length_apart(step: Step, second: int) -> None:
    place = step.place(second)
    first, after = step.second(place), step.second(place + 1)
    # The first step may be shorter: there is no year 0. So may the last one.
    if place > 0 and after < END:
        assert after - first >= step.shortest


@given(steps, seconds)
def test_ticks_stand_on_civil_boundaries(step: Step, second: int) -> None:
    at = step.second(step.place(second))
    if step.unit == "seconds":
        assert at % step.size == 0
        return
    begun = day_of(at)
    assert at % DAY == 0
    assert begun.day == 1
    if step.size >= 12:
        assert begun.month == 1
        assert begun.year % (step.size // 12) == 0 or begun.year == 1
    else:
        assert (begun.month - 1) % step.size == 0


@given(st.floats(NEAREST, FARTHEST))
def test_labels_have_room_at_every_zoom(per_px: float) -> None:
    fine, coarse = (row.step for row in ROWS.at(per_px))
    assert fine.shortest / per_px >= CALENDAR.widest(fine, measured)
    assert coarse.shortest / per_px >= CALENDAR.widest(coarse, bold)
    assert coarse.shortest >= fine.shortest


def test_of_a_row_without_room_one_label_alone_is_measured() -> None:
    said = list[str]()

    def counting(text: str) -> float:
        said.append(text)
        return measured(text)

    Ladder(CALENDAR, counting, counting).at(YEAR / 60)
    assert len(said) <= 4 * len(LADDER)


def test_the_steps_of_the_ladder_grow() -> None:
    sizes = [fine.shortest for fine, _ in LADDER]
    assert all(before < after for before, after in pairwise(sizes))


def test_where_nothing_has_room_the_longest_steps_are_taken() -> None:
    assert tuple(row.step for row in ROWS.at(FARTHEST * 1e6)) == LADDER[-1]


def test_weeks_begin_on_mondays() -> None:
    week = next(fine for fine, _ in LADDER if fine.size == 7 * DAY)
    assert day_of(week.second(week.place(day("2014-07-05")))).isoformat() == "2014-06-30"


@pytest.mark.parametrize(
    ("per_px", "second", "fine", "coarse"),
    [
        (1, day("2014-07-05") + 6 * HOUR + 30 * MINUTE, "06:30", "5 July 2014"),
        (DAY / 200, day("2014-07-05"), "00:00", "5 July 2014"),
        (DAY / 120, day("2014-07-05"), "00:00", "5 Jul 2014"),
        (DAY / 100, day("2014-07-05"), "5", "July 2014"),
        (DAY / 3, day("2014-07-05"), "23", "Jul 2014"),
        (DAY / 40, day("2014-07-05"), "5", "July 2014"),
        (DAY, day("2014-07-05"), "Jul", "2014"),
        (YEAR / 60, day("2014-07-05"), "2014", "2010s"),
        (YEAR / 10, day("2014-07-05"), "2010", "2000 to 2049"),
        (YEAR, day("2014-07-05"), "2000", "2000 to 2499"),
        (YEAR, day("0003-01-01"), "1", "1 to 499"),
        (YEAR / 60, day("0003-01-01"), "3", "1 to 9"),
        (FARTHEST, day("2014-07-05"), "1", "1 to 9999"),
    ],
)
def test_both_rows_say_what_begins(per_px: float, second: int, fine: str, coarse: str) -> None:
    said = tuple(row.tick(row.step.place(second)).label for row in ROWS.at(per_px))
    assert said == (fine, coarse)


def test_ticks_that_were_said_are_kept_only_as_far_as_there_is_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dossier.timeline.time.ticks.KEPT", 2)
    row, _ = Ladder(CALENDAR, measured, bold).at(DAY)
    first = [row.tick(place) for place in range(24000, 24005)]
    assert [row.tick(place) for place in range(24000, 24005)] == first


@given(st.sampled_from(LADDER), seconds)
def test_where_a_row_fills_the_one_above_each_step_of_that_begins_with_one_of_it(
    pair: tuple[Step, Step], second: int
) -> None:
    fine, above = pair
    begun = above.second(above.place(second))
    if fine.fills(above):
        assert fine.second(fine.place(begun)) == begun


def test_weeks_and_pairs_of_days_alone_fill_no_month() -> None:
    assert [fine.size // DAY for fine, above in LADDER if not fine.fills(above)] == [2, 7, 14]
