"""Test the one painter: every form on every device, the same words on all, colours that tell."""

from collections.abc import Iterable
from datetime import date

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter, QPicture
from PySide6.QtSvg import QSvgGenerator

from dossier.model.dates import Date
from dossier.timeline.frame.card import Card, CardRow
from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import Groups
from dossier.timeline.items.item import KINDS, Bounds, Item, Kind, Loose, Say
from dossier.timeline.items.items import Items
from dossier.timeline.items.moving import Grip, Held
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import Scale, around
from dossier.ui.theme import Role, Shade, mixed, themed, tokens
from dossier.ui.timeline import painter as painting
from dossier.ui.timeline.painter import paint
from dossier.ui.timeline.strokes import FAINT
from dossier.ui.timeline.style import Style
from tests.timeline.making import crowd, day, items_of, moment, span
from tests.timeline.test_snapshots import MOMENTS, SPANS, of_dates
from tests.ui.test_theme import contrast

SIZE = Size(1000, 500)
SHADES: tuple[Shade, ...] = ("light", "dark")


def drawn(frame: Frame, style: Style, ratio: float = 1.0, *, focused: bool = False) -> QImage:
    image = QImage(
        round(frame.width * ratio), round(frame.height * ratio), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("magenta"))
    with QPainter(image) as painter:
        paint(painter, frame, style, focused=focused)
    return image


def colours(image: QImage) -> set[str]:
    dots = memoryview(image.constBits()).cast("B").cast("I")
    return {QColor.fromRgb(dot).name() for dot in set(dots)}


def frame_of(items: Items, style: Style, look: Look | None = None) -> Frame:
    scale = around(day("2013-12-01"), day("2015-06-01"), 850)
    return lay_out(items, scale, SIZE, style.metrics, look)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_drawn_in_its_colour_and_its_tint(style: Style, kind: str) -> None:
    rows = [moment(k, "2014-07-05", k) for k in KINDS if k == kind]
    rows += [moment(f"{k} month", "2014-09-01", k, 9_000_000) for k in KINDS if k == kind]
    found = colours(drawn(frame_of(Items(rows), style), style))
    assert style.theme.tokens.of(rows[0].kind).name() in found
    assert style.tint(rows[0].kind).name() in found


def test_the_whole_picture_is_painted(style: Style) -> None:
    for items in (Items([]), Items([moment("a", "2014-07-05")]), crowd(2600)):
        assert "#ff00ff" not in colours(drawn(frame_of(items, style), style))


@pytest.mark.parametrize("shade", SHADES)
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_every_form_of_date_is_painted_light_and_dark_near_and_far(
    style: Style, shade: Shade, ratio: float
) -> None:
    theme = style.theme
    mine = Style(themed(tokens(shade), theme.family, theme.em, dark=shade == "dark"))
    for name, texts in (("events", MOMENTS), ("custody", SPANS)):
        image = drawn(frame_of(items_of(of_dates(name, texts)), mine), mine, ratio)
        assert image.pixelColor(2, 2) == mine.theme.tokens.page


def test_times_in_custody_are_a_band_through_all_lanes(style: Style) -> None:
    items = Items([span("a", "2014-03-01", "2015-01-01"), moment("b", "2014-07-05")])
    frame = frame_of(items, style)
    image = drawn(frame, style)
    band = frame.bands[0]
    bottom = round(frame.plot.y1) - 3
    assert image.pixelColor(round(band.x0) + 60, bottom).name() in {
        style.tint("custody").name(),
        style.theme.tokens.grid.name(),
    }
    assert image.pixelColor(round(band.x0), bottom) == style.colour("custody")


def every_kind_of_thing() -> Items:
    bar = Item(
        "s",
        "s",
        "sentence",
        span("s", "2014-04-21", "2044-04-21").bounds,
        Say("2014", "30 years", ends="ends 2044", contradicted=True, confidential=True),
        span=True,
    )
    loose = [Loose(f"l{n}", f"l{n}", "statement", Say(label="letter " * 12)) for n in range(30)]
    return Items(
        [
            bar,
            moment("a", "2014-07-05"),
            *(span(f"c{n}", "2014-02-01", "2015-01-01") for n in range(3)),
        ],
        loose,
    )


def whole_look() -> Look:
    card = Card("a", "A title", (CardRow("When", "5 July 2014"),))
    return Look(
        chosen="a",
        card=card,
        today=date(2014, 9, 1),
        groups=Groups(collapsed=frozenset({"custody"})),
    )


def vector_words(frame: Frame, style: Style) -> str:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    with QPainter(generator) as painter:
        paint(painter, frame, style)
    return bytes(kept.data()).decode()


