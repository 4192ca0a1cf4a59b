"""Test how totals, lengths, ends and days are said."""

from datetime import date

import pytest

from dossier.model.durations import Duration
from dossier.model.ids import Index
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.custody.ledger import last_known_day, ledger
from dossier.reasoning.steps import figures
from dossier.reasoning.terms.reckoned import Ends
from dossier.reasoning.terms.totals import total
from tests.reasoning.cases import WORDS, Plain, a_case, a_sentence


def said(*sentences: Plain) -> str:
    dossier = a_case(sentences=list(sentences))
    return figures.say_total(total(dossier, Index(dossier)), WORDS)


def test_a_total_is_said_as_far_as_it_is_known() -> None:
    unmeasured: Plain = {"id": "u", "parts": [{"id": "v", "kind": "imprisonment"}]}
    assert said() == ""
    assert said(a_sentence("P27Y")) == "27 years in all"
    assert said(a_sentence("P27Y"), a_sentence("P14Y", id="t")) == "27 to 41 years in all"
    assert said(a_sentence("P27Y"), unmeasured) == "at least 27 years in all"
    assert said(unmeasured) == "length not known"
    life: Plain = {"id": "l", "parts": [{"id": "m", "kind": "life", "minimum": "P25Y"}]}
    death: Plain = {"id": "d", "parts": [{"id": "e", "kind": "death"}]}
    assert said(death) == "death; no end date"
    assert said(life) == "life imprisonment, at least 25 years by the file; no end date"
    assert said(life, death) == "death, life imprisonment; no end date"
    begun = a_sentence("P2Y", date="2010"), a_sentence("P2Y", id="t", date="2011")
    assert said(*begun) == "2 to 4 years by terms that begin at different times"
    assert said(a_sentence(replaces="#s")) == (
        "no total can be given: the sentences replace each other in a ring"
    )


def test_what_has_no_number_is_not_called_arithmetic() -> None:
    unmeasured: Plain = {"id": "u", "parts": [{"id": "v", "kind": "imprisonment"}]}
    ring = a_sentence(replaces="#s")

    def said_with_label(*sentences: Plain) -> str:
        dossier = a_case(sentences=list(sentences))
        return figures.say_labelled(total(dossier, Index(dossier)), WORDS)

    assert said_with_label(a_sentence("P27Y")) == "27 years in all (arithmetic)"
    assert said_with_label(a_sentence("P27Y"), unmeasured).endswith("in all (arithmetic)")
    assert said_with_label(unmeasured) == "length not known"
    assert said_with_label(ring).endswith("the sentences replace each other in a ring")
    assert said_with_label() == ""


def test_an_end_that_is_known_at_the_latest_is_said() -> None:
    dossier = a_case(sentences=[a_sentence("P2Y", date="../2016-05")])
    found = total(dossier, Index(dossier))
    assert figures.say_end(found, WORDS) == "31 May 2018 at the latest"


