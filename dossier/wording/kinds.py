"""How each field of the model is said, read back, explained and completed, by its type.

`kind_of(Charge, "loss")` follows from the annotation; `FIELDS` has what a type can't tell.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from types import NoneType, UnionType
from typing import Annotated, Final, Literal, TypeVar, Union, cast, get_args, get_origin

from dossier.i18n import Words
from dossier.model.about import About
from dossier.model.base import (
    Citation,
    Country,
    Currency,
    Language,
    Number,
    Record,
    Ref,
    Value,
    types_of,
)
from dossier.model.charge import Charge, Ruling
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.durations import Duration
from dossier.model.event import Event
from dossier.model.money import Money
from dossier.model.person import Identifier, Name, Party, Subject
from dossier.model.place import Where
from dossier.model.sentence import Part, Run, Sentence
from dossier.model.source import Source
from dossier.model.statement import Passage, Statement
from dossier.model.task import Task
from dossier.wording import (
    choices,
    citizens,
    countries,
    currencies,
    dates,
    durations,
    languages,
    money,
    offers,
    places,
    texts,
)
from dossier.wording.names import beginning
from dossier.wording.references import Context, Targets, handles

__all__ = ["Context", "Kind", "NoKind", "handles", "kind_of"]

T = TypeVar("T")
# More suggestions than any table has names: the screen shows as many as it likes.
MANY: Final = 1000


class NoKind(LookupError):
    """The field holds further values with fields of their own, or there is no such field."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How the values of a field are said and read, with the words and records of a Context."""

    name: str
    say: Callable[[object, Context], str]
    read: Callable[[str, Context], object]
    """Raises ValueError with one sentence for a person: what is wrong, and what to type."""
    explain: Callable[[object, Context], str]
    """What was understood; empty where it is just what was typed."""
    suggestions: Callable[[str, Context], tuple[str, ...]]
    """What may be meant by a begin; the whole list where nothing is typed yet."""
    many_lines: bool = False


def _kind(
    name: str,
    say: Callable[[T, Words], str],
    read: Callable[[str, Words], T],
    explain: Callable[[T, Words], str],
    suggest: Callable[[str, Words], tuple[str, ...]],
) -> Kind:
    """Make a kind that needs words only, from the functions of the module that owns it."""
    return Kind(
        name,
        lambda value, context: say(cast("T", value), context.words),
        lambda text, context: read(text, context.words),
        lambda value, context: explain(cast("T", value), context.words),
        lambda prefix, context: suggest(prefix, context.words),
    )


def _as_typed(text: str, _words: Words) -> str:
    return text


def _nothing(_value: object, _words: Words) -> str:
    return ""


def _none(_prefix: str, _words: Words) -> tuple[str, ...]:
    return ()


def _of_table(
    table: Callable[[str, Words, int], tuple[str, ...]],
) -> Callable[[str, Words], tuple[str, ...]]:
    return lambda prefix, words: table(prefix, words, MANY)


def _offering(offered: Callable[[Words], tuple[str, ...]]) -> Kind:
    """Make a text for which some words are offered."""

    def suggest(prefix: str, words: Words) -> tuple[str, ...]:
        return beginning(prefix, offered(words), MANY)

    return _kind("text", _as_typed, texts.read, _nothing, suggest)


def _reference(*nouns: type[Record], records_only: bool = False) -> Kind:
    to = Targets(nouns, records_only)
    return Kind("ref", to.say, to.read, to.explain, to.suggestions)


def _references(*nouns: type[Record]) -> Kind:
    to = Targets(nouns)
    return Kind("refs", to.say_all, to.read_all, to.explain_all, to.suggestions, many_lines=True)


def _choice(literal: object) -> Kind:
    choice = choices.of(literal)
    return _kind("choice", choice.say, choice.read, choice.explain, choice.suggestions)


