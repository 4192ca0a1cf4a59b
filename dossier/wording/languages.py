"""Languages said by name, and read from a name or a tag of BCP 47: "Chinese (Traditional)"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dossier.i18n import Words
from dossier.wording import countries, names
from dossier.wording.lists import read_each
from dossier.wording.typed import checked, fold, shown

_TAG: Final = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"
_REST: Final = r"[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*"
SHORT, SCRIPT, REGION = 2, 4, 2

# What people call a language besides the name in the tables, folded.
ALSO_CALLED: Final[Mapping[str, str]] = {
    "bahasa": "id",
    "castilian": "es",
    "cantonese": "yue",
    "dari": "fa-AF",
    "farsi": "fa",
    "flemish": "nl-BE",
    "kirghiz": "ky",
    "mandarin": "zh",
    "mandarin chinese": "zh",
    "moldovan": "ro-MD",
    "oriya": "or",
    "sorani": "ckb",
    "kurmanji": "ku",
    "uighur": "ug",
    "simplified chinese": "zh-Hans",
    "traditional chinese": "zh-Hant",
    "brazilian portuguese": "pt-BR",
    "фарси": "fa",
    "дари": "fa-AF",
}


def say(tag: str, words: Words) -> str:
    """Say a language's name, with script and country in brackets; an unknown tag as it stands."""
    first, *rest = tag.split("-")
    name = names.named("languages", words).get(first.lower())
    if name is None or not rest:
        return name or tag
    details = _details(rest, words)
    return words.tr("{language} ({details})").format(language=name, details=details)


def read(text: str, words: Words) -> str:
    """Read a language's tag from its name or from a tag in any case."""
    typed = checked(text, words)
    tag = find(typed, words)
    if tag is None:
        raise ValueError(_unknown(typed, words))
    return tag


def find(text: str, words: Words) -> str | None:
    """Find the tag of a language by any of its names; None where there is none."""
    text = text.strip()
    tag, named = _tag(text, words), _by_name(text, words)
    # "ga" is the code of Irish, "Ga" the name of another language.
    if named and (tag is None or say(named, words) == text):
        return named
    return tag or _bracketed(text, words)


def explain(tag: str, words: Words) -> str:
    """Say the language with the tag that the file will hold."""
    name = say(tag, words)
    if name == tag:
        return words.tr("{tag}, a tag whose language is not known here").format(tag=tag)
    return words.tr("{name}, {tag}").format(name=name, tag=tag)


def suggestions(prefix: str, words: Words, limit: int = names.SOME) -> tuple[str, ...]:
    """Give names of languages that begin as typed, or one of whose words does."""
    return names.beginning(prefix, names.named("languages", words).values(), limit)


def say_all(tags: tuple[str, ...], words: Words) -> str:
    """Say several languages in one line."""
    return words.tr(", ").join(say(tag, words) for tag in tags)


def read_all(text: str, words: Words) -> tuple[str, ...]:
    """Read several languages from one line, with commas between them."""
    return read_each(text, find, read, words)


def explain_all(tags: tuple[str, ...], words: Words) -> str:
    """Say several languages with their tags."""
    return words.tr("; ").join(explain(tag, words) for tag in tags)


def _by_name(text: str, words: Words) -> str | None:
    key = fold(text)
    return names.found("languages", words).get(key) or ALSO_CALLED.get(key)


def _bracketed(text: str, words: Words) -> str | None:
    """Read what `say` gives for a tag of several parts; names may have brackets of their own."""
    for bracket in re.finditer(r"\(", text) if text.endswith(")") else ():
        name = text[: bracket.start()].strip()
        base = _by_name(name, words) or _tag(name, words)
        rest = _read_details(text[bracket.end() : -1], words)
        if base and rest:
            return f"{base}-{rest}"
    return None


def _tag(text: str, words: Words) -> str | None:
    """Write a tag as BCP 47 does; None for what is none, or a code of two letters not known."""
    if not re.fullmatch(_TAG, text):
        return None
    first, *rest = text.split("-")
    first = first.lower()
    if first not in names.named("languages", words):
        first = names.codes().get(first, first)
        if len(first) == SHORT and first not in names.named("languages", words):
            return None
    return "-".join((first, *_cased(rest)))


def _cased(subtags: list[str]) -> list[str]:
    """Write scripts as "Cyrl" and countries as "RU"; all after a single letter is small."""
    cased: list[str] = []
    for subtag in subtags:
        if not subtag.isalpha() or any(len(before) == 1 for before in cased):
            cased.append(subtag.lower())
        else:
            write = {SCRIPT: str.title, REGION: str.upper}.get(len(subtag), str.lower)
            cased.append(write(subtag))
    return cased


def _details(subtags: list[str], words: Words) -> str:
    """Say script and country by name, and the rest as it stands."""
    left = _cased(subtags)
    said: list[str] = []
    if left and (script := _script(left[0], words)):
        said.append(script)
        del left[0]
    if left and (country := countries.name(left[0], words)):
        said.append(country)
        del left[0]
    return ", ".join([*said, "-".join(left)] if left else said)


def _script(code: str, words: Words) -> str | None:
    """Give a script's name; None where it has none, or is called as a country is."""
    name = names.named("scripts", words).get(code)
    return None if name is None or countries.find(name, words) else name


def _read_details(text: str, words: Words) -> str | None:
    left = [piece.strip() for piece in text.split(",")]
    tag: list[str] = []
    script = names.found("scripts", words).get(fold(left[0]))
    if script and not countries.find(left[0], words):
        tag.append(script)
        del left[0]
    for width in range(len(left), 0, -1):
        if country := countries.find(", ".join(left[:width]), words):
            tag.append(country)
            del left[:width]
            break
    if len(left) == 1 and re.fullmatch(_REST, left[0]):
        tag += left.pop().split("-")
    return None if left else "-".join(tag)


def _unknown(text: str, words: Words) -> str:
    close = names.near(text, names.named("languages", words).values())
    if close:
        sentence = words.tr("No language is called “{text}”: is it {names}?")
        return sentence.format(text=shown(text), names=names.listed(close, words))
    sentence = words.tr("No language is called “{text}”: type a name such as Russian, or its code.")
    return sentence.format(text=shown(text))
