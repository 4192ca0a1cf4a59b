"""Test the open questions on paper: each group, its answers, and nothing that is confidential."""

from dossier.report.open_questions import open_questions
from tests.report.telling_cases import ENGLISH, OTHER, PAPER, case, told
from tests.samples import sample

SAYS = {"source": "#other", "field": "offence", "says": "Theft"}
FRAUD = {"id": "c", "offence": "Fraud", "cite": ["#paper", SAYS]}


def asked(**parts: object) -> list[str]:
    return told(open_questions(case(**parts), ENGLISH))


def test_each_group_that_has_something_has_its_section() -> None:
    lines = asked(charges=[{**FRAUD, "court": "#nobody"}], sources=[PAPER, OTHER])
    heads = [line for line in lines if line.startswith("# ")]
    assert heads == [
        "# Open questions",
        "# What does not fit",
        "# What sources answer differently",
        "# What is not known",
    ]
    assert asked()[:2] == ["# Open questions", "# What is not known"]


def test_a_contradiction_stands_with_all_its_answers_and_who_gives_them() -> None:
    lines = asked(charges=[FRAUD], sources=[PAPER, OTHER])
    at = next(n for n, line in enumerate(lines) if line.startswith("Contradicted: "))
    assert lines[at] == "Contradicted: “Fraud”, offence: Fraud, or Theft? (Fraud)"
    assert lines[at + 1 : at + 3] == ["in the file: Fraud (The Paper)", "Theft (The Other)"]


def test_nothing_is_asked_of_what_is_confidential() -> None:
    secret = {"id": "s", "offence": "Kept secret", "confidential": True}
    lines = asked(charges=[FRAUD, secret], sources=[PAPER, OTHER])
    assert not any("Kept secret" in line for line in lines)
    foot = open_questions(case(charges=[secret]), ENGLISH).foot
    assert "1 confidential record is left out" in foot


def test_the_contradictions_sample_has_all_its_pairs_on_paper() -> None:
    lines = told(open_questions(sample("contradictions.dossier"), ENGLISH))
    said = "\n".join(lines)
    assert sum(line.startswith("Contradicted: ") for line in lines) == 6
    for one, other in (
        ("more than 200 US businesses", "more than 500 businesses"),
        ("penalty of about $170,000,000", "restitution of $169,000,000"),
        ("jury", "a plea of guilty"),
    ):
        assert one in said
        assert other in said
