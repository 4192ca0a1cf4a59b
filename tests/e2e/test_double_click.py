"""Open files as a person on a desktop does: by a double click, xdg-open, gio, and two at once."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.shipped import sample
from tests.e2e.programs import Home, assert_soon
from tests.e2e.screens import (
    TOOLS,
    active,
    double_click_on_first_file,
    hand,
    screen,
    title,
    windows,
)

NEEDED = (*TOOLS, "pcmanfm", "xdg-open", "gio", "dbus-run-session", "update-mime-database")
missing = [tool for tool in NEEDED if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")

NAME = "Дело № 1 (копия, май).dossier"
OTHER = "Ковалёва А. [черновик] 100%.dossier"


@pytest.fixture
def desk(home: Home) -> Iterator[Home]:
    """Give a person's home with a screen, on which the program has been installed."""
    (home.folder / "Дела").mkdir(parents=True)
    home.screen = {}
    with screen(home.environment) as name:
        home.screen = {"DISPLAY": name}
        assert home.start("--install-desktop").wait() == 0
        yield home
        home.leave()


def put(desk: Home, name: str, made_of: str = "roman-seleznev.dossier") -> Path:
    return Path(shutil.copy(sample(made_of), desk.folder / "Дела" / name))


def run(desk: Home, *command: str, out: int = subprocess.DEVNULL) -> str:
    """Run a tool of the desktop until it ends; asked for, give what it says.

    What it opens goes on, and would hold a pipe open.
    """
    return subprocess.run(
        ["dbus-run-session", "--", *command],
        # xdg-open asks what desktop it is on, and leaves the file to the file manager of that one.
        env={**desk.environment, "XDG_CURRENT_DESKTOP": "LXDE"},
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=out,
        stderr=subprocess.DEVNULL,
        timeout=120,
        encoding="utf-8",
    ).stdout


def have_an_editor(desk: Home) -> None:
    """Install another program for these files: for one alone the menu there says no “Open”."""
    folder = desk.folder / ".local" / "share" / "applications"
    (folder / "editor.desktop").write_text(
        "[Desktop Entry]\nType=Application\nName=Editor\nExec=true %F\n"
        "MimeType=application/json;\n",
        encoding="utf-8",
    )
    run(desk, "update-desktop-database", str(folder))


def is_open(desk: Home, *files: Path) -> bool:
    return sorted(desk.opened()) == sorted(map(str, files))


def manage_files(desk: Home) -> str:
    """Open the file manager on the folder of the files; give its window."""
    folder = str(desk.folder / "Дела")
    desk.start("--", "pcmanfm", "--no-desktop", folder, command=("dbus-run-session",))
    name = desk.screen["DISPLAY"]
    assert_soon(lambda: windows(name, "Pcmanfm"), "the file manager")
    assert_soon(lambda: "Дела" in title(name, windows(name, "Pcmanfm")[-1]), "its folder")
    window = windows(name, "Pcmanfm")[-1]
    hand(name, "windowactivate", "--sync", window)
    return window


def test_a_double_click_in_a_file_manager_opens_the_file(desk: Home) -> None:
    file = put(desk, NAME)
    window = manage_files(desk)
    name = desk.screen["DISPLAY"]

    def click() -> bool:
        double_click_on_first_file(name, window)
        return is_open(desk, file)

    assert_soon(click, "the file to open")
    assert_soon(lambda: "Roman Seleznev" in active(name), "its window to come forward")


def test_two_files_that_are_chosen_open_both(desk: Home) -> None:
    files = put(desk, NAME), put(desk, OTHER, "shortest.dossier")
    have_an_editor(desk)
    window = manage_files(desk)
    name = desk.screen["DISPLAY"]

    def open_all() -> bool:
        """Click where no file is, choose all, and take the first entry of their menu, Open."""
        hand(name, "mousemove", "--window", window, "400", "300", "click", "1", "key", "ctrl+a")
        hand(name, "mousemove", "--window", window, "205", "100", "click", "3")
        hand(name, "key", "--delay", "200", "Down", "Return")
        return is_open(desk, *files)

    assert_soon(open_all, "both files to open")
    assert_soon(lambda: len(windows(name, "dossier")) == 2, "two windows")


@pytest.mark.parametrize("tool", [("xdg-open",), ("gio", "open")], ids=" ".join)
def test_the_tools_of_the_desktop_open_the_file(desk: Home, tool: tuple[str, ...]) -> None:
    file = put(desk, OTHER)
    run(desk, *tool, str(file))
    assert_soon(lambda: is_open(desk, file), "the file to open")


def test_a_file_that_is_open_comes_forward_when_it_is_opened_again(desk: Home) -> None:
    one, other = put(desk, NAME), put(desk, OTHER, "shortest.dossier")
    name = desk.screen["DISPLAY"]
    desk.start(one)
    assert_soon(lambda: "Roman Seleznev" in active(name), "the first window")
    run(desk, "gio", "open", str(other))
    assert_soon(lambda: is_open(desk, one, other), "the second file to open")
    assert_soon(lambda: "Roman Seleznev" not in active(name), "its window to come forward")
    link = desk.folder / "link.dossier"
    link.symlink_to(one)
    run(desk, "gio", "open", str(link))
    assert_soon(lambda: "Roman Seleznev" in active(name), "the first window to come forward again")
    assert len(windows(name, "dossier")) == 2


def test_a_file_that_is_dragged_onto_a_window_opens(desk: Home) -> None:
    file = put(desk, NAME)
    name = desk.screen["DISPLAY"]
    # Else what two attempts make together, a double click, would open it too.
    assert desk.start("--remove-desktop").wait() == 0
    desk.start()
    assert_soon(lambda: windows(name, "dossier"), "the page without a file")
    onto = windows(name, "dossier")[-1]
    window = manage_files(desk)
    hand(name, "windowsize", "--sync", window, "500", "400", "windowmove", window, "0", "0")
    hand(name, "windowmove", onto, "520", "100", "windowactivate", "--sync", window)

    def drag() -> bool:
        """Take the first file, carry it over in small steps as a hand does, and let it go."""
        hand(name, "mousemove", "--window", window, "205", "100", "mousedown", "1")
        for place in range(210, 700, 20):
            hand(name, "mousemove", str(place), "300")
        hand(name, "mouseup", "1")
        return is_open(desk, file)

    assert_soon(drag, "the file to open")
    assert windows(name, "dossier") == [onto]


def test_a_file_is_shown_by_our_sign_under_no_second_name(desk: Home) -> None:
    """Show a file as the desktop does: it looks for all names in its theme before it takes ours."""
    file = put(desk, NAME)
    told = run(desk, "gio", "info", "-a", "standard::icon", str(file), out=subprocess.PIPE)
    signs = told.partition("standard::icon:")[2].split(", ")
    assert {sign.strip().removesuffix("-symbolic") for sign in signs} == {"application-x-dossier"}


def test_taken_back_the_desktop_knows_the_program_no_more(desk: Home) -> None:
    # What opens such a file then depends on what else is installed: an editor takes any JSON.
    asked = ("gio", "mime", "application/x-dossier")
    assert "dossier.desktop" in run(desk, *asked, out=subprocess.PIPE)
    assert desk.start("--remove-desktop").wait() == 0
    assert "dossier.desktop" not in run(desk, *asked, out=subprocess.PIPE)
