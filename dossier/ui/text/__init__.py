"""Make every label, tip and question of the program, in plain text only."""

from dossier.ui.text.block import TextBlock
from dossier.ui.text.boxes import ask, tell, tip, tip_text
from dossier.ui.text.characters import clipped, isolated, menu_label, one_line, visible
from dossier.ui.text.document import PlainDocument
from dossier.ui.text.marked import marked_line
from dossier.ui.text.run import Run, Said
from dossier.ui.text.wrapped import wrapped

__all__ = [
    "PlainDocument",
    "Run",
    "Said",
    "TextBlock",
    "ask",
    "clipped",
    "isolated",
    "marked_line",
    "menu_label",
    "one_line",
    "tell",
    "tip",
    "tip_text",
    "visible",
    "wrapped",
]
