"""Test what is said where Qt cannot be loaded or finds no screen; the rest is in tests/e2e."""

import sys
from collections.abc import Mapping

import pytest

import dev
from dossier.i18n import Words
from dossier.workspace import lacking
from dossier.workspace.lacking import Library, missing, why_not_loaded, why_qt_ends

NO_PLUGIN = "no Qt platform plugin could be initialized."
GONE = (Library("libnowhere.so.1", "libnowhere1"), Library("libgone.so.2", "libgone2"))
THERE = Library("libc.so.6", "libc6")


def test_what_the_system_cannot_load_is_missing() -> None:
    assert missing((THERE, *GONE)) == GONE


def test_the_table_is_that_of_the_script_which_sets_a_clone_up() -> None:
    def of(needs: tuple[dev.Need, ...]) -> set[tuple[str, str]]:
        return {(need.name, need.package) for need in needs if need.kind == "library"}

    assert {(each.name, each.package) for each in lacking.FOR_QT} == of(dev.DRAWING)
    assert {(each.name, each.package) for each in lacking.FOR_WINDOWS} == of(dev.WINDOW)


@pytest.mark.parametrize(("gone", "verb"), [(GONE[:1], "is"), (GONE, "are")], ids=["one", "two"])
def test_what_qt_needs_is_named_with_the_line_that_brings_it(
    monkeypatch: pytest.MonkeyPatch, gone: tuple[Library, ...], verb: str
) -> None:
    monkeypatch.setattr(lacking, "FOR_QT", (THERE, *gone))
    said = str(why_not_loaded(ImportError("libnowhere.so.1: cannot open"), Words()))
    names = ", ".join(library.name for library in gone)
    assert f"since {names} {verb} missing." in said
    assert said.endswith("sudo apt-get install " + " ".join(each.package for each in gone))


def test_who_wants_a_window_is_told_at_once_of_all_that_it_takes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lacking, "FOR_QT", GONE[:1])
    monkeypatch.setattr(lacking, "FOR_WINDOWS", (THERE, *GONE[1:]))
    why = ImportError("libnowhere.so.1: cannot open")
    of_window = str(why_not_loaded(why, Words(), window=True))
    assert of_window.endswith("sudo apt-get install " + " ".join(each.package for each in GONE))
    assert str(why_not_loaded(why, Words())).endswith(f"install {GONE[0].package}")


def test_where_no_library_can_be_asked_for_the_one_that_is_named_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # As where libffi is missing: Python asks for libraries by ctypes, which needs it.
    monkeypatch.setitem(sys.modules, "ctypes", None)
    monkeypatch.setattr(lacking, "FOR_QT", GONE)
    why = ImportError("libgone.so.2: cannot open shared object file")
    said = str(why_not_loaded(why, Words(), window=True))
    assert "since libgone.so.2 is missing." in said
    assert said.endswith("sudo apt-get install libgone2")


def test_where_all_libraries_are_there_qt_itself_is_to_blame(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lacking, "FOR_QT", ())
    said = why_not_loaded(ModuleNotFoundError("No module named 'PySide6'"), Words())
    assert "cannot be loaded: No module named 'PySide6'." in said.sentence
    assert "anew" in said.hint


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"QT_QPA_PLATFORM": "foo", "DISPLAY": ":1"}, "windows of the kind “foo”"),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":1"}, "The screen “:1” does not answer"),
        ({"WAYLAND_DISPLAY": "wayland-9"}, "The screen “wayland-9” does not answer"),
    ],
)
def test_a_screen_that_cannot_be_had_is_named(
    monkeypatch: pytest.MonkeyPatch, environment: Mapping[str, str], said: str
) -> None:
    monkeypatch.setattr(lacking, "FOR_WINDOWS", ())
    monkeypatch.setattr(lacking, "FOR_WAYLAND", ())
    assert said in str(why_qt_ends(NO_PLUGIN, environment, Words()))


def test_the_libraries_of_a_window_are_named_with_the_line_that_brings_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lacking, "FOR_WINDOWS", GONE)
    said = str(why_qt_ends(NO_PLUGIN, {"DISPLAY": ":1"}, Words()))
    assert "No window can be opened, since libnowhere.so.1, libgone.so.2 are missing." in said
    assert said.endswith("sudo apt-get install libnowhere1 libgone2")


def test_the_libraries_of_a_window_are_those_of_the_screen_that_there_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lacking, "FOR_WINDOWS", GONE[:1])
    monkeypatch.setattr(lacking, "FOR_WAYLAND", GONE[1:])
    wayland, x11 = {"WAYLAND_DISPLAY": "wayland-0"}, {"DISPLAY": ":1"}
    assert str(why_qt_ends(NO_PLUGIN, wayland, Words())).endswith("install libgone2")
    for either in (x11, wayland | x11):
        assert str(why_qt_ends(NO_PLUGIN, either, Words())).endswith("install libnowhere1")


def test_what_else_ends_qt_is_said_in_its_own_words() -> None:
    assert "cannot go on: No room." in str(why_qt_ends("No room.", {}, Words()))


def test_without_a_screen_what_needs_none_is_named() -> None:
    assert "dossier summary FILE" in lacking.no_screen(Words()).hint


def test_letters_come_with_a_package() -> None:
    assert lacking.no_font(Words()).hint.endswith("sudo apt-get install fonts-noto-core")


def test_signs_without_a_font_are_named_as_many_as_anybody_reads() -> None:
    assert lacking.no_signs("", Words()) == ""
    said = lacking.no_signs("abc", Words())
    assert "they become boxes on the pages: abc." in said
    assert said.endswith("sudo apt-get install fonts-noto-core fonts-noto-cjk")
    assert "abcdefghijkl…." in lacking.no_signs("abcdefghijklm", Words())
