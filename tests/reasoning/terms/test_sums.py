"""Test that money is added up per kind and per currency, and never converted."""

from decimal import Decimal
from typing import cast

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.case_as_json import as_json
from dossier.reasoning.terms.sums import say, say_all, sums
from tests.reasoning.cases import WORDS, Plain, a_case, a_sentence


def of(*sentences: Plain) -> list[str]:
    return of_case(a_case(sentences=list(sentences)))


def of_case(dossier: Dossier) -> list[str]:
    return [say(found, WORDS) for found in sums(dossier, Index(dossier))]


def a_part(kind: str, amount: float, currency: str = "USD", **fields: object) -> Plain:
    return {"kind": kind, "amount": {"amount": amount, "currency": currency, **fields}}


def test_kinds_and_currencies_are_never_mixed() -> None:
    rows = [
        a_part("fine", 100),
        a_part("restitution", 1),
        a_part("fine", 7, "EUR"),
        a_part("fine", 20.5, about=True),
    ]
    assert of({"id": "s", "parts": rows[:2]}, {"id": "t", "parts": rows[2:]}) == [
        "fine of about $120.50",
        "restitution of $1",
        "fine of €7",
    ]


def test_cents_are_added_as_decimal_digits() -> None:
    dossier = a_case(sentences=[{"parts": [a_part("fine", 0.1), a_part("fine", 0.2)]}])
    (found,) = sums(dossier, Index(dossier))
    assert found.amount == Decimal("0.3")
    assert len(found.parts) == 2


def test_what_no_longer_counts_and_what_is_suspended_is_left_out() -> None:
    suspended = {**a_part("fine", 5), "suspended": True}
    assert of({"parts": [a_part("fine", 7)], "status": "set aside"}, {"parts": [suspended]}) == []
    assert of({"parts": [{"kind": "fine"}]}) == []


def test_where_it_cannot_be_told_what_counts_there_are_no_sums() -> None:
    assert of(a_sentence(replaces="#s", parts=[a_part("fine", 7)])) == []


def test_all_sums_are_said_in_one_line() -> None:
    rows = [a_part("fine", 5250), a_part("restitution", 300, "EUR")]
    dossier = a_case(sentences=[{"parts": rows}])
    said = "To be paid: fine of $5,250; restitution of €300."
    assert say_all(dossier, Index(dossier), WORDS) == said
    assert said in cast("list[str]", as_json(dossier, WORDS)["reckoned"])
    assert say_all(a_case(), Index(a_case()), WORDS) == ""
