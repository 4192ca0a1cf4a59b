"""The commands that act on the dossier in the window: on its record at hand, and its steps."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from typing_extensions import override

from dossier.ui.case_view import CaseView
from dossier.ui.commands import COMMANDS
from dossier.ui.forms import acts, copying
from dossier.ui.forms.as_text import as_text
from dossier.ui.main_window import MainWindow
from dossier.wording.cited import record_as_text

InCase = Callable[[CaseView], object]


def bind(window: MainWindow) -> None:
    """Bind these commands of a window; without a dossier they do nothing."""
    for command, act in _ACTS.items():
        window.commands.bind(command, partial(_in_case, window, act))
    window.installEventFilter(Unheard(window))


class Unheard(QObject):
    """Answers keys that can do nothing now: the file is read-only, or no record is chosen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What comes up to the window has been heard by nothing in it.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            case = self._window.case
            if case and not case.desk.writable and _would_change(event):
                case.desk.say_read_only()
            elif case and not case.tab.chosen() and _is_of(event, "record"):
                case.desk.said.emit(case.desk.tr("Choose a record first."))
        return False


def _would_change(event: QKeyEvent) -> bool:
    """Tell whether a key types something, or is that of a command that changes the file."""
    plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    held = event.modifiers() & ~plain
    if held == Qt.KeyboardModifier.NoModifier and event.text().isprintable() and event.text():
        return True
    return _is_of(event, "writable")


def _is_of(event: QKeyEvent, need: str) -> bool:
    """Tell whether a key is that of a command with such a need."""
    pressed = QKeySequence(event.keyCombination())
    return any(
        pressed == QKeySequence(key)
        for command in COMMANDS
        if need in command.needs
        for key in command.keys
    )


def _in_case(window: MainWindow, act: InCase) -> None:
    if window.case:
        act(window.case)


def _undo(case: CaseView) -> None:
    """Undo the last step; what is being typed is kept first, and is then the last step."""
    if case.keep_editing():
        case.desk.document.undo()


def _redo(case: CaseView) -> None:
    if case.keep_editing():
        case.desk.document.redo()


def _delete(case: CaseView) -> None:
    """Delete the record and go to its neighbour."""
    key = case.tab.chosen()
    following = acts.neighbour(case.desk, key)
    if acts.delete(case.desk, key) and following:
        case.tab.show_record(following)


def _copy(case: CaseView) -> None:
    desk, key = case.desk, case.tab.chosen()
    record, said = desk.record(key), as_text(desk, key)
    if record is not None and record.confidential:
        QGuiApplication.clipboard().setText(said)
        desk.said.emit(desk.tr("The record is copied. It is confidential."))
    else:
        copying.copy(desk, said, desk.tr("The record is copied."))


def _copy_citations(case: CaseView) -> None:
    """Copy what the record rests on in full, as a letter quotes it."""
    record = case.desk.record(case.tab.chosen())
    if record:
        said = record_as_text(record, case.desk.index, case.desk.words)
        copying.copy(case.desk, said, case.desk.tr("The citations are copied."))


_ACTS: Final[dict[str, InCase]] = {
    "edit.undo": _undo,
    "edit.redo": _redo,
    "edit.copy_record": _copy,
    "edit.copy_citation": _copy_citations,
    "edit.select_on": CaseView.select_on,
    "record.add": lambda case: case.tab.add(),
    "record.edit": lambda case: case.tab.edit(),
    "record.duplicate": lambda case: acts.duplicate(case.desk, case.tab.chosen()),
    "record.up": lambda case: acts.move(case.desk, case.tab.chosen(), -1),
    "record.down": lambda case: acts.move(case.desk, case.tab.chosen(), 1),
    "record.confidential": lambda case: acts.toggle_confidential(case.desk, case.tab.chosen()),
    "record.cite": CaseView.cite,
    "record.paste": CaseView.paste_source,
    "view.read": CaseView.read,
    "view.questions": CaseView.ask,
    "record.delete": _delete,
    "view.sources": CaseView.toggle_sources,
}
