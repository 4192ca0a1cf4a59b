"""A merge keeps what both sides did; what is not clear stands side by side, and is told."""

from copy import deepcopy
from typing import cast

import pytest

from dossier.document.adopting import adopt
from dossier.document.merge import Conflict, Merged, merge
from dossier.model import paths
from dossier.model.base import Citation
from dossier.model.ids import with_keys
from dossier.storage import writer
from tests.document.cases import CASE, at
from tests.document.two_people import Raw, dossier, rows

COPY = "copy of 23 November 2026"


def case() -> Raw:
    return deepcopy(CASE)


def merged(ours: Raw, theirs: Raw, base: Raw | None = None) -> Merged:
    """Merge two versions of the small case."""
    return merge(dossier(base or case()), dossier(ours), dossier(theirs), COPY)


def tree(made: Merged) -> Raw:
    return writer.tree(made.dossier)


def ids(made: Merged, name: str) -> list[object]:
    return [row.get("id") for row in rows(tree(made), name)]


def test_fields_of_one_record_come_from_both_sides() -> None:
    ours, theirs = case(), case()
    rows(ours, "charges")[0]["plea"] = "guilty"
    rows(theirs, "charges")[0]["outcome"] = "convicted"
    rows(theirs, "charges")[1]["offence"] = "Robbery"
    del rows(theirs, "charges")[0]["court"]
    made = merged(ours, theirs)
    assert made.conflicts == ()
    assert (
        at(made.dossier, "charges/#fraud/plea"),
        at(made.dossier, "charges/#fraud/outcome"),
    ) == (
        "guilty",
        "convicted",
    )
    assert at(made.dossier, "charges/1/offence") == "Robbery"
    assert made.dossier.charges[0].court is None


def test_both_values_of_a_field_are_kept_side_by_side() -> None:
    ours, theirs = case(), case()
    rows(ours, "charges")[0]["plea"] = "guilty"
    rows(theirs, "charges")[0]["plea"] = "none"
    made = merged(ours, theirs)
    assert made.conflicts == (Conflict(("charges", "#fraud", "plea"), "guilty", "none"),)
    cite = cast("tuple[object, ...]", at(made.dossier, "charges/#fraud/cite"))
    assert cite[-1] == Citation(source=COPY, field="plea", says="none")
    assert len(cite) == 3


def test_their_value_can_be_adopted_and_ours_is_then_the_one_that_differs() -> None:
    ours, theirs = case(), case()
    rows(ours, "charges")[1] |= {"plea": "guilty", "cite": ["#report"]}
    rows(theirs, "charges")[1]["plea"] = "none"
    made = with_keys(merged(ours, theirs).dossier)
    adopted = adopt(made.charges[1].key, 1)(made).charges[1]
    assert adopted.plea == "none"
    assert Citation(source="#report", field="plea", says="guilty") in adopted.cite
    assert Citation(source=COPY, field="plea") in adopted.cite


def test_a_conflict_in_a_nested_record_is_kept_by_that_record() -> None:
    ours, theirs = case(), case()
    for side, term in ((ours, "P28Y"), (theirs, "P29Y")):
        parts = rows(rows(side, "sentences")[0], "parts")
        parts[0]["term"] = term
    made = merged(ours, theirs)
    path = ("sentences", "#first", "parts", "#prison")
    assert made.conflicts == (Conflict((*path, "term"), "P28Y", "P29Y"),)
    assert paths.get(made.dossier, (*path, "cite", 1)) == Citation(
        source=COPY, field="term", says="P29Y"
    )


def test_a_conflict_that_was_kept_before_is_not_kept_twice() -> None:
    ours, theirs = case(), case()
    kept: Raw = {"source": COPY, "field": "plea", "says": "none"}
    rows(ours, "charges")[0] |= {"plea": "guilty", "cite": ["#report", kept]}
    rows(theirs, "charges")[0] |= {"plea": "none"}
    made = merged(ours, theirs)
    assert len(made.conflicts) == 1
    assert rows(tree(made), "charges")[0]["cite"] == ["#report", kept]


def test_what_the_file_says_of_itself_is_kept_by_the_subject() -> None:
    ours, theirs = {**case(), "about": {"as_of": "2020"}}, {**case(), "about": {"as_of": "2021"}}
    made = merged(ours, theirs)
    assert made.conflicts == (Conflict(("about", "as_of"), "2020", "2021"),)
    assert at(made.dossier, "subject/cite") == (
        Citation(source=COPY, at="about/as_of", says="2021"),
    )


def test_an_edit_beats_a_deletion_on_either_side() -> None:
    ours, theirs = case(), case()
    del rows(ours, "charges")[0], ours["tasks"]
    rows(theirs, "charges")[0]["plea"] = "guilty"
    rows(theirs, "tasks")[2]["text"] = "Sleep"
    del rows(ours, "statements")[0]
    for one, other in ((ours, theirs), (theirs, ours)):
        made = merged(one, other)
        assert made.conflicts == ()
        assert at(made.dossier, "charges/#fraud/plea") == "guilty"
        assert [task.text for task in made.dossier.tasks] == ["Sleep"]
        # The charge that stays cites it.
        assert ids(made, "statements") == ["letter"]


def test_a_field_cleared_on_one_side_and_changed_on_the_other_stays_changed() -> None:
    ours, theirs = case(), case()
    del rows(ours, "charges")[0]["filed"]
    rows(theirs, "charges")[0]["filed"] = "2015"
    null = case()
    rows(null, "charges")[0]["filed"] = None
    for side in (ours, null):
        for one, other in ((side, theirs), (theirs, side)):
            made = merged(one, other)
            assert (str(at(made.dossier, "charges/#fraud/filed")), made.conflicts) == ("2015", ())


def test_a_record_that_the_other_side_newly_names_is_not_gone() -> None:
    ours, theirs = case(), case()
    rows(ours, "charges")[0]["court"] = "District court"
    rows(ours, "statements")[0]["to"] = ["all"]
    del rows(ours, "parties")[0]
    rows(theirs, "events").append({"title": "Hearing", "court": "#court"})
    made = merged(ours, theirs)
    assert ids(made, "parties") == ["court", "lawyer", None]
    assert made.dossier.charges[0].court == "District court"
    # Who was named by an id that leads nowhere already is not brought back.
    gone = case()
    del rows(gone, "parties")[0]
    assert ids(merged(gone, theirs), "parties") == ["lawyer", None]


def test_a_nested_record_that_is_still_named_brings_back_what_holds_it() -> None:
    ours, theirs = case(), case()
    del rows(ours, "sentences")[0], rows(ours, "tasks")[1]
    rows(ours, "sentences")[0] = {"id": "second"}
    rows(theirs, "tasks").append({"text": "New", "state": "open", "about": "#prison"})
    assert ids(merged(ours, theirs), "sentences") == ["first", "second"]


def test_additions_stand_behind_what_they_stood_behind() -> None:
    ours, theirs = case(), case()
    new: tuple[Raw, ...] = tuple(
        {"id": id, "name": id, "kind": "person"} for id in ("a", "b", "x", "y", "z")
    )
    rows(ours, "parties")[1:1] = new[:2]
    rows(theirs, "parties")[1:1] = new[2:4]
    rows(theirs, "parties").insert(0, new[4])
    assert ids(merged(ours, theirs), "parties") == [
        "z",
        "court",
        "a",
        "b",
        "x",
        "y",
        "lawyer",
        None,
    ]


def test_the_side_that_alone_reordered_a_list_gives_its_order() -> None:
    ours, theirs = case(), case()
    rows(theirs, "parties").reverse()
    rows(ours, "parties")[1]["role"] = "lawyer"
    made = merged(ours, theirs)
    assert ids(made, "parties") == [None, "lawyer", "court"]
    assert at(made.dossier, "parties/#lawyer/role") == "lawyer"
    rows(ours, "parties")[0:2] = reversed(rows(ours, "parties")[0:2])
    assert ids(merged(ours, theirs), "parties") == ["lawyer", "court", None]


def test_unknown_fields_and_unknown_lists_are_merged_too() -> None:
    visits: list[Raw] = [{"id": "v1", "by": "Ann"}, {"id": "v2", "by": "Bob"}]
    base, ours, theirs = ({**case(), "visits": deepcopy(visits)} for _ in range(3))
    rows(ours, "visits")[0]["by"] = "Anna"
    rows(theirs, "visits")[1]["by"] = "Rob"
    rows(theirs, "visits").append({"id": "v3"})
    rows(ours, "charges")[1]["unknown"] = {"kept": True, "more": 1}
    rows(theirs, "charges")[1]["unknown"] = {"kept": 1}
    made = merged(ours, theirs, base)
    assert (tree(made)["visits"], made.conflicts) == (
        [{"id": "v1", "by": "Anna"}, {"id": "v2", "by": "Rob"}, {"id": "v3"}],
        (),
    )
    assert rows(tree(made), "charges")[1]["unknown"] == {"kept": 1, "more": 1}


def test_a_conflict_in_an_unknown_list_is_told_by_its_id() -> None:
    base, ours, theirs = (
        {**case(), "visits": [{"id": "v1", "by": who}]} for who in ("Ann", "Bob", "Cy")
    )
    made = merged(ours, theirs, base)
    assert made.conflicts == (Conflict(("visits", "#v1", "by"), "Bob", "Cy"),)
    assert tree(made)["visits"] == [{"id": "v1", "by": "Bob"}]
    assert at(made.dossier, "subject/cite/0/says") == "Cy"


def test_records_set_aside_are_kept_from_both_sides() -> None:
    ours, theirs = case(), case()
    rows(ours, "charges").append({"id": "o", "offence": "A", "plea": "a later word"})
    rows(theirs, "charges").insert(0, {"id": "t", "offence": "B", "plea": "another"})
    rows(theirs, "charges")[2]["unknown"] = "theirs"
    rows(ours, "charges")[1]["unknown"] = "ours"
    made = merged(ours, theirs)
    assert ids(made, "charges") == ["t", "fraud", None, "o"]
    assert [aside.pointer for aside in made.dossier.set_aside] == ["/charges/0", "/charges/3"]
    assert [conflict.path for conflict in made.conflicts] == [("charges", 1, "unknown")]
    assert at(made.dossier, "charges/1/unknown") == "ours"


def test_an_amount_and_its_currency_are_never_mixed() -> None:
    base, ours, theirs = case(), case(), case()
    losses: tuple[Raw, ...] = (
        {"amount": 1, "currency": "USD"},
        {"amount": 2, "currency": "USD"},
        {"amount": 1, "currency": "EUR"},
    )
    for side, loss in zip((base, ours, theirs), losses, strict=True):
        rows(side, "charges")[0]["loss"] = loss
    made = merged(ours, theirs, base)
    assert made.conflicts == (Conflict(("charges", "#fraud", "loss"), losses[1], losses[2]),)
    rows(theirs, "charges")[0]["loss"] = {**losses[0], "unknown": "kept"}
    made = merged(ours, theirs, base)
    assert made.conflicts == ()
    assert rows(tree(made), "charges")[0]["loss"] == {**losses[1], "unknown": "kept"}


def test_an_entry_that_nobody_can_name_is_kept_in_both_forms() -> None:
    ours, theirs = case(), case()
    rows(rows(ours, "charges")[0], "history")[1]["what"] = "changed"
    rows(rows(theirs, "charges")[0], "history")[1]["what"] = "dropped"
    rows(rows(theirs, "charges")[0], "history")[0]["text"] = "more"
    made = merged(ours, theirs)
    (conflict,) = made.conflicts
    assert (conflict.path, conflict.side_by_side) == (("charges", "#fraud", "history"), True)
    assert [step.what for step in made.dossier.charges[0].history] == [
        "filed",
        "changed",
        "dropped",
    ]
    assert made.dossier.charges[0].history[0].text == "more"
    assert len(made.dossier.charges[0].cite) == 2


def test_the_same_new_entry_on_both_sides_stands_once() -> None:
    ours, theirs = case(), case()
    for side, more in ((ours, "ours"), (theirs, "theirs")):
        rows(rows(side, "charges")[0], "history").extend([{"what": "heard"}, {"what": "heard"}])
        rows(rows(side, "charges")[0], "history").append({"what": more})
        rows(side, "events").append({"id": "e", "title": "Hearing"})
    made = merged(ours, theirs)
    steps = [step.what for step in made.dossier.charges[0].history]
    assert steps == ["filed", "amended", "heard", "heard", "ours", "theirs"]
    assert ids(made, "events") == ["e"]


def test_one_new_id_for_two_records_becomes_two_ids_with_their_references() -> None:
    ours, theirs = case(), case()
    rows(ours, "parties").append({"id": "new", "name": "Ann", "kind": "person"})
    rows(theirs, "sentences").append({"id": "new", "parts": [{"id": "part", "kind": "life"}]})
    rows(ours, "sentences").append({"id": "x", "parts": [{"id": "part", "kind": "life"}]})
    rows(ours, "charges")[0]["decided_by"] = "#new"
    rows(theirs, "sentences")[2]["cite"] = [{"source": "a", "field": "parts/#part/kind"}, "#report"]
    rows(theirs, "tasks").append(
        {"text": "a", "state": "open", "about": "#new", "field": "parts/#part/kind"}
    )
    made = merged(ours, theirs)
    assert made.dossier.charges[0].decided_by == "#new"
    sentence = made.dossier.sentences[3]
    assert (sentence.id, sentence.parts[0].id) == ("new-2", "part-2")
    assert sentence.citations[0].field == "parts/#part-2/kind"
    assert (made.dossier.tasks[3].about, made.dossier.tasks[3].field) == (
        "#new-2",
        "parts/#part-2/kind",
    )


