"""Test how words are written: at once when they are new, from stamps later, the same each time."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.items.items import Items
from dossier.timeline.time.scale import around
from dossier.ui.timeline.painter import paint
from dossier.ui.timeline.style import Style
from dossier.ui.timeline.writing import AT_ONCE
from tests.timeline.making import day, moment

SIZE = Size(900, 60 + 26 * 2 * AT_ONCE)


def drawn(items: Items, style: Style, pixels: float = 0, search: str = "") -> QImage:
    """Draw items at one zoom, panned by some pixels: another zoom has other stamps' neighbours."""
    scale = around(day("2014-01-01"), day("2015-01-01"), 800).zoomed(0, 1 - pixels / 100)
    frame = lay_out(items, scale, SIZE, style.metrics, Look(search=search, overview=False))
    image = QImage(int(frame.width), int(frame.height), QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    with QPainter(image) as painter:
        paint(painter, frame, style)
    return image


def labelled(*labels: str) -> Items:
    return Items(moment(f"i{n}", "2014-02-01", label=label) for n, label in enumerate(labels))


def words_stamped(style: Style) -> int:
    """Count the labels of which there is a stamp."""
    keys = [key for key, _ in style.stamps]
    return sum(isinstance(key, tuple) and isinstance(key[0], int) for key in keys)


PLAIN = tuple(f"label {n}" for n in range(AT_ONCE + 3))
HARD = ("a\u0300\u0301\u0302\u0303\u0304\u0305", "приговор", "حكم", "判決", "🙂 x", "fi\u200dx")


def test_the_first_picture_of_items_waits_for_no_stamps(style: Style) -> None:
    items = labelled(*PLAIN)
    drawn(items, style)
    assert words_stamped(style) == 0
    drawn(items, style, 1)
    assert words_stamped(style) == len(PLAIN)


@pytest.mark.parametrize("labels", [PLAIN, HARD, (*HARD, *PLAIN)])
@pytest.mark.parametrize("search", ["", "label", "2014"])
def test_words_look_the_same_straight_away_and_from_stamps(
    style: Style, labels: tuple[str, ...], search: str
) -> None:
    items = labelled(*labels)
    pictures = [drawn(items, style, search=search) for _ in range(3)]
    drawn(items, style, 2, search)
    pictures += [drawn(items, style, search=search) for _ in range(2)]
    assert all(one == other for one, other in pairwise(pictures))


def test_what_is_tall_has_its_stamp_from_the_first_picture_on_which_cuts_it(style: Style) -> None:
    drawn(labelled(*HARD), style)
    assert words_stamped(style) == len([text for text in HARD if text != "приговор"])
