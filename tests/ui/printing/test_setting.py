"""Test how a report is set: the columns of labels and of tables, lines, tones and directions."""

import pytest
from PySide6.QtGui import QTextLine

from dossier.report.blocks import (
    Contents,
    Fields,
    Footnotes,
    Heading,
    Paragraph,
    Row,
    Signature,
    Table,
    differ,
    plain,
    quiet,
    strong,
    whole,
)
from dossier.ui.printing.directions import composed
from dossier.ui.printing.setting import Setting
from dossier.ui.printing.sheet import COLOURS, RULE, measured
from dossier.ui.printing.strips import Cell
from dossier.ui.text.layout import x_of
from dossier.ui.theme import tokens
from tests.ui.printing.sets import new_writer, set_blocks, texts

pytestmark = pytest.mark.usefixtures("qapp")


def right_of(cell: Cell) -> float:
    """Give where the widest line of a cell ends."""
    return cell.left + max(line.naturalTextWidth() for line in cell.lines)


def baselines(setting: Setting, cell: Cell) -> list[float]:
    places = [(thing, at) for page in setting.pages for thing, at in page.things]
    return [
        at.y() + thing.ascent()
        for thing, at in places
        if isinstance(thing, QTextLine) and thing in cell.lines
    ]


def test_the_column_of_labels_is_as_wide_as_the_longest_that_fits() -> None:
    narrow = set_blocks(Fields((Row("Born", ((plain("1978"),),)),)))
    wide = set_blocks(Fields((Row("As last reported by", ((plain("x"),),)),)))
    assert narrow.hang < wide.hang
    assert texts(wide) == [["As last reported by", "x"]]


def test_a_label_that_is_too_long_stands_on_a_line_of_its_own() -> None:
    label = "from some day in the year of 2016 to about June 2017"
    setting = set_blocks(Fields((Row(label, ((plain("Sund"),), (plain("more"),))),)))
    assert texts(setting) == [[label], ["Sund"], ["more"]]


def test_a_label_of_two_days_stands_beside_what_it_names_in_two_lines() -> None:
    label = "20 Nov 2020 to about 14 June 2022"
    setting = set_blocks(Fields((Row(label, ((plain("Sund"),),)),)))
    (strip,) = setting.strips
    assert [len(cell.lines) for cell in strip.cells] == [2, 1]
    assert right_of(strip.cells[0]) < strip.cells[1].left


def test_beside_a_label_of_two_lines_no_line_is_left_empty() -> None:
    label = "20 Nov 2020 to about 14 June 2022"
    held = tuple((plain(said),) for said in ("Sund", "reported otherwise", "and so on"))
    strip, below = set_blocks(Fields((Row(label, held),))).strips
    assert [len(cell.lines) for cell in strip.cells] == [2, 2]
    assert [len(cell.lines) for cell in below.cells] == [1]


def test_between_a_label_and_what_it_names_there_is_a_gap() -> None:
    for letters in range(8, 30):
        others = Row("Date of the outcome, as", ((plain("2014"),),))
        setting = set_blocks(Fields((others, Row("x" * letters, ((plain("y"),),)))))
        for strip in setting.strips:
            for cell, following in zip(strip.cells, strip.cells[1:], strict=False):
                assert right_of(cell) + setting.sheet.dots < following.left


def test_a_label_and_what_it_names_stand_on_one_line_whatever_their_letters() -> None:
    setting = set_blocks(Fields((Row("Name", ((strong("سامية", 1), plain(" 王")),)),)))
    label, value = setting.strips[0].cells
    assert baselines(setting, label) == pytest.approx(baselines(setting, value))


def test_the_columns_of_a_table_have_room_for_strong_letters_and_numbers() -> None:
    rows = ((strong("113 to 153 days", 1, 22), plain(" or more")), (plain("x"),))
    setting = set_blocks(Table(("Days", "x"), (rows,)))
    first, second = setting.strips[1].cells
    assert len(first.lines) == 1
    assert right_of(first) + setting.sheet.dots < second.left


