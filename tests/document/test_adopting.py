"""Test that a field takes over what another source says, and that nothing is lost by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.document.edits import Verb, adopt, cite, settle
from dossier.errors import CannotEdit
from dossier.model.base import Citation
from dossier.model.charge import Charge
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.durations import Duration
from dossier.model.person import Party, Subject
from dossier.model.sentence import Part, Sentence
from tests.document.cases import at, case, opened, record
from tests.document.undoable import assert_undoable


def charged(*cite: Citation | str, **fields: object) -> Dossier:
    """Give a dossier of one charge."""
    charge = Charge.model_validate({"id": "c", "offence": "x", "cite": cite, **fields})
    return Dossier(subject=Subject(name="A"), charges=(charge,))


def answers(dossier: Dossier, field: str = "victims", id: str = "c") -> dict[str, set[str]]:
    """Give what is said of a field, each answer with those who say it."""
    bearer = record(dossier, id)
    value = at(dossier, f"charges/#{id}/{field}")
    named = [c for c in bearer.citations if c.field == field]
    general = [c for c in bearer.citations if c.field is None]
    own = [c for c in named if c.says is None] or general
    found = {str(value): {c.source for c in own}}
    for citation in named:
        if citation.says is not None:
            found.setdefault(str(citation.says), set()).add(citation.source)
    return found


def test_adopting_is_undone_and_redone() -> None:
    assert_undoable(opened(), lambda document: document.edit("Adopt", adopt("fraud", 1)))


def test_the_field_holds_what_the_source_says_and_its_own_source_says_the_old_value() -> None:
    dossier = adopt("fraud", 1)(case())
    assert at(dossier, "charges/#fraud/filed") == Date("2014-08")
    assert record(dossier, "fraud").cite == (
        "#report",
        Citation(source="#letter", field="filed"),
        Citation(source="#report", field="filed", says="2014-07"),
    )


def test_citations_that_name_the_field_keep_the_old_value_and_general_ones_stay_general() -> None:
    dossier = charged(
        "A",
        Citation(source="B", field="victims", quote="200"),
        Citation(source="C", field="victims", says="500"),
        victims="200",
    )
    assert record(adopt("c", 2)(dossier), "c").cite == (
        "A",
        Citation(source="B", field="victims", quote="200", says="200"),
        Citation(source="C", field="victims"),
    )


def test_every_source_that_said_so_stands_behind_the_new_value() -> None:
    dossier = charged(
        Citation(source="A", field="victims"),
        Citation(source="B", field="victims", says="500"),
        Citation(source="C", field="victims", says="500"),
        Citation(source="D", field="victims", says="300"),
        victims="200",
    )
    assert answers(adopt("c", 1)(dossier)) == {"500": {"B", "C"}, "200": {"A"}, "300": {"D"}}


def test_a_value_of_no_source_is_kept_all_the_same() -> None:
    dossier = charged(Citation(source="B", field="victims", says="500"), victims="200")
    adopted = adopt("c", 0, unsourced="ohne Quelle")(dossier)
    assert answers(adopted) == {"500": {"B"}, "200": {"ohne Quelle"}}


def test_a_field_that_was_empty_leaves_nothing_behind() -> None:
    dossier = charged("A", Citation(source="B", field="victims", says="500"))
    assert record(adopt("c", 1)(dossier), "c").cite == ("A", Citation(source="B", field="victims"))


def test_what_the_file_leaves_out_is_no_answer_of_its_sources() -> None:
    part = Part(id="p", kind="life", cite=("A", Citation(source="B", field="suspended", says=True)))
    dossier = Dossier(subject=Subject(name="A"), sentences=(Sentence(id="s", parts=(part,)),))
    adopted = adopt("p", 1)(dossier)
    assert at(adopted, "sentences/#s/parts/#p/suspended") is True
    assert record(adopted, "p").cite == ("A", Citation(source="B", field="suspended"))


def test_adopting_what_the_field_holds_already_settles_the_citation() -> None:
    dossier = charged("A", Citation(source="B", field="victims", says="200"), victims="200")
    assert record(adopt("c", 1)(dossier), "c").cite == (
        "A",
        Citation(source="B", field="victims"),
        Citation(source="A", field="victims"),
    )
    alone = charged(Citation(source="B", field="victims", says="200"), victims="200")
    assert record(adopt("c", 0)(alone), "c").cite == (Citation(source="B", field="victims"),)


@pytest.mark.parametrize(
    "cite",
    [
        (),
        ("A",),
        ("A", Citation(source="D", at="p. 2")),
        ("A", Citation(source="D", field="victims", quote="q")),
        (Citation(source="D", field="victims"), Citation(source="E", field="victims", says="9")),
    ],
)
def test_adopting_the_old_value_again_brings_back_the_answers(
    cite: tuple[Citation | str, ...],
) -> None:
    said = Citation(source="B", field="victims", says="500")
    dossier = charged(said, *cite, victims="200")
    there = adopt("c", 0, unsourced="nobody")(dossier)
    back = next(n for n, c in enumerate(record(there, "c").citations) if c.says == "200")
    again = adopt("c", back)(there)
    expected = answers(dossier)
    if not expected["200"]:
        expected["200"] = {"nobody"}
    assert answers(again) == expected
    assert answers(adopt("c", 0)(again)) == answers(there)


VALUES = st.sampled_from(["200", "300", "500"])
CITED = st.one_of(
    st.builds(Citation, source=st.sampled_from("ABCD")),
    st.builds(
        Citation, source=st.sampled_from("ABCD"), field=st.just("victims"), says=st.none() | VALUES
    ),
)


@given(value=VALUES, cite=st.lists(CITED, max_size=5), said=VALUES)
def test_however_sources_contradict_each_other_no_answer_is_lost(
    value: str, cite: list[Citation], said: str
) -> None:
    dossier = charged(Citation(source="E", field="victims", says=said), *cite, victims=value)
    adopted = answers(adopt("c", 0)(dossier))
    for answer, sources in answers(dossier).items():
        assert adopted[answer] >= sources
    assert set(adopted) == {value, *answers(dossier)}
    assert next(iter(adopted)) == said


def test_the_reason_stands_with_what_is_said_instead_and_settles_it() -> None:
    dossier = charged("A", Citation(source="B", field="victims", says="500"), victims="200")
    adopted = adopt("c", 0 + 1, reason="The court says so.")(dossier)
    told = [(c.source, c.says, c.settled) for c in record(adopted, "c").citations if c.field]
    assert told == [("B", None, None), ("A", "200", "The court says so.")]
    assert record(adopted, "c").note is None
    again = adopt("c", 2)(adopted)
    assert [c.settled for c in record(again, "c").citations] == [None] * 3


def test_what_is_kept_for_a_reason_is_settled_and_can_be_opened_again() -> None:
    of_field = Citation(source="B", field="victims", says="500")
    of_other = Citation(source="B", field="plea", says="guilty")
    dossier = charged("A", of_field, of_other, victims="200")
    kept = settle("c", 1, "B counts the attempts too.")(dossier)
    assert at(kept, "charges/#c/victims") == "200"
    assert [c.settled for c in record(kept, "c").citations] == [
        None,
        "B counts the attempts too.",
        None,
    ]
    assert settle("c", 1, None)(kept) == dossier


def test_what_says_nothing_else_of_a_field_can_not_be_settled() -> None:
    dossier = charged(Citation(source="B", field="victims"), victims="200")
    with pytest.raises(CannotEdit, match="says nothing else"):
        settle("c", 0, "So.")(dossier)


def test_values_of_every_kind_are_read_as_their_field_wants_them() -> None:
    money = {"amount": 9, "currency": "USD"}
    dossier = charged(
        "A", Citation(source="B", field="loss", says=money), loss={**money, "amount": 5}
    )
    adopted = adopt("c", 1)(dossier)
    assert at(adopted, "charges/#c/loss/amount") == 9
    assert record(adopted, "c").citations[2].says == {"amount": 5, "currency": "USD"}
    subject = Subject(
        id="me",
        name="A",
        nationalities=("RU",),
        cite=("A", Citation(source="B", field="nationalities", says=["RU", "UA"])),
    )
    both = adopt("me", 1)(Dossier(subject=subject))
    assert both.subject.nationalities == ("RU", "UA")
    assert both.subject.citations[2].says == ["RU"]


def sentenced(*cite: Citation | str, part: tuple[Citation | str, ...] = ()) -> Dossier:
    """Give a dossier of one sentence, whose part is cited too."""
    held = Part.model_validate({"id": "p", "kind": "imprisonment", "term": "P27Y", "cite": part})
    sentence = Sentence(id="s", parts=(held,), cite=cite)
    return Dossier(subject=Subject(name="A"), sentences=(sentence,))


def test_a_field_that_is_held_deeper_is_cited_from_both_records() -> None:
    dossier = sentenced(
        "A",
        Citation(source="B", field="parts/0/term", says="P14Y"),
        Citation(source="C", field="parts/#p/term", says="P14Y"),
        part=(Citation(source="D", field="term"),),
    )
    adopted = adopt("s", 1)(dossier)
    assert at(adopted, "sentences/#s/parts/#p/term") == Duration("P14Y")
    assert record(adopted, "s").cite == (
        "A",
        Citation(source="B", field="parts/0/term"),
        Citation(source="C", field="parts/#p/term"),
    )
    assert record(adopted, "p").cite == (Citation(source="D", field="term", says="P27Y"),)


def test_the_nearest_record_with_sources_of_its_own_keeps_the_old_value() -> None:
    says = Citation(source="B", field="parts/#p/term", says="P14Y")
    near = adopt("s", 1)(sentenced("A", says, part=("D",)))
    assert record(near, "p").cite == ("D", Citation(source="D", field="term", says="P27Y"))
    far = adopt("s", 1)(sentenced("A", says))
    assert record(far, "s").cite == (
        "A",
        Citation(source="B", field="parts/#p/term"),
        Citation(source="A", field="parts/#p/term", says="P27Y"),
    )
    none = adopt("s", 0)(sentenced(says))
    assert record(none, "p").cite == (
        Citation(source="no source given", field="term", says="P27Y"),
    )


@pytest.mark.parametrize(
    ("citation", "sentence"),
    [
        (Citation(source="B"), "This citation says nothing else of a field."),
        (Citation(source="B", field="loss"), "This citation says nothing else of a field."),
        (Citation(source="B", says="5"), "This citation says nothing else of a field."),
        (
            Citation(source="B", field="filed", says="some day"),
            "What this source says does not fit the field.",
        ),
        (
            Citation(source="B", field="history/0/what", says="some day"),
            "This is no longer in the dossier.",
        ),
    ],
)
def test_what_does_not_fit_the_field_is_not_adopted(citation: Citation, sentence: str) -> None:
    dossier = cite("c", citation)(charged("A"))
    with pytest.raises(CannotEdit) as refused:
        adopt("c", 1)(dossier)
    assert refused.value.sentence == sentence


def test_a_whole_record_is_not_adopted() -> None:
    dossier = sentenced(Citation(source="B", field="parts/#p", says={"kind": "life"}))
    with pytest.raises(CannotEdit):
        adopt("s", 0)(dossier)


def test_a_field_that_we_do_not_know_is_adopted_whole_but_not_in_part() -> None:
    cite = (
        Citation(source="B", field="phone", says=["911"]),
        Citation(source="B", field="phone/0", says="911"),
    )
    party = Party.model_validate({"id": "p", "name": "P", "kind": "person", "phone": ["112"]})
    dossier = Dossier(subject=Subject(name="A"), parties=(party.with_(cite=cite),))
    adopted = record(adopt("p", 0)(dossier), "p")
    assert adopted.model_extra == {"phone": ["911"]}
    assert adopted.citations[2].says == ["112"]
    with pytest.raises(CannotEdit):
        adopt("p", 1)(dossier)


@pytest.mark.parametrize("field", ["id", "cite"])
def test_what_a_record_has_for_the_file_s_sake_is_not_adopted(field: str) -> None:
    dossier = charged(Citation(source="B", field=field, says="x"))
    with pytest.raises(CannotEdit):
        adopt("c", 0)(dossier)


def test_a_citation_that_is_not_there_is_not_adopted() -> None:
    verb: Verb = adopt("c", 1)
    with pytest.raises(CannotEdit):
        verb(charged("A"))
