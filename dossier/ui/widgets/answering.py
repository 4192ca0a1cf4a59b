"""Let a dialog be answered, and let it hold up no more windows than what it stands over."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


def answered(dialog: QDialog) -> bool:
    """Wait for the answer of a dialog; tell whether it was agreed to.

    Over a dialog that leaves other windows free it leaves them free too.
    """
    over = dialog.parentWidget()
    if over is not None:
        dialog.setWindowModality(over.window().windowModality())
    return dialog.exec() == QDialog.DialogCode.Accepted
