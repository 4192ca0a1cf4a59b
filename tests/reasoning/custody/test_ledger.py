"""Test the ledger: its rows, gaps and overlaps, days on each ground and before a sentence."""

from datetime import date

import pytest

from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.custody.ledger import (
    Ledger,
    by_basis,
    last_known_day,
    ledger,
)
from dossier.reasoning.evidence import counted_by, spoken_of
from tests.reasoning.cases import Plain, a_case, a_period, a_source, with_set_aside

UNTIL = date(2020, 12, 31)
Told = tuple[str, str, str, int, int | None]


def of(*rows: Plain, until: date | None = None, **parts: object) -> Ledger:
    return of_case(a_case(custody=list(rows), **parts), until)


def of_case(dossier: Dossier, until: date | None = None) -> Ledger:
    return ledger(dossier, Index(dossier), until)


def between(found: Ledger) -> list[Told]:
    return [(b.kind, b.first.key, b.then.key, b.low, b.high) for b in found.between]


def days(day: int) -> date:
    return date(2020, 5, day)


def test_an_empty_ledger_holds_no_days() -> None:
    assert of(until=UNTIL) == Ledger((), 0, 0, UNTIL, ())


def test_periods_stand_in_the_order_of_their_begin_and_those_without_one_last() -> None:
    found = of(a_period("/..", id="a"), a_period("2020", id="b"), a_period("2019/", id="c"))
    assert [row.key for row in found.rows] == ["c", "b", "a"]


def test_a_day_counts_once() -> None:
    found = of(a_period("2020-05-01/2020-05-10"), a_period("2020-05-10/2020-05-12", id="q"))
    assert (found.low, found.high) == (12, 12)
    assert [(row.low, row.high) for row in found.rows] == [(10, 10), (3, 3)]


@pytest.mark.parametrize("basis", ["bail", "parole", "travel ban"])
def test_some_grounds_are_not_held(basis: str) -> None:
    found = of(a_period("2020-05-01/2020-05-10", basis))
    assert [(row.held, row.low, row.high) for row in found.rows] == [(False, 0, 0)]
    assert (found.low, found.high, by_basis(found)) == (0, 0, ())


def test_what_goes_on_is_counted_to_the_day_that_is_given() -> None:
    row = a_period("2020-05-01/..")
    assert (of(row).low, of(row).high) == (1, None)
    assert (of(row, until=days(9)).low, of(row, until=days(9)).high) == (1, 9)


def test_what_goes_on_did_so_when_its_source_came_out() -> None:
    row = a_period("2020-05-01/..", cite=["#paper"])
    found = of(row, until=days(20), sources=[a_source(issued="2020-05-09")])
    assert (found.low, found.high) == (9, 20)


def test_what_a_source_says_instead_is_no_evidence() -> None:
    says = {"source": "#paper", "field": "place", "says": "Lima"}
    found = of(a_period("2020-05-01/..", cite=[says]), sources=[a_source(issued="2020-05-09")])
    assert found.low == 1


def test_a_period_that_cannot_be_read_leaves_no_bound() -> None:
    dossier = with_set_aside(a_case(custody=[a_period("2020-05-01")]), "/custody/1", "/charges/0")
    found = of_case(dossier)
    assert (found.low, found.high, found.unread) == (1, None, 1)


def test_days_are_told_on_each_ground() -> None:
    found = of(
        a_period("2020-05-01/2020-05-03", "arrest"),
        a_period("2020-05-03/", id="q"),
        a_period("2020-05-02/2020-05-05", "arrest", id="r"),
        a_period("2020-05-06", "bail", id="t"),
    )
    assert by_basis(found) == (("arrest", 5, 5, ""), ("remand", 1, None, ""))


def test_days_on_which_the_person_was_also_free_count_at_most_only() -> None:
    found = of(
        a_period("2020-05-01/2020-05-20", "arrest"),
        a_period("2020-05-15/2020-05-31", "bail", id="b"),
        a_period("2020-05-18/2020-05-25", id="q"),
    )
    assert (found.low, found.high) == (14, 25)
    assert [(r.key, r.low, r.high) for r in found.rows] == [
        ("p", 14, 20),
        ("b", 0, 0),
        ("q", 0, 8),
    ]
    assert by_basis(found) == (("arrest", 14, 20, ""), ("remand", 0, 8, ""))


@pytest.mark.parametrize("bail", ["2020-05-20/2020-05-31", "2020-05/2020-06"])
def test_the_day_of_a_release_and_days_only_perhaps_free_are_days_held(bail: str) -> None:
    found = of(a_period("2020-05-01/2020-05-20", "arrest"), a_period(bail, "bail", id="b"))
    assert (found.low, found.high) == (20, 20)


