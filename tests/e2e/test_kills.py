"""Test D: the whole program is killed at random moments, and no acknowledged edit is lost."""

from pathlib import Path

from tests.e2e.killing import assert_nothing_is_lost


def test_twenty_kills_lose_no_acknowledged_edit(tmp_path: Path) -> None:
    print(assert_nothing_is_lost(tmp_path, 20, seed=2026))  # noqa: T201
