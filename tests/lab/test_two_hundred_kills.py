"""Test D at length: two hundred kills of the whole program, and no acknowledged edit is lost."""

from pathlib import Path

from tests.e2e.test_kills import assert_nothing_is_lost

KILLS = 200


def test_two_hundred_kills_lose_no_acknowledged_edit(tmp_path: Path) -> None:
    assert_nothing_is_lost(tmp_path, KILLS)
