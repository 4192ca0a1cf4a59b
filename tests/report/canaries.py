"""Draw dossiers in which every text is a word of its own, so that each can be looked for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast, get_args

from hypothesis import strategies as st

from dossier.model.base import Value
from dossier.model.dossier import Dossier
from dossier.model.ids import with_keys
from dossier.model.nouns import Noun, noun_in
from tests.nouns import inside, words
from tests.storage.drawn import Raw, raw_dossiers


@dataclass
class Cage:
    """The words that were put into one drawn dossier, and the ids among which references choose."""

    ids: list[str] = field(default_factory=list[str])
    texts: list[str] = field(default_factory=list[str])
    secret: set[str] = field(default_factory=set[str])
    """Those that stand in a confidential record, or in a field that the model does not know."""
    refs: int = 0

    def text(self, *, secret: bool) -> str:
        made = f"quail{len(self.texts):04}xyz"
        self.texts.append(made)
        if secret:
            self.secret.add(made)
        return made

    def ref(self, *, secret: bool) -> str:
        self.refs += 1
        if self.ids and self.refs % 3:
            return f"#{self.ids[self.refs * 7 % len(self.ids)]}"
        return self.text(secret=secret)


@st.composite
def caged(draw: st.DrawFn) -> tuple[Dossier, Cage]:
    """Draw a dossier and its canaries."""
    raw, cage = draw(raw_dossiers()), Cage()
    _give_ids(raw, cage)
    made = _swapped(raw, Dossier, cage, secret=False)
    return with_keys(Dossier.model_validate(made)), cage


def _give_ids(value: object, cage: Cage) -> None:
    """Put an id of its own wherever one was drawn."""
    if isinstance(value, dict):
        raw = cast("Raw", value)
        if isinstance(raw.get("id"), str):
            raw["id"] = f"wren{len(cage.ids):04}xyz"
            cage.ids.append(str(raw["id"]))
        for inner in raw.values():
            _give_ids(inner, cage)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            _give_ids(inner, cage)


def _swapped(raw: Raw, noun: Noun, cage: Cage, *, secret: bool) -> Raw:
    secret = secret or raw.get("confidential") is True
    made: Raw = {}
    for name, value in raw.items():
        known = noun is not None and name in noun.model_fields
        out = secret or not known
        if known and noun is not None and (name == "id" or words(noun, name)):
            made[name] = value
        else:
            made[name] = _value(value, noun, name, cage, secret=out)
    return made


def _value(value: object, noun: Noun, name: str, cage: Cage, *, secret: bool) -> object:
    if isinstance(value, list):
        rows = cast("list[object]", value)
        return [_value(row, noun, name, cage, secret=secret) for row in rows]
    if isinstance(value, dict):
        return _swapped(cast("Raw", value), noun_in(noun, name), cage, secret=secret)
    if not isinstance(value, str) or (noun is not None and not _free(noun, name)):
        return value
    return cage.ref(secret=secret) if _may_refer(noun, name) else cage.text(secret=secret)


def _free(noun: type[Value], name: str) -> bool:
    known = noun.model_fields.get(name)
    if known is None:
        return True
    if any(hasattr(part, "pattern") for part in known.metadata):
        return False
    parts = tuple(inside(known.annotation))
    codes = any(hasattr(part, "pattern") for part in parts)
    return not codes and (str in parts or object in parts)


def _may_refer(noun: Noun, name: str) -> bool:
    known = noun.model_fields.get(name) if noun else None
    if known is None:
        return False
    return any("ref" in found for found in _metadata(known.annotation, known.metadata))


def _metadata(annotation: object, metadata: list[object]) -> Iterator[list[object]]:
    yield metadata
    for part in inside(annotation):
        yield [extra for extra in get_args(part) if isinstance(extra, str)]
