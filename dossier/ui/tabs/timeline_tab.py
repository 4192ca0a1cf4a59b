"""The Timeline tab: the picture above, the chosen record below."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.ui.desk import Desk
from dossier.ui.tabs.tab import Tab


class TimelineTab(Tab):
    """Stands in until the picture is there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        QVBoxLayout(self)
