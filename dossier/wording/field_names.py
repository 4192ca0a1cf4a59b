"""What the fields of the model are called in the middle of a sentence."""

from __future__ import annotations

from typing import Final

from dossier.i18n import Words
from dossier.wording.names import beginning


def field_name(field: str, words: Words) -> str:
    """Say a field by its name in the file; one that we do not know is called as it is there."""
    return words.tr(FIELDS[field]) if field in FIELDS else field


def say_field(field: str, words: Words) -> str:
    """Say a field that a person may also type; as it is in the file where that says more.

    >>> say_field("decided_by", Words()), say_field("parts/#main/term", Words())
    ('decided by', 'parts/#main/term')
    """
    said = field_name(field, words)
    return said if read_field(said, words) == field else field


def read_field(typed: str, words: Words) -> str:
    """Give the field that is called so; anything else is taken as it is written in the file."""
    if typed in FIELDS:
        return typed
    return next((name for name in FIELDS if field_name(name, words) == typed), typed)


def suggest_field(prefix: str, words: Words) -> tuple[str, ...]:
    """Give what the fields are called that may be meant by a begin."""
    return beginning(prefix, (field_name(name, words) for name in FIELDS), len(FIELDS))


# Marked for translation.
FIELDS: Final[dict[str, str]] = {
    "about": "about the file",
    "accessed": "accessed on",
    "amount": "amount",
    "archived": "archived copy",
    "as_of": "complete as of",
    "asks": "asks",
    "at": "place in the source",
    "author": "written by",
    "basis": "ground",
    "between": "some time between",
    "birthplace": "born in",
    "born": "born",
    "by": "by",
    "charges": "charges",
    "cite": "sources",
    "committed": "committed",
    "concerns": "concerns",
    "confidential": "confidential",
    "consent": "consent",
    "contact": "contact",
    "country": "country",
    "counts": "counts",
    "court": "court",
    "currency": "currency",
    "custody": "custody",
    "date": "date",
    "decided_by": "decided by",
    "died": "died",
    "docket": "docket",
    "dossier": "version of the format",
    "due": "due",
    "ended": "how it ended",
    "events": "events",
    "exposure": "penalty possible",
    "facility": "facility",
    "field": "field meant",
    "file": "file",
    "filed": "filed",
    "form": "form",
    "gender": "gender",
    "held_by": "held by",
    "history": "what became of it",
    "how": "how it runs",
    "id": "id",
    "identifiers": "papers and numbers",
    "issued": "issued",
    "keeper": "kept by",
    "kind": "kind",
    "language": "language",
    "languages": "languages",
    "loss": "loss",
    "minimum": "at least",
    "name": "name",
    "names": "other names",
    "nationalities": "nationality",
    "note": "note",
    "number": "number",
    "occupation": "occupation",
    "offence": "offence",
    "ordered_by": "ordered by",
    "original": "original",
    "original_language": "language of the original",
    "outcome": "outcome",
    "outcome_date": "date of the outcome",
    "parties": "people and organisations",
    "parts": "what it imposes",
    "passages": "what it says",
    "people": "people in it",
    "period": "from and to",
    "place": "place",
    "plea": "plea",
    "plea_date": "date of the plea",
    "published_by": "published by",
    "publisher": "publisher",
    "quote": "quotation",
    "quoted": "in the speaker’s own words",
    "reason": "reason",
    "reference": "file number",
    "reliability": "reliability",
    "replaces": "replaces",
    "role": "role",
    "rules": "rules that it touches",
    "runs": "how it runs to others",
    "said_by": "said by",
    "says": "says instead",
    "sentences": "sentences",
    "settled": "why it is not adopted",
    "sha256": "check sum",
    "since": "since",
    "source": "source",
    "sources": "sources",
    "state": "state",
    "stated_end": "end as stated by an authority",
    "statements": "statements",
    "status": "status",
    "status_date": "date of the status",
    "statute": "statute",
    "subject": "the person",
    "suspended": "suspended",
    "tasks": "tasks",
    "term": "term",
    "text": "text",
    "title": "title",
    "to": "to",
    "topic": "topic",
    "translator": "translator",
    "type": "kind of source",
    "until": "order lapses",
    "url": "address",
    "valid": "valid",
    "victims": "victims",
    "warrant": "warrant",
    "what": "what",
    "who": "who does it",
}