@pytest.mark.parametrize(
    ("bail", "low"),
    [
        ("2020-05-10/2020-06", 30 + 9 + 31),  # it may have lasted to the end of June
        ("2020-05/2020-06", 30 + 31),
        ("2020-05/2020-05", 30 + 30 + 31),
        ("2020-05-10/", 9 + 30),  # nobody says that it ended
        ("2020-08/2020-10", 30 + 31 + 30 + 31),  # it may have begun when the person was let go
        ("2019/2020", 30 + 31 + 30 + 31),
    ],
)
def test_days_held_count_at_least_where_no_reading_of_a_bail_reaches_them(
    bail: str, low: int
) -> None:
    found = of(a_period("2020-04-01/2020-07-31"), a_period(bail, "bail", id="b"))
    assert (found.low, found.high) == (low, 122)


def test_a_bail_between_two_times_held_is_no_contradiction() -> None:
    found = of(
        a_period("2020-05-01/2020-05-10"),
        a_period("2020-05-10/2020-05-11", "bail", id="b"),
        a_period("2020-05-11/2020-05-20", id="q"),
    )
    assert (found.low, found.high) == (20, 20)


def test_a_period_whose_ground_is_not_known_counts_at_most_only() -> None:
    found = of(a_period("2020-05-01/2020-05-03", "unknown"), a_period("2020-05-04", id="q"))
    assert (found.low, found.high) == (1, 4)
    assert by_basis(found) == (("unknown", 0, 3, ""), ("remand", 1, 1, ""))


def test_a_gap_is_named_with_the_periods_beside_it() -> None:
    found = of(a_period("2020-05-01/2020-05-03"), a_period("2020-05-07/2020-05-09", id="q"))
    assert between(found) == [("gap", "p", "q", 3, 3)]
    assert found.between[0].sure


def test_a_gap_of_vague_dates_is_at_least_and_at_most() -> None:
    found = of(a_period("2020-03/2020-04"), a_period("2020-06-10/2020-07-01", id="q"))
    assert between(found) == [("gap", "p", "q", 40, 69)]


def test_a_gap_can_be_only_possible() -> None:
    found = of(a_period("2020-03/2020-05"), a_period("2020-05-20/2020-07-01", id="q"))
    assert between(found) == [("gap", "p", "q", 0, 18), ("overlap", "p", "q", 0, 12)]
    assert [row.sure for row in found.between] == [False, False]


def test_one_date_at_the_end_and_the_next_begin_leaves_neither_gap_nor_overlap() -> None:
    assert between(of(a_period("2020-03/2020-05"), a_period("2020-05/2020-07", id="q"))) == []


def test_days_on_bail_are_no_gap() -> None:
    found = of(
        a_period("2020-05-01/2020-05-03"),
        a_period("2020-05-03/2020-05-07", "bail", id="b"),
        a_period("2020-05-07/2020-05-09", id="q"),
    )
    assert between(found) == []


def test_a_travel_ban_does_not_tell_whether_somebody_was_held() -> None:
    found = of(
        a_period("2020-05-01/2020-05-03"),
        a_period("2020-05-03/2020-05-07", "travel ban", id="b"),
        a_period("2020-05-07/2020-05-09", id="q"),
    )
    assert between(found) == [("gap", "p", "q", 3, 3)]


def test_a_period_without_a_begin_may_fill_any_gap_before_its_end() -> None:
    found = of(
        a_period("2020-05-01/2020-05-03"),
        a_period("2020-05-07/2020-05-09", id="q"),
        a_period("/2020-06", id="r"),
    )
    assert between(found)[0] == ("gap", "p", "q", 0, 3)


def test_a_day_of_moving_is_no_overlap() -> None:
    assert (
        between(of(a_period("2020-05-01/2020-05-03"), a_period("2020-05-03/2020-05-09", id="q")))
        == []
    )


def test_an_overlap_is_told_in_days() -> None:
    found = of(a_period("2020-05-01/2020-05-09"), a_period("2020-05-03/2020-05-06", id="q"))
    assert between(found) == [("overlap", "p", "q", 4, 4)]


def test_a_later_period_is_compared_with_the_one_that_lasts_longest() -> None:
    found = of(
        a_period("2020-05-01/2020-05-30", id="a"),
        a_period("2020-05-02/2020-05-03", id="b"),
        a_period("2020-05-10/2020-05-12", id="c"),
    )
    assert between(found) == [("overlap", "a", "b", 2, 2), ("overlap", "a", "c", 3, 3)]


def test_a_sure_overlap_goes_before_a_possible_one() -> None:
    found = of(
        a_period("2020-05-01/2020-07", id="a"),
        a_period("2020-05-02/2020-07-04", id="b"),
        a_period("2020-07-03/2020-07-04", id="c"),
    )
    assert between(found)[1:] == [("overlap", "b", "c", 2, 2)]


