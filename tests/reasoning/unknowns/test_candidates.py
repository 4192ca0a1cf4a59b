"""Test which days a date without a year can be, and what tells so."""

from datetime import date

import pytest

from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.model.paths import written
from dossier.reasoning.unknowns.candidates import (
    Candidates,
    Limit,
    candidates,
    of_field,
    say,
    say_why,
)
from tests.reasoning.cases import WORDS, Plain, a_case, a_charge, a_period, a_sentence, a_source
from tests.samples import sample

Told = tuple[str, str, str, list[str]]


def of(dossier: Dossier, until: date | None = None) -> tuple[Candidates, ...]:
    return candidates(dossier, Index(dossier), until)


def told(dossier: Dossier, until: date | None = None) -> list[Told]:
    """Give each date's path, what bounds it, and its days."""
    return [
        (written(c.path), limit(c.first), limit(c.last), [day.isoformat() for day in c.days])
        for c in of(dossier, until)
    ]


def limit(found: Limit | None) -> str:
    return f"{found.day} {written(found.path)}".strip() if found else ""


BETWEEN: Plain = {"issued": "XXXX-12-03", "between": "2017-12-03/2019"}


def test_the_bounds_beside_a_date_leave_some_days() -> None:
    assert told(a_case(sources=[a_source(**BETWEEN)])) == [
        (
            "sources/#paper/issued",
            "2017-12-03 sources/#paper/between",
            "2019-12-31 sources/#paper/between",
            ["2017-12-03", "2018-12-03", "2019-12-03"],
        )
    ]


def test_without_a_bound_on_one_side_no_days_are_named() -> None:
    assert told(with_keys(sample("roman-seleznev.dossier"))) == [
        ("sources/#tass/issued", "2017-12-03 sources/#tass/between", "", [])
    ]


def test_a_day_of_the_readers_own_bounds_what_has_happened() -> None:
    seed = with_keys(sample("roman-seleznev.dossier"))
    assert told(seed, date(2019, 1, 1))[0][2:] == ("2019-01-01", ["2017-12-03", "2018-12-03"])


def test_a_source_is_later_than_what_it_tells_of() -> None:
    dossier = a_case(
        about={"as_of": "2020"},
        sources=[a_source(issued="XXXX-12-03")],
        charges=[a_charge(outcome="convicted", outcome_date="2016-08", cite=["#paper"])],
        sentences=[a_sentence(date="2017-12-XX", cite=["#letter"])],
        events=[{"title": "Hearing", "date": "2019", "status": "planned", "cite": ["#paper"]}],
        statements=[{"id": "letter", "by": "A", "cite": ["#paper"]}],
    )
    assert told(dossier) == [
        (
            "sources/#paper/issued",
            "2017-12-01 sentences/#s/date",
            "2020-12-31 about/as_of",
            ["2017-12-03", "2018-12-03", "2019-12-03", "2020-12-03"],
        )
    ]


def test_what_happened_was_before_its_sources() -> None:
    dossier = a_case(
        sources=[a_source(issued="2018-03-04")],
        charges=[a_charge(filed="XXXX-12-03", committed="2015-01/2016", cite=["#paper"])],
        statements=[
            {"id": "l", "by": "A", "date": "XXXX-03-04", "between": "2017/..", "cite": ["#paper"]}
        ],
    )
    assert told(dossier) == [
        (
            "charges/#c/filed",
            "2015-01-01 charges/#c/committed",
            "2018-03-04 sources/#paper/issued",
            ["2015-12-03", "2016-12-03", "2017-12-03"],
        ),
        (
            "statements/#l/date",
            "2017-01-01 statements/#l/between",
            "2018-03-04 sources/#paper/issued",
            ["2017-03-04", "2018-03-04"],
        ),
    ]


def test_a_plan_may_lie_after_its_sources() -> None:
    row: Plain = {"id": "e", "title": "Hearing", "date": "XXXX-12-03", "cite": ["#paper"]}
    dossier = a_case(
        about={"as_of": "2018"},
        sources=[a_source(issued="2018-03-04")],
        events=[{**row, "status": "planned"}, {**row, "id": "f", "status": "held"}],
    )
    assert [found[2] for found in told(dossier)] == ["", "2018-03-04 sources/#paper/issued"]


