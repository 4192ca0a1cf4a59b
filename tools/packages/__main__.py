"""Make every package into `dist`, try each, and print sizes and how it starts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

from dossier.shipped import sample
from tests.bench.measuring import surroundings, worked
from tools.packages import bill, debian, frozen, portable
from tools.packages.frozen import ROOT

DIST: Final = ROOT / "dist"
SEED: Final = sample("roman-seleznev.dossier")
TIMES: Final = 7
# What is measured, of a program in a home of its own: the seconds that the processor works for it.
Work = Callable[[Sequence[str], Path], float]


def main() -> int:
    """Make the packages in turn; the first one that does not work stops it."""
    if sys.platform != "linux":
        _wheel(DIST)
        print("The other packages are made on Linux only so far.")
        return 0
    DIST.mkdir(exist_ok=True)
    wheel = _wheel(DIST)
    with tempfile.TemporaryDirectory() as place:
        program = frozen.build(Path(place))
        _try([str(program / "dossier")], {})
        print(f"{'':48}{'MiB':>8}{'target':>8}")
        _tell("folder with its Python", _mebibytes(*program.rglob("*")), 134)
        packed = portable.build(program, DIST, bill.terms())
        _tell("the folder in one file", _mebibytes(packed), 50)
        _tell("Debian package made of it", _mebibytes(debian.build(program, DIST)), 39)
        _tell("wheel", _mebibytes(wheel), 2)
        print(f"\n{'':48}{'ratio':>8}{'target':>8}")
        for name, work in STARTS.items():
            _tell(f"{name}, folder : from source", _ratio(str(program / "dossier"), work), 1.13)
    (DIST / "dossier.cdx.json").write_bytes(bill.bill())
    (DIST / "LICENCES.txt").write_text(bill.terms(), encoding="utf-8")
    for part in bill.parts():
        print(f"  holds {part.name} {part.version}, {part.licence}")
    return 0


def _wheel(folder: Path) -> Path:
    """Make the wheel and try it where nothing of the clone is."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    for old in folder.glob("dossier-*.whl"):
        old.unlink()
    make = ["wheel", "--no-deps", "--no-build-isolation", "-w", str(folder), str(ROOT)]
    subprocess.run([*pip, *make], check=True)
    made = next(folder.glob("dossier-*.whl"))
    with tempfile.TemporaryDirectory() as place:
        into = ["install", "--no-deps", "--no-index", "--target", place, str(made)]
        subprocess.run([*pip, *into], check=True)
        _try([sys.executable, "-P", "-m", "dossier"], {"PYTHONPATH": place})
    return made


def _try(command: Sequence[str], environment: dict[str, str]) -> None:
    """Let a package try itself, away from the clone."""
    own = {**os.environ, **environment}
    with tempfile.TemporaryDirectory() as place:
        subprocess.run([*command, "self-test"], check=True, cwd=place, env=own)


def _ratio(program: str, work: Work) -> float:
    """Give the ratio of the processor's work for it: with its own Python, and from source."""
    took: list[tuple[float, float]] = []
    for _ in range(TIMES + 1):
        ours = _at_home(work, [program])
        took.append((ours, _at_home(work, [sys.executable, "-m", "dossier"])))
    # The first of each has warmed files and caches.
    return median(row[0] for row in took[1:]) / median(row[1] for row in took[1:])


def _at_home(work: Work, program: Sequence[str]) -> float:
    with tempfile.TemporaryDirectory() as home:
        return work(program, Path(home))


def _open(program: Sequence[str], home: Path) -> float:
    """Give the seconds of work until a file is open in a window, and to end then."""
    running = _opened(program, home)
    running.terminate()
    return worked(running)


def _hand_over(program: Sequence[str], home: Path) -> float:
    """Give the seconds of work for a start that hands its file over to the program that runs."""
    running = _opened(program, home)
    try:
        return _run((str(SEED),), program, home)
    finally:
        running.terminate()
        running.wait()


def _run(arguments: Sequence[str], program: Sequence[str], home: Path) -> float:
    """Give the seconds of work for a command."""
    running = _started([*program, *arguments], home)
    seconds = worked(running)
    if running.returncode:
        raise RuntimeError(f"{program[0]} ended with {running.returncode}")
    return seconds


def _opened(program: Sequence[str], home: Path) -> subprocess.Popen[bytes]:
    """Start the program, and give it when it has a file open."""
    running = _started([*program, str(shutil.copy(SEED, home))], home)
    while not (home / "dossier" / "recent.json").exists():
        if running.poll() is not None:
            raise RuntimeError(f"{program[0]} opened no window")
        time.sleep(0.001)
    return running


def _started(command: Sequence[str], home: Path) -> subprocess.Popen[bytes]:
    """Start a command in the clone, where Python keeps what it has compiled."""
    names = ("HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
    own = surroundings(dict.fromkeys(names, str(home)))
    return subprocess.Popen(command, cwd=ROOT, env=own, stdout=subprocess.DEVNULL)


STARTS: Final[dict[str, Work]] = {
    "window of the seed case": _open,
    "hand-over": _hand_over,
    "self-test": partial(_run, ("self-test",)),
    "check": partial(_run, ("check", str(SEED))),
    "--version": partial(_run, ("--version",)),
}


def _mebibytes(*paths: Path) -> float:
    return sum(path.lstat().st_size for path in paths if not path.is_dir()) / 2**20


def _tell(name: str, figure: float, target: float) -> None:
    print(f"{name:<48}{figure:8.4g}{target:8.4g}  {'ok' if figure <= target else 'OVER'}")


if __name__ == "__main__":
    sys.exit(main())