def test_two_ids_for_one_record_become_one() -> None:
    ours, theirs = case(), case()
    rows(ours, "parties")[2] |= {"id": "mine", "role": "judge"}
    rows(theirs, "parties")[2] |= {"id": "other", "country": "US"}
    rows(ours, "charges")[0]["decided_by"] = "#mine"
    rows(theirs, "charges")[0]["decided_by"] = "#other"
    rows(theirs, "events").append({"title": "Hearing", "people": ["#other"]})
    made = merged(ours, theirs)
    assert made.conflicts == ()
    party = made.dossier.parties[2]
    assert (party.id, party.role, party.country) == ("mine", "judge", "US")
    assert made.dossier.charges[0].decided_by == "#mine"
    assert made.dossier.events[0].people == ("#mine",)


def test_a_part_moved_here_and_edited_there_stands_in_both_places_under_two_ids() -> None:
    ours, theirs = case(), case()
    part = rows(rows(ours, "sentences")[0], "parts").pop(0)
    rows(rows(ours, "sentences")[1], "parts").append(part)
    rows(rows(theirs, "sentences")[0], "parts")[0]["term"] = "P30Y"
    before = deepcopy(theirs)
    made = merged(ours, theirs)
    assert [s.parts[0].id for s in made.dossier.sentences] == ["prison", "prison-2"]
    assert theirs == before


def test_citations_and_tasks_still_name_the_same_entry() -> None:
    ours, theirs = case(), case()
    history = rows(rows(ours, "charges")[0], "history")
    history.insert(0, {"what": "begun"})
    rows(ours, "tasks")[0]["field"] = "history/2/what"
    cite = rows(rows(theirs, "charges")[0], "cite")
    cite.append({"source": "a", "field": "history/1/what"})
    cite.append({"source": "b", "field": "history/7/what"})
    rows(theirs, "tasks").append(
        {"id": "n", "text": "a", "state": "open", "about": "#fraud", "field": "history/0"}
    )
    made = merged(ours, theirs)
    fields = [c.field for c in made.dossier.charges[0].citations]
    assert fields == [None, "filed", "history/2/what", "history/7/what"]
    assert [task.field for task in made.dossier.tasks] == [
        "history/2/what",
        "term",
        None,
        "history/1",
    ]


def test_without_a_common_past_the_same_id_means_the_same_record() -> None:
    ours, theirs = case(), case()
    rows(ours, "charges")[0]["plea"] = "guilty"
    rows(theirs, "charges")[0]["outcome"] = "convicted"
    made = merge(None, dossier(ours), dossier(theirs), COPY)
    assert made.conflicts == ()
    assert ids(made, "charges") == ["fraud", None]
    assert made.dossier.charges[0].outcome == "convicted"


def test_an_open_dossier_is_merged_like_its_file() -> None:
    ours, theirs = case(), case()
    rows(ours, "parties")[2]["role"] = "judge"
    rows(theirs, "parties")[2]["country"] = "US"
    opened = [with_keys(dossier(side)) for side in (case(), ours, theirs)]
    assert merge(opened[0], opened[1], opened[2], COPY).dossier == merged(ours, theirs).dossier


@pytest.mark.parametrize("name", ["id", "dossier"])
def test_an_unknown_field_with_a_known_name_is_only_a_field(name: str) -> None:
    ours, theirs = ({**case(), "extra": {name: who}} for who in ("ours", "theirs"))
    made = merged(ours, theirs)
    assert [conflict.path for conflict in made.conflicts] == [("extra", name)]


def test_ids_given_to_a_record_that_nobody_can_read_are_no_endless_question() -> None:
    base, ours, theirs = case(), case(), case()
    for side, id in ((base, None), (ours, "mine"), (theirs, "other")):
        odd: Raw = {"offence": "Odd", "plea": "a later word"}
        rows(side, "charges").append({"id": id, **odd} if id else odd)
    assert ids(merged(ours, theirs, base), "charges") == ["fraud", None, "mine"]


def test_a_version_in_which_nobody_else_did_anything_is_the_outcome() -> None:
    base, ours = dossier(case()), dossier({**case(), "mark": 1})
    assert merge(base, ours, dossier(case()), COPY) == Merged(ours)
    assert merge(base, ours, dossier({**case(), "mark": 1}), COPY) == Merged(ours)
    assert merge(base, dossier(case()), ours, COPY) == Merged(ours)


def test_a_second_id_is_one_that_nobody_has() -> None:
    base, ours, theirs = case(), case(), case()
    rows(base, "events").append({"id": "e-2", "title": "Old"})
    rows(ours, "events").append({"id": "e", "title": "Ours"})
    rows(theirs, "events").append({"id": "e", "title": "Theirs"})
    rows(theirs, "events").append({"id": "e-2", "title": "Older"})
    assert ids(merged(ours, theirs, base), "events") == ["e", "e-3", "e-2"]
