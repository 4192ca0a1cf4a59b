"""Test what has no end, from which day an end is counted, and what is said twice of two terms."""

from datetime import date

import pytest

from dossier.model.ids import Index
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.terms.reckoned import Ends
from dossier.reasoning.terms.totals import per_docket
from tests.reasoning.cases import Plain, a_case, a_sentence
from tests.reasoning.terms.test_totals import a_term, figures, of, of_case, parts, runs


def test_what_is_said_of_a_part_and_otherwise_of_its_sentence_is_a_range_over_both() -> None:
    first = parts(a_term("P5Y", "a"), id="s", date="2020")
    second = parts(
        a_term("P3Y", "b", "concurrent", "#a"),
        a_term("P2Y", "c"),
        id="t",
        date="2021",
        runs=[*runs("consecutive", "#s"), *runs("concurrent", "#t")],
    )
    found = of(first, second)
    assert figures(found) == ("P7Y", "P8Y")
    assert (found.unknown, found.disputed) == (0, 1)
    assert [[term.key for term in pair] for pair in found.stated_twice] == [["a", "b"]]


@pytest.mark.parametrize("back", [False, True], ids=["of one", "of each"])
def test_what_is_said_both_ways_is_a_range_over_both(back: bool) -> None:  # noqa: FBT001
    one, other = runs("concurrent", "#t"), runs("consecutive", "#s")
    first = a_sentence("P5Y", id="s", date="2020-01-01", runs=one if back else [])
    both = other if back else [*runs("concurrent", "#s"), *other]
    found = of(first, a_sentence("P3Y", id="t", date="2020-01-01", runs=both))
    assert figures(found) == ("P5Y", "P8Y")
    assert found.ends == Ends(date(2025, 1, 1), date(2028, 1, 1))
    assert (found.unknown, found.disputed) == (0, 1)


@pytest.mark.parametrize(
    ("before", "expected"),
    [("concurrent", ("P5Y", "P8Y")), ("unknown", ("P8Y", "P8Y")), ("consecutive", ("P8Y", "P8Y"))],
)
def test_what_a_part_says_is_closer_wherever_it_stands(
    before: str, expected: tuple[str, str]
) -> None:
    first = parts(a_term("P5Y", "a"), runs=runs(before, "#t"))
    second = parts(a_term("P3Y", "b", "consecutive", "#a"), id="t")
    assert figures(of(first, second)) == expected


def test_what_is_said_both_ways_of_two_dockets_is_no_pair_of_either() -> None:
    both = [*runs("concurrent", "#s"), *runs("consecutive", "#s")]
    dossier = a_case(
        sentences=[
            a_sentence("P5Y", id="s", docket="1"),
            a_sentence("P3Y", id="t", docket="1", runs=both),
            a_sentence("P1Y", id="u", docket="2", runs=both),
        ]
    )
    found = per_docket(dossier, Index(dossier))
    assert [(name, row.unknown, row.disputed) for name, row in found] == [("1", 0, 1), ("2", 0, 0)]


@pytest.mark.parametrize("kind", ["life", "death"])
def test_life_and_death_have_no_end(kind: str) -> None:
    found = of(
        {"id": "s", "date": "2020", "parts": [{"id": "a", "kind": kind, "minimum": "P20Y"}]},
        a_sentence("P5Y", id="t", date="2021-05-02", runs=runs("concurrent", "#s")),
        a_sentence("P5Y", id="u", date="2021-05-02", runs=runs("consecutive", "#s")),
    )
    assert found.endless
    least = "P25Y" if kind == "life" else None
    assert (*figures(found), found.ends) == (least, None, Ends())
    assert found.kinds == (kind,)
    day = date(2026, 5, 2)
    assert dict(found.ends_of)["s"] == dict(found.ends_of)["u"] == Ends()
    assert dict(found.ends_of)["t"].low == day


def test_the_minimum_of_a_life_sentence_is_the_least_and_a_term_beside_it_is_none() -> None:
    def life(**fields: object) -> Plain:
        return {"id": "s", "parts": [{"id": "a", "kind": "life", **fields}]}

    assert figures(of(life(minimum="P25Y"))) == ("P25Y", None)
    assert figures(of(life(term="P25Y"))) == (None, None)
    assert figures(of(life(), a_sentence("P5Y", id="t"))) == (None, None)
    death: Plain = {"id": "t", "parts": [{"id": "b", "kind": "death"}]}
    found = of(life(minimum="P25Y"), death)
    assert (*figures(found), found.kinds) == (None, None, ("death", "life"))


@pytest.mark.parametrize(
    ("day", "first", "then", "end"),
    [
        ("2020-02-29", "P5Y", "P3Y", date(2028, 2, 29)),
        ("2020-02-29", "P3Y", "P2Y", date(2025, 2, 28)),
        ("2019-01-31", "P1M", "P1M", date(2019, 3, 31)),
        ("2019-01-31", "P1M", "P30D", date(2019, 3, 30)),
    ],
)
def test_the_day_of_the_month_is_kept_from_term_to_term(
    day: str, first: str, then: str, end: date
) -> None:
    found = of(
        a_sentence(first, id="a", date=day),
        a_sentence(then, id="b", date=day, runs=runs("consecutive", "#a")),
    )
    assert (found.ends, found.cut) == (Ends(end, end), True)


def test_a_month_that_has_the_day_cuts_nothing() -> None:
    assert not of(a_sentence("P4Y", date="2020-02-29")).cut
    assert not of(a_sentence("P30D", date="2019-01-31")).cut


