"""Test that every icon is there, in one weight, and takes any colour at any pixel ratio."""

import re
from itertools import product
from typing import get_args

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from dossier import shipped
from dossier.ui import icons
from dossier.workspace.desktop import ICON_SIZES
from tools import make_icons

pytestmark = pytest.mark.usefixtures("qapp")
RED = QColor("#c00000")


def inked(drawn: QPixmap) -> list[QColor]:
    """Give the colours of all pixels that are more than half covered."""
    image = drawn.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    spots = (image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width()))
    return [spot for spot in spots if spot.alpha() > 128]


def test_every_name_has_its_drawing_and_every_drawing_its_name() -> None:
    there = {path.stem for path in shipped.resource("icons").glob("*.svg")}
    assert there == {*icons.NAMES, "app", "app_small", "file", "file_small"}


@pytest.mark.parametrize("name", icons.NAMES)
def test_an_icon_is_drawn_in_the_colour_that_is_asked_for(name: icons.Name) -> None:
    covered = inked(icons.pixmap(name, RED, 32))
    assert len(covered) > 20
    assert all(abs(spot.red() - RED.red()) < 6 and spot.green() < 6 for spot in covered)


def test_an_icon_is_loaded_once_in_each_colour() -> None:
    red = icons.drawing("lock", RED)
    assert icons.drawing("lock", QColor("#c00000")) is red
    assert icons.drawing("lock", QColor("#00c000")) is not red


@pytest.mark.parametrize("name", icons.NAMES)
def test_all_icons_have_one_weight_and_no_colour_of_their_own(name: icons.Name) -> None:
    text = shipped.resource(f"icons/{name}.svg").read_text("utf-8")
    assert 'viewBox="0 0 16 16"' in text
    assert 'stroke="currentColor" stroke-width="1.25"' in text
    assert not re.search("#[0-9A-Fa-f]{3}|href|<image|<style|<script", text)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_sharp_at_the_screens_pixel_ratio(ratio: float) -> None:
    drawn = icons.pixmap("lock", RED, 16, ratio)
    assert drawn.size() == QSize(round(16 * ratio), round(16 * ratio))
    assert drawn.deviceIndependentSize().width() == 16


def test_an_icon_for_menus_holds_all_ratios() -> None:
    sizes = {size.width() for size in icons.icon("save", RED).availableSizes()}
    assert {16, 32, 48} <= sizes


def test_an_icon_is_painted_into_the_middle_of_its_place() -> None:
    image = QImage(40, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        icons.paint(painter, "plus", RED, QRectF(0, 0, 40, 20))
    assert image.pixelColor(20, 10) != QColor("white")
    assert image.pixelColor(5, 10) == QColor("white")


def test_an_icon_can_be_had_as_shapes_for_paper() -> None:
    assert icons.drawing("not_equal", RED).isValid()


@pytest.mark.parametrize("name", ["app", "file"])
def test_the_program_and_its_files_have_an_icon_of_their_own(name: str) -> None:
    known = next(kind for kind in ("app", "file") if kind == name)
    made = icons.program_icon("app" if known == "app" else "file")
    assert not made.isNull()
    assert len({spot.rgb() for spot in inked(made.pixmap(64, 64))}) > 3


@pytest.mark.parametrize("name", make_icons.NAMES)
@pytest.mark.parametrize("size", ICON_SIZES)
def test_each_picture_of_them_is_what_its_drawing_gives(name: str, size: int) -> None:
    kept = QImage(str(shipped.resource(f"icons/png/{name}-{size}.png")))
    drawn = make_icons.drawn(name, size)
    assert kept.size() == drawn.size() == QSize(size, size)
    spots = list(product(range(0, size, 1 + size // 64), repeat=2))
    # Another version of Qt may smooth an edge in another way, and draws no other shape.
    apart = [spot for spot in spots if far(kept.pixelColor(*spot), drawn.pixelColor(*spot))]
    assert len(apart) < len(spots) / 100


def far(one: QColor, other: QColor) -> bool:
    pairs = zip(channels(one), channels(other), strict=True)
    return any(abs(here - there) > 40 for here, there in pairs)


def channels(colour: QColor) -> tuple[int, int, int, int]:
    return colour.red(), colour.green(), colour.blue(), colour.alpha()


@pytest.mark.parametrize("name", make_icons.NAMES)
def test_in_the_smallest_picture_every_part_has_whole_pixels(name: str) -> None:
    image = QImage(str(shipped.resource(f"icons/png/{name}-16.png")))
    colours = [image.pixelColor(x, y).name() for x in range(16) for y in range(16)]
    assert colours.count("#e5ae5b") == 4
    assert colours.count("#ffffff") > 20
    assert colours.count("#1a5c9c") > 40


def test_the_tuple_of_names_is_the_type_of_names() -> None:
    assert get_args(icons.Name) == icons.NAMES
