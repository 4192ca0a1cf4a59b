"""Test the settings: the table, the choices, and the file that holds them."""

import json
from pathlib import Path

import pytest

from dossier.errors import CannotEdit, CannotWrite
from dossier.workspace.settings import (
    APPEARANCE,
    KEEP_RECENT,
    LANGUAGE,
    TEXT_SIZE,
    Settings,
)
from tests.workspace.faulty_disk import FaultyDisk


def written(folder: Path) -> dict[str, object]:
    return dict(json.loads((folder / "settings.json").read_bytes()))


def test_what_was_not_chosen_has_its_default_and_writes_no_file(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert settings.get(APPEARANCE) == "system"
    assert settings.get(TEXT_SIZE) == 100
    assert settings.get(LANGUAGE) == ""
    assert settings.get(KEEP_RECENT) is True
    assert (settings.problem, list(tmp_path.iterdir())) == ("", [])


def test_a_choice_outlives_the_program(tmp_path: Path) -> None:
    Settings(tmp_path).put(APPEARANCE, "dark")
    Settings(tmp_path).put(KEEP_RECENT, value=False)
    settings = Settings(tmp_path)
    assert settings.get(APPEARANCE) == "dark"
    assert settings.get(KEEP_RECENT) is False
    assert written(tmp_path) == {"appearance": "dark", "keep_recent": False}


def test_a_choice_is_told_to_whoever_listens(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    heard: list[tuple[str, int]] = []
    settings.changed.connect(lambda key: heard.append((key, settings.get(TEXT_SIZE))))
    settings.put(TEXT_SIZE, 150)
    assert heard == [("text_size", 150)]


def test_keys_that_we_do_not_know_and_choices_of_another_process_are_kept(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    (tmp_path / "settings.json").write_text('{"later": [1], "language": "ru"}')
    settings.put(TEXT_SIZE, 125)
    assert written(tmp_path) == {"later": [1], "language": "ru", "text_size": 125}
    assert settings.get(LANGUAGE) == "ru"


def test_a_value_that_does_not_fit_is_as_if_not_chosen_and_is_kept(tmp_path: Path) -> None:
    bad = {"appearance": "pink", "text_size": True, "keep_recent": 0, "language": None}
    (tmp_path / "settings.json").write_text(json.dumps(bad))
    settings = Settings(tmp_path)
    assert [settings.get(APPEARANCE), settings.get(LANGUAGE)] == ["system", ""]
    assert (settings.get(TEXT_SIZE), settings.get(KEEP_RECENT)) == (100, True)
    settings.put(LANGUAGE, "ru")
    assert written(tmp_path) == {**bad, "language": "ru"}


def test_a_value_that_does_not_fit_can_not_be_chosen(tmp_path: Path) -> None:
    with pytest.raises(CannotEdit):
        Settings(tmp_path).put(APPEARANCE, "pink")
    assert list(tmp_path.iterdir()) == []


def test_a_broken_file_is_told_of_and_the_defaults_hold(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{")
    settings = Settings(tmp_path)
    assert settings.get(APPEARANCE) == "system"
    assert settings.problem.endswith(".json.broken, and the usual values hold.")
    assert (tmp_path / "settings.json.broken").read_text() == "{"


def test_a_choice_that_can_not_be_written_down_holds_all_the_same(tmp_path: Path) -> None:
    settings = Settings(tmp_path, FaultyDisk(at=3))
    with pytest.raises(CannotWrite):
        settings.put(APPEARANCE, "dark")
    assert settings.get(APPEARANCE) == "dark"
    assert list(tmp_path.iterdir()) == []


def test_who_only_looks_in_leaves_a_broken_file_to_the_program(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{")
    looked = Settings(tmp_path, sets_aside=False)
    assert looked.get(TEXT_SIZE) == TEXT_SIZE.default
    assert looked.problem
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]
