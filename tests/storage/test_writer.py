"""Test that what was read is written as it was, and what was changed where it belongs."""

from pathlib import Path
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.model.base import Citation
from dossier.model.charge import Charge
from dossier.model.dossier import LISTS, Dossier
from dossier.model.ids import with_keys
from dossier.storage import reader, writer
from tests.samples import all_samples
from tests.storage.drawn import Raw, file_of, raw_dossiers, unknown_words

drawn = settings(
    max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def opened(**fields: object) -> Dossier:
    """Read a small file as a document has it, with a handle for each record."""
    return with_keys(reader.decode(file_of({"dossier": 1, "subject": {"name": "A"}, **fields})))


def charged(*charges: Raw) -> Dossier:
    return opened(charges=list(charges))


def charges(dossier: Dossier) -> list[Raw]:
    """Give the charges as they will stand in the file."""
    return cast("list[Raw]", writer.tree(dossier)["charges"])


def offences(dossier: Dossier) -> list[object]:
    return [row["offence"] for row in charges(dossier)]


def with_first(dossier: Dossier, **changes: object) -> Dossier:
    """Change the first charge."""
    first, *others = dossier.charges
    return dossier.with_(charges=(first.with_(**changes), *others))


@pytest.mark.parametrize("path", all_samples(), ids=lambda path: path.stem)
def test_a_sample_that_nobody_changed_is_written_byte_for_byte(path: Path) -> None:
    data = path.read_bytes()
    assert writer.encode(with_keys(reader.decode(data))) == data


@given(raw_dossiers())
@drawn
def test_any_file_in_our_form_is_written_byte_for_byte(raw: Raw) -> None:
    data = file_of(raw)
    dossier = reader.decode(data)
    assert writer.encode(dossier) == data
    assert writer.encode(with_keys(dossier)) == data


@given(raw_dossiers())
@drawn
def test_a_record_that_was_copied_and_says_the_same_is_written_as_it_was(raw: Raw) -> None:
    data = file_of(raw)
    dossier = with_keys(reader.decode(data))
    names = [name for name in LISTS if name in raw]
    touched = {name: tuple(row.model_copy() for row in dossier.list_of(name)) for name in names}
    assert writer.encode(dossier.model_copy(update=touched)) == data


@given(raw_dossiers(), st.data())
@drawn
def test_records_set_aside_are_written_where_they_stood(raw: Raw, data: st.DataObject) -> None:
    for name in ("charges", "tasks"):
        rows = cast("list[Raw]", raw.setdefault(name, []))
        for aside in data.draw(st.lists(unknown_words(name), max_size=3)):
            rows.insert(data.draw(st.integers(0, len(rows))), aside)
    assert writer.encode(with_keys(reader.decode(file_of(raw)))) == file_of(raw)


def test_a_record_that_nobody_touched_is_written_from_the_file() -> None:
    row: Raw = {"x": 1, "offence": "a"}
    dossier = charged(row, {"id": "b", "offence": "b"})
    kept = cast("list[Raw]", dossier.origin.raw["charges"])
    first, second = charges(dossier.with_(charges=(dossier.charges[1], dossier.charges[0])))
    assert (first is kept[1], second is kept[0]) == (True, True)
    changed, same = charges(with_first(dossier, offence="c"))
    assert (changed is kept[0], same is kept[1]) == (False, True)


def test_a_new_dossier_is_written_in_the_order_of_the_format() -> None:
    dossier = reader.decode(b'{"subject": {"name": "A"}, "dossier": 1}')
    new = Dossier.model_validate({"dossier": 1, "subject": {"name": "A"}})
    assert writer.encode(new) == b'{\n  "dossier": 1,\n  "subject": {\n    "name": "A"\n  }\n}\n'
    assert list(writer.tree(dossier)) == ["subject", "dossier"]


def test_what_is_said_of_a_record_stands_last_in_a_new_one() -> None:
    charge = Charge.model_validate({"id": "c", "note": "n", "cite": ["#s"], "offence": "a", "x": 1})
    dossier = opened().with_(charges=(charge,))
    assert list(charges(dossier)[0]) == ["id", "offence", "x", "note", "cite"]


def test_a_new_field_stands_behind_the_one_that_it_follows_in_the_format() -> None:
    dossier = charged({"x": 1, "plea": "guilty", "offence": "a", "cite": []})
    changed = with_first(dossier, statute="s", outcome="convicted", note="n", text="t", court="c")
    assert list(charges(changed)[0]) == [
        "x",
        "plea",
        "outcome",
        "offence",
        "text",
        "statute",
        "court",
        "cite",
        "note",
    ]


def test_a_field_that_follows_none_stands_first() -> None:
    dossier = charged({"x": 1, "offence": "a"})
    assert list(charges(with_first(dossier, id="c"))[0]) == ["id", "x", "offence"]


def test_a_new_list_stands_where_the_format_has_it() -> None:
    dossier = opened(sources=[], x_own={}).with_(charges=(Charge(offence="a"),))
    assert list(writer.tree(dossier)) == ["dossier", "subject", "charges", "sources", "x_own"]


def test_a_cleared_field_is_gone_and_the_others_stay_in_order() -> None:
    dossier = charged({"plea": "guilty", "x": None, "offence": "a", "note": None})
    assert list(charges(with_first(dossier, plea=None))[0]) == ["x", "offence", "note"]


def test_a_record_without_an_id_stays_without_one() -> None:
    dossier = charged({"offence": "a", "id": None}, {"offence": "b"}, {"id": "", "offence": "c"})
    changed = dossier.with_(charges=tuple(row.with_(text="t") for row in dossier.charges))
    assert [row.get("id", "none") for row in charges(changed)] == [None, "none", ""]


def test_the_second_of_two_equal_ids_keeps_it() -> None:
    dossier = charged({"offence": "a", "id": "c", "x": 1}, {"y": 2, "offence": "b", "id": "c"})
    second = dossier.charges[1].with_(text="t")
    changed = dossier.with_(charges=(second, dossier.charges[0]))
    assert charges(changed) == [
        {"y": 2, "offence": "b", "text": "t", "id": "c"},
        {"offence": "a", "id": "c", "x": 1},
    ]
    assert list(charges(changed)[0]) == ["y", "offence", "text", "id"]


def test_equal_ids_without_handles_are_told_apart_by_their_place() -> None:
    names = [{"id": "n", "name": "A"}, {"name": "B", "id": "n"}]
    data = file_of({"dossier": 1, "subject": {"name": "A", "names": names}})
    assert writer.encode(reader.decode(data)) == data


def test_a_moved_record_keeps_the_order_of_its_fields() -> None:
    dossier = charged(
        {"id": "one", "offence": "a"}, {"offence": "b", "id": "two"}, {"text": "t", "offence": "c"}
    )
    one, two, three = dossier.charges
    moved = dossier.with_(charges=tuple(row.with_(counts="2") for row in (three, two, one)))
    assert [list(row) for row in charges(moved)] == [
        ["text", "counts", "offence"],
        ["offence", "counts", "id"],
        ["id", "offence", "counts"],
    ]


def test_nested_records_are_found_by_their_handles_too() -> None:
    parts = [{"kind": "fine"}, {"term": "P1Y", "kind": "imprisonment"}]
    dossier = opened(sentences=[{"parts": parts}])
    (sentence,) = dossier.sentences
    turned = sentence.with_(parts=tuple(part.with_(text="t") for part in reversed(sentence.parts)))
    (row,) = cast("list[Raw]", writer.tree(dossier.with_(sentences=(turned,)))["sentences"])
    assert [list(part) for part in cast("list[Raw]", row["parts"])] == [
        ["term", "text", "kind"],
        ["kind", "text"],
    ]


def test_values_without_an_id_are_matched_by_their_place() -> None:
    dossier = charged({"offence": "a", "cite": [{"at": "p. 1", "source": "#s"}, "#t"]})
    (first, _) = dossier.charges[0].cite
    assert isinstance(first, Citation)
    cite = (first.with_(quote="q"), Citation(source="#u"), "#t")
    (row,) = charges(with_first(dossier, cite=cite))
    *full, bare = cast("list[Raw | str]", row["cite"])
    assert [list(citation) for citation in full] == [["at", "quote", "source"], ["source"]]
    assert bare == "#t"


def test_unknown_fields_survive_the_change_of_their_record() -> None:
    unknown: Raw = {"deep": [{"b": 1, "a": None}, [0.1, 10**50]], "": "\u2028"}
    dossier = charged({"x": unknown, "offence": "a"})
    (row,) = charges(with_first(dossier, offence="b"))
    assert file_of(row) == file_of({"x": unknown, "offence": "b"})


def test_a_value_of_another_kind_is_a_change() -> None:
    dossier = charged({"offence": "a", "loss": {"amount": 1, "currency": "USD"}})
    loss = dossier.charges[0].loss
    assert loss
    for amount in (1.0, -0.0, 10**30):
        (row,) = charges(with_first(dossier, loss=loss.with_(amount=amount)))
        assert repr(cast("Raw", row["loss"])["amount"]) == repr(amount)


LATER: Raw = {"offence": "later", "plea": "a later word"}


def test_a_record_set_aside_stays_behind_its_neighbour() -> None:
    dossier = charged({"offence": "a"}, LATER, {"offence": "b"})
    a, b = dossier.charges
    assert offences(dossier.with_(charges=(b, a))) == ["b", "a", "later"]
    assert offences(dossier.with_(charges=(Charge(offence="new"), a, b))) == [
        "new",
        "a",
        "later",
        "b",
    ]


def test_a_record_set_aside_whose_neighbour_is_gone_goes_behind_the_one_before() -> None:
    dossier = charged({"offence": "a"}, {"id": "b", "offence": "b"}, LATER, {"offence": "c"})
    a, _, c = dossier.charges
    assert offences(dossier.with_(charges=(a, c))) == ["a", "later", "c"]
    assert offences(dossier.with_(charges=(c,))) == ["later", "c"]


def test_records_set_aside_outlast_the_list_that_they_stood_in() -> None:
    dossier = opened(charges=[LATER, {"offence": "a"}, LATER], sources=[])
    cleared = dossier.with_(charges=None)
    assert writer.tree(cleared)["charges"] == [LATER, LATER]
    assert list(writer.tree(cleared)) == ["dossier", "subject", "charges", "sources"]


def test_records_taken_to_another_file_are_written_in_the_order_of_the_format() -> None:
    part = {"text": "t", "kind": "fine"}
    sentence = {"parts": [part, part], "date": "2014"}
    taken = opened().with_(sentences=opened(sentences=[sentence]).sentences)
    (row,) = cast("list[Raw]", writer.tree(taken)["sentences"])
    assert list(row) == ["date", "parts"]
    assert [list(part) for part in cast("list[Raw]", row["parts"])] == [["kind", "text"]] * 2
