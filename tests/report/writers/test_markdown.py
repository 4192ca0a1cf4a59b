"""Test that a report as Markdown says what it said, whatever its texts hold: a parser reads it."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from dossier.report.blocks import (
    Block,
    Fields,
    Footnotes,
    Heading,
    Line,
    Paragraph,
    Report,
    Row,
    Span,
    Tone,
    plain,
    quiet,
    strong,
)
from dossier.report.harmless import harmless
from dossier.report.writers.markdown import escaped, written

# CommonMark with what its common dialects add.
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TONES: tuple[Tone, ...] = ("plain", "strong", "quiet", "differ")
NASTY = [
    "*", "**", "_", "__", "`", "```", "~~", "[x](y)", "![x](y)", "<b>", "<!--", "&amp;", "&#65;",
    "# ", "> ", "- ", "+ ", "1. ", "2) ", "===", "---", "***", "|", "\\", "    ", "\t", "\n",
    "\n\n", "  \n", "http://x.y", "www.x.y", "a@b.c", ":-:", "[^1]", "[1]: x", "<http://x>", "{x}",
    "$", "x", "é", "ـ", "«", ".", ",", ";", "(", ")",
]  # fmt: skip
texts = st.one_of(
    st.lists(st.sampled_from(NASTY), max_size=6).map("".join),
    st.text(max_size=20),
)
spans = st.builds(
    Span, texts, st.sampled_from(TONES), st.lists(st.integers(1, 99), max_size=2).map(tuple)
)
lines = st.lists(spans, min_size=1, max_size=4).map(tuple)


def shown(text: str) -> str:
    """Give the text of parsed Markdown, with white space as one blank."""
    return flat(" ".join(_said(PARSER.parse(text))))


def _said(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield "".join(
                child.content or " " * (child.type == "softbreak") for child in inner(token)
            )


def inner(token: Token) -> list[Token]:
    allowed = {"text", "text_special", "strong_open", "strong_close", "em_open", "em_close"}
    children = token.children or []
    assert {child.type for child in children} <= allowed
    return [child for child in children if child.type == "text"]


def structure(text: str) -> list[str]:
    """Give what a parser sees round the texts."""
    return [token.type for token in PARSER.parse(text)]


def flat(text: str) -> str:
    """Fold white space, as Markdown does."""
    return " ".join(text.split())


def meant(line: Line) -> str:
    """Say what a line says; controls are shown as escapes."""
    whole = "".join(s.text + "".join(f" [{n}]" for n in s.notes) for s in line)
    return flat(harmless(" ".join(whole.split("\n")).replace("\t", " ").replace("\r", " ")
                         .replace("\x0b", " ").replace("\x0c", " ").replace("\x85", " ")
                         .replace("\u2028", " ").replace("\u2029", " ")))  # fmt: skip


def report(*blocks: Block) -> str:
    return written(Report("T", "en", blocks))


@given(lines)
@example((plain("1"), plain(". x")))
@example((plain("a"), strong("b"), plain("c")))
@example((strong("“x”"), plain("y")))
@example((strong("a"), quiet("b")))
def test_any_line_is_read_back_as_it_was_meant(line: Line) -> None:
    text = report(Paragraph(line))
    assert shown(text) == meant(line)
    assert structure(text) in (["paragraph_open", "inline", "paragraph_close"], [])


@given(texts)
def test_any_heading_is_read_back_as_it_was_meant(text: str) -> None:
    made = report(Heading(text))
    assert shown(made) == meant((plain(text),))
    assert structure(made) == ["heading_open", "inline", "heading_close"]


@given(texts.filter(lambda text: bool(text.strip())), st.lists(lines, min_size=1, max_size=3))
def test_any_row_is_read_back_as_it_was_meant(label: str, said: list[Line]) -> None:
    made = report(Fields((Row(label, tuple(said)),)))
    expected = [f"{meant((plain(label),))}:", *(meant(line) for line in said)]
    assert shown(made) == flat(" ".join(expected))
    assert set(structure(made)) <= {
        "bullet_list_open", "list_item_open", "paragraph_open", "inline",
        "paragraph_close", "list_item_close", "bullet_list_close",
    }  # fmt: skip


@given(texts)
def test_any_source_is_read_back_as_it_was_meant(text: str) -> None:
    made = report(Footnotes(((1, text),)))
    assert shown(made) == flat(f"[1] {meant((plain(text),))}")


def test_tones_are_marks_and_rows_are_lists() -> None:
    line = (strong("Held"), plain("; by police", 1))
    more = (Span("≠ another source says: x", "differ", (2,)),)
    made = report(Heading("Ada", 1), Fields((Row("2014", (line, more)),)))
    assert made == (
        "# Ada\n\n- **2014:** **Held**; by police \\[1\\]\n  - *≠ another source says: x* \\[2\\]\n"
    )


@pytest.mark.parametrize(
    ("text", "expected"), [("- x", "\\- x"), ("12. x", "12\\. x"), ("===", "\\==="), ("x-", "x-")]
)
def test_no_line_begins_as_markup_does(text: str, expected: str) -> None:
    assert report(Paragraph((plain(text),))) == f"{expected}\n"


def test_the_foot_stands_last_and_quiet() -> None:
    made = written(Report("T", "en", (Heading("Ada", 1),), "As reported."))
    assert made == "# Ada\n\n*As reported.*\n"


def test_a_mark_between_letters_is_left_out() -> None:
    assert report(Paragraph((plain("a"), strong("b"), plain("c")))) == "abc\n"


def test_blanks_stand_outside_the_marks() -> None:
    assert report(Paragraph((plain("a"), strong(" b "), plain("c")))) == "a **b** c\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$9,000,000 and $50 million", "$9,000,000 and $50 million"),
        ("https://x.y", "https\\://x.y"),
        ("WWW.x.y", "WWW\\.x.y"),
        (":smile:", "\\:smile:"),
        ("at 10:30", "at 10:30"),
        ("$x$", "\\$x\\$"),
        ("12. x", "12. x"),
        ("a & b", "a & b"),
        ("&copy;", "\\&copy;"),
    ],
)
def test_only_what_would_be_markup_is_escaped(text: str, expected: str) -> None:
    assert escaped(text) == expected
