"""Draw what two people make of one file: edits of its plain values, each in words of its own."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import cast

from hypothesis import strategies as st

from dossier.document.shapes import records
from dossier.model.dossier import Dossier
from dossier.storage import reader, writer
from tests.document.cases import CASE
from tests.document.strategies import LEAST

Raw = dict[str, object]
# Texts that any record may hold, those that one may lose, and lists of texts.
TEXTS = ("note", "unknown")
LISTS = tuple(LEAST)


def dossier(raw: Mapping[str, object]) -> Dossier:
    """Read plain values as a file."""
    return reader.decode(writer.written(raw))


def said(of: Dossier) -> str:
    """Give the file of a dossier."""
    return writer.encode(of).decode()


@st.composite
def edited(draw: st.DrawFn, who: str) -> Raw:
    """Draw a version of the small case that one person made; `who` marks each new word."""
    raw: Raw = deepcopy(CASE)
    for n in range(draw(st.integers(0, 6))):
        act = draw(st.sampled_from(ACTS))
        act(draw, raw, f"{who}{n}")
    return raw


def rows(raw: Raw, name: str) -> list[Raw]:
    """Give one list, which is made where there is none."""
    return cast("list[Raw]", raw.setdefault(name, []))


def a_record(draw: st.DrawFn, raw: Raw) -> Raw:
    return draw(st.sampled_from([found for _, _, found in records(raw)]))


def _change_text(draw: st.DrawFn, raw: Raw, word: str) -> None:
    a_record(draw, raw)[draw(st.sampled_from(TEXTS))] = word


def _change_deep(draw: st.DrawFn, raw: Raw, word: str) -> None:
    holder = a_record(draw, raw).setdefault("details", {})
    cast("Raw", holder)[draw(st.sampled_from("ab"))] = [word]


def _clear(draw: st.DrawFn, raw: Raw, _word: str) -> None:
    record = a_record(draw, raw)
    for name in ("filed", "court", "term", "note", "unknown", "phone"):
        record.pop(name, None)


def _add(draw: st.DrawFn, raw: Raw, word: str) -> None:
    name = draw(st.sampled_from(LISTS))
    made: Raw = {**LEAST[name], "note": word}
    if name == "custody":
        made["period"] = "2014/.."
    if draw(st.booleans()):
        made["id"] = word
    rows(raw, name).insert(draw(st.integers(0, 3)), made)


def _remove(draw: st.DrawFn, raw: Raw, _word: str) -> None:
    name = draw(st.sampled_from(LISTS))
    if found := rows(raw, name):
        del found[draw(st.integers(0, len(found) - 1))]


def _move(draw: st.DrawFn, raw: Raw, _word: str) -> None:
    name = draw(st.sampled_from(LISTS))
    raw[name] = draw(st.permutations(rows(raw, name)))


def _cite(draw: st.DrawFn, raw: Raw, word: str) -> None:
    fields = st.sampled_from(["note", "history/1/what", "parts/#prison/term"])
    rows(a_record(draw, raw), "cite").append({"source": word, "field": draw(fields)})


def _rule(draw: st.DrawFn, raw: Raw, word: str) -> None:
    if charges := rows(raw, "charges"):
        steps = rows(draw(st.sampled_from(charges)), "history")
        steps.insert(draw(st.integers(0, 2)), {"what": word})


def _change_rule(draw: st.DrawFn, raw: Raw, word: str) -> None:
    for charge in rows(raw, "charges"):
        for step in rows(charge, "history")[:1]:
            step[draw(st.sampled_from(["what", "text"]))] = word


def _add_unknown(draw: st.DrawFn, raw: Raw, word: str) -> None:
    rows(raw, draw(st.sampled_from(["gifts", "visits"]))).append({"id": f"v-{word}", "by": word})


ACTS = (
    _change_text,
    _change_deep,
    _clear,
    _add,
    _remove,
    _move,
    _cite,
    _rule,
    _change_rule,
    _add_unknown,
)


def words_of(value: object) -> Iterator[str]:
    """Give every text in plain values."""
    if isinstance(value, Mapping):
        for inner in cast("Raw", value).values():
            yield from words_of(inner)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from words_of(inner)
    elif isinstance(value, str):
        yield value
