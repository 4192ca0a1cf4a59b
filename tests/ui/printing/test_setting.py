"""Test how a report is set: what stays together, the column of labels, lines and directions."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFont, QFontMetricsF, QPdfWriter, QTextBlock, QTextCursor

from dossier.report.blocks import (
    Block,
    Fields,
    Footnotes,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
    differ,
    plain,
    quiet,
    strong,
    whole,
)
from dossier.ui.printing.composing import set_in_type
from dossier.ui.printing.directions import composed
from dossier.ui.printing.setting import Setting
from dossier.ui.printing.sheet import COLOURS, RULE, measured
from dossier.ui.theme import tokens

pytestmark = pytest.mark.usefixtures("qapp")


def set_blocks(*blocks: Block) -> Setting:
    """Set a report on an A4 page, in letters of nine points."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(600)
    setting = set_in_type(Report("T", "en", blocks), measured(writer, 9.0, "Foot"))
    setting.document.setProperty("kept", (buffer, writer))
    return setting


def rows(count: int, lines: int = 1) -> Fields:
    line = ((plain("told " * 30),),)
    return Fields(tuple(Row(f"Row {n}", line * lines) for n in range(count)))


def page_of(setting: Setting, block: QTextBlock, *, last: bool = False) -> int:
    """Find the page of the first or the last line as it is drawn."""
    laid_out = block.layout()
    line = laid_out.lineAt(laid_out.lineCount() - 1 if last else 0)
    y = laid_out.position().y() + line.y() + line.height() / 2
    return int(y // setting.sheet.body.height())


def texts(setting: Setting) -> list[str]:
    document = setting.document
    return [document.findBlockByNumber(n).text() for n in range(document.blockCount())]


@pytest.mark.parametrize("count", range(18, 34))
def test_a_heading_stays_with_what_follows_it(count: int) -> None:
    setting = set_blocks(rows(count), Heading("Charges"), rows(2))
    document = setting.document
    heading = document.findBlockByNumber(count)
    assert heading.text() == "Charges"
    assert page_of(setting, heading) == page_of(setting, heading.next(), last=True)


def test_a_heading_stays_with_its_first_line_wherever_the_page_ends() -> None:
    # With 45 rows the first line under the heading ends less than a dot before the page does.
    line = ((plain("told"),),)
    others = tuple(Heading(f"No. {n}", 3) for n in range(9))
    for count in range(42, 48):
        above = Fields(tuple(Row(f"Row {n}", line) for n in range(count)))
        setting = set_blocks(*others, above, Heading("Theft", 3), Fields((Row("x", line),)))
        heading = setting.document.findBlockByNumber(9 + count)
        assert heading.text() == "Theft"
        assert page_of(setting, heading) == page_of(setting, heading.next()), count
        assert setting.page_of(heading) == page_of(setting, heading) + 1


@pytest.mark.parametrize("count", range(5, 12))
def test_a_label_stays_with_its_lines(count: int) -> None:
    setting = set_blocks(rows(count, lines=3))
    for start in setting.groups:
        first = setting.document.findBlockByNumber(start)
        assert page_of(setting, first) == page_of(setting, first.next().next(), last=True)


def test_a_paragraph_leads_what_stands_under_it() -> None:
    setting = set_blocks(Heading("Health"), Paragraph((quiet("Alleged"),)), rows(2))
    assert setting.groups == [0, 3]


def test_what_is_longer_than_a_page_is_set_over_several() -> None:
    setting = set_blocks(rows(1, lines=200))
    assert setting.document.pageCount() > 2
    assert page_of(setting, setting.document.firstBlock()) == 0


def test_the_column_of_labels_is_as_wide_as_the_longest_that_fits() -> None:
    narrow = set_blocks(Fields((Row("Born", ((plain("1978"),),)),)))
    wide = set_blocks(Fields((Row("As last reported by", ((plain("x"),),)),)))
    assert narrow.hang < wide.hang
    assert texts(wide) == ["As last reported by\tx"]


def test_a_label_that_is_too_long_stands_on_a_line_of_its_own() -> None:
    label = "from some day in the year of 2016 to about June 2017"
    setting = set_blocks(Fields((Row(label, ((plain("Sund"),), (plain("more"),))),)))
    assert texts(setting) == [label, "Sund", "more"]


def test_between_a_label_and_what_it_names_there_is_a_gap() -> None:
    for letters in range(8, 30):
        others = Row("Date of the outcome, as", ((plain("2014"),),))
        setting = set_blocks(Fields((others, Row("x" * letters, ((plain("y"),),)))))
        label, tab, _ = setting.document.lastBlock().text().partition("\t")
        if tab:
            assert setting.sheet.width(label) + setting.sheet.dots < setting.hang


def test_the_columns_of_a_table_have_room_for_strong_letters() -> None:
    rows = ((strong("113 to 153 days"),), (plain("x"),))
    setting = set_blocks(Table(("Days", "x"), (rows,)))
    sheet = setting.sheet
    stop = setting.document.lastBlock().blockFormat().tabPositions()[0]
    font = sheet.font(sheet.points)
    font.setWeight(QFont.Weight.DemiBold)
    letters = QFontMetricsF(font, sheet.device).horizontalAdvance("113 to 153 days")
    assert stop.position / sheet.pixels * sheet.dots > letters + sheet.dots


def test_sources_hang_behind_their_numbers() -> None:
    assert texts(set_blocks(Footnotes(((1, "A report."), (2, "Another."))))) == [
        "1\tA report.",
        "2\tAnother.",
    ]


def test_numbers_of_sources_never_begin_a_line() -> None:
    (text,) = texts(set_blocks(Paragraph((plain("told", 1, 2), plain("; more")))))
    assert text == "told\N{NO-BREAK SPACE}1,2; more"


def test_lines_and_tabs_of_a_text_stay_inside_its_paragraph() -> None:
    row = Row("La\tbel", ((plain("one\ntwo\tthree"),),))
    assert texts(set_blocks(Fields((row,)))) == ["La bel\tone\u2028two three"]


def test_a_whole_value_keeps_its_own_direction() -> None:
    (text,) = texts(set_blocks(Paragraph((whole("نعم, 12"), plain("; to سامية, Bo", 1)))))
    assert text == "\u2068نعم, 12\u2069; \u2068to سامية\u2069, Bo\N{NO-BREAK SPACE}1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain, 12 May", "plain, 12 May"),
        ("Ёж, 12 мая", "Ёж, 12 мая"),
        ("سامية (کنیه)", "\u2068سامية\u2069 (\u2068کنیه\u2069)"),
        ("\u202eevil, good", "[RLO]evil, good"),
        ("نعم\nلا", "\u2068نعم\u2069\u2028\u2068لا\u2069"),
    ],
)
def test_no_value_moves_what_stands_beside_it(text: str, expected: str) -> None:
    assert composed(text) == expected


def test_tones_are_weights_and_colours_of_paper() -> None:
    line = (plain("a"), strong("b"), quiet("c"), differ("d"))
    setting = set_blocks(Paragraph(line))
    cursor = QTextCursor(setting.document)
    shown: list[tuple[str, int]] = []
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        form = cursor.charFormat()
        shown.append((form.foreground().color().name(), form.fontWeight()))
    assert shown == [
        ("#000000", 400),
        ("#000000", 600),
        ("#57606b", 400),
        ("#8a5000", 400),
    ]


def test_the_colours_of_paper_are_those_of_the_light_looks() -> None:
    light = tokens("light")
    assert (COLOURS["quiet"], COLOURS["differ"], RULE) == (light.quiet, light.differ, light.edge)


def test_a_foot_of_several_lines_leaves_less_room_for_the_page() -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    short, tall = (measured(writer, 9.0, foot) for foot in ("One line.", "Many words. " * 60))
    assert tall.body.height() < short.body.height()
    assert tall.foot.bottom() == pytest.approx(short.foot.bottom())
    assert tall.body.bottom() < tall.foot.top()
