"""The signs that stand beside a record: what each looks like, means and is called."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from dossier.i18n import Words
from dossier.ui import icons
from dossier.ui.theme import Role

Mark = Literal["differ", "secret", "question", "error", "link"]


class Sign(NamedTuple):
    """How a mark is drawn."""

    icon: icons.Name
    role: Role


SIGNS: Final[dict[Mark, Sign]] = {
    "differ": Sign("not_equal", "differ"),
    "secret": Sign("lock", "secret"),
    "question": Sign("question", "quiet"),
    "error": Sign("cross", "error"),
    "link": Sign("link", "quiet"),
}


def spoken(mark: Mark, words: Words) -> str:
    """Say what a mark means, for tips and screen readers."""
    return {
        "differ": words.tr("another source differs"),
        "secret": words.tr("confidential"),
        "question": words.tr("open question"),
        "error": words.tr("does not fit"),
        "link": words.tr("has a link"),
    }[mark]
