"""Test date, schema and summary."""

import io
import json
import sys
from pathlib import Path

import pytest

from dossier.storage.schema import schema
from tests.commands.conftest import Run
from tests.commands.running import SCRIPTS, SEED
from tests.golden.files import GOLDEN


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Let standard input hold these bytes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.parametrize(
    ("typed", "text", "said"),
    [
        ("August 2016", "2016-08", "some day in August 2016"),
        ("2016-08", "2016-08", "some day in August 2016"),
        ("XXXX-12-03", "XXXX-12-03", "3 December, year not known"),
    ],
)
def test_a_date_is_explained(run: Run, typed: str, text: str, said: str) -> None:
    told = json.loads(run("date", typed, "--json").out)
    assert (told["typed"], told["text"], told["words"]) == (typed, text, said)


def test_a_date_is_explained_in_lines(run: Run) -> None:
    ended = run("date", "August 2016")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "typed      August 2016",
        "text       2016-08",
        "words      some day in August 2016",
        "as span    some day in August 2016",
        "earliest   2016-08-01",
        "latest     2016-08-31",
        "precision  to the month",
        "qualifier  ",
    ]


def test_what_is_not_known_of_a_date_is_said(run: Run) -> None:
    assert "latest     not known" in run("date", "2014-07-05/..").out.splitlines()
    assert json.loads(run("date", "2014-07-05/..", "--json").out)["latest"] is None


def test_what_is_no_date_ends_with_two(run: Run) -> None:
    ended = run("date", "some day")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("dossier: ")
    assert ended.err.count("\n") == 1


def test_what_is_no_date_is_told_as_json(run: Run) -> None:
    ended = run("date", "some day", "--json")
    assert (ended.status, ended.err) == (2, "")
    assert set(json.loads(ended.out)) == {"typed", "error"}


def test_dates_are_read_from_lines(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b"2016-08\nno date\r\n\xff\n2017\n")
    ended = run("date", "-", "--json")
    told = [json.loads(line) for line in ended.out.splitlines()]
    assert ended.status == 2
    assert [row["typed"] for row in told] == ["2016-08", "no date", "\ufffd", "2017"]
    assert ["error" in row for row in told] == [False, True, True, False]


def test_no_lines_are_no_failure(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b"")
    assert run("date", "-").status == 0
    monkeypatch.setattr(sys, "stdin", None)
    assert run("date", "-").status == 0


def test_the_schema_is_printed_as_json(run: Run) -> None:
    ended = run("schema")
    assert ended.status == 0
    assert json.loads(ended.out) == json.loads(json.dumps(schema()))


def test_the_summary_goes_to_standard_output_as_text(run: Run) -> None:
    ended = run("summary", SEED, "-o", "-")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out == (GOLDEN / "summary" / "roman-seleznev.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_the_summary_is_written_in_the_format_of_its_ending(
    run: Run, tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"x.{suffix}"
    assert run("summary", SCRIPTS, "-o", target).status == 0
    expected = GOLDEN / "summary" / f"scripts.{suffix}"
    assert target.read_bytes() == expected.read_bytes()


def test_the_summary_as_pdf_is_one(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "x.pdf"
    assert run("summary", SEED, "-o", target).status == 0
    assert target.read_bytes().startswith(b"%PDF")


def test_an_unknown_ending_is_refused_before_anything_is_read(run: Run, tmp_path: Path) -> None:
    ended = run("summary", tmp_path / "gone", "-o", tmp_path / "x.docx")
    assert ended.status == 2
    assert ended.err == (
        f"dossier: “{tmp_path / 'x.docx'}” has none of the endings that can be written: "
        ".txt, .md, .html, .odt, .csv, .zip, .pdf.\n"
    )
