"""Test that the program ends when the system asks it to, asks nobody, and loses nothing."""

import signal
from pathlib import Path

import pytest

from dossier.shipped import sample
from tests.e2e.killing import Heard, lives
from tests.e2e.programs import Home, assert_soon
from tests.ui.session import copied

ENDINGS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]


@pytest.mark.parametrize("asked", ENDINGS, ids=lambda asked: asked.name)
def test_it_ends_with_the_status_of_the_signal(
    home: Home, tmp_path: Path, asked: signal.Signals
) -> None:
    file = copied(sample("roman-seleznev.dossier"), tmp_path)
    program = home.start(file)
    assert_soon(home.opened, "the window")
    program.send_signal(asked)
    _, complaints = program.communicate()
    assert program.returncode == 128 + asked, complaints


def test_what_was_typed_until_then_is_offered_at_the_next_start(tmp_path: Path) -> None:
    file = copied(sample("roman-seleznev.dossier"), tmp_path)
    before, after = list[Heard](lives(tmp_path, file, 2, seed=7, asked=signal.SIGTERM))
    assert before.typed
    assert after.shown
    assert max(after.shown) in {before.typed[-1], before.typed[-1] + 1}
