"""A screen of its own for a test: Xvfb, a window manager, and the hands of a person."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Generator, Mapping
from contextlib import contextmanager

from tests.e2e.programs import assert_soon

TOOLS = ("Xvfb", "openbox", "xdotool")


@contextmanager
def screen(environment: Mapping[str, str]) -> Generator[str]:
    """Start a screen with a window manager; give its name, such as ":7"."""
    reading, writing = os.pipe()
    # Left to itself, a screen starts anew when its last visitor leaves: a hand that came before the
    # window manager would take it along.
    command = [
        *("Xvfb", "-displayfd", str(writing), "-noreset"),
        *("-screen", "0", "1400x900x24", "-nolisten", "tcp"),
    ]
    with _ending(command, environment, passing=writing):
        os.close(writing)
        with os.fdopen(reading) as told:
            name = f":{told.readline().strip()}"
        with _ending(["openbox"], {**environment, "DISPLAY": name}):
            assert_soon(lambda: hand(name, "get_num_desktops"), "the window manager")
            yield name


@contextmanager
def _ending(
    command: list[str], environment: Mapping[str, str], *, passing: int = -1
) -> Generator[None]:
    """Run a program that is ended when it is not wanted any more, whatever happens."""
    started = subprocess.Popen(
        command,
        env=environment,
        pass_fds=[passing] if passing >= 0 else [],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        started.kill()
        started.wait()


def hand(screen: str, *arguments: str) -> str:
    """Let xdotool do something on a screen, and give what it says; empty where it failed."""
    ended = subprocess.run(
        ["xdotool", *arguments],
        env={**os.environ, "DISPLAY": screen},
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.stdout.strip() if ended.returncode == 0 else ""


def windows(screen: str, of_class: str) -> list[str]:
    """Give the windows of a program that can be seen."""
    return hand(screen, "search", "--onlyvisible", "--class", f"^{of_class}$").split()


def title(screen: str, window: str) -> str:
    return hand(screen, "getwindowname", window)


def active(screen: str) -> str:
    """Give the title of the window that the keyboard goes to."""
    return hand(screen, "getactivewindow", "getwindowname")


def double_click_on_first_file(screen: str, window: str) -> None:
    """Click twice on the first file that pcmanfm shows: beside the places, below menu and tools."""
    hand(screen, "mousemove", "--window", window, "205", "100")
    hand(screen, "click", "--repeat", "2", "--delay", "80", "1")
