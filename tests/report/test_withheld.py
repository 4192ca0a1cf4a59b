"""Test that what is confidential does not leave: no value of it stands in any text of a report."""

import pytest

from dossier.model.base import Record
from dossier.model.dossier import LISTS, Dossier
from dossier.model.ids import Index, with_keys
from dossier.report import markdown, plain_text
from dossier.report.summary import summary
from dossier.report.withheld import cleared
from tests.nouns import leaves
from tests.report.telling_cases import ENGLISH, OTHER, PAPER, case, summed
from tests.samples import sample

RICH = with_keys(sample("every-field.dossier"))


def public(**parts: object) -> Dossier:
    return cleared(case(**parts), ENGLISH).dossier


def secret_records(dossier: Dossier) -> list[Record]:
    return [record for record in Index(dossier).records if record.confidential]


def texts_of(values: object) -> set[str]:
    return {str(leaf) for leaf in leaves(values) if isinstance(leaf, str)}


def test_the_rich_sample_keeps_a_record_of_each_kind_confidential() -> None:
    kinds = {type(record) for record in secret_records(RICH)}
    assert set(LISTS.values()) <= kinds


def hidden_texts() -> set[str]:
    """Give the texts that stand in confidential records of the rich sample and nowhere else.

    A word of the language, or what stands in public records too, gives nothing away.
    """
    secret: set[str] = set()
    for record in secret_records(RICH):
        secret |= texts_of(record)
    left = "\n".join(texts_of(cleared(RICH, ENGLISH).dossier))
    own = {text for text in secret if not text.islower() and text not in left}
    return {text for text in own if len(text) > 3}


def test_no_text_of_a_confidential_record_stands_in_a_report() -> None:
    hidden = hidden_texts()
    report = summary(RICH, ENGLISH)
    for text in (plain_text.written(report), markdown.written(report)):
        flat = " ".join(text.replace("\\", "").split())
        assert not [value for value in hidden if value in flat]
    assert len(hidden) > 20


def test_every_record_left_out_is_counted_once() -> None:
    found = cleared(
        case(
            sentences=[
                {"parts": [{"kind": "fine", "confidential": True}], "confidential": True},
                {"parts": [{"kind": "fine", "confidential": True}, {"kind": "life"}]},
            ],
            events=[{"title": "x", "confidential": True}, {"title": "y"}],
        ),
        ENGLISH,
    )
    assert found.left_out == 3
    assert [len(sentence.parts) for sentence in found.dossier.sentences] == [0, 1]
    assert [event.title for event in found.dossier.events] == ["y"]


def test_a_case_without_secrets_is_told_as_it_is() -> None:
    whole = case(charges=[{"offence": "x", "cite": ["#paper"]}], sources=[PAPER])
    assert cleared(whole, ENGLISH).dossier == whole


def test_no_figure_counts_a_confidential_sentence() -> None:
    told = [
        {"date": "2020-01-01", "parts": [{"kind": "imprisonment", "term": "P2Y"}]},
        {
            "date": "2021-01-01",
            "parts": [{"kind": "imprisonment", "term": "P9Y"}],
            "confidential": True,
        },
    ]
    assert any(line.startswith("Total: 2 years in all") for line in summed(sentences=told))


def test_a_confidential_period_is_neither_told_nor_counted() -> None:
    custody = [
        {"period": "2020-01-01/2020-01-10", "basis": "arrest"},
        {"period": "2020-02-01/..", "basis": "remand", "confidential": True},
    ]
    lines = summed(custody=custody)
    assert "Days in custody: 10 days, by the dates in this file" in lines
    assert not any("remand" in line for line in lines)


def test_a_person_kept_back_is_not_named_where_others_refer_to_them() -> None:
    parties = [
        {"id": "aunt", "name": "Aunt May", "kind": "person", "confidential": True},
        {"id": "firm", "name": "The Firm", "kind": "organisation", "confidential": True},
    ]
    lines = summed(
        parties=parties,
        charges=[{"offence": "x", "decided_by": "#firm"}],
        statements=[{"by": "#aunt", "to": ["#firm"]}],
    )
    assert "Outcome not stated: x; decided by a body not named here" in lines
    assert "Date not known: Statement of a person not named here; to a body not named here" in lines


def test_a_claim_of_a_confidential_statement_is_still_a_claim() -> None:
    lines = summed(
        statements=[{"id": "letter", "by": "Aunt May", "confidential": True, "cite": ["#paper"]}],
        charges=[{"offence": "x", "cite": ["#letter"]}],
        sources=[PAPER],
    )
    assert "Outcome not stated: x; according to a person not named here [1]" in lines
    assert "# Statements" not in lines


def test_a_confidential_source_supports_without_being_told_from() -> None:
    secret = {**PAPER, "confidential": True}
    cite = [{"source": "#paper", "at": "page 7", "quote": "the words", "field": "text"}]
    found = public(events=[{"title": "x", "cite": cite}], sources=[secret])
    assert found.events[0].cite == ("#paper",)
    assert found.sources[0].title == "A source not named here"


def test_what_a_confidential_source_says_instead_is_not_told() -> None:
    secret = {**PAPER, "confidential": True}
    cite = [{"source": "#paper", "field": "text", "says": "something else"}]
    assert public(events=[{"title": "x", "cite": cite}], sources=[secret]).events[0].cite == ()


@pytest.mark.parametrize("field", ["parts/#fine/kind", "parts/0/kind"])
def test_what_is_said_of_a_part_kept_back_is_not_told(field: str) -> None:
    parts = [{"id": "fine", "kind": "fine", "confidential": True}, {"id": "term", "kind": "life"}]
    cite = [{"source": "#other", "field": field, "says": "x"}]
    found = public(sentences=[{"parts": parts, "cite": cite}], sources=[OTHER])
    assert found.sentences[0].cite == ()


@pytest.mark.parametrize("field", ["parts/#term/kind", "court", "runs/0/how"])
def test_what_is_said_of_other_fields_is_still_told(field: str) -> None:
    parts = [{"id": "fine", "kind": "fine", "confidential": True}, {"id": "term", "kind": "life"}]
    cite = [{"source": "#other", "field": field, "says": "x"}]
    found = public(sentences=[{"parts": parts, "cite": cite}], sources=[OTHER])
    assert len(found.sentences[0].cite) == 1


def test_how_a_sentence_runs_to_one_kept_back_is_not_told() -> None:
    runs = [{"how": "consecutive", "to": "#secret"}, {"how": "concurrent", "to": "#known"}]
    found = public(
        sentences=[
            {"id": "secret", "confidential": True, "parts": [{"id": "inner", "kind": "life"}]},
            {"id": "known"},
            {
                "runs": runs,
                "parts": [{"kind": "life", "runs": [{"how": "concurrent", "to": "#inner"}]}],
            },
        ]
    )
    assert [run.to for run in found.sentences[2].runs] == ["#known"]
    assert found.sentences[2].parts[0].runs == ()


def test_a_charge_kept_back_is_not_named_by_its_sentence() -> None:
    lines = summed(
        charges=[{"id": "c", "offence": "Treason", "confidential": True}],
        sentences=[{"charges": ["#c"], "parts": [{"kind": "life"}]}],
    )
    assert "Date not known: Life imprisonment; for a charge not named here" in lines


def test_even_the_person_can_be_kept_back() -> None:
    report = summary(
        case(subject={"name": "Ada", "names": [{"name": "Countess"}], "confidential": True}),
        ENGLISH,
    )
    assert report.title == "A person not named here"
    assert "Ada" not in plain_text.written(report)
