"""A process that has loaded all that a piece of work needs, and forks a child for each one.

`python -m tests.warm MODULE` loads a module. Each line of JSON on standard input is a list of
texts, with which a child calls `main` of the module; what it says stands between "began PID" and
"ended STATUS". A start takes milliseconds, so a thing can be killed, or struck, some hundred times.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Self

ROOT = Path(__file__).resolve().parents[1]


def say(line: str) -> None:
    """Tell the one who waits, at once."""
    os.write(1, f"{line}\n".encode())


class Warm:
    """The side of the test: begins children, hears them, knows how they ended."""

    def __init__(self, module: str, complaints: IO[bytes] | None = None) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-B", "-m", "tests.warm", module],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "0"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # Leaving it closes both pipes, and no more lines mean the end.
        with self._process:
            pass

    def begin(self, *arguments: str) -> int:
        """Let a child begin; give its number."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps(arguments).encode() + b"\n")
        self._process.stdin.flush()
        return int(self.until("began"))

    def lines(self) -> Iterator[str]:
        """Give what the child says, and last how it ended."""
        assert self._process.stdout
        for line in self._process.stdout:
            said = line.decode().rstrip("\n")
            yield said
            if said.startswith("ended "):
                return

    def until(self, word: str) -> str:
        """Hear the child until it says a word; give what stands after that."""
        for line in self.lines():
            first, _, rest = line.partition(" ")
            if first == word:
                return rest
        raise EOFError(word)


def main(module: str) -> None:
    """Fork a child for each line, one after the other."""
    work: Callable[..., object] = importlib.import_module(module).main
    for line in sys.stdin:
        pid = os.fork()
        if not pid:
            _live(work, json.loads(line))
        _watch(pid)


def _live(work: Callable[..., object], arguments: list[str]) -> None:
    status = 3
    try:
        say(f"began {os.getpid()}")
        status = int(str(work(*arguments) or 0))
    except Exception:
        traceback.print_exc()
        raise
    finally:
        os._exit(status)


def _watch(pid: int) -> None:
    """Say when the child stops itself, to be looked at, and when it has ended."""
    while True:
        _, how = os.waitpid(pid, os.WUNTRACED)
        if not os.WIFSTOPPED(how):
            break
        say("stopped")
    say(f"ended {os.waitstatus_to_exitcode(how)}")


if __name__ == "__main__":
    main(sys.argv[1])
