"""Test the verbs by which a dossier changes, and what each refuses."""

from collections.abc import Callable
from typing import cast

import pytest

from dossier.document.edits import (
    Verb,
    clear,
    duplicate,
    give_id,
    insert,
    move,
    move_to,
    put,
    refer,
    remove,
    reorder,
    set_confidential,
    together,
    with_new_ids,
)
from dossier.errors import CannotEdit
from dossier.i18n import Words
from dossier.model.about import About
from dossier.model.base import Key, Origin, SetAside
from dossier.model.charge import Charge, Ruling
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.money import Money
from dossier.model.person import Party
from dossier.model.sentence import Part, Run, Sentence
from tests.document.cases import after, at, case, key, new_ids, opened, record
from tests.document.undoable import assert_undoable

THEFT = "~/charges/1"
NOBODY = "~/parties/2"
PATH_OF_THEFT = ("charges", f"#{THEFT}")

UNWRITTEN = Charge(offence="x").with_(id=Key("/x"))
PLEAS = "“guilty”, “not guilty”, “no contest” or “none”"
WRONG_KIND = "A record of another kind has no place here."
TAKEN = "Another record has this id already."

EVERY_VERB: dict[str, Callable[[], Verb]] = {
    "put": lambda: put("charges/#fraud/plea", "guilty"),
    "put where the record has no id": lambda: put((*PATH_OF_THEFT, "plea"), "guilty"),
    "put into what was not there": lambda: put("about/as_of", Date("2024")),
    "clear": lambda: clear("charges/#fraud/filed"),
    "clear an item": lambda: clear("charges/#fraud/history/0"),
    "insert": lambda: insert(Charge(id="new", offence="New"), "charges", 1),
    "insert an item": lambda: insert("Guam", "sentences/#first/charges"),
    "remove": lambda: remove("court"),
    "remove what is held": lambda: remove("prison"),
    "move": lambda: move("fraud", 1),
    "move what is held": lambda: move("alias", 1),
    "move_to": lambda: move_to(NOBODY, 0),
    "reorder": lambda: reorder("charges/#fraud/history", 0, 1),
    "duplicate": lambda: duplicate("first", new_ids()),
    "give_id": lambda: give_id(THEFT, "theft"),
    "refer": lambda: refer(NOBODY, new_ids(), lambda ref: put("charges/#fraud/court", ref)),
    "set_confidential": lambda: set_confidential("letter", on=True),
    "together": lambda: together(put("subject/gender", "f"), remove("report")),
}


@pytest.mark.parametrize("make", EVERY_VERB.values(), ids=EVERY_VERB)
def test_every_verb_is_undone_and_redone(make: Callable[[], Verb]) -> None:
    assert_undoable(opened(), lambda document: document.edit("Edit", make()))


def names(dossier: Dossier, path: str) -> list[object]:
    rows = cast("tuple[object, ...]", at(dossier, path))
    return [row.name if isinstance(row, Party) else row for row in rows]


def refuses(verb: Verb, sentence: str) -> None:
    with pytest.raises(CannotEdit) as refused:
        verb(case())
    assert refused.value.sentence == sentence


def test_a_value_is_put_and_cleared() -> None:
    dossier = after(put("charges/#fraud/loss", Money(amount=9, currency="USD")))
    assert at(dossier, "charges/#fraud/loss/amount") == 9
    cleared = clear("charges/#fraud/loss")(dossier)
    assert "loss" not in record(cleared, "fraud").model_fields_set


def test_all_that_an_edit_leaves_alone_is_shared() -> None:
    before = case()
    dossier = put("charges/#fraud/plea", "guilty")(before)
    assert dossier.parties is before.parties
    assert dossier.charges[1] is before.charges[1]
    assert dossier.charges[0].history is before.charges[0].history


def test_unknown_fields_outlive_an_edit_of_their_record() -> None:
    dossier = after(put((*PATH_OF_THEFT, "plea"), "guilty"))
    assert record(dossier, THEFT).model_extra == {"unknown": {"kept": True}}
    assert put((*PATH_OF_THEFT, "unknown"), "changed")(dossier).charges[1].model_extra == {
        "unknown": "changed"
    }


def test_the_last_word_about_the_file_takes_its_key_along() -> None:
    dossier = after(put("about/keeper", "Somebody"))
    assert clear("about/keeper")(dossier) == case()


def test_an_empty_word_about_the_file_stays_when_something_else_is_edited() -> None:
    dossier = case().with_(about=About())
    assert put("subject/gender", "f")(dossier).about == About()


