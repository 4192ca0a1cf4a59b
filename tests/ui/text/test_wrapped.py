"""Test words in a few short lines: all of them where they fit, an ellipsis where they do not."""

import pytest

from dossier.ui.text import Run, wrapped
from dossier.ui.text.layout import Column
from dossier.ui.theme import Looks

WORDS = "County hospital, guarded ward, Northmark, United States"


def lines_of(looks: Looks, text: str, width: float, most: int) -> list[str]:
    """Give the words of each line."""
    layout = wrapped(Run(text), looks.theme, Column(width), most).parts[0].layout
    lines = (layout.lineAt(n) for n in range(layout.lineCount()))
    return [
        layout.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines
    ]


def test_all_words_stand_where_there_are_lines_for_them(looks: Looks) -> None:
    lines = lines_of(looks, WORDS, 150, 9)
    assert len(lines) > 1
    assert "".join(lines) == WORDS


@pytest.mark.parametrize("most", [1, 2, 3])
@pytest.mark.parametrize("text", [WORDS, WORDS.replace(" ", ""), "x" * 100_000, "один два " * 40])
def test_what_does_not_fit_is_cut_with_an_ellipsis(looks: Looks, text: str, most: int) -> None:
    lines = lines_of(looks, text, 60, most)
    assert len(lines) == most
    assert lines[-1].endswith("…")
    assert text.startswith("".join(lines).removesuffix("…").rstrip())


def test_newlines_and_what_steers_are_none(looks: Looks) -> None:
    assert lines_of(looks, "one\ntwo\x07", 500, 3) == ["one two␇"]
