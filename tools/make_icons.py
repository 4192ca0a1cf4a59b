"""Make the pictures of the program's icon, and of its files, from their drawings: run by hand.

QT_QPA_PLATFORM=offscreen .venv/bin/python -m tools.make_icons
"""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from dossier import shipped
from dossier.workspace.desktop import ICON_SIZES

NAMES: Final = ("app", "file")
SMALL: Final = 22
"""Up to this size another drawing is taken, of fewer and larger parts, each on whole pixels."""


def drawn(name: str, size: int) -> QImage:
    """Draw one of them into a square of so many pixels."""
    kind = f"{name}_small" if size <= SMALL else name
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        QSvgRenderer(str(shipped.resource(f"icons/{kind}.svg"))).render(
            painter, QRectF(0, 0, size, size)
        )
    return image


def main() -> int:
    """Make all pictures anew."""
    application = QGuiApplication(sys.argv)
    folder = shipped.resource("icons/png")
    folder.mkdir(exist_ok=True)
    for name in NAMES:
        for size in ICON_SIZES:
            drawn(name, size).save(str(folder / f"{name}-{size}.png"))
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
