"""Every command of the window as a table, and the menus and keys that are made from it.

A command has an id, its words, its keys, the menu that it stands in, and what must hold for it to
be possible. What it does is bound by the window: `commands.bind("file.save", window.save)`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from dossier.errors import DossierError
from dossier.i18n import Words

Act = Callable[[], object]


class Command(NamedTuple):
    """One row of the table; `needs` names what must hold, such as "open" and "writable"."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    needs: frozenset[str] = frozenset()
    checkable: bool = False
    rule_before: bool = False
    """A hairline stands before it in the menu."""

    @property
    def menu(self) -> str:
        """The menu that it stands in: the first half of its id."""
        return self.id.split(".", 1)[0]


def _needs(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Marked for translation; said through Words.tr where the menus are made.
MENUS: Final[dict[str, str]] = {
    "file": "&File",
    "edit": "&Edit",
    "record": "&Record",
    "view": "&View",
    "help": "&Help",
    "language": "Lang&uage",
}
WITHIN: Final[dict[str, str]] = {"language": "view"}
"""The menus that stand at the end of another one."""

COMMANDS: Final[tuple[Command, ...]] = (
    Command("file.new", "&New dossier…", ("Ctrl+N",)),
    Command("file.open", "&Open…", ("Ctrl+O",)),
    Command("file.recent", "Recent &files and samples", ("Ctrl+Shift+O",), _needs("open")),
    Command("file.save", "&Save", ("Ctrl+S",), _needs("open writable"), rule_before=True),
    Command("file.save_as", "Save &as…", ("Ctrl+Shift+S",), _needs("open")),
    Command("file.revert", "&Revert to saved", (), _needs("open dirty named")),
    Command("file.revert_opened", "Revert &to opened", (), _needs("open writable changed")),
    Command("file.history", "&Earlier versions…", (), _needs("open writable named")),
    Command("file.kept", "&Kept on this computer…"),
    Command("file.print", "&Print or export…", ("Ctrl+P",), _needs("open"), rule_before=True),
    Command("file.print_questions", "Pr&int open questions…", (), _needs("open")),
    Command("file.pdf", "Save summary as P&DF…", (), _needs("open")),
    Command("file.close", "&Close", ("Ctrl+W",), rule_before=True),
    Command("file.quit", "&Quit", ("Ctrl+Q",)),
    Command("edit.undo", "&Undo", ("Ctrl+Z",), _needs("undo")),
    Command("edit.redo", "&Redo", ("Ctrl+Y", "Ctrl+Shift+Z"), _needs("redo")),
    Command("edit.copy_record", "&Copy record as text", ("Ctrl+Shift+C",), _needs("record")),
    Command("edit.copy_citation", "Copy ci&tations as text", ("Ctrl+Alt+C",), _needs("record")),
    Command("edit.find", "&Find…", ("Ctrl+F",), _needs("open"), rule_before=True),
    Command("edit.find_next", "Find &next", ("F3",), _needs("open")),
    Command("edit.find_previous", "Find &previous", ("Shift+F3",), _needs("open")),
    Command("edit.select_on", "Select &on in a text", ("F8",), _needs("open")),
    Command("record.add", "&Add", ("Insert",), _needs("open writable")),
    Command("record.edit", "&Edit", ("F2",), _needs("record writable")),
    Command("record.duplicate", "&Duplicate", ("Ctrl+D",), _needs("record writable")),
    Command("record.up", "Move &up", ("Alt+Up",), _needs("record writable")),
    Command("record.down", "Move dow&n", ("Alt+Down",), _needs("record writable")),
    Command("record.confidential", "Con&fidential", ("Ctrl+L",), _needs("record writable")),
    Command("record.cite", "&Cite a source", ("Ctrl+K",), _needs("record writable")),
    Command("record.paste", "New source from te&xt…", ("Ctrl+Shift+V",), _needs("open writable")),
    Command(
        "record.delete", "De&lete", ("Ctrl+Delete",), _needs("record writable"), rule_before=True
    ),
    Command("view.profile", "&Profile", ("Ctrl+1",), _needs("open")),
    Command("view.charges", "&Charges", ("Ctrl+2",), _needs("open")),
    Command("view.sentences", "&Sentences", ("Ctrl+3",), _needs("open")),
    Command("view.statements", "S&tatements", ("Ctrl+4",), _needs("open")),
    Command("view.timeline", "Time&line", ("Ctrl+5",), _needs("open")),
    Command("view.sources", "Show s&ources", ("F9",), _needs("open"), rule_before=True),
    Command("view.questions", "Open &questions", ("F7",), _needs("open")),
    Command("view.leaving", "As it &would leave", (), _needs("open")),
    Command("view.read", "R&ead the text of a source", ("F6",), _needs("open")),
    Command("view.larger", "La&rger text", ("Ctrl++", "Ctrl+="), rule_before=True),
    Command("view.smaller", "S&maller text", ("Ctrl+-",)),
    Command("view.normal", "&Normal text", ("Ctrl+0",)),
    Command("view.light", "L&ight", checkable=True, rule_before=True),
    Command("view.dark", "&Dark", checkable=True),
    Command("view.clear_light", "&High contrast, light", checkable=True),
    Command("view.clear_dark", "Hi&gh contrast, dark", checkable=True),
    Command("view.system", "As the s&ystem", checkable=True),
    Command("language.system", "As the &system", checkable=True),
    # Each language is called by its own name, so that whoever reads it finds it.
    Command("language.en", "&English", checkable=True),
    Command("language.ru", "&Русский", checkable=True),
    Command("help.keys", "&Keys", ("F1",)),
    Command("help.file_type", "Open .dossier files by a &double click", rule_before=True),
    Command("help.about", "&About Dossier"),
)


class Commands(QObject):
    """The commands of one window as Qt actions, enabled by what holds now."""

    failed = Signal(object)
    """A DossierError that a command ended in; the window shows it where it happened."""
    stumbled = Signal(str)
    """A mistake of the program itself: one sentence; the details are in the log."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._actions = {command.id: self._action(command) for command in COMMANDS}
        self._acts: dict[str, Act] = {}

    def bind(self, command: str, act: Act) -> None:
        """Say what a command does."""
        self._acts[command] = act

    def bind_when_wanted(self, commands: Sequence[str], bind: Callable[[], object]) -> None:
        """Let `bind` say what some commands do, once the first of them is to be done.

        It loads what they need: most who open a window want none of them.
        """

        def first(command: str) -> None:
            bind()
            self.run(command)

        for command in commands:
            self.bind(command, partial(first, command))

    def is_bound(self, command: str) -> bool:
        """Tell whether a command does something."""
        return command in self._acts

    def action(self, command: str) -> QAction:
        """Give the Qt action of a command, for a menu or a button."""
        return self._actions[command]

    def all(self) -> Iterator[tuple[Command, QAction]]:
        """Give every command with its action, in the order of the menus."""
        return ((command, self._actions[command.id]) for command in COMMANDS)

    def allow(self, holds: frozenset[str]) -> None:
        """Enable just the commands whose needs all hold."""
        for command, action in self.all():
            action.setEnabled(command.needs <= holds)

    def name(self, command: str, text: str) -> None:
        """Change a command's words, as `Undo` does with the name of the step."""
        self._actions[command].setText(text)

    def run(self, command: str) -> None:
        """Do what a command is bound to; whatever goes wrong is said, and the window lives on."""
        act = self._acts.get(command)
        if act is not None:
            self.attempt(act)

    def attempt(self, act: Act) -> None:
        """Run one act for a person: the one place of the window where every error ends."""
        try:
            act()
        except DossierError as error:
            self.failed.emit(error)
        except Exception:
            logging.getLogger(__name__).exception("a command failed")
            self.stumbled.emit(
                self._words.tr("That did not work, by a mistake of the program. Nothing was lost.")
            )

    def _action(self, command: Command) -> QAction:
        action = QAction(self._words.tr(command.text), self)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setCheckable(command.checkable)
        action.triggered.connect(lambda _checked=False, id=command.id: self.run(id))
        return action