def _members(annotation: object) -> frozenset[object]:
    """Give the types that a field may have besides None: those of a union, or the one."""
    is_union = get_origin(annotation) in (Union, UnionType)
    return frozenset(get_args(annotation) if is_union else (annotation,)) - {NoneType}


TEXT: Final = _kind("text", _as_typed, texts.read, _nothing, _none)
LONG_TEXT: Final = replace(TEXT, name="long_text", many_lines=True)
TEXTS: Final = replace(
    _kind("texts", texts.say_lines, texts.read_lines, _nothing, _none), many_lines=True
)
ADDRESS: Final = _kind("url", _as_typed, texts.read_address, texts.explain_address, _none)
ID: Final = _kind("id", texts.say_id, texts.read_id, texts.say_id, _none)
NUMBER: Final = _kind("number", money.say_number, money.read_number, money.say_number, _none)
WHOLE_NUMBER: Final = _kind(
    "whole_number", money.say_number, texts.read_whole_number, money.say_number, _none
)
ANY: Final = _kind("any", texts.say_any, texts.read_any, texts.say_any, _none)
YES_NO: Final = _kind(
    "yes_no", texts.say_yes_no, texts.read_yes_no, texts.say_yes_no, texts.suggest_yes_no
)
DATE_MOMENT: Final = _kind("date_moment", dates.say, dates.read, dates.explain, _none)
DATE_SPAN: Final = _kind(
    "date_span",
    partial(dates.say, moment=False),
    dates.read,
    partial(dates.explain, moment=False),
    _none,
)
DURATION: Final = _kind("duration", durations.say, durations.read, durations.explain, _none)
MONEY: Final = _kind("money", money.say, money.read, money.explain, _none)
CURRENCY: Final = _kind(
    "currency",
    currencies.say,
    currencies.read,
    currencies.explain,
    _of_table(currencies.suggestions),
)
COUNTRY: Final = _kind(
    "country", countries.say, countries.read, countries.explain, _of_table(countries.suggestions)
)
COUNTRIES: Final = _kind(
    "countries",
    countries.say_all,
    citizens.read_all,
    countries.explain_all,
    _of_table(countries.suggestions),
)
LANGUAGE: Final = _kind(
    "language", languages.say, languages.read, languages.explain, _of_table(languages.suggestions)
)
LANGUAGES: Final = _kind(
    "languages",
    languages.say_all,
    languages.read_all,
    languages.explain_all,
    _of_table(languages.suggestions),
)
WHERE: Final = _kind(
    "where", places.say, places.read, places.explain, _of_table(places.suggestions)
)
SOURCE_TYPE: Final = _kind(
    "source_type",
    offers.say_source_type,
    offers.read_source_type,
    offers.explain_source_type,
    lambda prefix, words: beginning(prefix, offers.source_types(words), MANY),
)
SOMEBODY: Final = _reference(Party, Subject)

