"""Start the program, kill it at a random moment of its work, and hear what it said until then."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
MOST_EDITS = 5  # acknowledged before the program may be killed
LONGEST = 0.3  # seconds after the last of them


@dataclass(frozen=True)
class Heard:
    """What one life of the program has said: what it showed at its start, what it acknowledged."""

    shown: tuple[int, ...]
    typed: tuple[int, ...]


def lives(
    folder: Path, file: Path, number: int, *, seed: int, asked: signal.Signals = signal.SIGKILL
) -> Iterator[Heard]:
    """Let the program live so many times, and kill it each time, or ask it to end."""
    chance = random.Random(seed)
    for life in range(number):
        edits, seconds = chance.randint(0, MOST_EDITS), chance.uniform(0, LONGEST)
        complaints = folder / "complaints"
        with complaints.open("wb") as told, _program(folder, file, seed + life, told) as process:
            assert process.stdout
            said = [process.stdout.readline() for _ in range(1 + edits)]
            time.sleep(seconds)
            process.send_signal(asked)
            said += process.stdout.readlines()
        told_so = complaints.read_text(errors="replace")
        assert process.returncode in {-asked, 128 + asked}, f"{process.returncode}: {told_so}"
        yield _heard(b"".join(said).decode(), told_so)


def _program(folder: Path, file: Path, seed: int, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
    """Start the program, and somebody who types into it."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.typist", str(folder / "home"), str(file), f"{seed}"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=complaints,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def _heard(said: str, complaints: str) -> Heard:
    lines = [line.split() for line in said.splitlines()]
    shown = next((line[1:] for line in lines if line[:1] == ["shows"]), None)
    assert shown is not None, complaints
    typed = [int(line[1]) for line in lines if line[:1] == ["typed"]]
    return Heard(tuple(map(int, shown)), tuple(typed))
