"""Try the nouns of the model: what each one needs, which words it knows, what it refuses."""

import pytest
from pydantic import ValidationError

from dossier.model.about import About
from dossier.model.base import Citation, Record, Value
from dossier.model.charge import Charge, Ruling
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.dossier import LISTS, VERSION, Dossier
from dossier.model.durations import Duration
from dossier.model.event import Event
from dossier.model.money import Money
from dossier.model.person import Identifier, Name, Party, Subject
from dossier.model.place import Place
from dossier.model.sentence import Part, Run, Sentence
from dossier.model.source import Source, SourceFile
from dossier.model.statement import Passage, Statement
from dossier.model.task import Task
from tests.nouns import fields, inside, nouns, words

# The least that each noun must say.
SMALLEST: dict[type[Value], dict[str, object]] = {
    Dossier: {"subject": {"name": "A. N. Other"}},
    About: {},
    Subject: {"name": "A. N. Other"},
    Citation: {"source": "#a"},
    Name: {"name": "A"},
    Place: {"name": "Guam"},
    Identifier: {"kind": "passport", "number": "1"},
    Party: {"name": "B", "kind": "person"},
    Charge: {"offence": "Fraud"},
    Money: {"amount": 5, "currency": "USD"},
    Ruling: {"what": "amended"},
    Sentence: {},
    Part: {"kind": "fine"},
    Run: {"how": "unknown", "to": "#a"},
    Custody: {"period": "2014-07-05/", "basis": "arrest"},
    Concern: {"topic": "health", "text": "Said to be ill.", "status": "alleged"},
    Statement: {"by": "B"},
    Passage: {"text": "He is ill."},
    Event: {"title": "Hearing"},
    Task: {"text": "Ask", "state": "open"},
    Source: {"title": "Report", "type": "article-newspaper"},
    SourceFile: {"name": "a.pdf"},
}
CLOSED = tuple((noun, name) for noun, name in fields() if words(noun, name))
REQUIRED = tuple((noun, name) for noun, raw in SMALLEST.items() for name in raw)


def called(value: object) -> str:
    return value.__name__ if isinstance(value, type) else str(value)


def of(noun: type[Value], **more: object) -> Value:
    return noun.model_validate({**SMALLEST[noun], **more})


def test_the_smallest_form_of_every_noun_is_tried() -> None:
    assert set(SMALLEST) == set(nouns())


@pytest.mark.parametrize("noun", SMALLEST, ids=called)
def test_a_noun_needs_no_more_than_its_smallest_form(noun: type[Value]) -> None:
    assert of(noun).model_dump(mode="json", exclude_unset=True) == SMALLEST[noun]


@pytest.mark.parametrize(("noun", "name"), REQUIRED, ids=called)
def test_a_noun_needs_every_field_of_its_smallest_form(noun: type[Value], name: str) -> None:
    raw = {key: value for key, value in SMALLEST[noun].items() if key != name}
    with pytest.raises(ValidationError, match="Field required"):
        noun.model_validate(raw)


@pytest.mark.parametrize(("noun", "name"), fields(), ids=called)
def test_no_field_takes_a_value_of_the_wrong_kind(noun: type[Value], name: str) -> None:
    wrong = [[5]]
    if name == "says":  # the one field that takes whatever a source says
        assert of(noun, says=wrong) == Citation(source="#a", says=wrong)
    else:
        with pytest.raises(ValidationError):
            of(noun, **{name: wrong})


@pytest.mark.parametrize(
    ("noun", "name", "almost"),
    [
        (Dossier, "dossier", True),
        (Dossier, "dossier", "1"),
        (Dossier, "dossier", 1.5),
        (Subject, "id", 5),
        (Subject, "confidential", "true"),
        (Subject, "confidential", 1),
        (Subject, "confidential", None),
        (Subject, "cite", None),
        (Subject, "languages", "en"),
        (Subject, "languages", ["en", 5]),
        (Subject, "languages", ["e"]),
        (Subject, "languages", ["en_GB"]),
        (Subject, "nationalities", ["Russia"]),
        (Subject, "born", 1984),
        (Subject, "born", "soon"),
        (Custody, "warrant", "no"),
        (Part, "term", "27 years"),
        (Part, "term", 27),
        (Charge, "counts", 38),
        (Charge, "loss", 5),
        (Sentence, "charges", "#a"),
    ],
    ids=called,
)
def test_nothing_is_turned_into_what_it_is_not(
    noun: type[Value], name: str, almost: object
) -> None:
    with pytest.raises(ValidationError):
        of(noun, **{name: almost})


@pytest.mark.parametrize(("noun", "name"), CLOSED, ids=called)
def test_a_closed_list_knows_its_words_and_no_other(noun: type[Value], name: str) -> None:
    for word in words(noun, name):
        assert getattr(of(noun, **{name: word}), name) == word
    with pytest.raises(ValidationError, match="Input should be"):
        of(noun, **{name: words(noun, name)[0].upper()})


def test_lists_are_closed_only_where_arithmetic_or_filters_need_them() -> None:
    assert {f"{noun.__name__}.{name}" for noun, name in CLOSED} == {
        "Party.kind",
        "Charge.plea",
        "Charge.outcome",
        "Part.kind",
        "Run.how",
        "Sentence.status",
        "Custody.basis",
        "Concern.topic",
        "Concern.status",
        "Event.status",
        "Task.state",
    }


@pytest.mark.parametrize("noun", SMALLEST, ids=called)
def test_every_noun_keeps_a_field_that_it_does_not_know(noun: type[Value]) -> None:
    kept = of(noun, shoe_size={"eu": [42]}).model_dump(mode="json", exclude_unset=True)
    assert kept == {**SMALLEST[noun], "shoe_size": {"eu": [42]}}


@pytest.mark.parametrize("noun", SMALLEST, ids=called)
def test_a_record_names_the_lists_in_which_it_holds_records(noun: type[Value]) -> None:
    holding = tuple(
        name
        for name, field in noun.model_fields.items()
        for part in inside(field.annotation)
        if isinstance(part, type) and issubclass(part, Record)
    )
    if issubclass(noun, Record):
        assert noun.nests == holding
    else:
        assert holding in {(), ("subject", *LISTS)}


def test_the_lists_of_the_file_are_those_of_the_model() -> None:
    dossier = Dossier(subject=Subject(name="A"))
    for name, noun in LISTS.items():
        row = of(noun)
        assert dossier.with_(**{name: (row,)}).list_of(name) == (row,)
        assert dossier.list_of(name) == ()


def test_a_new_dossier_is_of_our_version() -> None:
    assert Dossier(subject=Subject(name="A")).dossier == VERSION == 1


def test_dates_and_durations_are_read_where_they_stand() -> None:
    assert Custody(period=Date("/.."), basis="sentence") == of(
        Custody, period="/..", basis="sentence"
    )
    assert Part(kind="fine", term=Duration("P27Y")) == of(Part, term="P27Y")
