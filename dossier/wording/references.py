"""References said by the name of the record that they mean, and names turned into "#id" again.

Records of one name are told apart by a number: "Ivanov (2)"; a sentence from its part by
what it is: "3 years (sentence of 21 April 2017)". A name that no record has is a text,
except where only a record makes sense.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple, cast

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.event import Event
from dossier.model.ids import Index
from dossier.model.person import Identifier, Name, Party, Subject
from dossier.model.sentence import Part, Sentence
from dossier.model.source import Source
from dossier.model.statement import Passage, Statement
from dossier.model.task import Task
from dossier.wording import dates, names, records
from dossier.wording.texts import BREAK
from dossier.wording.texts import read as read_text
from dossier.wording.typed import fold, shown

Nouns = tuple[type[Record], ...]
HANDLE: Final = "#~"
_LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True)
class Context:
    """What names are found in: the words of the screen, and the records of the open dossier."""

    words: Words
    index: Index


class Targets(NamedTuple):
    """What a reference may mean: records of these nouns, and a plain text unless `records_only`."""

    nouns: Nouns
    records_only: bool = False

    def say(self, ref: object, context: Context) -> str:
        """Say the name of the record; a plain text as it stands, and an id that means nothing."""
        text = str(ref)
        record = context.index.named(text)
        if record is None:
            return text.replace("\n", BREAK)
        called = _called(self.nouns, context.words, context.index)
        return called.by_key.get(record.key) or text.replace("\n", BREAK)

    def read(self, text: str, context: Context) -> str:
        """Read the record's "#id", or its handle for the session, from its name."""
        typed = read_text(text.strip(), context.words)
        called = _called(self.nouns, context.words, context.index)
        heard = _heard(typed)
        keys = called.by_name.get(heard, ())
        others = called.otherwise.get(heard, ())
        if not keys and len(others) == 1:
            keys = others
        if len(keys) == 1:
            return f"#{keys[0]}"
        if keys:
            raise ValueError(_several(typed, [called.by_key[key] for key in keys], context.words))
        if self.records_only and context.index.named(typed) is None:
            raise ValueError(_none(typed, tuple(called.by_key.values()), context.words))
        return typed.replace(BREAK, "\n")

    def meanings(self, text: str, context: Context) -> tuple[str, ...]:
        """Give the names, each of its own, of the records that a text can mean."""
        called = _called(self.nouns, context.words, context.index)
        return tuple(called.by_key[key] for key in called.by_name.get(_heard(_short(text)), ()))

    def explain(self, ref: object, context: Context) -> str:
        """Say which record is meant, or that none is."""
        words, text = context.words, str(ref)
        record = context.index.named(text)
        if record is not None:
            noun = noun_of(record, words)
            title = records.title(record, context.index, words)
            return words.tr("{noun}: {title}").format(noun=noun, title=title)
        if text.startswith("#"):
            return words.tr("No record has the id “{id}”.").format(id=shown(text[1:]))
        called = _called(self.nouns, words, context.index)
        meant = [called.by_key[key] for key in called.otherwise.get(_heard(text), ())]
        if meant:
            said = words.tr("“{text}” as a text; to cite {names}, type its name")
            return said.format(text=shown(text), names=names.listed(meant[: names.A_FEW], words))
        return words.tr("“{text}” as a text: no record is called so").format(text=shown(text))

    def suggestions(self, prefix: str, context: Context) -> tuple[str, ...]:
        """Give the names of the records that may be meant."""
        called = _called(self.nouns, context.words, context.index)
        found = names.beginning(prefix, called.by_key.values(), len(called.by_key))
        other = names.beginning(prefix, called.otherwise, len(called.otherwise))
        meant = (called.by_key[key] for name in other for key in called.otherwise[name])
        return tuple(dict.fromkeys((*found, *meant)))

    def say_all(self, refs: object, context: Context) -> str:
        """Say each reference on a line of its own."""
        return "\n".join(self.say(ref, context) for ref in _row(refs))

    def read_all(self, text: str, context: Context) -> tuple[str, ...]:
        """Read a reference from each line."""
        return tuple(self.read(line, context) for line in text.split("\n") if line.strip())

    def explain_all(self, refs: object, context: Context) -> str:
        """Say which records are meant."""
        return context.words.tr("; ").join(self.explain(ref, context) for ref in _row(refs))


def handles(value: object) -> tuple[str, ...]:
    """Give each handle in what was read once: its record needs an id before it can be named."""
    refs = _row(cast("object", value)) if isinstance(value, tuple) else (value,)
    found = (ref[1:] for ref in refs if isinstance(ref, str) and ref.startswith(HANDLE))
    return tuple(dict.fromkeys(found))


