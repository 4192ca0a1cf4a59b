"""Test that what the keeper has settled is kept and said, and open nowhere."""

from typing import cast

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.case_as_json import as_json
from dossier.reasoning.live import reasoned
from dossier.reasoning.questions import as_text, counts, questions
from dossier.reasoning.sources.contradictions import contradictions
from dossier.reasoning.unknowns.ranked import unknowns
from tests.reasoning.cases import WORDS, a_case, a_charge, a_source

WHY = "The judgment says so."


def _case(*settled: str | None) -> Dossier:
    """Give a charge of fraud of which each further source says something else."""
    says = [
        {
            "source": "#paper",
            "field": "offence",
            "says": f"Theft {n}",
            **({"settled": s} if s else {}),
        }
        for n, s in enumerate(settled)
    ]
    charge = a_charge(plea="guilty", outcome="pending", cite=says)
    return a_case(charges=[charge], sources=[a_source()])


def test_a_settled_contradiction_is_counted_apart_everywhere() -> None:
    dossier = _case(WHY)
    found = reasoned(dossier, Index(dossier), WORDS)
    assert (counts(found)["contradiction"], counts(found)["settled"]) == (0, 1)
    assert not found.differing
    assert not [
        row for row in unknowns(dossier, Index(dossier), WORDS) if row.kind == "contradicted"
    ]
    told = as_json(dossier, WORDS)
    (row,) = cast("list[dict[str, object]]", told["contradictions"])
    assert row["settled"] == WHY
    said = "\n".join(cast("list[str]", told["asked"]))
    assert f"settled: offence: in the file: Fraud; Theft 0 (A report); why: {WHY}" in said


def test_a_settled_contradiction_keeps_its_answers_and_says_why() -> None:
    dossier = _case(WHY)
    found = reasoned(dossier, Index(dossier), WORDS)
    (row,) = [q for q in questions(found) if q.settled]
    assert (row.group, row.kind, row.settled) == ("contradiction", "settled", WHY)
    assert [answer.said for answer in row.answers] == ["Fraud", "Theft 0"]
    said = as_text((row,), found.case)
    assert f"settled: offence: {WHY}" in said
    assert "Theft 0" in said


def test_it_stays_open_while_one_answer_is_not_weighed() -> None:
    dossier = _case(WHY, None)
    (row,) = contradictions(dossier, Index(dossier), WORDS)
    assert row.open
    assert not row.settled
