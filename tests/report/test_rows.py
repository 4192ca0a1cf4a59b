"""Test the small things that all rows say alike."""

import pytest

from dossier.report.rows import ended, first_up
from dossier.report.telling import given


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("He is ill", "He is ill."),
        ("He is ill. ", "He is ill."),
        ("Is he", "Is he."),
        ("He said “no.”", "He said “no.”"),
        ("He said “no”", "He said “no”."),
        ("هل هو مريض؟", "هل هو مريض؟"),
    ],
)
def test_a_sentence_ends_once(text: str, sentence: str) -> None:
    assert ended(text) == sentence


def test_a_sentence_begins_with_a_capital() -> None:
    assert (first_up("alleged"), first_up("мать"), first_up("")) == ("Alleged", "Мать", "")


def test_a_sentence_is_only_said_with_all_its_values() -> None:
    assert given("{a} of {b}", a="x", b="y") == "x of y"
    assert given("{a} of {b}", a="x", b="") == ""
