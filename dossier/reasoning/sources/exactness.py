"""Whether two answers that differ can both be right, since one is less exact than the other.

A year holds its days, and an amount marked as about so much holds that amount. Answers are values
of the file, told apart by the kind of their field; what the field would not take fits nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, time
from typing import Final, NamedTuple, cast

from dossier.model.dates import Date
from dossier.model.durations import Duration
from dossier.reasoning import qualifiers

Judge = Callable[[object, object], bool]


def can_both_be(kind: str, one: object, other: object) -> bool:
    """Tell whether one thing can be what two different answers for a field of this kind say.

    >>> can_both_be("date_moment", "2014", "2014-07-05")
    True
    >>> can_both_be("date_span", "2014-07-05/2014-08", "2014-07-05/2014-09")
    False
    """
    return _BOTH[kind](one, other) if kind in _BOTH else False


def is_looser(kind: str, one: object, than: object) -> bool:
    """Tell whether an answer tells nothing that the other one, which it fits, does not tell.

    >>> is_looser("date_moment", "2014-07", "2014-07-05")
    True
    >>> is_looser("date_moment", "2014-07-05", "2014-07-05~")
    False
    """
    return _LOOSER[kind](one, than) if kind in _LOOSER else False


class _Range(NamedTuple):
    """Between which moments something is; None where nothing bounds it."""

    low: datetime | None
    high: datetime | None

    @classmethod
    def of(cls, when: Date) -> _Range:
        first, last = when.earliest, when.latest
        low = datetime.combine(first, time.min) if first else None
        high = datetime.combine(last, time.max) if last else None
        return cls(when.first_second or low, when.last_second or high)

    def meets(self, other: _Range) -> bool:
        return not (self.is_before(other) or other.is_before(self))

    def is_before(self, other: _Range) -> bool:
        return bool(self.high and other.low and self.high < other.low)

    def holds(self, other: _Range) -> bool:
        """Tell whether nothing of the other lies outside."""
        first = self.low is None or (other.low is not None and self.low <= other.low)
        last = self.high is None or (other.high is not None and other.high <= self.high)
        return first and last


def _of_dates(judge: Callable[[Date, Date], bool]) -> Judge:
    """Judge two values of a file as dates; what is no date fits nothing."""

    def read_and_judge(one: object, other: object) -> bool:
        try:
            dates = Date(str(one)), Date(str(other))
        except ValueError:
            return False
        return judge(*dates)

    return read_and_judge


def _same_span(one: Date, other: Date) -> bool:
    """Compare begin with begin and end with end; what goes on has not ended."""
    begins = _one_end((one.start, one.start_open), (other.start, other.start_open))
    return begins and _one_end((one.end, one.end_open), (other.end, other.end_open))


def _one_end(one: tuple[Date | None, bool], other: tuple[Date | None, bool]) -> bool:
    (first, first_open), (then, then_open) = one, other
    if first_open != then_open:
        return (then if first_open else first) is None  # It is not known of the other one.
    return first is None or then is None or _at_one_time(first, then)


def _at_one_time(one: Date, other: Date) -> bool:
    """Tell whether two dates have a moment in common."""
    if one.precision == "no year":
        return _fits(one, other)
    if other.precision == "no year":
        return _fits(other, one)
    return _Range.of(one).meets(_Range.of(other))


def _fits(yearless: Date, other: Date) -> bool:
    """Tell whether a date without a year can be the other one, or a day of it."""
    if other.is_interval or other.precision in ("season", "quarter"):
        is_day = "X" not in (yearless.parts.day or "X")
        return bool(yearless.candidates(other)) if is_day and all(_ends(other)) else True
    mine, others = yearless.parts, other.parts
    pairs = ((mine.month, others.month), (mine.day, others.day))
    return all(a == b or "X" in (a, b) for pair in pairs for a, b in zip(*pair, strict=False))


def _ends(when: Date) -> tuple[object, object]:
    return when.earliest, when.latest


def _looser_span(one: Date, than: Date) -> bool:
    ends = ((one.start, than.start), (one.end, than.end))
    opens = one.end_open and not than.end_open, one.start_open and not than.start_open
    return not any(opens) and all(a is None or (b and _tells_no_more(a, b)) for a, b in ends)


def _tells_no_more(one: Date, than: Date) -> bool:
    """Tell whether the first date bounds the moment no closer, and is no surer."""
    mine, others = _Range.of(one), _Range.of(than)
    if mine != others:
        return mine.holds(others)
    if one.precision == than.precision == "no year" and _digits(one) > _digits(than):
        return False
    marks = qualifiers.of(one), qualifiers.of(than)
    return qualifiers.joint(marks) == marks[0]


def _digits(when: Date) -> int:
    return sum(sign.isdigit() for sign in when.text)


def _amounts(one: object, other: object) -> bool:
    """Tell whether two amounts differ in nothing but that one is marked as about so much."""
    if not (isinstance(one, Mapping) and isinstance(other, Mapping)):
        return False
    first, then = cast("_Row", one), cast("_Row", other)
    return all(first.get(key) == then.get(key) for key in {*first, *then} - {"about"})


def _looser_amount(one: object, _than: object) -> bool:
    return isinstance(one, Mapping) and cast("_Row", one).get("about") is True


def _lengths(one: object, other: object) -> bool:
    """Tell whether two lengths are the same number of months and of days."""
    try:
        first, then = Duration(str(one)), Duration(str(other))
    except ValueError:
        return False
    return (first.in_months, first.in_days) == (then.in_months, then.in_days)


_Row = Mapping[str, object]
_BOTH: Final[Mapping[str, Judge]] = {
    "date_moment": _of_dates(_at_one_time),
    "date_span": _of_dates(_same_span),
    "duration": _lengths,
    "money": _amounts,
}
_LOOSER: Final[Mapping[str, Judge]] = {
    "date_moment": _of_dates(_tells_no_more),
    "date_span": _of_dates(_looser_span),
    "duration": _lengths,
    "money": _looser_amount,
}
