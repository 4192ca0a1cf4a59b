"""How a window was left, and how its file was looked at: found again the next time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from dossier.ui.main_window import MainWindow
from dossier.ui.widgets import on_screen
from dossier.workspace.state import WindowState


def restore_window(window: MainWindow, state: WindowState) -> None:
    """Give a new window the size that the last one had, or its own; never more than the screen."""
    kept = state.window()
    width, height = kept.get("width"), kept.get("height")
    if not (isinstance(width, int) and isinstance(height, int)):
        width, height = window.width(), window.height()
    on_screen.size(window, width, height)
    if kept.get("maximized") is True:
        window.showMaximized()


def restore_view(window: MainWindow, state: WindowState) -> None:
    """Go to the tab at which the file was left, and look at each as one did."""
    case = window.case
    path = case.desk.document.path if case else None
    if case is None or path is None:
        return
    tab, tabs = state.view(path).get("tab"), state.view(path).get("tabs")
    if isinstance(tabs, dict):
        case.restore(cast("Mapping[str, object]", tabs))
    if isinstance(tab, str):
        case.show_tab(tab)


def keep(window: MainWindow, state: WindowState) -> None:
    """Note how the window and its file are left."""
    size = window.normalGeometry() if window.isMaximized() else window.geometry()
    state.keep_window(
        {"width": size.width(), "height": size.height(), "maximized": window.isMaximized()}
    )
    case = window.case
    if case and case.desk.document.path:
        state.keep_view(case.desk.document.path, {"tab": case.tab_name, "tabs": case.state()})
