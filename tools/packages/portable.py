"""The folder of the program in one file: unpacked, it runs where it lies, on Linux of its age."""

from __future__ import annotations

import platform
import shutil
import tempfile
from pathlib import Path
from typing import Final

import dossier

# The terms of Qt for Python refer to these by name; Debian has their texts, others may not.
TEXTS: Final = tuple(Path("/usr/share/common-licenses", name) for name in ("LGPL-3", "GPL-3"))


def build(program: Path, folder: Path, terms: str) -> Path:
    """Pack the folder of the program, with the terms of all that is in it, and give the file."""
    name = f"dossier-{dossier.__version__}-linux-{platform.machine()}"
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place, name)
        shutil.copytree(program, tree, symlinks=True)
        (tree / "LICENCES.txt").write_text(terms, encoding="utf-8")
        for text in TEXTS:
            shutil.copyfile(text, tree / f"{text.name}.txt")
        return Path(shutil.make_archive(str(folder / name), "gztar", place, name))
