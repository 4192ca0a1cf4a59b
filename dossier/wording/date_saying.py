"""One date said as it stands within a sentence: "August 2016", "about 2014"."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.model.edtf import Parts
from dossier.wording import date_words
from dossier.wording.cases import bent
from dossier.wording.date_slots import SLOTS, codes, form
from dossier.wording.templates import pieces


def bare(date: Date, words: Words) -> str:
    """Say a date that is no interval as it stands within a sentence: "August 2016"."""
    if date.impossible:
        return as_written(date, words)
    parts = date.parts
    said = filled(date_words.BARE[form(parts)], parts, words)
    return marked(date, said, date_words.MARKED, words)


def as_written(date: Date, words: Words) -> str:
    """Quote a date that no calendar has, and say so."""
    return words.tr(date_words.IMPOSSIBLE).format(text=date.text)


def filled(template: str, of: Parts, words: Words) -> str:
    """Say a template, with the pieces of a date in its slots."""
    found = codes(of)
    named = [slot for _, slot in pieces(template) if slot]
    said = {slot: SLOTS[slot].say(found[slot], words) for slot in named}
    return bent(words.tr(template).format(**said), words)


def marked(date: Date, said: str, marks: Mapping[str, str], words: Words) -> str:
    """Add what a date's mark says of it."""
    qualifier = date.qualifier
    if not qualifier:
        return said
    return bent(words.tr(marks[qualifier]).format(date=said), words)
