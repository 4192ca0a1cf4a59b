"""Tell the desktop of one person, on Linux, of the program and of its files; and take it back."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from dossier import shipped
from dossier.errors import CannotWrite, Where, saying
from dossier.storage.export import export

ENTRY: Final = "applications/dossier.desktop"
ICON_SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256)
# What lies where, below a folder of data such as ~/.local/share, and what it is made of.
FILES: Final[dict[str, str]] = {
    ENTRY: "desktop/dossier.desktop",
    "mime/packages/dossier.xml": "desktop/dossier.xml",
    "metainfo/dossier.metainfo.xml": "desktop/dossier.metainfo.xml",
    "icons/hicolor/scalable/apps/dossier.svg": "icons/app.svg",
    "icons/hicolor/scalable/mimetypes/application-x-dossier.svg": "icons/file.svg",
    # Desktops without a drawer of SVG, and menus of small signs, take these.
    **{f"icons/hicolor/{n}x{n}/apps/dossier.png": f"icons/png/app-{n}.png" for n in ICON_SIZES},
    **{
        f"icons/hicolor/{n}x{n}/mimetypes/application-x-dossier.png": f"icons/png/file-{n}.png"
        for n in ICON_SIZES
    },
}


class Tool(NamedTuple):
    """A tool that reads the files of one folder anew, and the package that brings it."""

    name: str
    folder: str
    package: str


TOOLS: Final = (
    Tool("update-mime-database", "mime", "shared-mime-info"),
    Tool("update-desktop-database", "applications", "desktop-file-utils"),
)
_IN_QUOTES: Final = str.maketrans({sign: f"\\{sign}" for sign in '"`$\\'})


def data_folders() -> tuple[Path, ...]:
    """Give where a desktop looks for such files: the person's own folder first."""
    own = os.environ.get("XDG_DATA_HOME", "")
    shared = os.environ.get("XDG_DATA_DIRS", "") or "/usr/local/share:/usr/share"
    first = Path(own) if os.path.isabs(own) else Path.home() / ".local" / "share"
    return (first, *(Path(folder) for folder in shared.split(":") if os.path.isabs(folder)))


def this_program() -> tuple[str, ...]:
    """Give the command that starts this program again, from anywhere."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    script = Path(sys.executable).with_name("dossier")
    if os.access(script, os.X_OK):
        return (str(script),)
    return (sys.executable, "-P", "-m", "dossier")


def is_installed(folders: Sequence[Path]) -> bool:
    """Tell whether a desktop knows the program and its files already, from any of the folders."""
    return any(all((folder / name).is_file() for name in FILES) for folder in folders)


def install(folder: Path, program: Sequence[str]) -> tuple[Tool, ...]:
    """Put all files below a folder of data; give the tools that are missing to make them known."""
    for name, made_of in FILES.items():
        data = shipped.resource(made_of).read_bytes()
        _put(folder / name, _started_by(data.decode(), program).encode() if name == ENTRY else data)
    return _refresh(folder)


def remove(folder: Path) -> tuple[Tool, ...]:
    """Take all files away again; give the tools that are missing to make that known."""
    for name in FILES:
        try:
            (folder / name).unlink(missing_ok=True)
        except OSError as why:
            raise _refused(folder / name, why) from why
    return _refresh(folder)


def _started_by(entry: str, program: Sequence[str]) -> str:
    """Name the program in full, since a desktop may not look where the person's shell does."""
    entry = entry.replace("Exec=dossier ", f"Exec={' '.join(map(_quoted, program))} ")
    tried = program[0].replace("\\", "\\\\")
    return entry.replace("TryExec=dossier\n", f"TryExec={tried}\n")


def _quoted(argument: str) -> str:
    r"""Quote an argument as a desktop entry wants it: for its command, and again for its text.

    >>> _quoted("/opt/a b/100%/$x")
    '"/opt/a b/100%%/\\\\$x"'
    """
    inside = argument.translate(_IN_QUOTES).replace("%", "%%")
    return '"' + inside.replace("\\", "\\\\") + '"'


def _put(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as why:
        raise _refused(path, why) from why
    export(path, data, force=True)


def _refused(path: Path, why: OSError) -> CannotWrite:
    return CannotWrite(
        saying("The desktop could not be told: {why}.", why=str(why.strerror or why)),
        where=Where(str(path)),
    )


def _refresh(folder: Path) -> tuple[Tool, ...]:
    """Let the desktop read its folders anew."""
    with suppress(OSError):
        # A cache of icons that is older than this folder is not used.
        os.utime(folder / "icons" / "hicolor")
    return tuple(tool for tool in TOOLS if not _ran(tool, folder / tool.folder))


def _ran(tool: Tool, folder: Path) -> bool:
    path = shutil.which(tool.name)
    if path is None:
        return False
    # What it says of files of other programs in the folder is nothing that can be mended here.
    import subprocess

    subprocess.run([path, str(folder)], capture_output=True, check=False)
    return True
