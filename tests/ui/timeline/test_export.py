"""Test the files of a timeline: whole, sharp, and with words that stay words."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.time.scale import Scale
from dossier.ui.theme import Looks, themed
from dossier.ui.timeline import export, foot
from dossier.ui.timeline.style import Style
from tests.timeline.making import day, moment


def test_the_whole_timeline_has_every_event_and_no_overview(items: Items, style: Style) -> None:
    frame = export.whole(items, style, 1000, date(2018, 11, 20))
    assert frame.accounting.outside == 0
    assert frame.overview is None
    assert frame.today is not None


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_png_has_the_dots_of_its_ratio(items: Items, style: Style, ratio: float) -> None:
    frame = export.whole(items, style, 1000)
    image = QImage.fromData(export.draw_png(frame, style, ratio))
    assert image.width() == 1000 * ratio
    assert image.height() == (frame.height + foot.height(frame, style)) * ratio


def test_a_png_is_never_larger_than_a_picture_can_be(style: Style) -> None:
    items = Items([moment(str(n), "2014-07-05") for n in range(800)])
    frame = export.whole(items, style, 400)
    image = QImage.fromData(export.draw_png(frame, style, 4))
    assert max(image.width(), image.height()) == export.LARGEST


def test_an_svg_has_its_title_and_its_words(items: Items, style: Style) -> None:
    frame = export.whole(items, style, 1000)
    text = export.draw_svg(frame, style, "Roman Seleznev", "9 events").decode()
    assert "<title>Roman Seleznev</title>" in text
    assert "<desc>9 events</desc>" in text
    assert 'version="1.1"' in text
    assert 'viewBox="0 0 1000' in text
    assert ">5 July 2014</text>" in text
    assert "<image" not in text


def test_a_pdf_is_a_page_of_its_own_size(items: Items, style: Style) -> None:
    frame = export.whole(items, style, 960)
    data = export.draw_pdf(frame, style, "Roman Seleznev")
    assert data.startswith(b"%PDF")
    assert b"/MediaBox [0 0 720.0" in data


def test_the_page_of_a_pdf_is_never_longer_than_one_can_be(style: Style) -> None:
    items = Items([moment(str(n), "2014-07-05") for n in range(1000)])
    frame = export.whole(items, style, 400)
    assert frame.height * export.POINTS / export.DOTS > export.LONGEST
    made = export.draw_pdf(frame, style, "")
    found = re.search(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", made)
    assert found
    width, height = map(float, found.groups())
    assert export.LONGEST * 0.9 < height <= export.LONGEST
    ratio = frame.width / (frame.height + foot.height(frame, style))
    assert width / height == pytest.approx(ratio, rel=0.01)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_the_words_of_a_pdf_can_be_found_and_copied(
    items: Items, style: Style, tmp_path: Path
) -> None:
    path = tmp_path / "timeline.pdf"
    path.write_bytes(export.draw_pdf(export.whole(items, style, 1200), style, "Roman Seleznev"))
    text = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    for words in ("5 July 2014", "August 2016", "Cybercrime: convicted", "ends 2041 to 2044"):
        assert words in text


def words_of(frame: Frame) -> list[str]:
    return ["  ".join(run.text for run in label.caption.runs) for label in frame.labels]


@pytest.mark.parametrize("letters", [14, 28])
def test_the_whole_timeline_has_every_label_whole_however_long_or_large(
    looks: Looks, letters: int
) -> None:
    theme = looks.theme
    style = Style(themed(theme.tokens, theme.family, letters, dark=theme.dark))
    long = "what the court of appeals for the north said of it, " * 3
    items = Items([moment("a", "2014-07-05", label=long), moment("b", "2020-01-01", label="b")])
    frame = export.whole(items, style)
    assert words_of(frame) == [f"2014-07-05  {long}", "2020-01-01  b"]
    assert all(label.x + label.caption.width <= frame.width for label in frame.labels)
    assert frame.width > export.WIDTH * letters / 14


def test_a_picture_is_as_wide_as_ever_where_no_label_needs_more(style: Style) -> None:
    assert export.whole(Items([moment("a", "2014-07-05")]), style).width == export.WIDTH


def test_under_a_picture_stands_what_is_on_it_and_what_is_not(style: Style) -> None:
    items = Items([moment("a", "2014-07-05"), moment("b", "2019-07-05")], filtered=3)
    frame = export.of_time(items, style, Range(day("2014-01-01"), day("2015-01-01")))
    text = export.draw_svg(frame, style, "A timeline", "said to readers").decode()
    said = "Showing 1 of 5: 1 on the line, 1 later, 3 held back by your choice"
    assert f">{said}</text>" in text


@pytest.mark.parametrize("ending", [".svg", ".png", ".pdf"])
def test_what_else_is_to_be_said_stands_under_a_picture(style: Style, ending: str) -> None:
    frame = export.whole(Items([moment("a", "2014-07-05")]), style)
    about = "7 confidential records left out, not counted."
    plain = export.in_format(ending, frame, style, "A timeline")
    more = export.in_format(ending, frame, style, "A timeline", about)
    assert foot.lines_of(frame, style, about)[1:] == (about,)
    assert foot.height(frame, style, about) > foot.height(frame, style)
    if ending == ".svg":
        assert f">A timeline. {about}</text>" in more.decode()
        assert ">A timeline</text>" in plain.decode()
        assert f"1 on the line. {about}</desc>" in more.decode()
    assert more != plain


def test_a_title_that_turns_the_writing_turns_nothing_behind_it(style: Style) -> None:
    frame = export.whole(Items([moment("a", "2014-07-05")]), style)
    told = export.in_format(".svg", frame, style, "Timeline of \u2067A", "By the sources")
    said = "".join(re.findall(">\\s*([^<>]*)</text>", told.decode()))
    assert said.endswith("\u2068Timeline of \u2067A\u2069\u2069. By the sources")


def test_what_stands_under_a_picture_is_no_wider_than_it(style: Style) -> None:
    items = Items([moment("a", "2014-07-05")], undated={"charges": 2, "concerns": 3}, filtered=3)
    frame = lay_out(items, Scale(0, 60), Size(300, 200), style.metrics, Look(overview=False))
    lines = foot.lines_of(frame, style)
    assert len(lines) > 1
    assert " ".join(lines) == frame.accounting.say(frame.words)
    assert all(style.metrics.width(line, "quiet") <= 300 for line in lines)


@pytest.mark.parametrize(("height", "said"), [(200, ()), (0, ("Nothing here has a date yet",))])
def test_an_empty_picture_says_once_that_it_is_empty(
    style: Style, height: int, said: tuple[str, ...]
) -> None:
    frame = lay_out(Items([]), Scale(0, 60), Size(300, height), style.metrics, Look(overview=False))
    assert foot.lines_of(frame, style) == said


def test_an_empty_picture_is_still_a_file(style: Style) -> None:
    frame = lay_out(Items([]), Scale(0, 60), Size(0, 0), style.metrics, Look(overview=False))
    assert not QImage.fromData(export.draw_png(frame, style)).isNull()


def test_a_picture_of_some_time_marks_it_in_the_calendar_and_goes_through_no_words(
    style: Style,
) -> None:
    time = Range(day("2014-02-01"), day("2014-05-01"))
    frame = export.of_time(Items([moment("a", "2014-04-30", label="w" * 50)]), style, time)
    assert frame.stretch is not None
    drawn = QImage.fromData(export.draw_png(frame, style))
    accent, x = style.theme.colour("accent"), round(frame.stretch.x0)
    assert drawn.pixelColor(x, 30) == accent
    assert drawn.pixelColor(x, round(frame.plot.y1) - 2) != accent
    (label,) = frame.labels
    assert label.x + label.caption.width <= frame.width
