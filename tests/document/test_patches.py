"""Test what one edit changed, in plain values: it leads forward, back, and nowhere else."""

import json
from typing import cast

import pytest

from dossier.document import edits, patches
from dossier.document.change import between
from dossier.document.edits import Verb
from dossier.errors import CannotRead
from dossier.model.base import Key
from dossier.model.dossier import Dossier
from dossier.model.ids import with_keys
from dossier.storage import reader, writer
from tests.document.cases import CASE, case
from tests.document.strategies import new_record

Plain = dict[str, object]


def through_json(before: Dossier, after: Dossier) -> Plain:
    """Give the patch of an edit, as it is read back from a line."""
    said = patches.patch(between(before, after, "edit"))
    return cast("Plain", json.loads(writer.written(said)))


def pieces(before: Dossier, verb: Verb, name: str) -> object:
    """Give how a patch tells a list, records by their id."""
    parts = cast("dict[str, Plain]", through_json(before, verb(before))["parts"])
    rows = cast("list[object]", parts[name]["now"])
    return [cast("Plain", row)["id"] if isinstance(row, dict) else row for row in rows]


def many() -> Dossier:
    """Give a dossier with ten charges."""
    rows = [{"id": f"c{n}", "offence": f"{n}"} for n in range(10)]
    return with_keys(reader.decode(json.dumps({**CASE, "charges": rows}).encode()))


def without_gifts(dossier: Dossier) -> Dossier:
    return dossier.with_(gifts=None)


def with_other_gifts(dossier: Dossier) -> Dossier:
    return dossier.with_(gifts={"still": "unknown"})


def reversed_charges(dossier: Dossier) -> Dossier:
    return dossier.with_(charges=dossier.charges[::-1])


@pytest.mark.parametrize(
    ("verb", "told"),
    [
        (edits.put("charges/#c3/plea", "guilty"), [[0, 3], "c3", [4, 10]]),
        (edits.insert(new_record("charges", "new"), "charges"), [[0, 10], "new"]),
        (edits.insert(new_record("charges", "new"), "charges", 0), ["new", [0, 10]]),
        (edits.remove("c0"), [[1, 10]]),
        (edits.remove("c9"), [[0, 9]]),
        (
            reversed_charges,
            [[9, 10], [8, 9], [7, 8], [6, 7], [5, 6], [4, 5], [3, 4], [2, 3], [1, 2], [0, 1]],
        ),
        (edits.move_to("c2", 7), [[0, 2], [3, 8], [2, 3], [8, 10]]),
        (edits.move_to("c0", 9), [[1, 10], [0, 1]]),
        (edits.move_to("c9", 0), [[9, 10], [0, 9]]),
    ],
)
def test_a_list_is_told_in_runs_of_what_stayed_and_in_rows(verb: Verb, told: object) -> None:
    assert pieces(many(), verb, "charges") == told


@pytest.mark.parametrize(
    "verb",
    [
        edits.put("subject/name", "Another"),
        edits.put("subject/names/1/name", "Anja"),
        edits.put("about/reference", "17"),
        edits.put("charges/1/plea", "guilty"),
        edits.put("sentences/#first/parts/1/note", "so"),
        edits.remove("report"),
        edits.reorder("parties", 2, 0),
        without_gifts,
        with_other_gifts,
    ],
)
def test_what_was_done_is_done_again_to_the_handles(verb: Verb) -> None:
    before = case()
    after = verb(before)
    made = patches.apply(before, through_json(before, after))
    assert made == after
    assert writer.encode(made) == writer.encode(after)
    back = patches.apply(made, through_json(after, before))
    assert (back, writer.encode(back)) == (before, writer.encode(before))


def test_a_record_without_an_id_keeps_its_handle_and_what_the_file_says() -> None:
    rows = [{"id": "same", "offence": "a"}, {"id": "same", "offence": "b"}, {"offence": "c"}]
    before = with_keys(reader.decode(json.dumps({**CASE, "charges": rows}).encode()))
    verb = edits.together(
        edits.put("charges/1/plea", "guilty"), edits.put("charges/2/plea", "none")
    )
    made = patches.apply(before, through_json(before, verb(before)))
    keys = [made.charges[place].id for place in (1, 2)]
    assert [(key, key.written) for key in keys if isinstance(key, Key)] == [
        ("~/charges/1", "same"),
        ("~/charges/2", None),
    ]


def test_a_file_that_was_read_anew_is_told_whole() -> None:
    before = case()
    after = with_keys(reader.decode(json.dumps({**CASE, "tasks": []}).encode()))
    said = through_json(before, after)
    assert set(said) == {patches.WHOLE}
    assert patches.apply(before, said) == after


CHARGES: Plain = {"now": [], "was": []}
BENT: list[Plain] = [
    {},
    {"parts": {}, "keys": []},
    {"parts": {"charges": 1}},
    {"parts": {"charges": {"now": 1, "was": 1}}},
    {"parts": {"charges": {**CHARGES, "now": [[0, 99]]}}},
    {"parts": {"charges": {**CHARGES, "now": [[0]]}}},
    {"parts": {"charges": {**CHARGES, "now": [{"plea": 1}]}}},
    {"parts": {"charges": CHARGES}},
    {"parts": {"subject": {"now": None, "was": None}}},
    {"parts": {"subject": {"now": {"name": "X"}}}},
]


@pytest.mark.parametrize("said", BENT)
def test_what_does_not_fit_is_refused(said: Plain) -> None:
    with pytest.raises(CannotRead, match="does not fit"):
        patches.apply(case(), said)


def test_a_step_that_was_made_on_another_version_is_refused() -> None:
    before = case()
    said = through_json(before, edits.put("charges/#fraud/plea", "guilty")(before))
    other = edits.put("charges/#fraud/court", "Another court")(before)
    with pytest.raises(CannotRead, match="does not fit"):
        patches.apply(other, said)
