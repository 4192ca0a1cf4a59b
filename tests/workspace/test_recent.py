"""Test the list of recent files: its order, what is missing, off and forgotten."""

import json
from pathlib import Path

import pytest

from dossier.workspace.recent import MOST, RecentFile, RecentFiles
from tests.workspace.faulty_disk import FaultyDisk


def held(folder: Path) -> list[RecentFile]:
    return list(RecentFiles(folder).files())


def test_the_latest_file_stands_first_and_none_twice(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path)
    for name in ("a", "b", "a"):
        recent.remember(tmp_path / name, name.upper(), f"2024-05-0{len(recent.files())}")
    assert held(tmp_path) == [
        RecentFile(str(tmp_path / "a"), "A", "2024-05-02"),
        RecentFile(str(tmp_path / "b"), "B", "2024-05-01"),
    ]


def test_a_path_is_kept_from_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    RecentFiles(tmp_path).remember(Path("a.dossier"), "A")
    assert held(tmp_path) == [RecentFile(str(tmp_path / "a.dossier"), "A", "")]


def test_a_broken_list_is_empty_and_told_of(tmp_path: Path) -> None:
    (tmp_path / "recent.json").write_text("{")
    recent = RecentFiles(tmp_path)
    assert (recent.problem, recent.files()) == ("", ())
    assert recent.problem.endswith(".json.broken, and the usual values hold.")


def test_the_list_is_no_longer_than_it_should_be(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path)
    for number in range(MOST + 2):
        recent.remember(tmp_path / f"{number}", f"{number}")
    assert [file.name for file in recent.files()] == [f"{n}" for n in range(MOST + 1, 1, -1)]


def test_a_missing_file_stays_and_says_so(tmp_path: Path) -> None:
    there = tmp_path / "there.dossier"
    there.write_text("")
    recent = RecentFiles(tmp_path)
    recent.remember(tmp_path / "gone.dossier", "Gone")
    recent.remember(there, "There")
    assert [(file.name, file.missing) for file in recent.files()] == [
        ("There", False),
        ("Gone", True),
    ]


def test_a_file_is_forgotten_alone_or_with_all(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path)
    for name in ("a", "b", "c"):
        recent.remember(tmp_path / name, name)
    recent.forget(tmp_path / "b")
    assert [file.name for file in recent.files()] == ["c", "a"]
    recent.forget_all()
    assert b"/a" not in (tmp_path / "recent.json").read_bytes()


def test_a_list_that_is_off_is_empty_and_erased_with_the_next_file(tmp_path: Path) -> None:
    RecentFiles(tmp_path).remember(tmp_path / "secret", "S")
    off = RecentFiles(tmp_path, keeps=lambda: False)
    assert off.files() == ()
    off.remember(tmp_path / "other", "O")
    assert held(tmp_path) == []
    assert b"secret" not in (tmp_path / "recent.json").read_bytes()


def test_what_somebody_else_wrote_into_the_list_is_read_with_care(tmp_path: Path) -> None:
    good = {"path": "/a", "name": "A", "when": 3}
    rows = [1, {}, {"path": 1, "name": "A"}, {"path": "/b", "name": None}, good]
    (tmp_path / "recent.json").write_text(json.dumps({"files": rows, "later": 1}))
    recent = RecentFiles(tmp_path)
    assert recent.files() == (RecentFile("/a", "A", ""),)
    recent.forget(Path("/a"))
    assert json.loads((tmp_path / "recent.json").read_bytes()) == {"files": [], "later": 1}


def test_a_list_that_is_no_list_is_empty(tmp_path: Path) -> None:
    (tmp_path / "recent.json").write_text('{"files": "x"}')
    assert held(tmp_path) == []


def test_a_full_disk_holds_nobody_up(tmp_path: Path) -> None:
    RecentFiles(tmp_path).remember(tmp_path / "a", "A")
    counting = FaultyDisk()
    RecentFiles(tmp_path, disk=counting).remember(tmp_path / "b", "B")
    RecentFiles(tmp_path, disk=FaultyDisk(counting.calls)).remember(tmp_path / "c", "C")
    assert [file.name for file in held(tmp_path)] == ["B", "A"]
