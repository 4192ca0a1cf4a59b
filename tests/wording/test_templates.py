"""A template that was filled is matched again, with the same texts in its slots."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.wording.templates import folded, matches, pieces

FROM_TO = "From {a} to {b}"


def test_case_commas_dashes_and_blanks_do_not_count() -> None:
    assert folded(" July  5, 2014 – 8\N{NO-BREAK SPACE}JULY ") == "july 5 2014 - 8 july"


def test_a_template_is_taken_apart_at_its_slots() -> None:
    assert pieces(FROM_TO) == (("from ", "a"), (" to ", "b"), ("", ""))
    assert pieces("not known") == (("not known", ""),)
    assert pieces("{n} years") == (("", "n"), (" years", ""))


@pytest.mark.parametrize(
    "text", ["from x", "x to y", "from x to ", "from  to y", "upfrom x to y", ""]
)
def test_another_text_does_not_match(text: str) -> None:
    assert list(matches(FROM_TO, text)) == []


def test_every_way_to_match_is_given() -> None:
    assert list(matches(FROM_TO, "from a to b to c")) == [
        {"a": "a", "b": "b to c"},
        {"a": "a to b", "b": "c"},
    ]
    assert list(matches("not known", "not known")) == [{}]
    assert list(matches("not known", "not known yet")) == []


def test_a_slot_keeps_out_what_means_nothing_there() -> None:
    def number(_slot: str, text: str) -> str:
        return str(int(text)) if text.isdecimal() else ""

    assert list(matches("{a} to {b}", "01 to 2", number)) == [{"a": "1", "b": "2"}]
    assert list(matches("{a} to {b}", "one to 2", number)) == []


@given(st.text("ab to", min_size=1), st.text("ab from", min_size=1))
def test_what_fills_the_slots_is_found_again(first: str, second: str) -> None:
    slots = {"a": first, "b": second}
    assert slots in matches("from {a} to {b}", "from {a} to {b}".format(**slots))
