"""Give the tests of the whole program a home in which it runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.programs import Home


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """Give a home that nobody has used yet."""
    made = Home(tmp_path / "home")
    yield made
    made.leave()
