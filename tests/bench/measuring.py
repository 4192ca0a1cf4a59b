"""Measure two ways of doing a thing in turn, so that what disturbs one disturbs the other."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[2]
Clock = Callable[[], float]


class Row(NamedTuple):
    """One line of the table: a ratio, and what it should be at most."""

    name: str
    ratio: float
    target: float


def ratio(
    ours: Callable[[], object],
    bare: Callable[[], object],
    *,
    times: int = 7,
    clock: Clock = time.process_time,
) -> float:
    """Give the median of what we take to the median of what the bare thing takes."""
    took: tuple[list[float], list[float]] = ([], [])
    for _ in range(times + 1):
        for act, rows in zip((ours, bare), took, strict=True):
            begin = clock()
            act()
            rows.append(clock() - begin)
    # The first of each has warmed files and caches.
    return median(took[0][1:]) / median(took[1][1:])


def ratio_of_processes(
    ours: Sequence[str], bare: Sequence[str], *, times: int = 9, **environment: str
) -> float:
    """Give the ratio of the CPU time that two Python processes take from start to end."""
    runs = ([_cpu(ours, environment), _cpu(bare, environment)] for _ in range(times + 1))
    rows = list(runs)[1:]
    return median(row[0] for row in rows) / median(row[1] for row in rows)


def surroundings(own: Mapping[str, str]) -> dict[str, str]:
    """Let Python keep what it has compiled, as everybody's does, but not beside the sources."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    cache = {"PYTHONPYCACHEPREFIX": str(ROOT / "build" / "bytecode")}
    # The offscreen plugin would say of each window what it cannot do.
    screen = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.warning=false"}
    return {**kept, **cache, **screen, **own}


def _cpu(arguments: Sequence[str], environment: Mapping[str, str]) -> float:
    """Run Python, and give the seconds that the processor has worked for it."""
    with subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        env=surroundings(environment),
    ) as process:
        seconds = worked(process)
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)[:80]} ended with {process.returncode}")
    return seconds


def worked(process: subprocess.Popen[bytes]) -> float:
    """Wait until a process ends, and give the seconds that the processor has worked for it."""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime
