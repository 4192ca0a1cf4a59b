"""Test the two renames of Linux that Python does not offer."""

import errno
from pathlib import Path

import pytest

from dossier.storage import exchange


def test_two_files_change_names(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("first")
    other.write_text("second")
    exchange.swap(str(one), str(other))
    assert (one.read_text(), other.read_text()) == ("second", "first")


def test_a_swap_needs_both_files(tmp_path: Path) -> None:
    (tmp_path / "one").write_text("first")
    with pytest.raises(FileNotFoundError):
        exchange.swap(str(tmp_path / "one"), str(tmp_path / "other"))
    assert (tmp_path / "one").read_text() == "first"


def test_a_file_moves_to_a_free_name(tmp_path: Path) -> None:
    (tmp_path / "одно имя").write_text("first")
    exchange.move_new(str(tmp_path / "одно имя"), str(tmp_path / "other"))
    assert (tmp_path / "other").read_text() == "first"


def test_a_file_never_moves_over_another(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("first")
    other.write_text("second")
    with pytest.raises(FileExistsError):
        exchange.move_new(str(one), str(other))
    assert (one.read_text(), other.read_text()) == ("first", "second")


def test_a_system_without_these_calls_says_so() -> None:
    with pytest.raises(OSError, match="not implemented") as caught:
        exchange.swap("one", "other", library=object())
    assert caught.value.errno == errno.ENOSYS
