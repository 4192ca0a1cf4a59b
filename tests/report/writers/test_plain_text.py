"""Test the report as plain text: columns, wrapping, numbers of sources."""

from dossier.report.blocks import (
    Fields,
    Footnotes,
    Heading,
    Paragraph,
    Report,
    Row,
    plain,
    quiet,
    strong,
)
from dossier.report.writers.plain_text import WIDTH, written


def text_of(*blocks: Heading | Paragraph | Fields | Footnotes, foot: str = "") -> str:
    return written(Report("T", "en", blocks, foot))


def row(label: str, *lines: str) -> Fields:
    return Fields((Row(label, tuple((plain(line),) for line in lines)),))


def test_a_title_is_underlined_twice_and_a_section_once() -> None:
    assert text_of(Heading("Ada", 1), Heading("Charges")) == "Ada\n===\n\nCharges\n-------\n"


def test_a_paragraph_names_its_sources_by_number() -> None:
    line = (strong("Held"), quiet(" as reported", 1, 2), plain("."))
    assert text_of(Paragraph(line)) == "Held as reported [1] [2].\n"


def test_labels_stand_in_a_column_of_their_own() -> None:
    assert text_of(row("Born", "1978", "or 1979")) == (
        "Born                1978\n                    or 1979\n"
    )


def test_a_long_label_stands_on_a_line_of_its_own() -> None:
    assert text_of(row("from some day in May 2016", "Sund")) == (
        "from some day in May 2016\n                    Sund\n"
    )


def test_long_lines_are_wrapped_under_where_they_begin() -> None:
    lines = text_of(row("Said", "word " * 30), Footnotes(((1, "title " * 20),))).splitlines()
    assert all(len(line) <= WIDTH for line in lines)
    assert lines[1].startswith(" " * 20 + "word")
    assert lines[-1].startswith("    title")


def test_a_word_longer_than_the_line_is_not_broken() -> None:
    word = "x" * 200
    assert word in text_of(row("Said", f"see {word} there"))


def test_lines_of_a_text_stay_lines() -> None:
    assert text_of(row("Said", "one\n\ntwo")) == (
        "Said                one\n\n                    two\n"
    )


def test_an_empty_text_leaves_its_label() -> None:
    assert text_of(row("Said", "")) == "Said\n"


def test_a_text_cannot_steer_a_terminal() -> None:
    assert text_of(Heading("A\x1b[2J", 1), row("L\x07", "\u202ex")) == (
        "A\\x1b[2J\n========\n\nL\\x07               \\u202ex\n"
    )


def test_the_foot_stands_last() -> None:
    assert text_of(Heading("Ada"), foot="As reported.") == "Ada\n---\n\nAs reported.\n"
