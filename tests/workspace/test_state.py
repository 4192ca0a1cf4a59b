"""Test how the window is found again as it was left, and that files can be forgotten."""

import json
from pathlib import Path

from dossier.workspace.state import MOST_FILES, WindowState
from tests.workspace.faulty_disk import FaultyDisk


def test_a_window_that_was_never_left_knows_nothing(tmp_path: Path) -> None:
    state = WindowState(tmp_path)
    assert (state.window(), state.view(tmp_path / "a")) == ({}, {})


def test_the_window_is_found_as_it_was_left(tmp_path: Path) -> None:
    WindowState(tmp_path).keep_window({"geometry": "AAEC", "tab": "charges"})
    assert WindowState(tmp_path).window() == {"geometry": "AAEC", "tab": "charges"}


def test_what_cannot_be_read_of_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text("{")
    state = WindowState(tmp_path)
    assert (state.problem, state.window()) == ("", {})
    assert state.problem.endswith(".json.broken, and the usual values hold.")


def test_each_file_has_its_own_view(tmp_path: Path) -> None:
    state = WindowState(tmp_path)
    state.keep_window({"tab": "profile"})
    state.keep_view(tmp_path / "a", {"record": "c1"})
    state.keep_view(tmp_path / "b", {"record": "c2"})
    state.keep_view(tmp_path / "a", {"record": "c3"})
    again = WindowState(tmp_path)
    assert again.view(tmp_path / "a") == {"record": "c3"}
    assert again.view(tmp_path / "b") == {"record": "c2"}
    assert again.window() == {"tab": "profile"}


def test_what_is_noted_of_a_view_stays_beside_what_is_noted_later(tmp_path: Path) -> None:
    state = WindowState(tmp_path)
    state.keep_view(tmp_path / "a", {"print": {"paper": "letter"}})
    state.keep_view(tmp_path / "a", {"tab": "charges"})
    assert state.view(tmp_path / "a") == {"print": {"paper": "letter"}, "tab": "charges"}


def test_a_name_is_changed_in_every_view_that_has_it(tmp_path: Path) -> None:
    state = WindowState(tmp_path)
    views = {"a": {"name": "x", "paper": "a4"}, "b": {"name": "y"}, "c": {}}
    for file, view in views.items():
        state.keep_view(tmp_path / file, {"print": view, "tab": "charges"})
    state.keep_view(tmp_path / "d", {"print": 3})
    state.rename("print", "name", "x", "z")
    state.rename("print", "name", "nobody's", "y")
    assert state.view(tmp_path / "a") == {"print": {"name": "z", "paper": "a4"}, "tab": "charges"}
    for file in ("b", "c"):
        assert state.view(tmp_path / file) == {"print": views[file], "tab": "charges"}
    assert state.view(tmp_path / "d") == {"print": 3}


def test_the_views_of_old_files_go(tmp_path: Path) -> None:
    state = WindowState(tmp_path)
    for number in range(MOST_FILES + 1):
        state.keep_view(tmp_path / f"{number}", {"n": number})
    assert state.view(tmp_path / "0") == {}
    assert state.view(tmp_path / "1") == {"n": 1}


def test_a_file_is_forgotten_alone_or_with_all(tmp_path: Path) -> None:
    state = WindowState(tmp_path)
    for name in ("secret", "other"):
        state.keep_view(tmp_path / name, {"n": 1})
    state.forget(tmp_path / "secret")
    assert b"secret" not in (tmp_path / "window.json").read_bytes()
    assert state.view(tmp_path / "other") == {"n": 1}
    state.forget_all()
    assert state.view(tmp_path / "other") == {}


def test_where_no_files_are_kept_the_window_still_is(tmp_path: Path) -> None:
    WindowState(tmp_path).keep_view(tmp_path / "secret", {"n": 1})
    state = WindowState(tmp_path, keeps=lambda: False)
    assert state.view(tmp_path / "secret") == {}
    state.keep_window({"tab": "profile"})
    state.keep_view(tmp_path / "other", {"n": 1})
    assert json.loads((tmp_path / "window.json").read_bytes()) == {
        "views": {},
        "window": {"tab": "profile"},
    }


def test_what_is_no_view_is_none(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text('{"window": 3, "views": []}')
    state = WindowState(tmp_path)
    assert (state.window(), state.view(tmp_path)) == ({}, {})


def test_a_full_disk_holds_nobody_up(tmp_path: Path) -> None:
    state = WindowState(tmp_path, disk=FaultyDisk(at=1))
    state.keep_window({"tab": "profile"})
    assert WindowState(tmp_path).window() == {"tab": "profile"}
