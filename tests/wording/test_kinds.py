"""Every field of the model has its kind, by which all of every sample is said and read back."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.model.base import Citation, Key, Value
from dossier.model.charge import Charge
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.event import Event
from dossier.model.ids import Index, with_keys
from dossier.model.money import Money
from dossier.model.person import Party, Subject
from dossier.model.place import Place
from dossier.model.sentence import Part, Run, Sentence
from dossier.model.source import Source
from dossier.model.statement import Passage, Statement
from dossier.wording.kinds import FIELDS, Context, NoKind, kind_of
from tests.nouns import fields, inside, values
from tests.samples import all_samples, sample
from tests.wording.speaking import ENGLISH

RUSSIAN = Words("ru")
EMPTY = Context(ENGLISH, Index(Dossier(subject=Subject(name="A. N. Other"))))


def holds_values(model: type[Value], field: str) -> bool:
    """Tell whether a field holds further values, which have fields of their own."""
    parts = inside(model.model_fields[field].annotation)
    nested = [part for part in parts if isinstance(part, type) and issubclass(part, Value)]
    return bool(nested) and nested[0] not in (Money, Place)


@pytest.mark.parametrize(("model", "field"), fields())
def test_every_field_has_a_kind_or_holds_further_values(model: type[Value], field: str) -> None:
    if holds_values(model, field):
        with pytest.raises(NoKind, match=re.escape(f"{model.__name__}.{field}")):
            kind_of(model, field)
    else:
        assert kind_of(model, field).name


def test_there_is_no_kind_of_a_field_that_is_not_there() -> None:
    with pytest.raises(NoKind, match=re.escape("Charge.colour")):
        kind_of(Charge, "colour")


def test_every_field_named_apart_is_there() -> None:
    for model, field in FIELDS:
        assert field in model.model_fields, (model, field)


@pytest.mark.parametrize(
    ("model", "field", "name"),
    [
        (Charge, "offence", "text"),
        (Charge, "note", "long_text"),
        (Charge, "id", "id"),
        (Charge, "confidential", "yes_no"),
        (Charge, "committed", "date_span"),
        (Charge, "filed", "date_moment"),
        (Charge, "court", "ref"),
        (Charge, "plea", "choice"),
        (Charge, "loss", "money"),
        (Custody, "place", "where"),
        (Custody, "warrant", "yes_no"),
        (Citation, "says", "any"),
        (Dossier, "dossier", "whole_number"),
        (Event, "people", "refs"),
        (Money, "amount", "number"),
        (Money, "currency", "currency"),
        (Part, "term", "duration"),
        (Party, "country", "country"),
        (Passage, "language", "language"),
        (Source, "type", "source_type"),
        (Source, "url", "url"),
        (Statement, "asks", "texts"),
        (Subject, "languages", "languages"),
        (Subject, "nationalities", "countries"),
    ],
)
def test_the_kind_follows_from_the_type(model: type[Value], field: str, name: str) -> None:
    assert kind_of(model, field).name == name


@pytest.mark.parametrize("words", [ENGLISH, RUSSIAN], ids=lambda words: words.language)
@pytest.mark.parametrize("path", all_samples(), ids=lambda path: path.stem)
def test_all_of_every_sample_is_said_and_read_back(path: Path, words: Words) -> None:
    dossier = with_keys(sample(path.name))
    context = Context(words, Index(dossier))
    for value in values(dossier):
        for field in type(value).model_fields:
            held: object = getattr(value, field)
            if holds_values(type(value), field) or isinstance(held, Key):
                continue
            kind = kind_of(type(value), field)
            assert kind.read(kind.say(held, context), context) == held, (value, field)


def test_a_field_that_may_be_left_out_reads_a_blank_as_nothing() -> None:
    for model, field, nothing in (
        (Charge, "loss", None),
        (Charge, "plea", None),
        (Custody, "warrant", None),
        (Charge, "confidential", False),
        (Subject, "nationalities", ()),
        (Event, "people", ()),
        (Citation, "says", None),
    ):
        assert kind_of(model, field).read("  ", EMPTY) == nothing


def test_a_text_that_must_be_there_may_be_empty_as_it_begins() -> None:
    for model, field in ((Charge, "offence"), (Statement, "by"), (Run, "to"), (Source, "type")):
        assert kind_of(model, field).read(" ", EMPTY) == ""


def test_other_fields_that_must_be_there_refuse_a_blank() -> None:
    for model, field in ((Custody, "period"), (Custody, "basis"), (Money, "currency")):
        with pytest.raises(ValueError, match=r"[.?]$"):
            kind_of(model, field).read("", EMPTY)


def test_nothing_is_said_of_what_is_not_there() -> None:
    for model, field in fields():
        if not holds_values(model, field):
            assert kind_of(model, field).say(None, EMPTY) == ""
            assert kind_of(model, field).explain(None, EMPTY) == ""


def test_a_span_and_a_moment_are_said_as_what_they_are() -> None:
    date = Date("2014-07-05/2016-08")
    span = kind_of(Custody, "period").say(date, EMPTY)
    moment = kind_of(Charge, "filed").say(date, EMPTY)
    assert span == "from 5 July 2014 to August 2016"
    assert moment != span
    assert kind_of(Custody, "period").explain(date, EMPTY) == span
    assert kind_of(Charge, "filed").explain(date, EMPTY) == moment


def test_the_explanation_tells_what_was_understood() -> None:
    loss = kind_of(Charge, "loss")
    assert loss.explain(loss.read("$9m", EMPTY), EMPTY) == "$9,000,000 (US dollars)"
    assert kind_of(Charge, "offence").explain("Fraud", EMPTY) == ""


@pytest.mark.parametrize(
    ("model", "field", "prefix", "offered"),
    [
        (Party, "country", "mald", ("Maldives",)),
        (Money, "currency", "us dol", ("US dollars",)),
        (Passage, "language", "russ", ("Russian",)),
        (Custody, "place", "Male, mald", ("Male, Maldives",)),
        (Event, "kind", "hea", ("hearing",)),
        (Source, "type", "newsp", ("newspaper article",)),
        (Custody, "warrant", "", ("yes", "no")),
        (Charge, "filed", "", ()),
        (Sentence, "charges", "", ()),
        (Statement, "by", "", ("A. N. Other",)),
    ],
)
def test_what_may_be_meant_is_offered(
    model: type[Value], field: str, prefix: str, offered: tuple[str, ...]
) -> None:
    named = Context(ENGLISH, Index(with_keys(Dossier(subject=Subject(name="A. N. Other")))))
    assert kind_of(model, field).suggestions(prefix, named)[: len(offered) or 1] == offered


@pytest.mark.parametrize(
    ("model", "field"), {kind_of(*f).name: f for f in fields() if not holds_values(*f)}.values()
)
@given(text=st.text() | st.text(st.sampled_from("0123456789/-.,~?XT:$ ()[]{}PYMDandto\ud800")))
def test_any_text_is_read_and_said_again_or_refused(
    model: type[Value], field: str, text: str
) -> None:
    kind = kind_of(model, field)
    try:
        value = kind.read(text, EMPTY)
    except ValueError as why:
        sentence = str(why)
    else:
        sentence = ""
        assert kind.read(kind.say(value, EMPTY), EMPTY) == value
    assert len(sentence) < 300


def test_the_whole_table_is_offered_before_anything_is_typed() -> None:
    assert len(kind_of(Party, "country").suggestions("", EMPTY)) == 253
    assert kind_of(Part, "kind").suggestions("", EMPTY)[0] == "imprisonment"
