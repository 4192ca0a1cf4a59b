"""Reckon by hand where each event is, on the line, in the tray or outside, and compare."""

import calendar
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.model.ids import Index
from dossier.timeline import listing
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.items.sieve import Sieve, Within, sift
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import Scale
from tests.timeline.making import METRICS, a_dossier, items_of

NEAR = 60.0
"""Pixels from an edge of the window within which a glyph may be on either side of it."""
WIDTH = 1000


class Written(NamedTuple):
    """A date as a file has it, with the seconds of its bounds; without, it has no place."""

    text: str | None
    first: int = 0
    after: int = 0

    @property
    def placed(self) -> bool:
        return self.after > 0


def seconds(year: int, month: int, day: int) -> int:
    return (date(year, month, day).toordinal() - 1) * DAY


def of_day(year: int, month: int, day: int) -> Written:
    first = seconds(year, month, day)
    return Written(f"{year:04}-{month:02}-{day:02}", first, first + DAY)


def of_month(year: int, month: int) -> Written:
    last = calendar.monthrange(year, month)[1]
    return Written(
        f"{year:04}-{month:02}", seconds(year, month, 1), seconds(year, month, last) + DAY
    )


def of_years(text: str, first: int, last: int) -> Written:
    return Written(text, seconds(first, 1, 1), seconds(last, 12, 31) + DAY)


years = st.one_of(st.integers(1990, 2030), st.sampled_from([10, 1600, 9989, 9999]))
months, days = st.integers(1, 12), st.integers(1, 28)
dates = st.one_of(
    st.builds(of_day, years, months, days),
    st.builds(of_month, years, months),
    years.map(lambda year: of_years(f"{year:04}", year, year)),
    years.map(lambda year: of_years(f"{year // 10:03}X", year // 10 * 10, year // 10 * 10 + 9)),
    st.builds("XXXX-{:02}-{:02}".format, months, days).map(Written),
    st.just(Written(None)),
)
cases = st.lists(dates, max_size=12)


def events(case: Sequence[Written]) -> list[dict[str, str]]:
    rows = [{"id": f"e{at}", "title": f"Event {at}"} for at in range(len(case))]
    return [
        row | ({"date": one.text} if one.text else {}) for row, one in zip(rows, case, strict=True)
    ]


@settings(max_examples=60, deadline=None)
@given(cases, st.floats(3, 30), st.integers(0, 11), st.floats(0, 1))
def test_each_event_is_where_it_must_be_and_all_that_tells_says_so(
    case: list[Written], power: float, middle: int, part: float
) -> None:
    dossier = a_dossier(events=events(case))
    items, per_px = items_of(dossier), 2.0**power
    first = case[middle % len(case)].first if case else 0
    scale = Scale(first - part * WIDTH * per_px, per_px)
    frame = lay_out(items, scale, Size(WIDTH), METRICS, Look(overview=False))
    left, right = frame.plot.x0, frame.plot.x1
    sure_earlier = sure_later = maybe = 0
    drawn = {mark.id for mark in frame.marks}
    for at, one in enumerate(case):
        x0, x1 = (left + (second - scale.start) / per_px for second in (one.first, one.after))
        if not one.placed:
            assert f"e{at}/date" in {loose.id for loose in items.loose}
        elif x1 < left - NEAR or x0 > right + NEAR:
            sure_earlier, sure_later = sure_earlier + (x1 < left), sure_later + (x0 > right)
            assert f"e{at}/date" not in drawn
        elif x1 > left + NEAR and x0 < right - NEAR:
            assert f"e{at}/date" in drawn
        else:
            maybe += 1
    told = frame.accounting
    assert sure_earlier <= told.earlier <= sure_earlier + maybe
    assert sure_later <= told.later <= sure_later + maybe
    assert told.without_date == sum(one.text is None for one in case) or frame.tray_count
    assert told.total == len(case) == len(listing.rows(items, Index(dossier)))
    shown = len(case) - told.earlier - told.later
    assert not case or told.say(Words()).startswith(f"Showing {shown} of {len(case)}")


@given(cases, years, st.integers(0, 9))
def test_what_lies_in_a_stretch_certainly_and_possibly_is_what_its_bounds_say(
    case: list[Written], year: int, more: int
) -> None:
    dossier = a_dossier(events=events(case))
    items, index = items_of(dossier), Index(dossier)
    first, after = seconds(year, 1, 1), seconds(min(year + more, 9999), 12, 31) + DAY
    for surely in ("certainly", "possibly"):
        kept = {
            found.key
            for found in sift(items, Sieve(within=Within(first, after, surely)), index).all
        }
        for at, one in enumerate(case):
            if one.placed and surely == "certainly":
                assert (f"e{at}" in kept) == (first <= one.first and one.after <= after)
            elif one.placed:
                assert (f"e{at}" in kept) == (one.first < after and one.after > first)