def test_a_cell_that_is_too_wide_wraps_in_its_column() -> None:
    wide = ((plain("some day between 20 and 29 June " * 4),), (plain("y"),))
    setting = set_blocks(Table(("When", "What"), (((plain("2014"),), (plain("x"),)), wide)))
    for strip in setting.strips:
        first, second = strip.cells
        assert right_of(first) < second.left
        assert second.left < setting.sheet.body.width() / 2
    assert setting.strips[2].count > 1
    assert baselines(setting, setting.strips[2].cells[1]) == pytest.approx(
        baselines(setting, setting.strips[2].cells[0])[:1]
    )


@pytest.mark.parametrize("words", range(8, 40))
def test_a_cell_that_wraps_stays_clear_of_the_next_column(words: int) -> None:
    wide = ((plain("to " * words),), (plain("y"),))
    setting = set_blocks(Table(("When", "What"), (wide, wide)))
    first, second = setting.strips[1].cells
    assert right_of(first) + 2 * setting.sheet.dots < second.left


def test_a_column_in_which_much_wraps_is_a_wide_one() -> None:
    def edge(wide: int) -> float:
        row = ((plain("some day between 20 and 29 June " * 4),), (plain("y"),))
        rows = (((plain("2014"),), (plain("x"),)),) * (8 - wide)
        return set_blocks(Table(("When", "What"), (row,) * wide + rows)).strips[0].cells[1].left

    assert 1.5 * edge(0) < edge(1) < 0.7 * edge(6)


def test_a_table_of_many_wide_columns_stays_on_the_paper() -> None:
    row = tuple((plain("word " * 30),) for _ in range(6))
    setting = set_blocks(Table(tuple("abcdef"), (row,)))
    assert all(right_of(cell) <= setting.sheet.body.width() for cell in setting.strips[1].cells)


def test_sources_hang_behind_their_numbers() -> None:
    setting = set_blocks(Footnotes(((1, "A report."), (2, "Another " * 40))))
    assert [cells[0] for cells in texts(setting)] == ["1", "2"]
    assert len({cell.left for strip in setting.strips for cell in strip.cells[1:]}) == 1


def test_the_contents_name_the_page_of_each_section_at_the_edge() -> None:
    sections = ("Charges", "Events")
    own = Heading("Events", own_page=True)
    line = Fields((Row("x", ((plain("y"),),)),))
    setting = set_blocks(Contents(sections), Heading("Charges"), line, own, line)
    assert texts(setting)[:2] == [["Charges", "1"], ["Events", "2"]]
    for strip in setting.strips[:2]:
        assert right_of(strip.cells[1]) == pytest.approx(setting.sheet.body.width(), abs=1)


def test_lines_to_be_written_on_stand_over_their_labels_with_room_for_the_hand() -> None:
    setting = set_blocks(Signature(("Place and day", "Name")))
    above, lines, labels = setting.strips
    assert above.line > 10 * setting.sheet.dots
    assert [cell.left for cell in lines.cells] == [cell.left for cell in labels.cells]
    assert texts(setting)[2] == ["Place and day", "Name"]


def test_no_line_ends_between_a_number_and_the_letter_that_belongs_to_it() -> None:
    (cells,) = texts(set_blocks(Paragraph((plain("1 марта 2026 г."),))))
    assert cells == ["1 марта 2026\N{NO-BREAK SPACE}г."]
    (cells,) = texts(set_blocks(Paragraph((plain("from 6 a.m. on 2 A. Street"),))))
    assert cells == ["from 6\N{NO-BREAK SPACE}a.m. on 2\N{NO-BREAK SPACE}A. Street"]


def test_numbers_of_sources_never_begin_a_line() -> None:
    (cells,) = texts(set_blocks(Paragraph((plain("told", 1, 2), plain("; more")))))
    assert cells == ["told\N{NO-BREAK SPACE}1,2; more"]


def test_lines_and_tabs_of_a_text_stay_inside_its_cell() -> None:
    row = Row("La\tbel", ((plain("one\ntwo\tthree"),),))
    setting = set_blocks(Fields((row,)))
    assert texts(setting) == [["La bel", "one\u2028two three"]]
    assert setting.strips[0].count == 2


