"""What the builds of others hold inside, as far as that can be known: crates, and parts of Qt."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final, cast

Component = dict[str, object]


@dataclass(frozen=True, slots=True)
class Inside:
    """Something that is built into a library of Qt: what shows it there, and its terms."""

    name: str
    licence: str
    library: str
    mark: str
    """A pattern of what the library holds of it; a group in it is the version."""


# Each is known by what stands in the library; of which version it is not all of them tell.
INSIDE_QT: Final = (
    Inside("PCRE2", "BSD-3-Clause", "libQt6Core", r"(\d+\.\d+) \d{4}-\d\d-\d\d\0"),
    Inside("TinyCBOR", "MIT", "libQt6Core", r"qt_cbor_tag_id"),
    Inside("HarfBuzz", "MIT", "libQt6Gui", r"shapeTextWithHarfbuzzNG"),
    Inside("libpng", "libpng-2.0", "libQt6Gui", r"libpng version (\d+\.\d+\.\d+)"),
    Inside("MD4C", "MIT", "libQt6Gui", r"github\.com/mity/md4c"),
)
NOT_LISTED: Final = """\
Qt's builds tell of no parts themselves. Listed are those that show in its libraries, with a version
where they tell it; smaller pieces of others' code in them (hashes, easing curves, number reading)
are named by Qt at https://doc.qt.io/qt-6/licenses-used-in-qt.html. FreeType, zlib, fontconfig, X11
and OpenGL are not inside: they are the system's. The crates are those of the bill that
pydantic-core brings, which also names what it takes on other systems only. What Python's own build
holds of others, such as expat and libmpdec, is not listed.
"""


def parts_of_qt(parts: Iterable[Inside] = INSIDE_QT) -> Iterator[Component]:
    """Give what shows in the libraries of Qt; raise ValueError where one shows no more."""
    libraries = Path(str(metadata.distribution("PySide6_Essentials").locate_file("PySide6/Qt/lib")))
    for part in parts:
        data = (libraries / f"{part.library}.so.6").read_bytes()
        found = re.search(part.mark.encode(), data)
        if found is None:
            raise ValueError(f"{part.library} shows no {part.name} any more")
        version = found[1].decode() if found.groups() else ""
        yield _component(part, version)


def _component(part: Inside, version: str) -> Component:
    name = part.name.lower()
    told: Component = {"version": version} if version else {}
    return {
        "type": "library",
        "bom-ref": f"qt/{name}",
        "name": part.name,
        **told,
        "purl": f"pkg:generic/{name}" + (f"@{version}" if version else ""),
        "licenses": [{"license": {"id": part.licence}}],
        "properties": [{"name": "dossier:inside", "value": part.library}],
    }


def crates() -> Iterator[Component]:
    """Give what pydantic-core is built of, by the bill that it brings; not what only builds it."""
    found = metadata.distribution("pydantic_core")
    bills = [path for path in found.files or () if "sboms/" in path.as_posix()]
    for path in bills:
        for each in cast("list[Component]", json.loads(path.read_text())["components"]):
            if each.get("scope") != "excluded":
                kept = ("type", "name", "version", "purl", "licenses")
                yield {"bom-ref": each["purl"], **{key: each[key] for key in kept if key in each}}
    if not bills:
        raise ValueError("pydantic-core brings no bill of its crates")


def said(parts: Iterator[Component]) -> str:
    """Write parts as lines for a person: name, version, terms."""
    rows = ((part["name"], part.get("version", "version not told"), _terms(part)) for part in parts)
    return "\n".join(f"  {name}, {version}, {terms}" for name, version, terms in rows)


def _terms(part: Component) -> str:
    (only,) = cast("list[dict[str, object]]", part["licenses"])
    known = only.get("license")
    if isinstance(known, dict):
        named = cast("dict[str, str]", known)
        return named.get("id") or named["name"]
    return str(only["expression"])
