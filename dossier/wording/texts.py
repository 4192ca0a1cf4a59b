"""Texts kept as they are typed: lines, lists of lines, addresses, ids, yes and no."""

from __future__ import annotations

import json
import math
import re
from typing import Final, cast

from dossier.i18n import Words
from dossier.model.base import Key, Number
from dossier.wording import money
from dossier.wording.typed import checked, fold, shown, whole

# The reader takes no longer text than 1 MiB, as it is written in the file.
LONGEST_TEXT: Final = 1024 * 1024
LONGEST_ID: Final = 100
# What we read must not be deeper than a file may be.
MOST_BRACKETS: Final = 20
# A break within one text of a list, which has a line for each.
BREAK: Final = "↵"
_ADDRESS: Final = r"(?i)(?:https?://[^\s/?#]|mailto:[^\s])\S*"
_HOST: Final = r"(?i)https?://([^\s/?#]*)"


def read(text: str, words: Words) -> str:
    """Keep a text to the last character; refuse what the file could not hold."""
    written = json.dumps(whole(text, words), ensure_ascii=False)
    if len(written.encode()) - len('""') > LONGEST_TEXT:
        raise ValueError(words.tr("This text is longer than 1 MiB: shorten it, or split it."))
    return text


def say_lines(texts: tuple[str, ...], _words: Words) -> str:
    """Say each text on a line of its own, with a sign for a break within one."""
    return "\n".join(text.replace("\n", BREAK) for text in texts)


def read_lines(text: str, words: Words) -> tuple[str, ...]:
    """Read a text from each line; blank lines count for nothing."""
    lines = (line.removesuffix("\r") for line in text.split("\n"))
    return tuple(read(line.replace(BREAK, "\n"), words) for line in lines if line.strip())


def read_address(text: str, words: Words) -> str:
    """Read an address that can be opened, which must be whole."""
    typed = checked(text, words, 4000)
    if not re.fullmatch(_ADDRESS, typed):
        raise ValueError(words.tr("Type the whole address: it begins with https:// or mailto:."))
    return typed


def explain_address(address: str, words: Words) -> str:
    """Say where an address leads, whatever stands before or behind the host."""
    host = re.match(_HOST, address)
    if host is None:
        return address
    return words.tr("leads to {host}").format(host=host[1].rpartition("@")[2])


def say_id(id: str, _words: Words) -> str:
    """Say the id that the file has; a handle for the session is none."""
    return (id.written or "") if isinstance(id, Key) else id


def read_id(text: str, words: Words) -> str:
    """Read an id, by which other records can name this one."""
    typed = checked(text, words, LONGEST_ID)
    if not typed or typed[0] in "#~" or any(letter.isspace() for letter in typed):
        sentence = words.tr("“{text}” can't be an id: type one word, such as antonov-2.")
        raise ValueError(sentence.format(text=shown(typed)))
    return typed


def say_yes_no(value: bool, words: Words) -> str:  # noqa: FBT001  (the value itself is said)
    return words.tr("yes") if value else words.tr("no")


def read_yes_no(text: str, words: Words) -> bool:
    """Read yes or no, by the word or its first letter."""
    typed = fold(checked(text, words))
    yes = {fold(words.tr("yes")), "yes", "true"}
    no = {fold(words.tr("no")), "no", "false"}
    for value, answers in ((True, yes), (False, no)):
        if typed in answers or typed in {answer[0] for answer in answers}:
            return value
    raise ValueError(words.tr("Type yes or no."))


def suggest_yes_no(_prefix: str, words: Words) -> tuple[str, ...]:
    return words.tr("yes"), words.tr("no")


def read_whole_number(text: str, words: Words) -> int:
    """Read a number without decimals."""
    number: Number = money.read_number(text, words)
    if not isinstance(number, int):
        raise ValueError(words.tr("Type a whole number, such as 3."))  # noqa: TRY004
    return number


def read_any(text: str, words: Words) -> object:
    """Read an object or a list as the file writes it; anything else is a text."""
    brackets = text.count("{") + text.count("[")
    if not text.lstrip().startswith(("{", "[")) or brackets > MOST_BRACKETS:
        return read(text, words)
    try:
        return cast(
            "object",
            json.loads(
                read(text, words), parse_constant=_no_number, parse_float=_number_of_the_file
            ),
        )
    except ValueError:
        return read(text, words)


def _no_number(text: str) -> float:
    raise ValueError(text)


def _number_of_the_file(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _no_number(text)


def say_any(value: object, _words: Words) -> str:
    """Say a value of no known kind: a text as it is, anything else as the file writes it."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
