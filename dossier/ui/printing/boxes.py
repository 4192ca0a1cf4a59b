"""The signs that would be boxes on paper: those that no font of this machine has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from PySide6.QtGui import QFont, QFontMetricsF

from dossier.ui.text import visible


def without_a_font(texts: Iterable[str]) -> str:
    """Give the signs that cannot be drawn, each once, in the order in which they are met."""
    metrics = QFontMetricsF(QFont())
    met = dict.fromkeys(sign for text in texts if not text.isascii() for sign in visible(text))
    return "".join(
        sign
        for sign in met
        if unicodedata.category(sign)[0] not in "CZ" and not metrics.inFontUcs4(ord(sign))
    )
