"""A window at its Timeline tab, and the parts of that tab, for the tests that use them."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.model.dossier import Dossier
from dossier.ui.main_window import MainWindow
from dossier.ui.tabs.timeline_list import TimelineList
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.theme import Looks
from dossier.ui.timeline.view import TimelineView
from tests.ui.windows import case_of, open_window


def at_timeline(qtbot: QtBot, looks: Looks, dossier: Dossier) -> MainWindow:
    """Open a dossier in a window, at its Timeline tab."""
    made = open_window(qtbot, looks, dossier)
    case_of(made).show_tab("timeline")
    QApplication.processEvents()
    return made


def tab_of(window: MainWindow) -> TimelineTab:
    """Give the Timeline tab that the window shows."""
    made = case_of(window).tab
    assert isinstance(made, TimelineTab)
    return made


def view_of(tab: TimelineTab) -> TimelineView:
    """Give the picture."""
    (found,) = tab.findChildren(TimelineView)
    return found


def list_of(tab: TimelineTab) -> TimelineList:
    """Give the list."""
    (found,) = tab.findChildren(TimelineList)
    return found
