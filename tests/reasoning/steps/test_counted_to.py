"""Test that each number of days says to which day it is counted, why, and why it has no most."""

from datetime import date

import pytest

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.custody.ledger import Ledger, last_known_day, ledger
from dossier.reasoning.steps.counted_to import (
    is_bounded,
    say_bound,
    say_bound_and_why,
    say_held,
    say_no_most,
)
from dossier.wording.records import period_called
from tests.reasoning.cases import WORDS, Plain, a_case, a_period, a_source, with_set_aside

DAY = date(2026, 3, 1)
PAPER = a_source(issued="2017-12-01")


def reckoned(dossier: Dossier, chosen: date | None = None) -> Ledger:
    return ledger(dossier, Index(dossier), chosen or last_known_day(dossier))


def held(*periods: Plain, **parts: object) -> Dossier:
    return a_case(custody=[{**row, "id": f"p{at}"} for at, row in enumerate(periods)], **parts)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({}, ""),
        (
            {"sources": [PAPER]},
            "counted to 1 December 2017, the date of the last source whose date has an end",
        ),
        (
            {"sources": [a_source(issued="2017-12"), a_source(id="later", issued="2024-08/..")]},
            (
                "counted to 31 December 2017 at the latest (December 2017), "
                "the date of the last source whose date has an end"
            ),
        ),
        (
            {"sources": [PAPER], "about": {"as_of": "2018-01-05"}},
            "counted to 5 January 2018, the day up to which the file is complete",
        ),
        (
            {"sources": [PAPER], "subject": {"name": "A", "died": "2015-02-03"}},
            "counted to 3 February 2015, when the person died",
        ),
    ],
)
def test_a_day_says_why_days_are_counted_to_it(parts: dict[str, object], said: str) -> None:
    dossier = held(a_period("2014-07-05/.."), **parts)
    assert say_bound_and_why(dossier, reckoned(dossier), WORDS) == said


@pytest.mark.parametrize("parts", [{}, {"sources": [PAPER]}, {"about": {"as_of": "2026-03-01"}}])
def test_the_readers_own_day_is_said_to_be_chosen(parts: dict[str, object]) -> None:
    dossier = held(a_period("2014-07-05/.."), **parts)
    said = say_bound_and_why(dossier, reckoned(dossier, DAY), WORDS, DAY)
    assert said == "counted to 1 March 2026, the day chosen"


@pytest.mark.parametrize(
    ("period", "said"),
    [("2014-07-05/..", "counted to 1 March 2026"), ("2014-07-05/", "at most to 1 March 2026")],
)
def test_an_end_that_is_not_known_is_bounded_by_the_day_and_not_said_to_be_it(
    period: str, said: str
) -> None:
    found = reckoned(held(a_period(period)), DAY)
    (row,) = found.rows
    assert say_bound(row, found, WORDS) == said
    assert (row.low, row.high) == (1, 4258)


def test_what_is_at_most_is_not_said_to_be_at_the_latest_as_well() -> None:
    dossier = held(a_period("2014-07-05/"), about={"as_of": "2021"})
    found = reckoned(dossier)
    (row,) = found.rows
    assert say_bound(row, found, WORDS) == "at most to 31 December 2021 (2021)"
    (said,) = say_held(dossier, found, WORDS)
    assert said == (
        "In custody: 1 to 2,737 days, at most to 31 December 2021 (2021), "
        "the day up to which the file is complete."
    )
    assert not say_bound(row, reckoned(held(a_period("2014-07-05/"))), WORDS)


def test_what_has_ended_on_no_day_is_never_said_to_go_on() -> None:
    dossier = held(
        a_period("2019-01-01/..", ended="released", cite=["#paper"]),
        sources=[a_source(issued="2019-04-01"), a_source(id="later", issued="2021-04-01")],
    )
    found = reckoned(dossier)
    (row,) = found.rows
    assert (row.low, row.high) == (91, 822)
    assert say_bound(row, found, WORDS) == "at most to 1 April 2021"
    (said,) = say_held(dossier, found, WORDS)
    assert said.startswith("In custody: 91 to 822 days, at most to 1 April 2021, the date of")
    assert period_called(row.custody, WORDS) == "remand, from 1 January 2019"
    endless = reckoned(held(a_period("/..", ended="released")))
    assert say_no_most(endless, WORDS) == (
        "No highest number of days can be given: the beginning of “remand, end not known” is not "
        "known; the end of “remand, end not known” is not known."
    )


def test_a_day_that_ends_in_a_full_stop_ends_the_sentence() -> None:
    dossier = held(a_period("2021-07-05/2021-07-06"), about={"as_of": "2020-12-31"})
    (said,) = say_held(dossier, reckoned(dossier), Words("ru"))
    assert said.endswith("не начинается до этого дня: 31 декабря 2020\N{NO-BREAK SPACE}г.")


def test_a_day_bounds_only_what_reaches_it() -> None:
    over = a_period("2014-07-05/2014-08-01")
    assert not is_bounded(reckoned(held(over), DAY))
    assert not is_bounded(reckoned(held(a_period("2014/.."))))
    assert not is_bounded(reckoned(held(over, a_period("2015/..", "bail")), DAY))
    assert is_bounded(reckoned(held(over, a_period("2015/")), DAY))
    assert is_bounded(reckoned(held(a_period("2014/2030"), about={"as_of": "2026-03-01"})))


def test_days_without_a_most_say_which_begins_and_ends_nobody_knows() -> None:
    dossier = held(a_period("2014-07-05/", "transfer", place="Guam"), a_period("/..", "sentence"))
    assert say_no_most(reckoned(dossier), WORDS) == (
        "No highest number of days can be given: the end of “Guam” is not known; "
        "the beginning of “serving a sentence, going on” is not known; "
        "no dated report says how long “serving a sentence, going on” went on."
    )
    assert say_no_most(reckoned(dossier, DAY), WORDS) == (
        "No highest number of days can be given: "
        "the beginning of “serving a sentence, going on” is not known."
    )
    assert not say_no_most(reckoned(held(a_period("2014-07-05/")), DAY), WORDS)


@pytest.mark.parametrize("dates", ["2019-05-01/2019-01-01", "2019-02-29/2019-03-05"])
def test_dates_that_can_be_none_are_what_leaves_no_most(dates: str) -> None:
    found = reckoned(held(a_period(dates), a_period("2019-06-01/2019-06-10", place="Guam")))
    assert (found.low, found.high) == (10, None)
    assert [(row.low, row.high) for row in found.rows] == [(10, 10), (0, None)]
    assert say_no_most(found, WORDS) == (
        "No highest number of days can be given: “remand” has dates that can be none."
    )


def test_of_many_some_are_named() -> None:
    dossier = held(*(a_period(f"2014-0{n}-05/", place=f"Jail {n}") for n in range(1, 8)))
    assert say_no_most(reckoned(dossier), WORDS) == (
        "No highest number of days can be given: the end of “Jail 1” is not known; "
        "the end of “Jail 2” is not known; the end of “Jail 3” is not known; 4 more."
    )


def test_what_cannot_be_read_or_has_no_date_leaves_the_most_open() -> None:
    dossier = with_set_aside(held(a_period("2014-07-05")), "/custody/1")
    assert say_no_most(reckoned(dossier), WORDS) == (
        "No highest number of days can be given: 1 period cannot be read."
    )
    assert say_no_most(reckoned(held(a_period("XXXX-05-03", "arrest"))), WORDS) == (
        "No highest number of days can be given: the beginning of “arrest” is not known; "
        "the end of “arrest” is not known."
    )
