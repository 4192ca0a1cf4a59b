"""Test what the desktop is told: its own tools accept it, find the type, and lose it again."""

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typing_extensions import override

from dossier import shipped
from dossier.errors import CannotWrite
from dossier.shipped import sample
from dossier.workspace import desktop
from dossier.workspace.desktop import FILES, TOOLS, install, is_installed, remove, this_program

PROGRAM = ("/opt/a b/dossier",)
CHECKERS = {
    "desktop-file-validate": (("desktop-file-validate",), "desktop/dossier.desktop"),
    "xmllint": (("xmllint", "--noout"), "desktop/dossier.xml"),
    # The program has no address on the network that its id could be made of.
    "appstreamcli": (
        ("appstreamcli", "validate", "--no-net", "--override=cid-desktopapp-is-not-rdns=info"),
        "desktop/dossier.metainfo.xml",
    ),
}


class KeysAsWritten(configparser.RawConfigParser):
    """Reads a desktop entry, whose keys differ by capitals."""

    @override
    def optionxform(self, optionstr: str) -> str:
        return optionstr


def entry(folder: Path) -> configparser.SectionProxy:
    """Read the desktop entry that was put into a folder."""
    read = KeysAsWritten()
    read.read_string((folder / desktop.ENTRY).read_text(encoding="utf-8"))
    return read["Desktop Entry"]


@pytest.mark.parametrize("name", CHECKERS)
def test_the_tools_of_the_desktop_find_nothing_wrong(name: str) -> None:
    command, file = CHECKERS[name]
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    ended = subprocess.run(
        [*command, str(shipped.resource(file))], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_everything_is_put_where_a_desktop_looks_and_taken_away_again(tmp_path: Path) -> None:
    assert not is_installed([tmp_path])
    install(tmp_path, PROGRAM)
    assert is_installed([tmp_path / "elsewhere", tmp_path])
    assert all((tmp_path / name).is_file() for name in FILES)
    remove(tmp_path)
    assert not is_installed([tmp_path])
    assert not any((tmp_path / name).exists() for name in FILES)
    remove(tmp_path)


def test_the_program_is_named_in_full(tmp_path: Path) -> None:
    install(tmp_path, PROGRAM)
    assert entry(tmp_path)["Exec"] == '"/opt/a b/dossier" %F'
    assert entry(tmp_path)["TryExec"] == "/opt/a b/dossier"
    assert entry(tmp_path)["Comment[ru]"]


@pytest.mark.parametrize(
    ("program", "said"),
    [
        (("/a/python3", "-P", "-m", "dossier"), '"/a/python3" "-P" "-m" "dossier" %F'),
        (('/a/"x"',), r'"/a/\\"x\\"" %F'),
        (("/a/$x`\\",), r'"/a/\\$x\\`\\\\" %F'),
        (("/a/100%",), '"/a/100%%" %F'),
    ],
)
def test_signs_that_mean_something_in_a_command_are_quoted(
    tmp_path: Path, program: tuple[str, ...], said: str
) -> None:
    install(tmp_path, program)
    assert entry(tmp_path)["Exec"] == said


@pytest.mark.skipif(
    not all(map(shutil.which, ("gio", *(tool.name for tool in TOOLS)))),
    reason="the tools of the desktop are not installed",
)
def test_a_file_is_known_by_its_name_and_by_what_it_begins_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    named = tmp_path / "Дело № 1 (копия).dossier"
    bare = tmp_path / "mail attachment"
    for path in (named, bare):
        shutil.copy(sample("roman-seleznev.dossier"), path)
    assert "application/x-dossier" not in kind_of(named)
    assert install(data, PROGRAM) == ()
    assert "application/x-dossier" in kind_of(named)
    assert "application/x-dossier" in kind_of(bare)
    (tmp_path / "other.json").write_text('{"name": "x"}')
    assert "application/x-dossier" not in kind_of(tmp_path / "other.json")
    assert remove(data) == ()
    assert "application/x-dossier" not in kind_of(named)


def kind_of(path: Path) -> str:
    """Ask the desktop what a file is."""
    query = ["gio", "info", "-a", "standard::content-type", str(path)]
    return subprocess.run(query, capture_output=True, text=True, check=True).stdout


def test_missing_tools_are_named_with_the_package_that_brings_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert install(tmp_path, PROGRAM) == TOOLS
    assert is_installed([tmp_path])


@pytest.mark.parametrize("name", ["applications", "applications/dossier.desktop"])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    if name == "applications":
        (tmp_path / name).write_text("")
    else:
        (tmp_path / name).mkdir()
    with pytest.raises(CannotWrite):
        install(tmp_path, PROGRAM)
    with pytest.raises(CannotWrite) as refused:
        remove(tmp_path)
    assert refused.value.where.file == str(tmp_path / desktop.ENTRY)


def test_folders_are_those_of_the_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/own")
    monkeypatch.setenv("XDG_DATA_DIRS", "/a:b::/c")
    assert desktop.data_folders() == (Path("/own"), Path("/a"), Path("/c"))
    monkeypatch.setenv("XDG_DATA_HOME", "not/whole")
    monkeypatch.setenv("HOME", "/home/<name>")
    monkeypatch.delenv("XDG_DATA_DIRS")
    assert desktop.data_folders() == (
        Path("/home/<name>/.local/share"),
        Path("/usr/local/share"),
        Path("/usr/share"),
    )


def test_the_program_starts_by_its_script_or_by_python_or_as_what_it_was_frozen_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = tmp_path / "python3"
    monkeypatch.setattr(sys, "executable", str(python))
    assert this_program() == (str(python), "-P", "-m", "dossier")
    script = tmp_path / "dossier"
    script.write_text("")
    assert this_program() == (str(python), "-P", "-m", "dossier")
    script.chmod(0o755)
    assert this_program() == (str(script),)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert this_program() == (str(python),)
    assert os.path.isabs(this_program()[0])
