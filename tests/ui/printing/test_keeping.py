"""Test what stays together where a page ends, and that no line is lost or told twice."""

from itertools import groupby, islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPageSize, QTextLine

from dossier.i18n import Words
from dossier.report.blocks import (
    Block,
    Fields,
    Heading,
    Paragraph,
    Quotation,
    Row,
    Table,
    plain,
    quiet,
)
from dossier.report.making import report
from dossier.report.plan import LAWYER, Paper
from dossier.timeline.records.of_case import items_of
from dossier.ui.printing.composing import set_in_type
from dossier.ui.printing.filling import filled
from dossier.ui.printing.keeping import Opens, Place, places
from dossier.ui.printing.pages import SIZES
from dossier.ui.printing.setting import Setting
from dossier.ui.printing.sheet import measured
from dossier.ui.printing.strips import Cell, Group, Strip
from tests.samples import sample
from tests.ui.printing.sets import head_of, new_writer, pages_of, set_blocks, texts

pytestmark = pytest.mark.usefixtures("qapp")
ONE = ((plain("told"),),)


def rows(count: int, lines: int = 1) -> Fields:
    line = ((plain("told " * 30),),)
    return Fields(tuple(Row(f"Row {n}", line * lines) for n in range(count)))


def short(count: int) -> Fields:
    return Fields(tuple(Row(f"Row {n}", ONE) for n in range(count)))


def strip_of(setting: Setting, said: str) -> Strip:
    return next(
        strip
        for strip, cells in zip(setting.strips, texts(setting), strict=True)
        if cells[0] == said
    )


def after(setting: Setting, strip: Strip) -> list[Strip]:
    return setting.strips[setting.strips.index(strip) + 1 :]


@pytest.mark.parametrize("count", range(18, 34))
def test_a_heading_stays_with_two_lines_of_what_follows_it(count: int) -> None:
    setting = set_blocks(rows(count), Heading("Charges"), short(6))
    heading = strip_of(setting, "Charges")
    first, second, *_ = after(setting, heading)
    (page,) = pages_of(setting, heading)
    assert {*pages_of(setting, first), *pages_of(setting, second)} == {page}


def test_a_heading_stays_with_its_first_lines_wherever_the_page_ends() -> None:
    others = tuple(Heading(f"No. {n}", 3) for n in range(9))
    broken = 0
    for count in range(38, 50):
        setting = set_blocks(*others, short(count), Heading("Theft", 2), short(3))
        heading = strip_of(setting, "Theft")
        (page,) = pages_of(setting, heading)
        assert all(pages_of(setting, strip) == [page, page] for strip in after(setting, heading))
        broken += page
    assert 0 < broken < 12


@pytest.mark.parametrize("count", range(5, 12))
def test_a_label_stays_with_its_lines(count: int) -> None:
    setting = set_blocks(rows(count, lines=3))
    for _, row in groupby(setting.strips, key=lambda strip: id(strip.row)):
        assert len({page for strip in row for page in pages_of(setting, strip)}) == 1


@pytest.mark.parametrize("size", [2, 7])
def test_a_short_record_never_breaks(size: int) -> None:
    records = [block for n in range(19) for block in (Heading(f"No. {n}", 3), short(size))]
    setting = set_blocks(Heading("Charges"), *records)
    assert len(setting.pages) > 1
    for _, record in groupby(setting.strips, key=lambda strip: id(strip.record)):
        assert len({page for strip in record for page in pages_of(setting, strip)}) == 1


@pytest.mark.parametrize("size", [19, 31, 43])
def test_a_long_record_breaks_rather_than_leave_much_of_a_page_empty(size: int) -> None:
    records = [block for n in range(9) for block in (Heading(f"No. {n}", 3), short(size))]
    setting = set_blocks(Heading("Charges"), *records)
    assert len(setting.pages) > 2
    assert emptiest(setting) < 0.2


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_page_of_a_full_dossier_ends_half_empty(paper: Paper, language: str) -> None:
    told = report(sample("every-field.dossier"), LAWYER, Words(language), items_of)
    with new_writer() as writer:
        writer.setPageSize(QPageSize(SIZES[paper]))
        setting = set_in_type(told, measured(writer, 9.5, told.foot))
        assert len(setting.pages) > 9
        assert emptiest(setting) < 0.3


