"""The head of a section: its title, a quiet count, and a link at its end."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from dossier.ui import icons
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.wrapping import Wrapping


class SectionHead(QWidget):
    """A title with what stands beside it, or beneath where it is too narrow for both."""

    def __init__(
        self, looks: Looks, title: str, count: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self._title = title
        self._words = TextBlock(looks)
        self._row = Wrapping(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._words)
        self._row.turn()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        looks.changed.connect(self._measure)
        self._measure()
        self.say(title, count)

    def say(self, title: str, count: str = "") -> None:
        runs = [Run(title, weight=600)]
        self._words.say([*runs, Run(f"  {count}", "quiet")] if count else runs)

    def add_link(self, text: str, icon: icons.Name | None = None) -> Button:
        """Put a link at the end and give it, to be connected."""
        link = Button(self._looks, text, "link", icon)
        self.add(link)
        return link

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._row.addWidget(widget)

    def _measure(self) -> None:
        self._row.setSpacing(self._looks.theme.px(16))
        self.setMinimumHeight(self._looks.theme.px(32))
