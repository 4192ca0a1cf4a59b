"""Where the person stands as last reported: held or free, on what ground, who says it."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.custody import Basis, Custody
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.wording import dates
from dossier.wording.records import cited, place_of, speakers, who_says

# Bases that stand in the ledger but are not days held.
NOT_HELD: frozenset[Basis] = frozenset({"bail", "parole", "travel ban"})


@dataclass(frozen=True, slots=True)
class Standing:
    """The last period of the ledger: `goes_on` means still so when its source was issued."""

    custody: Custody
    goes_on: bool


def standing(dossier: Dossier) -> Standing | None:
    """Find the period that tells where the person stands; None where the ledger is empty.

    A period that goes on comes before one that ended; of several, the one that begins last.
    """
    if not dossier.custody:
        return None
    last = max(enumerate(dossier.custody), key=lambda row: (*_recency(row[1]), row[0]))[1]
    return Standing(last, _goes_on(last))


def first_arrest(dossier: Dossier) -> Custody | None:
    """Find the earliest dated period of basis arrest."""
    arrests = [c for c in dossier.custody if c.basis == "arrest" and c.period.earliest]
    return min(arrests, key=lambda c: c.period.sort_key) if arrests else None


def say(found: Standing, index: Index, words: Words) -> str:
    """Say it as last reported, with who says so: "serving a sentence (TASS, 3 December)"."""
    custody = found.custody
    how = words.tr(_HOW[custody.basis])
    if custody.ended:
        said = custody.ended
    elif found.goes_on:
        said = how
    else:
        period = dates.say(custody.period, words, moment=False)
        said = words.tr("{how}, {period}").format(how=how, period=period)
    by = sayer(custody, index, words)
    return f"{said} ({by})" if by else said


def where(found: Standing, words: Words) -> str:
    """Say the place of the last period; empty where it is not known."""
    return place_of(found.custody, words)


def sayer(record: Record, index: Index, words: Words) -> str:
    """Say who says it: "according to NAME" for a claim, else the sources' names."""
    if speakers(record, index):
        return who_says(record, index, words)
    return cited(record, index, words)


def _goes_on(custody: Custody) -> bool:
    return custody.period.end_open and not custody.ended


def _recency(custody: Custody) -> tuple[bool, bool, int]:
    """Rank a period: one that goes on, then one whose begin is known, then the later begin."""
    begin = custody.period.earliest
    return _goes_on(custody), begin is not None, begin.toordinal() if begin else 0


# Marked for translation; said through Words.tr where they are used.
_HOW: dict[Basis, str] = {
    "arrest": "under arrest",
    "transfer": "in transfer",
    "remand": "held on remand",
    "sentence": "serving a sentence",
    "administrative": "in administrative detention",
    "immigration": "in immigration detention",
    "house arrest": "under house arrest",
    "medical": "held in a medical facility",
    "disappeared": "disappeared",
    "bail": "on bail",
    "parole": "on parole",
    "travel ban": "under a travel ban",
    "unknown": "held, ground not known",
}
