"""Test the files of a timeline: whole, sharp, and with words that stay words."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from dossier.timeline.geometry import Look, Size
from dossier.timeline.items import Items
from dossier.timeline.layout import lay_out
from dossier.timeline.scale import Scale
from dossier.ui.timeline import export
from dossier.ui.timeline.style import Style
from tests.timeline.making import moment


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
    assert image.height() == frame.height * ratio


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


def test_an_empty_picture_is_still_a_file(style: Style) -> None:
    frame = lay_out(Items([]), Scale(0, 60), Size(0, 0), style.metrics, Look(overview=False))
    assert not QImage.fromData(export.draw_png(frame, style)).isNull()
