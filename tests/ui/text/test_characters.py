"""Test that any string, however hostile, becomes one that can be shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.ui.text.characters import (
    clipped,
    isolated,
    menu_label,
    one_line,
    points,
    runs_right_to_left,
    turns,
    units,
    visible,
)

FSI, PDI, RLO = "\u2068", "\u2069", "\u202e"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Awa N.", "Awa N."),
        ("a\tb\nc", "a\tb\nc"),
        ("a\x00b\x1b[31m\x7f", "a␀b␛[31m␡"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("c1 \x9b", "c1 \ufffd"),
        ("torn \ud83d", "torn \ufffd"),
        ("Карим", "Карим"),
    ],
)
def test_what_cannot_be_seen_is_shown_as_a_sign(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_no_control_character_is_ever_shown(text: str) -> None:
    assert all(
        unicodedata.category(sign) not in {"Cc", "Cs"} or sign in "\t\n" for sign in visible(text)
    )


def test_a_blank_at_which_no_line_ends_stays_one_on_one_line() -> None:
    firm = "\N{NO-BREAK SPACE}"
    assert one_line(f"11 марта 2019{firm}г.") == f"11 марта 2019{firm}г."
    assert one_line(f"{firm}two{firm}{firm}blanks{firm}") == "two blanks"


def test_a_text_for_one_line_has_no_line_ends_and_a_bounded_length() -> None:
    assert one_line(" two \n\t lines ") == "two lines"
    assert one_line("a\tb\nc") == "a b c"
    assert len(one_line("x" * 10_000)) == 300
    assert one_line("x" * 10_000).endswith("…")


def test_a_text_is_cut_only_when_it_is_too_long() -> None:
    assert clipped("abc", 3) == "abc"
    assert clipped("abcd", 3) == "ab…"


def test_only_a_text_that_turns_is_isolated() -> None:
    assert isolated("Roman Seleznev") == "Roman Seleznev"
    assert isolated("Каждый") == "Каждый"
    assert isolated("عربي") == f"{FSI}عربي{PDI}"


def test_a_text_cannot_leave_its_isolate() -> None:
    assert isolated(f"a{PDI}{RLO}b") == f"{FSI}a{RLO}b{PDI}"
    assert isolated(f"a{FSI}b") == f"{FSI}a{FSI}b{PDI}{PDI}"
    assert isolated(f"a{FSI}b{PDI}c") == f"{FSI}a{FSI}b{PDI}c{PDI}"


@given(st.text(alphabet=f"ab\u05d0{FSI}{PDI}{RLO}"))
def test_isolates_open_and_close_in_pairs(text: str) -> None:
    depth = 0
    for sign in isolated(text):
        depth += (sign == FSI) - (sign == PDI)
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize(
    ("text", "right_to_left"),
    [
        ("Awa", False),
        ("عربي then English", True),
        ("12 عربي", True),
        ("12", None),
        ("", None),
        (f"{FSI}عربي{PDI}, then ambassador", False),
        (f"{FSI}عربي{PDI}", None),
    ],
)
def test_the_first_letter_outside_isolates_gives_the_direction(
    text: str, *, right_to_left: bool | None
) -> None:
    assert runs_right_to_left(text) is right_to_left


def test_a_text_turns_when_it_is_written_from_the_right_or_overridden() -> None:
    assert turns("שלום")
    assert turns(f"safe{RLO}fdp.exe")
    assert not turns("12 – Каждый 漢字")


def test_an_ampersand_stays_one_in_a_menu() -> None:
    assert menu_label("Smith & Co\nLtd") == "Smith && Co Ltd"


@given(st.text(), st.data())
def test_places_are_counted_as_qt_counts_them(text: str, data: st.DataObject) -> None:
    safe = visible(text)
    place = data.draw(st.integers(0, len(safe)))
    assert units(safe) == len(safe.encode("utf-16-le")) // 2
    assert points(safe, units(safe[:place])) == place


def test_an_override_is_shown_and_turns_nothing() -> None:
    assert visible("Awa \u202eLIVE\u202c") == "Awa [RLO]LIVE[PDF]"
