"""Choose the lines of the calendar that are drawn, and say them: a fine row and a coarse one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, Literal, NamedTuple

from dossier.i18n import Words
from dossier.timeline.time.civil import (
    DAY,
    END,
    FIRST,
    HOUR,
    MINUTE,
    day_of,
    month_of,
    of_day,
    of_month,
)
from dossier.wording import date_words

Unit = Literal["seconds", "months"]
Style = Literal[
    "clock", "day", "month", "year", "whole day", "short day", "whole month", "short month", "years"
]
Width = Callable[[str], float]


KEPT: Final = 4000


class Tick(NamedTuple):
    """One line of the calendar: its second, and what stands beside it."""

    second: int
    label: str


class Step(NamedTuple):
    """A distance of the calendar: so many seconds or months, counted from the first of year 1.

    The first day of year 1 is a Monday, so weeks begin on Mondays. Years count from 0, so that
    decades begin with a 0: the first one has nine years.
    """

    unit: Unit
    size: int
    style: Style

    @property
    def shortest(self) -> int:
        """The fewest seconds between two ticks."""
        if self.unit == "seconds":
            return self.size
        return self.size * 28 * DAY if self.size < 12 else self.size // 12 * 365 * DAY

    def fills(self, above: Step) -> bool:
        """Tell whether each step above it begins with one of these: no month does with a week."""
        return self.unit == above.unit or self.size <= DAY

    def place(self, second: float) -> int:
        """Count the step that a second belongs to."""
        if self.unit == "seconds":
            return int(second // self.size)
        return (month_of(second) + self._shift) // self.size

    def second(self, place: int) -> int:
        """Give the second in which a step begins."""
        if self.unit == "seconds":
            return min(max(FIRST, place * self.size), END)
        return of_month(max(0, place * self.size - self._shift))

    @property
    def _shift(self) -> int:
        return 12 if self.size >= 12 else 0


def _years(count: int) -> Step:
    return Step("months", 12 * count, "years")


_DAYS: Final = Step("seconds", DAY, "whole day")
_MONTHS: Final = Step("months", 1, "whole month")
_YEAR: Final = Step("months", 12, "year")
_SAMPLES: Final = tuple(of_day(date(9990, month, 28)) for month in range(1, 13))
"""Days whose labels are as wide as any of their step."""

# Each fine step with the coarse one that stands above it.
LADDER: Final[tuple[tuple[Step, Step], ...]] = (
    *((Step("seconds", n * MINUTE, "clock"), _DAYS) for n in (1, 5, 15, 30)),
    *((Step("seconds", n * HOUR, "clock"), _DAYS) for n in (1, 3, 6, 12)),
    *((Step("seconds", n * DAY, "day"), _MONTHS) for n in (1, 2, 7, 14)),
    *((Step("months", n, "month"), _YEAR) for n in (1, 3, 6)),
    *((Step("months", 12 * n, "year"), _years(10)) for n in (1, 2)),
    (Step("months", 12 * 5, "year"), _years(50)),
    *((Step("months", 12 * n, "year"), _years(100)) for n in (10, 20)),
    (Step("months", 12 * 50, "year"), _years(500)),
    *((Step("months", 12 * n, "year"), _years(1000)) for n in (100, 200)),
    (Step("months", 12 * 500, "year"), _years(5000)),
    *((Step("months", 12 * n, "year"), _years(10000)) for n in (1000, 2000, 5000)),
)
SHORTER: Final[dict[Step, Step]] = {
    _DAYS: _DAYS._replace(style="short day"),
    _MONTHS: _MONTHS._replace(style="short month"),
}
"""Coarse steps that can be said in fewer letters, where there is less room for them."""


_PAIRS: Final = tuple(
    (fine, said) for fine, coarse in LADDER for said in (coarse, SHORTER.get(coarse, coarse))
)
"""Which rows can stand together, the best first."""


class Calendar(NamedTuple):
    """How the calendar is said in one language."""

    words: Words

    def say(self, second: int, step: Step) -> str:
        """Say what begins at a second."""
        return _SAY[step.style](self, second, step)

    def widest(self, step: Step, width: Width) -> float:
        """Measure the widest label that this step can have."""
        begun = {step.second(step.place(second)) for second in _SAMPLES}
        return max(width(self.say(second, step)) for second in begun)

    def any(self, step: Step, width: Width) -> float:
        """Measure one label of a step, which is not wider than the widest."""
        return width(self.say(step.second(step.place(_SAMPLES[0])), step))


class Row:
    """The ticks of one step of a calendar, each said once."""

    __slots__ = ("_calendar", "_said", "step")

    def __init__(self, step: Step, calendar: Calendar) -> None:
        self.step: Final = step
        self._calendar = calendar
        self._said: dict[int, Tick] = {}

    def tick(self, place: int) -> Tick:
        """Give a tick by its number."""
        found = self._said.get(place)
        if found is None:
            if len(self._said) >= KEPT:
                self._said.clear()
            second = self.step.second(place)
            found = self._said[place] = Tick(second, self._calendar.say(second, self.step))
        return found


class Ladder:
    """The rows of a calendar in one kind of letters, from the finest on.

    Of a row nothing is measured before it is needed, and of one that has no room one label alone.
    """

    __slots__ = ("_about", "_calendar", "_rows", "_surely", "_widths")

    def __init__(self, calendar: Calendar, fine_width: Width, coarse_width: Width) -> None:
        """Take how wide a label of each row is, with what stands between it and the next."""
        self._calendar = calendar
        self._widths = (fine_width, coarse_width)
        self._rows: dict[Step, Row] = {}
        self._about: list[float] = []
        self._surely: dict[int, float] = {}

    def at(self, per_px: float) -> tuple[Row, Row]:
        """Give the finest row whose words have room, and the one above it whose words have, too.

        Only the zoom decides, never the window.
        """
        for place in range(len(_PAIRS)):
            if place == len(self._about):
                self._about.append(self._farthest(place, self._calendar.any))
            if per_px <= self._about[place] and per_px <= self._farthest_of_all(place):
                return self._rows_at(place)
        return self._rows_at(-1)

    def _farthest_of_all(self, place: int) -> float:
        """Give the seconds a pixel at which the widest labels of two rows still have room."""
        if place not in self._surely:
            self._surely[place] = self._farthest(place, self._calendar.widest)
        return self._surely[place]

    def _farthest(self, place: int, measure: Callable[[Step, Width], float]) -> float:
        pair = zip(_PAIRS[place], self._widths, strict=True)
        return min(step.shortest / measure(step, width) for step, width in pair)

    def _rows_at(self, place: int) -> tuple[Row, Row]:
        fine, coarse = _PAIRS[place]
        return self._row(fine), self._row(coarse)

    def _row(self, step: Step) -> Row:
        return self._rows.setdefault(step, Row(step, self._calendar))


def _clock(_calendar: Calendar, second: int, _step: Step) -> str:
    hours, minutes = divmod(second % DAY // MINUTE, 60)
    return f"{hours:02}:{minutes:02}"


def _day(_calendar: Calendar, second: int, _step: Step) -> str:
    return str(day_of(second).day)


def _month(calendar: Calendar, second: int, _step: Step) -> str:
    return calendar.words.tr(date_words.SHORT_MONTHS[day_of(second).month - 1])


def _year(_calendar: Calendar, second: int, _step: Step) -> str:
    return str(day_of(second).year)


def _whole_day(calendar: Calendar, second: int, _step: Step) -> str:
    day, tr = day_of(second), calendar.words.tr
    day_month = tr(date_words.DAYS_OF_MONTHS[day.month - 1]).format(day=day.day)
    return tr("{day_month} {year}").format(day_month=day_month, year=day.year)


def _whole_month(calendar: Calendar, second: int, _step: Step) -> str:
    day, tr = day_of(second), calendar.words.tr
    return tr("{month} {year}").format(month=tr(date_words.MONTHS[day.month - 1]), year=day.year)


def _short_day(calendar: Calendar, second: int, step: Step) -> str:
    month = _month(calendar, second, step)
    day, tr = day_of(second), calendar.words.tr
    return tr("{day} {month} {year}").format(day=day.day, month=month, year=day.year)


def _short_month(calendar: Calendar, second: int, step: Step) -> str:
    month = _month(calendar, second, step)
    return calendar.words.tr("{month} {year}").format(month=month, year=day_of(second).year)


def _span_of_years(calendar: Calendar, second: int, step: Step) -> str:
    first, tr = day_of(second).year, calendar.words.tr
    years = step.size // 12
    if years == 10 and first >= 10:
        return tr("{year}s").format(year=first)
    last = first // years * years + years - 1
    return tr("{first} to {last}").format(first=first, last=min(last, 9999))


_SAY: Final[dict[Style, Callable[[Calendar, int, Step], str]]] = {
    "clock": _clock,
    "day": _day,
    "month": _month,
    "year": _year,
    "whole day": _whole_day,
    "short day": _short_day,
    "whole month": _whole_month,
    "short month": _short_month,
    "years": _span_of_years,
}