def emptiest(setting: Setting) -> float:
    """Give how much of a page is empty at most, where the next one need not begin a page."""
    pages = setting.pages
    ends = [
        page.stands[-1].top + page.stands[-1].strip.line
        for page, following in pairwise(pages)
        if not following.lines[0].strip.own_page
    ]
    return 1 - min(ends) / setting.sheet.body.height()


def test_a_record_that_goes_on_is_named_above_its_rest_and_above_a_table_in_it() -> None:
    row = ((plain("2014"),), (plain("told"),))
    table = Table(("When", "What"), (row,) * 40)
    setting = set_blocks(short(20), Heading("Theft", 3), table, Heading("Fraud", 3), short(3))
    first, second, *_ = setting.pages[1].stands
    (name,) = first.strip.cells
    (line,) = name.lines
    layout = next(one for one in setting.galley.layouts if "continued" in one.text())
    assert layout.text().strip("\u2028") == "Theft, continued"
    assert line.textLength() == layout.lineAt(0).textLength()
    assert second.strip is strip_of(setting, "When")
    assert second.top == first.strip.height


def test_a_record_with_a_long_name_goes_on_under_one_line() -> None:
    setting = set_blocks(short(20), Heading("Theft of a car " * 20, 3), short(50))
    first, second, *_ = setting.pages[1].stands
    (name,) = first.strip.cells
    assert len(name.lines) == 1
    assert second.top > first.strip.height
    layout = next(one for one in setting.galley.layouts if "continued" in one.text())
    assert "…, continued" in layout.text()


def test_a_section_stands_on_the_page_of_its_first_record() -> None:
    setting = set_blocks(short(40), Heading("Charges"), Heading("Theft", 3), short(20))
    charges, theft = strip_of(setting, "Charges"), strip_of(setting, "Theft")
    assert pages_of(setting, charges) == pages_of(setting, theft) == [0]
    setting = set_blocks(short(50), Heading("Charges"), Heading("Theft", 3), short(20))
    charges, theft = strip_of(setting, "Charges"), strip_of(setting, "Theft")
    assert pages_of(setting, charges) == pages_of(setting, theft) == [1]


def test_a_record_that_is_longer_than_a_page_begins_where_the_one_before_ends() -> None:
    setting = set_blocks(short(20), Heading("Theft", 3), rows(60))
    assert pages_of(setting, strip_of(setting, "Theft")) == [0]
    # No page but the last is left half empty.
    height = setting.sheet.body.height()
    for page in setting.pages[:-1]:
        assert max(at.y() for _, at in page.things) > 0.9 * height


def test_the_head_of_a_table_stands_on_each_of_its_pages_and_its_rows_stay_whole() -> None:
    row = ((plain("2014"),), (plain("told " * 60),))
    setting = set_blocks(Heading("Timeline"), Table(("When", "What"), (row,) * 90), short(2))
    head = strip_of(setting, "When")
    table = [strip for strip in setting.strips if strip.head is head]
    numbers = sorted({page for strip in table for page in pages_of(setting, strip)})
    assert len(numbers) > 2
    assert pages_of(setting, head) == [number for number in numbers for _ in head.cells]
    assert all(len(set(pages_of(setting, strip))) == 1 for strip in table)
    for number in numbers[1:]:
        (_, first), *_ = setting.pages[number].things
        assert first.y() < setting.strips[0].line


@pytest.mark.parametrize("count", range(48, 64, 3))
def test_the_parts_of_a_sum_stay_with_it_on_one_page(count: int) -> None:
    row = ((plain("told"),),) * 2
    setting = set_blocks(Table(("When", "Days"), (row,) * count, 8), short(3))
    sums = [strip for strip in setting.strips if strip.head][-8:]
    assert len({page for strip in sums for page in pages_of(setting, strip)}) == 1


