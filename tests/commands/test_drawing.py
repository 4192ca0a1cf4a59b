"""Test timeline, pictures and self-test: they draw without a screen, and write whole files."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.commands.conftest import Run
from tests.commands.running import SEED

pytestmark = pytest.mark.usefixtures("qapp")
TABS = ["profile", "charges", "sentences", "statements", "timeline"]


@pytest.mark.parametrize(
    ("suffix", "begin"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF")]
)
def test_the_timeline_is_drawn_in_the_format_of_its_ending(
    run: Run, tmp_path: Path, suffix: str, begin: bytes
) -> None:
    target = tmp_path / f"x.{suffix}"
    ended = run("timeline", SEED, "-o", target)
    assert (ended.status, ended.out, ended.err) == (0, "", "")
    assert target.read_bytes().startswith(begin)


def test_words_of_the_timeline_stay_words(run: Run, tmp_path: Path) -> None:
    run("timeline", SEED, "-o", tmp_path / "x.svg")
    text = (tmp_path / "x.svg").read_text(encoding="utf-8")
    assert "Release refused" in text
    assert "Timeline of Roman Seleznev" in text


def test_every_tab_is_drawn_and_named(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    ended = run("pictures", SEED, "-o", folder)
    drawn = [folder / f"roman-seleznev-{tab}.png" for tab in TABS]
    assert (ended.status, ended.out.splitlines()) == (0, [str(path) for path in drawn])
    assert all(QImage(str(path)).width() > 600 for path in drawn)


def test_tabs_are_drawn_dark_and_large_when_asked_to(run: Run, tmp_path: Path) -> None:
    light, dark = tmp_path / "light", tmp_path / "dark"
    assert run("pictures", SEED, "-o", light).status == 0
    assert run("pictures", SEED, "-o", dark, "--dark", "--scale", "1.5").status == 0
    corners = [
        QImage(str(folder / "roman-seleznev-charges.png")).pixelColor(3, 3).lightness()
        for folder in (light, dark)
    ]
    assert corners[0] > 200
    assert corners[1] < 80


@pytest.mark.parametrize("scale", ["0", "nan", "40", "large"])
def test_a_size_that_is_none_is_said(run: Run, tmp_path: Path, scale: str) -> None:
    ended = run("pictures", SEED, "-o", tmp_path, "--scale", scale)
    assert ended.status == 2
    assert ended.err.startswith("dossier: argument --scale: ")


def test_a_folder_that_cannot_be_made_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    ended = run("pictures", SEED, "-o", tmp_path / "file")
    assert ended.status == 2
    assert "This folder cannot be made" in ended.err


def test_the_self_test_says_that_all_is_well(run: Run) -> None:
    ended = run("self-test")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines()[-1] == "all well"
