"""A screen of Wayland, as GNOME has it, that nobody sees; and who has the keyboard there."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.programs import Home, assert_soon

TOOLS = ("Xvfb", "mutter", "dbus-run-session", "xdotool", "nautilus", "wl-copy", "gio")
_BEGIN = 'echo "$DBUS_SESSION_BUS_ADDRESS" > "$0" && exec "$@"'
_COMPOSITOR = ("mutter", "--wayland", "--nested", "--no-x11", "--sm-disable")
# What the program says to the screen and hears of it, as libwayland tells it.
_SURFACE = re.compile(r"get_xdg_surface\(new id (xdg_surface[@#]\d+), (wl_surface[@#]\d+)\)")
_WINDOW = re.compile(r"(xdg_surface[@#]\d+)\.get_toplevel\(new id (xdg_toplevel[@#]\d+)\)")
_TITLE = re.compile(r'(xdg_toplevel[@#]\d+)\.set_title\("(.*)"\)')
_KEYS = re.compile(r"wl_keyboard[@#]\d+\.(enter|leave)\(\d+, (wl_surface[@#]\d+)")


@contextmanager
def wayland(home: Home, display: str) -> Generator[None]:
    """Give a home a screen of Wayland, in a session of its own."""
    bus, socket = home.folder / "bus", Path(home.environment["XDG_RUNTIME_DIR"]) / "w"
    home.screen = {}
    with subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", _BEGIN, bus, *_COMPOSITOR, "--wayland-display=w"],
        env={
            **home.environment,
            "DISPLAY": display,
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "MUTTER_DEBUG_DUMMY_MODE_SPECS": "1280x800",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as session:
        assert_soon(lambda: socket.exists() and bus.read_text("utf-8"), "the screen of Wayland")
        home.screen = {
            "WAYLAND_DISPLAY": "w",
            "DBUS_SESSION_BUS_ADDRESS": bus.read_text("utf-8").strip(),
        }
        try:
            yield
        finally:
            home.leave()
            # With it all that the session has started by itself.
            os.killpg(session.pid, signal.SIGKILL)


class Watched:
    """The program, started on a file, and what it hears of the screen."""

    def __init__(self, home: Home, file: Path) -> None:
        self._told = home.folder / "told"
        with self._told.open("w", encoding="utf-8") as told:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "dossier", str(file)],
                env={**home.environment, "WAYLAND_DEBUG": "client"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=told,
            )

    def end(self) -> None:
        self._process.terminate()
        self._process.wait()

    def has_keys(self) -> str:
        """Give the title of the window of the program that has the keyboard; empty for none."""
        told = self._told.read_text("utf-8", errors="replace")
        windows = dict(_WINDOW.findall(told))
        titles = dict(_TITLE.findall(told))
        of_surface = {
            surface: titles[windows[xdg]]
            for xdg, surface in _SURFACE.findall(told)
            if windows.get(xdg) in titles
        }
        here = ""
        for what, surface in _KEYS.findall(told):
            here = of_surface.get(surface, "") if what == "enter" else ""
        return here


def show_in_files(home: Home, file: Path) -> None:
    """Show a file, chosen, in a window of GNOME's file manager."""
    home.start("--new-window", "--select", str(file), command=("nautilus",))


def clipboard(home: Home, *, put: str = "") -> str:
    """Put a text on the clipboard as another program does, or give what is there, if anything."""
    return subprocess.run(
        ["wl-copy", put] if put else ["wl-paste", "--no-newline"],
        env={**os.environ, **home.environment},
        stdout=subprocess.DEVNULL if put else subprocess.PIPE,
        text=True,
        check=bool(put),
        timeout=60,
    ).stdout
