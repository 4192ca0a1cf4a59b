"""Test the way from bytes to plain values: all that is JSON is kept, all else refused."""

import json
import math
from typing import cast

import pytest

from dossier.errors import CannotRead, NotJson
from dossier.storage import json_text, reader, writer
from dossier.storage.refusal import Refusal
from tests.storage.json_cases import BAD, GOOD, READ

SMALLEST = b'{"dossier": 1, "subject": {"name": "A"}, "unknown": %s}'


def alike(one: object, other: object) -> bool:
    """Compare values, with kinds of numbers and the sign of zero."""
    return repr(one) == repr(other)


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_what_is_json_is_kept(text: bytes) -> None:
    dossier = reader.decode(SMALLEST % text)
    again = json_text.parse(writer.encode(dossier).decode())
    kept = cast("dict[str, object]", again)["unknown"]
    expected: object = -0.0 if text == b"-0" else json.loads(text)
    assert alike(kept, expected)


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_what_is_no_json_is_refused_with_its_place(text: bytes) -> None:
    for whole in (text, SMALLEST % text):
        with pytest.raises(CannotRead) as caught:
            reader.decode(whole, "case.dossier")
        where = caught.value.where
        assert (where.file, where.line is None, where.column is None) == (
            "case.dossier",
            False,
            False,
        )
        assert caught.value.sentence.endswith(".")


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_other_encodings_are_read(data: bytes) -> None:
    text = json_text.text_of(data)
    assert json_text.parse(text) in ({}, ["é"])
    assert json_text.utf8_of(text, data) == text.encode()


def test_utf8_is_taken_as_it_is() -> None:
    data = '"é"'.encode()
    assert json_text.utf8_of(json_text.text_of(data), data) is data


def test_a_byte_that_belongs_to_no_text_is_counted_in_characters() -> None:
    with pytest.raises(Refusal, match="The byte 0xFF has no meaning in a UTF-8 text") as caught:
        json_text.text_of("{é\n".encode() + b"\xff")
    assert caught.value.offset == 3


def test_torn_utf16_is_refused() -> None:
    with pytest.raises(Refusal, match="in a UTF-16 text"):
        json_text.text_of('{"é"'.encode("utf-16")[:-1])


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("1.0", 1.0),
        ("0.10", 0.1),
        ("100.000", 100.0),
        ("1e3", 1000.0),
        ("0e99999999999999999999", 0.0),
        ("-0.0", -0.0),
        ("-0", -0.0),
        ("0.1000000000000000000000", 0.1),
        ("1e23", 1e23),
        ("9007199254740993", 9007199254740993),
    ],
)
def test_a_number_keeps_its_value_and_its_kind(digits: str, value: float) -> None:
    assert alike(json_text.parse(digits), value)


@pytest.mark.parametrize(
    ("digits", "reason"),
    [
        ("1e309", "too large"),
        ("-1e309", "too large"),
        ("1" * 4301, "too many digits"),
        ("-1." + "0" * 4300, "too many digits"),
        ("1e-400", "0.0 is the nearest"),
        ("0." + "0" * 400 + "1", "0.0 is the nearest"),
        ("0.1000000000000000055511151231257827", "0.1 is the nearest"),
        ("9007199254740993.0", "9007199254740992.0 is the nearest"),
        ("1e999999999999999999999", "too large"),
        ("1e-99999999999999999999", "0.0 is the nearest"),
    ],
)
def test_a_number_that_would_change_is_refused(digits: str, reason: str) -> None:
    with pytest.raises(Refusal, match=reason) as caught:
        json_text.parse(digits)
    assert caught.value.kind is NotJson
    assert len(caught.value.sentence) < 120


def test_a_whole_number_of_thousands_of_digits_is_exact() -> None:
    digits = "7" * 4300
    assert json_text.parse(digits) == int(digits)


def test_the_reader_knows_no_infinite_number() -> None:
    assert math.isinf(float("1e309"))
    with pytest.raises(Refusal, match="-Infinity is no number of JSON"):
        json_text.parse("[-Infinity]")


def test_a_repeated_key_is_named() -> None:
    with pytest.raises(Refusal, match="The key “b” stands here for the second time"):
        json_text.parse('{"a": 1, "b": 2, "\\u0062": 3}')


def test_a_value_is_read_from_the_middle_of_a_text() -> None:
    assert json_text.scan('[1, {"a": 2}]', 4) == ({"a": 2}, 12)


def test_half_of_a_character_before_the_value_is_not_its_fault() -> None:
    text = r'["\ud800", "\u00e9"]'
    assert json_text.scan(text, 11) == ("é", 19)
    with pytest.raises(Refusal, match="is half of a character"):
        json_text.scan(text, 1)
