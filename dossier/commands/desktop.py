"""The options that make Dossier the program for .dossier files on this person's desktop, or not."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dossier.commands.command import FINE
from dossier.commands.output import say
from dossier.errors import DossierError
from dossier.i18n import Words

if TYPE_CHECKING:
    from dossier.workspace.desktop import Tool


def install(words: Words) -> int:
    """Let a double click open .dossier files with this program."""
    _expect_linux(words)
    from dossier.workspace import desktop

    missing = desktop.install(desktop.data_folders()[0], desktop.this_program())
    _tell(words.tr("A double click opens .dossier files with Dossier now."), missing, words)
    return FINE


def remove(words: Words) -> int:
    """Take back what `install` did."""
    _expect_linux(words)
    from dossier.workspace import desktop

    missing = desktop.remove(desktop.data_folders()[0])
    _tell(words.tr("The desktop knows no program for .dossier files any more."), missing, words)
    return FINE


def _expect_linux(words: Words) -> None:
    if sys.platform != "linux":
        raise DossierError(words.tr("Only a desktop on Linux can be told so far."))


def _tell(sentence: str, missing: Sequence[Tool], words: Words) -> None:
    """Tell what was done, and what a person can do where a tool was missing for it."""
    say(sentence)
    if missing:
        tools, packages = (" ".join(names) for names in _named(missing))
        not_yet = words.tr("It may be seen only at the next login, since {tools} is missing.")
        say(not_yet.format(tools=tools), f"sudo apt-get install {packages}")


def _named(missing: Sequence[Tool]) -> tuple[list[str], list[str]]:
    return [tool.name for tool in missing], [tool.package for tool in missing]
