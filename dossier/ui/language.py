"""The language of the screen: chosen in the View menu, spoken from the next start on."""

from __future__ import annotations

from functools import partial
from typing import Final

from dossier.i18n import Words
from dossier.ui.main_window import MainWindow
from dossier.workspace.settings import LANGUAGE, Settings

# The commands, each with what it sets; nothing is as the desktop.
CHOICES: Final[dict[str, str]] = {"language.system": "", "language.en": "en", "language.ru": "ru"}


def bind(window: MainWindow, settings: Settings) -> None:
    """Bind the choice of a language in one window."""
    for command, language in CHOICES.items():
        window.commands.bind(command, partial(_choose, window, settings, language))
    window.menus["language"].aboutToShow.connect(partial(_show, window, settings))
    _show(window, settings)


def _choose(window: MainWindow, settings: Settings, language: str) -> None:
    """Keep the choice, and say in the chosen language when it holds."""
    settings.put(LANGUAGE, language)
    _show(window, settings)
    words = Words(language) if language else window.words
    window.status.say_right(words.tr("The language changes at the next start"))


def _show(window: MainWindow, settings: Settings) -> None:
    """Mark the choice that holds; another window may have made it."""
    for command, language in CHOICES.items():
        window.commands.action(command).setChecked(settings.get(LANGUAGE) == language)
