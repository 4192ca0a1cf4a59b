"""What a journal leads to: the dossier as it was when its program ended, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from dossier.document import patches
from dossier.document.document import Document, OnDisk
from dossier.document.journal import Did, Entry, Journal, Saved, Saving, Took, Typed, retyped
from dossier.errors import CannotRead
from dossier.model.dossier import Dossier
from dossier.model.ids import with_keys
from dossier.storage.stamp import Stamp


class Step(NamedTuple):
    """One step of a journal: its name, and the dossier after it."""

    name: str
    dossier: Dossier


class Begun(NamedTuple):
    """A save that began after so many steps, and of which it is not known whether it arrived."""

    path: str
    steps: int
    dossier: Dossier


@dataclass(frozen=True, slots=True)
class Replayed:
    """A journal made again on the version that it began with."""

    on_disk: OnDisk
    saved: Dossier
    """What the file held when it was last known to be saved, or when it was opened."""
    steps: tuple[Step, ...]
    """The steps since then."""
    saving: tuple[Begun, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict[str, str])
    """What stood in fields under the caret, by their paths."""
    continues: str = ""
    """The name of the journal that this one continues."""
    took: bool = False
    """Whether all of that one is in it."""
    damaged: bool = False
    """Whether there were steps that could not be made again."""

    @property
    def now(self) -> Dossier:
        """The dossier as it was last."""
        return self.steps[-1].dossier if self.steps else self.saved

    @property
    def nothing_lost(self) -> bool:
        """Whether the file holds all that there was."""
        same = self.now is self.saved or self.now == self.saved
        return self.on_disk.path is not None and same and not self.typed

    def arrived(self, save: Begun, stamp: Stamp) -> Replayed:
        """Know that a save arrived."""
        return replace(
            self,
            on_disk=OnDisk(Path(save.path), stamp),
            saved=save.dossier,
            steps=self.steps[save.steps :],
            saving=(),
        )


def replay(journal: Journal, base: Dossier) -> Replayed:
    """Make every step again, as far as they fit."""
    path = Path(journal.began.path) if journal.began.path else None
    way = _Way(OnDisk(path, journal.began.stamp), with_keys(base))
    damaged = journal.damaged
    try:
        for entry in journal.entries:
            way.take(entry)
    except CannotRead:
        damaged = True
    return Replayed(
        way.on_disk,
        way.saved,
        tuple(way.steps),
        tuple(way.saving),
        way.typed,
        journal.began.continues,
        way.took,
        damaged,
    )


def reopened(replayed: Replayed, document: Document) -> None:
    """Make the steps in a document that holds what is saved; each of them can be undone."""
    for step in replayed.steps:
        document.edit(step.name, partial(_made, step.dossier))


def _made(dossier: Dossier, _before: Dossier) -> Dossier:
    return dossier


class _Way:
    """How far a replay has come."""

    def __init__(self, on_disk: OnDisk, opened: Dossier) -> None:
        self.on_disk = on_disk
        self.saved = self._now = opened
        self.steps: list[Step] = []
        self.saving: list[Begun] = []
        self.typed: dict[str, str] = {}
        self.took = False

    def take(self, entry: Entry) -> None:
        """Go on by one entry; raise CannotRead where it does not fit."""
        match entry:
            case Did(name, patch):
                self._now = patches.apply(self._now, patch)
                self.steps.append(Step(name, self._now))
            case Typed(path, text=None):
                self.typed.pop(path, None)
            case Typed(path):
                self.typed[path] = retyped(self.typed.get(path, ""), entry)
            case Took():
                self.took = True
            case Saving(path):
                self.saving.append(Begun(path, len(self.steps), self._now))
            case Saved(path, stamp):  # pragma: no branch - there is no other entry
                self._arrived(OnDisk(Path(path), stamp))

    def _arrived(self, on_disk: OnDisk) -> None:
        steps, saved = len(self.steps), self._now
        if self.saving:
            steps, saved = self.saving[-1].steps, self.saving[-1].dossier
        self.on_disk, self.saved = on_disk, saved
        self.steps = self.steps[steps:]
        self.saving = []