@pytest.mark.parametrize("count", range(60, 76, 4))
def test_a_long_sum_leaves_no_more_than_a_fifth_of_a_page_empty(count: int) -> None:
    row = ((plain("told"),),) * 2
    setting = set_blocks(Table(("When", "Days"), (row,) * count, 24), short(3))
    height = setting.sheet.body.height()
    for page in setting.pages[:-1]:
        assert max(at.y() for _, at in page.things) > 0.75 * height
    total, part = [strip for strip in setting.strips if strip.head][-24:-22]
    assert pages_of(setting, total)[-1] == pages_of(setting, part)[0]


def test_a_row_of_a_table_stays_whole_though_it_takes_most_of_a_page() -> None:
    row = ((plain("2014"),), (plain("told " * 1400),))
    setting = set_blocks(short(9), Table(("When", "What"), (row,) * 4))
    table = [strip for strip in setting.strips if strip.head]
    assert table[0].height > 0.5 * setting.sheet.body.height()
    assert [len(set(pages_of(setting, strip))) for strip in table] == [1] * 4


@pytest.mark.parametrize("size", range(52, 64))
def test_a_section_whose_first_record_takes_a_page_ends_in_no_single_line(size: int) -> None:
    setting = set_blocks(Heading("Charges"), Heading("Theft", 3), short(size))
    last, other = setting.strips[-1], setting.strips[-2]
    assert pages_of(setting, last) == pages_of(setting, other)


def test_a_row_of_a_table_that_is_longer_than_a_page_goes_on_under_its_head() -> None:
    row = ((plain("2014"),), (plain("told " * 3000),))
    setting = set_blocks(Table(("When", "What"), (row,)))
    assert len(pages_of(setting, setting.strips[0])) == 2 * len(setting.pages)


@pytest.mark.parametrize("words", [1200, 1215, 1230, 1245, 1260])
def test_no_line_of_a_text_stands_alone_on_a_page(words: int) -> None:
    text = plain("told " * words)
    setting = set_blocks(Quotation(((text,),)), Quotation(((text,),)))
    for strip in setting.strips:
        on = [len([*same]) for _, same in groupby(pages_of(setting, strip))]
        assert min(on) >= 2


@pytest.mark.parametrize("count", range(43, 52))
def test_the_last_row_of_a_section_is_not_alone_on_a_page(count: int) -> None:
    setting = set_blocks(Heading("Told"), short(count))
    last, other = setting.strips[-1], setting.strips[-2]
    assert pages_of(setting, last) == pages_of(setting, other)


def test_a_paragraph_leads_what_stands_under_it_but_no_heading() -> None:
    lead = Paragraph((quiet("Alleged"),))
    setting = set_blocks(Heading("Health"), lead, rows(2), lead, Heading("Events"), rows(1), lead)
    leads = [strip.leads for strip in setting.strips]
    assert leads == [True, True, False, False, False, True, False, False]


def test_what_is_longer_than_a_page_is_set_over_several() -> None:
    setting = set_blocks(rows(1, lines=200))
    assert len(setting.pages) > 2
    assert pages_of(setting, setting.strips[0])[0] == 0


def test_a_section_begins_its_page_without_space_or_rule() -> None:
    setting = set_blocks(short(3), Heading("Charges"), short(3), Heading("Events", own_page=True))
    first, second = setting.pages
    assert (len(first.rules), len(second.rules)) == (1, 0)
    _, at = next(second.things)
    assert 0 <= at.y() < setting.strips[-1].line


def test_a_report_without_blocks_is_one_empty_page() -> None:
    assert [[*page.things] for page in set_blocks().pages] == [[]]


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    lines = draw(st.integers(1, 90))
    kind = draw(st.sampled_from(("section", "record", "fields", "table", "quotation", "text")))
    text = ((plain("told " * lines * 8),),)
    made: dict[str, Block] = {
        "section": Heading("Section", 2, own_page=lines > 80),
        "record": Heading("Record", 3),
        "fields": Fields((Row("a", ONE * lines),)),
        "table": Table(("When", "What"), ((*ONE, *text),) * (lines % 9)),
        "quotation": Quotation(text * (lines % 5 + 1)),
        "text": Paragraph(text[0]),
    }
    return made[kind]


