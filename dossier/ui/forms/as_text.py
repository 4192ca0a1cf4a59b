"""Say a record in lines, as its form shows it, to be pasted into a letter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier.model.base import Record
from dossier.model.source import Source
from dossier.ui.desk import Desk
from dossier.ui.forms.fields import form_of
from dossier.wording import records
from dossier.wording.kinds import Context
from dossier.wording.saying import said

# A note is for those who keep the file; what a task is about is a place in it.
_KEPT_BACK: Final = frozenset({"note", "field"})
# The parts of a sentence are its title.
_IN_TITLE: Final = frozenset({"parts"})
# A letter names a source; its text and the copy of it stay where they are.
_OF_SOURCE: Final = frozenset({"text", "file"})
_NOTHING: Final[frozenset[str]] = frozenset()


def as_text(desk: Desk, key: str) -> str:
    """Say what is filled of a record, who says it and from where; empty where there is none."""
    record = desk.record(key)
    if record is None:
        return ""
    lead = records.title(record, desk.index, desk.words)
    by_whom = "" if getattr(record, "by", None) else _who_says(desk, record)
    lines = (lead, *_filled(desk, record, lead), by_whom, _cited(desk, record))
    return "\n".join(line for line in lines if line)


def _filled(desk: Desk, record: Record, lead: str) -> Iterator[str]:
    """Say each field by its label, but those that the title tells already."""
    form, context = form_of(type(record)), Context(desk.words, desk.index)
    left_out = _KEPT_BACK | _IN_TITLE | (_OF_SOURCE if isinstance(record, Source) else _NOTHING)
    labels = {field.name: field.label for field in form.fields}
    labels |= {nested.name: nested.title for nested in form.nested}
    for name, label in labels.items():
        default: object = type(record).model_fields[name].default
        value: object = getattr(record, name)
        if name in left_out or value == default:
            continue
        words = said(record, name, context)
        if isinstance(value, tuple):
            words = "; ".join(words.splitlines())
        if words and words != lead:
            yield desk.tr("{field}: {value}").format(field=desk.tr(label), value=words)


def _who_says(desk: Desk, record: Record) -> str:
    return records.who_says(record, desk.index, desk.words)


def _cited(desk: Desk, record: Record) -> str:
    return records.cited(record, desk.index, desk.words)
