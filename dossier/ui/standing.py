"""How the work on the open file stands: what can be done now, what undo takes back, what is said.

Functions of the open document alone, so that the window has only to show what they give.
"""

from __future__ import annotations

from typing import Final, Protocol

from dossier.document.document import Document
from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.ui.commands import Commands
from dossier.ui.desk import Desk
from dossier.ui.text import menu_label, one_line
from dossier.ui.theme import Role

_MARK: Final = "[*]"


class Teller(Protocol):
    """Says how safe work is that is not saved yet."""

    def __call__(self, words: Words) -> tuple[str, Role]:
        """Give one line, and the colour of it."""
        ...


def person(dossier: Dossier, words: Words) -> str:
    """Name the person whose dossier it is, also where the file doesn't."""
    return dossier.subject.name.strip() or words.tr("No name")


def title(document: Document, words: Words) -> str:
    """Title a window by the person and the file: two files may be about one person.

    The mark of what is unsaved stands where Qt looks for it; a name may hold one that is none.
    """
    named = [one_line(person(document.dossier, words)).replace(_MARK, _MARK * 2) + _MARK]
    if document.path:
        named.append(one_line(document.path.name).replace(_MARK, _MARK * 2))
    return f"{' · '.join(named)} — Dossier"


def holds(document: Document, *, at_a_record: bool) -> frozenset[str]:
    """Name what holds now, for the commands that need it."""
    held = {
        "open": True,
        "writable": document.read_only_because is None,
        "dirty": document.dirty,
        "changed": document.dossier is not document.opened,
        "named": document.path is not None,
        "undo": document.can_undo,
        "redo": document.can_redo,
        "record": at_a_record,
    }
    return frozenset(name for name, true in held.items() if true)


def is_unsaved(desk: Desk) -> bool:
    """Tell whether anything is not in the file: a step, or words that stand in an open field."""
    return desk.document.dirty or bool(desk.typing)


def said(desk: Desk, words: Words, say_unsaved: Teller) -> tuple[str, Role]:
    """Say in one line how the work stands."""
    if desk.document.read_only_because:
        return words.tr("Read-only"), "quiet"
    if is_unsaved(desk):
        return say_unsaved(words)
    return words.tr("Nothing unsaved"), "quiet"


def name_steps(commands: Commands, document: Document, words: Words) -> None:
    """Let Undo and Redo say what they would undo and redo."""
    for command, verb, step in (
        ("edit.undo", words.tr("&Undo"), document.undo_name),
        ("edit.redo", words.tr("&Redo"), document.redo_name),
    ):
        commands.name(command, f"{verb}: {menu_label(step)}" if step else verb)


def unsaved(words: Words) -> tuple[str, Role]:
    """Say that nothing keeps the work yet, which is so until a keeper is given."""
    return words.tr("Not saved yet"), "quiet"
