"""Test how a person is told what went wrong: in the terminal, or in a box where there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.workspace import complaints
from dossier.workspace.complaints import complain, complain_to_a_person, printable

# A program in place of the desktop's own, that writes down how it was called.
NOTES = '#!/bin/sh\nprintf "%s\\n" "$0" "$@" > "$0.told"\nmv "$0.told" "$0.heard"\n'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain Ёж سامية", "plain Ёж سامية"),
        ("a\x1b[2Jb", "a\\x1b[2Jb"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u2066b\u200fc", "a\\u2066b\\u200fc"),
        ("line\nbreak", "line\\nbreak"),
        ("\ud800", "\\ud800"),
        ("1\u00a0000 می\u200cخواهم", "1\u00a0000 می\u200cخواهم"),
    ],
)
def test_what_could_steer_a_terminal_is_shown_as_an_escape(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_a_complaint_goes_to_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    complain("It is \x1b[31mred.")
    assert capfd.readouterr() == ("", "dossier: It is \\x1b[31mred.\n")


def test_a_complaint_that_cannot_be_told_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    monkeypatch.setattr(complaints, "_ERROR", full)
    complain("It is full.")
    os.close(full)
    assert sys.stderr is not None


def test_nobody_is_told_where_there_is_no_standard_error(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    complain("Nobody listens.")
    monkeypatch.undo()
    assert capfd.readouterr() == ("", "")


def _is_none(_descriptor: int) -> bool:
    return False


def _is_in(descriptor: int) -> bool:
    return descriptor == 0


@pytest.fixture
def boxes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder for programs that show a box; no others are found."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def put(boxes: Path, name: str) -> None:
    (boxes / name).write_text(NOTES.replace("mv ", "/bin/mv "))
    (boxes / name).chmod(0o755)


def heard(boxes: Path, name: str) -> list[str]:
    """Wait until a program has been called, and give with what."""
    wait = f"while [ ! -e {boxes}/{name}.heard ]; do :; done; cat {boxes}/{name}.heard"
    told = subprocess.run(
        ["/bin/sh", "-c", wait],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env={"PATH": "/usr/bin:/bin"},
    )
    return told.stdout.splitlines()[1:]


@pytest.fixture
def no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be started by a click, as far as our ins and outs can tell."""
    monkeypatch.setattr(os, "isatty", _is_none)


@pytest.mark.usefixtures("no_terminal")
@pytest.mark.parametrize("name", ["zenity", "kdialog", "xmessage"])
def test_where_there_is_no_terminal_a_box_shows_the_sentence(
    boxes: Path, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    put(boxes, name)
    complain_to_a_person("No window <b>can</b>\x1b be opened.")
    assert capfd.readouterr().err == "dossier: No window <b>can</b>\\x1b be opened.\n"
    assert heard(boxes, name)[-1] == "No window <b>can</b>\\x1b be opened."


@pytest.mark.usefixtures("no_terminal")
def test_the_plainest_box_is_told_that_letters_may_have_more_than_one_byte(boxes: Path) -> None:
    put(boxes, "xmessage")
    complain_to_a_person("“файл” is gone.")
    told = heard(boxes, "xmessage")
    assert told[:2] == ["-xrm", "*international: true"]
    assert told[-1] == "“файл” is gone."


@pytest.mark.usefixtures("no_terminal")
def test_one_box_is_enough(boxes: Path) -> None:
    for name in ("zenity", "xmessage"):
        put(boxes, name)
    complain_to_a_person("No window can be opened.")
    assert "--no-markup" in heard(boxes, "zenity")
    assert not (boxes / "xmessage.heard").exists()


@pytest.mark.usefixtures("no_terminal")
@pytest.mark.parametrize("broken", [False, True], ids=["none is there", "it cannot run"])
def test_where_no_box_can_be_had_the_sentence_is_printed_all_the_same(
    boxes: Path, capfd: pytest.CaptureFixture[str], *, broken: bool
) -> None:
    if broken:
        (boxes / "zenity").write_text("#!/no/such/shell\n")
        (boxes / "zenity").chmod(0o755)
    complain_to_a_person("No window can be opened.")
    assert capfd.readouterr().err == "dossier: No window can be opened.\n"


def test_in_a_terminal_no_box_comes(
    boxes: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    put(boxes, "zenity")
    monkeypatch.setattr(os, "isatty", _is_in)
    complain_to_a_person("No window can be opened.")
    assert capfd.readouterr().err
    assert sorted(path.name for path in boxes.iterdir()) == ["zenity"]
