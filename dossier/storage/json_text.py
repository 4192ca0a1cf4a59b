"""From bytes to text to plain values, refusing what could not be kept without loss."""

from __future__ import annotations

import json
import re
from collections import Counter
from decimal import Decimal
from typing import Final, Never, cast

from pydantic_core import PydanticSerializationError, to_json

from dossier.errors import NotJson, saying
from dossier.storage import sentences
from dossier.storage.refusal import Refusal, RepeatedKey

# A number of 15 digits and a point always survives as a float; only longer ones need a closer look.
_SAFE_LENGTH: Final = 16
_HALF: Final = re.compile(r"\\u[dD][89a-fA-F]")
_LONGEST_FRACTION: Final = 4300


def text_of(data: bytes, errors: str = "strict") -> str:
    """Decode UTF-8 with or without byte order mark, UTF-16 and UTF-32."""
    encoding = json.detect_encoding(data)
    try:
        return data.decode(encoding, errors)
    except UnicodeDecodeError as why:
        if not data[: why.start].decode(encoding).strip().startswith(("{", "[")):
            raise sentences.other_file(0) from None
        raise Refusal(
            NotJson,
            saying(
                "The byte {byte} has no meaning in a {encoding} text.",
                byte=f"0x{data[why.start]:02X}",
                encoding=encoding[:6].upper(),
            ),
            len(data[: why.start].decode(encoding)),
            saying("Save the text as UTF-8."),
        ) from None


def utf8_of(text: str, data: bytes) -> bytes:
    """Give a text as UTF-8: the bytes that it was decoded from, if they are that."""
    return data if json.detect_encoding(data) == "utf-8" else text.encode()


def parse(text: str) -> object:
    """Give the plain values of a JSON text; raise JSONDecodeError or Refusal, both ValueErrors."""
    value: object = _DECODER.decode(text)
    _check_characters(value, text, 0, len(text))
    return value


def scan(text: str, at: int) -> tuple[object, int]:
    """Give the value that starts at an offset, and the offset behind it; raise as `parse` does."""
    value, end = cast("tuple[object, int]", _DECODER.raw_decode(text, at))
    _check_characters(value, text, at, end)
    return value, end


def _check_characters(value: object, text: str, start: int, end: int) -> None:
    """Refuse an escaped half of a character that does not stand beside its other half."""
    if text.find("\\", start, end) < 0 or not _HALF.search(text, start, end):
        return
    try:
        to_json(value)
    except PydanticSerializationError:
        raise Refusal(
            NotJson,
            saying(
                "An escape such as {escape} is half of a character; its other half is missing "
                "here.",
                escape="\\ud800",
            ),
        ) from None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        count = Counter(key for key, _ in pairs)
        key = next(key for key in count if count[key] > 1)
        raise RepeatedKey(
            NotJson,
            saying("The key “{key}” stands here for the second time.", key=_short(key)),
            key,
        )
    return made


def _fraction(digits: str) -> float:
    """Read a number with a fraction or an exponent, if a float holds it exactly as written."""
    if len(digits) > _LONGEST_FRACTION:
        raise _too_long(digits)
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise Refusal(NotJson, saying("The number {n} is too large to be kept.", n=_short(digits)))
    if (len(digits) > _SAFE_LENGTH or "e" in digits.lower()) and not _same(digits, value):
        raise Refusal(
            NotJson,
            saying(
                "The number {n} cannot be kept exactly; {near} is the nearest to it.",
                n=_short(digits),
                near=repr(value),
            ),
        )
    return value


def _whole(digits: str) -> int | float:
    """Read a whole number; minus zero stays what it is."""
    try:
        return -0.0 if digits == "-0" else int(digits)
    except ValueError:  # Python reads no endless rows of digits, since that would take too long
        raise _too_long(digits) from None


def _too_long(digits: str) -> Refusal:
    return Refusal(
        NotJson, saying("The number {n} has too many digits to be kept.", n=_short(digits))
    )


def _same(digits: str, value: float) -> bool:
    if value == 0:
        return not digits.lower().partition("e")[0].strip("-.0")
    return Decimal(digits) == Decimal(repr(value))


def _no_number(word: str) -> Never:
    raise Refusal(
        NotJson,
        saying("{word} is no number of JSON; leave the field out if it is not known.", word=word),
    )


def _short(text: str) -> str:
    return text if len(text) <= 30 else f"{text[:12]}…{text[-6:]}"


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_object, parse_float=_fraction, parse_int=_whole, parse_constant=_no_number
)
