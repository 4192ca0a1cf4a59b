"""Draw our icons, one weight, in any colour and at any pixel ratio."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, get_args

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from dossier import shipped
from dossier.workspace.desktop import ICON_SIZES

Name = Literal[
    "pencil", "lock", "print", "plus", "not_equal", "question", "check", "cross",
    "chevron_down", "chevron_right", "chevron_left", "chevron_up", "more", "undo", "redo",
    "search", "close", "up", "down", "trash", "copy", "open", "save", "link", "calendar",
    "person",
]  # fmt: skip
NAMES: tuple[Name, ...] = get_args(Name)
DRAWN_AT = 16  # the icons' own box; at `theme.px(16)` they stand beside body text
_RATIOS = (1.0, 1.5, 2.0, 3.0)


def drawing(name: Name, colour: QColor) -> QSvgRenderer:
    """Load an icon as shapes in one colour, for painters that are no screen."""
    return _loaded(name, colour.name())


@lru_cache(maxsize=64)
def _loaded(name: Name, colour: str) -> QSvgRenderer:
    text = shipped.resource(f"icons/{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(text.replace(b"currentColor", colour.encode())))


def pixmap(name: Name, colour: QColor, size: int, ratio: float = 1) -> QPixmap:
    """Draw an icon into a square of `size` logical pixels; Qt's own cache keeps it."""
    key = f"dossier-icon {name} {colour.rgba():x} {size} {ratio:.3f}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = _drawn(drawing(name, colour), size, ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def paint(painter: QPainter, name: Name, colour: QColor, where: QRectF) -> None:
    """Paint an icon into the middle of a rectangle, as large as its shorter side."""
    size = round(min(where.width(), where.height()))
    left = round(where.center().x() - size / 2)
    top = round(where.center().y() - size / 2)
    painter.drawPixmap(left, top, pixmap(name, colour, size, painter.device().devicePixelRatio()))


def icon(name: Name, colour: QColor, size: int = DRAWN_AT) -> QIcon:
    """Make an icon for Qt's own menus and boxes, sharp at the usual pixel ratios."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made


def program_icon(name: Literal["app", "file"] = "app") -> QIcon:
    """Give the icon of the program, or of its files: pictures that `tools.make_icons` has made."""
    made = QIcon()
    for size in ICON_SIZES:
        made.addFile(str(shipped.resource(f"icons/png/{name}-{size}.png")), QSize(size, size))
    return made


def _drawn(renderer: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    drawn = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        renderer.render(painter, QRectF(0, 0, size, size))
    return drawn
