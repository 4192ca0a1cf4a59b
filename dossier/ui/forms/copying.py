"""Copies as text: it stands in the clipboard, and it is said when some of it is confidential."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import QGuiApplication

from dossier.model.base import Citation, Record
from dossier.model.dossier import LISTS
from dossier.model.source import Source
from dossier.ui.desk import Desk
from dossier.wording import records

_SHOWN: Final = 2


def copy(desk: Desk, text: str, done: str) -> None:
    """Put a text into the clipboard, and say so.

    A record that is not confidential may name a person, or a source, that is: what is pasted
    elsewhere leaves with it.
    """
    QGuiApplication.clipboard().setText(text)
    secret = list(dict.fromkeys(_secrets(desk, text)))
    if secret:
        template = desk.tr("{done} · confidential in it: {values}")
        values = ", ".join([*secret[:_SHOWN], *(["…"] if len(secret) > _SHOWN else [])])
        done = template.format(done=done.rstrip("."), values=values)
    desk.said.emit(done)


def _secrets(desk: Desk, text: str) -> Iterator[str]:
    """Give the confidential records that a text names, by their titles or as they are cited."""
    for part in LISTS:
        for record in desk.dossier.list_of(part):
            if record.confidential:
                said = _said(desk, record)
                if any(name and name in text for name in said):
                    yield said[0]


def _said(desk: Desk, record: Record) -> tuple[str, ...]:
    """Give how a record is named in another: by its title, and a source as it is cited."""
    title = records.title(record, desk.index, desk.words)
    if not (isinstance(record, Source) and record.id):
        return (title,)
    citation = Citation(source=f"#{record.id}")
    return title, records.source_name(citation, desk.index, desk.words)
