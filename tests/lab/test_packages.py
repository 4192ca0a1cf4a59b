"""The Debian package, made and unpacked, works where nothing else of the program is."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tools.packages import debian, frozen

TOOLS = ("dpkg-deb", "dpkg-query", "objdump", "strip")
pytestmark = [
    pytest.mark.lab,
    pytest.mark.skipif(
        not all(map(shutil.which, TOOLS)), reason="the tools of Debian's packagers are missing"
    ),
]


def test_the_debian_package_works_without_a_python_and_tells_the_desktop(tmp_path: Path) -> None:
    package = debian.build(frozen.build(tmp_path), tmp_path)
    told = subprocess.run(["dpkg-deb", "-f", package], capture_output=True, text=True, check=True)
    assert "libxcb-cursor0" in told.stdout
    unpacked = tmp_path / "unpacked"
    subprocess.run(["dpkg-deb", "-x", package, unpacked], check=True)
    shared = unpacked / "usr" / "share"
    assert "Exec=dossier %F" in (shared / "applications" / "dossier.desktop").read_text()
    assert (shared / "doc" / "dossier" / "copyright").is_file()
    ran = subprocess.run(
        [unpacked / "usr" / "bin" / "dossier", "self-test"],
        env={"HOME": str(tmp_path), "PATH": os.devnull, "QT_QPA_PLATFORM": "offscreen"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout.splitlines()[-1:]) == (0, ["all well"]), ran.stderr
