"""Make every package into `dist`, try each, and print sizes and how it starts."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Final

from tools.packages import bill, debian, frozen
from tools.packages.frozen import ROOT

DIST: Final = ROOT / "dist"
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
        _tell("folder with its Python", sum(_size(path) for path in program.rglob("*")))
        _tell("Debian package", _size(debian.build(program, DIST)))
        _tell("wheel", _size(wheel))
        print(f"start-up, frozen : from source  {_start_up(program / 'dossier'):.2f}")
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


def _start_up(program: Path) -> float:
    """Give the ratio of the times that a self-test takes: frozen, and from the environment."""
    took: list[tuple[float, float]] = []
    for _ in range(TIMES + 1):
        commands = [str(program)], [sys.executable, "-P", "-m", "dossier"]
        took.append((_seconds(commands[0]), _seconds(commands[1])))
    # The first of each has warmed files and caches.
    return median(row[0] for row in took[1:]) / median(row[1] for row in took[1:])


def _seconds(command: Sequence[str]) -> float:
    begin = time.perf_counter()
    subprocess.run([*command, "self-test"], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def _size(path: Path) -> int:
    return path.lstat().st_size if not path.is_dir() else 0


def _tell(name: str, size: int) -> None:
    print(f"{name:<32}{size / 2**20:8.1f} MiB")


if __name__ == "__main__":
    sys.exit(main())
