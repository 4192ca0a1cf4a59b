"""Use the program on a screen of Wayland: open, come forward, copy and paste."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dossier.shipped import sample
from tests.e2e.programs import Home, assert_soon
from tests.e2e.screens import hand
from tests.lab.wayland import TOOLS, Watched, clipboard, show_in_files, wayland

MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
pytestmark = [
    pytest.mark.lab,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@pytest.fixture
def desk(display: str) -> Iterator[Home]:
    """Give a home with a screen of Wayland, on which the program has been installed."""
    with TemporaryDirectory(prefix="home-", ignore_cleanup_errors=True) as folder:
        home = Home(Path(folder))
        with wayland(home, display):
            assert home.start("--install-desktop").wait() == 0
            yield home


def put(desk: Home, name: str, made_of: str = "roman-seleznev.dossier") -> Path:
    return Path(shutil.copy(sample(made_of), desk.folder / name))


def test_opened_and_opened_again_from_gnomes_file_manager_it_comes_forward(
    desk: Home, display: str
) -> None:
    one, other = put(desk, "Дело (1).dossier"), put(desk, "two.dossier", "shortest.dossier")
    program = Watched(desk, one)
    assert_soon(lambda: "Roman Seleznev" in program.has_keys(), "the first window")
    show_in_files(desk, other)

    def press() -> bool:
        """Press Return as a hand does: it takes its time before it tries again."""
        if not program.has_keys():
            hand(display, "key", "Return", "sleep", "2")
        return "Ada Beispiel" in program.has_keys()

    for _ in range(2):
        assert_soon(lambda: not program.has_keys(), "the file manager to come forward")
        assert_soon(press, "the window of the file to come forward")
        hand(display, "key", "alt+Tab")  # back to the file manager, where the file is still chosen
    assert desk.opened() == [str(other), str(one)]
    program.end()


def test_what_is_copied_goes_to_other_programs_and_theirs_comes_in(
    desk: Home, display: str
) -> None:
    file = put(desk, "one.dossier")
    program = Watched(desk, file)
    assert_soon(lambda: "Roman Seleznev" in program.has_keys(), "the window")

    def press(*keys: str) -> None:
        """Press keys as a hand does; what asks for the clipboard takes the keyboard meanwhile."""
        assert_soon(program.has_keys, "the keyboard")
        hand(display, "key", *keys, "sleep", "2")

    def copied() -> bool:
        press("ctrl+2", "ctrl+shift+c")
        return "Cybercrime" in clipboard(desk)

    def pasted() -> bool:
        press("ctrl+1", "F2", "ctrl+a", "ctrl+v", "Return", "ctrl+s")
        return "Пётр Ravnsen" in file.read_text("utf-8")

    assert_soon(copied, "the charge on the clipboard")
    clipboard(desk, put="Пётр Ravnsen")
    assert_soon(pasted, "the name in the file")
    program.end()
