"""The keys that do something outside the menus, by the place where they do it."""

from __future__ import annotations

from typing import Final, NamedTuple

from dossier.ui.forms import deleting, editor, face


class Key(NamedTuple):
    """One key, or several that do one thing, and what that is."""

    pressed: str
    does: str


class Place(NamedTuple):
    """Where in the window some keys do something."""

    name: str
    keys: tuple[Key, ...]


# What does not stand in a menu. Marked for translation.
ELSEWHERE: Final[tuple[Place, ...]] = (
    Place(
        "Everywhere",
        (
            Key("Tab, Shift+Tab", "go on to what can be chosen next, or back"),
            Key("F10", "open the menus; the arrows go through them"),
            Key("Enter, Space", "press the button that has the ring"),
            Key("Left, Right, Up, Down", "go from link to link in a line of links, or of choices"),
            Key("Esc", "close what was opened last"),
        ),
    ),
    Place(
        "In a form",
        (Key(*face.TOLD), *(Key(*told) for told in editor.TOLD)),
    ),
    Place(
        "In a list or a table",
        (
            Key("Up, Down, Home, End", "choose another row"),
            Key("Enter", "open the record of the row"),
            Key(*deleting.TOLD),
            Key("Alt+Left, Alt+Right", "sort the list of the timeline otherwise"),
        ),
    ),
    Place(
        "While finding words",
        (
            Key("Enter", "go to the next place, or to the one that is chosen in the list"),
            Key("Down", "go from the words into the list of places"),
            Key("Esc", "close the search"),
        ),
    ),
    Place(
        "Reading the text of a source",
        (
            Key("letters", "select the words that begin with what is typed, from the caret on"),
            Key("Enter, Shift+Enter", "go to the next place of the typed words, or back"),
            Key("F8", "select on to the end of the phrase, or to the words that are typed next"),
            Key("Backspace", "take a typed letter back, or selecting on"),
            Key("Shift+Left, Shift+Right, Shift+Up, Shift+Down", "select words"),
            Key("Ctrl+Shift+Left, Ctrl+Shift+Right", "select whole words"),
            Key("Ctrl+K", "cite the selected words for a field"),
            Key("Insert", "make a record of the selected words"),
            Key("F6", "come back into the text"),
            Key("Ctrl+Enter", "keep the corrected text"),
            Key("Esc", "let go of typed words, leave the text as it was, go back to the tabs"),
        ),
    ),
    Place(
        "In the open questions",
        (
            Key("Enter", "go to the field, or adopt an answer for the reason that is typed"),
            Key("F7", "come back to the question"),
            Key("Esc", "leave the reason, or go back to the tabs"),
        ),
    ),
)
# Marked for translation.
ON_THE_TIMELINE: Final = (
    Key("Enter, Shift+Enter, Esc", "in its search: go to the next place, back, leave it"),
    Key("F3, Shift+F3", "find words on the timeline"),
)