@pytest.mark.parametrize(
    ("verb", "sentence"),
    [
        (clear("charges/#fraud/offence"), "“offence” can't be left out."),
        (clear("subject"), "A dossier can't be without its subject."),
        (
            put("charges/#fraud/plea", "gilty"),
            f"“plea” must be one of {PLEAS}, not the text “gilty”.",
        ),
        (
            put("charges/#fraud/filed", "2014"),
            "A value was put here that has not been read as what it is.",
        ),
        (
            put("charges/#fraud/history", [Ruling(what="x")]),
            "A value was put here that has not been read as what it is.",
        ),
        (put("charges/#fraud/ofence", "x"), "This is no longer in the dossier."),
        (put("charges/#fraud/history/7/what", "x"), "This is no longer in the dossier."),
        (put("charges/#gone/plea", "guilty"), "This is no longer in the dossier."),
        (put("charges/#fraud/loss/amount", 3), "This is no longer in the dossier."),
        (put("charges/#fraud/id", "x"), "An id can't be changed."),
        (put("gifts", "x"), "This part of the file can't be edited."),
        (put("", "x"), "This part of the file can't be edited."),
        (put("charges/#fraud/court", "#nobody"), "No record has the id “nobody”."),
        (put("charges/#fraud/court", f"#{NOBODY}"), f"No record has the id “{NOBODY}”."),
        (put("charges/#fraud", Party(id="p", name="P", kind="person")), WRONG_KIND),
        (insert(Party(id="p", name="P", kind="person"), "charges"), WRONG_KIND),
        (insert(Charge(offence="x"), "charges"), "A new record needs an id."),
        (insert(Charge(id="~/x", offence="x"), "charges"), "A new record needs an id."),
        (insert(UNWRITTEN, "charges"), "A new record needs an id."),
        (insert(Charge(id="court", offence="x"), "charges"), TAKEN),
        (
            insert(
                Sentence(id="new", parts=(Part(id="a", kind="life"), Part(id="a", kind="life"))),
                "sentences",
            ),
            TAKEN,
        ),
        (insert("x", "charges/#fraud/court"), "There is no list here."),
        (insert("x", "charges/#fraud/nonsense"), "This is no longer in the dossier."),
        (remove("gone"), "This is no longer in the dossier."),
        (remove("subject"), "A dossier can't be without its subject."),
        (move("subject", 1), "The subject stands in no list."),
        (duplicate("subject", new_ids()), "The subject stands in no list."),
        (reorder("charges/#fraud/history", 2, 0), "This is no longer in the dossier."),
        (reorder("gifts", 0, 1), "There is no list here."),
        (give_id(THEFT, "court"), TAKEN),
    ],
)
def test_an_edit_that_does_not_fit_is_refused_with_one_sentence(verb: Verb, sentence: str) -> None:
    refuses(verb, sentence)


def test_an_item_is_inserted_at_its_place_or_at_the_end() -> None:
    rows = "statements/#letter/to"
    assert names(after(insert("first", rows, 0)), rows) == ["first", "#court", "all"]
    assert names(after(insert("last", rows)), rows) == ["#court", "all", "last"]


def test_a_dangling_reference_of_the_file_stays_and_is_no_reason_to_refuse() -> None:
    dossier = case().with_(charges=(Charge(id="c", offence="x", court="#gone"),))
    assert at(put("charges/#c/plea", "guilty")(dossier), "charges/#c/court") == "#gone"


def test_a_record_that_was_set_aside_may_be_named_and_keeps_its_id_to_itself() -> None:
    raw = {"id": "odd", "kind": "comet", "parts": [{"id": "deep"}, 3]}
    aside = SetAside("/events/0", raw, "kind", 1, 1)
    dossier = case().read_from(Origin(set_aside=(aside,)))
    named = put("charges/#fraud/court", "#odd")(dossier)
    assert at(named, "charges/#fraud/court") == "#odd"
    assert named.set_aside == (aside,)
    with pytest.raises(CannotEdit):
        insert(Charge(id="deep", offence="x"), "charges")(dossier)


def test_where_a_removed_record_was_named_its_name_is_written() -> None:
    dossier = after(remove("court"))
    assert at(dossier, "charges/#fraud/court") == "District court"
    assert at(dossier, "statements/#letter/to") == ("District court", "all")
    assert record(dossier, "lawyer").model_extra == {"phone": [1, {"deep": "#court"}]}


