"""Test the chips: what is drawn of them anew when only what they say changes."""

from PySide6.QtGui import QColor, QImage, QPainter

from dossier.timeline.shapes.shapes import Chip, Rect
from dossier.ui.timeline import chips
from dossier.ui.timeline.strokes import Strokes
from dossier.ui.timeline.style import Style


def drawn(style: Style, chip: Chip) -> QImage:
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        chips.in_lanes(Strokes(painter, style), chip, faint=False)
    return image


def plates(style: Style) -> int:
    return sum("plate" in str(key) for key in style.stamps)


def test_another_number_is_written_on_the_plate_that_is_there(style: Style) -> None:
    box = Rect(5, 5, 150, 25)
    first = drawn(style, Chip("court", box, "184 begun earlier", "begin"))
    second = drawn(style, Chip("court", box, "178 begun earlier", "begin"))
    assert plates(style) == 1
    assert first != second


def test_chips_that_lead_elsewhere_have_plates_of_their_own(style: Style) -> None:
    box = Rect(5, 5, 150, 25)
    pictures = [
        drawn(style, Chip("court", box, "2041", "begin")),
        drawn(style, Chip("court", box, "2041", "end")),
        drawn(style, Chip("sentence", box, "2041", "end")),
        drawn(style, Chip("court", box, "2041", "counted")),
    ]
    assert plates(style) == len(pictures)
    assert all(one != other for one in pictures for other in pictures if one is not other)
