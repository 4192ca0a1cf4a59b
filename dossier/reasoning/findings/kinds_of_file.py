"""The kinds of findings about the file: references, citations, codes, dates beside each other."""

from __future__ import annotations

from typing import Final

from dossier.reasoning.findings.kind import Kind, theme

OF_FILE: Final[tuple[Kind, ...]] = (
    *theme(
        "The file and its references",
        (
            "record-set-aside",
            "error",
            (
                "A record of “{list}” in line {line} cannot be read, and is left out of "
                "everything: {problem}"
            ),
        ),
        ("nameless", "warning", "The person has no name here: say whose case this is."),
        (
            "empty-record",
            "warning",
            "This record says nothing: write what is known, or delete it.",
        ),
        (
            "unnamed-record",
            "warning",
            "“{field}”, by which this is known, says nothing: write it, or delete the record.",
        ),
        (
            "dangling-reference",
            "error",
            "“{ref}” names no record of this file: add the record, or write a name instead.",
        ),
        (
            "id-twice",
            "error",
            "The id “{id}” is used by another record too, and references lead to that one.",
        ),
        (
            "id-reserved",
            "warning",
            "No reference can lead to the id “{id}”, since it begins with “~/”: choose another.",
        ),
        (
            "wrong-noun",
            "warning",
            "“{ref}” is a {noun}, which makes no sense here.",
        ),
        (
            "relation-to-nothing",
            "warning",
            (
                "“{ref}” is no record of this file: no figure comes from it, and what is to follow "
                "it has no last end. If it is a sentence of this file, name it by its id."
            ),
        ),
        (
            "relation-to-nobody",
            "warning",
            (
                "No other sentence is named here: no figure comes from this, and what is to follow "
                "has no last end. Choose the sentence, or name it in words."
            ),
        ),
        (
            "citations-in-ring",
            "warning",
            (
                "This statement is known only from itself, over the statements that it cites: name "
                "where it was published."
            ),
        ),
        (
            "no-such-field",
            "error",
            "A citation names the field “{field}”, which this record does not have.",
        ),
        (
            "task-without-field",
            "error",
            "The task names the field “{field}”, which is not in the record that it is about.",
        ),
        (
            "entered-twice",
            "warning",
            "This says the same as {other}: is it entered twice?",
        ),
        (
            "look-alike",
            "note",
            (
                "“{word}” mixes letters of two alphabets, or turns the way it is written: look "
                "twice."
            ),
        ),
    ),
    *theme(
        "Citations",
        (
            "quote-not-found",
            "warning",
            "The quotation “{quote}” does not stand in the text of {source}.",
        ),
        (
            "quote-cuts-word",
            "warning",
            (
                "The quotation “{quote}” begins or ends within a word or a number of the text of "
                "{source}: quote the whole of it."
            ),
        ),
        (
            "says-the-same",
            "warning",
            "{source} is cited for something else in “{field}”, and says the same.",
        ),
        (
            "says-without-field",
            "warning",
            "{source} is cited for something else, and the citation does not name the field.",
        ),
        (
            "statement-after-source",
            "error",
            "The statement is dated {later}, after {source}, which reports it.",
        ),
        (
            "dated-after-source",
            "warning",
            "This is dated {later}, after all that it is cited from ({earlier}).",
        ),
        (
            "accessed-before-issued",
            "warning",
            "The source was looked up ({later}) before it came out ({earlier}).",
        ),
        (
            "hash-malformed",
            "warning",
            "“{hash}” is no SHA-256 hash, which has 64 digits from 0 to f.",
        ),
    ),
    *theme(
        "Dates",
        (
            "impossible-date",
            "error",
            "“{text}” can be no date, and nothing is reckoned with it: {why}",
        ),
        (
            "far-date",
            "warning",
            "{date} lies centuries from our time: perhaps the year is a slip of the pen.",
        ),
        (
            "between-misses",
            "error",
            "No day of {date} lies within the bounds that stand beside it ({between}).",
        ),
        (
            "dated-after-as-of",
            "warning",
            "This is dated {date}, after the day up to which the file is complete ({as_of}).",
        ),
        (
            "planned-in-the-past",
            "warning",
            (
                "This is still called planned for {date}, and the file speaks of {as_of}: what "
                "came of it?"
            ),
        ),
        (
            "outside-role",
            "warning",
            "{name} takes part ({date}) outside of the time of this role ({period}).",
        ),
        (
            "date-of-nothing",
            "note",
            "A date is given here for what is itself not stated: fill in “{field}” too.",
        ),
        (
            "due-before-since",
            "warning",
            "The task is due ({later}) before it was set ({earlier}).",
        ),
    ),
    *theme(
        "Codes",
        ("country-unknown", "warning", "No country has the code {code}."),
        ("currency-unknown", "warning", "No currency has the code {code}."),
        ("language-unknown", "warning", "No language has the code {code}."),
    ),
)
