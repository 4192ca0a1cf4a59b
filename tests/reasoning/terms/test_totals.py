"""Test which terms count, how they run, and what they add up to."""

from datetime import date

import pytest

from dossier.model.dossier import Dossier
from dossier.model.durations import Duration
from dossier.model.ids import Index
from dossier.reasoning.terms.lengths import CannotReckon
from dossier.reasoning.terms.reckoned import Ends, Total
from dossier.reasoning.terms.relations import MOST_PAIRS, MOST_TERMS, relations
from dossier.reasoning.terms.term import counted
from dossier.reasoning.terms.totals import alone, per_docket, total
from tests.reasoning.cases import Plain, a_case, a_sentence, with_set_aside


def of(*sentences: Plain) -> Total:
    return of_case(a_case(sentences=list(sentences)))


def of_case(dossier: Dossier) -> Total:
    return total(dossier, Index(dossier))


def figures(found: Total) -> tuple[str | None, str | None]:
    return found.low.text if found.low else None, found.high.text if found.high else None


def parts(*rows: Plain, **sentence: object) -> Plain:
    return {"id": "s", "date": "2020-01-31", "parts": list(rows), **sentence}


def a_term(term: str, id: str, how: str = "", to: str = "", **fields: object) -> Plain:
    runs = [{"how": how, "to": to}] if how else []
    return {"id": id, "kind": "imprisonment", "term": term, "runs": runs, **fields}


def runs(how: str, to: str) -> list[Plain]:
    return [{"how": how, "to": to}]


def test_a_case_without_terms_has_no_total() -> None:
    assert of() == Total()
    found = of({"id": "s", "parts": [{"kind": "fine"}, {"kind": "probation", "term": "P2Y"}]})
    assert [left.why for left in found.left_out] == ["no custody"]
    assert found._replace(left_out=()) == Total()


def test_one_term_is_the_total() -> None:
    found = of(parts(a_term("P18M", "a")))
    assert figures(found) == ("P18M", "P18M")
    assert found.exact
    assert found.ends == Ends(date(2021, 7, 31), date(2021, 7, 31))
    assert (found.unknown, found.unstated) == (0, ())


def test_an_end_of_month_is_cut_to_its_last_day() -> None:
    assert of(parts(a_term("P1M", "a"))).ends == Ends(date(2020, 2, 29), date(2020, 2, 29))


def test_a_minimum_and_a_term_are_a_range() -> None:
    found = of(parts(a_term("P5Y", "a", minimum="P2Y")))
    assert figures(found) == ("P2Y", "P5Y")
    assert found.ends == Ends(date(2022, 1, 31), date(2025, 1, 31))
    assert not found.exact


def test_equal_lengths_in_other_units_are_exact() -> None:
    assert of(parts(a_term("P24M", "a", minimum="P2Y"))).exact


def test_parts_of_one_sentence_are_unknown_to_each_other() -> None:
    found = of(parts(a_term("P5Y", "a"), a_term("P3Y", "b")))
    assert figures(found) == ("P5Y", "P8Y")
    assert found.unknown == 1
    assert [[term.key for term in pair] for pair in found.unstated] == [["a", "b"]]


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("concurrent", ("P5Y", "P5Y")),
        ("consecutive", ("P10Y", "P10Y")),
        ("unknown", ("P5Y", "P10Y")),
    ],
)
def test_a_sentence_that_names_itself_says_how_its_parts_run(
    how: str, expected: tuple[str, str]
) -> None:
    found = of(
        parts(a_term("P5Y", "a"), a_term("P3Y", "b"), a_term("P2Y", "c"), runs=runs(how, "#s"))
    )
    assert figures(found) == expected
    assert found.unknown == (3 if how == "unknown" else 0)


def test_a_part_that_names_its_own_sentence_runs_so_to_all_its_other_parts() -> None:
    found = of(
        parts(
            a_term("P2Y", "a", "consecutive", "#s"),
            a_term("P5Y", "b"),
            a_term("P3Y", "c"),
            runs=runs("concurrent", "#s"),
        )
    )
    assert figures(found) == ("P7Y", "P7Y")


