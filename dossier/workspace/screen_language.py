"""Which language the screen speaks: the one that was chosen, else the one of the desktop."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dossier.i18n import SOURCE_LANGUAGE, languages

# What a desktop says its language in, the first that is set.
_NAMED_BY: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(chosen: str, environment: Mapping[str, str]) -> str:
    """Give a language that the program speaks; English where it speaks neither of the two.

    >>> language_of("", {"LANG": "ru_RU.UTF-8"}), language_of("en", {"LANG": "ru_RU.UTF-8"})
    ('ru', 'en')
    """
    named = next((environment[name] for name in _NAMED_BY if environment.get(name)), "")
    of_desktop = named.replace("_", "-").partition("-")[0].partition(".")[0]
    known = languages()
    return next((tag for tag in (chosen, of_desktop) if tag in known), SOURCE_LANGUAGE)
