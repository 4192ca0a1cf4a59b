"""Try what dev.py decides before it starts anything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from tests.bench import __main__ as bench

ON_LINUX = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only on Linux are libraries looked for"
)


def pins(lock: Path) -> dict[str, str]:
    """Read a lock as a mapping from "name and marker" to what is pinned."""
    entries = lock.read_text(encoding="utf-8").replace(" \\\n", " ").splitlines()
    return {
        entry.split("==")[0] + entry.partition(";")[2].split("--")[0]: entry for entry in entries
    }


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (4, 0)])
def test_a_new_enough_python_is_no_problem(version: tuple[int, int]) -> None:
    assert dev.python_problem(version) == ""


def test_an_old_python_is_named_in_one_sentence() -> None:
    problem = dev.python_problem((3, 9))
    assert problem == "Dossier needs Python 3.11 or newer, and this is Python 3.9."


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_display_is_seen_where_there_is_one(
    platform: str, environment: dict[str, str], *, expected: bool
) -> None:
    assert dev.has_display(platform, environment) is expected


def test_a_virtual_environment_of_this_python_is_kept() -> None:
    version = ".".join(map(str, sys.version_info[:3]))
    assert not dev.made_by_another_python(f"home = versions/3.1\nversion = {version}\n")
    assert not dev.made_by_another_python("")


def test_a_virtual_environment_of_another_python_is_made_anew() -> None:
    assert dev.made_by_another_python("home = x\nversion = 3.1.4\n")


@pytest.mark.parametrize("given", [["bench"], ["bench", "starts", "find"], ["test", "-x"]])
def test_a_command_is_given_what_stands_behind_it(given: list[str]) -> None:
    assert dev.parsed(given) == (given[0], given[1:])


def test_a_command_that_takes_nothing_refuses_what_stands_behind_it() -> None:
    with pytest.raises(SystemExit):
        dev.parsed(["lock", "starts"])


def test_the_benchmark_names_its_parts_to_who_names_another(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert bench.main(["starts", "speed"]) == 2
    said = capsys.readouterr().out
    assert said.startswith("No such part: speed. There are: starts, ")
    assert said.count("\n") == 1


def test_a_stamp_tells_the_locks_apart() -> None:
    assert dev.stamp("run") == dev.stamp("run") != dev.stamp("dev")


@pytest.mark.parametrize(
    ("need", "expected"),
    [
        (dev.Need("library", "libnothing-of-the-kind.so.9", "x"), False),
        (dev.Need("tool", Path(sys.executable).name, "x"), True),
        (dev.Need("tool", "no-tool-of-the-kind", "x"), False),
        (dev.Need("module", "json", "x"), True),
        (dev.Need("module", "no_module_of_the_kind", "x"), False),
    ],
)
def test_a_need_is_looked_for_where_it_would_be(
    need: dev.Need, monkeypatch: pytest.MonkeyPatch, *, expected: bool
) -> None:
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
    assert dev.is_there(need) is expected


@ON_LINUX
def test_a_library_is_found_by_the_loader() -> None:
    assert dev.is_there(dev.Need("library", "libc.so.6", "libc6"))


@ON_LINUX
def test_a_missing_thing_ends_in_the_line_that_brings_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "is_root", lambda: False)
    with pytest.raises(SystemExit):
        dev.provide((dev.Need("library", "libnothing.so.9", "libnothing9"),))
    told = capsys.readouterr().out.splitlines()
    assert told[-1] == "sudo apt-get install -y --no-install-recommends libnothing9"


@ON_LINUX
def test_a_wished_thing_that_is_missing_stops_nobody(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "is_root", lambda: False)
    dev.provide((), wished=(dev.Need("tool", "no-tool-of-the-kind", "nothing"),))
    assert "Still missing: no-tool-of-the-kind." in capsys.readouterr().out


def test_an_unknown_argument_ends_in_a_usage_error() -> None:
    command = [sys.executable, "dev.py", "check", "--fast"]
    ended = subprocess.run(command, cwd=dev.ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "unknown arguments: --fast" in ended.stderr


def test_the_development_lock_holds_the_other_lock() -> None:
    small, large = pins(dev.LOCKS["run"]), pins(dev.LOCKS["dev"])
    assert small.items() <= large.items()


@pytest.mark.parametrize("name", dev.LOCKS)
def test_everything_in_a_lock_is_pinned_and_hashed(name: str) -> None:
    entries = pins(dev.LOCKS[name]).values()
    assert entries
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)


def test_qt_that_aborts_is_locked_out_on_python_before_3_12() -> None:
    locked = [entry for entry in pins(dev.LOCKS["run"]).values() if "pyside6" in entry]
    aborting = [entry for entry in locked if "==6.12.0" in entry]
    assert all("python_full_version >= '3.12'" in entry for entry in aborting)