def test_a_removed_source_is_cited_by_its_title() -> None:
    dossier = after(remove("report"))
    assert at(dossier, "statements/#letter/cite") == ("Report",)
    assert record(dossier, "first").citations[0].source == "Report"


def test_a_removed_sentence_frees_those_who_named_what_it_held() -> None:
    dossier = after(remove("first"))
    assert "#" not in str(at(dossier, "sentences/#second/runs/0/to"))
    assert at(dossier, "tasks/1/field") is None
    assert not str(at(dossier, "tasks/1/about")).startswith("#")


def test_a_name_that_looks_like_an_id_is_written_in_quotation_marks() -> None:
    assert at(after(remove("lawyer")), "statements/#letter/by") == "“#Law”"


def test_a_record_without_a_name_is_called_by_its_noun() -> None:
    nameless = put("parties/#court/name", " ")(case())
    assert at(remove("court")(nameless), "charges/#fraud/court") == "party"


def test_the_names_of_removed_records_are_said_in_the_words_given() -> None:
    nameless = put("charges/#fraud/offence", "")(case())
    said = at(remove("fraud", Words("en"))(nameless), "sentences/#first/charges/0")
    assert said == "offence not named"


def test_removing_a_record_that_only_a_record_set_aside_names_leaves_that_one_as_it_is() -> None:
    aside = SetAside("/events/0", {"by": "#report"}, "kind", 1, 1)
    dossier = case().with_(tasks=()).read_from(Origin(set_aside=(aside,)))
    assert remove("report")(dossier).set_aside == (aside,)
    assert insert("#fraud", "sentences/#second/charges")(dossier).set_aside == (aside,)


def test_a_record_moves_as_far_as_its_list_goes() -> None:
    assert names(after(move("court", 1)), "parties") == ["#Law", "District court", "No id"]
    assert names(after(move("court", 9)), "parties") == ["#Law", "No id", "District court"]
    assert names(after(move(NOBODY, -9)), "parties") == ["No id", "District court", "#Law"]
    assert names(after(move_to("lawyer", 0)), "parties") == ["#Law", "District court", "No id"]


def test_moving_a_record_to_where_it_stands_changes_nothing() -> None:
    assert after(move("court", 0)) == after(move("court", -1)) == case()


def test_a_copy_stands_behind_its_record_with_new_ids_and_names_itself_right() -> None:
    dossier = after(duplicate("first", new_ids()))
    copy = dossier.sentences[1]
    assert (copy.id, [part.id for part in copy.parts]) == ("sentence-1", ["part-2", "part-3"])
    assert copy.charges == ("#fraud", "Theft")
    assert [c.field for c in copy.citations] == ["parts/#part-2/term", "parts/1/kind"]
    assert copy.parts[1].runs == (Run(how="unknown", to="#part-2"),)
    assert dossier.sentences[2].id == "second"


def test_a_copy_keeps_what_we_do_not_know() -> None:
    dossier = after(duplicate(THEFT, new_ids()))
    assert dossier.charges[2].model_extra == {"unknown": {"kept": True}}


def test_new_ids_reach_a_record_without_any() -> None:
    charge = with_new_ids(record(case(), THEFT), new_ids())
    assert (charge.id, isinstance(charge.id, Key)) == ("charge-1", False)


def test_an_id_is_given_only_to_a_record_that_has_none() -> None:
    assert record(after(give_id(THEFT, "theft")), "theft").key == "theft"
    assert after(give_id("fraud", "other")) == case()


def test_naming_a_record_gives_it_an_id_in_the_same_step() -> None:
    dossier = after(refer(NOBODY, new_ids(), lambda ref: put("charges/#fraud/court", ref)))
    assert at(dossier, "charges/#fraud/court") == "#party-1"
    assert key(dossier, "parties/2") == "party-1"


def test_naming_a_record_that_has_an_id_leaves_it_as_it_is() -> None:
    dossier = after(refer("lawyer", new_ids(), lambda ref: put("charges/#fraud/court", ref)))
    assert at(dossier, "charges/#fraud/court") == "#lawyer"


def test_a_record_is_marked_confidential_and_no_longer() -> None:
    dossier = after(set_confidential("letter", on=True))
    assert record(dossier, "letter").confidential
    assert set_confidential("letter", on=False)(dossier) == case()


def test_every_record_is_found_however_deep_it_stands() -> None:
    dossier = case()
    for found in ("subject", "alias", "~/subject/names/1", "court", "prison", "letter"):
        changed = set_confidential(found, on=True)(dossier)
        assert Index(changed).record(found) != Index(dossier).record(found)