def test_a_whole_value_keeps_its_own_direction() -> None:
    ((text,),) = texts(set_blocks(Paragraph((whole("نعم, 12"), plain("; to سامية, Bo", 1)))))
    assert text == "\u2068نعم, 12\u2069; \u2068to سامية\u2069, Bo\N{NO-BREAK SPACE}1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain, 12 May", "plain, 12 May"),
        ("Ёж, 12 мая", "Ёж, 12 мая"),
        ("سامية (کنیه)", "\u2068سامية\u2069 (\u2068کنیه\u2069)"),
        ("\u202eevil, good", "[RLO]evil, good"),
        ("نعم\nلا", "\u2068نعم\u2069\u2028\u2068لا\u2069"),
        ("a\tb\x07", "a b␇"),
    ],
)
def test_no_value_moves_what_stands_beside_it(text: str, expected: str) -> None:
    assert composed(text) == expected


def test_a_value_from_right_to_left_leaves_the_cells_around_it_as_they_were() -> None:
    def lefts(name: str) -> list[float]:
        rows = (Row("A", ((plain(name),),)), Row("12", ((plain("3 (4) 5"),),)))
        setting = set_blocks(Fields(rows))
        line = setting.strips[1].cells[1].lines[0]
        return [x_of(line, line.textStart() + at) for at in range(8)]

    assert lefts("نعم") == lefts("yes")


def test_what_is_said_again_is_set_once_and_drawn_wherever_it_stands() -> None:
    rows = (Row("Place", ((plain("Sund"),),)), Row("Place", ((plain("Sund", 1),),)))
    setting = set_blocks(Fields(rows), Fields(rows[:1]))
    (layout,) = setting.galley.layouts
    assert layout.text() == "Place\u2028Sund\u2028Sund\N{NO-BREAK SPACE}1\u2028"
    labels = [strip.cells[0] for strip in setting.strips]
    heights = baselines(setting, labels[0])
    assert len(heights) == 3
    assert heights == sorted(set(heights))


def test_the_same_words_are_set_apart_where_their_column_or_their_letters_differ() -> None:
    told = plain("told " * 30)
    setting = set_blocks(
        Table(("When", "What"), (((plain("2014"),), (told,)),)),
        Paragraph((told,)),
        Paragraph((strong(told.text),)),
        Heading(told.text),
        Heading(told.text, 3),
    )
    shown = [cell for strip in setting.strips for cell in strip.cells][3:]
    assert len({id(cell.lines) for cell in shown}) == len(shown) == 5
    assert [texts(setting)[at][-1] for at in (1, 2, 3, 4, 5)] == [told.text] * 5


def test_tones_are_weights_and_colours_of_paper() -> None:
    line = (plain("a"), strong("b"), quiet("c"), differ("d"))
    (layout,) = set_blocks(Paragraph(line)).galley.layouts
    shown = [
        (at.start, at.format.foreground().color().name(), at.format.fontWeight())
        for at in layout.formats()
    ]
    # What is plain is drawn in the ink and the letters of the page.
    assert shown == [(1, "#000000", 600), (2, "#57606b", 400), (3, "#8a5000", 400)]


def test_tones_keep_their_place_behind_signs_of_two_units() -> None:
    (layout,) = set_blocks(Paragraph((plain("𝄞é"), strong("b")))).galley.layouts
    (stretch,) = layout.formats()
    assert (stretch.start, stretch.length) == (3, 1)


def test_the_colours_of_paper_are_those_of_the_light_looks() -> None:
    light = tokens("light")
    assert (COLOURS["quiet"], COLOURS["differ"], RULE) == (light.quiet, light.differ, light.edge)


def test_a_foot_of_several_lines_leaves_less_room_for_the_page() -> None:
    with new_writer() as writer:
        short, tall = (measured(writer, 9.0, foot) for foot in ("One line.", "Many words. " * 60))
    assert tall.body.height() < short.body.height()
    assert tall.foot.bottom() == pytest.approx(short.foot.bottom())
    assert tall.body.bottom() < tall.foot.top()


def test_the_last_of_three_columns_has_two_fifths_of_the_page_whatever_the_others_hold() -> None:
    when, days = "about 20 Nov 2016 to 3 Jan 2017?", "about 1,174 to 1,204 days (uncertain)"
    row = ((plain(when),), (plain(days),))
    setting = set_blocks(Table(("When", "Days", "Where"), ((*row, (plain("x"),)),)))
    *_, last = setting.strips[1].cells
    assert last.left < 0.6 * setting.sheet.body.width()
