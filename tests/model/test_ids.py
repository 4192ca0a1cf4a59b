"""Try which record is meant: by id, by handle, by reference."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from dossier.model.base import Key, Origin, Record
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, fresh_id, walk, with_keys, written_id
from dossier.model.paths import get, written


def case(**lists: object) -> Dossier:
    return Dossier.model_validate({"subject": {"name": "A"}, **lists})


def file_with(ids: list[str | None]) -> Dossier:
    """Make a dossier whose records have these ids, in the order of the walk."""
    given_ids = itertools.cycle(ids or [None])

    def named(raw: dict[str, object]) -> dict[str, object]:
        name = next(given_ids)
        return raw if name is None else {"id": name, **raw}

    return Dossier.model_validate(
        {
            "subject": named({"name": "A", "names": [named({"name": "B"}) for _ in range(2)]}),
            "charges": [named({"offence": "x"}) for _ in range(3)],
            "sentences": [named({"parts": [named({"kind": "fine"}), named({"kind": "life"})]})],
            "statements": [named({"by": "Q", "passages": [named({"text": "t"})]})],
        }
    )


ids = st.lists(st.none() | st.sampled_from(["", "a", "b", "~/charges/0", "~/subject"]) | st.text())


def test_the_walk_gives_every_record_with_its_path_parents_first() -> None:
    dossier = Dossier.model_validate(
        {
            "subject": {
                "name": "A",
                "names": [{"name": "B"}],
                "identifiers": [{"id": "i", "kind": "k", "number": "1"}],
            },
            "sentences": [{"id": "s", "parts": [{"kind": "fine"}]}, {}],
            "parties": [{"name": "P", "kind": "person"}],
        }
    )
    assert [written(path) for path, _ in walk(dossier)] == [
        "subject",
        "subject/names/0",
        "subject/identifiers/#i",
        "parties/0",
        "sentences/#s",
        "sentences/#s/parts/0",
        "sentences/1",
    ]


@given(ids)
def test_every_record_of_an_open_dossier_has_a_handle_of_its_own(names: list[str | None]) -> None:
    dossier = file_with(names)
    keyed = with_keys(dossier)
    keys = [record.key for _, record in walk(keyed)]
    assert all(keys)
    assert len(set(keys)) == len(keys)
    assert all(get(keyed, path) is record for path, record in walk(keyed))
    assert [written_id(record) for _, record in walk(keyed)] == [
        record.id for _, record in walk(dossier)
    ]


@given(ids)
def test_giving_handles_twice_changes_nothing(names: list[str | None]) -> None:
    keyed = with_keys(file_with(names))
    assert with_keys(keyed) is keyed


def test_records_that_have_ids_are_left_as_they_are() -> None:
    dossier = case(subject={"id": "s", "name": "A"}, charges=[{"id": "c", "offence": "x"}])
    assert with_keys(dossier) is dossier


def test_the_second_of_two_equal_ids_gets_a_handle_that_knows_what_is_written() -> None:
    keyed = with_keys(case(charges=[{"id": "c", "offence": "x"}, {"id": "c", "offence": "y"}]))
    first, second = (charge.id for charge in keyed.charges)
    assert first == "c"
    assert isinstance(second, Key)
    assert (second, second.written) == ("~/charges/1", "c")


def test_an_id_of_the_file_is_written_as_it_is() -> None:
    assert written_id(Record(id="a")) == "a"
    assert written_id(Record()) is None


def test_a_new_id_is_not_one_that_is_taken() -> None:
    tokens = iter(["1", "2", "3"])
    assert (
        fresh_id("charge", {"charge-1", "charge-2"}.__contains__, lambda: next(tokens))
        == "charge-3"
    )


def test_the_index_finds_records_and_where_they_stand() -> None:
    index = Index(case(charges=[{"id": "c", "offence": "x"}, {"offence": "y"}]))
    charge = index.record("c")
    assert charge is not None
    assert index.path("c") == ("charges", "#c")
    assert "c" in index
    assert "d" not in index
    assert index.record("d") is None
    assert index.path("d") is None


def test_the_first_of_two_equal_ids_is_the_one_that_is_named() -> None:
    dossier = case(charges=[{"id": "c", "offence": "x"}, {"id": "c", "offence": "y"}])
    assert Index(dossier).record("c") is dossier.charges[0]


def test_only_a_number_sign_names_a_record() -> None:
    dossier = case(charges=[{"id": "c", "offence": "x"}])
    index = Index(dossier)
    assert index.named("#c") is dossier.charges[0]
    assert [index.named(ref) for ref in ("c", "#d", "#", "", None)] == [None] * 5


def test_records_with_their_handles_are_still_those_that_were_read() -> None:
    dossier = case(charges=[{"offence": "x"}], tasks=[{"text": "t", "state": "open"}])
    read = {"charges": dossier.charges, "tasks": ()}
    keyed = with_keys(dossier.read_from(Origin({"dossier": 1}, records=read)))
    assert keyed.origin.raw == {"dossier": 1}
    assert keyed.origin.records == {"charges": keyed.charges, "tasks": ()}
