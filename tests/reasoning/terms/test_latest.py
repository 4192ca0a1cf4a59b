"""Test the last day on which each term can end, where nobody states which one comes first."""

from datetime import date
from itertools import permutations

import pytest

from dossier.model.durations import Duration
from dossier.model.ids import Index
from dossier.reasoning.terms.latest import MOST_STEPS
from dossier.reasoning.terms.reckoned import Ends
from dossier.reasoning.terms.totals import per_docket
from tests.reasoning.cases import Plain, a_case, a_sentence
from tests.reasoning.terms.test_totals import of, runs

DAY = date(2017, 4, 21)


def ends_of(*sentences: Plain) -> dict[str, Ends]:
    return dict(of(*sentences).ends_of)


def years(first: int, last: int | None) -> Ends:
    return Ends(DAY.replace(year=first), DAY.replace(year=last) if last else None)


def test_of_sentences_of_one_day_each_can_be_the_last() -> None:
    rows = [
        a_sentence(term, id=name, date=DAY.isoformat(), docket=name)
        for name, term in (("a", "P10Y"), ("b", "P8Y"), ("c", "P1Y"))
    ]
    assert ends_of(*rows) == {
        "a": years(2027, 2036),
        "b": years(2025, 2036),
        "c": years(2018, 2036),
    }
    dossier = a_case(sentences=rows)
    dockets = per_docket(dossier, Index(dossier))
    assert [row.ends.high for _, row in dockets] == [date(2036, 4, 21)] * 3


def test_what_was_imposed_later_does_not_come_first() -> None:
    rows = [a_sentence("P10Y", id="a", date="2017-04-21"), a_sentence("P5Y", id="b", date="2018")]
    assert ends_of(*rows)["a"] == years(2027, 2027)


@pytest.mark.parametrize("named", ["", "#a"])
def test_each_can_be_the_last_though_one_names_the_other(named: str) -> None:
    rows = [
        a_sentence("P10Y", id="a", date="2017-04-21"),
        a_sentence("P5Y", id="b", date="2017-04-21", runs=runs("unknown", named) if named else []),
    ]
    assert ends_of(*rows) == {"a": years(2027, 2032), "b": years(2022, 2032)}


def test_an_undated_sentence_can_have_come_before_a_dated_one() -> None:
    rows = [a_sentence("P5Y", id="a"), a_sentence("P3Y", id="b", date="2017-04-21")]
    assert ends_of(*rows)["b"] == years(2020, 2025)


def test_what_follows_something_that_is_not_counted_bounds_no_end() -> None:
    rows = [
        a_sentence("P5Y", id="a", date="2017-04-21", runs=runs("consecutive", "one elsewhere")),
        a_sentence("P3Y", id="b", date="2017-04-21"),
    ]
    assert ends_of(*rows)["b"] == years(2020, None)


def test_of_vague_dates_the_one_that_came_first_did_so_by_the_day_of_the_other() -> None:
    rows = [a_sentence("P1Y", id="a", date="2017"), a_sentence("P1Y", id="b", date="2017-04-21")]
    assert ends_of(*rows)["b"] == years(2018, 2019)


def test_one_that_has_to_wait_for_a_third_one_can_come_first() -> None:
    # The last one cannot come before the undated one: what follows that one runs beside it.
    rows = [
        a_sentence("P1Y", id="a", date="2017-04-21"),
        a_sentence("P1Y", id="b", runs=runs("concurrent", "#a")),
        a_sentence("P1Y", id="c", runs=[*runs("concurrent", "#a"), *runs("consecutive", "#b")]),
        a_sentence("P1Y", id="d", date="2017-04-21", runs=runs("concurrent", "#c")),
    ]
    assert ends_of(*rows)["a"] == years(2018, 2019)


def test_past_some_size_no_last_day_is_given() -> None:
    many = int(MOST_STEPS**0.5) + 2
    rows = [a_sentence("P1Y", id=f"s{n}", date="2017-04-21") for n in range(many)]
    found = ends_of(*rows)
    assert found["s0"] == years(2018, None)
    assert found[f"s{many - 1}"] == years(2018, 2017 + many)


def test_where_what_is_stated_leaves_no_order_there_is_no_total() -> None:
    # Each of the three can only come before the next one: what it runs beside comes before that.
    beside = [a_sentence("P1Y", id=f"{name}0") for name in "abc"]
    rows = [
        a_sentence(
            "P1Y",
            id=name,
            runs=[*runs("concurrent", f"#{name}0"), *runs("consecutive", f"#{before}0")],
        )
        for name, before in (("a", "c"), ("b", "a"), ("c", "b"))
    ]
    assert of(*beside, *rows).problem == (
        "what is stated leaves no order in which the terms could follow each other"
    )


@pytest.mark.parametrize("terms", [("P1M", "P30D"), ("P30D", "P1M")])
def test_of_months_and_days_of_one_day_the_order_that_ends_last_is_taken(
    terms: tuple[str, str],
) -> None:
    # A month and then 30 days would end on 28 April.
    rows = [a_sentence(term, id=term, date="2020-02-29") for term in terms]
    assert of(*rows).ends == Ends(date(2020, 3, 30), date(2020, 4, 30))
    assert [term.part.key for term in of(*rows).shown.ends_high] == ["P30D-term", "P1M-term"]


def test_of_very_many_orders_of_months_and_days_no_last_end_is_given() -> None:
    terms = [f"P{n}{unit}" for n in range(1, 9) for unit in "MD"]
    found = of(*(a_sentence(term, id=term, date="2020-02-29") for term in terms))
    assert (found.high, found.ends) == (Duration("P3Y36D"), Ends(date(2020, 10, 29), None))


@pytest.mark.parametrize(
    ("length", "ends"), [("P1M", date(2019, 4, 30)), ("P30D", date(2019, 5, 2))]
)
def test_what_follows_a_term_waits_for_it_however_late_that_one_ends(
    length: str, ends: date
) -> None:
    first = a_sentence("P1M", id="a", date="2019-01-31")
    then = a_sentence("P1M", id="b", date="2017-04-21", runs=runs("consecutive", "#a"))
    other = a_sentence(length, id="c", date="2019-01-31")
    for sentences in permutations((first, then, other)):
        found = of(*sentences)
        assert dict(found.ends_of)["b"].high == found.ends.high == ends
