"""Test the command line as a whole: real processes, what they load, how they end."""

import argparse
import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

import dossier
from dossier import cli, commands
from dossier.commands import Command, qt
from dossier.errors import DossierError, WrongValue
from dossier.i18n import Words
from dossier.shipped import resource
from tests.commands.running import HERE, PROGRAM, SEED, Ended, call, process, shell, started

# What these commands are given; none of them needs a screen, or Qt.
WITHOUT_QT: dict[str, tuple[str, ...]] = {
    "check": ("check", str(SEED)),
    "check as JSON": ("check", "--json", str(SEED)),
    "copy": ("copy", str(SEED), "-"),
    "text": ("text", str(SEED)),
    "date": ("date", "August 2016"),
    "schema": ("schema",),
    "summary": ("summary", str(SEED), "-o", "-"),
    "version": ("--version",),
    "help": ("--help",),
}
TELL_LOADED = """
import sys
from dossier.__main__ import main
sys.argv = ["dossier", *sys.argv[1:]]
try:
    status = main()
except SystemExit as stop:
    status = stop.code or 0
print(*sys.modules, file=sys.stderr)
sys.exit(status)
"""
# Modules that no start of the program should pay for, or be open to.
UNWELCOME = {"asyncio", "ctypes", "http.client", "jinja2", "pickle", "ssl", "urllib.request"}


@pytest.mark.parametrize("name", WITHOUT_QT)
def test_a_command_that_needs_no_qt_loads_none(name: str) -> None:
    ended = started([sys.executable, "-c", TELL_LOADED, *WITHOUT_QT[name]])
    loaded = ended.err.split()
    assert ended.status == 0
    assert ended.out
    assert not [module for module in loaded if module.startswith(("PySide6", "shiboken6"))]
    assert not UNWELCOME & set(loaded)


@pytest.mark.parametrize("name", ["check", "summary"])
def test_a_real_process_tells_and_ends_well(name: str) -> None:
    ended = process(*WITHOUT_QT[name])
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.endswith("\n")


def test_a_real_process_draws_without_a_screen(tmp_path: Path) -> None:
    for target in ("x.pdf", "x.svg"):
        command = "summary" if target == "x.pdf" else "timeline"
        ended = process(command, SEED, "-o", tmp_path / target)
        assert (ended.status, ended.err) == (0, "")
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")
    assert b"<svg" in (tmp_path / "x.svg").read_bytes()


def test_the_version_is_that_of_the_package() -> None:
    assert process("--version").out == f"dossier {dossier.__version__}\n"


