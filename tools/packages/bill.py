"""The bill of materials: what a package holds of others, in which version, on which terms."""

from __future__ import annotations

import json
import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path
from typing import Final

import dossier
from tools.packages import within
from tools.packages.frozen import ROOT

# How a requirement is written: the name comes first.
_NAME: Final = re.compile(r"[A-Za-z0-9_.-]+")
# Which of the parts are made of others themselves, and what tells of those.
HOLDS: Final = {"pydantic_core": within.crates, "PySide6_Essentials": within.parts_of_qt}
TOLD: Final = "2026-01-01T00:00:00Z"
"""A time has to stand in the bill; it is always this one, so that the same parts give one bill."""
QT_TERMS: Final = """\
Qt and PySide are used under the GNU Lesser General Public License, version 3. Their libraries lie
beside the program as files of their own, and may be replaced by other builds of them.
On Debian the text of the licence is /usr/share/common-licenses/LGPL-3.
"""


@dataclass(frozen=True, slots=True)
class Part:
    """Something of others that a package holds: its terms in short (SPDX), and in full."""

    name: str
    version: str
    licence: str
    text: str
    purl: str


def parts() -> list[Part]:
    """Give what is bundled with the program: Python, its starter, and what it needs to run.

    What some of them are made of themselves: `within`.
    """
    licence = Path(sys.base_prefix, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}")
    python = Part(
        "Python",
        platform.python_version(),
        "PSF-2.0",
        (licence / "LICENSE.txt").read_text(encoding="utf-8"),
        f"pkg:generic/python@{platform.python_version()}",
    )
    return [python, _bootloader(), *(_part(found) for found in required("dossier")), _icu()]


def _bootloader() -> Part:
    """Tell of the little program that PyInstaller puts before ours, to start our Python."""
    made = _part(metadata.distribution("pyinstaller"))
    return replace(made, licence="GPL-2.0-or-later WITH Bootloader-exception")


def _icu() -> Part:
    """Tell of the letters and languages that Qt's own builds bring along as libraries."""
    qt = metadata.distribution("PySide6_Essentials").locate_file("PySide6/Qt/lib")
    libraries = Path(str(qt))
    version = next(libraries.glob("libicuuc.so.*")).name.rpartition(".")[2]
    text = "Copyright Unicode, Inc. The terms are those of https://www.unicode.org/license.txt\n"
    return Part("ICU", version, "Unicode-3.0", text, f"pkg:generic/icu@{version}")


def required(name: str) -> Iterator[metadata.Distribution]:
    """Give what is installed of all that a package requires, and of what that requires."""
    seen = {name}
    waiting = [name]
    while waiting:
        for wanted in metadata.requires(waiting.pop()) or ():
            match = _NAME.match(wanted)
            key = match.group().lower().replace("_", "-") if match else ""
            if key in seen or "extra ==" in wanted or not _is_installed(key):
                continue
            seen.add(key)
            waiting.append(key)
            yield metadata.distribution(key)


def _is_installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _part(found: metadata.Distribution) -> Part:
    name, version = found.name, found.version
    told = found.metadata.json
    terms = str(told.get("license_expression") or told.get("license") or "")
    if not terms:
        raise ValueError(f"{name} does not tell its licence")
    files = [path for path in found.files or () if "licenses/" in path.as_posix()]
    text = "\n".join(path.read_text() for path in files)
    lesser = "LGPL-3.0-only" in terms
    if not text and not lesser:
        raise ValueError(f"{name} brings no text of its licence")
    purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
    return Part(name, version, "LGPL-3.0-only" if lesser else terms, text or QT_TERMS, purl)


def bill() -> bytes:
    """Write the bill as CycloneDX: the same bytes for the same parts."""
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "dossier",
                "name": "dossier",
                "version": dossier.__version__,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": [_component(part) for part in parts()],
        "dependencies": [{"ref": "dossier", "dependsOn": [part.purl for part in parts()]}],
        "annotations": [
            {
                "subjects": ["dossier"],
                "annotator": {"component": {"type": "application", "name": "dossier"}},
                "timestamp": TOLD,
                "text": within.NOT_LISTED,
            }
        ],
    }
    return f"{json.dumps(told, indent=2)}\n".encode()


def _component(part: Part) -> dict[str, object]:
    """Write a part, with what it is made of inside it where that is known."""
    inside = list(HOLDS[part.name]()) if part.name in HOLDS else []
    held: dict[str, object] = {"components": inside} if inside else {}
    return {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "purl": part.purl,
        "licenses": [_licence(part.licence)],
        **held,
    }


def _licence(terms: str) -> dict[str, object]:
    return {"expression": terms} if " " in terms else {"license": {"id": terms}}


def terms() -> str:
    """Write out on which terms everything stands that a package holds."""
    ours = (ROOT / "LICENSE").read_text(encoding="utf-8")
    sections = [f"Dossier {dossier.__version__}\n{'=' * 70}\n{ours}"]
    sections += [
        f"{part.name} {part.version} ({part.licence})\n{'=' * 70}\n{part.text}" for part in parts()
    ]
    inside = "\n".join(f"{name}:\n{within.said(held())}" for name, held in HOLDS.items())
    sections.append(f"What some of these hold inside\n{'=' * 70}\n{inside}\n\n{within.NOT_LISTED}")
    return "\n\n".join(sections)
