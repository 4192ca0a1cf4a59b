"""Test check, copy and text: what is printed, the exit status, the bytes that come out."""

import json
from pathlib import Path

import pytest

from dossier.shipped import sample
from tests.commands.conftest import Run
from tests.commands.running import SCRIPTS, SEED
from tests.samples import all_samples

DANGLING = {"dossier": 1, "subject": {"name": "Ada"}, "charges": [{"offence": "x", "court": "#no"}]}


def file_of(folder: Path, value: object, name: str = "x.dossier") -> Path:
    path = folder / name
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def test_check_says_what_follows_from_a_case(run: Run) -> None:
    ended = run("check", SEED)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines()[:2] == [str(SEED), "  nothing found that does not fit"]
    assert "27 to 41 years in all" in ended.out


def test_check_ends_with_one_where_an_error_is_found(run: Run, tmp_path: Path) -> None:
    ended = run("check", file_of(tmp_path, DANGLING))
    assert ended.status == 1
    assert "  error: “#no” names no record of this file" in ended.out
    assert "(charges/0/court)" in ended.out


def test_check_ends_with_two_where_a_file_cannot_be_read(run: Run, tmp_path: Path) -> None:
    ended = run("check", SEED, tmp_path / "gone.dossier", file_of(tmp_path, DANGLING))
    assert ended.status == 2
    assert ended.err.startswith(f"dossier: {tmp_path / 'gone.dossier'}: ")
    assert str(SEED) in ended.out
    assert "  error: " in ended.out


def test_check_tells_every_wrong_value_of_a_file(run: Run, tmp_path: Path) -> None:
    wrong = {"dossier": 1, "subject": {"name": 5, "born": "some day"}}
    ended = run("check", file_of(tmp_path, wrong))
    assert ended.status == 2
    assert [line.count("/subject/") for line in ended.err.splitlines()] == [1, 1]


def test_check_as_json_tells_findings_figures_and_errors(run: Run, tmp_path: Path) -> None:
    gone = tmp_path / "gone.dossier"
    ended = run("check", "--json", SEED, gone, file_of(tmp_path, DANGLING))
    first, second, third = json.loads(ended.out)
    assert ended.status == 2
    assert (first["file"], first["findings"]) == (str(SEED), [])
    assert first["total"]["low"] == "P27Y"
    assert second["file"] == str(gone)
    assert len(second["errors"]) == 1
    assert third["findings"][0]["kind"] == "dangling-reference"
    assert ended.out.isascii()


@pytest.mark.parametrize("path", all_samples(), ids=lambda path: path.stem)
def test_copy_gives_the_same_bytes(run: Run, tmp_path: Path, path: Path) -> None:
    ended = run("copy", path, tmp_path / "copy.dossier")
    assert (ended.status, ended.out, ended.err) == (0, "", "")
    assert (tmp_path / "copy.dossier").read_bytes() == path.read_bytes()


def test_copy_to_standard_output_gives_the_same_bytes(run: Run) -> None:
    assert run("copy", SCRIPTS, "-").out.encode() == SCRIPTS.read_bytes()


def test_copy_does_not_replace_unasked(run: Run, tmp_path: Path) -> None:
    target = file_of(tmp_path, {})
    ended = run("copy", SEED, target)
    assert (ended.status, target.read_text()) == (2, "{}")
    assert ended.err == f"dossier: {target}: There is a file of this name. Add --force.\n"
    assert run("copy", SEED, target, "--force").status == 0
    assert target.read_bytes() == SEED.read_bytes()


def test_a_file_can_be_copied_over_itself(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "x.dossier"
    target.write_bytes(SEED.read_bytes())
    assert run("copy", target, target, "--force").status == 0
    assert target.read_bytes() == SEED.read_bytes()


def test_text_gives_a_line_for_each_field(run: Run) -> None:
    ended = run("text", SEED)
    lines = ended.out.splitlines()
    assert (ended.status, ended.err) == (0, "")
    assert "subject/name: Roman Seleznev" in lines
    assert "sentences/#april-2017/parts/#april-term/term: P27Y" in lines


def test_text_cannot_steer_a_terminal(run: Run, tmp_path: Path) -> None:
    case = {"dossier": 1, "subject": {"name": "A\u001b[2J\u202eB"}}
    assert "\x1b" not in run("text", file_of(tmp_path, case)).out
    assert "\u202e" not in run("text", file_of(tmp_path, case)).out


def test_a_sample_is_found_by_name() -> None:
    assert sample("roman-seleznev.dossier") == SEED