def test_help_names_every_command_and_every_exit_status(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert call(["--help"]) == 0
    told = capfd.readouterr().out
    assert all(f"  {command.name} " in told for command in commands.load())
    assert "The exit status is 0" in told


@pytest.mark.parametrize("command", commands.load(), ids=lambda command: command.name)
def test_every_command_explains_itself(command: Command, capfd: pytest.CaptureFixture[str]) -> None:
    assert command.about == command.about.strip(".")
    assert call([command.name, "--help"]) == 0
    out, err = capfd.readouterr()
    assert out.startswith(f"usage: dossier {command.name} ")
    assert err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--no-such-thing",), "unrecognized arguments: --no-such-thing"),
        (("check",), "the following arguments are required: FILE"),
        (("summary", str(SEED)), "the following arguments are required: -o/--output"),
        (("copy", str(SEED)), "the following arguments are required: OUT"),
        (("date", "a", "b"), "unrecognized arguments: b"),
    ],
)
def test_a_wrong_call_is_one_sentence(
    arguments: tuple[str, ...], said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert call(arguments) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith(f"dossier: {said}. See `dossier")
    assert err.count("\n") == 1


def test_without_a_screen_a_window_is_refused_in_a_sentence() -> None:
    ended = process(SEED)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("dossier: There is no screen to open a window on.")


def test_a_reader_that_goes_early_is_no_error() -> None:
    ended = shell('{ "$@"; echo "ended $?" >&2; } | true', "schema")
    assert ended.out == ""
    assert ended.err in {"ended 2\n", "ended 0\n"}


def test_a_full_disk_is_told_and_nothing_else() -> None:
    for arguments in (("text", SEED), ("schema",), ("--help",)):
        ended = shell('"$@" > /dev/full', *arguments)
        assert ended == Ended(
            2, "", "dossier: Standard output cannot be written: No space left on device.\n"
        )


def test_closed_output_is_told_and_no_file_is_written_into(tmp_path: Path) -> None:
    copied = tmp_path / "x.dossier"
    copied.write_bytes(SEED.read_bytes())
    ended = shell('"$@" >&-', "text", copied)
    assert ended == Ended(2, "", "dossier: There is no standard output to write to.\n")
    assert copied.read_bytes() == SEED.read_bytes()
    assert shell('"$@" >&- 2>&-', "text", copied).status == 2


@pytest.mark.parametrize("target", ["x.dossier", "x.txt", "x.pdf"])
def test_a_disk_without_room_leaves_no_half_of_an_output(tmp_path: Path, target: str) -> None:
    words = {
        "x.dossier": ("copy", SEED, tmp_path / target),
        "x.txt": ("summary", SEED, "-o", tmp_path / target),
        "x.pdf": ("summary", SEED, "-o", tmp_path / target),
    }[target]
    ended = shell('ulimit -f 2; "$@"', *words)
    assert ended.status == 2
    assert ended.err.startswith(f"dossier: {tmp_path / target}: ")
    assert ended.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_room_leaves_what_stood_there(tmp_path: Path) -> None:
    target = tmp_path / "x.txt"
    target.write_bytes(b"old")
    ended = shell('ulimit -f 2; "$@"', "summary", SEED, "-o", target, "--force")
    assert ended.status == 2
    assert target.read_bytes() == b"old"


def test_other_languages_of_the_system_change_nothing(tmp_path: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "HOME": str(tmp_path)}
    told = started([*PROGRAM, "summary", str(SEED), "-o", "-"], environment=plain)
    assert told.status == 0
    assert "≠ according to another source" in told.out


def test_a_name_that_is_no_text_is_told() -> None:
    done = subprocess.run(
        [*map(os.fsencode, PROGRAM), b"check", b"/no\xff\x1bfile"],
        capture_output=True,
        check=False,
        cwd=HERE,
    )
    assert done.returncode == 2
    assert b"/no\\udcff\\x1bfile" in done.stderr


def test_a_folder_is_no_file_to_open(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert call([tmp_path]) == 2
    assert capfd.readouterr().err == f"dossier: {tmp_path}: This is a folder, not a file.\n"


@pytest.fixture
def hearing_ctrl_c() -> Iterator[None]:
    """Let what is started hear Ctrl+C from its first step, whatever shell runs the tests.

    A shell that runs them behind its back has them ignore it, and so would each program that they
    start; one that catches it starts others that hear it.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("hearing_ctrl_c")
def test_it_stops_quietly_when_told_to() -> None:
    running = subprocess.Popen(
        [*PROGRAM, "date", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=HERE,
    )
    assert running.stdin
    running.stdin.write(b"2016\n")
    running.send_signal(signal.SIGINT)
    out, _ = running.communicate(timeout=60)
    assert running.returncode in {cli.STOPPED, -signal.SIGINT}
    assert out == b""


def takes_nothing(_parser: argparse.ArgumentParser) -> None: ...


def stopping(_given: object, _words: object) -> int:
    raise KeyboardInterrupt


def gone(_given: object, _words: object) -> int:
    raise BrokenPipeError


def wrong(_given: object, _words: object) -> int:
    raise WrongValue("First.", also=(WrongValue("Second."),))


@pytest.mark.parametrize(
    ("act", "status", "said"),
    [
        (stopping, 130, ""),
        (gone, 2, ""),
        (wrong, 2, "dossier: First.\ndossier: Second.\n"),
    ],
)
def test_every_end_has_its_status(
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    act: Callable[[argparse.Namespace, Words], int],
    status: int,
    said: str,
) -> None:
    made = Command("act", "act", takes_nothing, act)
    monkeypatch.setattr(commands, "load", lambda: (made,))
    assert call(["act"]) == status
    assert capfd.readouterr() == ("", said)


@pytest.mark.parametrize(("file", "ours"), [(str(resource("gone.json")), True), ("/gone", False)])
def test_only_a_file_that_came_with_the_program_may_not_be_gone(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], file: str, *, ours: bool
) -> None:
    def act(_given: argparse.Namespace, _words: Words) -> int:
        raise FileNotFoundError(errno.ENOENT, "gone", file)

    made = Command("act", "act", takes_nothing, act)
    monkeypatch.setattr(commands, "load", lambda: (made,))
    with nullcontext() if ours else pytest.raises(FileNotFoundError):
        assert call(["act"]) == 2
    said = f"dossier: A file of the program is gone: {file}. Install the program anew.\n"
    assert capfd.readouterr() == ("", said if ours else "")


def test_a_library_that_the_system_lacks_is_told() -> None:
    lacked = ImportError("libEGL.so.1: cannot open shared object file", name="PySide6.QtGui")
    with pytest.raises(DossierError, match=r"cannot be loaded.*libEGL"), qt.needed(Words()):
        raise lacked


def test_a_mistake_of_ours_is_no_missing_library() -> None:
    with pytest.raises(ImportError, match="no such name"), qt.needed(Words()):
        raise ImportError("no such name", name="dossier.ui.theme")


def test_a_real_process_tells_what_it_lacks(tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('libGL.so.1 is missing')")
    ended = process(
        "summary", SEED, "-o", tmp_path / "x.pdf", environment={"PYTHONPATH": str(tmp_path)}
    )
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(
        "dossier: Qt, which draws windows and pages, cannot be loaded, since libGL"
    )


def test_files_named_are_opened_in_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[object] = []

    def run(files: list[Path], _words: object, _instance: object, *, scratch: bool) -> int:
        heard.extend((files, scratch))
        return 0

    monkeypatch.setattr("dossier.app.run", run)
    assert call(["a.dossier", "/b.dossier", "--scratch"]) == 0
    assert heard == [[Path.cwd() / "a.dossier", Path("/b.dossier")], True]


def test_json_told_is_json() -> None:
    told = json.loads(process("check", "--json", SEED).out)
    assert told[0]["findings"] == []


def test_a_word_that_is_neither_command_nor_file_is_told(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["nonsense"]) == 2
    assert capfd.readouterr().err == (
        "dossier: “nonsense” is neither a command nor a file. See `dossier --help`.\n"
    )


def test_a_language_is_asked_for_before_the_command(capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--language", "qps", "date", "2016-08"]) == 0
    said = capfd.readouterr().out
    assert "some day" not in said
    assert Words("qps").tr("August") in said


def test_an_unknown_language_is_told_with_those_there_are(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["--language", "tlh", "date", "2016-08"]) == 2
    assert "It speaks en" in capfd.readouterr().err


def test_the_environment_can_name_the_language(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cli.LANGUAGE, "qps")
    assert cli.main(["date", "2016-08"]) == 0
    assert Words("qps").tr("August") in capfd.readouterr().out


def test_an_unknown_language_of_the_environment_is_told_and_stops_nothing(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cli.LANGUAGE, "tlh")
    assert cli.main(["date", "2016-08"]) == 0
    told = capfd.readouterr()
    assert told.err.startswith("dossier: DOSSIER_LANGUAGE: “tlh” is no language")
    assert "August" in told.out