def noun_of(record: Record, words: Words) -> str:
    """Name the kind of a record in the middle of a sentence."""
    return _nouns(words)[type(record)]


class _Called(NamedTuple):
    """What the records are called: each by a name of its own, and the keys that a name leads to."""

    by_key: Mapping[str, str]
    by_name: Mapping[str, Sequence[str]]
    otherwise: Mapping[str, Sequence[str]]
    """The keys of the sources that are cited by a name, or come from whom it names."""


# The forms of one window ask for the same names again and again, until the next edit.
@lru_cache(maxsize=8)
def _called(nouns: Nouns, words: Words, index: Index) -> _Called:
    """Give every record of some nouns a name of its own."""
    alike: dict[str, list[tuple[str, str]]] = {}
    for record in index.records:
        if isinstance(record, nouns):
            title = _short(records.title(record, index, words)) or noun_of(record, words)
            alike.setdefault(_heard(title), []).append((record.key, title))
    by_name: dict[str, Sequence[str]] = {
        heard: [key for key, _ in those] for heard, those in alike.items()
    }
    by_key: dict[str, str] = {}
    for those in alike.values():
        beside = _beside([key for key, _ in those], words, index)
        for key, title in those:
            name = title if len(those) == 1 else f"{title} ({beside[key]})"
            taken = by_name.setdefault(_heard(name), [key]) != [key]
            by_key[key] = f"#{key}" if taken else name
    return _Called(by_key, by_name, _otherwise(by_key, words, index))


def _otherwise(keys: Iterable[str], words: Words, index: Index) -> Mapping[str, Sequence[str]]:
    """Give the sources by their publishers, "TASS", and as they are cited: "TASS, 3 December"."""
    found: dict[str, list[str]] = {}
    for key in keys:
        source = index.record(key)
        if isinstance(source, Source):
            publisher = records.name_of(source.publisher, index, words)
            cited = records.short_name(f"#{key}", index, words)
            for name in {_heard(_short(publisher)), _heard(_short(cited))} - {""}:
                found.setdefault(name, []).append(key)
    return found


def _beside(keys: list[str], words: Words, index: Index) -> Mapping[str, str]:
    """Tell records that are called the same apart: sentences and parts say that, others a number.

    "3 years (sentence of 21 April 2017)", "3 years (part of the sentence of 21 April 2017)"
    """
    said = {key: _which(index.record(key), words, index) for key in keys}
    often, seen = Counter(said.values()), Counter[str]()
    found: dict[str, str] = {}
    for key, text in said.items():
        seen[text] += 1
        number = "" if text and often[text] == 1 else str(seen[text])
        found[key] = ", ".join(part for part in (text, number) if part)
    return found


def _which(record: Record | None, words: Words, index: Index) -> str:
    """Say of a sentence or a part that it is one, and of which day."""
    if isinstance(record, Sentence):
        day, said = record.date, words.tr("sentence of {day}")
    elif isinstance(record, Part):
        path = index.path(record.key) or ()
        sentence = index.record(str(path[1])[1:]) if len(path) > 1 else None
        day = sentence.date if isinstance(sentence, Sentence) else None
        said = words.tr("part of the sentence of {day}")
    else:
        return ""
    return said.format(day=dates.short(day, words)) if day else noun_of(record, words)


def _short(text: str) -> str:
    return " ".join(text.split())[:_LONGEST_NAME]


def _heard(text: str) -> str:
    return fold(text) or text


def _row(refs: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", refs)


def _several(typed: str, labels: Sequence[str], words: Words) -> str:
    sentence = words.tr("“{text}” can be {names}: type one of these.")
    return sentence.format(text=shown(typed), names=names.listed(labels[: names.A_FEW], words))


def _none(typed: str, labels: tuple[str, ...], words: Words) -> str:
    if not labels:
        return words.tr("There is no record yet that could stand here: add it first.")
    close = names.near(typed, labels) or labels[: names.A_FEW]
    sentence = words.tr("No record here is called “{text}”: is it {names}?")
    return sentence.format(text=shown(typed), names=names.listed(map(shown, close), words))


def _nouns(words: Words) -> Mapping[type[Record], str]:
    return {
        Subject: words.tr("subject"),
        Name: words.tr("name"),
        Identifier: words.tr("paper or number"),
        Party: words.tr("person or organisation"),
        Charge: words.tr("charge"),
        Sentence: words.tr("sentence"),
        Part: words.tr("part of a sentence"),
        Custody: words.tr("period of custody"),
        Concern: words.tr("concern"),
        Statement: words.tr("statement"),
        Passage: words.tr("passage"),
        Event: words.tr("event"),
        Task: words.tr("task"),
        Source: words.tr("source"),
    }
