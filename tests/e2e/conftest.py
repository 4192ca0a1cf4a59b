"""Give the tests of the whole program a home in which it runs."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.e2e.programs import Home


@pytest.fixture
def home() -> Iterator[Home]:
    """Give a home that nobody has used yet.

    The name of a socket has room for 107 letters: pytest's own folders can be longer than that.
    """
    with TemporaryDirectory(prefix="home-", ignore_cleanup_errors=True) as folder:
        made = Home(Path(folder))
        yield made
        made.leave()
