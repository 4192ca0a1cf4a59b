"""Write the words of the items, most of a frame, from stamps that are made many at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPixmap

from dossier.timeline.frame.rows import Worded
from dossier.timeline.shapes.shapes import Caption, Role
from dossier.ui.timeline import vectors
from dossier.ui.timeline.strokes import BLEED, Strokes
from dossier.ui.timeline.style import Stamp

AT_ONCE: Final = 32
"""So many stamps are drawn on one picture: to begin a picture takes as long as to write two."""
_TALL: Final = re.compile("[^\u0020-\u02ff\u0370-\u052f\u2010-\u2027\u2260]")
"""What may reach out of its line: letters with marks over and under them, and other scripts."""
Placed = tuple[int, int, Caption]
"""Where words begin, the upper edge of their line, and what they say."""
Look = tuple[int | None, int | None]
"""The colours of the ink, where it is not that of the words, and of the ground."""


def labels(
    strokes: Strokes,
    worded: Sequence[Worded],
    ink: QColor | None = None,
    ground: QColor | None = None,
) -> None:
    """Write the words of items, on grounds of their own where a colour is given."""
    if not worded:
        return
    if not strokes.on_screen:
        for x, y, caption in worded:
            strokes.caption(caption, (x, y), ink, ground)
        return
    look, ratio = (ink.rgb() if ink else None, ground.rgb() if ground else None), strokes.ratio
    half, stamps = strokes.style.line("text") // 2, strokes.style.stamps
    draw, new = strokes.painter.drawPixmap, list[Worded]()
    for one in worded:
        x, y, caption = one
        stamp = stamps.get(((id(caption), look), ratio))
        if stamp is not None:
            draw(x - BLEED, y - half, stamp.picture)
        else:
            new.append(one)
    if new:
        _write_new(strokes, new, ink, ground)


def _write_new(
    strokes: Strokes, new: Sequence[Worded], ink: QColor | None, ground: QColor | None
) -> None:
    """Write words of which there are no stamps: in a hurry straight away, else from new ones."""
    in_line, tall = list[Worded](), list[Worded]()
    for one in new:
        (in_line if _in_line(one[2]) else tall).append(one)
    # Faint, or on finer dots, a stamp is not the same as its words on their ground.
    plain = strokes.ratio == 1 and strokes.sharp
    if strokes.hurried and ground is not None and plain:
        height = strokes.style.line("text")
        half = height // 2
        placed = [(x, y - half, caption) for x, y, caption in in_line]
        grounds = [
            QRect(x - BLEED, y, round(caption.width + 2 * BLEED + 0.49), height)
            for x, y, caption in placed
        ]
        strokes.boxes(grounds, ground)
        _write(strokes, placed, ink)
        in_line = []
    elif strokes.whole:
        _make_stamps(strokes, (caption for _, _, caption in in_line), ink, ground)
    for x, y, caption in (*in_line, *tall):
        strokes.caption(caption, (x, y), ink, ground)


def _in_line(caption: Caption) -> bool:
    """Tell whether words stay in their line, so that they cannot reach into another stamp."""
    for text, role, _ in caption.runs:
        if role == "secret" or (not text.isascii() and _TALL.search(text)):
            return False
    return True


def _make_stamps(
    strokes: Strokes, captions: Iterable[Caption], ink: QColor | None, ground: QColor | None
) -> None:
    """Draw stamps one under another on one picture, and cut it up."""
    style, ratio, left = strokes.style, strokes.ratio, iter(captions)
    height = style.line("text")
    look: Look = ink.rgb() if ink else None, ground.rgb() if ground else None
    while some := tuple(islice(left, AT_ONCE)):
        wide = [round((one.width + 2 * BLEED) * ratio + 0.49) for one in some]
        picture = QPixmap(max(wide), round(height * ratio) * len(some))
        picture.setDevicePixelRatio(ratio)
        picture.fill(ground or vectors.CLEAR)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            placed = [(BLEED, row * height, caption) for row, caption in enumerate(some)]
            _write(Strokes(painter, style), placed, ink)
        tall = round(height * ratio)
        for row, caption in enumerate(some):
            stamp = Stamp(picture.copy(QRect(0, row * tall, wide[row], tall)), caption)
            style.keep(((id(caption), look), ratio), stamp)


def _write(strokes: Strokes, placed: Sequence[Placed], ink: QColor | None) -> None:
    """Write labels at their places, all of one kind of letters at once."""
    style, painter, height = strokes.style, strokes.painter, strokes.style.line("text")
    roles: dict[Role, None] = {run.role: None for _, _, words in placed for run in words.runs}
    for role in roles:
        painter.setFont(style.font(role))
        painter.setPen(ink or style.ink(role))
        down = round(height / 2 + style.ascent(role))
        for x, y, caption in placed:
            for text, of, dx in caption.runs:
                if of == role:
                    painter.drawText(QPointF(x + dx, y + down), text)
