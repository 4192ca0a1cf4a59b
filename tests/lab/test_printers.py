"""Print on queues of CUPS of our own: one that works, one that is stopped, one that is closed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dossier.shipped import sample
from tests.e2e.programs import assert_soon
from tests.ui.printing.readers import NEEDS_POPPLER

DAEMON = shutil.which("cupsd", path=f"{os.environ['PATH']}:/usr/sbin")
TO_FILE = "Print to File (PDF)"
MODEL = "lsb/usr/cupsfilters/Generic-PDF_Printer-PDF.ppd"
pytestmark = [
    pytest.mark.lab,
    NEEDS_POPPLER,
    pytest.mark.skipif(
        os.geteuid() != 0
        or DAEMON is None
        or not Path("/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd").is_file(),
        reason="only root may have a print queue, with cupsd and cups-filters",
    ),
]
SETTINGS = """
Listen {0}/state/cups.sock
Browsing No
DefaultAuthType None
<Location />
  Allow all
</Location>
<Policy default>
  <Limit All>
    Allow all
  </Limit>
</Policy>
"""
FOLDERS = """
ServerRoot {0}/root
RequestRoot {0}/spool
CacheDir {0}/cache
StateDir {0}/state
TempDir {0}/spool
ErrorLog {0}/error
AccessLog {0}/access
PageLog {0}/page
FileDevice Yes
"""


class Queues:
    """A print system of its own in a folder, whose printers print to files there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **os.environ,
            "PATH": f"{os.environ['PATH']}:/usr/sbin",
            "CUPS_SERVER": f"{folder}/state/cups.sock",
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
        }

    def add(self, name: str) -> Path:
        """Add a printer; give the file that it prints to."""
        made = self.folder / f"{name}.pdf"
        self.run("lpadmin", "-p", name, "-E", "-v", f"file:{made}", "-m", MODEL)
        return made

    def run(self, *command: str) -> str:
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=True, timeout=240
        ).stdout

    def print_on(self, printer: str, *out: str) -> str:
        """Print the seed case from the window's dialog; give what is said then."""
        file = shutil.copy(sample("roman-seleznev.dossier"), self.folder)
        return self.run(sys.executable, "-m", "tests.lab.printing", str(file), printer, *out)


@pytest.fixture
def queues() -> Iterator[Queues]:
    """Give a print system; what works for it is no root, and has to get into its folder."""
    assert DAEMON
    with TemporaryDirectory(prefix="queues-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)
        for inside in ("root", "spool", "cache", "state"):
            (folder / inside).mkdir()
        settings, folders = folder / "root" / "cupsd.conf", folder / "root" / "cups-files.conf"
        settings.write_text(SETTINGS.format(folder), encoding="utf-8")
        folders.write_text(FOLDERS.format(folder), encoding="utf-8")
        with subprocess.Popen([DAEMON, "-f", "-c", settings, "-s", folders]) as daemon:
            assert_soon((folder / "state" / "cups.sock").exists, "the print system")
            yield Queues(folder)
            daemon.terminate()


def test_what_a_printer_takes_comes_out_of_it(queues: Queues) -> None:
    made = queues.add("paper")
    assert queues.print_on("paper") == "Sent to the printer\n"
    assert_soon(lambda: made.exists() and not queues.run("lpstat", "-o"), "the pages")
    text = queues.run("pdftotext", str(made), "-")
    assert text.startswith("Roman Seleznev\n")
    assert "27 to 41 years in all" in text


def test_a_printer_that_is_stopped_is_told_to_be_so(queues: Queues) -> None:
    queues.add("stopped")
    queues.run("cupsdisable", "stopped")
    said = queues.print_on("stopped")
    assert said == "Sent to “stopped”, which is stopped: it prints when it goes on again.\n"
    assert queues.run("lpstat", "-o").startswith("stopped-1 ")


def test_a_printer_that_takes_nothing_is_not_said_to_have_taken_it(queues: Queues) -> None:
    queues.add("closed")
    queues.run("cupsreject", "closed")
    said = queues.print_on("closed")
    assert "The printer “closed” did not take it; nothing is printed." in said
    assert 'Destination "closed" is not accepting jobs.' in said
    assert not queues.run("lpstat", "-o")


def test_what_goes_to_a_file_is_said_to_be_saved_there(queues: Queues) -> None:
    queues.add("paper")
    made = str(queues.folder / "made.pdf")
    assert queues.print_on(TO_FILE, made) == "Saved as made.pdf\n"
    assert queues.run("pdftotext", made, "-").startswith("Roman Seleznev\n")
    assert not queues.run("lpstat", "-o")


def test_a_file_that_cannot_be_written_is_told(queues: Queues) -> None:
    queues.add("paper")
    said = queues.print_on(TO_FILE, f"{queues.folder}/")
    assert "The printer did not take it. Nothing says how much was printed." in said
