"""The field that a citation or a task speaks of, chosen by its label and kept by its path."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.document.fields import named
from dossier.model.base import Record
from dossier.model.paths import parse
from dossier.ui.desk import Desk
from dossier.ui.forms.field_label import label_of
from dossier.ui.forms.targets import Targets, targets
from dossier.wording.kinds import Context, Kind
from dossier.wording.typed import fold


def cited_field(desk: Desk, record: Record) -> Kind:
    """Make the kind of a `field` that is spoken of: the labels of the record's own are offered."""
    choices = dict(_choices(record, targets(desk, record)))
    by_label = {fold(label): path for label, path in choices.items()}

    def say(value: object, _context: Context) -> str:
        known = next((label for label, path in choices.items() if path == value), None)
        return known or label_of(desk, record, parse(str(value)))

    def read(text: str, _context: Context) -> object:
        typed = text.strip()
        if not typed:
            return None
        if typed in choices.values():
            return typed
        found = by_label.get(fold(typed))
        if found is None:
            listed = ", ".join(list(choices)[:6])
            sentence = desk.tr("“{text}” is no field of this record. It has: {labels} and others.")
            raise ValueError(sentence.format(text=typed, labels=listed))
        return found

    def suggest(_prefix: str, _context: Context) -> tuple[str, ...]:
        return tuple(choices)

    return Kind("choice", say, read, lambda _value, _context: "", suggest)


def _choices(record: Record, group: Targets, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Give each field's label with its path as citations write it; an item's name comes first."""
    for field in group.fields:
        yield f"{prefix}{field.label}", named(record, field.path)
    for item in group.items:
        yield from _choices(record, item, f"{item.name}: ")
