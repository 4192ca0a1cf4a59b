"""Start the program as a person does, in a home of its own, and watch what becomes of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

PATIENCE = 240.0
"""Seconds that a thing may take before the test gives it up; it is never waited out."""
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def assert_soon(holds: Callable[[], object], what: str) -> None:
    """Wait until something holds; fail, and say what was waited for, if it never does."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.05)


@dataclass
class Home:
    """A person's home: folders of its own, and the programs that were started there."""

    folder: Path
    screen: dict[str, str] = field(default_factory=lambda: {"QT_QPA_PLATFORM": "offscreen"})
    running: list[subprocess.Popen[bytes]] = field(default_factory=list[subprocess.Popen[bytes]])

    @property
    def environment(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if key not in SCREENS}
        kept = {key: value for key, value in kept.items() if not key.startswith("XDG_")}
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        return {
            **kept,
            "HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(runtime),
            "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
            **self.screen,
        }

    def start(self, *arguments: object, command: tuple[str, ...] = ()) -> subprocess.Popen[bytes]:
        """Start the program; it runs until it ends or the home is left."""
        program = command or (sys.executable, "-m", "dossier")
        made = subprocess.Popen(
            [*program, *map(str, arguments)],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        self.running.append(made)
        return made

    def opened(self) -> list[str]:
        """Give the files that were opened in windows, by the list of recent files."""
        path = self.folder / ".local" / "state" / "dossier" / "recent.json"
        try:
            told = json.loads(path.read_bytes())
        except FileNotFoundError:
            return []
        return [row["path"] for row in told["files"]]

    def leave(self) -> None:
        """End what still runs, with all that it started."""
        for program in self.running:
            with suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)
            program.wait()
            for pipe in (program.stdout, program.stderr):
                if pipe:
                    pipe.close()
