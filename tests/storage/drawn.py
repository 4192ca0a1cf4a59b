"""Draw files: values that the models allow, in any order, among fields they do not know."""

import types
from collections.abc import Mapping
from typing import Annotated, Literal, Union, cast, get_args, get_origin

from hypothesis import strategies as st
from pydantic import StringConstraints
from pydantic_core import to_json

from dossier.model.base import Value
from dossier.model.dates import Date
from dossier.model.dossier import LISTS, Dossier
from dossier.model.durations import Duration
from tests.nouns import nouns

Raw = dict[str, object]

FIELDS = {name for noun in nouns() for name in noun.model_fields}
DATES = st.sampled_from(["2014", "2014-07-05/", "2016-08~", "XXXX-12-03", "/..", "1984-06-XX"])
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
TEXTS = st.text(max_size=8) | st.sampled_from(["#a", "\u2028", "\x00", "~/charges/0", "א\u202eб"])
ANY = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
UNKNOWN = st.dictionaries(TEXTS.filter(lambda name: name not in FIELDS), ANY, max_size=2)


def file_of(raw: Mapping[str, object]) -> bytes:
    """Write plain values in our own form."""
    return to_json(raw, indent=2) + b"\n"


@st.composite
def raw_of(draw: st.DrawFn, noun: type[Value], deep: int = 3) -> Raw:
    """Draw an object: what it must have, some of what it may have, and what nobody knows."""
    made: Raw = dict(draw(UNKNOWN)) if draw(st.integers(0, 3)) == 0 else {}
    for name, field in noun.model_fields.items():
        if field.is_required() or draw(st.integers(0, 5)) == 0:
            constraints = [part for part in field.metadata if isinstance(part, StringConstraints)]
            made[name] = draw(_of(field.annotation, constraints, deep))
    return dict(draw(st.permutations(list(made.items()))))


@st.composite
def raw_dossiers(draw: st.DrawFn) -> Raw:
    """Draw a whole file; ids may be there, missing, null, or used twice."""
    made = draw(raw_of(Dossier))
    made["dossier"] = 1
    for name, noun in LISTS.items():
        if draw(st.booleans()):
            made[name] = draw(st.lists(raw_of(noun), max_size=3))
    return made


def unknown_words(name: str) -> st.SearchStrategy[Raw]:
    """Draw a record that only has a word we do not know."""
    field = {"parties": "kind", "charges": "plea", "sentences": "status", "tasks": "state"}[name]
    return raw_of(LISTS[name]).map(lambda raw: {**raw, field: "a later word"})


def _of(
    annotation: object, metadata: list[StringConstraints], deep: int
) -> st.SearchStrategy[object]:
    """Draw a value of an annotated type."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        found = [part for part in arguments[1:] if isinstance(part, StringConstraints)]
        return _of(arguments[0], found, deep)
    if origin in (Union, types.UnionType):
        return st.one_of(*(_of(part, metadata, deep) for part in arguments))
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        rows = st.lists(_of(arguments[0], metadata, deep), max_size=2 if deep else 0)
        return cast("st.SearchStrategy[object]", rows)
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return raw_of(annotation, max(deep - 1, 0))
    if annotation is str and metadata:
        return st.from_regex(
            str(metadata[0].pattern), fullmatch=True, alphabet=st.characters(max_codepoint=127)
        )
    return _PLAIN[annotation]


_PLAIN: dict[object, st.SearchStrategy[object]] = {
    str: TEXTS,
    bool: st.booleans(),
    int: st.integers(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    object: ANY,
    type(None): st.none(),
    Date: DATES,
    Duration: st.sampled_from(["P14Y", "P27Y6M10D", "P2W"]),
}
