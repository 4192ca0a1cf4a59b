"""Test which values of something are gathered when it stays behind, each with its place."""

from dossier.model.base import Value
from dossier.model.charge import Charge
from dossier.model.dates import Date
from dossier.model.money import Money
from dossier.model.sentence import Part, Sentence
from dossier.report.redaction.withheld import Withheld, values_of


def found(value: object) -> list[tuple[str, object]]:
    return [("/".join(map(str, each.path)), each.value) for each in values_of(value, ())]


def test_texts_dates_and_numbers_are_gathered_at_any_depth() -> None:
    charge = Charge(
        id="c",
        offence="Fraud",
        plea="guilty",
        filed=Date("2014"),
        loss=Money(amount=3, currency="EUR"),
        confidential=True,
    )
    assert found(charge) == [
        ("offence", "Fraud"),
        ("filed", Date("2014")),
        ("loss/amount", 3),
        ("loss/currency", "EUR"),
    ]


def test_an_item_is_found_by_its_id_or_its_place() -> None:
    parts = (Part(id="p", kind="other", text="a"), Part(kind="other", text="b"))
    assert found(Sentence(parts=parts)) == [("parts/#p/text", "a"), ("parts/1/text", "b")]


def test_a_field_that_the_model_does_not_know_is_gathered_too() -> None:
    value = Value.model_validate({"later": {"deep": ["x", True, None]}})
    assert found(value) == [("later/deep/0", "x")]


def test_the_field_of_a_value_is_the_last_name_on_its_way() -> None:
    assert Withheld(("subject", "names", "#n", "name"), "x").field == "name"
    assert Withheld(("sources", "#s", "author", 0), "x").field == "author"
    assert Withheld((), "x").field == ""