_BY_TYPE: Final[Mapping[object, Kind]] = {
    str: TEXT,
    bool: YES_NO,
    int: WHOLE_NUMBER,
    Number: NUMBER,
    object: ANY,
    Date: DATE_MOMENT,
    Duration: DURATION,
    Money: MONEY,
    Currency: CURRENCY,
    Country: COUNTRY,
    Language: LANGUAGE,
    Where: WHERE,
    Ref: SOMEBODY,
}
# Each under the set of its types, since some are unions.
BY_TYPE: Final = {_members(annotation): kind for annotation, kind in _BY_TYPE.items()}
ROWS_BY_TYPE: Final[Mapping[object, Kind]] = {
    str: TEXTS,
    Country: COUNTRIES,
    Language: LANGUAGES,
    Ref: _references(Party, Subject),
}
_SPANS = (
    (Custody, "period"),
    (Party, "period"),
    (Identifier, "valid"),
    (Charge, "committed"),
    (Concern, "date"),
    (Event, "date"),
)
_LONG_TEXTS = (
    (Record, "note"),
    (About, "consent"),
    (Charge, "text"),
    (Charge, "exposure"),
    (Citation, "quote"),
    (Concern, "text"),
    (Custody, "reason"),
    (Event, "text"),
    (Part, "text"),
    (Party, "contact"),
    (Passage, "text"),
    (Passage, "original"),
    (Ruling, "text"),
    (Source, "text"),
    (Statement, "text"),
    (Task, "text"),
)
# What a field's type does not tell: how its dates are meant, whom it names, how long it gets.
FIELDS: Final[Mapping[tuple[type[Value], str], Kind]] = {
    **dict.fromkeys(_SPANS, DATE_SPAN),
    **dict.fromkeys(_LONG_TEXTS, LONG_TEXT),
    (Record, "id"): ID,
    (Source, "url"): ADDRESS,
    (Source, "archived"): ADDRESS,
    (Source, "type"): SOURCE_TYPE,
    (Source, "reliability"): _offering(offers.reliabilities),
    (Custody, "ended"): _offering(offers.custody_ends),
    (Event, "kind"): _offering(offers.event_kinds),
    (Identifier, "kind"): _offering(offers.identifier_kinds),
    (Name, "kind"): _offering(offers.name_kinds),
    (Party, "role"): _offering(offers.roles),
    (Ruling, "what"): _offering(offers.ruling_steps),
    (Statement, "form"): _offering(offers.statement_forms),
    (Statement, "role"): _offering(offers.roles),
    (Subject, "gender"): _offering(offers.genders),
    (Citation, "source"): _reference(Source, Statement),
    (Run, "to"): _reference(Sentence, Part, records_only=True),
    (Sentence, "charges"): _references(Charge),
    (Sentence, "replaces"): _reference(Sentence, records_only=True),
    (Task, "about"): _reference(Record),
}


@cache
def kind_of(model: type[Value], field: str) -> Kind:
    """Find how a field is said and read; raise NoKind where it holds further values.

    A field that may be left out reads a blank text as nothing.
    """
    annotation = annotation_of(model, field)
    special = (FIELDS.get((base, field)) for base in model.__mro__ if issubclass(base, Value))
    kind = next((kind for kind in special if kind), None) or _by_type(annotation)
    if kind is None:
        raise NoKind(f"{model.__name__}.{field}")
    return _reading_blank(kind, *_meaning_of_blank(model, field, annotation))


def annotation_of(model: type[Value], field: str) -> object:
    """Give a field's type with all its marks; raise NoKind where there is no such field."""
    if field not in model.model_fields:
        raise NoKind(f"{model.__name__}.{field}")
    return types_of(model)[field]


def _by_type(annotation: object) -> Kind | None:
    marked = get_args(annotation)[0] if get_origin(annotation) is Annotated else None
    if get_origin(marked) is tuple:
        return ROWS_BY_TYPE.get(get_args(marked)[0])
    members = _members(annotation)
    hint, *others = members
    if get_origin(hint) is Literal and not others:
        return _choice(hint)
    return BY_TYPE.get(members)


def _meaning_of_blank(model: type[Value], field: str, annotation: object) -> tuple[object, ...]:
    """Give the value of an empty field; nothing at all where it must be filled."""
    known = model.model_fields[field]
    if not known.is_required():
        return (cast("object", known.default),)
    # A new record begins with its texts empty.
    return ("",) if annotation in (str, Ref) else ()


def _reading_blank(kind: Kind, *blank: object) -> Kind:
    """Let a kind read a blank text as `blank`, and say nothing of None."""

    def say(value: object, context: Context) -> str:
        return "" if value is None else kind.say(value, context)

    def read(text: str, context: Context) -> object:
        return blank[0] if blank and not text.strip() else kind.read(text, context)

    def explain(value: object, context: Context) -> str:
        return "" if value is None else kind.explain(value, context)

    return replace(kind, say=say, read=read, explain=explain)
