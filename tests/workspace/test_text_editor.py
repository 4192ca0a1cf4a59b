"""The program for plain texts is asked of the desktop, and may be missing."""

import stat
from pathlib import Path

import pytest

from dossier.workspace import text_editor


def tool(folder: Path, name: str, does: str) -> Path:
    """Make a program of a desktop."""
    made = folder / name
    made.write_text(f"#!/bin/sh\n{does}\n")
    made.chmod(made.stat().st_mode | stat.S_IXUSR)
    return made


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder in which alone programs are found."""
    monkeypatch.setattr(text_editor, "_PATIENCE", 0.2)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_the_desktop_names_its_editor(desktop: Path) -> None:
    tool(desktop, "xdg-mime", '[ "$*" = "query default text/plain" ] && echo editor.desktop')
    launch = tool(desktop, "gtk-launch", "")
    assert text_editor.opening("/cases/a case.dossier") == (
        str(launch),
        "editor.desktop",
        "file:///cases/a%20case.dossier",
    )


@pytest.mark.parametrize("missing", ["xdg-mime", "gtk-launch"])
def test_without_its_tools_no_editor_is_known(desktop: Path, missing: str) -> None:
    for name in {"xdg-mime", "gtk-launch"} - {missing}:
        tool(desktop, name, "echo editor.desktop")
    assert text_editor.opening("case.dossier") == ()


@pytest.mark.parametrize(
    "does", ["", "echo nonsense", "echo --x.desktop", "read forever </dev/ptmx"]
)
def test_a_desktop_that_names_none_has_none(desktop: Path, does: str) -> None:
    tool(desktop, "xdg-mime", does)
    tool(desktop, "gtk-launch", "")
    assert text_editor.opening("case.dossier") == ()


def test_a_tool_that_cannot_be_run_names_none(desktop: Path) -> None:
    (desktop / "gtk-launch").symlink_to(tool(desktop, "xdg-mime", ""))
    (desktop / "xdg-mime").write_bytes(b"\x7fELF torn")
    assert text_editor.opening("case.dossier") == ()


def test_the_editor_is_started_and_not_waited_for(desktop: Path) -> None:
    launch = tool(desktop, "gtk-launch", f'echo "$@" > {desktop}/told; read forever </dev/ptmx')
    assert text_editor.start((str(launch), "editor.desktop", "file:///a"))
    assert (desktop / "told").read_text() == "editor.desktop file:///a\n"


def test_an_editor_that_is_gone_meanwhile_is_told(desktop: Path) -> None:
    assert not text_editor.start((str(desktop / "gone"), "editor.desktop", "file:///a"))
