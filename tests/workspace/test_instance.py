"""Test the hand-over between two starts: real sockets, strangers, and what others left behind."""

import errno
import os
import select
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from dossier.workspace import instance
from dossier.workspace.instance import Instance, begin

SCREEN = ":97"
AS_ANOTHER = """
import fcntl, os, socket, sys
lock = os.open(sys.argv[1] + ".lock", os.O_RDWR | os.O_CREAT)
fcntl.flock(lock, fcntl.LOCK_EX)
ear = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
ear.bind(sys.argv[1] + ".socket")
if len(sys.argv) > 2:
    os.setuid(int(sys.argv[2]))
ear.listen()
print("ready", flush=True)
sys.stdin.read()
"""

AT_WORK_FIRST = AS_ANOTHER.replace(
    "sys.stdin.read()",
    """
import time
while time.process_time() < 1:
    pass
line = ear.accept()[0]
print(line.recv(1000), flush=True)
line.sendall(b"taken")
sys.stdin.read()
""",
)


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return str(tmp_path / "run")


@pytest.fixture
def first(folder: str) -> Iterator[Instance]:
    """Give the first start, which listens."""
    made = begin(folder, SCREEN, [])
    assert made
    yield made
    made.close()


def aside(act: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=act)
    thread.start()
    return thread


def handed(folder: str, *files: str, leave: str = "") -> Callable[[], Instance | None]:
    """Start once more, in a thread; give a way to wait for what came of it."""
    ends: list[Instance | None] = []
    thread = aside(lambda: ends.append(begin(folder, SCREEN, list(files), leave)))

    def end() -> Instance | None:
        thread.join()
        return ends[0]

    return end


def waiting(listener: Instance) -> list[tuple[str, ...]]:
    """Wait until somebody calls, and give what all who call want."""
    assert select.select([listener], [], [], 60)[0]
    return [files for _, files in listener.hear()]


