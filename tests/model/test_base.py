"""Try the manners that every value of a dossier has: frozen, strict, keeping what it knows not."""

import copy
from typing import get_type_hints

import pytest
from pydantic import ValidationError

from dossier.model.base import Citation, Key, Origin, Record, SetAside, Value, types_of
from dossier.model.charge import Charge
from dossier.model.dossier import LISTS, Dossier
from dossier.model.money import Money
from dossier.model.person import Subject


def written(value: Value) -> dict[str, object]:
    return value.model_dump(exclude_unset=True)


@pytest.mark.parametrize("name", ["amount", "colour"])
def test_a_value_is_not_changed_in_place(name: str) -> None:
    money = Money(amount=5, currency="USD")
    with pytest.raises(ValidationError, match="frozen"):
        setattr(money, name, 6)


def test_a_copy_has_the_change_and_the_first_one_keeps_its_own() -> None:
    before = Charge(offence="Fraud", docket="1")
    after = before.with_(offence="Theft")
    assert (before.offence, after.offence, after.docket) == ("Fraud", "Theft", "1")


@pytest.mark.parametrize("empty", [None, ()])
def test_clearing_a_list_takes_the_key_out_and_leaves_an_empty_list(empty: object) -> None:
    cleared = Record(cite=("#a",)).with_(cite=empty)
    assert cleared.cite == ()
    assert written(cleared) == {}


@pytest.mark.parametrize("empty", [None, False])
def test_taking_a_mark_off_takes_the_key_out(empty: object) -> None:
    cleared = Record(confidential=True).with_(confidential=empty)
    assert cleared.confidential is False
    assert written(cleared) == {}


def test_a_required_field_stays_in_the_file_whatever_its_value() -> None:
    assert written(Subject(name="A").with_(name="")) == {"name": ""}


def test_a_field_that_was_written_with_its_default_stays_written() -> None:
    assert written(Money.model_validate({"amount": 1, "currency": "USD", "about": False})) == {
        "amount": 1,
        "currency": "USD",
        "about": False,
    }


def test_an_unknown_field_is_kept_changed_and_cleared_like_the_others() -> None:
    record = Record.model_validate({"id": "a", "colour": {"deep": [1, 2]}, "self": 1})
    assert written(record.with_(note="n")) == {
        "id": "a",
        "note": "n",
        "colour": {"deep": [1, 2]},
        "self": 1,
    }
    assert written(record.with_(colour="red", self=2)) == {"id": "a", "colour": "red", "self": 2}
    assert written(record.with_(colour=None, self=None)) == {"id": "a"}
    assert record.with_(colour=None).model_fields_set == {"id", "self"}
    assert written(record)["colour"] == {"deep": [1, 2]}


def test_an_unknown_field_that_is_not_there_can_be_cleared() -> None:
    assert written(Record.model_construct(id="a").with_(colour=None)) == {"id": "a"}


def test_a_list_of_the_file_is_a_row_that_cannot_grow() -> None:
    record = Record.model_validate({"cite": ["#a", {"source": "#b", "at": "p. 3"}]})
    assert record.cite == ("#a", Citation(source="#b", at="p. 3"))


def test_a_bare_citation_reads_like_a_full_one() -> None:
    record = Record(cite=("#a", Citation(source="#b", says=None)))
    assert [citation.source for citation in record.citations] == ["#a", "#b"]


def test_a_bare_citation_is_made_once_and_its_copies_leave_it_alone() -> None:
    first, second = (Record(cite=("#tass",)).citations[0] for _ in range(2))
    assert first is second
    assert first.with_(at="p. 3", unheard="of").at == "p. 3"
    assert Record(cite=("#tass",)).citations == (Citation(source="#tass"),)
    assert first.model_fields_set == {"source"}


def test_a_citation_tells_null_from_nothing_said() -> None:
    assert "says" in Citation(source="#a", says=None).model_fields_set
    assert "says" not in Citation(source="#a").model_fields_set


def test_a_record_without_id_has_an_empty_key() -> None:
    assert (Record().key, Record(id="a").key) == ("", "a")


def test_a_key_knows_where_the_record_stood_and_what_the_file_says() -> None:
    key = Key("/charges/0", "c1")
    assert (key, key.pointer, key.written) == ("~/charges/0", "/charges/0", "c1")
    assert Key("/subject").written is None


def test_a_key_comes_whole_through_copies() -> None:
    key = Key("/charges/0", "c1")
    for copied in (copy.copy(key), copy.deepcopy(key)):
        assert isinstance(copied, Key)
        assert (copied, copied.written) == (key, "c1")


def test_a_dossier_remembers_what_the_file_looked_like() -> None:
    aside = SetAside("/charges/0", {"plea": "maybe"}, "an unknown word", 3, 5)
    new = Dossier(subject=Subject(name="A"))
    opened = new.read_from(Origin({"dossier": 1}, (aside,)))
    assert (new.origin.raw, new.set_aside) == ({}, ())
    assert (opened.origin.raw, opened.set_aside) == ({"dossier": 1}, (aside,))
    assert opened.with_(subject=Subject(name="B")).set_aside == (aside,)


@pytest.mark.parametrize("noun", [Dossier, Subject, Money, Citation, *LISTS.values()])
def test_the_types_of_a_noun_are_those_that_were_declared(noun: type[Value]) -> None:
    declared = get_type_hints(noun, include_extras=True)
    assert types_of(noun) == {name: declared[name] for name in noun.model_fields}
