"""Set the stage for every test: no screen, the same chances, silent logs."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

# Before anything loads Qt: no window is seen, and the screen is that of a small laptop.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).with_name("fonts.conf"))

import hypothesis
import pytest
from typing_extensions import override

from dossier.ui.application import Application
from tests.storage.faulty_disk import Tally

hypothesis.settings.register_profile("local", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "local")


class _Complaints(logging.Handler):
    """Keep every log record of a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(scope="session")
def qapp_cls() -> type[Application]:
    """Let pytest-qt make the application that the program makes."""
    return Application


@pytest.fixture(autouse=True)
def no_log_complaints() -> Iterator[None]:
    """Fail a test that logs a warning or worse."""
    complaints = _Complaints()
    logging.getLogger().addHandler(complaints)
    yield
    logging.getLogger().removeHandler(complaints)
    assert not [record.getMessage() for record in complaints.records]


@pytest.fixture(scope="module")
def tally() -> Iterator[Tally]:
    """Count the faults of a file of tests, and print how it went."""
    counted = Tally()
    yield counted
    print(f"\n{counted}")  # noqa: T201


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--lab", action="store_true", help="also run tests/lab")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave tests/lab out unless it is asked for."""
    in_lab = "lab" in collection_path.parts
    return True if in_lab and not config.getoption("--lab") else None
