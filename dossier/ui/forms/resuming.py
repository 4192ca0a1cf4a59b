"""Going on with words that were being typed when the program ended."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dossier.model.paths import Path
from dossier.ui.forms.record_form import RecordForm


def resume(root: QWidget, field: Path, words: str) -> bool:
    """Open the editor of a field, with the words in it; False where no form shows the field."""
    *holder, name = field
    for form in root.findChildren(RecordForm):
        if form.path == tuple(holder) and form.has_field(str(name)):
            form.add_field(str(name))
            row = form.row(str(name))
            if row and row.editor:
                row.editor.put(words)
                return True
    return False
