"""Test that no text of a stranger steers a screen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.report.harmless import harmless


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\x1b[2Jb", "a\\x1b[2Jb"),
        ("a\u202ecod.exe", "a\\u202ecod.exe"),
        ("\u2066x\u2069", "\\u2066x\\u2069"),
        ("\ufeffx", "\\ufeffx"),
        ("a\u2028b", "a\\u2028b"),
        ("\x85\x9b", "\\x85\\x9b"),
        ("\ud800", "\\ud800"),
    ],
)
def test_what_steers_is_shown_as_an_escape(text: str, shown: str) -> None:
    assert harmless(text) == shown


@pytest.mark.parametrize("text", ["1\u00a0000", "می\u200cخواهم", "سامية", "Ёж", "12\u202f5", "😀"])
def test_what_scripts_need_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@given(st.text())
def test_no_control_is_left_in_any_text(text: str) -> None:
    shown = harmless(text)
    assert not any(unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"} for sign in shown)
    assert not any(unicodedata.bidirectional(sign) in {"RLO", "LRO", "RLI"} for sign in shown)
