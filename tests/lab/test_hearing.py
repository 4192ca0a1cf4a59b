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
    for row in rows:
        assert f"cell: {row.when}" in heard
        assert any(line.startswith(f"cell: {row.what}") for line in heard), row.what
    (picture,) = [line for line in heard if line.startswith("picture: ")]
    assert picture.startswith("picture: Release refused, transfer to Seattle ruled")
    assert "Between: 5 July 2014 to 31 August 2016" in picture
