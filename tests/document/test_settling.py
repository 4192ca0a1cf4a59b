"""A person settles what a merge could not tell: one value, the other, or both with a source."""

from copy import deepcopy
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.document.settling import Choice, Copy, put_together, settled
from dossier.i18n import Words
from dossier.model.ids import Index
from dossier.reasoning.findings.everything import findings
from dossier.storage import writer
from tests.document.cases import CASE
from tests.document.two_people import Raw, dossier, edited, rows, said, words_of

COPY = Copy("source-1", "copy of 23 November 2026")
BASE = dossier(CASE)
PLEA = ("guilty", "none")
CHOICES: tuple[Choice, ...] = ("both", "ours", "theirs")


def case() -> Raw:
    return deepcopy(CASE)


def outcome(ours: Raw, theirs: Raw, *choices: Choice, base: Raw | None = None) -> Raw:
    """Merge two versions, and settle the conflicts in their order."""
    merged = put_together(dossier(base or case()), dossier(ours), dossier(theirs), COPY)
    assert len(merged.conflicts) >= len(choices)
    return writer.tree(settled(merged, COPY, choices))


def two_pleas() -> tuple[Raw, Raw]:
    ours, theirs = case(), case()
    for side, plea in zip((ours, theirs), PLEA, strict=True):
        rows(side, "charges")[0]["plea"] = plea
    return ours, theirs


@pytest.mark.parametrize(("choice", "plea"), [("ours", "guilty"), ("theirs", "none")])
def test_a_value_that_was_chosen_stands_alone(choice: Choice, plea: str) -> None:
    expected = case()
    rows(expected, "charges")[0]["plea"] = plea
    assert outcome(*two_pleas(), choice) == expected


@pytest.mark.parametrize("choices", [("both",), ()])
def test_both_values_stand_side_by_side_with_the_copy_as_a_source(
    choices: tuple[Choice, ...],
) -> None:
    made = outcome(*two_pleas(), *choices)
    charge = rows(made, "charges")[0]
    assert charge["plea"] == "guilty"
    assert cast("list[Raw]", charge["cite"])[-1] == {
        "source": "#source-1",
        "field": "plea",
        "says": "none",
    }
    assert rows(made, "sources")[-1] == {
        "id": "source-1",
        "title": "copy of 23 November 2026",
        "type": "document",
    }


def test_a_contradiction_that_was_kept_has_a_source_that_is_found() -> None:
    made = dossier(outcome(*two_pleas(), "both"))
    assert not [found for found in findings(made, Index(made), Words()) if "source-1" in str(found)]


def test_what_the_file_says_of_itself_can_be_settled_too() -> None:
    ours, theirs = {**case(), "about": {"as_of": "2020"}}, {**case(), "about": {"as_of": "2021"}}
    assert outcome(ours, theirs, "theirs") == theirs
    assert outcome(ours, theirs, "ours") == ours


def test_a_conflict_in_a_nested_record_is_settled_where_it_stands() -> None:
    ours, theirs = case(), case()
    for side, term in ((ours, "P28Y"), (theirs, "P29Y")):
        rows(rows(side, "sentences")[0], "parts")[0]["term"] = term
    assert outcome(ours, theirs, "theirs") == theirs
    assert outcome(ours, theirs, "ours") == ours


def test_conflicts_are_settled_one_by_one() -> None:
    ours, theirs = two_pleas()
    rows(ours, "charges")[1]["offence"], rows(theirs, "charges")[1]["offence"] = "Fire", "Water"
    made = outcome(ours, theirs, "theirs", "ours")
    assert [row.get("plea") for row in rows(made, "charges")] == ["none", None]
    assert rows(made, "charges")[1]["offence"] == "Fire"
    assert made["sources"] == CASE["sources"]


def test_a_record_that_nobody_can_read_is_no_obstacle() -> None:
    """Records set aside count in the file, and not in the paths of the model."""
    base, ours, theirs = case(), case(), case()
    for side, word in ((base, "a"), (ours, "b"), (theirs, "c")):
        rows(side, "charges").insert(1, {"offence": "A", "plea": "a later word", "unknown": "x"})
        rows(side, "charges")[2] |= {"unknown": word, "history": [{"what": word}]}
    assert outcome(ours, theirs, "theirs", "theirs", base=base) == theirs
    assert outcome(ours, theirs, "ours", "ours", base=base) == ours


