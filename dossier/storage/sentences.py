"""What is wrong and what would be right, one sentence for each way in which a file can fail."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import reduce
from itertools import groupby
from typing import Final, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from dossier.errors import NotJson, saying
from dossier.storage.refusal import Refusal, Steps

_SMALLEST: Final = '{"dossier": 1, "subject": {"name": "…"}}'
# Marked for translation.
_EMPTY: Final = "The file is empty; the smallest dossier is {smallest}."
# Marked for translation.
_TORN: Final = "The file ends here in the middle of a value; the rest of it is missing."
# Marked for translation.
_COMMA: Final = "No comma may stand behind the last entry."
# Marked for translation.
_OTHER: Final = "This is no dossier: it is a file of another kind, or was damaged on its way."
# Marked for translation.
_ASK: Final = "Ask for it again."
# What Python's reader calls a fault, by how its message begins: the last of each row is marked for
# translation.
_SYNTAX: Final = (
    (
        "Expecting value",
        (
            "A value belongs here: a text in quotation marks, a number, true, false, null, a list "
            "or an object."
        ),
    ),
    ("Expecting property name", "A key in double quotation marks belongs here."),
    ("Expecting ':'", "A colon belongs here, between a key and its value."),
    ("Expecting ','", "A comma or a closing bracket belongs here."),
    ("Extra data", "The dossier ends before this place, and nothing may follow it."),
    ("Unterminated string", "The file ends in the middle of this text; the rest of it is missing."),
    (
        "Invalid control",
        (
            "A text may hold no line break or other control character as it is; it is written as "
            "an escape, such as \\n."
        ),
    ),
    (
        "Invalid \\escape",
        (
            "This backslash stands before a character that it cannot escape; a backslash itself is "
            "written \\\\."
        ),
    ),
    ("Invalid \\uXXXX", "Behind \\u belong four digits from 0 to F."),
    ("Illegal trailing comma", _COMMA),
)

# What pydantic calls a fault, and what it asks for.
_WANTED: Final = {
    "string_type": saying("a text in quotation marks"),
    "bool_type": saying("true or false"),
    "int_type": saying("a number"),
    "float_type": saying("a number"),
    "tuple_type": saying("a list in square brackets"),
    "model_type": saying("an object in braces"),
}
FORMS: Final = {
    r"^[A-Z]{2}$": saying("a country's code of two capital letters, such as “RU”"),
    r"^[A-Z]{3}$": saying("a currency's code of three capital letters, such as “USD”"),
    r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$": saying("a language's code, such as “ru” or “zh-Hant”"),
}
_SHOWN: Final = 40


class Fault(NamedTuple):
    """A value that does not fit: where it stands, and what is wrong with it.

    `is_unknown_word` marks a word that is not in a closed list; a later version may know it.
    """

    steps: Steps
    sentence: str
    is_unknown_word: bool = False


def syntax(why: json.JSONDecodeError) -> Refusal:
    """Say why a text is no JSON, from what Python's reader says of it."""
    text, offset = why.doc, why.pos
    if not text.strip():
        return Refusal(NotJson, saying(_EMPTY, smallest=_SMALLEST), offset)
    if not text[:offset].strip() and text[offset] not in "{[":
        return other_file(offset)
    if not text[offset:].strip():
        said = _TORN
    elif text[offset] in "]}" and text[:offset].rstrip().endswith(","):
        said, offset = _COMMA, text.rindex(",", 0, offset)
    else:
        said = next(said for begin, said in _SYNTAX if why.msg.startswith(begin))
    return Refusal(NotJson, saying(said), offset)


def other_file(offset: int) -> Refusal:
    """Say that a file is none of ours from its first sign on."""
    return Refusal(NotJson, saying(_OTHER), offset, saying(_ASK))


def faults(why: ValidationError, above: Steps = ()) -> Iterator[Fault]:
    """Say all that pydantic found, one fault for each value; `above` leads to what was read."""
    errors = why.errors(include_url=False)
    for place, group in groupby(errors, lambda error: _place_and_branch(error["loc"])[0]):
        yield from _of_one_value((*above, *place), list(group))


def _place_and_branch(loc: Steps) -> tuple[Steps, Steps]:
    """Part a way at the branch of a choice, such as "str" or "Place", which is no key of the file.

    >>> _place_and_branch(("place", "Place", "country"))
    (('place',), ('Place', 'country'))
    """
    for at, step in enumerate(loc):
        if isinstance(step, str) and (step[0].isupper() or step in ("str", "int", "float")):
            return loc[:at], loc[at:]
    return loc, ()


def _of_one_value(place: Steps, errors: list[ErrorDetails]) -> Iterator[Fault]:
    """Say what is wrong with a value; where it may be one of several kinds, with the likely one."""
    inside = [(error, _place_and_branch(error["loc"])[1][1:]) for error in errors]
    deeper = [(error, rest) for error, rest in inside if rest]
    if deeper:
        for error, rest in deeper:
            yield _fault((*place, *rest), error)
    else:
        every = dict.fromkeys(_wanted(error) for error in errors)
        yield _fault(place, errors[0], reduce(_or, every))


def _fault(steps: Steps, error: ErrorDetails, wanted: str = "") -> Fault:
    context = error.get("ctx", {})
    if "sentence" in context:
        # The model's own kinds of value bring their own sentence.
        return Fault(steps, context["sentence"])
    if error["type"] == "missing":
        return Fault(
            steps[:-1], saying("{what} is missing here; it cannot be left out.", what=_named(steps))
        )
    found = described(error["input"])
    sentence = saying(
        "{what} must be {wanted}, not {found}.",
        what=_named(steps),
        wanted=wanted or _wanted(error),
        found=found,
    )
    unknown = error["type"] == "literal_error" and isinstance(error["input"], str)
    return Fault(steps, sentence, is_unknown_word=unknown)


def _wanted(error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    if "expected" in context:
        words = re.findall("'([^']*)'", context["expected"])
        return saying("one of {words}", words=_either(words))
    if "pattern" in context:
        return FORMS[context["pattern"]]
    return _WANTED.get(error["type"], "")


def _either(words: list[str]) -> str:
    quoted = [f"“{word}”" for word in words]
    return _or(", ".join(quoted[:-1]), quoted[-1])


def _or(others: str, last: str) -> str:
    return saying("{others} or {last}", others=others, last=last)


def _named(steps: Steps) -> str:
    """Name a value by its key, or by its number in a list, as people count."""
    last = steps[-1]
    if isinstance(last, str):
        return saying("“{text}”", text=last)
    return saying("Entry {n} of “{list}”", n=last + 1, list=steps[-2])


def described(value: object) -> str:
    """Say what stands in the file.

    >>> described([1]), described(True), described("38")
    ('a list', 'true', 'the text “38”')
    """
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, int | float):
        return saying("the number {n}", n=_short(json.dumps(value)))
    if isinstance(value, str):
        text = json.dumps(_short(value), ensure_ascii=False)[1:-1]
        return saying("the text “{text}”", text=text)
    return saying("a list") if isinstance(value, list | tuple) else saying("an object")


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
