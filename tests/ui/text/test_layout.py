"""Test that lines keep their distance, and that text stands on its side, in all scripts."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from dossier.ui.text.layout import Align, Column, Laid, Piece, lay_out
from dossier.ui.theme import Looks, Size
from tests.ui.pixels import extent

ARABIC = "هذا نص طويل جدا باللغة العربية يجب أن يلتف على أكثر من سطر واحد"


def piece(looks: Looks, text: str, size: Size = "body") -> Piece:
    theme = looks.theme
    return Piece(text, theme.font(size), theme.tokens.ink, theme.line(size))


def drawn(laid: Laid, width: int) -> QImage:
    image = QImage(width, max(round(laid.height), 1), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        laid.draw(painter, QRectF(image.rect()))
    return image


@pytest.mark.parametrize("text", ["latin", "Каждый", "漢字漢字", "عربي", "हिन्दी", "😀"])
def test_every_script_stands_on_lines_of_one_height(looks: Looks, text: str) -> None:
    laid = lay_out([piece(looks, f"{text}\n{text}\n{text}")], Column(400))
    assert laid.height == 3 * looks.theme.line()


def test_each_paragraph_has_the_height_of_its_tallest_run(looks: Looks) -> None:
    runs = [
        piece(looks, "Roman", "title"),
        piece(looks, " Russia\n"),
        piece(looks, "small\n\n", "small"),
        piece(looks, "body"),
    ]
    assert lay_out(runs, Column(400)).height == 28 + 16 + 16 + 20


def test_an_empty_text_is_one_line_high(looks: Looks) -> None:
    assert lay_out([piece(looks, "")], Column(400)).height == 20


def test_a_text_ending_with_a_line_end_has_an_empty_last_line(looks: Looks) -> None:
    assert lay_out([piece(looks, "a\n")], Column(400)).height == 40


def test_a_narrow_column_makes_more_lines(looks: Looks) -> None:
    text = "hacking that hit US businesses over several years"
    wide = lay_out([piece(looks, text)], Column(1_000))
    narrow = lay_out([piece(looks, text)], Column(120))
    assert wide.height == 20
    assert narrow.height >= 60
    assert narrow.width <= 120


def test_nothing_breaks_in_a_column_without_width(looks: Looks) -> None:
    assert lay_out([piece(looks, "two words")], Column(0)).height >= 20


@pytest.mark.parametrize(
    ("text", "align", "mirrored", "on_the_right"),
    [
        ("a jury", "edge", False, False),
        ("a jury", "edge", True, True),
        ("a jury", "end", False, True),
        ("a jury", "end", True, False),
        ("a jury", "script", True, False),
        ("عربي", "edge", False, False),
        ("عربي", "edge", True, True),
        ("عربي", "script", False, True),
        ("12", "script", True, True),
    ],
)
def test_words_hang_on_their_side(
    looks: Looks, text: str, align: Align, *, mirrored: bool, on_the_right: bool
) -> None:
    laid = lay_out([piece(looks, text)], Column(300, align, mirrored))
    found = extent(drawn(laid, 300), QColor("white"))
    assert (found.left() > 150) is on_the_right
    assert (found.right() < 150) is not on_the_right


def test_a_word_without_end_is_laid_out_whole(looks: Looks) -> None:
    laid = lay_out([piece(looks, "x" * 400_000)], Column(400))
    lines = sum(part.layout.lineCount() for part in laid.parts)
    assert sum(part.length for part in laid.parts) == 400_000
    assert laid.height == lines * 20
    assert laid.width <= 400


def test_a_long_text_is_the_same_in_chunks_as_whole(looks: Looks) -> None:
    text = "words that wrap, 😀 and more of them, " * 400
    laid = lay_out([piece(looks, text)], Column(300))
    assert len(laid.parts) > 1
    ends = [part.start + part.length for part in laid.parts]
    assert ends[:-1] == [part.start for part in laid.parts[1:]]
    widths = [
        part.layout.lineAt(number).naturalTextWidth()
        for part in laid.parts
        for number in range(part.layout.lineCount())
    ]
    assert all(width > 200 for width in widths[:-1])  # no line ends early where chunks meet


def test_the_right_character_is_found_under_a_spot(looks: Looks) -> None:
    laid = lay_out([piece(looks, "first\nsecond")], Column(300))
    assert laid.position_at(QPointF(-5, 5)) == 0
    assert laid.position_at(QPointF(290, 5)) == 5
    assert laid.position_at(QPointF(0, 25)) == 6
    assert laid.position_at(QPointF(290, 500)) == 12
    assert laid.position_at(QPointF(0, -50)) == 0


def test_a_stretch_of_text_has_a_rectangle_on_each_of_its_lines(looks: Looks) -> None:
    laid = lay_out([piece(looks, "first\nsecond\nthird")], Column(300))
    rects = list(laid.rects(2, 8))
    assert [rect.top() for rect in rects] == [0, 20]
    assert all(rect.height() == 20 and rect.width() > 0 for rect in rects)
    assert rects[1].left() == 0
    assert list(laid.rects(3, 3)) == []


def test_only_what_is_in_sight_is_drawn(looks: Looks) -> None:
    laid = lay_out([piece(looks, "shown", "title"), piece(looks, "\nhidden")], Column(300))
    image = QImage(300, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        laid.draw(painter, QRectF(0, 0, 300, 20))
    assert extent(image, QColor("white")).bottom() < 30


def test_what_fits_is_counted_from_where_reading_starts(looks: Looks) -> None:
    for text in ("x" * 100, ARABIC):
        laid = lay_out([piece(looks, text)], Column(1_000_000))
        assert laid.fitting(laid.width + 1) == len(text)
        part = laid.fitting(laid.width / 2)
        assert 0.3 * len(text) < part < 0.7 * len(text)
        assert laid.fitting(0) == 0
