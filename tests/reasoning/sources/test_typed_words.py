"""Test which words of a text are reached by typing some of their letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.reasoning.sources.typed_words import ON, Folded, Typed
from dossier.reasoning.sources.whole_words import cuts, whole_words

TEXT = (
    "A jury had found Mr Ravnsen guilty, in August (at 10:30), of “wire fraud, and more,” he said: "
    "about $1.2 million to 31 companies. The Zoë’s  \N{EM DASH} «Ёлка» \N{EN DASH} doctor\nwas in "
    "the U.S. court"
)


def reached(typed: str, text: str = TEXT, since: int = 0) -> list[str]:
    """Give the words that are reached, those that are meant first."""
    made = Typed(Folded(text), (since, since), since, typed)
    words = [text[start:end] for start, end in made.stretches]
    return words[made.which :] + words[: made.which] if words else []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("j", ["jury"]),
        ("WIRE FR", ["wire fraud"]),
        ("a", ["A", "August", "at", "and", "about"]),
        ("1", ["10", "1.2"]),
        ("$1", ["$1.2"]),
        ("about $1.2 m", ["about $1.2 million"]),
        ("zoe's", ["Zoë’s"]),
        ("zoe's -", ["Zoë’s  \N{EM DASH}"]),
        ('"елка', ["«Ёлка"]),
        ("doctor was", ["doctor\nwas"]),
        ("ury", []),
        ("said  ", []),
        ("he ", ["he"]),
        (" ", []),
        ("\u0301", []),
    ],
)
def test_letters_reach_the_words_that_begin_with_them(typed: str, words: list[str]) -> None:
    assert reached(typed) == words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (f"found{ON}gui", "found Mr Ravnsen guilty"),
        (f"found{ON} a{ON}10", "found Mr Ravnsen guilty, in August (at 10"),
        (f"found{ON}", "found Mr Ravnsen guilty"),
        (f"found{ON}{ON}", "found Mr Ravnsen guilty, in August"),
        (f"found{ON}{ON}{ON}", "found Mr Ravnsen guilty, in August (at 10:30"),
        (f'"wire{ON}', "“wire fraud, and more,”"),
        (f'"wire{ON}{ON}', "“wire fraud, and more,” he said"),
        (f"about{ON}", "about $1.2 million to 31 companies"),
        (f"zoe{ON}", "Zoë’s"),
        (f"doc{ON}", "doctor\nwas in the U.S"),
        (f"was{ON}", "was in the U.S"),
        (f"was{ON}{ON}", "was in the U.S. court"),
        (f"court{ON}{ON}", "court"),
    ],
)
def test_what_goes_on_reaches_to_words_behind_or_to_the_end_of_a_phrase(
    typed: str, words: str
) -> None:
    assert reached(typed) == [words]


def test_what_does_not_stand_behind_is_not_reached() -> None:
    assert reached(f"guilty{ON}found") == []


def test_an_open_quotation_mark_that_nothing_closes_goes_on_to_the_end_of_the_phrase() -> None:
    assert reached(f'"we{ON}', "“we lost, all of us") == ["“we lost"]


def test_words_of_scripts_without_blanks_begin_anywhere() -> None:
    assert reached(f"法院{ON}", "最高法院判决,他有罪。上诉法院、") == ["法院判决,他有罪", "法院"]


def test_words_are_looked_for_from_a_place_on_and_then_from_the_begin() -> None:
    assert reached("a", since=TEXT.index("and"))[:2] == ["and", "about"]
    assert reached("j", since=len(TEXT)) == ["jury"]


def test_one_steps_from_place_to_place_and_round() -> None:
    typed = Typed(Folded(TEXT), (0, 0), 0).add("a")
    seen = [typed.which]
    for _ in typed.stretches:
        typed = typed.step(1)
        seen.append(typed.which)
    assert seen == [0, 1, 2, 3, 4, 0]
    assert typed.step(-1).which == 4
    missing = typed.add("x")
    assert (missing.stretch, missing.step(1)) == (None, missing)
    assert missing.less() == typed


def test_where_nothing_is_typed_it_goes_on_from_what_was_held() -> None:
    start = TEXT.index("found")
    typed = Typed(Folded(TEXT), (start, start + 5), 0).add(ON)
    assert typed.stretch == (start, TEXT.index(", in"))


@given(st.text("ab1., “”\n\u0301法", max_size=40), st.text(f"ab1. {ON}", max_size=5))
def test_what_is_reached_is_of_whole_words_and_begins_where_it_is_typed(
    text: str, typed: str
) -> None:
    made = Typed(Folded(text), (0, 0), 0, f"a{typed}")
    for start, end in made.stretches:
        assert text[start] == "a"
        assert 0 <= start < end <= len(text)
        assert not cuts(text, start)
        assert whole_words(text, start, end)[1] >= end - 1
