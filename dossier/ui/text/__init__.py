"""Make every label and tip of the program, in plain text only."""

from dossier.ui.text.block import TextBlock
from dossier.ui.text.characters import clipped, isolated, menu_label, one_line, visible
from dossier.ui.text.run import Run, Said
from dossier.ui.text.tips import tip, tip_text
from dossier.ui.text.wrapped import wrapped

__all__ = [
    "Run",
    "Said",
    "TextBlock",
    "clipped",
    "isolated",
    "menu_label",
    "one_line",
    "tip",
    "tip_text",
    "visible",
    "wrapped",
]
