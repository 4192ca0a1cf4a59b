"""Test what a change says of itself: the parts and the records that it touched."""

from dossier.document.change import between
from dossier.document.edits import move, put, remove
from dossier.model.dossier import Dossier
from tests.document.cases import after, case


def test_a_change_names_the_parts_that_differ_and_the_records_in_them() -> None:
    change = between(case(), after(put("charges/#fraud/docket", "14-1")), "edit")
    assert change.reason == "edit"
    assert (set(change.parts), set(change.keys)) == ({"charges"}, {"fraud"})


def test_a_record_that_went_and_those_that_named_it_are_told() -> None:
    change = between(case(), after(remove("lawyer")), "undo")
    assert change.parts == {"parties", "charges", "statements"}
    assert change.keys == {"lawyer", "fraud", "letter"}


def test_a_change_of_order_names_the_part_alone() -> None:
    change = between(case(), after(move("fraud", 1)), "redo")
    assert (set(change.parts), set(change.keys)) == ({"charges"}, set())


def test_the_subject_is_a_part_and_a_record() -> None:
    change = between(case(), after(put("subject/gender", "f")), "edit")
    assert (set(change.parts), set(change.keys)) == ({"subject"}, {"subject"})


def test_what_the_file_says_about_itself_is_a_part_without_records() -> None:
    change = between(case(), after(put("about/keeper", "Somebody")), "edit")
    assert (set(change.parts), set(change.keys)) == ({"about"}, set())


def test_equal_dossiers_do_not_differ() -> None:
    assert between(case(), case(), "saved").parts == frozenset()


def test_unknown_lists_are_parts_too() -> None:
    other = Dossier.model_validate({**case().model_dump(exclude_unset=True), "gifts": []})
    assert between(case(), other, "reload").parts == {"gifts"}
    assert between(other, case(), "reload").keys == frozenset()
