"""Start the program in a stranger's folder: nothing in it is taken for a part of the program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.running import SEED

# Names of modules that the program imports, from the standard library and beside it.
NAMES = ("json", "os", "re", "pydantic", "argparse", "dossier")
STARTS = {
    "the entry script": [str(Path(sys.executable).with_name("dossier"))],
    "the module": [sys.executable, "-P", "-m", "dossier"],
}


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Give a folder with modules that leave a mark when they are imported."""
    for name in NAMES:
        mark = tmp_path / f"{name}-was-here"
        (tmp_path / f"{name}.py").write_text(f"open({str(mark)!r}, 'w').close()\n", "utf-8")
    return tmp_path


def marks(folder: Path) -> list[str]:
    return [path.name for path in folder.glob("*-was-here")]


@pytest.mark.parametrize("start", STARTS)
def test_no_module_of_the_folder_is_imported(hostile: Path, start: str) -> None:
    command = [*STARTS[start], "check", str(SEED)]
    # A search path of the tests' own, such as ".", would be one of that folder.
    bare = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=hostile, env=bare, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert marks(hostile) == []


def test_the_marks_would_be_seen(hostile: Path) -> None:
    subprocess.run([sys.executable, "-c", "import json"], cwd=hostile, check=True)
    assert marks(hostile) == ["json-was-here"]
