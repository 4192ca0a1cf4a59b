"""Make every package into `dist`, try each, and print sizes and how it starts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

from dossier.shipped import sample
from tools.packages import bill, debian, frozen, portable
from tools.packages.frozen import ROOT

DIST: Final = ROOT / "dist"
SEED: Final = sample("roman-seleznev.dossier")
TIMES: Final = 7


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
        for name, seconds in STARTS.items():
            _tell(f"{name}, folder : from source", _ratio(str(program / "dossier"), seconds), 1.13)
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


def _ratio(program: str, seconds: Callable[[Sequence[str]], float]) -> float:
    """Give the ratio of what the program takes with its own Python, and from source."""
    took: list[tuple[float, float]] = []
    for _ in range(TIMES + 1):
        ours = seconds([program])
        took.append((ours, seconds([sys.executable, "-P", "-m", "dossier"])))
    # The first of each has warmed files and caches.
    return median(row[0] for row in took[1:]) / median(row[1] for row in took[1:])


def _until_open(program: Sequence[str]) -> float:
    """Open a file in a window, and give the seconds until it is there."""
    with tempfile.TemporaryDirectory() as home:
        begin = time.perf_counter()
        with _running(program, _environment(home)):
            return time.perf_counter() - begin


def _until_handed_over(program: Sequence[str]) -> float:
    """Give the seconds until a start has handed its file over to the program that runs."""
    with tempfile.TemporaryDirectory() as home:
        own = _environment(home)
        with _running(program, own):
            begin = time.perf_counter()
            subprocess.run([*program, str(SEED)], check=True, env=own)
            return time.perf_counter() - begin


def _environment(home: str) -> dict[str, str]:
    return {**os.environ, "HOME": home, "XDG_STATE_HOME": home, "XDG_RUNTIME_DIR": home}


@contextmanager
def _running(program: Sequence[str], own: dict[str, str]) -> Generator[None]:
    """Run the program while it has a file open."""
    file = shutil.copy(SEED, own["HOME"])
    opened = Path(own["HOME"], "dossier", "recent.json")
    with subprocess.Popen([*program, file], env=own) as running:
        while not opened.exists() and running.poll() is None:
            time.sleep(0.001)
        try:
            if not opened.exists():
                raise RuntimeError(f"{program[0]} opened no window")
            yield
        finally:
            running.terminate()


def _until_ended(arguments: Sequence[str], program: Sequence[str]) -> float:
    """Run a command to its end, and give the seconds that it took."""
    begin = time.perf_counter()
    subprocess.run([*program, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


STARTS: Final[dict[str, Callable[[Sequence[str]], float]]] = {
    "window of the seed case": _until_open,
    "hand-over": _until_handed_over,
    "self-test": partial(_until_ended, ("self-test",)),
    "check": partial(_until_ended, ("check", str(SEED))),
    "--version": partial(_until_ended, ("--version",)),
}


def _mebibytes(*paths: Path) -> float:
    return sum(path.lstat().st_size for path in paths if not path.is_dir()) / 2**20


def _tell(name: str, figure: float, target: float) -> None:
    print(f"{name:<48}{figure:8.4g}{target:8.4g}  {'ok' if figure <= target else 'OVER'}")


if __name__ == "__main__":
    sys.exit(main())