def test_what_goes_on_may_overlap_with_what_began_later() -> None:
    found = of(a_period("2020-05-01/..", id="a"), a_period("2020-05-09/..", id="b"))
    assert between(found) == [("gap", "a", "b", 0, 7), ("overlap", "a", "b", 0, None)]


def test_of_an_end_that_is_not_known_no_overlap_is_supposed() -> None:
    found = of(a_period("2020-05-01/", id="a"), a_period("2020-05-09/2020-05-12", id="b"))
    assert between(found) == [("gap", "a", "b", 0, 7)]


def test_the_file_speaks_to_the_day_that_its_keeper_gives() -> None:
    sources = [a_source(issued="2020-07"), a_source(id="b", issued="2020-05-04")]
    assert last_known_day(a_case(about={"as_of": "2020-04"}, sources=sources)) == date(2020, 4, 30)
    assert last_known_day(a_case(about={"language": "en"}, sources=sources)) == date(2020, 7, 31)
    assert last_known_day(a_case(about={"as_of": "XXXX-04"}, sources=sources)) == date(2020, 7, 31)
    assert last_known_day(a_case(sources=[a_source()])) is None


@pytest.mark.parametrize("period", ["2021-01-01/..", "2021-01-01/", "2021/.."])
@pytest.mark.parametrize("basis", ["remand", "bail"])
def test_what_begins_after_the_day_that_is_counted_to_has_no_days(basis: str, period: str) -> None:
    found = of(a_period("2020-05-01/2020-05-03"), a_period(period, basis, id="q"), until=UNTIL)
    assert (found.low, found.high, found.between) == (3, 3, ())
    assert [(row.held, row.low, row.high) for row in found.rows][1] == (False, 0, 0)


def test_what_can_have_begun_after_the_day_that_is_counted_to_began_by_then() -> None:
    found = of(a_period("2020/.."), until=days(9))
    assert (found.low, found.high, found.rows[0].bounded) == (1, 130, True)


def test_what_has_ended_is_counted_past_the_last_source_and_not_past_the_day_of_the_file() -> None:
    rows = (a_period("2020-05-01/2020-05-20"), a_period("2020-06-01/2020-06-02", id="q"))
    sources = [a_source(issued="2020-05-09")]
    assert of(*rows, sources=sources, until=days(9)).low == 22
    found = of(*rows, sources=sources, about={"as_of": "2020-05-09"}, until=days(9))
    assert (found.low, found.high) == (9, 9)
    assert [(row.held, row.bounded) for row in found.rows] == [(True, True), (False, False)]
    # A day that the reader chose.
    assert of(*rows, sources=sources, until=days(10)).low == 10


@pytest.mark.parametrize(
    ("died", "low", "high", "given"),
    [("2020-05-04", 4, 4, None), ("2020-05", 1, 31, "2020-05"), ("2021", 9, 9, None)],
)
def test_nothing_goes_on_after_death(died: str, low: int, high: int, given: str | None) -> None:
    found = of(
        a_period("2020-05-01/..", cite=["#paper"]),
        a_period("2022/..", id="q"),
        sources=[a_source(issued="2020-05-09")],
        subject={"name": "A", "died": died},
        until=None if given else days(9),
    )
    assert (found.low, found.high) == (low, high)
    assert (found.given.text if found.given else None) == given
    assert found.died == (died != "2021")


def test_a_vague_day_of_the_file_is_the_last_one_at_most() -> None:
    row = a_period("2020-01-01/..")
    found = of(row, about={"as_of": "2022"}, until=date(2022, 12, 31))
    assert (found.low, found.high, found.given) == (1, 1096, Date("2022"))
    found = of(row, about={"as_of": "2022-12-31"}, until=date(2022, 12, 31))
    assert found.given is None


def test_no_number_of_days_rests_on_a_year_that_is_inferred() -> None:
    sources = [
        a_source(issued="XXXX-02-28", between="2018"),
        a_source(id="b", issued="2017-12-01"),
        a_source(id="c", between="2019"),
        a_source(id="d", issued="2017-12"),
    ]
    periods = [a_period("/..", cite=["#c"]), a_period("/..", cite=["#paper", "#b"], id="q")]
    dossier = a_case(custody=periods, sources=sources)
    assert spoken_of(dossier) == Date("2017-12")
    first, then = (counted_by(row, Index(dossier)) for row in dossier.custody)
    assert first == Bounds(None, None)
    assert then == Bounds(date(2017, 12, 1), date(2017, 12, 1))


def test_what_goes_on_by_a_report_of_an_inferred_year_lasted_a_day_at_least() -> None:
    report = a_source(issued="XXXX-12-03", between="2017-12-03/..")
    held = a_period("2016-03-01/..", cite=["#paper"])
    found = of(held, sources=[report])
    assert (found.low, found.high) == (1, None)
