"""The kinds of steps of a derivation, and how each is said."""

from __future__ import annotations

from typing import Final, Literal

Kind = Literal[
    "left out",
    "suspended",
    "supposed",
    "alone",
    "follows",
    "after",
    "undated",
    "unmeasured",
    "at odds",
    "endless term",
    "endless minimum",
    "endless",
    "least",
    "unstated",
    "disputed",
    "low",
    "high",
    "only",
    "longest",
    "low end",
    "high end",
    "only end",
    "begun",
    "cut",
    "died",
    "less",
    "credit",
    "no credit",
]


ENDING: Final[dict[Kind, Kind]] = {
    "low": "low end",
    "high": "high end",
    "only": "only end",
    "longest": "only end",
}
OF_ONE: Final[frozenset[Kind]] = frozenset(
    {
        "alone",
        "follows",
        "after",
        "undated",
        "unmeasured",
        "at odds",
        "endless term",
        "endless minimum",
    }
)
WITH_LENGTH: Final[frozenset[Kind]] = frozenset({"low", "high", "only", "longest", "least"})
LOWEST: Final[frozenset[Kind]] = frozenset(
    {"low", "low end", "only", "longest", "only end", "least"}
)
# Marked for translation.
SAID: Final[dict[Kind, str]] = {
    "alone": "{sentence}: {length} from its date.",
    "follows": "{sentence}: {length}, to run after what is not counted here.",
    "after": "{sentence}: {length}, to run after {after}.",
    "undated": "{sentence}: {length}; its own end cannot be given.",
    "unmeasured": "{sentence}: its length is not known.",
    "at odds": "{sentence}: its minimum is longer than its term, so that neither can be taken.",
    "endless term": "{sentence}: {kind}, which has no end date.",
    "endless minimum": "{sentence}: {kind}, at least {length} by the file; it has no end date.",
    "endless": "With such a sentence the whole has no end date.",
    "least": "At least, by the minimum that the file gives: {row}.",
    "unstated": "The file does not say whether {first} and {then} run beside each other or not.",
    "disputed": (
        "The file says of {first} and {then} both that they run beside each other and that one "
        "follows the other: each is taken as possible."
    ),
    "begun": (
        "The terms begin at different times (the first: {day}): from there to the last end is "
        "longer than what they add up to."
    ),
    "cut": (
        "Where a month has no such day, its last day is taken, as 28 February for 29 February; a "
        "term that follows is counted on from the day of the month that was begun with."
    ),
    "died": "The person died ({day}): what is reckoned beyond that day is arithmetic alone.",
    "low": "Lowest, if all that is not stated runs beside each other: {row}.",
    "high": "Highest, if all that is not stated runs one after the other{order}: {row}.",
    "only": "In all: {row}.",
    "longest": "The longest: {row}.",
    "only end": "The end is that of {row}.",
    "low end": "Ends first, if all that is not stated runs beside each other: {row}.",
    "high end": "Ends last, if all that is not stated runs one after the other{order}: {row}.",
}
# Put in where an end rests on which of two terms comes first, of which nothing is stated.
# Marked for translation.
IN_ORDER: Final = ", in the order imposed"
# What is said instead where the file leaves no relation open. Marked for translation.
ALL_STATED: Final[dict[Kind, str]] = {
    "low": "Lowest: {row}.",
    "high": "Highest: {row}.",
    "low end": "Ends first: {row}.",
    "high end": "Ends last: {row}.",
}
# What is said instead where pairs are open and one figure follows all the same.
# Marked for translation.
EITHER_WAY: Final[dict[Kind, str]] = {
    "only": "Either way, in all: {row}.",
    "longest": "Either way, the longest: {row}.",
    "only end": "Either way, the end is that of {row}.",
}
# What is said instead where the file states of a pair two things. Marked for translation.
STATED_TWICE: Final[dict[Kind, str]] = {
    "low": "Lowest, if all that is open runs beside each other: {row}.",
    "high": "Highest, if all that is open runs one after the other{order}: {row}.",
    "low end": "Ends first, if all that is open runs beside each other: {row}.",
    "high end": "Ends last, if all that is open runs one after the other{order}: {row}.",
}

Unsaid = Literal["sentence", "part", "term", "text", "supposed"]
# What is said of what may be imprisonment or not. Marked for translation.
UNSAID: Final[dict[Unsaid, str]] = {
    "sentence": (
        "Not known: what the sentence of {day} imposes. The lowest total is counted without it, "
        "and no highest can be given."
    ),
    "part": (
        "Not known: what a part of the sentence of {day} is. The lowest total is counted without "
        "it, and no highest can be given."
    ),
    "term": (
        "Not known: of which kind is what was imposed for {length} in the sentence of {day}. The "
        "lowest total is counted without it. As imprisonment it would add {length} at most; no "
        "highest is given before its kind is chosen."
    ),
    "supposed": (
        "Not known: of which kind is what was imposed for {length} in the sentence of {day}. The "
        "lowest total is counted without it, the highest with it, as imprisonment."
    ),
    "text": (
        "Not known: how long “{text}” in the sentence of {day} is. The lowest total is counted "
        "without it, and no highest can be given."
    ),
}


def words_of(unstated: int, twice: int) -> dict[Kind, str]:
    """Give the words of steps by what is open: nothing, what is not stated, what is so twice."""
    if twice:
        return SAID | EITHER_WAY | STATED_TWICE
    return SAID | EITHER_WAY if unstated else SAID | ALL_STATED
