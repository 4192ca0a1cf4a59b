"""Keep README true: its pictures can be made anew, and what it names is there."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from dossier import commands
from dossier.ui.commands import COMMANDS
from tests.house.source import ROOT
from tools import make_pictures
from tools.make_pictures import FOLDER, LARGEST, PICTURES

README = (ROOT / "README.md").read_text(encoding="utf-8")
KEYS = re.compile(r"\b(?:(?:Ctrl|Shift|Alt)\+)+[A-Z0-9](?:nter)?\b|\bF\d+\b")
BESIDE_MENUS = {"Ctrl+Enter", "F3"}


def test_readme_shows_each_picture_and_no_other() -> None:
    shown = re.findall(r"!\[[^]]+\]\(docs/pictures/([^)]+)\)", README)
    assert sorted(shown) == sorted(f"{name}.png" for name in PICTURES)
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(shown)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", PICTURES)
def test_each_picture_can_be_made_anew_and_is_like_the_one_that_is_kept(
    name: str, tmp_path: Path
) -> None:
    made = make_pictures.make(name, tmp_path)
    kept = FOLDER / made.name
    assert max(made.stat().st_size, kept.stat().st_size) <= LARGEST
    new, old = (colours(path) for path in (made, kept))
    # Letters differ from one machine to the next, and so do some places: not what is shown at all.
    assert len(new & old) > len(new | old) / 2


def colours(path: Path) -> set[tuple[int, int]]:
    """Give in which squares of a picture something is drawn."""
    picture = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
    assert (picture.width(), picture.height()) == make_pictures.SIZE
    small = picture.scaled(74, 40)
    return {
        (x, y)
        for x in range(small.width())
        for y in range(small.height())
        if small.pixelColor(x, y).lightness() < 250
    }


def test_each_key_that_readme_names_does_something() -> None:
    keys = {key for command in COMMANDS for key in command.keys}
    named = set(KEYS.findall(README))
    assert len(named) > 10
    assert named - keys - BESIDE_MENUS == set()


def test_each_command_that_readme_names_is_one() -> None:
    part = README.partition("## On the command line")[2].partition("\n## ")[0]
    named = re.findall(r"(?:^    dossier| \|) ([a-z][a-z-]+)\b", part, re.MULTILINE)
    assert set(named) == {command.name for command in commands.load()}


def test_each_page_that_readme_points_to_is_there() -> None:
    pages = re.findall(r"`((?:docs/)?[A-Za-z/]+\.md|docs/adr/|LICENSE)`", README)
    assert pages
    assert [page for page in pages if not (ROOT / page).exists()] == []
