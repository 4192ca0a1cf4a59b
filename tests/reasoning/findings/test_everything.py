"""Test how findings are put together: their order, their places, the samples, the page."""

from datetime import date
from pathlib import Path

import pytest

from dossier.model.ids import Index, with_keys
from dossier.reasoning.findings.everything import findings
from dossier.reasoning.findings.finding import Finding
from dossier.reasoning.findings.kinds import KINDS
from tests.reasoning.cases import (
    WORDS,
    a_case,
    a_charge,
    a_period,
    a_sentence,
    all_found,
    found,
    kinds,
)
from tests.samples import all_samples, sample
from tools.make_findings_page import PAGE, page


def of_sample(name: str) -> tuple[Finding, ...]:
    dossier = with_keys(sample(name))
    return findings(dossier, Index(dossier), WORDS)


@pytest.mark.parametrize("path", all_samples(), ids=lambda path: path.stem)
def test_no_sample_has_an_error(path: Path) -> None:
    assert [f for f in of_sample(path.name) if f.severity == "error"] == []


@pytest.mark.parametrize("path", all_samples(), ids=lambda path: path.stem)
def test_no_sample_has_a_slip_of_the_pen_or_a_term_that_does_not_follow(path: Path) -> None:
    slips = {"far-date", "follows-later", "follows-after-gap", "stated-end-late"}
    hints = {"stated-end-early"}  # The rich case has one that custody before it explains.
    assert [f for f in of_sample(path.name) if f.kind in slips | hints] == []


def test_nothing_is_found_in_the_first_case() -> None:
    assert of_sample("roman-seleznev.dossier") == ()
    assert of_sample("contradictions.dossier") == ()


def test_the_rich_case_has_one_quotation_that_is_not_found() -> None:
    rich = of_sample("every-field.dossier")
    assert [f.at for f in rich if f.kind == "quote-not-found"] == ["sentences/#first/cite/3"]


def test_errors_come_first_and_what_is_only_possible_last() -> None:
    dossier = a_case(
        charges=[
            a_charge(filed="2019-04", committed="2019", plea_date="2018"),
            {"offence": "Theft", "court": "#x"},
        ]
    )
    assert found(dossier) == [
        ("dangling-reference", "charges/1/court"),
        ("plea-before-charge", "charges/#c/plea_date"),
        ("date-of-nothing", "charges/#c/plea_date"),
        ("charged-before-offence?", "charges/#c/filed"),
    ]


def test_what_is_only_possible_is_a_note_and_says_so() -> None:
    (finding,) = all_found(a_case(charges=[a_charge(filed="2019-04", committed="2019")]))
    assert (finding.severity, finding.certainty) == ("note", "possible")
    assert finding.sentence == (
        "In some reading of the dates: The charge is dated April 2019, before the offence (2019)."
    )


def test_records_without_ids_are_named_by_their_place() -> None:
    dossier = a_case(sentences=[{"parts": [{"kind": "life"}, {"kind": "fine", "term": "P0D"}]}])
    assert ("zero-length", "sentences/0/parts/1/term") in found(dossier)


def test_two_sentences_for_the_same_charges_are_told_once() -> None:
    dossier = a_case(
        charges=[a_charge(id="c"), a_charge(id="d", counts="2")],
        sentences=[
            a_sentence(charges=["#c", "#d"]),
            a_sentence("P4Y", id="t", charges=["#c", "#d"]),
        ],
    )
    assert found(dossier) == [("sentenced-twice", "sentences/#t/charges")]


def test_of_two_sentences_of_one_day_it_is_said_which_is_the_other_one() -> None:
    first = a_sentence(id="s", date="2019-05-02", docket="1", court="Court", charges=["#c"])
    then = a_sentence(id="t", date="2019-05-02", docket="2", court="Court", charges=["#c"])
    dossier = a_case(charges=[a_charge(id="c")], sentences=[first, then])
    (said,) = (row.sentence for row in all_found(dossier) if row.kind == "sentenced-twice")
    assert said.startswith("The sentence of 2 May 2019 (docket 1) is for the same charge")


def test_what_is_dated_after_several_sentences_of_one_day_is_said_once() -> None:
    charge = a_charge(outcome="convicted", outcome_date="2019-05-03")
    rows = [a_sentence(id=i, date="2019-05-02", charges=["#c"]) for i in ("s", "t")]
    later = a_sentence(id="u", date="2019-05-01", charges=["#c"])
    dossier = a_case(charges=[charge], sentences=[*rows, later])
    told = [row for row in found(dossier) if row[0] == "verdict-after-sentence"]
    assert told == [("verdict-after-sentence", "charges/#c/outcome_date")] * 2


def test_the_path_of_a_finding_leads_to_the_record_as_it_is_open() -> None:
    dossier = a_case(charges=[{"offence": "Theft", "docket": "7"}])
    (finding,) = all_found(dossier)
    assert finding.path == ("charges", "#~/charges/0", "docket")


def test_the_day_can_be_given_by_the_reader() -> None:
    dossier = a_case(events=[{"title": "Hearing", "date": "2020-05", "status": "planned"}])
    later = findings(dossier, Index(dossier), WORDS, until=None)
    assert later == ()
    asked = findings(dossier, Index(dossier), WORDS, until=date(2020, 6, 1))
    assert [f.kind for f in asked] == ["planned-in-the-past"]


def test_kinds_are_named_in_small_letters_and_say_a_sentence() -> None:
    for kind in KINDS.values():
        assert kind.name.replace("-", "").islower()
        assert kind.sentence[-1] in ".?}"
        assert "!" not in kind.sentence


def test_the_page_of_findings_is_that_of_the_code() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_an_empty_case_has_no_findings() -> None:
    assert kinds(a_case()) == []


def test_the_last_day_of_all_is_a_day_like_others() -> None:
    ended = a_charge(outcome="acquitted", outcome_date="9999-12-31")
    dossier = a_case(charges=[ended], custody=[a_period("0001-01-01")])
    assert "held-after-charges" not in kinds(dossier)


def in_a_ring(count: int) -> list[str]:
    """Give what is told of so many sentences of which each follows the one before."""
    rows = [
        a_sentence(
            f"P{at + 1}Y",
            id=f"s{at}",
            date="2020-05-02",
            runs=[{"how": "consecutive", "to": f"#s{(at + 1) % count}"}],
        )
        for at in range(count)
    ]
    told = all_found(a_case(sentences=rows))
    return [f.sentence for f in told if f.kind == "relations-in-conflict"]


def test_relations_that_cannot_be_are_told_with_the_terms_that_they_are_of() -> None:
    (said,) = in_a_ring(2)
    assert "; these terms: " in said
    assert "1 year (2 May 2020)" in said
    assert "2 years (2 May 2020)" in said


def test_of_many_terms_in_a_ring_the_first_are_named_and_how_many_more_there_are() -> None:
    (said,) = in_a_ring(8)
    assert said.endswith("; 3 more terms.")


def test_a_term_without_a_length_is_named_by_its_kind() -> None:
    part = {"kind": "imprisonment"}
    rows = [
        a_sentence(id=one, parts=[part], runs=[{"how": "consecutive", "to": f"#{other}"}])
        for one, other in ("st", "ts")
    ]
    told = [f.sentence for f in all_found(a_case(sentences=rows)) if "ring" in f.sentence]
    assert told
    assert "imprisonment (unknown date" in told[0]
