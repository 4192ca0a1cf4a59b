"""Test the reader's limits, at them and one beyond."""

import json
from collections.abc import Iterable
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.errors import TooLarge
from dossier.storage import limits
from dossier.storage.refusal import Refusal

LONGEST = b"x" * limits.LONGEST_TEXT
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text('[]{}",\\ é', max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text('[{,"\\', max_size=3), inner)
    ),
    max_leaves=30,
)


def taken(data: bytes) -> bool:
    limits.check(data)
    return True


def refused(data: bytes) -> Refusal:
    with pytest.raises(Refusal) as caught:
        limits.check(data)
    assert caught.value.kind is TooLarge
    return caught.value


def deep(value: object) -> int:
    """Count the brackets round the innermost value."""
    members: Iterable[object] | None = None
    if isinstance(value, dict):
        members = cast("dict[str, object]", value).values()
    elif isinstance(value, list):
        members = cast("list[object]", value)
    return 0 if members is None else 1 + max(map(deep, members), default=0)


def test_the_size_of_a_file_has_a_limit() -> None:
    limits.check_size(limits.MOST_BYTES)
    with pytest.raises(Refusal, match="larger than 64 MiB"):
        limits.check_size(limits.MOST_BYTES + 1)


def test_the_longest_text_is_read_and_one_byte_more_is_not() -> None:
    assert taken(b'["%s"]' % LONGEST)
    assert refused(b'["%sx"]' % LONGEST).offset == 1


def test_a_long_text_behind_others_is_found() -> None:
    data = b'["a", "", "b\\"", "%sx", "c"]' % LONGEST
    assert refused(data).offset == data.index(b'"x')


def test_an_escaped_quote_does_not_end_a_text() -> None:
    half = b"x" * (limits.LONGEST_TEXT // 2)
    assert refused(b'["%s\\"%s"]' % (half, half)).offset == 1
    assert taken(b'["%s\\\\", "%s"]' % (half, half))


def test_a_text_that_never_ends_is_too_long() -> None:
    assert refused(b'["%sx' % LONGEST).offset == 1


def test_much_white_space_or_many_numbers_are_no_long_text() -> None:
    blank = b" " * (2 * limits.LONGEST_TEXT)
    assert taken(b'["a",%s"b"%s, 1]' % (blank, blank))


def test_a_long_text_is_counted_in_characters_before_it() -> None:
    assert refused('["é", "'.encode() + LONGEST + b'x"]').offset == 6


def test_sixty_brackets_are_read_and_sixty_one_are_not() -> None:
    assert taken(b"[" * 60 + b"]" * 60)
    assert refused(b"[" * 61 + b"]" * 61).offset == 60


def test_brackets_in_texts_are_none() -> None:
    assert taken(b'["%s", "\\"%s"]' % (b"[" * 100, b"{" * 100))


def test_the_bracket_that_is_too_deep_is_found_among_texts() -> None:
    data = b'["[", "\\"", {"a": "]"}, ' + b"[" * 60 + b"]" * 60 + b"]"
    assert refused(data).offset == data.index(b"[[") + 59


def test_a_depth_without_end_is_refused() -> None:
    assert refused(b'["' + b'", ["' * 10_000).offset is not None


def test_five_million_values_are_read_and_more_are_not() -> None:
    assert taken(b"[" + b"0," * (limits.MOST_VALUES - 2) + b"0]")
    assert "5 million" in refused(b"[" + b"0," * limits.MOST_VALUES + b"0]").sentence
    assert "5 million" in refused(b"[" + b'",",' * 7_000_000 + b"0]").sentence
    assert "5 million" in refused(b"[" + b"{}," * (limits.MOST_VALUES // 2) + b"{}]").sentence


def test_commas_in_texts_are_no_values() -> None:
    commas = b"," * limits.LONGEST_TEXT
    assert taken(b'["%s"]' % b'", "'.join([commas] * 6))


@given(values)
def test_no_text_changes_how_deep_the_brackets_are(value: object) -> None:
    data = json.dumps(value).encode()
    nested = b"[" * (60 - deep(value)) + data + b"]" * (60 - deep(value))
    assert taken(nested)
    if isinstance(value, dict | list):
        refused(b"[" + nested + b"]")


def test_brackets_in_a_text_that_never_ends_are_none() -> None:
    data = b'"' + b"[" * 70
    assert taken(data)
    assert refused(data.replace(b'"', b"{")).offset == 60
