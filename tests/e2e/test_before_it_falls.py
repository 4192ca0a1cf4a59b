"""Start the program where something is missing: it says what, and what to do, and never crashes."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from dossier.workspace.lacking import FOR_WAYLAND, missing
from tests.commands.running import SEED, Ended
from tests.e2e.programs import Home
from tests.e2e.screens import TOOLS, screen
from tests.house.source import ROOT
from tests.workspace.test_instance import AS_ANOTHER

NO_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig></fontconfig>
"""
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
NEEDS_A_SCREEN = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
# Starts the real program, and tells what its first window says once it stands.
TELL_WHAT_IS_SAID = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from dossier import app
from dossier.__main__ import main

opened = app.Program.open

def tell(window):
    print(window.trouble.said or window.news.said)
    QApplication.quit()

def open_and_tell(program, path=None):
    window = opened(program, path)
    QTimer.singleShot(0, lambda: tell(window))
    return window

app.Program.open = open_and_tell
sys.argv = ["dossier", *sys.argv[1:]]
sys.exit(main())
"""
HERE = Path(sys.executable).parent
PROGRAM = (sys.executable, "-m", "dossier")
WATCHED = (sys.executable, "-c", TELL_WHAT_IS_SAID)


@pytest.fixture
def seen(home: Home) -> Iterator[Home]:
    """Give a home with a real screen."""
    home.screen = {}
    with screen(home.environment) as name:
        home.screen = {"DISPLAY": name}
        yield home


def ended(home: Home, command: Sequence[str], **environment: str) -> Ended:
    """Start the program on the seed case with no terminal, and see how it ends."""
    done = subprocess.run(
        [*command, str(SEED)],
        cwd=home.folder,
        env={**home.environment, "PATH": str(HERE), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def without(home: Home, *libraries: str) -> dict[str, str]:
    """Hide libraries of the system: the loader finds empty files before them."""
    folder = home.folder / "broken"
    folder.mkdir(exist_ok=True)
    for name in libraries:
        (folder / name).touch()
    return {"LD_LIBRARY_PATH": str(folder)}


def assert_told(told: Ended, *said: str) -> None:
    """See that the end is one of ours: one sentence with what to do, and no crash."""
    assert told.status == 2, told.err
    lines = told.err.splitlines()
    assert len(lines) == 1, told.err
    assert lines[0].startswith("dossier: ")
    for words in said:
        assert words in lines[0]


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libGL.so.1", "libgl1"),
        ("libEGL.so.1", "libegl1"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
    ],
)
def test_a_library_that_qt_needs(home: Home, library: str, package: str) -> None:
    told = ended(home, PROGRAM, **without(home, library))
    # What a window takes besides, and cannot be loaded without this one, is named behind it.
    assert_told(told, f"since {library}", " missing.", f"sudo apt-get install {package}")


@NEEDS_A_SCREEN
def test_a_library_that_windows_need(seen: Home) -> None:
    told = ended(seen, PROGRAM, **without(seen, "libxcb-cursor.so.0", "libxcb-icccm.so.4"))
    assert_told(
        told,
        "No window can be opened, since libxcb-cursor.so.0, libxcb-icccm.so.4 are missing.",
        "sudo apt-get install libxcb-cursor0 libxcb-icccm4",
    )


def test_a_library_that_windows_of_wayland_need(home: Home) -> None:
    home.screen = {"WAYLAND_DISPLAY": "wayland-0"}
    told = ended(home, PROGRAM, **without(home, "libwayland-cursor.so.0"))
    assert_told(told, "since libwayland-", " missing.", "libwayland-cursor0")


def test_no_screen_at_all(home: Home) -> None:
    home.screen = {}
    assert_told(ended(home, PROGRAM), "no screen", "dossier summary FILE -o x.pdf")


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_screen_that_does_not_answer(home: Home, name: str) -> None:
    if name == "WAYLAND_DISPLAY" and missing(FOR_WAYLAND):
        pytest.skip("the libraries of Wayland are not installed")
    home.screen = {name: ":4711"}
    assert_told(ended(home, PROGRAM), "The screen “:4711” does not answer")


def test_a_kind_of_windows_that_there_is_not(home: Home) -> None:
    home.screen = {"QT_QPA_PLATFORM": "nonsense"}
    assert_told(ended(home, PROGRAM), "“nonsense”", "QT_QPA_PLATFORM")
    told = ended(home, (*PROGRAM, "summary", "-o", "x.pdf"))
    assert_told(told, "“nonsense”", "QT_QPA_PLATFORM")


@pytest.mark.parametrize("words", [(), ("summary", "-o", "x.pdf"), ("pictures", "-o", "drawn")])
def test_no_letters_to_draw(home: Home, words: tuple[str, ...]) -> None:
    """Without this, a summary without a letter in it would be written, and called well."""
    fonts = home.folder / "fonts.conf"
    fonts.write_text(NO_FONTS)
    told = ended(home, (*PROGRAM, *words), FONTCONFIG_FILE=str(fonts))
    assert_told(told, "no font", "fonts-noto-core")
    assert not (home.folder / "x.pdf").exists()


@NEEDS_A_SCREEN
def test_no_letters_to_draw_on_a_screen(seen: Home) -> None:
    fonts = seen.folder / "fonts.conf"
    fonts.write_text(NO_FONTS)
    told = ended(seen, PROGRAM, FONTCONFIG_FILE=str(fonts))
    assert_told(told, "no font", "fonts-noto-core")


@pytest.mark.parametrize("garbage", [b"{", b"\xff\xfe\x00", b"[" * 100_000, b"3", b""])
def test_settings_that_cannot_be_read_are_put_aside_and_told(home: Home, garbage: bytes) -> None:
    folder = home.folder / ".config" / "dossier"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_bytes(garbage)
    told = ended(home, WATCHED)
    assert told.status == 0, told.err
    assert f"It is kept as {folder / 'settings.json.broken'}" in told.out
    assert (folder / "settings.json.broken").read_bytes() == garbage


@pytest.mark.parametrize(
    ("folder", "name", "what"),
    [
        (".local/state", "recent.json", "The list of recent files"),
        (".local/state", "window.json", "How files were looked at last"),
        (".config", "plans.json", "Your own plans and profiles"),
    ],
)
def test_what_else_the_program_kept_and_cannot_read_is_put_aside_and_told(
    home: Home, folder: str, name: str, what: str
) -> None:
    place = home.folder / folder / "dossier"
    place.mkdir(parents=True)
    (place / name).write_bytes(b"{")
    told = ended(home, WATCHED)
    assert told.status == 0, told.err
    assert what in told.out
    assert f"It is kept as {place / name}.broken" in told.out
    assert (place / f"{name}.broken").read_bytes() == b"{"


def test_good_settings_and_a_good_home_say_nothing(home: Home) -> None:
    assert ended(home, WATCHED) == Ended(0, "\n", "")


@pytest.mark.parametrize("way", [".config", ".local"])
def test_a_file_where_the_home_should_have_a_folder(home: Home, way: str) -> None:
    (home.folder / way).touch()
    told = ended(home, WATCHED)
    assert told.status == 0, told.err
    assert "Unsaved work would not outlive a crash" in told.out
    assert way in told.out


def test_a_home_that_lets_nothing_be_written(home: Home) -> None:
    mount = ["unshare", "--mount", "--map-root-user"]
    if subprocess.run([*mount, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody mount a folder for himself")
    made = 'mount --bind "$HOME" "$HOME" && mount -o remount,bind,ro "$HOME" && exec "$@"'
    path = f"{HERE}:/usr/bin:/bin"
    told = ended(home, (*mount, "/bin/sh", "-c", made, "sh", *WATCHED), PATH=path)
    assert told.status == 0, told.err
    assert "Unsaved work would not outlive a crash" in told.out


@pytest.fixture
def installed(home: Home) -> Path:
    """Give an installation of the program that may be damaged."""
    folder = home.folder / "installed"
    for name in ("dossier", "resources", "sample_dossiers"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.mark.parametrize("words", [(), ("pictures", "-o", "drawn")])
def test_an_installation_that_lacks_a_file(
    home: Home, installed: Path, words: tuple[str, ...]
) -> None:
    gone = installed / "resources" / "theme.json"
    gone.unlink()
    told = ended(home, (*PROGRAM, *words), PYTHONPATH=str(installed))
    assert_told(told, f"gone: {gone}.", "Install the program anew")


def test_a_mistake_of_the_program_before_there_is_a_window(home: Home, installed: Path) -> None:
    """What went wrong is in the log, for those who can mend it; the last line is for all."""
    (installed / "resources" / "theme.json").write_text("{")
    told = ended(home, PROGRAM, PYTHONPATH=str(installed))
    assert told.status == 2
    assert told.err.splitlines()[-1] == "dossier: Dossier cannot start, by a mistake of its own."


def test_beside_one_that_holds_its_place_and_does_not_answer_it_starts_and_says_so(
    home: Home,
) -> None:
    runtime = home.folder / "runtime" / "dossier"
    assert home.environment  # which makes the folder around it
    runtime.mkdir(mode=0o700)
    with subprocess.Popen(
        [sys.executable, "-c", AS_ANOTHER, str(runtime / "open-offscreen")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as silent:
        assert silent.stdout
        assert silent.stdout.readline() == b"ready\n"
        start = ended(home, WATCHED)
        silent.kill()
    assert (start.status, start.err) == (0, "")
    assert start.out.startswith("Dossier seems to run already, but does not answer ")
