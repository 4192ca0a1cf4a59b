"""The words that these tests speak: English, and languages with tables of names of their own."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from typing_extensions import override

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


class Translated(Words):
    """Words of an invented language, of which only a few texts are known."""

    def __init__(self, texts: Mapping[str, str], language: str = "xx") -> None:
        super().__init__(language)
        self.texts = texts

    @override
    def tr(self, text: str) -> str:
        return self.texts.get(text, text)
