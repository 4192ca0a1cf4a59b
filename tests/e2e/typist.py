"""Somebody who types into the real program for ever; told to, after bringing back what was left.

`main` opens the program on a file, restores what is offered, tells what the window shows, and
types: a line acknowledges each edit, as soon as the window shows it. `tests.warm` begins it.
"""

from __future__ import annotations

import os
import random
import sys
from functools import partial
from pathlib import Path
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from dossier.app import Program, end_well
from dossier.drawing import application
from dossier.i18n import Words
from dossier.ui.panels.left_work import LeftWork
from dossier.ui.widgets.button import Button
from dossier.workspace.paths import Paths
from tests.ui.session import Session
from tests.warm import say

FIELDS = ("statute", "counts", "docket", "exposure")
CHARGE = "charges/#cybercrime"


class Typist:
    """Types a number into one field after the other; saves now and then, undoes at times."""

    def __init__(self, program: Program, file: Path, seed: int) -> None:
        self._chance = random.Random(seed)
        self._program = program
        window = program.open(None)
        self._hands = Session.of(window, program.filing_of(window))
        self._hands.show()
        program.offer_left_work(window)
        self._restore(file)
        say(f"shows {self._shown()}")
        self._number = 1 + max((int(word) for word in self._values()), default=0)
        self._acts = (self._change, self._change, self._change, self._begin, self._save)

    def _restore(self, file: Path) -> None:
        """Bring back what is offered; open the file where nothing is."""
        while self._hands.find(LeftWork):
            buttons = [b for b in self._hands.find(Button) if b.said == "Restore"]
            self._hands.click(buttons[0])
            say("restores")
        if self._hands.window.case is None:
            self._hands.open(file)

    def act(self) -> None:
        """Do the next thing, and come again at once."""
        try:
            self._chance.choice(self._acts)()
        except Exception:
            if self._hands.window not in self._program.windows:
                return  # asked to end in the midst of it: nobody types into a closed window
            raise
        QTimer.singleShot(0, self.act)

    def _values(self) -> list[str]:
        charge = self._hands.document.dossier.charges[0]
        values = [getattr(charge, name) for name in FIELDS]
        return [value for value in values if isinstance(value, str) and value.isdigit()]

    def _shown(self) -> str:
        return " ".join(sorted(self._values(), key=int))

    def _change(self) -> None:
        """Type the next number, and acknowledge it once the window shows it."""
        name = FIELDS[self._number % len(FIELDS)]
        self._hands.change(f"{CHARGE}/{name}", f"{self._number}")
        if self._hands.document.undo_name:
            say(f"typed {self._number}")
        self._number += 1

    def _begin(self) -> None:
        """Begin to type, and leave it."""
        self._hands.edit(f"{CHARGE}/victims")
        self._hands.type_in("nobody kn")
        self._hands.press("Esc")

    def _save(self) -> None:
        """Save, and go on before it is done."""
        if self._hands.document.dirty:
            self._hands.run("file.save")
            say("saves")


def _stop(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell a mistake and end: nobody waits for an edit that never comes."""
    sys.__excepthook__(kind, error, trace)
    os._exit(3)


def main(home: str, file: str, seed: str) -> int:
    """Run the program until somebody kills it."""
    sys.excepthook = _stop
    app = application(Words())
    assert isinstance(app, QApplication)
    program = Program(app, Words(), Paths.under(Path(home)))
    end_well(program)
    typist = Typist(program, Path(file), int(seed))
    QTimer.singleShot(0, partial(typist.act))
    return app.exec()
