"""Test the folders of the program: where they lie, and that nobody else may enter."""

import os
import stat
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dossier.errors import CannotWrite
from dossier.workspace.paths import Paths, private_folder

NOBODY = 65534


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a person a home of its own, in which the system keeps a runtime folder."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(0o700)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    return tmp_path


def test_the_folders_of_a_person_lie_where_the_system_keeps_such_things(home: Path) -> None:
    paths = Paths.of_this_person()
    assert paths == Paths(
        home / "config" / "dossier", home / "state" / "dossier", home / "runtime" / "dossier"
    )
    assert not paths.config.exists()


def test_a_runtime_folder_that_others_may_enter_is_not_taken(home: Path) -> None:
    (home / "runtime").chmod(0o755)
    assert Paths.of_this_person().runtime == home / "state" / "dossier" / "run"


@pytest.mark.parametrize("given", ["", "gone", "link"])
def test_without_a_runtime_folder_there_is_one_beside_the_state(
    home: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    (home / "link").symlink_to(home / "runtime")
    monkeypatch.setenv("XDG_RUNTIME_DIR", given and str(home / given))
    assert Paths.of_this_person().runtime == home / "state" / "dossier" / "run"


def test_a_temporary_home_holds_every_folder(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    assert {paths.config.parent, paths.state.parent, paths.runtime.parent} == {tmp_path}
    assert len({paths.config, paths.state, paths.runtime}) == 3


def test_a_private_folder_is_made_for_nobody_else(tmp_path: Path) -> None:
    assert mode(private_folder(tmp_path / "a" / "b")) == 0o700


def test_a_folder_that_is_open_to_others_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    folder.mkdir(0o755)
    folder.chmod(0o755)
    assert mode(private_folder(folder)) == 0o700


def test_a_folder_that_is_tighter_still_stays_so(tmp_path: Path) -> None:
    folder = tmp_path / "tight"
    folder.mkdir()
    folder.chmod(0o300)
    assert mode(private_folder(folder)) == 0o300


def test_a_folder_that_can_not_be_made_is_told_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(CannotWrite) as refused:
        private_folder(file / "folder")
    assert refused.value.where.file == str(file / "folder")
    assert refused.value.sentence == "A folder of the program's own can't be used."


def test_a_folder_that_lets_nothing_be_written_cannot_be_used() -> None:
    with TemporaryDirectory() as folder:
        own = Path(folder, "own")
        own.mkdir(0o500)
        me = os.geteuid()
        if me == 0:
            # Root may write everywhere: be somebody else for this.
            Path(folder).chmod(0o755)
            os.chown(own, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            with pytest.raises(CannotWrite, match=r"can't be used\.") as refused:
                private_folder(own)
            assert refused.value.hint == f"Nothing may be changed in the folder {own}."
        finally:
            os.seteuid(me)