@given(st.lists(blocks(), max_size=14))
def test_every_line_is_drawn_once_in_order_and_on_the_paper(given_blocks: list[Block]) -> None:
    setting = set_blocks(*given_blocks)
    told = [id(line) for strip in setting.strips for cell in strip.cells for line in cell.lines]
    height = setting.sheet.body.height()
    drawn: list[int] = []
    for page in setting.pages:
        again = sum(len(cell.lines) for cell in head_of(page))
        drawn += [id(thing) for thing, _ in islice(page.things, again, None)]
        for thing, at in page.things:
            assert isinstance(thing, QTextLine)
            assert at.y() + thing.ascent() + thing.descent() < height + thing.ascent() / 2
    assert drawn == told


def a_strip(count: int = 1, group: Group | None = None, *, leads: bool = False) -> Strip:
    """Make a strip of so many lines, of one dot each."""
    lines = [QTextLine() for _ in range(count)]
    return Strip(group or Group(0.4), 1.0, cells=[Cell(0, lines)], leads=leads)


def opening(*strips: Strip) -> list[int]:
    """Give the numbers of the lines that begin a page of 20 well."""
    return [at for at, place in enumerate(places(strips, 20.0)) if place.opens is Opens.WELL]


def test_a_page_begins_before_a_heading_but_not_between_headings() -> None:
    one, two = a_strip(leads=True), a_strip(leads=True)
    assert opening(a_strip(2), one, two, a_strip(2), a_strip(2)) == [2, 6]


def test_what_has_a_page_of_its_own_begins_one_whatever_stands_above() -> None:
    own = a_strip(leads=True)
    own.own_page = True
    assert opening(a_strip(leads=True), own, a_strip(2)) == [1]


def test_a_long_text_is_broken_but_not_behind_its_first_nor_before_its_last_line() -> None:
    assert opening(a_strip(8)) == []
    assert opening(a_strip(9)) == [2, 3, 4, 5, 6, 7]


def test_a_long_row_is_broken_but_not_behind_its_first_nor_before_its_last_line() -> None:
    row, others = Group(0.4), (a_strip(2), a_strip(2))
    many = (a_strip(1, row) for _ in range(9))
    assert opening(*others, *many, *others) == [2, 4, *range(6, 12), 13, 15]
    row = Group(0.4)
    few = (a_strip(5, row), a_strip(5, row))
    assert opening(*few) == [2, 3, 5, 7, 8]


def test_what_stays_whole_is_torn_only_where_much_would_be_empty() -> None:
    said = a_strip(8)
    assert [place.opens for place in places([said], 20.0)][1:4] == [Opens.NEVER, *[Opens.TORN] * 2]
    for before, pages in ((14, [20, 2]), (17, [17, 8])):
        lines = places([*(a_strip() for _ in range(before)), a_strip(8)], 20.0)
        assert [len(page) for page in filled(lines, 20.0)] == pages


def test_a_picture_under_a_heading_is_enough() -> None:
    shown = a_strip()
    shown.picture = QTextLine()
    assert opening(a_strip(leads=True), shown, a_strip(2)) == [2]


def strips(counts: list[int]) -> list[Strip]:
    made = [Strip(Group(0.4), 1.0, cells=[Cell(0, [QTextLine()] * n)]) for n in counts]
    for strip in made:
        strip.leads = strip.count == 3
    return made


@given(st.lists(st.integers(1, 60), max_size=40))
def test_pages_hold_all_lines_and_no_more_than_they_can(counts: list[int]) -> None:
    lines: list[Place] = places(strips(counts), 20.0)
    pages = filled(lines, 20.0)
    assert [line for page in pages for line in page] == lines
    assert all(len(page) <= 20 for page in pages)
    assert all(pages[1:])
