"""Test which answers a total takes though sources differ, and how that is said beside it."""

from __future__ import annotations

import pytest

from dossier.model.ids import Index
from dossier.reasoning.sources.contradictions import contradictions
from dossier.reasoning.steps.sources_differ import say, sources_differ
from dossier.reasoning.terms.totals import total
from tests.reasoning.cases import WORDS, Plain, a_case, a_source, told_apart

TERM: Plain = {"id": "p", "kind": "imprisonment", "term": "P6Y"}
FINE: Plain = {"id": "f", "kind": "fine", "amount": {"amount": 5, "currency": "USD"}}
HELD_BACK: Plain = {"id": "h", "kind": "imprisonment", "term": "P3Y", "suspended": True}


def otherwise(field: str, says: object, **more: object) -> Plain:
    return {"source": "#paper", "field": field, "says": says, **more}


def said(*told: Plain, **fields: object) -> str:
    """Say what a total takes of one sentence, of which a paper says something else."""
    plain = {
        "id": "s",
        "date": "2016-02-01",
        "parts": [TERM, FINE, HELD_BACK],
        "cite": ["A court", *told],
        **fields,
    }
    other: Plain = {"id": "o", "parts": [{"kind": "imprisonment", "term": "P1Y"}]}
    case = a_case(sentences=[plain, other], sources=[a_source()])
    index = Index(case)
    rows = contradictions(case, index, WORDS)
    found = sources_differ(rows, total(case, index), index)
    return say(found, index, told_apart(case), WORDS)


def test_an_answer_that_a_total_takes_is_said_with_the_others_and_who_gives_them() -> None:
    assert said(otherwise("parts/#p/term", "P7Y")) == (
        "Reckoned with what this file holds, while sources differ: "
        "term, part 1 (sentence of 1 February 2016): 6 years here, 7 years (A report)."
    )


@pytest.mark.parametrize(
    ("field", "says", "answer"),
    [
        (
            "date",
            "2016-02-03",
            "date (sentence of 1 February 2016): 1 February 2016 here, 3 February 2016",
        ),
        ("status", "set aside", "status (sentence of 1 February 2016): in force here, set aside"),
        ("parts/#p/minimum", "P2Y", "at least, part 1 (sentence of 1 February 2016): P4Y here"),
        ("parts/#h/suspended", False, "suspended, part 3 (sentence of 1 February 2016)"),
        (
            "parts/#p/kind",
            "supervision",
            "kind and amount, part 1 (sentence of 1 February 2016): imprisonment here",
        ),
        (
            "parts/#f/kind",
            "imprisonment",
            "kind and amount, part 2 (sentence of 1 February 2016): fine of $5 here",
        ),
        (
            "runs/0/how",
            "consecutive",
            "(sentence of 1 February 2016): concurrent here, consecutive",
        ),
    ],
)
def test_what_a_total_rests_on_is_told(field: str, says: object, answer: str) -> None:
    part = {**TERM, "minimum": "P4Y"}
    found = said(
        otherwise(field, says),
        status="in force",
        parts=[part, FINE, HELD_BACK],
        runs=[{"how": "concurrent", "to": "#o"}],
    )
    assert answer.replace("P4Y", "4 years") in found


@pytest.mark.parametrize(
    ("field", "says"),
    [
        ("court", "Another court"),
        ("parts/#f/amount", {"amount": 7, "currency": "USD"}),
        ("parts/#f/kind", "restitution"),
        ("parts/#h/term", "P4Y"),
        ("parts/#h/kind", "life"),
    ],
)
def test_what_no_total_rests_on_is_not(field: str, says: object) -> None:
    assert not said(otherwise(field, says))


def test_a_term_of_a_sentence_that_no_longer_holds_is_not_told_but_that_it_does_not_is() -> None:
    assert not said(otherwise("parts/#p/term", "P7Y"), status="served")
    assert "served here, in force" in said(otherwise("status", "in force"), status="served")
    only_fine = said(otherwise("status", "in force"), status="served", parts=[FINE, HELD_BACK])
    assert not only_fine


def test_what_is_settled_is_not_told_and_neither_is_another_record() -> None:
    assert not said(otherwise("parts/#p/term", "P7Y", settled="The judgment says so."))
    charge = {"id": "c", "offence": "Theft", "cite": [otherwise("offence", "Fraud")]}
    case = a_case(charges=[charge], sources=[a_source()])
    index = Index(case)
    rows = contradictions(case, index, WORDS)
    assert rows
    assert not sources_differ(rows, total(case, index), index)


def test_of_many_answers_the_first_are_told_and_how_many_more_there_are() -> None:
    told = [
        otherwise("parts/#p/term", "P7Y"),
        otherwise("parts/#p/minimum", "P2Y"),
        otherwise("date", "2016-02-03"),
        otherwise("status", "set aside"),
    ]
    found = said(*told, parts=[{**TERM, "minimum": "P4Y"}], status="in force")
    assert found.endswith("; 1 more answer.")


def test_where_no_total_can_be_given_nothing_rests_on_an_answer() -> None:
    ring = [
        {**TERM, "runs": [{"how": "consecutive", "to": "#q"}]},
        {**TERM, "id": "q", "runs": [{"how": "consecutive", "to": "#p"}]},
    ]
    assert not said(otherwise("parts/#p/term", "P7Y"), parts=ring)


def test_a_part_that_is_named_with_its_field_is_not_named_again() -> None:
    twins = [{**TERM, "id": name} for name in ("p", "q")]
    assert said(otherwise("parts/#p/term", "P7Y"), parts=twins) == (
        "Reckoned with what this file holds, while sources differ: "
        "term, part 1 (sentence of 1 February 2016): 6 years here, 7 years (A report)."
    )
