"""Make print dialogs over one window, each with the folder and the plans of a test."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import with_keys
from dossier.report.plan import SUMMARY, Plan
from dossier.report.redaction.leaving_out import NOTHING, Remembered
from dossier.ui.dialogs.print_dialog import Leaving, PrintDialog
from dossier.ui.theme import Looks
from dossier.workspace.plans import OwnPlans
from tests.samples import sample

SEED = with_keys(sample("roman-seleznev.dossier"))
RICH = with_keys(sample("every-field.dossier"))
LEAKY = with_keys(
    Dossier.model_validate(
        {
            "dossier": 1,
            "subject": {"name": "Ada"},
            "parties": [{"name": "May Parker", "kind": "person", "confidential": True}],
            "events": [{"title": "Visit of May Parker"}],
        }
    )
)


class Making:
    """Makes dialogs over one window, and closes them."""

    def __init__(self, qtbot: QtBot, looks: Looks, folder: Path) -> None:
        self.parent = QWidget()
        self.parent.resize(1280, 800)
        qtbot.addWidget(self.parent)
        self.looks = looks
        self.folder = folder
        self.plans = OwnPlans(folder / "own")
        self.dialogs: list[PrintDialog] = []

    def __call__(
        self, dossier: Dossier, plan: Plan = SUMMARY, left_out: Remembered = NOTHING
    ) -> PrintDialog:
        wanted = Leaving(dossier, self.folder, plan, left_out)
        dialog = PrintDialog(self.looks, Words(), wanted, self.plans, self.parent)
        self.dialogs.append(dialog)
        dialog.show()
        QApplication.processEvents()
        return dialog

    def close(self) -> None:
        for dialog in self.dialogs:
            dialog.reject()
            dialog.deleteLater()


def once_made(act: Callable[[PrintDialog], None]) -> None:
    """Do something in the dialog that opens next, once its pages are there."""

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, PrintDialog) and hasattr(shown, "job") and not shown.making:
            act(shown)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def headings(dialog: PrintDialog) -> list[str]:
    found = (getattr(block, "text", "") for block in dialog.job.report.blocks)
    return [text for text in found if text]
