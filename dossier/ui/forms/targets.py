"""The fields of a record that words can be cited for, and menus in which a letter chooses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, cast

from dossier.model.base import Record, Value
from dossier.model.paths import Path
from dossier.ui.desk import Desk
from dossier.ui.forms.fields import Nested, form_of
from dossier.ui.text import menu_label
from dossier.wording import records

# What is the keeper's own: no source speaks to it.
_OWN: Final = frozenset({"note"})


class Target(NamedTuple):
    """A field, by its path from the record on, and its label."""

    label: str
    path: Path


class Targets(NamedTuple):
    """The fields of one record or of one item inside it; an item's name heads its menu."""

    name: str
    fields: tuple[Target, ...]
    items: tuple[Targets, ...] = ()


def targets(desk: Desk, record: Record) -> Targets:
    """Give the fields of a record, and of the items that it holds."""
    form = form_of(type(record))
    return Targets(
        records.title(record, desk.index, desk.words),
        _fields(desk, type(record), ()),
        tuple(
            _item(desk, nested, (nested.name, place), item)
            for nested in form.nested
            for place, item in enumerate(_rows(record, nested.name))
        ),
    )


def new_items(desk: Desk, record: Record) -> tuple[Targets, ...]:
    """Give the fields of the items that a record could hold besides, one of each list.

    Their paths lead behind the last item of the list.
    """
    made: list[Targets] = []
    for nested in form_of(type(record)).nested:
        rows: object = getattr(record, nested.name)
        if isinstance(rows, tuple):
            place = len(cast("tuple[Value, ...]", rows))
            name = desk.tr("New {noun}").format(noun=desk.tr(form_of(nested.holds).noun))
            made.append(Targets(name, _fields(desk, nested.holds, (nested.name, place))))
    return tuple(made)


def _item(desk: Desk, nested: Nested, path: Path, item: Value) -> Targets:
    said = records.title(item, desk.index, desk.words) if isinstance(item, Record) else ""
    name = desk.tr(form_of(nested.holds).noun)
    noun = name[:1].upper() + name[1:]
    number = int(path[-1]) + 1
    plain = desk.tr("{noun} {n}").format(noun=noun, n=number)
    return Targets(f"{noun}: {said}" if said else plain, _fields(desk, nested.holds, path))


def _fields(desk: Desk, model: type[Value], path: Path) -> tuple[Target, ...]:
    fields = form_of(model).fields
    return tuple(
        Target(desk.tr(field.label), (*path, field.name))
        for field in fields
        if field.name not in _OWN
    )


def _rows(record: Record, name: str) -> tuple[Value, ...]:
    """Give the items of a list; none where the field holds a single value, or nothing."""
    value: object = getattr(record, name)
    return cast("tuple[Value, ...]", value) if isinstance(value, tuple) else ()


def lettered(labels: Sequence[str]) -> tuple[str, ...]:
    """Write labels for a menu, each with a letter of its own that chooses it, while they last.

    >>> lettered(["Charge", "Custody", "C&A"])
    ('&Charge', 'C&ustody', 'C&&&A')
    """
    said = [menu_label(label) for label in labels]
    owners: dict[str, int] = {}
    for number in range(len(said)):
        _give_letter(number, said, owners, set())
    letters = {number: letter for letter, number in owners.items()}
    return tuple(_marked(label, letters.get(number, "")) for number, label in enumerate(said))


def _give_letter(number: int, said: Sequence[str], owners: dict[str, int], tried: set[str]) -> bool:
    """Give a label a letter that is free, else one that another label can do without."""
    letters = [letter for letter in _letters(said[number]) if letter not in tried]
    for letter in (*(free for free in letters if free not in owners), *letters):
        tried.add(letter)
        if letter not in owners or _give_letter(owners[letter], said, owners, tried):
            owners[letter] = number
            return True
    return False


def _letters(label: str) -> Iterator[str]:
    """Give a label's letters, those that words begin with first."""
    beginnings = (label[place] for place in _beginnings(label))
    return (letter.casefold() for letter in (*beginnings, *label) if letter.isalnum())


def _marked(label: str, letter: str) -> str:
    """Mark a letter, where a word begins with it if one does."""
    for place in (*_beginnings(label), *range(len(label))):
        if letter and label[place].casefold() == letter:
            return f"{label[:place]}&{label[place:]}"
    return label


def _beginnings(label: str) -> Iterator[int]:
    return (place for place in range(len(label)) if place == 0 or label[place - 1] == " ")
