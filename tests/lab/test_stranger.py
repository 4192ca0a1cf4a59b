"""A dossier from a stranger opens nothing, calls nobody, and leaves its words nowhere."""

import ctypes
import os
import re
import shutil
import stat
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.lab.stranger import SHARE, WORD, hostile_case, hostile_fields

pytestmark = pytest.mark.lab

IN_OPEN = 0x20
ROOT = Path(__file__).resolve().parents[2]
# What the program keeps for itself, and says so: the list of recent files with their names.
DOCUMENTED = {"state/dossier/recent.json", "state/dossier/backups"}
PRINT_SERVICE = re.compile(r'htons\(631\).*("127\.0\.0\.1"|"::1")')
LABEL = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(sys.argv)
QLabel(sys.argv[1]).grab()
"""


class Canary:
    """Hears each opening of some files, by the system's own bell."""

    def __init__(self, paths: Sequence[Path]) -> None:
        library = ctypes.CDLL(None, use_errno=True)
        self._bell = library.inotify_init1(os.O_NONBLOCK)
        assert self._bell >= 0
        for path in paths:
            assert library.inotify_add_watch(self._bell, os.fsencode(path), IN_OPEN) > 0

    def openings(self) -> int:
        """Count the openings since it was asked last."""
        try:
            heard = os.read(self._bell, 1 << 16)
        except BlockingIOError:
            return 0
        return len(heard) // struct.calcsize("iIII")

    def close(self) -> None:
        os.close(self._bell)


@dataclass(frozen=True)
class Visit:
    """One whole session with a hostile case, and what was seen from outside."""

    home: Path
    calls: str
    openings: int
    fields: int


def _traced(calls: Path) -> list[str]:
    """Begin a command line that runs without a network, and has its calls written down."""
    strace = ["strace", "-f", "-qq", "-s", "300", "-e", "trace=%file,%network", "-o", str(calls)]
    return [*strace, "unshare", "-n"]


def make_files(folder: Path) -> dict[str, Path]:
    """Make the real files that the case names."""
    files = {"picture": folder / "canary.png", "style": folder / "canary.css"}
    for path in files.values():
        path.write_bytes(b"x")
    return files


@pytest.fixture(scope="module", params=["en", "ru"])
def visit(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Visit]:
    """Have the session once in each language, without a network, under the eyes of strace."""
    for tool in ("strace", "unshare"):
        if not shutil.which(tool):
            pytest.skip(f"{tool} is not here")
    if subprocess.run(["unshare", "-n", "true"], check=False, capture_output=True).returncode:
        pytest.skip("no network can be taken away here: that needs root")
    folder = tmp_path_factory.mktemp("stranger")
    files = make_files(folder)
    case = folder / "case" / "hostile.dossier"
    case.parent.mkdir()
    case.write_bytes(hostile_case(files))
    home = folder / "home"
    for name in ("tmp", "run", "out"):
        (home / name).mkdir(mode=0o700, parents=True)
    canary = Canary(list(files.values()))
    calls = folder / "calls"
    kept = {"PATH", "LANG"}
    told = [str(case), str(home / "out"), str(request.param)]
    done = subprocess.run(
        [*_traced(calls), sys.executable, "-m", "tests.lab.stranger", *told],
        cwd=ROOT,
        env={
            **{name: value for name, value in os.environ.items() if name in kept},
            "HOME": str(home),
            "TMPDIR": str(home / "tmp"),
            "XDG_RUNTIME_DIR": str(home / "run"),
            "XDG_STATE_HOME": str(home / "state"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        check=False,
        timeout=600,
    )
    assert done.stdout == b"done\n", done.stderr.decode()[-2000:]
    fields = hostile_fields(case.read_bytes())
    shutil.rmtree(home / "out")
    yield Visit(home, calls.read_text("utf-8", errors="replace"), canary.openings(), fields)
    canary.close()


def test_the_canary_hears_a_label_that_reads_markup(tmp_path: Path) -> None:
    files = make_files(tmp_path)
    canary = Canary(list(files.values()))
    image = f'<img src="{files["picture"]}">'
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", LABEL, image], env=environment, check=True)
    assert canary.openings() > 0
    canary.close()


def test_no_file_that_is_named_in_a_dossier_is_opened(visit: Visit) -> None:
    print(f"{visit.fields} texts with markup, {visit.openings} openings")
    assert visit.fields > 250
    assert visit.openings == 0


def test_no_file_that_is_named_in_a_dossier_is_even_looked_for(visit: Visit) -> None:
    looked = [line for line in visit.calls.splitlines() if "canary." in line or SHARE in line]
    print(f"{len(visit.calls.splitlines())} calls, {len(looked)} with a name from the dossier")
    assert len(visit.calls.splitlines()) > 1000
    assert looked == []


def test_nobody_is_called_but_the_print_service_of_the_machine(visit: Visit) -> None:
    """The print preview asks CUPS for printers, at port 631 of this machine itself."""
    connects = [line for line in visit.calls.splitlines() if re.search(r"connect\(.*AF_INET", line)]
    others = [line for line in connects if not PRINT_SERVICE.search(line)]
    sent = [line for line in visit.calls.splitlines() if re.search(r"sendto\(.*AF_INET", line)]
    print(f"{len(connects)} connections tried, {len(others)} not to the print service")
    assert others + sent == []


def test_the_words_of_a_case_are_left_only_where_it_is_said(visit: Visit) -> None:
    kept = [path for path in visit.home.rglob("*") if path.is_file()]
    hits = {_place(path.relative_to(visit.home)) for path in kept if _holds_the_word(path)}
    print(f"{len(kept)} files kept, the word in {sorted(hits)}")
    assert kept
    assert hits <= DOCUMENTED


def _place(path: Path) -> str:
    """Name a file; of the earlier versions of dossiers, the folder of them all."""
    return "/".join(path.parts[:3])


def test_what_is_kept_is_closed_to_others(visit: Visit) -> None:
    for path in visit.home.rglob("*"):
        if path.is_relative_to(visit.home / "tmp"):
            continue
        mode = stat.S_IMODE(path.lstat().st_mode)
        ours = path.is_file() or "dossier" in path.parts
        assert not (ours and mode & 0o077), (path, oct(mode))


def test_no_temporary_file_and_no_lock_is_left(visit: Visit) -> None:
    assert list((visit.home / "tmp").rglob("*")) == []
    case = visit.home.parent / "case"
    assert [path.name for path in case.iterdir()] == ["hostile.dossier"]


def _holds_the_word(path: Path) -> bool:
    return WORD.encode() in path.read_bytes() or WORD.encode("utf-16-le") in path.read_bytes()
