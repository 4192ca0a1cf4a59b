"""Test how words and rows run out at the edges of the lanes, beyond which they go on."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage

from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.items.item import Item, Kind
from dossier.timeline.items.items import Items
from dossier.timeline.shapes.shapes import Label
from dossier.timeline.time.scale import Scale, around
from dossier.ui.theme import Looks
from dossier.ui.timeline.edges import BAR
from dossier.ui.timeline.style import Style
from dossier.ui.timeline.view import TimelineView
from dossier.ui.widgets.scroll import ThinBar
from tests.timeline.making import a_dossier, day, items_of, moment, span
from tests.ui.pixels import colours
from tests.ui.timeline.test_painter import drawn

LONG = "what is said of it goes on and on"
WIDE = Size(700, 300)
LOW = Size(700, 240)


def scale() -> Scale:
    return around(day("2014-05-01"), day("2014-09-01"), 550)


def rows_of(number: int, kind: Kind = "court") -> Items:
    return Items([moment(f"{place}", "2014-07-05", kind, label=LONG) for place in range(number)])


def contrast_in(image: QImage, where: QRect, ground: QColor) -> int:
    """Give how far the strongest pixel of a part is from its ground."""
    shades = (QColor(name).lightness() for name in colours(image, where))
    return max(abs(shade - ground.lightness()) for shade in shades)


def reaching(style: Style, beyond: float, *others: Item) -> Frame:
    """Give a picture whose words reach so many pixels beyond its right edge."""
    items = Items([moment("a", "2014-07-05", label=LONG), *others])
    words = words_of(lay_out(items, scale(), WIDE, style.metrics))
    by = words.x + words.caption.width - WIDE.width - beyond
    return lay_out(items, scale().panned(by), WIDE, style.metrics)


def words_of(frame: Frame) -> Label:
    return next(label for label in frame.labels if label.id == "a")


def line(frame: Frame, first: float, last: float) -> QRect:
    """Give a part of the line of the words, so many pixels before the right edge."""
    left, y = round(frame.plot.x1 - first), round(words_of(frame).y)
    return QRect(left, y - 8, round(first - last), 16)


@pytest.mark.parametrize("beyond", range(2, 60, 7))
def test_words_run_out_before_the_right_edge_wherever_one_pans(style: Style, beyond: int) -> None:
    frame = reaching(style, beyond)
    image, page = drawn(frame, style), style.theme.colour("page")
    assert contrast_in(image, line(frame, 2, 0), page) < 20
    assert contrast_in(image, line(frame, 80, 50), page) > 150


def test_words_that_are_whole_do_not_run_out(style: Style) -> None:
    frame = reaching(style, 0.5)
    assert contrast_in(drawn(frame, style), line(frame, 10, 0), style.theme.colour("page")) > 150


def test_over_time_in_custody_they_run_out_into_its_shade(style: Style) -> None:
    frame = reaching(style, 30, span("held", "2014-01-01", "2016-01-01"))
    last = colours(drawn(frame, style), line(frame, 1, 0))
    assert set(last) == {style.tint("custody").name()}


def rows_at(style: Style, scroll: float) -> tuple[int, int]:
    """Give how strong the first and the last pixels of many rows are, scrolled so far."""
    look = Look(overview=False, scroll=scroll)
    frame = lay_out(rows_of(20), scale(), LOW, style.metrics, look)
    image, plot = drawn(frame, style), frame.plot
    across = round(plot.x1 - plot.x0)
    first, last = (
        contrast_in(image, QRect(round(plot.x0), round(y), across, 2), style.theme.colour("page"))
        for y in (plot.y0, plot.y1 - 2)
    )
    return first, last


def test_rows_run_out_where_there_are_more(style: Style) -> None:
    """Pixel by pixel, a row is cut in the midst of its letters."""
    for scroll in range(20, 46):
        first, last = rows_at(style, scroll)
        assert max(first, last) < 40


def test_rows_are_whole_at_the_first_and_at_the_last(style: Style) -> None:
    look = Look(overview=False)
    for far in (0.0, 1e6):
        frame = lay_out(rows_of(20), scale(), LOW, style.metrics, look._replace(scroll=far))
        y = (min if far == 0 else max)(label.y for label in frame.labels)
        row = QRect(round(frame.labels[0].x), round(y) - 8, 60, 16)
        assert contrast_in(drawn(frame, style), row, style.theme.colour("page")) > 150


def test_the_days_of_what_has_no_year_stand_whole_over_rows_that_run_out(style: Style) -> None:
    letter = {"by": "B", "date": "XXXX-07-20", "between": "2014", "id": "l"}
    events = [{"title": LONG, "date": "2014-05-05"}] * 20
    items = items_of(a_dossier(statements=[letter], events=events))
    frame = lay_out(items, scale(), LOW, style.metrics, Look(overview=False, chosen="l/date"))
    assert frame.scroll + frame.plot.y1 - frame.plot.y0 < frame.content
    (ring,) = frame.rings
    lower = QRect(round(ring.x0), round(ring.y), round(ring.x1 - ring.x0), 8)
    upper = lower.translated(0, -8)
    image, page = drawn(frame, style), style.theme.colour("page")
    assert abs(contrast_in(image, lower, page) - contrast_in(image, upper, page)) < 20


def test_the_room_of_the_bar_is_kept(view: TimelineView, looks: Looks) -> None:
    bar = ThinBar(looks, Qt.Orientation.Vertical, view)
    view.use_bar(bar)
    view.resize(1000, 160)
    assert bar.isVisible()
    assert view.right_edge == view.frame_now.plot.x1 - BAR
