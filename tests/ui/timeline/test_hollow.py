"""Test that nothing but the page is within the line of what has not happened."""

import pytest
from PySide6.QtGui import QColor, QImage

from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look
from dossier.timeline.items.item import Item
from dossier.timeline.items.items import Items
from dossier.timeline.shapes.shapes import Rect
from dossier.timeline.time.civil import DAY
from dossier.ui.theme import Shade, themed, tokens
from dossier.ui.timeline.style import Style
from tests.timeline.making import moment, span
from tests.ui.timeline.test_painter import colours, drawn, frame_of, vector_words

DAY_OF_IT = moment("a", "2014-07-05")
SHORT, LONG = (span("a", "2014-07-05", end, "court") for end in ("2014-08-20", "2015-05-20"))
MONTHS, DAYS = (moment("a", "2014-07-05", length=length) for length in (9_000_000, 2 * DAY))


def planned(item: Item) -> Items:
    return Items([item._replace(happened=False)])


def box_of(frame: Frame) -> Rect:
    (mark,) = frame.marks
    return mark.box


def middle(image: QImage, frame: Frame) -> QColor:
    """Give the colour in the middle of a glyph, or at the end of it that bears no words."""
    x0, y0, x1, y1 = box_of(frame)
    x = (x0 + x1) / 2 if x1 - x0 < 300 else x1 - 12
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(x * ratio), round((y0 + y1) / 2 * ratio))


@pytest.mark.parametrize("shade", ["light", "dark", "clear_light", "clear_dark"])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("item", [DAY_OF_IT, SHORT, LONG, MONTHS, DAYS])
def test_it_has_a_line_round_the_page(style: Style, shade: Shade, ratio: float, item: Item) -> None:
    looks = Style(themed(tokens(shade), style.theme.family, 14, dark="dark" in shade))
    look = Look(overview=False)
    happened, hollow = frame_of(Items([item]), looks, look), frame_of(planned(item), looks, look)
    image = drawn(hollow, looks, ratio)
    assert box_of(hollow) == box_of(happened)
    assert middle(image, hollow) == looks.theme.colour("page")
    assert middle(drawn(happened, looks, ratio), happened) != looks.theme.colour("page")
    assert looks.colour("court").name() in colours(image)


@pytest.mark.parametrize("item", [DAY_OF_IT, SHORT, LONG])
def test_a_search_that_has_not_found_it_leaves_it_hollow(style: Style, item: Item) -> None:
    frame = frame_of(planned(item), style, Look(search="no such words", overview=False))
    assert middle(drawn(frame, style), frame) == style.theme.colour("page")


def test_months_in_which_it_may_be_are_hatched_along_their_edges(style: Style) -> None:
    frame = frame_of(planned(MONTHS), style, Look(overview=False))
    assert style.tint("court").name() in colours(drawn(frame, style))


@pytest.mark.parametrize("item", [DAY_OF_IT, SHORT, LONG])
def test_on_paper_nothing_is_filled_with_its_colour(style: Style, item: Item) -> None:
    look = Look(overview=False)
    ink = f'fill="{style.colour("court").name()}"'
    assert ink in vector_words(frame_of(Items([item]), style, look), style)
    text = vector_words(frame_of(planned(item), style, look), style)
    assert ink not in text
    assert f'stroke="{style.colour("court").name()}"' in text


def test_in_the_strip_it_is_the_page_between_two_lines(style: Style) -> None:
    frame = frame_of(planned(DAY_OF_IT), style)
    assert frame.overview is not None
    (tick,) = frame.overview.spans
    image, y = drawn(frame, style), round((tick.y0 + tick.y1) / 2)
    across = [image.pixelColor(x, y) for x in range(int(tick.x0), int(tick.x1))]
    line, page = style.colour("court"), style.theme.colour("page")
    assert across == [line, page, page, line]