def test_what_is_unknown_of_two_parts_stays_unknown_whatever_is_said_of_their_sentences() -> None:
    first = parts(a_term("P5Y", "a"), id="s", date="2020")
    second = parts(
        a_term("P3Y", "b", "unknown", "#a"), id="t", date="2021", runs=runs("concurrent", "#s")
    )
    assert figures(of(first, second)) == ("P5Y", "P8Y")


def test_a_sentence_can_run_to_one_part_of_another() -> None:
    first = parts(
        a_term("P5Y", "a"), a_term("P1Y", "b"), id="s", date="2020", runs=runs("concurrent", "#s")
    )
    second = parts(a_term("P3Y", "c"), id="t", date="2021", runs=runs("consecutive", "#b"))
    found = of(first, second)
    assert figures(found) == ("P5Y", "P8Y")


def test_relations_reach_over_a_third_term() -> None:
    found = of(
        a_sentence("P1Y", id="a", date="2020-01-01"),
        a_sentence("P1Y", id="b", date="2020-01-01", runs=runs("consecutive", "#a")),
        a_sentence("P1Y", id="c", date="2020-01-01", runs=runs("consecutive", "#b")),
    )
    assert figures(found) == ("P3Y", "P3Y")
    assert (found.unknown, found.ends) == (0, Ends(date(2023, 1, 1), date(2023, 1, 1)))


def test_a_relation_to_what_does_not_count_says_nothing() -> None:
    found = of(
        a_sentence("P4Y", id="a", status="served"),
        a_sentence("P5Y", id="b", runs=[*runs("consecutive", "#a"), *runs("consecutive", "A")]),
    )
    assert figures(found) == ("P5Y", "P5Y")


def test_a_term_starts_on_its_own_day_where_what_it_follows_is_over() -> None:
    found = of(
        a_sentence("P1Y", id="a", date="2010-01-01"),
        a_sentence("P1Y", id="b", date="2020-01-01", runs=runs("consecutive", "#a")),
    )
    assert found.ends == Ends(date(2021, 1, 1), date(2021, 1, 1))


@pytest.mark.parametrize("status", ["changed", "set aside", "served", "pardoned"])
def test_a_sentence_that_no_longer_holds_does_not_count(status: str) -> None:
    found = of(a_sentence("P9Y", id="old", status=status), a_sentence("P5Y"))
    assert figures(found) == ("P5Y", "P5Y")
    assert [(left.sentence.key, left.part, left.why) for left in found.left_out] == [
        ("old", None, status)
    ]


@pytest.mark.parametrize("status", ["in force", "under appeal"])
def test_a_sentence_that_holds_or_is_appealed_counts(status: str) -> None:
    assert figures(of(a_sentence("P9Y", status=status))) == ("P9Y", "P9Y")


def test_a_suspended_part_stands_apart() -> None:
    found = of(parts(a_term("P5Y", "a"), a_term("P3Y", "b", suspended=True)))
    assert figures(found) == ("P5Y", "P5Y")
    assert [(left.part.key if left.part else "", left.why) for left in found.left_out] == [
        ("b", "suspended")
    ]


def test_a_replaced_sentence_does_not_count() -> None:
    found = of(
        a_sentence("P9Y", id="old"),
        a_sentence("P6Y", id="middle", replaces="#old", status="changed"),
        a_sentence("P5Y", replaces="#middle"),
    )
    assert figures(found) == ("P5Y", "P5Y")
    assert [left.why for left in found.left_out] == ["replaced", "changed"]


def test_who_replaces_a_plain_text_replaces_nothing() -> None:
    assert figures(of(a_sentence("P9Y"), a_sentence("P5Y", id="t", replaces="s"))) == (
        "P9Y",
        "P14Y",
    )


def test_a_sentence_in_force_counts_again_when_its_replacement_was_set_aside() -> None:
    found = of(
        a_sentence("P9Y", id="old", status="in force"),
        a_sentence("P5Y", replaces="#old", status="set aside"),
    )
    assert figures(found) == ("P9Y", "P9Y")


