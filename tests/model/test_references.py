"""Test the finding and rewriting of every "#id", by the model's own annotations."""

from dossier.model.about import About
from dossier.model.base import Citation
from dossier.model.charge import Charge
from dossier.model.dossier import LISTS
from dossier.model.money import Money
from dossier.model.person import Party, Subject
from dossier.model.references import naming_fields, references, rewritten
from dossier.model.sentence import Part, Run, Sentence
from dossier.model.statement import Statement
from tests.document.cases import at, case


def test_the_naming_fields_of_each_noun_are_found() -> None:
    found = {kind.__name__: set(naming_fields(kind)) for kind in LISTS.values()}
    assert found == {
        "Party": {"cite"},
        "Charge": {"cite", "court", "decided_by", "history"},
        "Sentence": {"cite", "court", "charges", "parts", "runs", "replaces"},
        "Custody": {"cite", "held_by", "ordered_by"},
        "Concern": {"cite", "said_by"},
        "Statement": {"cite", "by", "to", "published_by", "passages"},
        "Event": {"cite", "people", "said_by", "court"},
        "Task": {"cite", "about", "who"},
        "Source": {"cite", "author", "publisher"},
    }
    assert naming_fields(Subject) == ("cite", "names", "identifiers")
    assert naming_fields(About) == ("keeper",)
    assert naming_fields(Run) == ("to",)
    assert naming_fields(Money) == ()


def test_references_are_found_at_any_depth() -> None:
    assert references(at(case(), "sentences/#first")) == {"#fraud", "#report", "#prison"}
    assert references(at(case(), "charges/#fraud")) == {
        "#court",
        "#report",
        "#letter",
        "#lawyer",
    }


def test_a_text_that_is_no_reference_is_none() -> None:
    party = Party(id="p", name="#name", kind="person", note="#note")
    assert references(party) == frozenset()
    assert references(Statement(id="s", by="Somebody", to=("#p", "all"))) == {"#p"}


def test_what_a_source_says_may_be_a_text_with_a_sign_before_it() -> None:
    charge = Charge(offence="x", cite=(Citation(source="a", field="counts", says="#1"),))
    assert references(charge) == frozenset()


def test_references_are_rewritten_at_any_depth() -> None:
    sentence = Sentence(
        charges=("#a", "a"), parts=(Part(kind="life", runs=(Run(how="unknown", to="#a"),)),)
    )
    assert rewritten(sentence, lambda ref: "A" if ref == "#a" else ref) == Sentence(
        charges=("A", "a"), parts=(Part(kind="life", runs=(Run(how="unknown", to="A"),)),)
    )


def test_what_a_source_says_is_rewritten_where_it_names_a_record() -> None:
    cite = (
        "#a",
        Citation(source="#b", field="to", says=["#a", "all", {"deep": "#a"}]),
        Citation(source="#b", field="by", says="#a"),
    )
    assert rewritten(Statement(by="#c", cite=cite), lambda r: "A" if r == "#a" else r) == Statement(
        by="#c",
        cite=(
            "A",
            Citation(source="#b", field="to", says=["A", "all", {"deep": "#a"}]),
            Citation(source="#b", field="by", says="A"),
        ),
    )


def test_a_value_in_which_nothing_is_rewritten_stays_the_same_object() -> None:
    dossier = case()
    assert rewritten(dossier, lambda ref: ref) is dossier
