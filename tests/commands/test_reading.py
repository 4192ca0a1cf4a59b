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


def test_check_tells_each_step_of_the_total_where_it_is_told_to(run: Run) -> None:
    plain, ended = run("check", SEED).out, run("check", SEED, "--steps").out
    (told,) = json.loads(run("check", SEED, "--json", "--steps").out)
    assert ended.startswith(plain)
    steps = ended.removeprefix(plain).splitlines()
    assert len(steps) == len(told["total"]["steps"])
    assert steps[0] == (
        "    1. The sentence of 21 April 2017: 27 years from its date. → 21 April 2044"
    )
    assert steps[5].startswith("    6. If every day from 5 July 2014 to 21 April 2017")


def test_check_without_terms_has_no_step_to_tell(run: Run, tmp_path: Path) -> None:
    file = file_of(tmp_path, {"dossier": 1, "subject": {"name": "Ada"}})
    assert run("check", file, "--steps").out == run("check", file).out


def test_check_ends_with_one_where_an_error_is_found(run: Run, tmp_path: Path) -> None:
    ended = run("check", file_of(tmp_path, DANGLING))
    assert ended.status == 1
    assert "  error: “#no” names no record of this file" in ended.out
    assert "(charges/0/court)" in ended.out


def test_of_very_many_findings_of_a_kind_some_are_told_and_the_rest_counted(
    run: Run, tmp_path: Path
) -> None:
    charges = [{"offence": "x", "court": f"#no{n}"} for n in range(8)]
    file = file_of(tmp_path, {**DANGLING, "charges": charges})
    lines = run("check", file).out.splitlines()
    assert sum("names no record of this file" in line for line in lines) == 5
    assert "  3 more of this kind: --json gives all" in lines
    (told,) = json.loads(run("check", "--json", file).out)
    assert sum("names no record" in row["sentence"] for row in told["findings"]) == 8


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


HELD = {
    "dossier": 1,
    "subject": {"name": "Ada"},
    "about": {"as_of": "2020-05-10"},
    "custody": [{"period": "2020-05-01/..", "basis": "remand"}],
}


def test_check_counts_to_a_day_of_the_readers_own_and_says_so(run: Run, tmp_path: Path) -> None:
    file = file_of(tmp_path, HELD)
    own = "counted to 10 May 2020, the day up to which the file is complete.\n"
    assert f"  In custody: 1 to 10 days, {own}" in run("check", file).out
    ended = run("check", file, "--as-of", "20 May 2020")
    said = "  In custody: 1 to 20 days, counted to 20 May 2020, the day chosen.\n"
    assert (ended.status, said in ended.out) == (0, True)
    (told,) = json.loads(run("check", "--json", file, "--as-of", "2020-05-20").out)
    assert (told["as_of"], told["custody"]["until"]) == ("2020-05-20", "2020-05-20")
    (told,) = json.loads(run("check", "--json", file).out)
    assert (told["as_of"], told["custody"]["until"]) == (None, "2020-05-10")


def test_a_day_before_the_last_report_of_one_file_is_refused_for_that_file(
    run: Run, tmp_path: Path
) -> None:
    file = file_of(tmp_path, HELD)
    ended = run("check", file, SEED, "--as-of", "2020-05-09")
    assert ended.status == 2
    assert ended.err == (
        f"dossier: {file}: This file speaks up to 10 May 2020: choose that day or a later one.\n"
    )
    assert "In custody: 1 day or more, counted to 9 May 2020, the day chosen." in ended.out
    first, second = json.loads(run("check", "--json", file, SEED, "--as-of", "2020-05-09").out)
    assert (len(first["errors"]), second["as_of"]) == (1, "2020-05-09")


def test_check_asks_on_the_readers_day_whether_a_report_is_old(run: Run) -> None:
    assert "not known: Is it still so?" in run("check", SEED).out
    told, earlier = (
        json.loads(run("check", "--json", SEED, *given).out)[0]
        for given in ((), ("--as-of", "2018-01-31"))
    )
    assert told["asked_on"] > "2024"
    assert earlier["asked_on"] == "2018-01-31"
    stale = [[row["kind"] for row in rows["unknown"]].count("stale") for rows in (told, earlier)]
    assert stale == [1, 0]


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


SECRET = {
    "dossier": 1,
    "subject": {"name": "Ada", "later": "unknown"},
    "parties": [{"id": "may", "name": "May Parker", "kind": "person", "confidential": True}],
    "statements": [{"by": "#may", "text": "The letter"}],
}


def test_a_copy_by_a_profile_holds_only_what_may_leave(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.dossier"
    ended = run("copy", file_of(tmp_path, SECRET), target, "--profile", "without confidential")
    assert (ended.status, ended.out) == (0, "")
    assert ended.err == (
        "dossier: This leaves: Ada, 1 statement. "
        "This stays: 1 confidential record, 1 field that the program does not know.\n"
    )
    text = target.read_text().casefold()
    assert not [word for word in ("may", "parker", "later", "unknown") if word in text]
    assert "a person not named here" in text


def test_a_copy_that_would_leak_is_not_written_before_it_is_decided(
    run: Run, tmp_path: Path
) -> None:
    target = tmp_path / "out.dossier"
    told = {**SECRET, "events": [{"title": "Visit of May Parker"}]}
    copy = ("copy", file_of(tmp_path, told), target, "--profile", "without confidential")
    ended = run(*copy)
    assert (ended.status, target.exists()) == (2, False)
    assert "“May Parker”, which stays behind, also stands in what leaves" in ended.err
    assert "--allow" in ended.err
    assert run(*copy, "--allow", "May Parker").status == 0
    assert "Visit of May Parker" in target.read_text()


def test_what_is_common_to_what_leaves_and_what_stays_is_told(run: Run, tmp_path: Path) -> None:
    told = {
        "dossier": 1,
        "subject": {"name": "Ada"},
        "events": [
            {"title": "Visit", "place": "Guam", "confidential": True},
            {"title": "Ruling", "place": "Guam"},
        ],
    }
    ended = run(
        "copy", file_of(tmp_path, told), tmp_path / "out.dossier", "--profile", "for the press"
    )
    assert ended.status == 0
    assert "“Guam”, which stays behind, also stands in what leaves" in ended.err


def test_an_unknown_profile_is_refused(run: Run, tmp_path: Path) -> None:
    ended = run("copy", SEED, tmp_path / "x.dossier", "--profile", "gossip")
    assert (ended.status, list(tmp_path.iterdir())) == (2, [])
    assert "“without confidential”" in ended.err
