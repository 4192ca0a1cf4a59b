"""Test that every place of a text is found again by line and column."""

import json
from collections.abc import Iterable
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.storage import json_text, positions
from dossier.storage.positions import Place
from dossier.storage.refusal import Steps

TEXT = """ {
  "a": 1,
  "é": [true, {"b": "x,]"}, []],
  "c/~": {"": null}
} """
values = st.recursive(
    st.none() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=12,
)


def all_steps(value: object, above: Steps = ()) -> list[Steps]:
    """List the ways to all values within a value."""
    members: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, dict):
        members = cast("dict[str, object]", value).items()
    elif isinstance(value, list):
        members = enumerate(cast("list[object]", value))
    return [above] + [
        steps for step, inner in members for steps in all_steps(inner, (*above, step))
    ]


def follow(value: object, steps: Steps) -> object:
    for step in steps:
        value = cast("dict[str | int, object]", value)[step]
    return value


def test_values_are_found_where_they_start() -> None:
    wanted: list[Steps] = [(), ("a",), ("é", 1, "b"), ("é", 2), ("c/~", ""), ("c/~",)]
    assert positions.places(TEXT, wanted) == {
        (): Place(1, 2),
        ("a",): Place(2, 8),
        ("é", 1, "b"): Place(3, 21),
        ("é", 2): Place(3, 29),
        ("c/~",): Place(4, 10),
        ("c/~", ""): Place(4, 15),
    }


def test_what_is_not_in_the_text_is_left_out() -> None:
    assert positions.places(TEXT, [("b",), ("é", 9), ("a", "b")]) == {}


@given(values, st.sampled_from([None, 1, "\t"]))
def test_every_value_of_every_text_is_found(value: object, indent: int | str | None) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    wanted = all_steps(value)
    found = positions.places(text, wanted)
    assert set(found) == set(wanted)
    lines = text.split("\n")
    for steps, place in found.items():
        at = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
        assert json_text.scan(text, at)[0] == follow(value, steps)
        assert positions.place_at(text, at) == place


def test_a_pointer_escapes_what_it_must() -> None:
    assert positions.pointer(("a/b", "m~n", 0, "")) == "/a~1b/m~0n/0/"
    assert positions.pointer(()) == ""


@pytest.mark.parametrize(
    ("text", "pointer", "at"),
    [
        ('{"a": [1, {"b": NaN}]}', "/a/1/b", "NaN"),
        ('{"a": [1, 1e999, 2]}', "/a/1", "1e999"),
        (r'["a", {"b": "\udc00"}]', "/1/b", r'"\udc00'),
        ('{"a": [1, 2', "/a", "[1"),
        ('{"a": [1, tru', "/a/1", "tru"),
        ('{"a": {"b" 1}}', "/a", '{"b'),
        ('{"a": {b: 1}}', "/a", "{b"),
        ('{"a": {1: 1}}', "/a", "{1"),
        ("[1, 2] 3", "", "[1"),
        ("", "", ""),
    ],
)
def test_the_innermost_value_is_blamed(text: str, pointer: str, at: str) -> None:
    steps, offset = positions.blame(text)
    assert positions.pointer(steps) == pointer
    assert text[offset:].startswith(at)


def test_of_equal_keys_the_second_is_blamed() -> None:
    text = '[{"k": 1}, {"y": 1, "z": {"k": 1, "j": 2, "k": 3}}, {"k": NaN}]'
    steps, offset = positions.blame(text, "k")
    assert positions.pointer(steps) == "/1/z/k"
    assert text[offset:].startswith('"k": 3')