def escaped(words: Iterable[str]) -> list[str]:
    return [word.replace("&", "&amp;") for word in words if word]


def test_paper_gets_the_same_words_as_the_screen_and_no_picture(style: Style) -> None:
    frame = frame_of(every_kind_of_thing(), style, whole_look())
    text = vector_words(frame, style)
    for word in escaped(painting.words(frame)):
        assert f">{word}</text>" in text
    assert text.count("<text") >= len(escaped(painting.words(frame)))
    assert "<image" not in text


def test_what_is_chosen_has_a_ring_that_tells_the_focus(style: Style) -> None:
    frame = frame_of(Items([moment("a", "2014-07-05")]), style, Look(chosen="a"))
    accent, edge = style.theme.tokens.accent, style.theme.tokens.edge
    box = frame.chosen
    assert box is not None
    x, y = round((box.x0 + box.x1) / 2), round(box.y0) - 4
    assert drawn(frame, style, focused=True).pixelColor(x, y) == accent
    assert drawn(frame, style).pixelColor(x, y) == edge


def test_what_is_chosen_in_the_tray_has_its_ring_there(style: Style) -> None:
    items = Items([], [Loose("l", "l", "statement", Say(label="letter"), dated=True)])
    frame = frame_of(items, style, Look(chosen="l"))
    box = frame.chosen
    assert box is not None
    image = drawn(frame, style, focused=True)
    assert image.pixelColor(round(box.x0) + 40, round(box.y0)) == style.theme.tokens.accent


def test_rings_are_drawn_where_the_days_can_be(style: Style) -> None:
    loose = Loose("l", "l", "statement", Say(label="letter"), (Date("2014-07-05"),), dated=True)
    items = Items([moment("a", "2014-07-05", "court")], [loose])
    frame = frame_of(items, style, Look(pointed="l"))
    ring = frame.rings[0]
    image = drawn(frame, style)
    around_it = {
        image.pixelColor(round((ring.x0 + ring.x1) / 2) + x, round(ring.y) + y).name()
        for x in range(-7, 8)
        for y in range(-7, 8)
    }
    assert style.colour("statement").name() in around_it


