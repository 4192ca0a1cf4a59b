"""All sources of the dossier, each a card that edits in place."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.ui.desk import Desk
from dossier.ui.forms.card_section import CardSection
from dossier.ui.forms.columns import Bleeding
from dossier.ui.forms.record_form import Shape


class SourceList(Bleeding):
    """The list of sources under the citations."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._section = CardSection(
            desk,
            "sources",
            desk.tr("All sources"),
            desk.tr("Reports, judgments, letters: what this dossier rests on."),
        )
        self._section.shape = Shape(stacked=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._section)

    def refresh(self) -> None:
        """Show the sources as they are now."""
        self._section.refresh()

    def open(self, key: str) -> bool:
        """Open the card of a source; False where it is none."""
        return self._section.open(key)

    def keep_editing(self) -> bool:
        """Keep what is being edited here."""
        return self._section.keep_editing()
