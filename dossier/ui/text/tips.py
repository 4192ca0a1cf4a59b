"""Tips in plain text only."""

from __future__ import annotations

from PySide6.QtGui import Qt as Rich
from PySide6.QtWidgets import QWidget

from dossier.ui.text.characters import TIP, clipped, visible


def tip_text(text: str) -> str:
    """Make a text fit for Qt's tips, which would read markup in it."""
    if not text:
        return ""
    wrapping = Rich.WhiteSpaceMode.WhiteSpaceNormal
    return Rich.convertFromPlainText(visible(clipped(text, TIP)), wrapping)


def tip(widget: QWidget, text: str) -> None:
    """Give a widget a tip; an empty text takes it away."""
    widget.setToolTip(tip_text(text))
    # Else a screen reader is given what Qt draws, and reads its markup aloud.
    widget.setAccessibleDescription(visible(clipped(text, TIP)))