def test_where_a_date_is_taken_is_drawn_and_said(style: Style) -> None:
    items = Items([span("s", "2014-07-05", "2014-09-01")])
    move = Held(Grip("s", "end"), Date("2014-07-05/2014-09-01")).at(day("2015-01-01") // DAY)
    frame = frame_of(items, style, Look(ghost=move))
    ghost = frame.ghost
    assert ghost is not None
    image, accent = drawn(frame, style), style.theme.tokens.accent
    column = [image.pixelColor(round(ghost.x) - 1, y) for y in range(500)]
    assert accent in column
    assert image.pixelColor(round(ghost.plate.x0 + 20), round(ghost.plate.y0)) == accent
    assert "from 5 July 2014 to 1 January 2015" in list(painting.words(frame))


def test_an_empty_timeline_says_so_in_its_lanes(style: Style) -> None:
    frame = frame_of(Items(()), style)
    assert "Nothing here has a date yet" in list(painting.words(frame))
    assert drawn(frame, style) != drawn(frame_of(Items((), filtered=1), style), style)


def test_painting_twice_draws_the_same(style: Style) -> None:
    frame = frame_of(every_kind_of_thing(), style, whole_look())
    assert drawn(frame, style) == drawn(frame, style)
    assert drawn(frame, Style(style.theme)) == drawn(frame, style)


def test_stamps_are_kept_only_as_far_as_there_is_room(
    style: Style, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = frame_of(every_kind_of_thing(), style, whole_look())
    whole = drawn(frame, style)
    monkeypatch.setattr("dossier.ui.timeline.style.STAMPS", 3)
    small = Style(style.theme)
    assert drawn(frame, small) == whole
    assert len(small.stamps) <= 3


def test_widths_are_measured_anew_when_too_many_are_kept(
    style: Style, monkeypatch: pytest.MonkeyPatch
) -> None:
    wide = style.metrics.width("a word", "text")
    monkeypatch.setattr("dossier.ui.timeline.style.MEASURED", 2)
    small = Style(style.theme)
    for text in ("a", "b", "c", "a word"):
        small.metrics.width(text, "text")
    assert small.metrics.width("a word", "text") == wide


def test_a_secret_word_has_room_for_its_lock(style: Style) -> None:
    assert style.metrics.width("x", "secret") == style.metrics.width("x", "chip") + 16


def test_an_item_of_the_year_9999_is_painted(style: Style) -> None:
    bounds = Bounds(0, 1, 315_000_000_000, 315_537_897_600)
    items = Items([Item("a", "a", "court", bounds, Say(label="all time"), span=True)])
    frame = lay_out(items, Scale(1e11, 60.0), SIZE, style.metrics)
    assert style.colour("court").name() in colours(drawn(frame, style))


@pytest.mark.parametrize("device", [QPicture])
def test_any_other_device_gets_shapes(style: Style, device: type[QPicture]) -> None:
    picture = device()
    frame = frame_of(every_kind_of_thing(), style, whole_look())
    with QPainter(picture) as painter:
        paint(painter, frame, style)
    assert picture.size() > 1000


def test_a_pdf_has_its_gradients_opaque(style: Style) -> None:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    items = items_of(of_dates("custody", SPANS))
    writer = QPdfWriter(buffer)
    with QPainter(writer) as painter:
        paint(painter, frame_of(items, style), style)
    data = bytes(kept.data())
    assert b"/ShadingType" in data
    assert data.count(b"/SMask") == data.count(b"/SMask /None")


def test_what_a_search_does_not_find_stands_back_in_the_tray_too(style: Style) -> None:
    items = Items([moment("a", "2014-07-05")], [Loose("l", "l", "statement", Say(label="letter"))])

    def darkest(search: str) -> int:
        frame = frame_of(items, style, Look(search=search, overview=False))
        image, (entry,) = drawn(frame, style), frame.entries
        left, top, right, bottom = (round(edge) for edge in entry.box)
        return min(
            image.pixelColor(x, y).lightness()
            for x in range(left, right)
            for y in range(top, bottom)
        )

    assert darkest("letter") == darkest("")
    assert darkest("hearing") > darkest("letter") + 50


def test_words_on_a_bar_that_a_search_lets_stand_back_are_darker_than_it(style: Style) -> None:
    items = Items([span("held", "2014-07-05", "2016-07-05", "sentence")])
    frame = frame_of(items, style, Look(search="hearing", overview=False))
    (label,) = frame.labels
    assert label.ground == "bar"
    image, y = drawn(frame, style), round(label.y)
    ground = image.pixelColor(round(label.x) - 6, y).lightness()
    left, right = round(label.x), round(label.x + label.caption.width)
    words = [
        image.pixelColor(x, at).lightness()
        for x in range(left, right)
        for at in range(y - 4, y + 4)
    ]
    assert min(words) < ground - 40


@pytest.mark.parametrize("dark", [False, True])
def test_in_high_contrast_the_calendar_is_quieter_than_what_it_lies_behind(
    style: Style,
    dark: bool,  # noqa: FBT001
) -> None:
    shade: Shade = "clear_dark" if dark else "clear_light"
    looks = Style(themed(tokens(shade), style.theme.family, 14, dark=dark))
    frame = frame_of(crowd(2600), looks)
    (line, *_) = (one.x for one in frame.fine if one.x > frame.plot.x0)
    column = drawn(frame, looks).copy(round(line), round(frame.plot.y0), 1, round(frame.content))
    page, grid, rule = (looks.theme.colour(role).name() for role in ("page", "grid", "rule"))
    assert grid in colours(column)
    assert contrast(QColor(grid), QColor(page)) < contrast(QColor(rule), QColor(page)) / 2


@pytest.mark.parametrize("shade", SHADES)
@pytest.mark.parametrize("kind", KINDS)
def test_words_of_what_is_not_found_can_be_read(style: Style, shade: Shade, kind: Kind) -> None:
    looks = Style(themed(tokens(shade), style.theme.family, 14, dark=shade == "dark"))
    items = Items(
        [
            span("a long bar", "2014-01-05", "2015-05-05", kind)._replace(liberty=""),
            moment("late hearing", "2014-03-05", kind),
        ]
    )
    frame = frame_of(items, looks, Look(search="no such words", overview=False))
    image, colour = drawn(frame, looks), looks.theme.colour
    faint = mixed(colour("page"), colour(kind), FAINT)
    # Dots in the middle of a stroke have the colour of their words, and others lie between.
    standing: list[tuple[str, Role, QColor]] = [
        ("a long bar", "ink", faint),
        ("late hearing", "quiet", colour("page")),
    ]
    for id, ink, ground in standing:
        (label,) = (one for one in frame.labels if one.id == id)
        dots = image.copy(round(label.x), round(label.y) - 8, round(label.caption.width), 16)
        assert max(contrast(QColor(dot), ground) for dot in colours(dots)) >= 4.5
        assert contrast(colour(ink), ground) >= 4.5
