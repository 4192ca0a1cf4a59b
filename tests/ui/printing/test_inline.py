"""Test timelines within a text and a web page: vectors with words, and dots beside them."""

import zipfile
from io import BytesIO

import pytest
from PySide6.QtGui import QImage

from dossier.i18n import Words
from dossier.report import making
from dossier.report.blocks import Report, Table, Timeline
from dossier.report.leaks import leaks
from dossier.report.leaks.unpacking import texts_of
from dossier.report.plan import LAWYER, SUMMARY, Plan
from dossier.report.redaction.profile import EVERYTHING, WITHOUT_CONFIDENTIAL
from dossier.report.redaction.projection import Projection, project
from dossier.report.telling import Nothing
from dossier.report.writers import writing
from dossier.timeline.records.of_case import items_of
from dossier.ui.printing.inline import WIDTH_MM, draw
from tests.report.telling_cases import case
from tests.samples import sample

WORDS = Words()
SEED = sample("roman-seleznev.dossier")
RICH = sample("every-field.dossier")
pytestmark = pytest.mark.usefixtures("qapp")


def told(plan: Plan) -> tuple[Projection, Report]:
    public = project(SEED, EVERYTHING, WORDS)
    return public, making.told(public, plan, WORDS, items_of)


@pytest.mark.parametrize("plan", [SUMMARY, LAWYER])
def test_the_words_of_a_picture_stay_words_in_a_page_that_loads_nothing(plan: Plan) -> None:
    page = writing.written(told(plan)[1], ".html", WORDS, draw).decode()
    pictures = page[page.index("<figure>") : page.rindex("</figure>")]
    assert "Release refused, transfer to Seattle ruled" in pictures
    assert "style=" not in page.partition("<body>")[2]
    assert "<image" not in page
    assert "Qt SVG" not in page


@pytest.mark.parametrize("suffix", sorted(writing.WITH_PICTURES))
def test_a_small_picture_names_the_sources_of_each_event(suffix: str) -> None:
    report = told(SUMMARY)[1]
    (line,) = (block for block in report.blocks if isinstance(block, Timeline))
    assert set(line.notes) == {(1,)}
    said = "\n".join(texts_of(writing.written(report, suffix, WORDS, draw), suffix, WORDS))
    assert "5 July 2014\N{NO-BREAK SPACE}¹" in said


def test_a_text_holds_each_picture_as_vectors_and_as_dots() -> None:
    data = writing.written(told(LAWYER)[1], ".odt", WORDS, draw)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.startswith("Pictures/")]
        svg, png = (archive.read(name) for name in names[:2])
    assert b"Release refused" in svg
    assert QImage.fromData(png).width() == round(WIDTH_MM * 8)


def test_a_word_in_a_picture_that_stays_behind_is_found_in_either_format() -> None:
    public = project(RICH, WITHOUT_CONFIDENTIAL, WORDS)
    whole = making.told(project(RICH, EVERYTHING, WORDS), SUMMARY, WORDS, items_of)
    (line,) = (block for block in whole.blocks if isinstance(block, Timeline))
    bare = Report("T", "en", (line._replace(table=Table((), ()), small=False),))
    for suffix in writing.WITH_PICTURES:
        data = writing.written(bare, suffix, WORDS, draw)
        assert leaks.undecided(leaks.leaks(public, texts_of(data, suffix, WORDS), WORDS)), suffix


def test_the_numbers_of_a_drawing_raise_no_alarm() -> None:
    public = project(RICH, WITHOUT_CONFIDENTIAL, WORDS)
    report = making.told(public, LAWYER, WORDS, items_of)
    plain = leaks.leaks(public, leaks.texts_in(report), WORDS)
    for suffix in writing.WITH_PICTURES:
        data = writing.written(report, suffix, WORDS, draw)
        found = leaks.leaks(public, texts_of(data, suffix, WORDS), WORDS)
        assert {leak.value for leak in found} <= {leak.value for leak in plain}


def test_what_holds_no_items_is_not_drawn() -> None:
    table = Table(("No.",), ())
    assert draw(Timeline(Nothing(), table)) == ((), table)


def test_what_a_small_picture_cuts_is_told_whole_beneath_it_in_a_text() -> None:
    long = "Hearing of the appeal against the order of detention, " * 3
    events = [{"title": long, "date": "2016"}, {"title": "Visit", "date": "2015-03-02"}]
    report = making.report(case(events=events), SUMMARY, WORDS, items_of)
    with zipfile.ZipFile(BytesIO(writing.written(report, ".odt", WORDS, draw))) as archive:
        text = archive.read("content.xml").decode()
    assert "What has no room in the picture" in text
    assert text.count(long.strip(" ,")) == 1
    assert "Visit" not in text
