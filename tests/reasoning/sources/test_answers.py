"""Test how what a field holds is compared with what a source says of it."""

import pytest

from dossier.model.charge import Charge
from dossier.model.ids import Index
from dossier.model.money import Money
from dossier.model.sentence import Sentence
from dossier.reasoning.sources.answers import alike, compared, could_be, held, leads_somewhere
from tests.reasoning.cases import WORDS, a_case

CHARGE = Charge.model_validate(
    {"offence": "Fraud", "filed": "2020-05", "history": [{"what": "amended"}], "later": {"a": [1]}}
)


@pytest.mark.parametrize(
    ("field", "leads"),
    [
        ("plea", True),
        ("history/0/what", True),
        ("history/0/date", True),
        ("history/1/what", False),
        ("loss", True),
        ("loss/currency", True),
        ("loss/colour", False),
        ("loss/amount/digits", False),
        ("plea/x", False),
        ("later/a/0", True),
        ("later/b", False),
        ("", False),
        ("//", False),
    ],
)
def test_a_path_leads_to_what_is_there_or_could_be(field: str, leads: bool) -> None:  # noqa: FBT001
    assert leads_somewhere(CHARGE, field) is leads


def test_what_a_field_holds_is_given_as_the_file_writes_it() -> None:
    charge = CHARGE.with_(loss=Money(amount=5, currency="USD"))
    assert held(charge, "filed") == "2020-05"
    assert held(charge, "loss") == {"amount": 5, "currency": "USD"}
    assert held(charge, "history") == [{"what": "amended"}]
    assert held(charge, "plea") is None
    assert held(charge, "nowhere") is None
    assert held(Sentence(charges=("#c", "x")), "charges") == ["#c", "x"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a  b", " a b\n", True),
        ("a", "b", False),
        ("#x", "High Court", True),
        ("#x", "#y", False),
        (5, 5.0, True),
        (1, True, False),
        (5, "5", False),
        ({"amount": 5, "about": False}, {"amount": 5}, True),
        ({"amount": 5, "about": True}, {"amount": 5}, False),
        ({"amount": 0}, {}, False),
        ({"a": 1, "b": [1, "x "]}, {"b": [1, "x"], "a": 1}, True),
        ([1, 2], [2, 1], False),
        (None, None, True),
    ],
)
def test_answers_are_compared_by_what_they_mean(one: object, other: object, same: bool) -> None:  # noqa: FBT001
    dossier = a_case(parties=[{"id": "x", "name": "High Court", "kind": "organisation"}])
    assert alike(one, other, Index(dossier), WORDS) is same
    assert alike(other, one, Index(dossier), WORDS) is same


def test_two_records_of_one_name_are_two_answers() -> None:
    named = {"name": "High Court", "kind": "organisation"}
    index = Index(a_case(parties=[{"id": "x", **named}, {"id": "y", **named}]))
    assert not alike("#x", "#y", index, WORDS)
    assert not alike(["#x"], ["#y"], index, WORDS)
    assert alike("#x", "#x", index, WORDS)


def test_a_name_that_several_records_have_is_none_of_them() -> None:
    named = {"name": "High Court", "kind": "organisation"}
    index = Index(a_case(parties=[{"id": "x", **named}, {"id": "y", **named}]))
    for one, other in (("#y", "High  Court"), ("High Court", "#x"), (["#x"], ["High Court"])):
        assert compared(one, other, index, WORDS) == "open"
        assert not alike(one, other, index, WORDS)
    assert compared(["#x", "a"], ["High Court", "b"], index, WORDS) == "other"
    assert compared("High Court", "High Court", index, WORDS) == "same"
    assert could_be("#x", "High  Court", index, WORDS) == ("High Court (1)", "High Court (2)")
    assert could_be("one", "other", index, WORDS) == ()


def test_a_name_is_sought_among_what_could_stand_there() -> None:
    court = {"id": "x", "name": "Fraud", "kind": "organisation"}
    index = Index(a_case(parties=[court], charges=[{"id": "c", "offence": "Fraud"}]))
    assert compared("#x", "Fraud", index, WORDS) == "same"
    assert compared("#c", "Fraud", index, WORDS) == "same"
