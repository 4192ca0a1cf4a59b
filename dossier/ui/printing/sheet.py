"""The paper of one device: its measures, its letters, its few colours."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
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
_PAGE_NUMBER_MM: Final = 30.0
"""What the words of the foot leave for the number of the page."""
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
    """The measures of one device: dots to the millimetre, the body of a page and its foot."""

    device: Device
    points: float
    dots: float
    body: QRectF
    foot: QRectF
    letters: QFontMetricsF
    strong: QFontMetricsF
    """The measures of the letters of the body, ordinary and strong."""
    close: bool = False
    """Whether lines and sections stand closer, to put a report on one page."""

    def width(self, text: str, *, strong: bool = False) -> float:
        """Measure a text in the letters of the body, in dots."""
        return (self.strong if strong else self.letters).horizontalAdvance(text)

    def line(self) -> float:
        """Measure one line of the body, in dots."""
        return self.letters.lineSpacing()


def font(points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Give the family of the program in a size for paper."""
    given = QFont()
    given.setPointSizeF(points)
    given.setWeight(weight)
    given.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # A PDF loses digits that a feature of the font has drawn.
    given.unsetFeature(QFont.Tag("tnum"))
    return given


def measured(
    device: Device, points: float, foot: str, *, close: bool = False, margin: float = MARGIN_MM
) -> Sheet:
    """Measure the paper of a device; the foot takes as many lines as its text needs."""
    margins = QMarginsF(margin, margin, margin, margin)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    dots = device.resolution() / 25.4
    whole = QRectF(0, 0, device.width(), device.height())
    metrics = QFontMetricsF(font(points * SMALL), device)
    room = QRectF(0, 0, whole.width() - _PAGE_NUMBER_MM * dots, whole.height())
    said = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), foot)
    height = max(said.height(), metrics.lineSpacing()) + _FOOT_GAP_MM / 2 * dots
    line = QRectF(0, whole.height() - height, whole.width(), height)
    body = QRectF(0, 0, whole.width(), line.top() - _FOOT_GAP_MM * dots)
    words = line.adjusted(0, _FOOT_GAP_MM / 2 * dots, -_PAGE_NUMBER_MM * dots, 0)
    letters, strong = (
        QFontMetricsF(font(points, weight), device) for weight in (QFont.Weight.Normal, STRONG)
    )
    return Sheet(device, points, dots, body, words, letters, strong, close)
