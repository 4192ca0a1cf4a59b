"""Test the open questions on paper: each group, its answers, and nothing that is confidential."""

from dataclasses import replace

import pytest

from dossier.model.dossier import Dossier
from dossier.report.blocks import Report
from dossier.report.making import report
from dossier.report.plan import QUESTIONS
from dossier.report.writers import plain_text
from tests.golden.files import assert_golden
from tests.report.telling_cases import ENGLISH, OTHER, PAPER, case, told
from tests.samples import all_samples, sample

SAYS = {"source": "#other", "field": "offence", "says": "Theft"}
FRAUD = {"id": "c", "offence": "Fraud", "cite": ["#paper", SAYS]}


def open_questions(dossier: Dossier) -> Report:
    return report(dossier, QUESTIONS, ENGLISH)


def asked(**parts: object) -> list[str]:
    return told(open_questions(case(**parts)))


def test_each_group_that_has_something_has_its_section() -> None:
    lines = asked(charges=[{**FRAUD, "court": "#nobody"}], sources=[PAPER, OTHER])
    heads = [line for line in lines if line.startswith("# ")]
    assert heads == [
        "# Ada",
        "# What does not fit",
        "# What sources answer differently",
        "# What is not known",
    ]
    assert asked()[:3] == ["# Ada", "Open questions", "# What is not known"]


def test_in_a_report_that_tells_who_it_is_the_name_is_not_told_again() -> None:
    plan = replace(QUESTIONS, parts=("person", "questions"))
    lines = told(report(case(), plan, ENGLISH))
    assert lines[:3] == ["# Ada", "Open questions", "# What is not known"]


@pytest.mark.parametrize("name", [path.stem for path in all_samples()])
def test_the_open_questions_of_a_sample_read_as_they_were_found_right(name: str) -> None:
    of_sample = open_questions(sample(f"{name}.dossier"))
    assert_golden(f"questions/{name}.txt", plain_text.written(of_sample))


def test_a_contradiction_stands_with_all_its_answers_and_who_gives_them() -> None:
    lines = asked(charges=[FRAUD], sources=[PAPER, OTHER])
    at = next(n for n, line in enumerate(lines) if line.startswith("Contradicted: "))
    assert lines[at] == "Contradicted: “Fraud”, offence: Fraud, or Theft?"
    assert lines[at + 1 : at + 3] == ["in the file: Fraud (The Paper)", "Theft (The Other)"]


def test_a_question_names_its_record_once() -> None:
    served = {"date": "2020", "runs": [{"to": "#x", "how": "unknown"}]}
    sentences = [
        {"id": "x", "date": "2019", "parts": [{"kind": "imprisonment", "term": "P2Y"}]},
        {"id": "y", "parts": [{"kind": "imprisonment", "term": "P3Y"}], **served},
    ]
    lines = asked(charges=[FRAUD], sources=[PAPER, OTHER], sentences=sentences)
    assert "Missing: Which court deals with the charge “Fraud”?" in lines
    assert "No date: When was Ada born?" in lines
    after = "Does the sentence of 2020 run beside that of 2019, or after it?"
    assert f"Missing: {after} (3 years)" in lines


def test_nothing_is_asked_of_what_is_confidential() -> None:
    secret = {"id": "s", "offence": "Kept secret", "confidential": True}
    lines = asked(charges=[FRAUD, secret], sources=[PAPER, OTHER])
    assert not any("Kept secret" in line for line in lines)
    foot = open_questions(case(charges=[secret])).foot
    assert "1 confidential record left out" in foot


def test_the_contradictions_sample_has_all_its_pairs_on_paper() -> None:
    lines = told(open_questions(sample("contradictions.dossier")))
    said = "\n".join(lines)
    assert sum(line.startswith("Contradicted: ") for line in lines) == 6
    for one, other in (
        ("more than 200 US businesses", "more than 500 businesses"),
        ("penalty of about $170,000,000", "restitution of $169,000,000"),
        ("jury", "a plea of guilty"),
    ):
        assert one in said
        assert other in said
