"""Test where sockets lie: in the system's private folder, else in one beside the state."""

import os
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from dossier.workspace.runtime import is_ours_alone, runtime_folder


@pytest.mark.parametrize("given", ["", " ", "/somewhere"])
def test_our_own_folder_lies_in_the_state_folder_of_platformdirs(
    monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", given)
    state = PlatformDirs("dossier", appauthor=False).user_state_path
    assert runtime_folder() == str(state / "run")


def test_a_folder_is_ours_alone_only_if_nobody_else_may_enter(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    assert is_ours_alone(str(tmp_path))
    tmp_path.chmod(0o710)
    assert not is_ours_alone(str(tmp_path))
    assert not is_ours_alone(str(tmp_path / "gone"))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a folder away")
def test_a_folder_of_somebody_else_is_not_ours(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    os.chown(tmp_path, 65534, 65534)
    assert not is_ours_alone(str(tmp_path))
