"""Test the pages of a report: one for the seed case, read back whole, black on white."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from dossier.i18n import Words
from dossier.report.blocks import Fields, Heading, Report, Row, Timeline, plain
from dossier.report.making import report
from dossier.report.plan import LAWYER, SUMMARY, Paper, Plan
from dossier.report.summary import summary
from dossier.report.writers import plain_text
from dossier.timeline.items.items import Items
from dossier.timeline.records.of_case import items_of
from dossier.ui.printing import galley, pdf, print_report
from dossier.ui.printing.composing import set_in_type
from dossier.ui.printing.inline import draw
from dossier.ui.printing.pictures import Picture
from dossier.ui.printing.sheet import measured
from dossier.ui.theme import Looks
from tests.report.redaction.test_projection import hidden_texts
from tests.report.telling_cases import case
from tests.samples import all_samples, sample
from tests.ui.printing.readers import (
    NEEDS_POPPLER,
    edges_of,
    folded,
    fonts_of,
    lines_of,
    metadata_of,
    picture_of,
    row_by_row,
    text_of,
    told_of,
)

pytestmark = [NEEDS_POPPLER, pytest.mark.usefixtures("qapp")]
WORDS = Words()
SEED = report(sample("roman-seleznev.dossier"), SUMMARY, WORDS, items_of)


def long_report(paragraphs: int, foot: str = "") -> Report:
    rows = tuple(Row(f"Row {n}", ((plain("told " * 40),),)) for n in range(paragraphs))
    return Report("Ada", "en", (Heading("Ada", 1), Heading("Told"), Fields(rows)), foot)


@pytest.mark.parametrize(("paper", "told"), [("a4", "(A4)"), ("letter", "(letter)")])
def test_the_seed_case_is_one_page(paper: Paper, told: str, tmp_path: Path) -> None:
    found = told_of(pdf(SEED._replace(paper=paper), WORDS).data, tmp_path)
    assert found["Pages"] == "1"
    assert found["Page size"].endswith(told)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_seed_case_is_one_page_in_russian_too(paper: Paper, tmp_path: Path) -> None:
    russian = Words("ru")
    told = report(sample("roman-seleznev.dossier"), SUMMARY, russian, items_of)
    data = pdf(told._replace(paper=paper), russian).data
    assert told_of(data, tmp_path)["Pages"] == "1"
    assert "21 апреля 2058 г." in text_of(data)


@pytest.mark.parametrize("plan", [SUMMARY, LAWYER], ids=lambda plan: plan.name)
def test_no_line_of_time_is_drawn_where_nothing_has_a_date(plan: Plan) -> None:
    told = report(case(events=[{"title": "Visit"}]), plan, WORDS, items_of)
    text = text_of(pdf(told, WORDS).data)
    assert "No. When What" in text
    assert "1 date not known Visit" in text
    assert "2000" not in text
    assert all(not draw(block).pictures for block in told.blocks if isinstance(block, Timeline))


@pytest.mark.parametrize("plan", [SUMMARY, LAWYER], ids=lambda plan: plan.name)
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_foot_of_each_page_is_one_line(plan: Plan, paper: Paper, language: str) -> None:
    words = Words(language)
    told = report(sample("every-field.dossier"), replace(plan, paper=paper), words, items_of)
    assert "14" in told.foot or "12" in told.foot
    lines = [line for line in lines_of(pdf(told, words).data) if line.startswith(told.foot[:12])]
    assert len(lines) > 4
    assert all(line.startswith(told.foot) for line in lines)


def test_the_first_page_says_as_of_when_above_its_title() -> None:
    told = report(sample("every-field.dossier"), SUMMARY, WORDS)
    assert lines_of(pdf(told, WORDS).data).count("Complete as of 31 March 2026") == 1


def test_the_first_page_has_even_margins() -> None:
    page = picture_of(pdf(SEED, WORDS).data)
    columns = [
        x
        for x in range(page.width())
        if any(page.pixelColor(x, y).lightness() < 200 for y in range(page.height()))
    ]
    left, right = columns[0], page.width() - 1 - columns[-1]
    assert left > 10
    assert abs(left - right) <= 2


def test_what_is_not_brought_on_one_page_keeps_its_margins() -> None:
    one, other = (picture_of(pdf(long_report(n), WORDS).data) for n in (20, 50))
    for page in (one, other):
        rows = [
            y
            for y in range(page.height())
            if any(page.pixelColor(x, y).lightness() < 200 for x in range(page.width()))
        ]
        assert abs(rows[0] - 13 / 25.4 * 40) <= 3


def test_the_seed_case_says_its_figures_on_paper() -> None:
    text = text_of(pdf(SEED, WORDS).data)
    for figure in (
        "27 to 41 years in all",
        "21 April 2044 to 21 April 2058",
        "5 July 2041 to 5 July 2055",
        "at most 1,021 days, taken off the end; the file itself shows at least 1",
        "Not legal advice.",
        "page 1 of 1",
    ):
        assert figure in text


@pytest.mark.parametrize("name", [path.name for path in all_samples()])
def test_every_word_of_a_report_is_found_on_paper(name: str) -> None:
    report = summary(sample(name), WORDS)
    # Where a line ends in a hyphen, poppler takes it for one of ours and drops it.
    on_paper = text_of(pdf(report, WORDS).data).replace(" ", "").replace("-", "")
    said = re.sub(r"\[\d+\]", "", folded(plain_text.written(report)))
    words = [word.strip("=-.,;:()“”").replace("-", "") for word in said.split()]
    missing = [word for word in words if word not in on_paper]
    assert not missing


def test_a_long_timeline_is_drawn_whole_with_the_numbers_of_its_table() -> None:
    plan = replace(LAWYER, parts=("person", "timeline"))
    told = report(sample("every-field.dossier"), plan, WORDS, items_of)
    (block,) = (block for block in told.blocks if isinstance(block, Timeline))
    text = row_by_row(pdf(told, WORDS).data)
    pictures, table = text.split("No. When What", 1)
    last = 0
    for number, found in enumerate(block.shown.all, 1):
        assert re.search(rf"(?<!\d){number} ", pictures), found.say
        last = number
    assert last > 70
    assert pictures.count("page ") <= 2
    assert re.search(rf"(?<!\d){last} ", table)
    # The head of the table stands on each page on which it goes on.
    assert table.count("No. When What") == len(re.findall(r"page \d+ of", table)) - 1


def test_a_small_timeline_that_is_too_high_for_a_page_goes_on_on_the_next() -> None:
    told = report(sample("every-field.dossier"), SUMMARY, WORDS, items_of)
    (block,) = (block for block in told.blocks if isinstance(block, Timeline))
    sheet = measured(QPrinter(), 9.5, told.foot)
    things = [thing for page in set_in_type(told, sheet).pages for thing in page.things]
    pictures = [(at, shown) for shown, at in things if isinstance(shown, Picture)]
    assert len(pictures) > 1
    assert all(at.y() + shown.height <= sheet.body.height() for at, shown in pictures)
    frames = [shown.frame for _, shown in pictures]
    seen = {mark.id for frame in frames for mark in frame.marks}
    seen |= {chip.id for frame in frames for chip in frame.chips}
    assert isinstance(block.shown, Items)
    assert {item.id for item in block.shown.placed} <= seen


def test_the_number_of_a_page_stands_on_one_line_in_russian_too() -> None:
    russian = Words("ru")
    lines = lines_of(pdf(long_report(3000, "As reported. " * 12), russian).data)
    numbers = [line for line in lines if line.startswith("страница ")]
    assert len(numbers) > 99
    assert numbers == [f"страница {n} из {len(numbers)}" for n in range(1, len(numbers) + 1)]


def test_cyrillic_and_arabic_are_found_on_paper() -> None:
    text = text_of(pdf(summary(sample("scripts.dossier"), WORDS), WORDS).data)
    assert "Незаконное пересечение границы" in text
    assert "سامية الخيالي" in text


def test_a_pdf_tells_its_title_and_maker_and_is_made_to_be_kept(tmp_path: Path) -> None:
    data = pdf(SEED, WORDS).data
    told = told_of(data, tmp_path)
    assert (told["Title"], told["Creator"]) == ("Roman Seleznev", "Dossier")
    assert 'pdfaid:part="1" pdfaid:conformance="B"' in metadata_of(data, tmp_path)


def test_nothing_confidential_stands_on_paper_or_in_its_metadata(tmp_path: Path) -> None:
    data = pdf(summary(sample("every-field.dossier"), WORDS), WORDS).data
    text = f"{text_of(data)} {row_by_row(data)} {metadata_of(data, tmp_path)}"
    hidden = {folded(value) for value in hidden_texts()}
    assert len(hidden) > 20
    assert not [value for value in hidden if value in text]


def test_every_letter_is_embedded(tmp_path: Path) -> None:
    rows = fonts_of(pdf(summary(sample("scripts.dossier"), WORDS), WORDS).data, tmp_path)
    assert rows
    assert all(row[-5:-2] == ["yes", row[-4], "yes"] for row in rows)


def test_dark_looks_print_the_same_page(qapp: QApplication) -> None:
    looks = Looks(qapp, "dark")
    dark = picture_of(pdf(SEED, WORDS).data)
    looks.choose("light")
    light = picture_of(pdf(SEED, WORDS).data)
    looks.deleteLater()
    assert dark == light
    assert dark.pixelColor(2, 2).lightness() == 255
    assert min(dark.pixelColor(x, y).lightness() for y in range(60) for x in range(330)) < 90


def test_a_printer_gets_the_same_pages_as_a_pdf(tmp_path: Path) -> None:
    for name in ("roman-seleznev", "every-field"):
        report = summary(sample(f"{name}.dossier"), WORDS)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printed = tmp_path / f"{name}.pdf"
        printer.setOutputFileName(str(printed))
        pages = print_report(report, printer, WORDS)
        data = pdf(report, WORDS).data
        assert told_of(data, tmp_path)["Pages"] == str(pages)
        assert row_by_row(printed.read_bytes()) == row_by_row(data)


@pytest.mark.parametrize("count", [5, 12, 25, 60])
def test_a_long_report_flows_to_more_pages_each_with_its_foot(count: int, tmp_path: Path) -> None:
    data = pdf(long_report(count, "As reported."), WORDS).data
    pages = int(told_of(data, tmp_path)["Pages"])
    text = row_by_row(data)
    assert all(f"Row {n} told" in text for n in range(count))
    assert text.count("As reported.") == pages
    assert [f"page {n} of {pages}" in text for n in range(1, pages + 1)] == [True] * pages


@pytest.mark.parametrize(("count", "pages"), [(60, 2), (80, 3)])
def test_what_is_a_little_too_long_for_two_pages_is_set_smaller(
    count: int, pages: int, tmp_path: Path
) -> None:
    assert told_of(pdf(long_report(count), WORDS).data, tmp_path)["Pages"] == str(pages)


def test_head_and_number_stand_at_the_edges_of_a_page_but_the_first_names_nobody() -> None:
    data = pdf(long_report(90)._replace(head="Of whom", mark="Marked."), WORDS).data
    pages = edges_of(data)
    assert len(pages) > 2
    right = 210 - 13
    for number, words in enumerate(pages, 1):
        assert words["Marked."] == pytest.approx(right, abs=0.5)
        assert words[f"{len(pages)}"] == pytest.approx(right, abs=0.5)
        assert ("whom" in words) == (number > 1)


@pytest.mark.parametrize("letters", ["Ada ", "W"])
def test_a_name_of_any_length_takes_one_line_of_the_head_before_the_day(letters: str) -> None:
    head = f"{letters * 5000} · as of 31 March"
    lines = lines_of(pdf(long_report(90)._replace(head=head, mark="Marked."), WORDS).data)
    heads = [line for line in lines if "..." in line]
    assert len(heads) == sum("page " in line for line in lines) - 1
    assert all("as of 31 March" in line and len(line) < 150 for line in heads)


@pytest.mark.parametrize("joint", [" " * 3, "\n"])
def test_no_line_is_told_twice_where_a_page_ends(joint: str) -> None:
    told = [f"No{n}." for n in range(2500)]
    report = Report("Ada", "en", (Fields((Row("Told", ((plain(joint.join(told)),),)),)),))
    data = pdf(report, WORDS).data
    assert "page 3 of" in text_of(data)
    found = [word for word in row_by_row(data).split() if word.startswith("No")]
    assert found == told


def test_a_very_long_word_is_printed_whole_and_broken_at_once() -> None:
    word = "".join(f"{n:04}" for n in range(6000))
    data = pdf(Report("Ada", "en", (Fields((Row("Told", ((plain(word),),)),)),)), WORDS).data
    printed = row_by_row(data).replace("Told ", "", 1)
    pages = re.sub(r"page \d+ of \d+|Ada\b", "", printed).replace(" ", "")
    assert word in pages
    assert max(map(len, galley.said(plain(word)).split("\u2028"))) < 2010


def test_a_word_without_blanks_stays_on_the_paper() -> None:
    report = Report("A", "en", (Fields((Row("Said", ((plain("x" * 900),),)),)),))
    assert text_of(pdf(report, WORDS).data).replace(" ", "").count("x") == 900


def test_markup_of_a_stranger_is_printed_as_text() -> None:
    report = Report("A", "en", (Fields((Row("<b>L</b>", ((plain("<img src='/dev/zero'>"),),)),)),))
    text = text_of(pdf(report, WORDS).data)
    assert "<b>L</b>" in text
    assert "<img src='/dev/zero'>" in text


def test_the_title_of_a_pdf_cannot_steer(tmp_path: Path) -> None:
    report = Report("A\x1b[2J", "en", (Heading("A\x1b[2J", 1),))
    assert told_of(pdf(report, WORDS).data, tmp_path)["Title"] == "A␛[2J"
