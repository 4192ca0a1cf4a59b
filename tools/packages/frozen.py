"""Make a folder that holds the program with its Python, and nothing that it does not use."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from compileall import compile_dir
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
START: Final = Path(__file__).with_name("start.py")
# What tools for developers bring in, and what the program has no use for: it has no network.
LEFT_OUT: Final = (
    *("hypothesis", "mypy", "pytest", "_pytest", "IPython", "setuptools", "pip", "attr", "attrs"),
    *("ssl", "_ssl", "_hashlib", "sqlite3", "tkinter", "unittest", "pydoc", "doctest", "xmlrpc"),
    *("PySide6.QtNetwork", "PySide6.QtDBus", "PySide6.QtTest", "PySide6.QtOpenGL"),
)
# What PyInstaller would load before our first line, at every start. The program finds its Qt by
# itself, and a start that only hands a file over is to load no Qt at all.
NOT_AT_ONCE: Final = ("PySide6", "inspect", "multiprocessing", "pkgutil")
# What PySide loads at every start, and uses only where somebody makes descriptions of its classes.
MAKES_STUBS: Final = "shibokensupport/signature/lib/pyi_generator.py"
_IN_ITS_PLACE: Final = '''\
"""Left out of this package of Dossier; PySide6 itself brings what makes its .pyi files."""
'''
# What Qt's own dialogs say, in the languages that the program speaks beside English.
KEPT_WORDS: Final = frozenset({"qtbase_ru.qm"})
# The plug-ins of Qt that are kept; others draw on bare hardware, talk to networks, or need GTK.
KEPT_PLUGINS: Final = frozenset(
    {
        "iconengines/libqsvgicon.so",
        "imageformats/libqsvg.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
        "platforms/libqoffscreen.so",
        "platforms/libqwayland.so",
        "platforms/libqxcb.so",
        "platformthemes/libqxdgdesktopportal.so",
        "printsupport/libcupsprintersupport.so",
        "wayland-decoration-client/libadwaita.so",
        "wayland-decoration-client/libbradient.so",
        "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
        "wayland-shell-integration/libxdg-shell.so",
        "xcbglintegrations/libqxcb-egl-integration.so",
        "xcbglintegrations/libqxcb-glx-integration.so",
    }
)


def build(folder: Path) -> Path:
    """Build the folder below another one, and give it; its program is `dossier`."""
    work = folder / "work"
    into = "--add-data={0}:dossier/{1}"
    _put_hooks(folder / "hooks")
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
            *("--name", "dossier", "--onedir", "--paths", str(ROOT)),
            *("--distpath", str(folder), "--workpath", str(work), "--specpath", str(work)),
            # Packed in the program, all that is loaded would first be unpacked: a fifth of a start.
            *("--debug", "noarchive"),
            into.format(ROOT / "resources", "resources"),
            into.format(ROOT / "sample_dossiers", "sample_dossiers"),
            *("--collect-submodules", "dossier"),
            *("--additional-hooks-dir", str(folder / "hooks")),
            *(f"--exclude-module={name}" for name in LEFT_OUT),
            str(START),
        ],
        check=True,
        cwd=ROOT,
    )
    shutil.rmtree(work)
    shutil.rmtree(folder / "hooks")
    made = folder / "dossier"
    trim(made / "_internal")
    _unpack_signatures(made)
    return made


def _put_hooks(folder: Path) -> None:
    """Put hooks that do nothing before those of PyInstaller."""
    hooks = {name: [f"nothing_for_{name}.py"] for name in NOT_AT_ONCE}
    (folder / "rthooks").mkdir(parents=True)
    (folder / "rthooks.dat").write_text(repr(hooks), encoding="utf-8")
    for (file,) in hooks.values():
        (folder / "rthooks" / file).write_text("", encoding="utf-8")


def _unpack_signatures(made: Path) -> None:
    """Let what PySide knows of its functions lie in files, compiled.

    Else it unpacks the text of it from its library, and compiles that, at every start.
    """
    own = {**os.environ, "SBK_EMBED": "0"}
    subprocess.run([made / "dossier", "self-test"], check=True, env=own, stdout=subprocess.DEVNULL)
    unpacked = made / "_internal" / "shiboken6" / "files.dir"
    leave_out_stubs(unpacked)
    compile_dir(
        unpacked, quiet=1, stripdir=made, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
    )


def leave_out_stubs(unpacked: Path) -> None:
    """Put a file with nothing in it where PySide's maker of stubs lies.

    It compiles two long patterns, and is loaded twice: 80 million instructions of 1,800 of a start.
    """
    maker = unpacked / MAKES_STUBS
    if not maker.is_file():
        raise FileNotFoundError(f"PySide has no {MAKES_STUBS} any more")
    maker.write_text(_IN_ITS_PLACE, encoding="utf-8")


def trim(inside: Path) -> None:
    """Take away what is not used, what the system brings, and the words of debuggers."""
    qt = inside / "PySide6" / "Qt"
    for plugin in (qt / "plugins").rglob("*.so"):
        if plugin.relative_to(qt / "plugins").as_posix() not in KEPT_PLUGINS:
            plugin.unlink()
    for words in (qt / "translations").glob("*"):
        if words.name not in KEPT_WORDS:
            words.unlink()
    for library in inside.glob("lib*.so*"):
        if not library.is_symlink() and not library.name.startswith("libpython"):
            library.unlink()
    _leave_unneeded(inside)
    own = [inside / library.name for library in inside.glob("libpython*")]
    extensions = (inside / f"python{sys.version_info[0]}.{sys.version_info[1]}").rglob("*.so")
    for library in (*own, *extensions):
        subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)


def _leave_unneeded(inside: Path) -> None:
    """Take away libraries of Qt that nothing which was kept asks for, and links to nothing."""
    libraries = inside / "PySide6" / "Qt" / "lib"
    while unneeded := set(map(str, libraries.glob("*.so*"))) - {
        str(libraries / name) for name in needed(inside)
    }:
        for name in unneeded:
            Path(name).unlink()
    for link in inside.glob("lib*.so*"):
        if link.is_symlink() and not link.exists():
            link.unlink()


def needed(inside: Path) -> set[str]:
    """Name the libraries that the files of a folder ask for."""
    return {name for path in _binaries(inside) for name in _asked_for(path)}


def from_outside(inside: Path) -> set[str]:
    """Name the libraries that the system has to bring."""
    return needed(inside) - {path.name for path in _binaries(inside)}


def _binaries(inside: Path) -> Iterator[Path]:
    for path in (inside.parent / "dossier", *inside.rglob("*.so*")):
        if path.is_file() and not path.is_symlink():
            yield path


def _asked_for(path: Path) -> Iterator[str]:
    told = subprocess.run(
        ["objdump", "-p", str(path)], capture_output=True, text=True, check=True
    ).stdout
    for line in told.splitlines():
        if line.strip().startswith("NEEDED"):
            yield line.split()[1]
