"""Put two versions together before a person: what comes in, and what of two values is to stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from dossier.document import telling
from dossier.document.diff import diff
from dossier.document.document import Document
from dossier.document.settling import Choice, Copy, put_together, settled
from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.storage.reader import Loaded
from dossier.ui.dialogs.merge_dialog import Question, choices_of
from dossier.ui.main_window import MainWindow
from dossier.wording import dates

# Changes of somebody else that are named in a notice.
NAMED: Final = 3
_OURS: Final[tuple[Choice, ...]] = ("ours",)


def ask(window: MainWindow, base: Dossier | None, loaded: Loaded, do: str) -> Dossier | None:
    """Merge another version into what is open, and let the person settle what both changed.

    `base` is what both come from, if it is known; `do` is said on the button. None where the
    person does not want it.
    """
    if window.case is None:
        return None
    document, words = window.case.desk.document, window.words
    copy = Copy(document.new_id("source"), copy_of(loaded, words))
    merged = put_together(base, document.dossier, loaded.dossier, copy)
    question = Question(
        when(loaded, words),
        changes(document.dossier, settled(merged, copy, _OURS * len(merged.conflicts)), words),
        telling.told(merged, words),
        do,
    )
    choices = choices_of(window.looks, words, question, window)
    return None if choices is None else settled(merged, copy, choices)


def brings_something(document: Document, loaded: Loaded) -> bool:
    """Tell whether another version of the same person's file holds anything that is not here."""
    if loaded.read_only_because or not _is_same_person(document, loaded):
        return False
    merged = put_together(None, document.dossier, loaded.dossier, Copy("copy", ""))
    return bool(merged.conflicts or diff(document.dossier, merged.dossier))


def changes(before: Dossier, after: Dossier, words: Words) -> tuple[str, ...]:
    """Say what one version has that another has not, a sentence each."""
    said = telling.changes(diff(before, after), before, after, words)
    return tuple(sentence[:1].upper() + sentence[1:] for sentence in said)


def some(said: Sequence[str], words: Words) -> str:
    """Say the first few of some sentences, and how many more there are."""
    more = len(said) - NAMED
    rest = [words.ntr("and {n} more", "and {n} more", more).format(n=more)] if more > 0 else []
    return "\n".join([*said[:NAMED], *rest])


def copy_of(loaded: Loaded, words: Words) -> str:
    """Name another version by the day on which it was saved."""
    day = dates.say(Date(_saved(loaded).date().isoformat()), words)
    return words.tr("copy of {day}").format(day=day)


def when(loaded: Loaded, words: Words) -> str:
    """Say when another version was saved."""
    saved = _saved(loaded).replace(tzinfo=None)
    return dates.say(Date(saved.isoformat(timespec="minutes")), words)


def _saved(loaded: Loaded) -> datetime:
    return datetime.fromtimestamp(loaded.stamp.mtime_ns / 1e9, tz=UTC).astimezone()


def _is_same_person(document: Document, loaded: Loaded) -> bool:
    """Tell whether another file is about the person of the dossier, going by name or id."""
    ours, theirs = document.dossier.subject, loaded.dossier.subject
    return ours.name == theirs.name or (bool(theirs.id) and ours.id == theirs.id)
