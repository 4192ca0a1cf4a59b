"""Test that the program ends when the system asks it to, asks nobody, and loses nothing."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.shipped import sample
from tests.e2e.killing import Heard, lives
from tests.e2e.programs import Home, assert_soon
from tests.e2e.screens import TOOLS, screen
from tests.ui.session import copied
from tests.warm import ROOT

MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
NEEDS_A_SCREEN = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
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


@NEEDS_A_SCREEN
def test_when_its_screen_goes_away_what_was_typed_is_offered_at_the_next_start(
    tmp_path: Path,
) -> None:
    file = copied(sample("roman-seleznev.dossier"), tmp_path)
    with screen(os.environ) as name:
        program = typist(tmp_path, file, DISPLAY=name, QT_QPA_PLATFORM="xcb")
        said = [program.stdout.readline().split() for _ in range(6)] if program.stdout else []
    rest, complaints = program.communicate()
    said += [line.split() for line in rest.splitlines()]
    assert "connection broke" in complaints  # nobody asked it: it fell with its screen
    typed = [int(line[1]) for line in said if line[0] == "typed"]
    again = typist(tmp_path, file, QT_QPA_PLATFORM="offscreen")
    shown = next(line.split()[1:] for line in again.stdout or () if line.startswith("shows"))
    again.kill()
    again.communicate()
    assert len(typed) > 2
    assert max(map(int, shown)) in {typed[-1], typed[-1] + 1}


def typist(folder: Path, file: Path, **environment: str) -> subprocess.Popen[str]:
    """Start somebody who types into the program, and says what the window shows."""
    begin = "import sys; from tests.e2e.typist import main; main(*sys.argv[1:])"
    return subprocess.Popen(
        [sys.executable, "-c", begin, str(folder / "home"), str(file), "7"],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
