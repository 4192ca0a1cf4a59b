"""Tell what went wrong: on standard error, and in a box where there is no terminal to read it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Final

_IN: Final = 0
_ERROR: Final = 2
# Blanks and joiners that Python calls unprintable and that scripts need: they steer nothing.
_HARMLESS: Final = frozenset({"\u00a0", "\u00ad", "\u2009", "\u200c", "\u200d", "\u202f", "\u3000"})
# What can show a sentence on a desktop without our help, the first one that is there. Each gets it
# as plain text behind these words.
BOXES: Final = (
    ("zenity", "--error", "--no-markup", "--title=Dossier", "--text"),
    ("kdialog", "--title", "Dossier", "--error"),
    # Else it takes each byte for a letter, and quotation marks for three.
    ("xmessage", "-xrm", "*international: true", "-center", "-title", "Dossier"),
)


def complain(line: str) -> None:
    """Tell what went wrong, on standard error, if there is one."""
    if sys.stderr is not None:
        with suppress(OSError):
            write_all(_ERROR, f"dossier: {printable(line)}\n".encode())


def complain_to_a_person(line: str) -> None:
    """Tell why no window comes, also to somebody who clicked and sees no terminal."""
    complain(line)
    if not (os.isatty(_IN) or os.isatty(_ERROR)):
        _show(printable(line))


def _show(sentence: str) -> None:
    """Show a sentence in a box, where one can be had; it stays when we are gone."""
    # Loaded only now: most starts have nothing to complain of.
    import shutil
    import subprocess

    quiet = subprocess.DEVNULL
    for name, *words in BOXES:
        if (path := shutil.which(name)) is not None:
            aside = ("/bin/sh", "-c", '"$@" &', name, path, *words, sentence)
            subprocess.run(aside, stdin=quiet, stdout=quiet, stderr=quiet, check=False)
            return


def write_all(descriptor: int, data: bytes) -> None:
    """Write in as many pieces as are taken."""
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def printable(text: str) -> str:
    r"""Show control and direction characters as escapes, so that a text cannot pose as another.

    >>> printable("a\x1b[2Jb\u202ec")
    'a\\x1b[2Jb\\u202ec'
    """
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(sign: str) -> str:
    if sign.isprintable() or sign in _HARMLESS:
        return sign
    return sign.encode("unicode_escape").decode()
