"""Test the kept picture of the lanes: to pan over it looks the same as to draw everything anew."""

from datetime import date
from itertools import accumulate

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from dossier.timeline.ahead import ahead
from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import Groups
from dossier.timeline.items.item import Say
from dossier.timeline.items.items import Items
from dossier.timeline.scene import Scene
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import Scale, around
from dossier.ui.theme import themed, tokens
from dossier.ui.timeline import export
from dossier.ui.timeline.painter import paint
from dossier.ui.timeline.panorama import AROUND, draw_ahead
from dossier.ui.timeline.style import Panorama, Style
from tests.timeline.making import crowd, day, items_of, span
from tests.timeline.test_snapshots import MOMENTS, SPANS, of_dates

SIZE = Size(700, 300)
# Pixels to the right and down, from one frame to the next: some leave the kept picture.
WAY = ((0, 0), (0, 0), (7, 0), (-30, 9), (1, 40), (AROUND, 0), (AROUND, 60), (-700, -50), (3, 3))


def drawn(frame: Frame, style: Style, ratio: float) -> QImage:
    image = QImage(
        round(frame.width * ratio), round(frame.height * ratio), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("magenta"))
    with QPainter(image) as painter:
        paint(painter, frame, style)
    return image


def anew(style: Style) -> Style:
    return Style(style.theme)


def frames(items: Items, scale: Scale, style: Style, look: Look) -> list[Frame]:
    """Give the frames along the way."""
    rights = accumulate(right for right, _ in WAY)
    downs = accumulate(down for _, down in WAY)
    return [
        lay_out(items, scale.panned(x), SIZE, style.metrics, look._replace(scroll=y))
        for x, y in zip(rights, downs, strict=True)
    ]


def of(name: str) -> tuple[Items, Scale]:
    if name == "crowd":
        return crowd(2600), around(day("2004-01-01"), day("2004-06-01"), 550)
    texts = MOMENTS if name == "events" else SPANS
    return items_of(of_dates(name, texts)), around(day("2014-05-01"), day("2014-09-01"), 550)


@pytest.mark.parametrize("name", ["events", "custody", "crowd"])
@pytest.mark.parametrize("search", ["", "2014"])
@pytest.mark.parametrize(("dark", "ratio"), [(False, 1.0), (True, 2.0), (False, 1.5)])
def test_what_is_shown_of_the_kept_picture_is_what_would_be_drawn(
    style: Style, name: str, search: str, *, dark: bool, ratio: float
) -> None:
    colours = tokens("dark" if dark else "light")
    theme = themed(colours, style.theme.family, style.theme.em, dark=dark)
    kept = Style(theme)
    items, scale = of(name)
    if name == "custody":  # some of them with their words before them
        items = Items(item._replace(turned=n % 3 * 90.0) for n, item in enumerate(items.placed))
    look = Look(today=date(2014, 7, 1), search=search)
    for place, frame in enumerate(frames(items, scale, kept, look)):
        assert drawn(frame, kept, ratio) == drawn(frame, Style(theme), ratio), place
    assert (kept.panorama is None) is (ratio == 1.5)


@pytest.mark.parametrize("word", ["word ", "w\u0308\u0302\u030c\u0301\u0323\u0331 "])
@pytest.mark.parametrize(
    ("end", "said"), [(560, {"page", "bar"}), (20, {"page"})], ids=["right edge", "left edge"]
)
def test_words_that_left_or_went_onto_their_bar_leave_no_trace(
    style: Style, word: str, end: int, said: set[str]
) -> None:
    bars = [
        span(f"{n}", "2014-03-01", "2014-04-30")._replace(say=Say(label=word * n))
        for n in (8, 11, 14)
    ]
    items, kept = Items(bars), Style(style.theme)
    scale = Scale(day("2014-05-01") - end * DAY / 4, DAY / 4)
    grounds = set[str]()
    # The dashes of today, through the words, begin elsewhere as one scrolls: then plain words, for
    # marks that reach out of a lane are not drawn while it is out of sight.
    plain = word.isascii()
    size = Size(SIZE.width, 130 if plain else SIZE.height)
    for x in range(0, 240, 6):
        look = Look(today=date(2014, 5, 10), scroll=x % 7 if plain else 0)
        frame = lay_out(items, scale.panned(x), size, style.metrics, look)
        grounds.update(label.ground for label in frame.labels)
        assert drawn(frame, kept, 1.0) == drawn(frame, Style(style.theme), 1.0), x
    assert kept.panorama is not None
    assert grounds == said


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_each_part_of_a_pile_is_pale_below_a_line(style: Style, ratio: float) -> None:
    scale = around(day("2000-01-01"), day("2020-01-01"), 550)
    frame = lay_out(crowd(6000), scale, Size(700, 900), style.metrics)
    image = drawn(frame, style, ratio)
    seen = 0
    for pile in frame.piles:
        box, width = pile.box, (pile.box.x1 - pile.box.x0) / len(pile.heights)
        for place, high in enumerate(pile.heights):
            x, top = box.x0 + (place + 0.5) * width, box.y1 - high
            if not high or not (frame.plot.holds(x, top - 1) and frame.plot.holds(x, box.y1)):
                continue
            seen += 1
            colours = [image.pixelColor(int(x * ratio), int(y * ratio)) for y in (top, top + 1)]
            assert colours == [style.colour(pile.kind)] * 2
            below = image.pixelColor(int(x * ratio), int((box.y1 - 1) * ratio))
            assert below == (style.tint(pile.kind) if high > 2 else style.colour(pile.kind))
    assert seen > 20


