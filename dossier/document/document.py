"""The open file: its dossier as it is now, how it changes, what can be undone, what is saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from dossier.document.change import Change, Reason, between
from dossier.document.fitting import known_ids
from dossier.document.history import History
from dossier.document.places import Verb
from dossier.document.signal import Signal
from dossier.errors import CannotEdit
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, fresh_id, with_keys
from dossier.storage import reader
from dossier.storage.stamp import Stamp


class OnDisk(NamedTuple):
    """The file behind an open dossier, as it was last read or saved; a new dossier has none."""

    path: Path | None = None
    stamp: Stamp | None = None
    read_only_because: str | None = None
    """One sentence for a person; None where it may be changed."""


class _Reload(NamedTuple):
    """A reload among the steps: its dossier, and what was known of the file before and after."""

    dossier: Dossier
    before: tuple[OnDisk, Dossier | None]
    after: tuple[OnDisk, Dossier | None]


class Document:
    """One open dossier, and the only door through which it changes.

    An edit is a name and a verb, which makes a new dossier of the old one and shares with it all
    that it leaves alone. `token` gives the chance part of new ids.
    """

    def __init__(
        self,
        dossier: Dossier,
        on_disk: OnDisk | None = None,
        *,
        token: Callable[[], str],
    ) -> None:
        self.on_disk = on_disk or OnDisk()
        self.changed = Signal[Change]()
        self._history = History(with_keys(dossier))
        self.opened = self._history.dossier
        """The dossier as it was when it was opened or begun."""
        self._saved = self.dossier if self.on_disk.path else None
        self.astray = False
        """Whether the file is gone or torn, so that what is open stands nowhere else."""
        self._token = token
        self._given: set[str] = set()
        self._reloads: list[_Reload] = []
        self._indexed: tuple[Dossier, Index] | None = None

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is now; every record has an id or a handle for the session."""
        return self._history.dossier

    @property
    def index(self) -> Index:
        """Where each record of the dossier stands."""
        if self._indexed is None or self._indexed[0] is not self.dossier:
            self._indexed = self.dossier, Index(self.dossier)
        return self._indexed[1]

    @property
    def path(self) -> Path | None:
        """The file that a save goes to; None for a dossier that has never been saved."""
        return self.on_disk.path

    @property
    def stamp(self) -> Stamp | None:
        """What the file was when it was last read or saved."""
        return self.on_disk.stamp

    @property
    def on_file(self) -> Dossier | None:
        """What the file held when it was last read or saved; None for one that has no file."""
        return self._saved

    @property
    def read_only_because(self) -> str | None:
        """Why the dossier can't be changed, in one sentence; None where it can."""
        return self.on_disk.read_only_because

    @property
    def dirty(self) -> bool:
        """Whether there is something that a save would write."""
        if self.read_only_because is not None:
            return False
        return self.astray or (self._saved is not self.dossier and self._saved != self.dossier)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history.can_undo and self.read_only_because is None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return self._history.can_redo and self.read_only_because is None

    @property
    def before(self) -> Dossier | None:
        """The dossier before the last step; None where there is none."""
        return self._history.before

    @property
    def undo_name(self) -> str:
        """The step that undo would take back; empty where there is none."""
        return self._history.undo_name

    @property
    def redo_name(self) -> str:
        """The step that redo would make again; empty where there is none."""
        return self._history.redo_name

    def edit(self, name: str, verb: Verb) -> bool:
        """Make one step; False, and no step, if it changes nothing.

        Raise CannotEdit, and leave everything as it was, where the edit does not fit.
        """
        self._check_writable()
        return self._take(name, verb(self.dossier), "edit")

    def undo(self) -> bool:
        """Take the last step back; False if there is none."""
        return self._go("undo", self._history.undo) if self.can_undo else False

    def redo(self) -> bool:
        """Make the step again that was taken back last; False if there is none."""
        return self._go("redo", self._history.redo) if self.can_redo else False

    def revert(self, name: str) -> bool:
        """Go back to what is saved, as a step that can be undone; False if nothing differs."""
        self._check_writable()
        return self._saved is not None and self._take(name, self._saved, "revert")

    def reload(
        self, name: str, dossier: Dossier, stamp: Stamp, on_file: Dossier | None = None
    ) -> bool:
        """Take over what the file holds by now, as a step that can be undone.

        `on_file` is what it holds, where the dossier that is taken over was made of that and ours.
        """
        self._check_writable()
        before = self.on_disk, self._saved
        taken = self._take(name, with_keys(dossier), "reload")
        held = with_keys(on_file) if on_file else self.dossier
        self._mark(OnDisk(self.path, stamp), held)
        if taken:
            self._reloads.append(_Reload(self.dossier, before, (self.on_disk, self._saved)))
        return taken

    def revert_to_opened(self, name: str) -> bool:
        """Go back to what was opened, as a step that can be undone; False if nothing differs."""
        self._check_writable()
        return self._take(name, self.opened, "revert")

    def saved(self, path: Path, stamp: Stamp, snapshot: Dossier | None = None) -> None:
        """Note that the file holds the dossier, or the earlier value that the save was given."""
        self._reloads.clear()
        held = snapshot or self.dossier
        self._mark(OnDisk(path, stamp, reader.later_version(held)), held)

    def lose_file(self) -> None:
        """Note that the file is gone or can no longer be read: what is open must be saved."""
        self._stray(astray=True)

    def find_file(self) -> None:
        """Note that the file can be read again."""
        self._stray(astray=False)

    def new_id(self, noun: str) -> str:
        """Make an id for a new record, such as "charge-4f2a91"; none is given twice."""
        known = known_ids(self.dossier) | self._given
        made = fresh_id(noun, known.__contains__, self._token)
        self._given.add(made)
        return made

    def _check_writable(self) -> None:
        if self.read_only_because is not None:
            raise CannotEdit(self.read_only_because)

    def _take(self, name: str, new: Dossier, reason: Reason) -> bool:
        """Let a value be the next step, unless nothing differs."""
        change = between(self.dossier, new, reason)
        if not change.parts:
            return False
        self._history.add(name, new)
        self.changed.emit(change)
        return True

    def _go(self, reason: Reason, step: Callable[[], None]) -> bool:
        """Go one step back or forward, and tell what that changes."""
        before = self.dossier
        step()
        self._turn(before)
        self.changed.emit(between(before, self.dossier, reason))
        return True

    def _turn(self, before: Dossier) -> None:
        """Know the file as it was known before a reload that is undone, and as after it again.

        Else a save after that undo would overwrite, unasked, what somebody else has written.
        """
        for reload in self._reloads:
            if before is reload.dossier:
                self.on_disk, self._saved = reload.before
            elif self.dossier is reload.dossier:
                self.on_disk, self._saved = reload.after

    def _stray(self, *, astray: bool) -> None:
        if self.astray != astray:
            self.astray = astray
            self.changed.emit(between(self.dossier, self.dossier, "file"))

    def _mark(self, on_disk: OnDisk, saved: Dossier) -> None:
        self.astray = False
        self.on_disk = on_disk
        self._saved = saved
        self.changed.emit(between(self.dossier, self.dossier, "saved"))