def said(folder: str, message: bytes, listener: Instance) -> list[tuple[str, ...]]:
    """Say something to a listener as no start of the program would."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.connect(f"{folder}/open-{SCREEN}.socket")

        def speak() -> None:
            with suppress(OSError):
                line.sendall(message)
                line.shutdown(socket.SHUT_WR)

        thread = aside(speak)
        heard = waiting(listener)
    thread.join()
    return heard


def test_a_later_start_hands_its_files_over_and_ends(folder: str, first: Instance) -> None:
    end = handed(folder, "/a/Дело (1).dossier", "/b.dossier")
    assert waiting(first) == [("/a/Дело (1).dossier", "/b.dossier")]
    assert end() is None


def test_paths_are_made_whole_by_the_one_that_sends_them(
    folder: str, first: Instance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    odd = os.fsdecode(b"\xff.dossier")
    end = handed(folder, "a.dossier", "../b.dossier", odd)
    here = str(tmp_path)
    assert waiting(first) == [(f"{here}/a.dossier", f"{here}/../b.dossier", f"{here}/{odd}")]
    assert end() is None


def test_with_its_files_a_start_hands_over_its_leave_to_come_forward(
    folder: str, first: Instance
) -> None:
    end = handed(folder, "/a.dossier", leave="gnome-shell/Files/7_TIME12")
    assert select.select([first], [], [], 60)[0]
    assert first.hear() == [("gnome-shell/Files/7_TIME12", ("/a.dossier",))]
    assert end() is None


def test_a_start_without_files_asks_only_to_be_shown(folder: str, first: Instance) -> None:
    end = handed(folder)
    assert waiting(first) == [()]
    assert end() is None


def test_all_who_wait_are_answered_before_a_file_is_opened(folder: str, first: Instance) -> None:
    lines: list[socket.socket] = []
    for number in range(12):
        lines.append(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM))
        lines[-1].connect(f"{folder}/open-{SCREEN}.socket")
        lines[-1].sendall(b"dossier open 2\0\0/%d" % number)
        lines[-1].shutdown(socket.SHUT_WR)
    assert first.hear() == [("", (f"/{number}",)) for number in range(12)]
    assert [line.recv(100) for line in lines] == [b"taken"] * 12
    for line in lines:
        line.close()


def test_each_screen_has_a_program_of_its_own(folder: str, first: Instance) -> None:
    other = begin(folder, "wayland/0", ["/a.dossier"])
    assert other
    assert other.fileno() >= 0
    assert first.fileno() != other.fileno()
    other.close()


def test_when_the_first_has_ended_the_next_one_is_first(folder: str) -> None:
    for _ in range(2):
        made = begin(folder, SCREEN, ["/a.dossier"])
        assert made
        assert made.fileno() >= 0
        made.close()
        made.close()
        assert made.fileno() == -1
        assert made.hear() == []
    assert os.listdir(folder) == [f"open-{SCREEN}.lock"]


def test_a_socket_and_a_lock_left_by_a_killed_program_hold_nobody_up(folder: str) -> None:
    os.mkdir(folder, 0o700)
    place = f"{folder}/open-{SCREEN}"
    with subprocess.Popen(
        [sys.executable, "-c", AS_ANOTHER, place],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as killed:
        assert killed.stdout
        assert killed.stdout.readline() == b"ready\n"
        killed.kill()
    assert sorted(os.listdir(folder)) == [f"open-{SCREEN}.lock", f"open-{SCREEN}.socket"]
    made = begin(folder, SCREEN, ["/a.dossier"])
    assert made
    assert made.fileno() >= 0
    made.close()


def test_another_person_at_the_other_end_is_refused() -> None:
    one, other = socket.socketpair()
    with one, other:
        instance.expect(os.geteuid(), one)
        with pytest.raises(PermissionError):
            instance.expect(os.geteuid() + 1, one)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may become somebody else")
def test_a_socket_of_somebody_else_gets_nothing_and_the_start_is_alone(folder: str) -> None:
    os.mkdir(folder, 0o700)
    with subprocess.Popen(
        [sys.executable, "-c", AS_ANOTHER, f"{folder}/open-{SCREEN}", "65534"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as stranger:
        assert stranger.stdout
        assert stranger.stdout.readline() == b"ready\n"
        made = begin(folder, SCREEN, ["/secret.dossier"])
        assert made
        assert made.fileno() == -1
        assert made.beside
        stranger.kill()


def test_who_holds_our_place_and_does_nothing_is_not_waited_for(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "PATIENCE", 1e9)
    monkeypatch.setattr(instance, "STILL", 0.1)
    os.mkdir(folder, 0o700)
    with subprocess.Popen(
        [sys.executable, "-c", AS_ANOTHER, f"{folder}/open-{SCREEN}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as silent:
        assert silent.stdout
        assert silent.stdout.readline() == b"ready\n"
        made = begin(folder, SCREEN, ["/a.dossier"])
        silent.kill()
    assert made
    assert (made.fileno(), made.beside) == (-1, True)


def test_a_program_that_is_still_loading_itself_is_waited_for(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "STILL", 0.05)
    os.mkdir(folder, 0o700)
    with subprocess.Popen(
        [sys.executable, "-c", AT_WORK_FIRST, f"{folder}/open-{SCREEN}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as loading:
        assert loading.stdout
        assert loading.stdout.readline() == b"ready\n"
        made = begin(folder, SCREEN, ["/a.dossier"])
        assert loading.stdout.readline() == b"b'dossier open 2\\x00\\x00/a.dossier'\n"
        loading.kill()
    assert made is None


def test_no_answer_means_to_start_alone(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = begin(folder, SCREEN, [])
    assert first
    monkeypatch.setattr(instance, "PATIENCE", 0.1)
    monkeypatch.setattr(instance, "STILL", 0.1)
    alone = begin(folder, SCREEN, ["/a.dossier"])
    assert alone
    assert (alone.fileno(), alone.beside) == (-1, True)
    # The files are open there by now: what is heard too late is not opened a second time.
    assert waiting(first) == []
    first.close()


def test_an_answer_that_is_not_ours_means_to_start_alone(folder: str, first: Instance) -> None:
    end = handed(folder, "/a\0b.dossier")  # read there as a file without a whole path
    assert waiting(first) == []
    made = end()
    assert made
    assert made.fileno() == -1


def test_a_lock_without_a_socket_is_waited_for_and_then_left(
    folder: str, first: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert first
    os.unlink(f"{folder}/open-{SCREEN}.socket")
    monkeypatch.setattr(instance, "STILL", 0.1)
    alone = begin(folder, SCREEN, ["/a.dossier"])
    assert alone
    assert (alone.fileno(), alone.beside) == (-1, True)


@pytest.mark.parametrize(
    "message",
    [b"", b"dossier open 1\0/a", b"GET / HTTP/1.1\r\n", b"dossier open 2\0\0a.dossier"],
)
def test_what_is_no_message_of_ours_is_not_heard(
    folder: str, first: Instance, message: bytes
) -> None:
    assert said(folder, message, first) == []


def test_a_message_without_end_is_read_no_further_than_the_limit(
    folder: str, first: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "LIMIT", 100)
    assert said(folder, b"dossier open 2\0\0/" + b"a" * 1_000_000, first) == []
    alone = begin(folder, SCREEN, ["/" + "a" * 101])
    assert alone
    assert alone.fileno() == -1


def test_a_folder_that_others_may_enter_is_closed_first(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    folder.mkdir()
    folder.chmod(0o755)
    made = begin(str(folder), SCREEN, [])
    assert made
    assert made.fileno() >= 0
    assert folder.stat().st_mode & 0o777 == 0o700
    made.close()


@pytest.mark.parametrize("kind", ["a file", "a link", "no room in the name"])
def test_where_there_is_no_folder_of_our_own_the_start_is_alone(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "run"
    if kind == "a file":
        folder.write_text("")
    elif kind == "a link":
        (tmp_path / "elsewhere").mkdir()
        folder.symlink_to(tmp_path / "elsewhere")
    else:
        folder = tmp_path / ("a" * 120)
    made = begin(str(folder), SCREEN, [])
    assert made
    assert (made.fileno(), made.beside) == (-1, False)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a folder away")
def test_a_folder_of_somebody_else_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    folder.mkdir()
    os.chown(folder, 65534, 65534)
    folder.chmod(0o777)
    made = begin(str(folder), SCREEN, [])
    assert made
    assert made.fileno() == -1
    assert folder.stat().st_mode & 0o777 == 0o777


def test_a_lock_that_is_a_link_is_not_followed(tmp_path: Path, folder: str) -> None:
    os.mkdir(folder, 0o700)
    os.symlink(tmp_path / "victim", f"{folder}/open-{SCREEN}.lock")
    made = begin(folder, SCREEN, [])
    assert made
    assert made.fileno() == -1
    assert not (tmp_path / "victim").exists()


def test_a_disk_that_keeps_no_locks_means_to_start_alone(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_lock: int, _kind: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("fcntl.flock", refuse)
    made = begin(folder, SCREEN, [])
    assert made
    assert made.fileno() == -1
