"""Print from the window's dialog, and say what it says.

`python -m tests.lab.printing FILE PRINTER [OUT]`: OUT is the file for “Print to File (PDF)”.
"""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from dossier import drawing
from dossier.i18n import Words
from dossier.storage import reader
from dossier.ui.dialogs.print_dialog import Leaving, PrintDialog
from dossier.ui.theme import Looks
from dossier.workspace.plans import OwnPlans


def agree(printer: str, out: str) -> None:
    """Choose a printer in Qt's own dialog, once it is there."""
    shown = QApplication.activeModalWidget()
    if isinstance(shown, QPrintDialog):
        (printers,) = (
            found for found in shown.findChildren(QComboBox) if found.findText(printer) >= 0
        )
        printers.setCurrentText(printer)
        for field in shown.findChildren(QLineEdit, "filename"):
            field.setText(out)
        shown.accept()
    else:
        QTimer.singleShot(10, partial(agree, printer, out))


def main(file: Path, printer: str, out: str = "") -> int:
    words = Words()
    app = drawing.application(words)
    wanted = Leaving(reader.load(file).dossier, file.parent)
    parent = QWidget()
    plans = OwnPlans(file.parent / "own")
    dialog = PrintDialog(Looks(app, "light"), words, wanted, plans, parent)
    dialog.begin()
    QTimer.singleShot(0, partial(agree, printer, out))
    dialog.print_pages()
    print(dialog.said_last or dialog.notice.accessibleName())
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
