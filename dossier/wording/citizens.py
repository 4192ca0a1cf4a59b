"""Countries read from what their citizens are called: "Polish", "поляк", "Russian citizen"."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from dossier import shipped
from dossier.i18n import Words
from dossier.wording import countries
from dossier.wording.lists import read_each
from dossier.wording.typed import fold

# What a Russian adjective ends in, which the table has in one form: "польский", "польское".
_ONE: Final = "ий"
_ALL: Final = ("ий", "ое", "ая", "ие")
# What may stand beside, and says nothing of the country; folded.
_CITIZEN: Final = frozenset(
    {
        *("citizen", "citizens", "citizenship", "national", "nationals", "nationality", "of"),
        *("гражданин", "гражданка", "граждане", "гражданство", "подданныи", "подданная"),
    }
)


def find(text: str, words: Words) -> str | None:
    """Find a country by any of its names, or by what its citizens are called.

    What the citizens of several countries are called, such as "Korean", finds none.
    """
    if code := countries.find(text, words):
        return code
    left = " ".join(word for word in fold(text).split() if word not in _CITIZEN)
    return _table().get(left) or (countries.find(left, words) if left else None)


def read_all(text: str, words: Words) -> tuple[str, ...]:
    """Read several countries from one line, with commas between them; raise ValueError."""
    return read_each(text, find, countries.read, words)


@cache
def _table() -> Mapping[str, str]:
    """Give the code of each folded word."""
    said = shipped.resource("names/citizens.json").read_text(encoding="utf-8")
    called: dict[str, str] = json.loads(said)
    return MappingProxyType(
        {fold(form): code for code, said in called.items() for form in _forms(said.split(", "))}
    )


def _forms(said: Iterable[str]) -> Iterator[str]:
    for word in said:
        yield word
        if word.endswith(_ONE):
            yield from (word.removesuffix(_ONE) + ending for ending in _ALL)