PROBLEMS = (
    (
        (a_sentence(id="a", replaces="#b"), a_sentence(id="b", replaces="#a")),
        "the sentences replace each other in a ring",
    ),
    (
        (a_sentence(id="a"), a_sentence(id="b", replaces="#a", status="set aside")),
        (
            "a sentence was replaced by one that was set aside, and nobody says whether the "
            "first one holds again"
        ),
    ),
    (
        (
            a_sentence(id="a", runs=runs("consecutive", "#b")),
            a_sentence(id="b", runs=runs("consecutive", "#a")),
        ),
        "the relations go in a ring: each term follows another",
    ),
    (
        (
            a_sentence(id="a"),
            a_sentence(id="b", runs=runs("consecutive", "#a")),
            a_sentence(
                id="c",
                runs=[
                    *runs("consecutive", "#b"),
                    *runs("consecutive", "#a"),
                    *runs("concurrent", "#a"),
                ],
            ),
        ),
        "two terms are said to run both beside and after each other",
    ),
    (
        (
            a_sentence(id="a"),
            a_sentence(id="b", runs=runs("consecutive", "#a")),
            a_sentence(id="c", runs=[*runs("consecutive", "#b"), *runs("concurrent", "#a")]),
        ),
        "two terms are said to run both beside and after each other",
    ),
    (
        tuple(a_sentence("P9999Y", id=f"s{n}") for n in range(2)),
        "the terms add up to more than 9,999 years",
    ),
)


@pytest.mark.parametrize(
    ("sentences", "why"), PROBLEMS, ids=[f"{at} {why}" for at, (_, why) in enumerate(PROBLEMS)]
)
def test_what_cannot_be_is_not_computed(sentences: tuple[Plain, ...], why: str) -> None:
    found = of(*sentences)
    assert found == Total(
        terms=found.terms, left_out=found.left_out, endless=found.endless, problem=why
    )
    dossier = a_case(sentences=list(sentences))
    assert per_docket(dossier, Index(dossier)) == ()


def test_a_sentence_that_cannot_be_read_leaves_no_total() -> None:
    unread = with_set_aside(a_case(sentences=[a_sentence()]), "/sentences/1")
    assert of_case(unread).problem.startswith("a sentence in the file cannot be read")
    other = with_set_aside(a_case(sentences=[a_sentence()]), "/charges/1")
    assert figures(of_case(other)) == ("P5Y", "P5Y")


def test_a_term_of_unknown_length_leaves_no_high_end() -> None:
    found = of(
        {"id": "s", "parts": [{"id": "a", "kind": "imprisonment"}]},
        a_sentence(id="t", date="2020-05-02"),
    )
    assert figures(found) == ("P5Y", None)
    assert found.ends == Ends(date(2025, 5, 2), None)
    assert [key for key, _ in found.ends_of] == ["t"]
    assert not found.exact


def test_where_no_length_is_known_there_is_nothing_to_add() -> None:
    found = of({"id": "s", "date": "2020", "parts": [{"id": "a", "kind": "imprisonment"}]})
    assert (found.low, found.high, found.ends, found.ends_of) == (None, None, Ends(), ())
    assert len(found.terms) == 1


def test_an_end_after_the_year_9999_is_no_day() -> None:
    found = of(a_sentence("P9000Y", date="2020"))
    assert found.ends == Ends(low_far=True, high_far=True)
    assert figures(found) == ("P9000Y", "P9000Y")
    assert of(
        a_sentence("P9000Y", date="2020", parts=[a_term("P9000Y", "a", minimum="P1Y")])
    ).ends == (Ends(date(2021, 1, 1), None, high_far=True))


def test_a_thousand_sentences_have_a_total() -> None:
    found = of(*(a_sentence("P1M", id=f"s{n}", date="2020-01-01") for n in range(1000)))
    assert figures(found) == ("P1M", "P83Y4M")
    assert found.ends == Ends(date(2020, 2, 1), date(2103, 5, 1))
    assert found.unknown == 499_500


def test_a_hundred_counts_beside_each_other_are_as_long_as_the_longest() -> None:
    rows = [a_term(f"P{n + 1}M", f"a{n}") for n in range(100)]
    found = of(parts(*rows, runs=runs("concurrent", "#s")))
    assert figures(found) == ("P100M", "P100M")


