"""Test the report as a table: a row a line, numbers of its sources, nothing that runs."""

import csv
import io

from dossier.report.blocks import (
    Block,
    Contents,
    Fields,
    Footnotes,
    Heading,
    Paragraph,
    Quotation,
    Report,
    Row,
    Signature,
    Table,
    plain,
)
from dossier.report.making import report
from dossier.report.plan import LAWYER
from dossier.report.writers import spreadsheet
from dossier.timeline.records.of_case import items_of
from tests.report.telling_cases import ENGLISH
from tests.samples import sample


def rows(*blocks: Block, foot: str = "", mark: str = "") -> list[list[str]]:
    text = spreadsheet.written(Report("T", "en", blocks, foot, mark=mark), ENGLISH)
    return read(text)[1:]


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_each_row_says_of_which_part_and_record_it_is() -> None:
    fields = Fields((Row("Plea", ((plain("not guilty", 2, 1),), (plain("later", 1),))),))
    assert rows(Heading("Ada", 1), Heading("Charges"), Heading("Theft", 3, notes=(1,)), fields) == [
        ["", "", "", "Ada", ""],
        ["Charges", "Theft", "", "Theft", "[1]"],
        ["Charges", "Theft", "Plea", "not guilty", "[2] [1]"],
        ["Charges", "Theft", "Plea", "later", "[1]"],
    ]


def test_a_new_part_has_no_record_yet() -> None:
    found = rows(Heading("A"), Heading("a", 3), Heading("B"), Paragraph((plain("b"),)))
    assert found == [["B", "", "", "b", ""]]


def test_a_table_is_read_by_what_stands_before_its_last_cell() -> None:
    table = Table(
        ("No.", "When", "What"), (((plain("1"),), (plain("2014"),), (plain("Held", 3),)),)
    )
    assert rows(table) == [["", "", "1 · 2014", "Held", "[3]"]]


def test_quotations_sources_and_lines_to_fill_in_have_their_rows() -> None:
    found = rows(
        Contents(("A",)),
        Quotation(((plain("Free"),),), (plain("Ada"),)),
        Quotation(((plain("Now"),),)),
        Footnotes(((1, "A report."),)),
        Signature(("Name",)),
        foot="As reported.",
        mark="Confidential.",
    )
    assert [row[2:4] for row in found] == [
        ["", "Confidential."],
        ["", "Free"],
        ["", "Ada"],
        ["", "Now"],
        ["1", "A report."],
        ["Name", ""],
        ["", "As reported."],
    ]


def test_no_cell_runs() -> None:
    fields = Fields((Row("@SUM(1)", ((plain("=cmd|' /C calc'!A0"),),)),))
    (row,) = rows(Heading("=1+1"), fields)
    assert row[:4] == ["'=1+1", "", "'@SUM(1)", "'=cmd|' /C calc'!A0"]


def test_a_table_program_knows_the_letters_by_the_mark_in_front() -> None:
    text = spreadsheet.written(Report("T", "en", ()), ENGLISH)
    assert text == "\ufeffPart,Record,Label,Text,Sources\r\n"


def test_the_whole_dossier_stays_a_table_of_five_columns() -> None:
    dossier = sample("every-field.dossier")
    found = read(spreadsheet.written(report(dossier, LAWYER, ENGLISH, items_of), ENGLISH))
    assert {len(row) for row in found} == {5}
    assert len(found) > 100
