"""What a source says instead is said as the field would, and is a text where it does not fit."""

import pytest

from dossier.model.base import Value
from dossier.model.charge import Charge
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.durations import Duration
from dossier.model.ids import Index
from dossier.model.money import Money
from dossier.model.person import Subject
from dossier.model.place import Place
from dossier.model.sentence import Part, Sentence
from dossier.wording.kinds import Context
from dossier.wording.told import kept, say_told, told_kind
from tests.wording.speaking import ENGLISH

CONTEXT = Context(ENGLISH, Index(Dossier(subject=Subject(name="A. N. Other"))))
CASES: tuple[tuple[type[Value], str, object, str], ...] = (
    (Charge, "loss", {"amount": 169000000, "currency": "USD"}, "$169,000,000"),
    (Charge, "loss", {"amount": "much"}, '{"amount": "much"}'),
    (Charge, "loss", "more than $9 million", "more than $9 million"),
    (Charge, "plea", "guilty", "guilty"),
    (Charge, "plea", "half guilty", "half guilty"),
    (Charge, "outcome_date", "2016-08-25", "25 August 2016"),
    (Charge, "victims", "more than 500", "more than 500"),
    (Custody, "place", {"name": "Male", "country": "MV"}, "Male, Maldives"),
    (Custody, "warrant", True, "yes"),
    (Subject, "nationalities", ["RU", "US"], "Russia, United States"),
    (Charge, "plea", None, ""),
)


@pytest.mark.parametrize(("model", "field", "told", "said"), CASES)
def test_what_a_source_says_is_said_as_the_field_would(
    model: type[Value], field: str, told: object, said: str
) -> None:
    assert told_kind(model, field).say(told, CONTEXT) == said


@pytest.mark.parametrize(("model", "field", "told", "said"), CASES)
def test_what_a_source_says_is_read_back_as_the_file_has_it(
    model: type[Value], field: str, told: object, said: str
) -> None:
    if told == {"amount": "much"}:
        told = said
    assert told_kind(model, field).read(said, CONTEXT) == told


def test_the_explanation_tells_whether_it_fits() -> None:
    loss = told_kind(Charge, "loss")
    assert loss.explain(loss.read("$9m", CONTEXT), CONTEXT) == "$9,000,000 (US dollars)"
    said = loss.explain(loss.read("more than $9m", CONTEXT), CONTEXT)
    assert loss.explain(None, CONTEXT) == ""
    assert said == "“more than $9m” as a text: the field itself would not take it"


def test_unknown_keys_of_an_object_are_carried_over() -> None:
    old = Money.model_validate({"amount": 1, "currency": "USD", "about": True, "rate": "x"})
    new = kept(old, Money(amount=2, currency="EUR"))
    assert isinstance(new, Money)
    assert new.model_dump(exclude_unset=True) == {"amount": 2, "currency": "EUR", "rate": "x"}


def test_unknown_keys_of_a_place_stay_when_its_country_goes() -> None:
    old = Place.model_validate({"name": "Male", "country": "MV", "island": "Hulhule"})
    new = kept(old, "Male Airport")
    assert isinstance(new, Place)
    assert new.model_dump(exclude_unset=True) == {"name": "Male Airport", "island": "Hulhule"}


@pytest.mark.parametrize(("old", "new"), [(None, "a"), ("a", "b"), (Place(name="a"), "b")])
def test_what_has_no_unknown_keys_is_replaced(old: object, new: object) -> None:
    assert kept(old, new) == new


def test_an_object_that_is_cleared_is_gone() -> None:
    assert kept(Money(amount=1, currency="USD"), None) is None


@pytest.mark.parametrize(
    ("holder", "field", "told", "said"),
    [
        (
            Sentence(),
            "runs",
            [{"how": "consecutive", "to": "#s"}, {"how": "concurrent", "to": "that of Bonn"}],
            "follows: 2 years (1 March 2020); runs beside: that of Bonn",
        ),
        (Sentence(), "parts", [{"kind": "imprisonment", "term": "P5Y"}], "5 years"),
        (
            Charge(offence="Fraud"),
            "history",
            [{"what": "dropped", "date": "2020-05"}],
            "date: some day in May 2020, what: dropped",
        ),
        (Sentence(), "runs", "concurrent with all", "concurrent with all"),
        (Sentence(), "runs", [{"how": "next to"}], '[{"how": "next to"}]'),
        (Sentence(), "colour", {"red": 1}, '{"red": 1}'),
        (("bread", "tea"), "1", "coffee", "coffee"),
        (Charge(offence="Fraud"), "plea", "guilty", "guilty"),
    ],
)
def test_rows_of_further_values_are_said_in_words(
    holder: object, field: str, told: object, said: str
) -> None:
    part = Part(kind="imprisonment", term=Duration("P2Y"))
    sentence = Sentence(id="s", date=Date("2020-03-01"), parts=(part,))
    index = Index(Dossier(subject=Subject(name="A. N. Other"), sentences=(sentence,)))
    assert say_told(holder, field, told, Context(ENGLISH, index)) == said