def test_a_chain_of_pairs_beside_each_other_is_gone_through() -> None:
    rows = [a_term("P1Y", "a0")]
    rows += [a_term("P1Y", f"a{n}", "concurrent", f"#a{n - 1}") for n in range(1, 60)]
    assert figures(of(parts(*rows))) == ("P1Y", "P30Y")


def test_too_many_readings_are_not_computed() -> None:
    first = [a_term("P1Y", f"a{n}") for n in range(12)]
    then = [a_term("P1Y", f"b{n}", "concurrent", f"#a{n}") for n in range(12)]
    found = of(parts(*first), parts(*then, id="t"))
    assert found.problem == "the stated relations leave too many readings to go through"


def test_too_many_relations_are_not_read() -> None:
    count = 700
    rows = [a_term("P1D", f"a{n}") for n in range(count)]
    dossier = a_case(sentences=[parts(*rows, runs=runs("unknown", "#s"))])
    assert count * (count - 1) // 2 > MOST_PAIRS
    assert of_case(dossier).problem == "there are too many relations to go through"


def test_too_many_terms_are_not_counted() -> None:
    rows: list[Plain] = [{"kind": "imprisonment"}] * (MOST_TERMS + 1)
    assert of({"id": "s", "parts": rows}).problem == "there are too many terms to go through"


def test_a_length_of_zero_is_none_and_leaves_no_high_end() -> None:
    nothing = a_sentence("P0D", id="t", date="2017-12")
    assert figures(of(nothing)) == (None, None)
    found = of(a_sentence("P5Y", date="2017-01-31"), nothing)
    assert (figures(found), found.ends.high) == (("P5Y", None), None)


def test_a_minimum_stands_beside_a_length_of_zero() -> None:
    part = {"kind": "imprisonment", "term": "P0D", "minimum": "P3Y"}
    found = of({"id": "s", "date": "2017", "parts": [part]})
    assert (figures(found), found.problem) == (("P3Y", None), "")


def test_totals_of_dockets_are_of_their_own_terms() -> None:
    dossier = a_case(
        sentences=[
            a_sentence("P1Y", id="a", date="2020-01-01", docket="1"),
            a_sentence(
                "P2Y", id="b", date="2020-01-01", docket="2", runs=runs("consecutive", "#a")
            ),
            a_sentence(
                "P4Y", id="c", date="2020-01-01", docket="1", runs=runs("consecutive", "#b")
            ),
            a_sentence("P1D", id="d", runs=runs("concurrent", "#a")),
        ]
    )
    found = per_docket(dossier, Index(dossier))
    assert [docket for docket, _ in found] == ["1", "2", ""]
    first, second, rest = (row for _, row in found)
    # The second term of the first docket begins when that of the other docket ends.
    assert (figures(first), first.unknown) == (("P5Y", "P5Y"), 0)
    assert first.ends.low == date(2027, 1, 1)
    assert figures(second) == ("P2Y", "P2Y")
    assert second.ends == Ends(date(2023, 1, 1), second.ends.high)
    assert (figures(rest), rest.ends) == (("P1D", "P1D"), Ends())


def test_one_term_for_itself_ends_from_its_own_date() -> None:
    dossier = a_case(sentences=[a_sentence("P14Y", date="2017-12")])
    (term,) = counted(dossier, Index(dossier)).terms
    assert alone(term) == Ends(date(2031, 12, 1), date(2031, 12, 31))


def test_unknown_pairs_are_given_in_order() -> None:
    dossier = a_case(
        sentences=[
            a_sentence(id="a", date="2022"),
            a_sentence(id="b", date="2021", runs=runs("concurrent", "#c")),
            a_sentence(id="c", date="2020"),
        ]
    )
    index = Index(dossier)
    found = relations(counted(dossier, index).terms, index)
    assert found.order == (2, 1, 0)
    assert list(found.unknown_pairs()) == [(2, 0), (1, 0)]


def test_lengths_that_are_too_long_to_add_are_told() -> None:
    dossier = a_case(sentences=[a_sentence("P1D", minimum="P1D")])
    assert counted(dossier, Index(dossier)).terms[0].low == Duration("P1D")
    with pytest.raises(CannotReckon):
        counted(with_set_aside(dossier, "/sentences/0"), Index(dossier))