def test_beside_an_end_after_death_stands_the_death() -> None:
    def end(died: str, *sentences: Plain) -> str:
        dossier = a_case(subject={"name": "A", "died": died}, sentences=list(sentences))
        return figures.say_end(total(dossier, Index(dossier)), WORDS)

    sentence = a_sentence("P5Y", date="2020-01-01")
    assert end("2022-05-01", sentence) == "1 January 2025 (but the person died: 1 May 2022)"
    assert end("2025-05-01", sentence) == "1 January 2025"
    assert end("2025-05-01") == ""


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("P27Y", "P41Y", "27 to 41 years"),
        ("P0D", "P1Y", "0 to 1 year"),
        ("P24M", "P3Y", "2 to 3 years"),
        ("P24M", "P2Y", "24 months"),
        ("P1Y6M", "P3Y", "1 year and 6 months to 3 years"),
        ("P10D", "P1Y", "10 days to 1 year"),
        ("P2M", "P3M", "2 to 3 months"),
        ("P0D", "P1M", "0 to 1 month"),
        ("P2M", "P1Y", "2 months to 1 year"),
        ("P2M", "P3M1D", "2 months to 3 months and 1 day"),
    ],
)
def test_a_range_of_whole_years_or_months_is_said_shortly(
    low: str, high: str, expected: str
) -> None:
    assert figures.say_range(Duration(low), Duration(high), WORDS) == expected


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        (Ends(), "no day can be given"),
        (Ends(low_far=True, high_far=True), "after the year 9999"),
        (Ends(date(2044, 4, 21)), "21 April 2044 at the earliest"),
        (Ends(None, date(2018, 5, 31)), "31 May 2018 at the latest"),
        (
            Ends(date(2044, 4, 21), high_far=True),
            "21 April 2044 at the earliest, or after the year 9999",
        ),
        (Ends(date(2044, 4, 21), date(2044, 4, 21)), "21 April 2044"),
        (Ends(date(2044, 4, 21), date(2058, 4, 21)), "21 April 2044 to 21 April 2058"),
        (Ends(date(2031, 12, 1), date(2031, 12, 31)), "December 2031"),
        (Ends(date(2031, 1, 1), date(2031, 12, 31)), "2031"),
        (Ends(date(9, 1, 1), date(9, 12, 31)), "0009"),
    ],
)
def test_ends_are_said_as_a_day_a_month_or_a_range(ends: Ends, expected: str) -> None:
    assert figures.say_ends(ends, WORDS) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (Bounds(date(2044, 4, 21), None), "21 April 2044 or later"),
        (Bounds(None, date(2044, 4, 21)), "21 April 2044 or earlier"),
        (Bounds(None, None), ""),
    ],
)
def test_days_with_one_bound_are_said_so(days: Bounds, expected: str) -> None:
    assert figures.say_days_between(days, WORDS) == expected


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (1, 1, "1 day"),
        (1021, 1021, "1,021 days"),
        (0, None, "an unknown number of days"),
        (1, None, "1 day or more"),
        (2, None, "2 days or more"),
        (0, 1, "0 to 1 day"),
        (1064, 1082, "1,064 to 1,082 days"),
    ],
)
def test_days_are_said_at_least_and_at_most(low: int, high: int | None, expected: str) -> None:
    assert figures.say_days(low, high, WORDS) == expected


def test_the_label_says_what_the_figures_are_not() -> None:
    assert "Not legal advice" in figures.LABEL


@pytest.mark.parametrize(
    ("as_of", "died", "expected"),
    [
        ("2022", None, "31 December 2022 at the latest (2022)"),
        ("2022-12-31", None, "31 December 2022"),
        ("2022-12-31", "2022-05-01", "1 May 2022, when the person died"),
        (None, "2022-05", "31 May 2022 at the latest (May 2022), when the person died"),
        (None, None, ""),
    ],
)
def test_the_day_that_is_counted_to_is_said_as_it_is_known(
    as_of: str | None, died: str | None, expected: str
) -> None:
    subject = {"name": "A", **({"died": died} if died else {})}
    dossier = a_case(subject=subject, about={"as_of": as_of} if as_of else {})
    held = ledger(dossier, Index(dossier), last_known_day(dossier))
    assert figures.say_until(held, WORDS) == expected
    at_most = figures.say_until(held, WORDS, at_most=True)
    assert at_most == expected.replace(" at the latest", "")


def test_what_is_imposed_is_said_where_no_term_is_to_be_served() -> None:
    probation: Plain = {"kind": "probation", "term": "P3Y"}

    def instead(*sentences: Plain) -> tuple[str, str]:
        dossier = a_case(sentences=list(sentences))
        return figures.say_without_term(dossier, total(dossier, Index(dossier)), WORDS)

    assert instead() == ("no sentence in the file", "")
    assert instead({"status": "served", "parts": [probation]}) == (
        "no sentence that still holds",
        "",
    )
    assert instead({"parts": [probation]}, {"parts": [{"kind": "expulsion"}]}) == (
        "no term of imprisonment that counts",
        "probation for 3 years; expulsion",
    )
    row: Plain = {"parts": [probation]}
    many = instead(*[row] * 7)[1]
    assert many.endswith("; probation for 3 years; 2 more sentences")
