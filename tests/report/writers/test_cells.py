"""A cell of a table program stays text, whatever a stranger wrote into it."""

import csv
import io

import pytest

from dossier.report.writers.cells import cell

FORMULAS = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://evil.org","click")',
    "=IMPORTXML(CONCAT(A1),A2)",
    "+1+1",
    "-1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1)",
    "  =1+1",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\u00a0=1+1",
    "\ufeff=1+1",
    "\u200b=1+1",
    "\uff1d1+1",
    "\uff0b1",
    "\uff0d1+1",
    "\uff20SUM(1)",
    "|calc",
    "%0A=1",
    "+7 495 123 45 67",
    "-",
    "=",
)
TEXTS = ("", "Ann", "27 years", "a=b", "2014-07-05", "12", "-12", "+3.5", "-1,250.00", "'quoted'")


@pytest.mark.parametrize("text", FORMULAS)
def test_what_could_be_a_formula_gets_an_apostrophe(text: str) -> None:
    assert cell(text).startswith("'")


@pytest.mark.parametrize("text", TEXTS)
def test_other_texts_and_numbers_stay_as_they_are(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_written_table_begins_like_a_formula(text: str) -> None:
    table = io.StringIO()
    csv.writer(table).writerow([cell(text), cell(f"a,{text}")])
    for found in next(csv.reader(io.StringIO(table.getvalue(), newline=""))):
        assert found[0] in "'a"


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("separator", [";", "\n", "\r\n"])
def test_no_formula_stands_behind_what_ends_a_cell_in_some_countries(
    formula: str, separator: str
) -> None:
    table = io.StringIO()
    csv.writer(table).writerow(["Text", cell(f"Ann{separator}{formula};b")])
    bare = csv.reader(table.getvalue().splitlines(), delimiter=";", quoting=csv.QUOTE_NONE)
    cells = [found.strip("\ufeff\u200b\u00a0 ") for row in bare for found in row]
    assert not [found for found in cells if found[:1] in tuple("=+-@|%\uff1d\uff0b\uff0d\uff20")]


def test_a_number_behind_a_semicolon_stays_as_it_is() -> None:
    assert cell("12; -5;+3.5\n-7") == "12; -5;+3.5\n-7"


def test_controls_and_turning_signs_are_shown_as_escapes() -> None:
    assert cell("a\x1bb\u202ec\nd") == "a\\x1bb\\u202ec\nd"
