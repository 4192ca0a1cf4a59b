"""Ask AT-SPI, as a screen reader does, for all that is in sight in every tab and in Find."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from dossier.shipped import sample
from tests.lab.whole_window import PLACES

NEEDED = ("Xvfb", "dbus-run-session", "busctl")
pytestmark = [
    pytest.mark.lab,
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDED)), reason=f"a session of its own needs {NEEDED}"
    ),
]
# What must be heard in each place, beside that nothing there is nameless.
HEARD = {
    "profile": ("label", "Names and papers"),
    "charges": ("filler", "Offence: Cybercrime"),
    "sentences": ("label", "Custody"),
    "statements": ("label", "What it says"),
    "timeline": ("push button", "Fit events"),
    "find": ("text", "Find in this dossier"),
}


def test_a_screen_reader_hears_the_whole_window_and_all_that_takes_the_keyboard_has_a_name(
    display: str,
) -> None:
    seen = {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    file = str(sample("roman-seleznev.dossier"))
    ran = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.lab.whole_window", file],
        env={**os.environ, **seen},
        capture_output=True,
        check=False,
        text=True,
        timeout=400,
    )
    assert ran.returncode == 0, ran.stderr
    told = [json.loads(line) for line in ran.stdout.splitlines() if line.startswith("{")]
    assert [each for each in told if each["focusable"] and not each["name"].strip()] == []
    for place in PLACES:
        heard = {(each["role"], each["name"]) for each in told if each["place"] == place}
        assert len(heard) > 20, place
        assert any(role == HEARD[place][0] and HEARD[place][1] in name for role, name in heard), (
            place,
            sorted(heard),
        )
    menus = {each["name"] for each in told if each["role"] == "menu item"}
    assert {"File", "Edit", "Record", "View", "Help"} <= menus
