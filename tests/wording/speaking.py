"""The words that these tests speak: English, and languages with tables of names of their own."""

from collections.abc import Callable
from typing import TypeVar

from dossier.i18n import Words

T = TypeVar("T")
ENGLISH = Words()
# Every language that has a table, and one that has none.
LANGUAGES = tuple(
    map(Words, ["ar", "be", "de", "en", "es", "fa", "fr", "ru", "tr", "uk", "xx", "zh"])
)


def read_or_refused(read: Callable[[str, Words], T], text: str) -> T | None:
    """Read a text in English; None where it was refused in one sentence."""
    try:
        return read(text, ENGLISH)
    except ValueError as why:
        sentence = str(why)
    assert sentence.endswith((".", "?"))
    assert sentence[0].isupper() or sentence[0] == "“"
    assert len(sentence) < 250, sentence
    return None
