"""Test that citations and tasks go on naming the same field when lists change."""

import doctest

import pytest

from dossier.document import fields
from dossier.document.edits import clear, insert, move, put, remove, reorder
from dossier.document.fields import exact, followed, named
from dossier.document.places import Verb
from dossier.model.base import Citation
from dossier.model.charge import Charge, Ruling
from dossier.model.concern import Concern
from dossier.model.dossier import Dossier
from dossier.model.paths import parse
from dossier.model.sentence import Part, Run, Sentence
from dossier.model.task import Task
from tests.document.cases import after, case, record

PRISON = Part(id="prison", kind="imprisonment")
FINE = Part(id="fine", kind="fine")


def cited(dossier: Dossier, id: str) -> list[str | None]:
    return [citation.field for citation in record(dossier, id).citations]


def task(dossier: Dossier) -> tuple[str | None, str | None]:
    asked = record(dossier, "ask")
    assert isinstance(asked, Task)
    return asked.about, asked.field


def test_the_example_in_the_words_of_the_file_is_true() -> None:
    assert doctest.testmod(fields).failed == 0


def test_a_citation_by_place_follows_its_item_when_the_list_is_reordered() -> None:
    moved = after(move("prison", 1))
    assert cited(moved, "first") == ["parts/#prison/term", "parts/0/kind"]


def test_a_citation_by_place_follows_its_item_when_another_comes_or_goes() -> None:
    added = after(insert(FINE, "sentences/#first/parts", 0))
    assert cited(added, "first") == ["parts/#prison/term", "parts/2/kind"]
    taken = after(remove("prison"))
    assert cited(taken, "first") == ["parts/0/kind"]


def test_a_citation_of_an_item_that_goes_goes_with_it() -> None:
    assert cited(after(clear("sentences/#first/parts/1")), "first") == ["parts/#prison/term"]


def test_a_citation_stays_when_its_item_is_edited_in_its_place() -> None:
    edited = after(put("sentences/#first/parts/1/text", "at once"))
    assert cited(edited, "first") == ["parts/#prison/term", "parts/1/kind"]


def test_a_task_follows_the_item_that_it_is_about_and_loses_a_field_that_is_gone() -> None:
    assert task(after(clear("charges/#fraud/history/0"))) == ("#fraud", "history/0/what")
    assert task(after(clear("charges/#fraud/history/1"))) == ("#fraud", None)
    assert task(after(put("charges/#fraud/docket", "1"))) == ("#fraud", "history/1/what")


def test_a_task_about_a_removed_record_keeps_its_name_and_no_field() -> None:
    assert task(after(remove("fraud"))) == ("Fraud", None)


@pytest.mark.parametrize(
    ("field", "old", "new", "found"),
    [
        ("rules/1", ("a", "b"), ("b",), "rules/0"),
        ("rules/0", ("a", "b"), ("b",), None),
        ("rules/0", ("a", "b"), ("c", "b"), "rules/0"),
        ("rules/1", ("a", "a"), ("a", "a", "b"), "rules/1"),
        ("rules/7", ("a",), ("b",), "rules/7"),
        ("rules", ("a",), ("b",), "rules"),
        ("place/country", ("a",), ("b",), "place/country"),
        ("nonsense/1", ("a",), ("b",), "nonsense/1"),
    ],
)
def test_a_path_is_followed_from_the_old_record_to_the_new(
    field: str, old: tuple[str, ...], new: tuple[str, ...], found: str | None
) -> None:
    was = Concern(topic="care", text="x", status="alleged", rules=old)
    assert followed(field, was, was.with_(rules=new)) == found


def test_a_path_by_id_is_followed_by_id_alone() -> None:
    was = Sentence(id="s", parts=(PRISON, FINE))
    assert followed("parts/#fine/kind", was, was.with_(parts=(FINE, PRISON))) == "parts/#fine/kind"
    assert followed("parts/#fine/kind", was, was.with_(parts=(PRISON,))) is None
    assert followed("parts/0/kind", was, was.with_(parts=(FINE, PRISON))) == "parts/1/kind"


def test_a_path_into_a_field_that_was_cleared_stays_as_it_was() -> None:
    was = Concern.model_validate(
        {"topic": "care", "text": "x", "status": "alleged", "place": {"name": "Guam"}}
    )
    assert followed("place/name", was, was.with_(place=None)) == "place/name"
    assert followed("place/name", was, was.with_(place="Guam")) == "place/name"


def test_citations_of_rulings_follow_them() -> None:
    rulings = (Ruling(what="filed"), Ruling(what="dropped"))
    charge = Charge(
        id="new",
        offence="x",
        history=rulings,
        cite=(Citation(source="A", field="history/0/what"), "A"),
    )
    added = insert(charge, "charges")(case())
    assert cited(reorder("charges/#new/history", 0, 1)(added), "new") == ["history/1/what", None]


def test_a_held_record_s_own_citations_follow_and_go() -> None:
    cite = (Citation(source="A", field="runs/0/how"), Citation(source="A", field="kind"))
    runs = (Run(how="unknown", to="a"), Run(how="unknown", to="b"))
    part = FINE.with_(cite=cite, runs=runs)
    dossier = insert(part, "sentences/#first/parts")(case())
    path = "sentences/#first/parts/#fine/runs"
    assert cited(reorder(path, 0, 1)(dossier), "fine") == ["runs/1/how", "kind"]
    assert cited(clear(f"{path}/0")(dossier), "fine") == ["kind"]


def test_citations_of_the_subject_follow_its_names() -> None:
    cite = (Citation(source="A", field="names/1/name"),)
    dossier = put("subject/cite", cite)(case())
    assert cited(move("alias", 1)(dossier), "subject") == ["names/0/name"]


def test_a_path_names_records_by_their_ids_and_those_without_by_their_place() -> None:
    sentence = record(case(), "first")
    assert named(sentence, parse("parts/0/term")) == "parts/#prison/term"
    assert named(sentence, parse("parts/#~0~1sentences~10~1parts~11/kind")) == "parts/1/kind"
    assert named(sentence, parse("nonsense/0")) == "nonsense/0"


def test_paths_to_the_same_field_are_exactly_the_same() -> None:
    sentence = record(case(), "first")
    assert exact(sentence, parse("parts/0/term")) == exact(sentence, parse("parts/#prison/term"))
    handle = ("parts", "#~/sentences/0/parts/1", "kind")
    assert exact(sentence, parse("parts/1/kind")) == handle


def test_only_what_moves_is_changed() -> None:
    def change(verb: Verb) -> bool:
        dossier = case()
        return verb(dossier).tasks is dossier.tasks

    assert change(put("charges/#fraud/docket", "1"))
    assert change(put("about/keeper", "Somebody"))
