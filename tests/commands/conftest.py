"""Give the tests a way to run commands in this process and to hear what they print."""

from collections.abc import Callable

import pytest

from tests.commands.running import Ended, call

Run = Callable[..., Ended]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command in this process; give how it ended."""

    def run(*arguments: object) -> Ended:
        capfdbinary.readouterr()
        status = call(arguments)
        out, err = capfdbinary.readouterr()
        return Ended(status, out.decode(), err.decode())

    return run