@pytest.mark.parametrize("choice", ["ours", "theirs"])
def test_one_form_of_an_entry_is_left_where_both_were_kept(choice: Choice) -> None:
    ours, theirs = case(), case()
    rows(rows(ours, "charges")[0], "history")[1]["what"] = "changed"
    rows(rows(theirs, "charges")[0], "history")[1]["what"] = "dropped"
    for side in (ours, theirs):
        rows(rows(side, "charges")[0], "history").append({"what": "closed"})
        cite: Raw = {"source": "#report", "field": "history/2"}
        rows(rows(side, "charges")[0], "cite").append(cite)
    assert outcome(ours, theirs, choice) == (ours if choice == "ours" else theirs)
    both = outcome(ours, theirs, "both")
    assert rows(rows(both, "charges")[0], "cite")[-1] == {"source": "#report", "field": "history/3"}


def test_an_item_of_an_unknown_list_is_settled_by_its_id() -> None:
    base, ours, theirs = (
        {**case(), "visits": [{"id": "v1", "by": who}]} for who in ("Ann", "Bob", "Cy")
    )
    assert outcome(ours, theirs, "theirs", base=base) == theirs


@pytest.mark.parametrize("ours", ["text", [1], {"id": "v1"}])
def test_an_item_that_changed_its_kind_is_settled_as_a_whole(ours: object) -> None:
    sides = ({"id": "v1", "by": {"a": 1}}, {"id": "v1", "by": ours}, {"id": "v1", "by": 5})
    base, mine, other = ({**case(), "visits": [{"id": "v0"}, side]} for side in sides)
    assert outcome(mine, other, "theirs", base=base) == other


def test_one_statement_with_an_id_of_its_own_is_settled_as_a_whole() -> None:
    base, ours, theirs = case(), case(), case()
    for side, how in ((base, "unknown"), (ours, "concurrent"), (theirs, "consecutive")):
        run: Raw = {"how": how, "to": "#second", "id": "run"}
        rows(side, "sentences")[0]["runs"] = [{"how": "unknown", "to": "A"}, run]
    assert outcome(ours, theirs, "theirs", base=base) == theirs


def test_without_a_conflict_the_merge_is_the_outcome() -> None:
    ours, theirs = case(), case()
    rows(ours, "charges")[0]["plea"] = "guilty"
    rows(theirs, "charges")[0]["outcome"] = "convicted"
    merged = put_together(BASE, dossier(ours), dossier(theirs), COPY)
    assert settled(merged, COPY, ()) is merged.dossier


@settings(max_examples=60, deadline=None)
@given(edited("a"), edited("b"), st.data())
def test_no_word_is_lost_but_those_that_somebody_chose_against(
    ours: Raw, theirs: Raw, data: st.DataObject
) -> None:
    merged = put_together(BASE, dossier(ours), dossier(theirs), COPY)
    choice = st.sampled_from(CHOICES)
    choices: list[Choice] = [data.draw(choice) for _ in merged.conflicts]
    kept = {*words_of(writer.tree(settled(merged, COPY, choices)))}
    against = {
        word
        for conflict, chosen in zip(merged.conflicts, choices, strict=True)
        for word in words_of([conflict.theirs if chosen == "ours" else conflict.ours])
        if chosen != "both"
    }
    added = {word for word in (*words_of(ours), *words_of(theirs)) if word not in [*words_of(CASE)]}
    assert {word for word in added if "/" not in word} - against <= kept


@settings(max_examples=60, deadline=None)
@given(edited("a"), edited("b"))
def test_who_always_chooses_one_side_is_left_no_trace_of_the_question(
    ours: Raw, theirs: Raw
) -> None:
    merged = put_together(BASE, dossier(ours), dossier(theirs), COPY)
    for choice in CHOICES[1:]:
        choices: list[Choice] = [choice for _ in merged.conflicts]
        text = said(settled(merged, COPY, choices))
        assert COPY.id not in text
