"""What is said where nothing stands in what leaves: it may be unknown, or only stay behind."""

from __future__ import annotations

from typing import Final

from dossier.i18n import Words
from dossier.report.redaction.projection import Projection

# Marked for translation.
_UNSAID: Final = {
    "not known": "not told here, or not known",
    "date not known": "date not told here, or not known",
    "place not known": "place not told here, or not known",
    "outcome not stated": "outcome not told here, or not stated",
    "Where the person is held is not known": "Where the person is held is not known, or not told",
    "No source is cited for this record.": "No source is told here; one may be cited.",
}


def words_of(public: Projection, words: Words) -> Words:
    """Say of what is empty that it may only stay behind, where anything does."""
    if not (public.kept_back or public.blanks):
        return words
    return words.with_instead({known: words.tr(unsaid) for known, unsaid in _UNSAID.items()})
