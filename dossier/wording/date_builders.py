"""The words from which a date can be built: on, before, about, between, from and to."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.wording import date_words

# Label and words with the dates in them, as `date_reading` understands them.
# Marked for translation.
_BUILDERS: Final = (
    ("on", "{a}"),
    ("before", date_words.NEXT_TO["../{b}"]),
    ("after", date_words.NEXT_TO["{a}/.."]),
    ("about", date_words.MARKED["~"]),
    ("between", date_words.BETWEEN),
    ("from – to", date_words.SPAN["{a}/{b}"]),
    ("not known", date_words.ALONE["XXXX"]),
)


class Builder(NamedTuple):
    """One way to build: its label, and how it turns what is typed already."""

    label: str
    template: str
    known: tuple[re.Pattern[str], ...]

    def turn(self, text: str) -> str:
        """Put these words round the dates of a text, up to where a date is still to be typed.

        >>> between = builders(Words())[4]
        >>> between.turn("before 5 July 2014")
        'between 5 July 2014 and '
        """
        said = self.template
        for slot, date in zip(("{a}", "{b}"), self._dates(text.strip()), strict=True):
            if slot in said and not date:
                return said[: said.index(slot)]
            said = said.replace(slot, date)
        return said

    def _dates(self, text: str) -> tuple[str, str]:
        """Find the one or two dates in what is typed."""
        for pattern in self.known:
            if found := pattern.fullmatch(text):
                first, second, *_ = (*found.groups(), "", "")
                return first.strip(), second.strip()
        return text, ""


def builders(words: Words) -> tuple[Builder, ...]:
    """Offer the words for building a date, in the order in which they are shown."""
    said = {label: _with_slots(words.tr(template)) for label, template in _BUILDERS}
    # Where two dates go together, the second may still be missing, and its word too.
    begun = [re.sub(r"(?<=\{a\}).*", "", template) for template in said.values()]
    known = tuple(_pattern(each) for each in (*said.values(), *begun) if each != "{a}")
    return tuple(Builder(words.tr(label), template, known) for label, template in said.items())


def _with_slots(template: str) -> str:
    """Name the slots by their order, {a} and {b}."""
    one = "{a}" not in template or "{b}" not in template
    return re.sub(r"\{\w+\}", "{a}", template) if one else template


def _pattern(template: str) -> re.Pattern[str]:
    """Make a pattern for a text with these words, whose dates may still be missing."""
    literals = (literal.strip() for literal in re.split(r"\{\w+\}", template))
    whole_words = (rf"\s*\b{re.escape(literal)}\b\s*" if literal else "" for literal in literals)
    return re.compile("(.*?)".join(whole_words), re.IGNORECASE)
