"""Ask AT-SPI, as a screen reader does, for each event with its date in words."""

import os
import shutil
import subprocess
import sys

import pytest

from dossier.i18n import Words
from dossier.model.ids import Index, with_keys
from dossier.shipped import sample as path_of
from dossier.timeline import listing
from dossier.timeline.records.of_case import items_of
from tests.samples import sample

NEEDED = ("Xvfb", "dbus-run-session", "busctl")
# What the picture says first of each event of the seed case, in the order of time.
TITLES = [
    "according to Anatoly Antonov: Terrorist attack in Morocco",
    "arrest, International airport of Male, Maldives",
    "transfer, Guam",
    "Release refused, transfer to Seattle ruled",
    "Cybercrime: convicted",
    "27 years and penalty of about $170,000,000",
    "14 years",
    "serving a sentence, United States",
    "Open letter of Anatoly Antonov",
]
pytestmark = [
    pytest.mark.lab,
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDED)), reason=f"a session of its own needs {NEEDED}"
    ),
]


def test_a_screen_reader_hears_each_event_with_its_date_and_the_chosen_one(display: str) -> None:
    seen = {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    name = "roman-seleznev.dossier"
    ran = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.lab.hearing", str(path_of(name))],
        env={**os.environ, **seen},
        capture_output=True,
        check=False,
        text=True,
        timeout=240,
    )
    assert ran.returncode == 0, ran.stderr
    heard = ran.stdout.splitlines()
    case = with_keys(sample(name))
    rows = listing.rows(items_of(case, Index(case), Words()), Index(case))
    (picture,) = _told(heard, "picture")
    assert picture.startswith("Release refused, transfer to Seattle ruled")
    assert "Between: 5 July 2014 to 31 August 2016" in picture
    # By keys the picture tells of one event after the other, in the order of time.
    steps = _told(heard, "step")
    assert [step.partition(".")[0] for step in steps] == TITLES
    assert all("When: " in step for step in steps)
    # The rows of the list, and the cell at which the keys are, say the date in words.
    read = _told(heard, "row")
    assert [row.split(" | ")[0] for row in read] == [row.when for row in rows]
    assert all(row.what in said for row, said in zip(rows, read, strict=True))
    assert _told(heard, "keys") == [row.when for row in rows]


def _told(heard: list[str], what: str) -> list[str]:
    return [said for kind, _, said in (line.partition(": ") for line in heard) if kind == what]
