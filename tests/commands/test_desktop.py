"""Test the options that tell the desktop of the program: what they do, and what they say."""

import sys
from pathlib import Path

import pytest

from tests.commands.running import call


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a person's folder of data that is of this test alone."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def test_the_desktop_is_told_and_the_telling_taken_back(
    data: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert call(["--install-desktop"]) == 0
    assert (data / "applications" / "dossier.desktop").is_file()
    assert call(["--remove-desktop"]) == 0
    assert not (data / "applications" / "dossier.desktop").exists()
    out, err = capfd.readouterr()
    assert err == ""
    assert out.splitlines()[0] == "A double click opens .dossier files with Dossier now."
    assert out.splitlines()[-1] == "The desktop knows no program for .dossier files any more."


def test_a_missing_tool_is_told_with_the_line_that_brings_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert call(["--install-desktop"]) == 0
    _, told, line = capfd.readouterr().out.splitlines()
    assert told.endswith("since update-mime-database update-desktop-database is missing.")
    assert line == "sudo apt-get install shared-mime-info desktop-file-utils"


@pytest.mark.parametrize("option", ["--install-desktop", "--remove-desktop"])
def test_elsewhere_than_on_linux_it_is_refused_in_a_sentence(
    option: str, data: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert call([option]) == 2
    assert capfd.readouterr().err == "dossier: Only a desktop on Linux can be told so far.\n"
    assert not data.exists()
