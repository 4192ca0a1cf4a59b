"""A comparison names what came, went, moved and changed, and says it to a person."""

from copy import deepcopy

import pytest

from dossier.document import telling
from dossier.document.diff import Difference, diff
from dossier.document.merge import merge
from tests.document.cases import CASE
from tests.document.two_people import Raw, dossier, rows
from tests.wording.speaking import ENGLISH


def case() -> Raw:
    return deepcopy(CASE)


def differences(after: Raw, before: Raw | None = None) -> tuple[Difference, ...]:
    return diff(dossier(before or case()), dossier(after))


def said(after: Raw, before: Raw | None = None) -> list[str]:
    """Say what differs between two versions of the small case."""
    old, new = dossier(before or case()), dossier(after)
    return [*telling.changes(diff(old, new), old, new, ENGLISH)]


def test_a_dossier_does_not_differ_from_itself() -> None:
    assert differences(case()) == ()


def test_a_field_is_told_with_both_values_and_the_name_of_its_record() -> None:
    after = case()
    rows(after, "charges")[0] |= {"filed": "2015", "plea": "none"}
    del rows(after, "charges")[0]["court"]
    path = ("charges", "#fraud")
    assert differences(after) == (
        Difference("changed", (*path, "court"), "#court", None),
        Difference("changed", (*path, "filed"), "2014-07", "2015"),
        Difference("changed", (*path, "plea"), None, "none"),
    )
    assert said(after) == [
        "charge “Fraud”, court: no longer “District court”.",
        "charge “Fraud”, filed: was “some day in July 2014”, is “some time in 2015”.",
        "charge “Fraud”, plea: now “none entered”.",
    ]


def test_a_field_is_named_with_its_record_by_a_path_alone() -> None:
    named = telling.field(("charges", "#fraud", "filed"), dossier(case()), ENGLISH)
    assert named == "charge “Fraud”, filed"


def test_records_that_came_and_went_are_told_by_their_names() -> None:
    after = case()
    after["custody"] = [{"period": "2014/..", "basis": "remand"}]
    del rows(after, "parties")[1], after["statements"]
    assert [(one.kind, one.path) for one in differences(after)] == [
        ("removed", ("parties", "#lawyer")),
        ("removed", ("statements", "#letter")),
        ("added", ("custody", 0)),
    ]
    assert said(after) == [
        "Removed: person or organisation “#Law”.",
        "Removed: statement “Statement”.",
        "Added: period of custody “place not known”.",
    ]


def test_a_moved_record_is_told_as_moved_and_no_other() -> None:
    after = case()
    rows(after, "parties").append(rows(after, "parties").pop(0))
    assert [(one.kind, one.path) for one in differences(after)] == [
        ("moved", ("parties", "#court"))
    ]
    assert said(after) == ["Moved: person or organisation “District court”."]


def test_a_nested_record_is_told_by_itself() -> None:
    after = case()
    rows(rows(after, "sentences")[0], "parts")[1]["amount"] = {"amount": 5, "currency": "USD"}
    assert [one.path for one in differences(after)] == [
        ("sentences", "#first", "parts", 1, "amount")
    ]
    assert said(after) == ["part of a sentence “Fine of $5”, amount: now “$5”."]


def test_lists_of_more_than_texts_are_told_without_what_they_hold() -> None:
    after = case()
    rows(rows(after, "charges")[0], "history")[0]["what"] = "heard"
    rows(after, "charges")[1]["cite"] = [{"source": "#report", "at": "page 2"}]
    assert said(after) == [
        "charge “Fraud”, what became of it: changed.",
        "charge “Theft”, sources: changed.",
    ]


def test_what_nobody_knows_is_said_as_the_file_says_it() -> None:
    after = case()
    after["gifts"] = ["other"]
    rows(after, "charges")[1]["unknown"] = 5
    assert said(after) == [
        'charge “Theft”, unknown: was “{"kept": true}”, is “5”.',
        'gifts: was “["unknown", "list"]”, is “["other"]”.',
    ]


@pytest.mark.parametrize("turned", [False, True])
def test_what_the_file_says_of_itself_is_told_when_it_comes_and_goes(*, turned: bool) -> None:
    after: Raw = {**case(), "about": {"as_of": "2020"}}
    expected = "no longer" if turned else "now"
    old, new = (after, case()) if turned else (case(), after)
    assert said(new, old) == [f"complete as of: {expected} “some time in 2020”."]


def test_a_record_that_we_cannot_read_is_told_by_its_place() -> None:
    before, after = case(), case()
    for side in (before, after):
        rows(side, "charges").insert(0, {"id": "odd", "offence": "Odd", "plea": "a later word"})
    rows(after, "charges")[2]["docket"] = "5"
    rows(after, "charges").append({"offence": "Odder", "plea": "a later word"})
    found = differences(after, before)
    assert [one.path for one in found] == [("charges", 1, "docket"), ("charges", 2)]
    assert said(after, before) == ["charge “Theft”, docket: now “5”.", "Added: charges/2."]


def test_a_conflict_is_told_with_both_values_and_whose_they_are() -> None:
    sides = case(), case()
    for side, word in zip(sides, ("guilty", "not guilty"), strict=True):
        rows(side, "charges")[0]["plea"] = word
        rows(rows(side, "charges")[0], "history")[0]["what"] = word
    copy = "copy of 23 November 2026"
    made = merge(dossier(CASE), dossier(sides[0]), dossier(sides[1]), copy)
    steps, plea = sorted(telling.conflicts(made, copy, ENGLISH), key=len, reverse=True)
    assert (
        plea
        == f"charge “Fraud”, plea: “guilty” is kept, and “not guilty” ({copy}) noted beside it."
    )
    what = 'both “{"what": "guilty"}” and “{"what": "not guilty"}”'
    assert steps == f"charge “Fraud”, what became of it: {what} ({copy}) are kept."
