"""Test that a hostile text is a text in every format, and that no half of an output stays."""

import csv
import io
import unicodedata
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from dossier.model.dossier import Dossier
from dossier.report.leaks.unpacking import texts_of
from dossier.report.plan import LAWYER, SUMMARY
from dossier.ui.dialogs.print_dialog import PrintDialog
from dossier.ui.printing.formats import FORMATS, written
from dossier.ui.printing.job import Job, Wanted, prepared
from tests.report.telling_cases import ENGLISH, case
from tests.ui.dialogs.print_dialogs import RICH, SEED, Making
from tests.ui.printing.readers import NEEDS_POPPLER, folded, row_by_row, text_of

HOSTILE = {
    "markup": '<img src="/dev/zero"><script>alert(1)</script> &lt; **b** [x](javascript:1)',
    "formula": '=HYPERLINK("http://example.org/"&A1)',
    "controls": "a\x00b\x1b[2Jc\x07d\u2028e\ufeff",
    "direction": "ab\u202ecd\u2066ef",
    "right to left": "محمد said עברית",
    "no sign": "a\ufffeb\uffff",
}
LONG = "word " * 200_000
UNBROKEN = "x" * 20_000


def job(text: str, **more: object) -> Job:
    told = case(subject={"name": text}, events=[{"title": text, "note": text}], **more)
    return prepared(told, Wanted(LAWYER), ENGLISH)


def as_read(data: bytes, suffix: str) -> str:
    return text_of(data) if suffix == ".pdf" else " ".join(texts_of(data, suffix, ENGLISH))


@NEEDS_POPPLER
@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_a_text(qapp: object, name: str, suffix: str) -> None:
    assert qapp
    text = HOSTILE[name]
    data = written(job(text), suffix, ENGLISH)
    told = as_read(data, suffix)
    if name in ("markup", "formula", "right to left"):
        assert folded(text).replace(" ", "") in folded(told).replace(" ", "")
    steering = {c for c in told if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")}
    if suffix != ".dossier":
        assert steering <= set("\n\t\f\r")
        assert "\u202e" not in told


@pytest.mark.parametrize("name", HOSTILE)
def test_what_programs_would_run_or_could_not_read_is_in_no_file(name: str) -> None:
    made = job(HOSTILE[name])
    page = written(made, ".html", ENGLISH).decode()
    assert "<script" not in page
    assert "<img" not in page
    with zipfile.ZipFile(io.BytesIO(written(made, ".odt", ENGLISH))) as archive:
        assert ET.fromstring(archive.read("content.xml")) is not None  # noqa: S314 (we wrote it)
    tables = [written(made, ".csv", ENGLISH)]
    with zipfile.ZipFile(io.BytesIO(written(made, ".zip", ENGLISH))) as archive:
        tables += [archive.read(one) for one in archive.namelist()]
    for table in tables:
        rows = csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""))
        assert not [cell for row in rows for cell in row if cell.startswith("=")]


@pytest.mark.parametrize("suffix", [suffix for suffix in FORMATS if suffix != ".pdf"])
def test_a_text_of_a_megabyte_is_written_whole(suffix: str) -> None:
    made = prepared(case(events=[{"title": "x", "note": LONG + "END"}]), Wanted(LAWYER), ENGLISH)
    assert "END" in as_read(written(made, suffix, ENGLISH), suffix)


@NEEDS_POPPLER
def test_long_texts_and_words_without_blanks_stay_on_the_paper(qapp: object) -> None:
    assert qapp
    note = f"{LONG[:100_000]} {UNBROKEN} END"
    made = prepared(case(events=[{"title": "x", "note": note}]), Wanted(LAWYER), ENGLISH)
    told = row_by_row(written(made, ".pdf", ENGLISH))
    assert told.count("word") >= 20_000
    assert sum(len(part) for part in told.split() if set(part) == {"x"}) >= len(UNBROKEN)
    assert "END" in told


@pytest.mark.parametrize("suffix", [".pdf", ".odt", ".zip"])
def test_where_nothing_can_be_written_what_stood_there_stays(make: Making, suffix: str) -> None:
    dialog = make(SEED)
    folder = make.folder / f"x{suffix}"
    folder.mkdir()
    (folder / "kept").write_text("old")
    _refused(dialog, folder)
    assert (folder / "kept").read_text() == "old"
    assert not [path for path in make.folder.iterdir() if path.is_file()]


def _refused(dialog: PrintDialog, path: Path) -> None:
    with pytest.raises(Exception, match="folder"):
        dialog.write(path)
    assert not dialog.said_last


def test_work_that_is_stopped_leaves_the_file_that_stood_there(
    make: Making, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make(RICH, LAWYER)
    target = make.folder / "x.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr("dossier.ui.dialogs.going_on.PATIENCE", -1.0)
    dialog.going.stop.click()

    def end(_page: int, _pages: int) -> bool:
        return False

    monkeypatch.setattr(dialog.going, "draw_on", end)
    dialog.write(target)
    assert target.read_bytes() == b"old"
    assert not dialog.said_last


def test_the_summary_of_a_hostile_case_is_still_a_summary(qapp: object) -> None:
    assert qapp
    whole: Dossier = case(subject={"name": HOSTILE["controls"]})
    data = written(prepared(whole, Wanted(SUMMARY), ENGLISH), ".pdf", ENGLISH)
    assert data.startswith(b"%PDF")
