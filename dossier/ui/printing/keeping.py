"""Keep groups of paragraphs together: one that would cross the end of a page begins the next."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QTextCursor, QTextFormat

from dossier.ui.printing.setting import Setting

_MOST: Final = 0.4
"""So much of a page may a group take to be kept together."""
_FIRST: Final = 2


def keep_together(setting: Setting) -> None:
    """Move a group that would cross the end of a page to the next one, where it fits there."""
    document, height = setting.document, setting.sheet.body.height()
    ends = [*(start - 1 for start in setting.groups[1:]), document.blockCount() - 1]
    for start, end in zip(setting.groups, ends, strict=True):
        first = document.findBlockByNumber(start)
        top = setting.reach(first)[0]
        bottom = _bottom(setting, end)
        if bottom - top > height * _MOST:
            # What is long flows, but never leaves its first lines alone.
            bottom = _bottom(setting, min(end, start + _FIRST))
        if int(top // height) != int((bottom - 1) // height) and bottom - top < height:
            form = first.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(first).setBlockFormat(form)


def _bottom(setting: Setting, number: int) -> float:
    return setting.reach(setting.document.findBlockByNumber(number))[1]
