"""Write the words of the items, which are most of a frame: from stamps, or straight away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor

from dossier.timeline.shapes import Drawn, Role
from dossier.ui.timeline.strokes import BLEED, Strokes


def labels(
    strokes: Strokes,
    drawn: Iterable[Drawn],
    ink: QColor | None = None,
    ground: QColor | None = None,
) -> None:
    """Write the words of items, on grounds of their own where a colour is given.

    Most of a frame is these: on a screen this is as short a way as there is.
    """
    if not strokes.on_screen:
        for one in drawn:
            strokes.caption(one.caption, (one.words_x, one.y), ink, ground)
        return
    look, ratio = (ink.rgb() if ink else None, ground.rgb() if ground else None), strokes.ratio
    half, stamps = strokes.style.line("text") // 2, strokes.style.stamps
    draw, new = strokes.painter.drawPixmap, list[Drawn]()
    # Faint or on finer dots, a stamp is not the same as its words on their ground.
    plain = ground is not None and ratio == 1 and strokes.painter.opacity() == 1
    for one in drawn:
        stamp = stamps.get(((id(one.caption), look), ratio))
        if stamp is not None:
            draw(int(one.words_x) - BLEED, int(one.y) - half, stamp.picture)
        elif plain and strokes.style.is_new(one.caption):
            new.append(one)
        else:
            strokes.caption(one.caption, (one.words_x, one.y), ink, ground)
    if new and ground is not None:
        _write(strokes, new, ground)


def _write(strokes: Strokes, drawn: Sequence[Drawn], ground: QColor) -> None:
    """Write words on grounds as stamps have them, all of one kind of letters at once."""
    style, painter, height = strokes.style, strokes.painter, strokes.style.line("text")
    grounds: list[QRect] = []
    by_role: dict[Role, list[tuple[QPointF, str]]] = {}
    downs = {role: round(height / 2 + style.ascent(role)) for role in style.roles}
    for one in drawn:
        x, y = int(one.words_x), int(one.y) - height // 2
        wide = round(one.caption.width + 2 * BLEED + 0.49)
        grounds.append(QRect(x - BLEED, y, wide, height))
        for text, role, dx in one.caption.runs:
            place = QPointF(x + dx, y + downs[role])
            by_role.setdefault(role, []).append((place, text))
    strokes.boxes(grounds, ground)
    for role, texts in by_role.items():
        painter.setFont(style.font(role))
        painter.setPen(style.ink(role))
        for place, text in texts:
            painter.drawText(place, text)
