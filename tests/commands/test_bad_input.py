"""Test bad input: each ends in a sentence with its place, exit 2, and the file as it was."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.commands.running import SEED, process

CASE = {"dossier": 1, "subject": {"name": "Ada"}}
GOOD = SEED.read_bytes()


def with_(**parts: object) -> bytes:
    return json.dumps({**CASE, **parts}).encode()


# What each file holds, and what the sentence about it says.
FILES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "line 1"),
    "not JSON": (b"hello", "line 1, column 1"),
    "torn": (GOOD[: len(GOOD) // 2], "line "),
    "binary": (b"\x00\xff\xfe\x80" * 100, "x.dossier"),
    "a list": (b"[]", "an object in braces"),
    "no marker": (b'{"subject": {"name": "Ada"}}', "“dossier”: 1 is missing"),
    "no subject": (b'{"dossier": 1}', "subject"),
    "duplicate keys": (b'{"dossier": 1,\n "subject": {"name": "A", "name": "B"}}', "line 2"),
    "NaN": (b'{"dossier": 1, "subject": {"name": "A"}, "x": NaN}', "column "),
    "wrong type": (with_(subject={"name": 5}), "at /subject/name"),
    "wrong date": (with_(subject={"name": "A", "born": "soon"}), "at /subject/born"),
    "deep": (b"[" * 10_000 + b"]" * 10_000, "60"),
    "deep inside": (with_(x="@").replace(b'"@"', b'{"a":' * 10_000 + b"1" + b"}" * 10_000), "60"),
    "huge": (b'{"dossier": 1, "x": "' + b" " * (65 * 1024 * 1024) + b'"}', "64 MiB"),
    "long text": (with_(x="y" * (1024 * 1024 + 1)), "1 MiB"),
}
COMMANDS: dict[str, tuple[str, ...]] = {
    "check": ("check", "IN"),
    "text": ("text", "IN"),
    "copy": ("copy", "IN", "OUT.dossier"),
    "summary": ("summary", "IN", "-o", "OUT.txt"),
    "paper": ("summary", "IN", "-o", "OUT.pdf"),
    "timeline": ("timeline", "IN", "-o", "OUT.svg"),
    "pictures": ("pictures", "IN", "-o", "OUT"),
}


def filled(command: str, path: Path, folder: Path) -> list[str]:
    """Put the names of files into the words of a command."""
    words = (str(path) if word == "IN" else word for word in COMMANDS[command])
    return [str(folder / word) if word.startswith("OUT") else word for word in words]


def assert_refused(run: Run, command: str, path: Path, folder: Path, said: str = "") -> None:
    folder.mkdir(exist_ok=True)
    ended = run(*filled(command, path, folder))
    assert ended.status == 2
    assert ended.out == ""
    assert ended.err.startswith(f"dossier: {path}")
    assert said in ended.err
    assert "Traceback" not in ended.err
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_is_told_with_its_place_and_left_alone(
    run: Run, tmp_path: Path, name: str
) -> None:
    data, said = FILES[name]
    path = tmp_path / "x.dossier"
    path.write_bytes(data)
    assert_refused(run, "check", path, tmp_path / "out", said)
    assert path.read_bytes() == data


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["torn", "wrong date"])
def test_no_command_writes_anything_of_a_bad_file(
    run: Run, tmp_path: Path, command: str, name: str, qapp: object
) -> None:
    assert qapp
    path = tmp_path / "x.dossier"
    path.write_bytes(FILES[name][0])
    assert_refused(run, command, path, tmp_path / "out", FILES[name][1])


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_ring(path: Path) -> None:
    path.symlink_to(path)


NO_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a folder": (Path.mkdir, "folder"),
    "a pipe": (make_pipe, "pipe"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "device"),
    "gone": (lambda _: None, "no file"),
    "a link to itself": (make_ring, ""),
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", NO_FILES)
def test_what_is_no_file_is_told(
    run: Run, tmp_path: Path, command: str, name: str, qapp: object
) -> None:
    assert qapp
    make, said = NO_FILES[name]
    path = tmp_path / "x.dossier"
    make(path)
    assert_refused(run, command, path, tmp_path / "out", said)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.dossier"
    path.write_bytes(GOOD)
    path.chmod(0)
    assert_refused(run, "check", path, tmp_path / "out")
    path.chmod(0o600)
    assert path.read_bytes() == GOOD


def test_a_name_that_is_none_is_told(run: Run, tmp_path: Path) -> None:
    assert run("check", "\0").status == 2
    assert run("check", tmp_path / ("x" * 5000)).status == 2
    assert "Traceback" not in run("check", "").err


def test_a_later_version_is_told_and_all_of_it_is_kept(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.dossier"
    path.write_bytes(with_(dossier=2, later={"kind": "of thing"}))
    checked = run("check", path)
    assert (checked.status, "later version of Dossier" in checked.err) == (2, True)
    assert json.loads(run("copy", path, "-").out) == json.loads(path.read_bytes())


def test_a_later_version_that_cannot_be_read_says_that_it_is_one(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.dossier"
    path.write_bytes(with_(dossier=2, subject={"name": ["Ada"]}))
    assert_refused(run, "check", path, tmp_path / "out", "later version of Dossier")


def test_an_unknown_word_is_a_finding_and_stays_in_the_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.dossier"
    path.write_bytes(with_(charges=[{"offence": "x", "plea": "maybe"}]))
    ended = run("check", path)
    assert ended.status == 1
    assert "maybe" in ended.out
    assert json.loads(run("copy", path, "-").out) == json.loads(path.read_bytes())


@pytest.mark.parametrize("target", ["a pipe", "a device", "a folder"])
def test_what_is_no_file_is_no_target(run: Run, tmp_path: Path, target: str) -> None:
    place = tmp_path / "out.dossier"
    NO_FILES[target][0](place)
    ended = run("copy", SEED, place, "--force")
    assert ended.status == 2
    assert ended.err.startswith(f"dossier: {place}: ")
    assert [path.name for path in tmp_path.iterdir()] == ["out.dossier"]


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/null"])
def test_a_real_process_does_not_wait_for_a_device(name: str) -> None:
    ended = process("check", name)
    assert (ended.status, ended.out) == (2, "")
    assert "device" in ended.err


def test_a_real_process_does_not_wait_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert process("check", tmp_path / "pipe").status == 2
