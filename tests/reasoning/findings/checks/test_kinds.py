"""Show that each kind of finding is found where it is, and not where it nearly is."""

from datetime import date

import pytest

from dossier.model.ids import Index
from dossier.reasoning.findings.kinds import KINDS
from dossier.reasoning.terms import relations
from dossier.reasoning.terms.reckoned import Ends
from dossier.reasoning.terms.totals import total
from tests.reasoning.cases import a_case, a_sentence, all_found, found, kinds, with_set_aside
from tests.reasoning.findings.checks.of_case import CHARGES, LIFE, SENTENCES
from tests.reasoning.findings.checks.of_custody import CUSTODY
from tests.reasoning.findings.checks.of_dates import OF_DATES
from tests.reasoning.findings.checks.of_file import OF_FILE, Example
from tests.reasoning.findings.checks.of_running import RUNNING

EXAMPLES = (*OF_FILE, *OF_DATES, *LIFE, *CHARGES, *SENTENCES, *RUNNING, *CUSTODY)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example[0])
def test_a_finding_is_found_in_its_place(example: Example) -> None:
    kind, at, wrong, _ = example
    assert (kind, at) in found(a_case(**wrong))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example[0])
def test_what_is_right_is_left_alone(example: Example) -> None:
    kind, _, _, right = example
    assert kind.removesuffix("?") not in {k.removesuffix("?") for k in kinds(a_case(**right))}


def test_every_kind_has_an_example() -> None:
    shown = {kind.removesuffix("?") for kind, *_ in EXAMPLES} | {"record-set-aside"}
    assert shown == set(KINDS)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example[0])
def test_a_sentence_is_filled_in_and_ends(example: Example) -> None:
    for finding in all_found(a_case(**example[2])):
        assert not {"{", "}"} & set(finding.sentence)
        assert finding.sentence[-1] in ".?"
        assert "  " not in finding.sentence
        assert " ()" not in finding.sentence


def test_a_record_that_could_not_be_read_is_an_error_with_its_line() -> None:
    (finding,) = all_found(with_set_aside(a_case(), "/charges/3"))
    assert (finding.kind, finding.severity, finding.at) == ("record-set-aside", "error", "charges")
    assert finding.sentence == (
        "A record of “charges” in line 7 cannot be read, and is left out of everything: "
        "“x” is none of the words."
    )


def test_another_sentence_is_named_within_a_finding_without_a_capital() -> None:
    both = [{"to": "#s", "how": "concurrent"}, {"to": "#s", "how": "consecutive"}]
    sentences = [a_sentence(date="2016"), a_sentence(id="t", date="2017", runs=both)]
    (said,) = (f.sentence for f in all_found(a_case(sentences=sentences)) if "both" in f.sentence)
    assert "(the sentence of 2016)" in said


@pytest.mark.parametrize("other", ["a sentence abroad", ""])
def test_what_follows_no_record_is_told_to_have_no_last_end_and_is_reckoned_so(other: str) -> None:
    runs = [{"how": "consecutive", "to": other}]
    case = a_case(sentences=[a_sentence(date="2021-02-01", runs=runs)])
    (said,) = (f.sentence for f in all_found(case) if f.at.endswith("to"))
    assert "no figure comes from" in said
    assert "no last end" in said
    assert total(case, Index(case)).ends == Ends(date(2026, 2, 1), None)


def test_too_many_terms_are_no_conflict_of_relations(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relations, "MOST_TERMS", 1)
    told = kinds(a_case(sentences=[a_sentence(date="2016"), a_sentence(id="t", date="2017")]))
    assert "no-total" in told
    assert "relations-in-conflict" not in told
