"""Test that a quotation takes no word and no number in part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.reasoning.sources.quotes import found_in, only_cut_in
from dossier.reasoning.sources.whole_words import cuts, whole_words

TEXT = "A court ordered her to pay $1.2 million to 31 companies by 14.07.2014, for wire fraud."


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        ("1 companies", "31 companies"),
        ("2 million", "$1.2 million"[1:]),
        ("2014", "2014"),
        ("r wire fraud", "wire fraud"),
        ("wire frau", "wire fraud"),
        ("r wire frau", "wire fraud"),
        ("r wire f", "wire"),
        (" to 31 ", "to 31"),
        ("rd", "ordered"),
        ("e", "ordered"),
        ("r w", "for wire"),
        (" ", ""),
        ("A court", "A court"),
        ("fraud.", "fraud."),
    ],
)
def test_what_is_marked_means_whole_words(marked: str, meant: str) -> None:
    at = TEXT.index(marked)
    start, end = whole_words(TEXT, at, at + len(marked))
    assert TEXT[start:end] == meant


@given(st.text(alphabet="ab1., ’\u0301ع漢", max_size=12), st.data())
def test_what_is_meant_cuts_nothing_and_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    first, last = whole_words(text, start, data.draw(st.integers(start, len(text))))
    assert not (cuts(text, first) or cuts(text, last)) or first == last
    words = text[first:last]
    assert words == words.strip()
    assert found_in(words, text) == bool(words)


@pytest.mark.parametrize(
    ("quote", "text", "found"),
    [
        ("1 companies", "to 31 companies", False),
        ("uffers from asthma", "Orlic suffers from asthma", False),
        ("200", "more than 1,200 firms", False),
        ("200 firms", "1.200 firms", False),
        ("1", "$1.2 million", False),
        ("one", "someone or one", True),
        ("2014", "14.07.2014", True),
        ("2014", "on 5 July 2014.", True),
        ("cafe", "cafe\u0301", False),
        ("court", "the court's ruling", True),
        ("مدينة", "المدينة", True),
        ("中国", "在中国人", True),
        ("서울", "서울에서", True),
    ],
)
def test_words_and_numbers_are_quoted_whole(quote: str, text: str, found: bool) -> None:  # noqa: FBT001
    assert (found_in(quote, text), only_cut_in(quote, text)) == (found, not found)


def test_what_does_not_stand_there_at_all_is_not_cut() -> None:
    assert not only_cut_in("nowhere", "to 31 companies")
