"""The paper of one device: its measures, its letters, its few colours."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPdfWriter,
)
from PySide6.QtPrintSupport import QPrinter

from dossier.report.blocks import Tone

MARGIN_MM: Final = 13.0
NARROW_MM: Final = 10.0
"""The least margin: what nearly every printer can print."""
POINTS: Final = 9.5
POINT_MM: Final = 25.4 / 72
SMALL: Final = 0.8
"""The size of the foot's letters, in those of the body."""
_FOOT_GAP_MM: Final = 2.5
_PAGE_NUMBER_MM: Final = 24.0
STRONG: Final = QFont.Weight.DemiBold
# Black on white, and the light looks of the screen for what stands back or differs.
INK: Final = QColor("#000000")
RULE: Final = QColor("#7D8590")
COLOURS: Final[dict[Tone, QColor]] = {
    "plain": INK,
    "strong": INK,
    "quiet": QColor("#57606B"),
    "differ": QColor("#8A5000"),
}
Device = QPdfWriter | QPrinter


class Sheet(NamedTuple):
    """The measures of one device: dots to the millimetre, the body of a page and its foot in dots.

    Qt scales a paragraph's space above and below, and its tabs, from the screen to the device, but
    not its margins at the sides: `pixels` is what the former take to the millimetre.
    """

    device: Device
    points: float
    dots: float
    pixels: float
    body: QRectF
    foot: QRectF
    page_number: QRectF
    close: bool = False
    """Whether lines and sections stand closer, to put a report on one page."""

    def font(self, points: float) -> QFont:
        """Give the family of the program in a size for paper."""
        font = QFont()
        font.setPointSizeF(points)
        font.setWeight(QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # A PDF loses digits that a feature of the font has drawn.
        font.unsetFeature(QFont.Tag("tnum"))
        return font

    def width(self, text: str, *, strong: bool = False) -> float:
        """Measure a text in the letters of the body, in dots."""
        font = self.font(self.points)
        if strong:
            font.setWeight(STRONG)
        return QFontMetricsF(font, self.device).horizontalAdvance(text)

    def line(self) -> float:
        """Measure one line of the body, in dots."""
        return QFontMetricsF(self.font(self.points), self.device).lineSpacing()


def measured(
    device: Device, points: float, foot: str, *, close: bool = False, margin: float = MARGIN_MM
) -> Sheet:
    """Measure the paper of a device; the foot takes as many lines as its text needs."""
    margins = QMarginsF(margin, margin, margin, margin)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    dots = device.resolution() / 25.4
    pixels = QGuiApplication.primaryScreen().logicalDotsPerInchY() / 25.4
    whole = QRectF(0, 0, device.width(), device.height())
    bare = Sheet(device, points, dots, pixels, whole, whole, whole)
    metrics = QFontMetricsF(bare.font(points * SMALL), device)
    room = QRectF(0, 0, whole.width() - _PAGE_NUMBER_MM * dots, whole.height())
    said = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), foot)
    height = max(said.height(), metrics.lineSpacing()) + _FOOT_GAP_MM / 2 * dots
    line = QRectF(0, whole.height() - height, whole.width(), height)
    body = QRectF(0, 0, whole.width(), line.top() - _FOOT_GAP_MM * dots)
    words = line.adjusted(0, _FOOT_GAP_MM / 2 * dots, -_PAGE_NUMBER_MM * dots, 0)
    number = QRectF(words.right(), words.top(), _PAGE_NUMBER_MM * dots, words.height())
    return Sheet(device, points, dots, pixels, body, words, number, close)