@pytest.mark.parametrize(
    ("fields", "first", "last"),
    [
        ({"filed": "2018", "outcome_date": "XXXX-12-03"}, "2018-01-01 charges/#c/filed", ""),
        ({"outcome_date": "2018", "filed": "XXXX-12-03"}, "", "2018-12-31 charges/#c/outcome_date"),
        ({"filed": "XXXX-12-03"}, "", ""),
    ],
)
def test_the_order_of_dates_bounds_them(fields: Plain, first: str, last: str) -> None:
    ((_, low, high, days),) = told(a_case(charges=[a_charge(**fields)]))
    assert (low, high, days) == (first, last, [])


def test_bounds_that_contradict_each_other_leave_no_day() -> None:
    row = a_source(issued="XXXX-12-03", between="2019/2020", accessed="2018-05-02")
    assert told(a_case(sources=[row]))[0][1:] == (
        "2019-01-01 sources/#paper/between",
        "2018-05-02 sources/#paper/accessed",
        [],
    )


def test_a_date_of_a_period_is_looked_at_only_where_it_is_one_date() -> None:
    dossier = a_case(custody=[a_period("XXXX-12-03"), a_period("XXXX-12-03/..", id="q")])
    assert [found[0] for found in told(dossier)] == ["custody/#p/period"]


def test_a_case_without_such_dates_has_none() -> None:
    assert of(a_case(charges=[a_charge(filed="2018")])) == ()


@pytest.mark.parametrize(
    ("between", "said"),
    [
        ("2017-12-03/2018-06", "could be 3 December 2017"),
        ("2017-12-03/2019", "could be 3 December 2017, 3 December 2018 or 3 December 2019"),
        ("2000/2009", "could be any of 10 days, from 3 December 2000 to 3 December 2009"),
        ("2017-12-03/..", ""),
    ],
)
def test_the_days_are_said_as_a_set(between: str, said: str) -> None:
    (found,) = of(a_case(sources=[a_source(issued="XXXX-12-03", between=between)]))
    assert say(found, WORDS) == said


def test_the_candidates_of_one_field_are_asked_for() -> None:
    dossier = a_case(sources=[a_source(**BETWEEN)])
    index = Index(dossier)
    assert of_field(("sources", "#paper", "issued"), dossier, index) == of(dossier)[0]
    assert of_field(("sources", "#paper", "accessed"), dossier, index) is None


def whys(dossier: Dossier, until: date | None = None) -> list[str]:
    index = Index(dossier)
    return [say_why(row, dossier, index, WORDS) for row in of(dossier, until)]


def test_it_is_said_between_which_days_a_date_is_taken_to_lie_and_why() -> None:
    assert whys(a_case(sources=[a_source(**BETWEEN)])) == [
        "between 3 December 2017 and 31 December 2019, because of “some time between”"
    ]
    told_later = a_case(
        about={"as_of": "2020"},
        sources=[a_source(issued="XXXX-12-03")],
        sentences=[a_sentence(date="2017-12-XX", cite=["#paper"])],
    )
    assert whys(told_later) == [
        (
            "between 1 December 2017, because of “date” of “5 years”, and 31 December 2020, "
            "because of “complete as of”"
        )
    ]


def test_a_day_that_is_chosen_bounds_a_date_as_that() -> None:
    seed = with_keys(sample("roman-seleznev.dossier"))
    assert whys(seed, date(2019, 1, 1)) == [
        (
            "between 3 December 2017, because of “some time between”, and 1 January 2019, because "
            "of the day chosen"
        )
    ]


def test_of_a_date_without_days_no_bounds_are_said() -> None:
    assert whys(with_keys(sample("roman-seleznev.dossier"))) == [""]


@pytest.mark.parametrize(
    ("issued", "between", "said"),
    [
        ("XXXX-12", "2016/2017", "could be December 2016 or December 2017"),
        ("XXXX-12-XX", "2016-12", "could be December 2016"),
        ("XXXX-12", "2010/2017", "could be any of 8, from December 2010 to December 2017"),
        ("XXXX-12", "2017-01/2017-11", ""),
    ],
)
def test_a_month_without_a_year_is_said_as_months(issued: str, between: str, said: str) -> None:
    dossier = a_case(sources=[a_source(issued=issued, between=between)])
    (found,) = of(dossier)
    assert say(found, WORDS) == said
    assert [bool(why) for why in whys(dossier)] == [bool(said)]