BEGUN = Bounds(date(2010, 1, 1), date(2010, 1, 1))


@pytest.mark.parametrize(
    ("how", "then", "begun"),
    [
        ("concurrent", "2011-01-01", BEGUN),
        ("consecutive", "2011-01-01", None),
        ("unknown", "2011-01-01", BEGUN),
        ("concurrent", "2010-01-01", None),
        ("consecutive", "2012-01-01", None),
        ("consecutive", "2012-01-02", BEGUN),
        ("concurrent", "2010-01-01/2010-01-05", BEGUN),
        ("concurrent", "XXXX-01-01", None),
        ("concurrent", "2011-01-01/..", BEGUN),
    ],
)
def test_terms_that_begin_at_different_times_can_be_longer_than_they_add_up_to(
    how: str, then: str, begun: Bounds | None
) -> None:
    found = of(
        a_sentence("P2Y", id="a", date="2010-01-01"),
        a_sentence("P2Y", id="b", date=then, runs=runs(how, "#a")),
    )
    assert found.begun == begun


def test_a_term_within_another_one_makes_the_whole_no_longer() -> None:
    found = of(
        a_sentence("P27Y", id="a", date="2017-04-21"),
        a_sentence("P14Y", id="b", date="2017-12", runs=runs("unknown", "#a")),
    )
    assert found.begun is None


def test_where_no_begin_is_bound_it_is_not_told_that_it_is_longer() -> None:
    found = of(
        a_sentence("P2Y", id="a", date="2010-01-01/.."),
        a_sentence("P2Y", id="b", date="2011-01-01/..", runs=runs("concurrent", "#a")),
    )
    assert found.begun is None


@pytest.mark.parametrize(
    ("died", "outlives"),
    [("2022-05-01", True), ("2024", True), ("2026", False), (None, False)],
)
def test_an_end_after_death_is_told(died: str | None, outlives: bool) -> None:  # noqa: FBT001
    subject = {"name": "A", **({"died": died} if died else {})}
    found = of_case(a_case(subject=subject, sentences=[a_sentence("P5Y", date="2020-01-01")]))
    assert found.outlives == outlives


def begins_of(*sentences: Plain) -> dict[str, Bounds]:
    return dict(of(*sentences).begins_of)


def test_what_follows_another_term_begins_when_that_one_is_over() -> None:
    first = a_sentence("P5Y", id="s", date="2020-01-01")
    then = a_sentence("P3Y", id="t", date="2020-06-01", runs=runs("consecutive", "#s"))
    late = a_sentence("P3Y", id="u", date="2026-06-01", runs=runs("consecutive", "#s"))
    assert begins_of(first, then)["t"] == Bounds(date(2025, 1, 1), date(2025, 1, 1))
    # It was imposed when the other one was over.
    assert begins_of(first, late)["u"] == Bounds(date(2026, 6, 1), date(2026, 6, 1))
    assert "s" not in begins_of(first, then)


def test_it_begins_within_a_range_where_that_one_has_no_one_end() -> None:
    first = parts({"kind": "imprisonment", "minimum": "P2Y", "term": "P5Y"}, id="s", date="2020")
    then = a_sentence("P3Y", id="t", date="2020-06-01", runs=runs("consecutive", "#s"))
    assert begins_of(first, then) == {"t": Bounds(date(2022, 1, 1), date(2025, 12, 31))}
    life = parts({"kind": "life"}, id="s", date="2020-01-01")
    assert begins_of(life, then) == {"t": Bounds(None, None)}


def test_what_may_be_imprisonment_can_put_off_its_last_begin() -> None:
    first = a_sentence("P5Y", id="s", date="2020-01-01")
    then = a_sentence("P3Y", id="t", date="2020-06-01", runs=runs("consecutive", "#s"))
    perhaps = parts({"kind": "other", "term": "P1Y"}, id="u", date="2019-06-01")
    assert begins_of(first, then, perhaps) == {
        "s": Bounds(date(2020, 1, 1), date(2020, 6, 1)),
        "t": Bounds(date(2025, 1, 1), date(2025, 6, 1)),
    }


def test_a_life_sentence_can_wait_too() -> None:
    first = a_sentence("P5Y", id="s", date="2020-01-01")
    life = {**parts({"kind": "life"}, id="t", date="2020-06-01"), "runs": runs("consecutive", "#s")}
    assert begins_of(first, life) == {"t": Bounds(date(2025, 1, 1), date(2025, 1, 1))}


def test_a_sentence_of_which_one_part_begins_at_once_does_not_wait() -> None:
    first = a_sentence("P5Y", id="s", date="2020-01-01")
    follows = a_term("P3Y", "a", "consecutive", "#s")
    alone = parts(follows, a_term("P1Y", "b", "consecutive", "#a"), id="t", date="2020-06-01")
    beside = parts(follows, a_term("P1Y", "b"), id="t", date="2020-06-01")
    assert begins_of(first, alone) == {"t": Bounds(date(2025, 1, 1), date(2025, 1, 1))}
    # Nobody says whether the other part runs beside the first sentence.
    assert begins_of(first, beside) == {"t": Bounds(date(2020, 6, 1), date(2025, 1, 1))}
    apart = parts(follows, a_term("P1Y", "b", "concurrent", "#s"), id="t", date="2020-06-01")
    assert begins_of(first, apart) == {}
