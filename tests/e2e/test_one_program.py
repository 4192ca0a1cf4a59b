"""Start the program many times over: one runs, and every file is open in it."""

import os
import shutil
import signal
import sys
from pathlib import Path

import pytest

from dossier.shipped import sample
from tests.e2e.programs import Home, assert_soon

HANDS_OVER = """
import sys
before = set(sys.modules)
from dossier.__main__ import main
status = main()
print(*set(sys.modules) - before)
sys.exit(status)
"""
SEED = sample("roman-seleznev.dossier")


def copies(folder: Path, count: int) -> list[Path]:
    """Make copies whose names are as people give them."""
    folder.mkdir(parents=True, exist_ok=True)
    made = [folder / f"Дело № {number} (копия).dossier" for number in range(count)]
    for path in made:
        shutil.copy(SEED, path)
    return made


def test_of_twelve_starts_at_once_one_runs_and_has_every_file(home: Home) -> None:
    files = copies(home.folder / "Дела", 12)
    starts = [home.start(file) for file in files]
    assert_soon(lambda: sorted(home.opened()) == sorted(map(str, files)), "all files to be open")
    assert_soon(lambda: sum(start.poll() is None for start in starts) == 1, "the others to end")
    assert sorted(start.poll() or 0 for start in starts) == [0] * 12


def test_a_screen_is_one_whichever_way_a_desktop_writes_its_name(home: Home) -> None:
    one, other = copies(home.folder, 2)
    home.screen["DISPLAY"] = ":7"
    home.start(one)
    assert_soon(lambda: home.opened() == [str(one)], "the first file to be open")
    home.screen["DISPLAY"] = ":7.0"
    later = home.start(other)
    assert_soon(lambda: home.opened() == [str(other), str(one)], "the second file to be open")
    assert_soon(lambda: later.poll() == 0, "the later start to end")


def test_after_a_kill_the_next_start_runs(home: Home) -> None:
    one, other = copies(home.folder, 2)
    first = home.start(one)
    assert_soon(lambda: home.opened() == [str(one)], "the first file to be open")
    first.send_signal(signal.SIGKILL)
    first.wait()
    second = home.start(other)
    assert_soon(lambda: str(other) in home.opened(), "the second file to be open")
    assert second.poll() is None


@pytest.mark.parametrize("option", ["--scratch"])
def test_a_temporary_home_hands_nothing_over(home: Home, option: str) -> None:
    one, other = copies(home.folder, 2)
    first = home.start(one)
    assert_soon(lambda: home.opened() == [str(one)], "the first file to be open")
    second = home.start(option, other)
    assert_soon(lambda: len(list((home.folder).glob("**/open-*.socket"))) == 1, "one to listen")
    assert second.poll() is None
    assert first.poll() is None
    assert home.opened() == [str(one)]


def test_a_later_start_ends_before_it_has_loaded_what_opens_files(home: Home) -> None:
    one, other = copies(home.folder, 2)
    home.start(one)
    assert_soon(lambda: home.opened() == [str(one)], "the first file to be open")
    later = home.start(other, command=(sys.executable, "-c", HANDS_OVER))
    told, complaints = later.communicate()
    assert later.returncode == 0, complaints
    assert_soon(lambda: home.opened() == [str(other), str(one)], "the second file to be open")
    loaded = told.decode().split()
    assert "dossier.workspace.instance" in loaded
    heavy = ("PySide6", "shiboken6", "pydantic", "dossier.cli", "dossier.model", "typing")
    assert [module for module in loaded if module.startswith(heavy)] == []


@pytest.mark.parametrize(
    ("name", "said"), [("gone.dossier", "no file"), ("pipe.dossier", "a pipe")]
)
def test_a_later_start_says_that_its_file_cannot_be_opened(
    home: Home, name: str, said: str
) -> None:
    (one,) = copies(home.folder, 1)
    os.mkfifo(home.folder / "pipe.dossier")
    home.start(one)
    assert_soon(lambda: home.opened() == [str(one)], "the first file to be open")
    later = home.start(home.folder / name, one)
    told, complaints = later.communicate()
    assert (later.returncode, told) == (2, b"")
    assert complaints.decode().count("\n") == 1
    assert said in complaints.decode()


def test_a_folder_is_told_to_be_none_and_handed_to_nobody(home: Home) -> None:
    (home.folder / "Дела.dossier").mkdir()
    for start in (home.start(home.folder / "Дела.dossier"), home.start("Дела.dossier/")):
        told, complaints = start.communicate()
        assert (start.returncode, told) == (2, b"")
        assert "This is a folder, not a file." in complaints.decode()
