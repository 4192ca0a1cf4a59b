"""Drive one real window as a person does: open a file, go to a field, type, press keys, save."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path as File
from typing import Self, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dossier.document.document import Document
from dossier.i18n import Words
from dossier.model.dossier import LISTS
from dossier.model.paths import Path, parse
from dossier.storage import reader
from dossier.storage.writer import tree
from dossier.ui import record_commands
from dossier.ui.case_view import CaseView
from dossier.ui.filing import Filing, Means
from dossier.ui.forms.editor import Editor
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.forms.record_form import RecordForm
from dossier.ui.main_window import MainWindow
from dossier.ui.text.label import Label
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.line_edit import LineEdit
from dossier.ui.widgets.long_edit import LongEdit
from tests.samples import plain

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return
ESC = Qt.Key.Key_Escape
_REFERENCE = re.compile(r'"#([^"/]+)"')
PATIENCE = 10_000  # milliseconds


class Session:
    """A window with its file, and the hands of the person before it."""

    def __init__(self, looks: Looks, words: Words) -> None:
        numbers = count(1)
        self.window = MainWindow(looks, words)
        self.filing = Filing(self.window, Means(lambda: f"{next(numbers)}"))
        record_commands.bind(self.window)

    @classmethod
    def of(cls, window: MainWindow, filing: Filing) -> Self:
        """Give hands to a window that was made elsewhere."""
        made = cls.__new__(cls)
        made.window, made.filing = window, filing
        return made

    def end(self) -> None:
        """Close the window whatever is unsaved, and let all of it go at once."""
        self.window.may_close = lambda: True
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def take_back(self) -> None:
        """Leave what is being typed, and undo all steps."""
        for row in self.find(FieldRow):
            row.restore()
        while self.document.undo():
            pass
        self.window.trouble.dismiss()
        self.settle()

    # the file

    def open(self, file: File) -> Session:
        """Open a file and show the window."""
        assert self.filing.open(file), self.window.trouble.said
        return self.show()

    def show(self) -> Session:
        """Show the window, as the active one."""
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()
        return self

    @property
    def case(self) -> CaseView:
        assert self.window.case
        return self.window.case

    @property
    def document(self) -> Document:
        assert self.filing.document
        return self.filing.document

    @property
    def said(self) -> dict[str, object]:
        """What a save would write."""
        return tree(self.document.dossier)

    @property
    def file(self) -> File:
        assert self.document.path
        return self.document.path

    def save(self) -> None:
        """Save by the command, and wait until it is on the disk."""
        with self.waits_for(self.filing.opened):
            self.run("file.save")

    @contextmanager
    def waits_for(self, signal: SignalInstance) -> Generator[None, None, None]:
        """Wait until a signal has come, of which what happens here is the cause."""
        loop = QEventLoop()
        came: list[object] = []

        def hear(*_said: object) -> None:
            came.append(True)
            loop.quit()

        signal.connect(hear)
        yield
        if not came:
            QTimer.singleShot(PATIENCE, loop.quit)
            loop.exec()
        signal.disconnect(hear)
        assert came, (self.window.trouble.said, self.document.dirty)

    def reread(self) -> dict[str, object]:
        """Give what the file holds, read from the disk as if opened anew."""
        return tree(reader.load(self.file).dossier)

    # commands and keys

    def run(self, command: str) -> None:
        """Choose a command of the menus."""
        action = self.window.commands.action(command)
        assert action.isEnabled(), command
        action.trigger()
        QApplication.processEvents()

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Press a key, such as "Ctrl+S", where the focus is."""
        target = widget or QApplication.focusWidget() or self.window
        QTest.keySequence(target, QKeySequence(keys))
        QApplication.processEvents()

    def type_in(self, text: str) -> None:
        """Type where the focus is, in place of all that stands there."""
        focus = QApplication.focusWidget()
        assert isinstance(focus, LineEdit | LongEdit), focus
        focus.selectAll()
        if not text:
            self.press("Del")
        elif isinstance(focus, LongEdit):
            focus.insertPlainText(text)
        else:
            focus.insert(text)
        QApplication.processEvents()

    def settle(self) -> None:
        """Let the window do what it put off."""
        QApplication.processEvents()

    def soon(self, act: Callable[[], object]) -> None:
        """Do something once a dialog waits for an answer."""
        QTimer.singleShot(0, act)

    def click(self, widget: QWidget, where: QPoint | None = None) -> None:
        """Click a widget with the left button, in its middle unless told."""
        spot = widget.rect().center() if where is None else where
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, spot)
        QApplication.processEvents()

    # what is on the screen

    def find(self, kind: type[AnyWidget], within: QWidget | None = None) -> list[AnyWidget]:
        """Give the visible widgets of a kind."""
        every = (within or self.window).findChildren(QWidget)
        return [widget for widget in every if isinstance(widget, kind) and widget.isVisible()]

    def button(self, name: str, within: QWidget | None = None) -> Button:
        """Find the one visible button with these words."""
        (found,) = [b for b in self.find(Button, within) if b.said == name]
        return found

    def texts(self, within: QWidget | None = None) -> list[str]:
        """Give all words that are on the screen."""
        return [label.said for label in self.find(Label, within) if label.said]

    def form(self, path: str | Path) -> RecordForm:
        """Find the visible form of the value at a path, going to its record first."""
        steps = parse(path) if isinstance(path, str) else path
        self._go_to(steps)
        (form,) = [form for form in self.find(RecordForm) if form.path == steps]
        return form

    def row(self, path: str) -> FieldRow:
        """Find the row of a field, showing it first where it is empty."""
        *holder, name = parse(path)
        form = self.form(tuple(holder))
        row = form.row(str(name))
        if row is None:
            form.add_field(str(name))
            row = form.row(str(name))
        assert row
        return row

    def edit(self, path: str) -> Editor:
        """Begin to edit a field by the keyboard; give its editor."""
        row = self.row(path)
        if not row.editing:
            row.take_focus()
            self.press("F2")
        assert row.editor
        return row.editor

    def change(self, path: str, text: str) -> None:
        """Edit a field, type the words, and keep them by key."""
        self.edit(path)
        self.type_in(text)
        self.keep()

    def keep(self) -> None:
        """Press the key that keeps what is typed."""
        focus = QApplication.focusWidget()
        self.press("Ctrl+Return" if isinstance(focus, LongEdit) else "Return")

    def _go_to(self, path: Path) -> None:
        """Go to the record of the lists, or to the subject, that a path begins with."""
        part = path[0]
        if part == "about":
            self.case.show_tab("profile")
            return
        holder = path[:1] if part == "subject" else path[:2]
        index = self.document.index
        key = next(k for k in index if index.path(k) == holder or k == str(holder[-1])[1:])
        if self.case.tab.chosen() != key or part in {"parties", "tasks", "concerns", "sources"}:
            self.case.show_record(key)
        QApplication.processEvents()


