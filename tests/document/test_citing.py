"""Test what a record rests on: citing, changing a citation, taking one out."""

from collections.abc import Callable

import pytest

from dossier.document.citing import as_json
from dossier.document.edits import Verb, change_citation, cite, uncite
from dossier.errors import CannotEdit
from dossier.model.base import Citation
from dossier.model.dates import Date
from dossier.model.money import Money
from tests.document.cases import after, at, case, opened, record
from tests.document.undoable import assert_undoable

EVERY_VERB: dict[str, Callable[[], Verb]] = {
    "cite": lambda: cite("letter", "#fraud"),
    "cite what is held": lambda: cite("prison", Citation(source="Somebody", field="term")),
    "change_citation": lambda: change_citation("fraud", 0, Citation(source="#report", at="p. 3")),
    "uncite": lambda: uncite("fraud", 1),
}


@pytest.mark.parametrize("make", EVERY_VERB.values(), ids=EVERY_VERB)
def test_every_verb_is_undone_and_redone(make: Callable[[], Verb]) -> None:
    assert_undoable(opened(), lambda document: document.edit("Edit", make()))


def test_a_citation_is_added_behind_the_others() -> None:
    assert at(after(cite("letter", "Somebody")), "statements/#letter/cite") == (
        "#report",
        "Somebody",
    )


def test_citing_the_same_again_changes_nothing() -> None:
    assert after(cite("letter", "#report")) == case()
    assert after(cite("letter", Citation(source="#report"))) == case()


def test_a_citation_says_what_the_file_can_hold() -> None:
    said = Citation(source="#report", field="loss", says=Money(amount=9, currency="USD"))
    citation = record(after(cite("fraud", said)), "fraud").citations[-1]
    assert citation.says == {"amount": 9, "currency": "USD"}


def test_a_field_that_the_record_does_not_know_is_cited_where_the_file_has_it() -> None:
    theft = "~/charges/1"
    cited = after(cite(theft, Citation(source="A", field="unknown/kept")))
    assert record(cited, theft).citations[0].field == "unknown/kept"


@pytest.mark.parametrize(
    ("verb", "sentence"),
    [
        (cite("fraud", "#nobody"), "No record has the id “nobody”."),
        (cite("gone", "#report"), "This is no longer in the dossier."),
        (cite("fraud", Citation(source="A", field="ofence")), "There is no field “ofence” here."),
        (cite("fraud", Citation(source="A", field="")), "There is no field “” here."),
        (cite("fraud", Citation(source="A", field="id")), "There is no field “id” here."),
        (change_citation("fraud", 2, "A"), "This is no longer in the dossier."),
        (uncite("fraud", -1), "This is no longer in the dossier."),
    ],
)
def test_a_citation_that_does_not_fit_is_refused(verb: Verb, sentence: str) -> None:
    with pytest.raises(CannotEdit) as refused:
        verb(case())
    assert refused.value.sentence == sentence


def test_a_citation_of_a_source_that_the_file_lacks_may_be_changed_in_the_rest() -> None:
    cited = case().charges[0].with_(cite=("#gone",))
    dossier = case().with_(charges=(cited,))
    changed = change_citation("fraud", 0, Citation(source="#gone", at="p. 3"))(dossier)
    assert record(changed, "fraud").citations == (Citation(source="#gone", at="p. 3"),)


def test_values_are_said_as_the_file_writes_them() -> None:
    assert as_json(Date("2014-07")) == "2014-07"
    assert as_json(("RU", "UA")) == ["RU", "UA"]
    assert as_json(None) is None
