"""Test where a person stands as last reported, in words with who says so."""

import pytest

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.custody import standing
from tests.reasoning.cases import WORDS, Plain, a_case, a_period, a_source


def of(*rows: Plain, **parts: object) -> Dossier:
    return a_case(custody=list(rows), **parts)


def found(dossier: Dossier) -> str:
    """Give the key of the period that tells where the person stands."""
    told = standing.standing(dossier, Index(dossier))
    return told.custody.key if told else ""


def said(dossier: Dossier) -> str:
    index = Index(dossier)
    told = standing.standing(dossier, index)
    return standing.say(told, index, WORDS) if told else ""


def test_an_empty_ledger_tells_nothing() -> None:
    assert found(of()) == ""
    assert standing.first_arrest(of()) is None


def test_the_period_that_began_last_tells() -> None:
    assert found(of(a_period("2020/2021"), a_period("2019", id="q"))) == "p"
    assert found(of(a_period("2020/.."), a_period("2021/..", id="q"))) == "q"


def test_a_period_that_goes_on_comes_before_one_that_ended() -> None:
    assert found(of(a_period("/.."), a_period("2021", id="q"))) == "p"
    assert found(of(a_period("2018/..", ended="released"), a_period("2019/..", id="q"))) == "q"


def test_what_began_after_the_last_report_comes_before_what_went_on_then() -> None:
    going_on = a_period("/..", cite=["#paper"])
    ended = a_period("2021-05/2021-08", id="q", ended="released")
    early, late = a_source(issued="2021-04-30"), a_source(issued="2021-05-01")
    assert found(of(going_on, ended, sources=[early])) == "q"
    assert found(of(going_on, ended, sources=[late])) == "p"


def test_what_begins_after_the_day_of_the_file_tells_nothing() -> None:
    now, plan = a_period("2020/.."), a_period("2022-01-01/2022-02-01", id="q")
    assert found(of(now, plan, about={"as_of": "2021"})) == "p"
    assert found(of(plan, about={"as_of": "2021"})) == ""
    assert found(of(plan, about={"as_of": "2022-01-01"})) == "q"


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        (a_period("2020/..", "house arrest"), "under house arrest"),
        (a_period("2020-05-02/", "unknown"), "held or free, ground not known, from 5 May"),
        (a_period("2020-05-02/2020-06-03", ended="bailed"), "bailed, 3 June 2020"),
        (a_period("2020-05-02/", ended="bailed"), "bailed"),
        (a_period("2020-05-02/..", ended="bailed"), "bailed"),
    ],
)
def test_it_is_said_as_last_reported(period: Plain, sentence: str) -> None:
    expected = sentence.replace("from 5 May", "from 2 May 2020 to a day not known")
    assert said(of(period)) == expected


def test_a_period_of_which_no_day_is_known_is_said_once_to_be_so() -> None:
    told = said(of(a_period("XXXX", "unknown")))
    assert told == "held or free, ground not known; when is not known"


def test_who_says_it_stands_behind() -> None:
    row = a_period("/..", "travel ban", cite=["#paper"])
    paper = a_source(publisher="The Paper", issued="2020-05-02")
    assert said(of(row, sources=[paper])) == "under a travel ban (The Paper, 2 May 2020)"


def test_a_claim_is_said_as_one() -> None:
    row = a_period("/..", cite=["#letter"])
    statements = [{"id": "letter", "by": "his sister"}]
    assert said(of(row, statements=statements)) == "held on remand (according to his sister)"


def test_nothing_goes_on_after_death() -> None:
    dossier = of(a_period("/.."), subject={"name": "A", "died": "2021-05"})
    told = standing.standing(dossier, Index(dossier))
    assert told
    assert not told.goes_on
    assert said(dossier) == "died, some day in May 2021"


def test_the_first_arrest_is_the_earliest_with_a_date() -> None:
    dossier = of(
        a_period("/..", "arrest", id="a"),
        a_period("2020-05", "arrest", id="b"),
        a_period("2020-04", "arrest", id="c"),
        a_period("2019", id="d"),
    )
    arrest = standing.first_arrest(dossier)
    assert arrest
    assert arrest.key == "c"


def test_the_place_is_that_of_the_period() -> None:
    dossier = of(a_period("/..", place={"name": "Lima", "country": "PE"}, facility="Prison 1"))
    told = standing.standing(dossier, Index(dossier))
    assert told
    assert standing.where(told, WORDS) == "Prison 1, Lima, Peru"


def test_a_period_whose_begin_is_not_known_is_known_by_its_end() -> None:
    ended = a_period("/2024-08-01", id="q")
    assert found(of(a_period("2014-07-05"), ended)) == "q"
    assert found(of(a_period("2024-08-02"), ended)) == "p"


def test_of_periods_that_ended_the_one_that_reaches_furthest_tells() -> None:
    house = a_period("2018-01-20/2018-03-25", "house arrest", id="q")
    assert found(of(house, a_period("2018-01-22/2018-01-24"))) == "q"
    assert found(of(a_period("2018-01-22/2018-01-24"), house)) == "q"
    assert said(of(house, a_period("2018-01-22/2018-01-24"))).endswith("to 25 March 2018")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("2018-01-20/2018-03-25", 1),
        ("2018-01-20/2018-03", 1),
        ("2018-01-20/2018-02", 0),
        ("2018-03-01/", 1),
        ("2018-01-20/", 0),
    ],
)
def test_it_is_said_that_another_period_may_have_lasted_as_long(other: str, expected: int) -> None:
    dossier = of(a_period("2018-02-03/2018-03-25"), a_period(other, "house arrest", id="q"))
    told = standing.standing(dossier, Index(dossier))
    assert told
    assert told.doubted == expected
    end = "; 1 other period may have lasted as long"
    assert said(dossier).endswith(end) == bool(expected)


def test_what_ended_when_another_began_is_in_no_doubt() -> None:
    dossier = of(a_period("2018-01/2018-02", "arrest"), a_period("2018-02/2018-02-20", id="q"))
    assert found(dossier) == "q"
    assert "other period" not in said(dossier)


def test_periods_of_which_each_follows_the_other_are_in_doubt() -> None:
    dossier = of(a_period("2018/2018-06"), a_period("2018-06/2018", id="q"))
    assert found(dossier) == "q"
    assert said(dossier).endswith("; 1 other period may have lasted as long")


def test_an_end_that_is_not_known_is_not_followed_by_a_begin_that_is_not() -> None:
    assert found(of(a_period("2018-02-01/"), a_period("/2018-01-20", id="q"))) == "p"


def test_what_is_said_to_go_on_and_to_have_ended_reaches_to_its_last_report() -> None:
    moved = a_period("2018-01/..", id="q", ended="moved", cite=["#paper"])
    dossier = of(a_period("2018-02/2018-03"), moved, sources=[a_source(issued="2018-05-01")])
    assert found(dossier) == "q"
    assert "other period" not in said(dossier)
