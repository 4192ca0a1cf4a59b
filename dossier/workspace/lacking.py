"""What this system lacks for a window or a page, told with the line that brings it.

Nothing here runs while all is well: it is asked only once Qt has refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from dossier.errors import DossierError
from dossier.i18n import Words

FONTS: Final = "fonts-noto-core"
MORE_FONTS: Final = "fonts-noto-cjk"
_SIGNS: Final = 12
"""So many signs are named."""
_NO_SCREEN: Final = "platform plugin"
"""What stands in Qt's last message where it found no way to a screen."""


@dataclass(frozen=True, slots=True)
class Library:
    """A library of the system that Qt asks for, and the Debian package that brings it."""

    name: str
    package: str


# What Qt itself is linked to: without it not even a page can be drawn. `dev.py` has the same.
FOR_QT: Final = (
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libbrotlidec.so.1", "libbrotli1"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
)
# What only the plug-in for windows is linked to: that of X11, and that of Wayland.
FOR_WINDOWS: Final = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
FOR_WAYLAND: Final = (
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
)


def missing(libraries: Iterable[Library]) -> tuple[Library, ...]:
    """Give those that the system cannot load: it knows more places than we could look in.

    None are known where Python cannot ask: what it asks with needs a library of the system itself.
    """
    try:
        from ctypes import CDLL  # noqa: PLC0415  (may be what cannot be loaded)
    except ImportError:
        return ()
    return tuple(library for library in libraries if not _loads(library.name, CDLL))


def why_not_loaded(why: ImportError, words: Words, *, window: bool = False) -> DossierError:
    """Say why Qt could not be loaded, and what would bring it; all at once where a window is."""
    lacking = missing(FOR_QT) or tuple(each for each in FOR_QT if each.name in str(why))
    if lacking:
        lacking += missing(FOR_WINDOWS) if window else ()
        sentence = words.ntr(
            "Qt, which draws windows and pages, cannot be loaded, since {names} is missing.",
            "Qt, which draws windows and pages, cannot be loaded, since {names} are missing.",
            len(lacking),
        )
        return _missing(sentence, lacking, words)
    return DossierError(
        words.tr("Qt, which draws windows and pages, cannot be loaded: {why}.").format(why=why),
        words.tr("Install the program anew, or the library that is named."),
    )


def why_qt_ends(said: str, environment: Mapping[str, str], words: Words) -> DossierError:
    """Say why Qt cannot go on: mostly it could not open the screen that it was given."""
    tr = words.tr
    if _NO_SCREEN not in said:
        return DossierError(
            tr("Qt, which draws windows and pages, cannot go on: {why}").format(why=said)
        )
    asked = environment.get("QT_QPA_PLATFORM", "")
    if asked and asked.partition(":")[0] not in {"xcb", "wayland"}:
        sentence = tr("The environment asks for windows of the kind “{kind}”, and there is none.")
        return DossierError(sentence.format(kind=asked), tr("Start without QT_QPA_PLATFORM."))
    # Where there are both, windows of X11 will do.
    lacking = missing(FOR_WINDOWS if environment.get("DISPLAY") else FOR_WAYLAND)
    if lacking:
        sentence = words.ntr(
            "No window can be opened, since {names} is missing.",
            "No window can be opened, since {names} are missing.",
            len(lacking),
        )
        return _missing(sentence, lacking, words)
    screen = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY") or ""
    return DossierError(
        tr("The screen “{name}” does not answer, or does not let this program in.").format(
            name=screen
        ),
        tr("Start it as the person who sits at the screen, from a terminal there."),
    )


def no_screen(words: Words) -> DossierError:
    """Say that no screen is there, and what needs none."""
    return DossierError(
        words.tr("There is no screen to open a window on."),
        words.tr("{summary} and {pictures} need none.").format(
            summary="`dossier summary FILE -o x.pdf`",
            pictures="`dossier pictures FILE -o FOLDER`",
        ),
    )


def no_font(words: Words) -> DossierError:
    """Say that nothing could be read that is drawn here, and what brings letters."""
    return DossierError(
        words.tr("This system has no font, so that all text would be empty."),
        _line([FONTS], words),
    )


def no_signs(signs: str, words: Words) -> str:
    """Say which signs no font here has, and what brings them; nothing where there are none."""
    if not signs:
        return ""
    said = words.tr(
        "No font on this machine has these signs, so that they become boxes on the pages: {signs}."
    )
    named = f"{signs[:_SIGNS]}…" if len(signs) > _SIGNS else signs
    return f"{said.format(signs=named)} {_line([FONTS, MORE_FONTS], words)}"


def _loads(name: str, load: Callable[[str], object]) -> bool:
    try:
        load(name)
    except OSError:
        return False
    return True


def _missing(sentence: str, lacking: Iterable[Library], words: Words) -> DossierError:
    names = ", ".join(library.name for library in lacking)
    line = _line([library.package for library in lacking], words)
    return DossierError(sentence.format(names=names), line)


def _line(packages: Iterable[str], words: Words) -> str:
    """Give the line to type on Debian and its relatives."""
    line = f"sudo apt-get install {' '.join(packages)}"
    return words.tr("On Debian and Ubuntu: {line}").format(line=line)
