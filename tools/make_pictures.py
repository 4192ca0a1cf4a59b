"""Make the pictures of README from the real window, with the seed case: run by hand.

QT_QPA_PLATFORM=offscreen .venv/bin/python -m tools.make_pictures
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QWidget

from dossier.app import Program
from dossier.drawing import application
from dossier.i18n import Words
from dossier.report.plan import SUMMARY
from dossier.shipped import sample
from dossier.ui.dialogs.print_dialog import Leaving, PrintDialog
from dossier.ui.keeper import Keeper
from dossier.workspace.paths import Paths
from dossier.workspace.plans import OwnPlans
from tests.ui.session import Session

FOLDER: Final = Path(__file__).resolve().parents[1] / "docs" / "pictures"
LARGEST: Final = 150 * 1024
"""Bytes that a picture has at most."""
SIZE: Final = (1184, 640)
_MOST_COLOURS: Final = 256
_COARSE: Final = 0xF0F0F0
"""What of a colour has to differ for an eye to tell it from another."""


def _read(at: Session) -> QWidget:
    """Show a charge with who says it."""
    at.run("view.charges")
    return at.window


def _correct(at: Session) -> QWidget:
    """Type a date as people say it."""
    at.run("view.charges")
    at.edit("charges/#cybercrime/outcome_date")
    at.type_in("before Aug 2016")
    (keeper,) = at.filing.findChildren(Keeper)
    while not keeper.is_safe:  # which the foot of the window says
        with at.waits_for(keeper.changed):
            pass
    return at.window


def _sentences(at: Session) -> QWidget:
    """Show how long somebody has to serve, as a range with its reckoning."""
    at.run("view.sentences")
    return at.window


def _timeline(at: Session) -> QWidget:
    """Show all that has a date."""
    at.run("view.timeline")
    at.window.setFocus()  # whoever looks at a picture moves nothing in it by keys
    return at.window


def _print(at: Session) -> QWidget:
    """Show the pages as they will leave."""
    wanted = Leaving(at.document.dossier, at.file.parent, SUMMARY)
    window = at.window
    dialog = PrintDialog(window.looks, window.words, wanted, OwnPlans(at.file.parent), window)
    dialog.resize(*SIZE)
    dialog.show()
    return dialog


# Each picture, and what is done before it is taken.
PICTURES: Final[dict[str, Callable[[Session], QWidget]]] = {
    "read": _read,
    "correct": _correct,
    "sentences": _sentences,
    "timeline": _timeline,
    "print": _print,
}


def _in_few_colours(drawn: QImage) -> QImage:
    """Keep the most used of all colours that can be told apart: a file is half as large."""
    plain = drawn.convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(plain.constBits()).cast("I"))
    kept: dict[int, int] = {}
    for colour, _ in pixels.most_common():
        kept.setdefault(colour & _COARSE, colour)
    table = list(kept.values())[:_MOST_COLOURS]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table)


def make(name: str, folder: Path) -> Path:
    """Make one picture from a window of its own, in a home of its own."""
    words = Words()
    app = application(words)
    target = folder / f"{name}.png"
    with TemporaryDirectory() as home:
        program = Program(app, words, Paths.under(Path(home)))
        program.looks.choose("light")
        copy = Path(shutil.copy(sample("roman-seleznev.dossier"), home))
        window = program.open(copy)
        window.resize(*SIZE)
        at = Session.of(window, program.filing_of(window))
        # The numbers in the head come after the window.
        with at.waits_for(at.case.desk.reckoning.known):
            at.show()
        taken = PICTURES[name](at)
        for _ in range(3):
            QApplication.processEvents()
        writer = QImageWriter(str(target))
        writer.setCompression(100)
        if not writer.write(_in_few_colours(taken.grab().toImage())):
            raise OSError(writer.errorString())
        if taken is not window:
            taken.close()
        at.end()
    return target


def main() -> None:
    """Make all pictures."""
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        made = make(name, FOLDER)
        print(f"{made.name}: {made.stat().st_size / 1024:.0f} KiB")


if __name__ == "__main__":
    main()