def test_one_picture_serves_while_the_window_stays_within_it(style: Style) -> None:
    items, scale = of("crowd")
    made = [
        lay_out(items, scale.panned(x), SIZE, style.metrics) for x in (0, 0, 9, AROUND, AROUND + 1)
    ]
    pictures: list[Panorama | None] = []
    for frame in made:
        drawn(frame, style, 1.0)
        pictures.append(style.panorama)
    assert pictures[0] is None
    assert pictures[1] is not None
    assert pictures[1] is pictures[2] is pictures[3]
    assert pictures[4] is not pictures[3]


def test_while_one_zooms_no_picture_is_made(style: Style) -> None:
    items, scale = of("crowd")
    for factor in (1, 0.9, 0.8, 0.7):
        drawn(lay_out(items, scale.zoomed(300, factor), SIZE, style.metrics), style, 1.0)
        assert style.panorama is None


@pytest.mark.parametrize("name", ["events", "custody", "crowd"])
@pytest.mark.parametrize("search", ["", "2014"])
@pytest.mark.parametrize("ratio", [1.0, 2.0, 1.5])
def test_a_step_of_the_zoom_that_was_drawn_ahead_looks_as_it_would(
    style: Style, name: str, search: str, ratio: float
) -> None:
    kept = Style(style.theme)
    items, scale = of(name)
    look = Look(today=date(2014, 7, 1), search=search)
    scene = Scene(items, kept.metrics, SIZE, scale, look)
    taken = 0
    # The mouse moves a little from step to step, and once too far.
    for x in (300, 300, 320, 310, 650, 650):
        before, scene = scene, scene.zoomed(x, 1)
        shown = drawn(scene.frame, kept, ratio)
        assert shown == drawn(scene.frame, anew(kept), ratio), x
        taken += kept.panorama is not None
        for frame in filter(None, ahead(before, scene)):
            draw_ahead(frame, kept, ratio)
    assert taken == (4 if ratio != 1.5 else 0)


def test_what_was_drawn_ahead_is_not_shown_of_other_lanes(style: Style) -> None:
    items, scale = of("events")
    here, there = (
        lay_out(items, of_scale, SIZE, style.metrics) for of_scale in (scale, scale.zoomed(0, 0.5))
    )
    draw_ahead(there, style, 1.0)
    is_kept = list[bool]()
    for frame in (here, there):
        assert drawn(frame, style, 1.0) == drawn(frame, anew(style), 1.0)
        is_kept.append(style.panorama is not None)
    assert is_kept == [False, True]
    assert style.awaited is None


def test_paper_has_no_kept_picture(style: Style) -> None:
    items, scale = of("events")
    frame = lay_out(items, scale, SIZE, style.metrics)
    for _ in range(3):
        export.draw_svg(frame, style, "", "")
    assert style.panorama is None


def test_paper_shows_nothing_that_a_window_has_kept(style: Style) -> None:
    items, scale = of("events")
    frame = lay_out(items, scale, SIZE, style.metrics)
    for _ in range(3):
        drawn(frame, style, 1.0)
    assert style.panorama is not None
    assert export.draw_svg(frame, style, "", "") == export.draw_svg(frame, anew(style), "", "")


def test_what_stands_round_the_lanes_is_kept_until_it_changes(style: Style) -> None:
    items, scale = of("events")
    here = lay_out(items, scale, SIZE, style.metrics)
    for frame in (here, here, lay_out(items, scale.panned(9), SIZE, style.metrics)):
        drawn(frame, style, 1.0)
    pictures = {name: part.picture for name, part in style.kept.items()}
    assert set(pictures) == {"heads", "overview"}
    assert all(pictures.values())
    closed = Look(groups=Groups(collapsed=frozenset({"court"})))
    changed = lay_out(items, scale, SIZE, style.metrics, closed)
    assert drawn(changed, style, 1.0) == drawn(changed, anew(style), 1.0)
    assert style.kept["heads"].picture is None
    assert style.kept["overview"].picture is pictures["overview"]
