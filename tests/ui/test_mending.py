"""A file that can't be read is opened in the desktop's text editor, where there is one."""

import stat
from pathlib import Path

import pytest

from dossier.ui.widgets.button import Button
from tests.ui.session import Session

WORDS = "Open in a text editor"


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a desktop whose editor writes down what it is to open."""
    folder = tmp_path / "bin"
    folder.mkdir()
    tells = f'cd "{tmp_path}"; echo "$@" > told'
    for name, does in (("xdg-mime", "echo editor.desktop"), ("gtk-launch", tells)):
        tool = folder / name
        tool.write_text(f"#!/bin/sh\n{does}\n")
        tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    return tmp_path


def _offered(session: Session) -> list[str]:
    buttons = session.find(Button, session.window.trouble)
    return [button.text() for button in buttons]


def test_the_editor_opens_the_file_that_cannot_be_read(session: Session, desktop: Path) -> None:
    torn = desktop / "torn.dossier"
    torn.write_text('{"dossier": 1,')
    session.window.show()
    assert not session.filing.open(torn)
    session.settle()
    session.click(session.button(WORDS, session.window.trouble))
    told = desktop / "told"
    assert told.read_text() == f"editor.desktop {torn.as_uri()}\n"
    assert torn.read_text() == '{"dossier": 1,'


def test_what_is_no_text_is_not_offered_to_an_editor(session: Session, desktop: Path) -> None:
    session.window.show()
    assert not session.filing.open(desktop)
    session.settle()
    assert WORDS not in _offered(session)
    assert _offered(session)
