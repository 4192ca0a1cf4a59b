"""The words of the program in one language: a value that is passed, not a global."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dossier import shipped
from dossier.errors import DossierError, Saying, saying

if TYPE_CHECKING:
    from collections.abc import Mapping
    from gettext import NullTranslations

SOURCE_LANGUAGE: Final = "en"
MIRRORED: Final = frozenset({"ar", "fa", "he", "ur", "qpm"})
"""Languages that are read from right to left."""
PRETENDED: Final = frozenset({"qps", "qpm"})
"""No languages: English, longer and with accents, that shows what a translation would meet."""


class Words:
    """Texts of the program in one language; the screen's and the paper's are two such values.

    >>> Words("en").ntr("{n} charge", "{n} charges", 3).format(n=3)
    '3 charges'
    """

    __slots__ = ("_catalogue", "_instead", "language")

    def __init__(self, language: str = SOURCE_LANGUAGE) -> None:
        self.language = language
        self._catalogue = _catalogue(language)
        self._instead: Mapping[str, str] = {}

    def with_instead(self, said: Mapping[str, str]) -> Words:
        """Give words that say some texts otherwise, each by what it is in English.

        >>> Words().with_instead({"none": "not told"}).tr("none")
        'not told'
        """
        words = Words(self.language)
        words._instead = said
        return words

    @property
    def mirrored(self) -> bool:
        """Whether the language is read from right to left, and the screen mirrored for it."""
        return _base(self.language) in MIRRORED

    def tr(self, text: str) -> str:
        """Say a text of the program in this language; an unknown one stays English."""
        if text in self._instead:
            return self._instead[text]
        return self._catalogue.gettext(text) if self._catalogue else text

    def again(self, text: str) -> str:
        """Say what was said in English, where no language is known, in this one.

        >>> from dossier.errors import saying
        >>> Words("ru").again(saying("the number {n}", n=3))
        'число 3'
        """
        if not isinstance(text, Saying):
            return text
        said = self.tr(text.pattern)
        parts = text.parts.items()
        again = {name: self.again(part) if isinstance(part, str) else part for name, part in parts}
        return said.format(**again) if again else said

    def ntr(self, one: str, many: str, count: int) -> str:
        """Say a counted text: the form that this language uses for `count`."""
        if self._catalogue:
            return self._catalogue.ngettext(one, many, count)
        return one if count == 1 else many


def languages() -> tuple[str, ...]:
    """Give the languages that the program can speak: English, and those that have a catalogue."""
    folder = shipped.resource("locale")
    found = sorted(path.parents[1].name for path in folder.glob("*/LC_MESSAGES/dossier.mo"))
    return SOURCE_LANGUAGE, *found


def is_known(language: str) -> bool:
    """Tell whether the program can speak a language, or pretend to."""
    return language in PRETENDED or language in languages()


def spoken(asked: str, words: Words) -> Words:
    """Give the words of the language that is asked for, else those; refuse an unknown one."""
    if not asked:
        return words
    if not is_known(asked):
        raise no_language(asked)
    return Words(asked)


def no_language(asked: str) -> DossierError:
    """Say that a language is not spoken, and which are."""
    sentence = saying("“{text}” is no language that the program speaks.", text=asked)
    return DossierError(
        sentence, saying("It speaks {languages}.", languages=", ".join(languages()))
    )


def _base(language: str) -> str:
    return language.replace("_", "-").partition("-")[0]


def _catalogue(language: str) -> NullTranslations | None:
    """Load a language's catalogue; English needs none, and a missing one falls back to English."""
    if language == SOURCE_LANGUAGE:
        return None
    if language in PRETENDED:
        from dossier.pretended import Pretended  # noqa: PLC0415  (for those who build the program)

        return Pretended()
    import gettext  # noqa: PLC0415  (kept off the start-up path of the source language)

    folder = shipped.resource("locale")
    return gettext.translation("dossier", folder, languages=[language], fallback=True)
