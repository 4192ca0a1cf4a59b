"""Draw the timeline of a stranger's case: its files are whole, and nothing in them steers."""

import json
import shutil
import subprocess
import unicodedata
from pathlib import Path
from xml.parsers import expat

import pytest

from tests.commands.conftest import Run

pytestmark = pytest.mark.usefixtures("qapp")

# All control characters, what forces a direction, and what no XML may hold.
STEERS = [
    *map(chr, (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), 0xFFFE, 0xFFFF)),
    "\U0001fffe",
]


def steering(text: str) -> list[str]:
    """Find what could steer a reader of this text; line ends and tabs are of the file's form."""
    return [sign for sign in STEERS if sign in text and sign not in "\t\n\r\x0c"]


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    """Give a case in which each text has all of them, also where they come in twos and threes."""
    odd = "</text>&<b>]]>\u202e" + "x".join(STEERS) + "\u2066\u2067"
    signs = [odd, *(f"{sign}words {number}" for number, sign in enumerate(STEERS))]
    claims = {"said_by": "#p", "cite": ["#said"]}
    case = {
        "dossier": 1,
        "subject": {"name": odd, "born": "1980-01-01", "birthplace": odd},
        "parties": [{"id": "p", "name": odd, "kind": "person", "role": odd}],
        "charges": [{"offence": odd, "filed": "2014-08-01", "decided_by": odd}],
        "custody": [{"period": "2014/..", "basis": "arrest", "place": odd, "facility": odd}],
        "concerns": [
            {"topic": "care", "text": odd, "status": "alleged", "date": "2015-03", **claims}
        ],
        "statements": [{"id": "said", "by": "#p", "date": "2016-02", "form": odd, "text": odd}],
        "events": [
            *(
                {"title": title, "date": f"2014-07-{5 + n % 20:02}"}
                for n, title in enumerate(signs)
            ),
            {"title": odd, "place": odd, "kind": odd},
        ],
    }
    path = tmp_path / "stranger.dossier"
    path.write_text(json.dumps(case))
    return path


def parsed(data: bytes) -> list[str]:
    """Read XML strictly; give its texts. Raise ExpatError where it is none."""
    texts: list[str] = []
    reader = expat.ParserCreate()
    reader.buffer_text = True
    reader.CharacterDataHandler = texts.append
    reader.EndElementHandler = lambda _name: None  # a text ends with its element
    reader.Parse(data, True)
    return [text for text in texts if text.strip()]


def test_an_svg_of_a_stranger_is_whole_xml_in_which_nothing_steers(
    run: Run, stranger: Path, tmp_path: Path
) -> None:
    assert run("timeline", stranger, "-o", tmp_path / "x.svg").status == 0
    texts = parsed((tmp_path / "x.svg").read_bytes())
    assert len(texts) > len(STEERS)
    assert not steering("".join(texts))
    # A label that is cut may end before the sign.
    assert [text for text in texts if "</text>&<b>]]>" in text and "[RLO]" not in text] == []
    assert any("</text>&<b>]]>[RLO]" in text for text in texts)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
@pytest.mark.parametrize("paper", [[], ["--paper", "a4"]])
def test_nothing_steers_in_the_words_of_a_pdf_of_a_stranger(
    run: Run, stranger: Path, tmp_path: Path, paper: list[str]
) -> None:
    assert run("timeline", stranger, "-o", tmp_path / "x.pdf", *paper).status == 0
    for command in (["pdftotext", "-layout", "x.pdf", "-"], ["pdfinfo", "x.pdf"]):
        told = subprocess.run(command, capture_output=True, check=True, cwd=tmp_path).stdout
        text = told.decode("utf-8", "surrogateescape")
        assert "words" in text or "Title" in text
        assert not steering(text)
        assert "[RLO]" in text
        assert all(unicodedata.category(sign) != "Cs" for sign in text)
