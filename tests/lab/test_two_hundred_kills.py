"""Test D, at length: the whole program is killed two hundred times, and loses no edit."""

from pathlib import Path

import pytest

from tests.e2e.killing import assert_nothing_is_lost

pytestmark = pytest.mark.lab


def test_two_hundred_kills_lose_no_acknowledged_edit(tmp_path: Path) -> None:
    print(assert_nothing_is_lost(tmp_path, 200, seed=10_000))
