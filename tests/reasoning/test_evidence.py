"""Test what a record rests on, and when that was told."""

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.evidence import sources_of, supporting, told
from tests.reasoning.cases import a_case, a_period, a_source


def of(*cite: object, **parts: object) -> Dossier:
    return a_case(custody=[a_period("2020/..", cite=list(cite))], **parts)


def days(dossier: Dossier) -> tuple[str, str]:
    found = told(dossier.custody[0], Index(dossier))
    return str(found.low or ""), str(found.high or "")


def test_what_says_something_else_does_not_support() -> None:
    dossier = of("A", {"source": "B", "field": "place", "says": "Lima"}, {"source": "C"})
    assert [citation.source for citation in supporting(dossier.custody[0])] == ["A", "C"]


def test_the_last_report_counts_and_the_first_one_bounds_the_begin() -> None:
    sources = [a_source(issued="2020-05"), a_source(id="b", issued="2020-07"), a_source(id="c")]
    assert days(of("#paper", "#b", "#c", sources=sources)) == ("2020-07-01", "2020-05-31")
    assert days(of("#c", "#gone", "a paper", sources=sources)) == ("", "")
    assert days(of()) == ("", "")


def test_a_letter_tells_of_its_own_day_and_not_of_when_it_was_reported() -> None:
    sources = [a_source(issued="2020-05")]
    letter = {"id": "letter", "by": "A", "cite": ["#paper"]}
    assert days(of("#letter", sources=sources, statements=[letter])) == ("", "")
    dated = {**letter, "date": "2020-04"}
    assert days(of("#letter", sources=sources, statements=[dated])) == ("2020-04-01", "2020-04-30")


def test_sources_are_followed_through_the_statements_that_are_cited() -> None:
    statements = [
        {"id": "letter", "by": "A", "cite": ["#speech", "#paper"]},
        {"id": "speech", "by": "B", "cite": ["#letter", "#book"]},
    ]
    dossier = of(
        "#letter",
        "#paper",
        "#c",
        "a plain text",
        statements=statements,
        sources=[a_source(), a_source(id="book")],
        charges=[{"id": "c", "offence": "Fraud"}],
    )
    found = sources_of(dossier.custody[0], Index(dossier))
    assert [record.key for record in found] == ["letter", "paper", "speech", "book"]