def leaves(
    value: object, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Give everything inside plain JSON with its place, the empty lists and objects too."""
    if isinstance(value, dict) and value:
        for key, inner in cast("dict[str, object]", value).items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list) and value:
        for place, inner in enumerate(cast("list[object]", value)):
            yield from leaves(inner, (*path, place))
    else:
        yield path, value


def copied(source: File, folder: File) -> File:
    """Copy a file into a folder, to be changed there."""
    target = folder / source.name
    target.write_bytes(source.read_bytes())
    return target


def written(values: object, folder: File, name: str = "case.dossier") -> File:
    """Write plain values as a file, as a person's other program might."""
    target = folder / name
    target.write_text(json.dumps(values, ensure_ascii=False, indent=2) + "\n", "utf-8")
    return target


def lean(folder: File) -> File:
    """Write the dossier in which every noun occurs, with two records of each, and the named."""
    said = plain("every-field.dossier")
    lists = {name: cast("list[object]", said[name]) for name in LISTS}
    kept = {name: rows[:2] for name, rows in lists.items()}
    grown = 0
    while grown != (grown := sum(map(len, kept.values()))):
        named = set(_REFERENCE.findall(json.dumps([said["about"], said["subject"], kept])))
        for name, rows in lists.items():
            kept[name] = [row for row in rows if row in kept[name] or named & _ids(row)]
    return written({**said, **kept}, folder)


def _ids(row: object) -> set[str]:
    """Give the ids of a record and of what it holds."""
    return {str(value) for path, value in leaves(row) if path and path[-1] == "id"}
