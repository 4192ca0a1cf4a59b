"""Test that the texts of each format are found in its bytes."""

import zipfile
import zlib
from io import BytesIO

import pytest

from dossier.report.leaks.unpacking import texts_of
from tests.report.telling_cases import ENGLISH


def archive(**parts: str) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return held.getvalue()


def png(kind: bytes, text: bytes) -> bytes:
    """Give a picture of no dots that carries a text."""
    chunks = ((b"IHDR", bytes(13)), (kind, text), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(held).to_bytes(4) + name + held + bytes(4) for name, held in chunks
    )


@pytest.mark.parametrize(
    ("data", "suffix", "text"),
    [
        (b"May\nParker", ".txt", "May Parker"),
        (b"May \\*Parker\\*", ".md", "May *Parker*"),
        (b"<p>May <b>Par</b>ker &amp; co</p>", ".html", "May Parker & co"),
        (b"<p>May<br/>Parker</p>", ".html", " May Parker "),
        (b'<img alt="May &quot;P&quot;">', ".html", 'May "P"'),
        (b"<g><title>May</title></g>", ".svg", "May"),
        (b'{"a": [{"b": "May"}, 3]}', ".dossier", "May"),
        (b'{"a": [{"b": "May"}, 3]}', ".json", "3"),
        (png(b"tEXt", b"Title\0May"), ".png", "Title May"),
        (png(b"zTXt", b"Title\0\0" + zlib.compress(b"May")), ".png", "May"),
        (archive(**{"content.xml": "<text:p>May</text:p>"}), ".odt", "May"),
        (archive(**{"Pictures/May.png": ""}), ".odt", "Pictures/May.png"),
        (b"<< /Title (May \\(P\\)\\n\\101\\\nB) >>", ".pdf", "May (P)\nAB"),
        (b"<< /Title (\xfe\xff\0M\0a\0y) >>", ".pdf", "May"),
        (b"<< /Author <FEFF004D 00610079> >>", ".pdf", "May"),
        (b"<< /Author <4D61F> >>", ".pdf", "Ma\xf0"),
        (b"<?xpacket begin='x'?><dc:title>May</dc:title><?xpacket end='w'?>", ".pdf", "May"),
    ],
)
def test_a_text_is_found(data: bytes, suffix: str, text: str) -> None:
    texts = texts_of(data, suffix, ENGLISH)
    assert text in (*texts, *(found.strip() for found in texts))


@pytest.mark.parametrize("ending", ["<b a='x'/>", " " * 400_000 + "y='x'"])
def test_a_word_of_a_megabyte_is_read_as_soon_as_any_text(ending: str) -> None:
    word = "W" * 1_000_000
    found = texts_of(f"<p>{word}{ending}</p>".encode(), ".html", ENGLISH)
    assert found[0].startswith(word)
    assert found[-1] == "x"


def test_where_a_picture_puts_what_it_draws_is_no_text() -> None:
    data = b'<g transform="matrix(1,0,0,1,1794,20)" id="matrix(May)"><text>May</text></g>'
    assert texts_of(data, ".svg", ENGLISH) == ("May", "  May  ", "matrix(May)")


def test_the_numbers_of_a_drawing_are_no_text_but_words_among_them_are() -> None:
    data = b'<svg viewBox="0 0 1200 336"><path d="M131,38 L1200,38 Z" width="May"/></svg>'
    assert [text for text in texts_of(data, ".html", ENGLISH) if text.strip()] == ["May"]
    assert "1200" in texts_of(b'<meta content="1200">', ".html", ENGLISH)


def test_a_picture_in_an_archive_is_read_as_one() -> None:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("Pictures/x.png", png(b"zTXt", b"Title\0\0" + zlib.compress(b"May")))
    assert "May" in texts_of(held.getvalue(), ".odt", ENGLISH)


def test_the_cells_of_each_table_of_an_archive_are_read() -> None:
    data = archive(**{"charges.csv": "Offence\r\n'=May", "May.csv": ""})
    assert {"charges", "May", "Offence", "=May"} <= set(texts_of(data, ".zip", ENGLISH))


def test_cells_of_a_table_are_read_as_they_stand_and_without_what_defuses_them() -> None:
    data = '\ufeffPart,Text\r\n"a ""b""\nc",\'=May\r\n'.encode()
    assert {'a "b" c', "=May", "'=May"} <= set(texts_of(data, ".csv", ENGLISH))


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        ("Charges\n-------\nCourt      of Seattle\nMr Court", ".txt"),
        ("## Charges\n\n- **Court:** of Seattle\n- Mr Court", ".md"),
        ("<h2>Charges</h2><dt>Court</dt><dd>of Seattle</dd><p>Mr Court</p>", ".html"),
    ],
)
def test_headings_and_labels_of_the_program_are_left_out(data: str, suffix: str) -> None:
    *_, text = texts_of(data.encode(), suffix, ENGLISH)
    assert "of Seattle" in text
    assert text.count("Court") == text.count("Mr Court") == 1
    assert "Charges" not in text


def test_a_line_of_what_a_case_says_is_left_where_it_stands() -> None:
    assert "By\nCourt" in texts_of(b'{"text": "By\\nCourt"}', ".dossier", ENGLISH)
