"""Run a command, in this process or in one of its own, and keep how it ended."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier import cli
from dossier.shipped import sample

SEED = sample("roman-seleznev.dossier")
SCRIPTS = sample("scripts.dossier")
PROGRAM = (sys.executable, "-m", "dossier")
HERE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str


def call(arguments: Sequence[object]) -> int:
    """Run a command in this process; give its exit status."""
    try:
        return cli.main([str(argument) for argument in arguments])
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0


def process(
    *arguments: object, given: bytes = b"", environment: Mapping[str, str] | None = None
) -> Ended:
    """Run a command in a process of its own, with no screen."""
    return started([*PROGRAM, *map(str, arguments)], given=given, environment=environment)


def shell(script: str, *arguments: object) -> Ended:
    """Run a line of a shell, in which "$@" is the program with its arguments."""
    return started(["/bin/sh", "-c", script, "sh", *PROGRAM, *map(str, arguments)])


def started(
    command: Sequence[str], *, given: bytes = b"", environment: Mapping[str, str] | None = None
) -> Ended:
    """Start a process where there is no screen; give how it ended."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {key: value for key, value in os.environ.items() if key not in screens}
    done = subprocess.run(
        command,
        input=given,
        capture_output=True,
        check=False,
        cwd=HERE,
        env={**kept, **(environment or {})},
        timeout=120,
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())
