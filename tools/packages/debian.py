"""Make a Debian package of the folder that holds the program with its Python."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import dossier
from dossier import shipped
from dossier.workspace.desktop import FILES
from tools.packages import bill, frozen

HOME: Final = "usr/lib/dossier"
# Debian gave these another name when their time got wider.
RENAMED: Final = {name: f"{name}t64" for name in ("libglib2.0-0", "libcups2", "libgssapi-krb5-2")}
# What no library asks for: letters, and what a desktop reads our files with.
ALSO: Final = (
    "fonts-noto-core | fonts-dejavu-core | fonts-liberation",
    "shared-mime-info",
    "desktop-file-utils",
    "hicolor-icon-theme",
)
# What shows a sentence to whoever clicked and gets no window: `dossier.workspace.complaints`.
BOXES: Final = {"xmessage": "x11-utils", "zenity": "zenity", "kdialog": "kdialog"}
CONTROL: Final = """\
Package: dossier
Version: {version}
Architecture: {architecture}
Maintainer: The Dossier authors <dossier@localhost>
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: misc
Priority: optional
Description: keep the case of someone detained or convicted
 Who the person is, where they are held, the charges, the sentences, what is
 said and by whom, and where each fact comes from: one file for a person.
 .
 What is unknown stays unknown, everything says who says it, nothing is lost,
 and nothing leaves the computer.
"""


def build(program: Path, folder: Path) -> Path:
    """Make the package from the folder of the program, and give its file."""
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place, "deb")
        shutil.copytree(program, tree / HOME, symlinks=True)
        (tree / "usr/bin").mkdir(parents=True)
        (tree / "usr/bin/dossier").symlink_to("../lib/dossier/dossier")
        _put_share(tree / "usr/share")
        architecture = _told("dpkg", "--print-architecture")
        control = CONTROL.format(
            version=dossier.__version__,
            architecture=architecture,
            size=sum(path.lstat().st_size for path in tree.rglob("*")) // 1024,
            depends=", ".join(depends(program / "_internal")),
            recommends=" | ".join(BOXES.values()),
        )
        (tree / "DEBIAN").mkdir()
        (tree / "DEBIAN/control").write_text(control, encoding="utf-8")
        _set_modes(tree)
        made = folder / f"dossier_{dossier.__version__}_{architecture}.deb"
        _told("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(made))
    return made


def depends(inside: Path) -> list[str]:
    """Name the packages that bring the libraries which the program takes from the system."""
    names = {_package_of(library) for library in frozen.from_outside(inside)}
    libc = _told("dpkg-query", "-W", "-f", "${Version}", "libc6").partition("-")[0]
    listed = [f"libc6 (>= {libc})"]
    listed += [
        f"{name} | {RENAMED[name]}" if name in RENAMED else name
        for name in sorted(names - {"libc6"})
    ]
    return [*listed, *ALSO]


def _package_of(library: str) -> str:
    owners = _told("dpkg-query", "-S", f"*/{library}").splitlines()
    return min(line.partition(":")[0] for line in owners)


def _put_share(share: Path) -> None:
    """Put what a desktop reads; the triggers of its packages read it when ours is installed."""
    for name, made_of in FILES.items():
        target = share / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(shipped.resource(made_of), target)
    papers = share / "doc/dossier"
    papers.mkdir(parents=True)
    (papers / "copyright").write_text(bill.terms(), encoding="utf-8")
    (papers / "dossier.cdx.json").write_bytes(bill.bill())
    changes = (frozen.ROOT / "CHANGELOG.md").read_bytes()
    (papers / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))


def _set_modes(tree: Path) -> None:
    """Let everybody read, and nobody but root write."""
    for path in _all(tree):
        if not path.is_symlink():
            runs = path.is_dir() or os.access(path, os.X_OK)
            path.chmod(0o755 if runs else 0o644)


def _all(tree: Path) -> Iterable[Path]:
    return (tree, *tree.rglob("*"))


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
