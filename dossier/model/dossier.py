"""One person's case: the whole of one file."""

from __future__ import annotations

from typing import Final

from pydantic import PrivateAttr

from dossier.model.about import About
from dossier.model.base import Origin, Record, Rows, SetAside, Value
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.event import Event
from dossier.model.person import Party, Subject
from dossier.model.sentence import Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.model.task import Task

VERSION: Final = 1
_NEW: Final = Origin()


class Dossier(Value):
    """The subject, and the lists of everything said about the case, in the file's order."""

    dossier: int = VERSION
    """Marker and major version in one."""
    about: About | None = None
    subject: Subject
    parties: Rows[Party] = ()
    charges: Rows[Charge] = ()
    sentences: Rows[Sentence] = ()
    custody: Rows[Custody] = ()
    concerns: Rows[Concern] = ()
    statements: Rows[Statement] = ()
    events: Rows[Event] = ()
    tasks: Rows[Task] = ()
    sources: Rows[Source] = ()

    _origin: Origin = PrivateAttr(default=_NEW)

    @property
    def origin(self) -> Origin:
        """What the file looked like when it was read; empty for a new dossier."""
        return self._origin

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """Records that we cannot read, and that no total may leave out in silence."""
        return self._origin.set_aside

    def read_from(self, origin: Origin) -> Dossier:
        """Copy, knowing what the file looked like."""
        copied = self.model_copy()
        copied._origin = origin  # noqa: SLF001 - the copy is of this class
        return copied

    def list_of(self, name: str) -> tuple[Record, ...]:
        """Give one of the lists by its name in the file, such as "charges"."""
        rows: tuple[Record, ...] = getattr(self, name)
        return rows


# Each list of the file with the noun of its records.
LISTS: Final[dict[str, type[Record]]] = {
    "parties": Party,
    "charges": Charge,
    "sentences": Sentence,
    "custody": Custody,
    "concerns": Concern,
    "statements": Statement,
    "events": Event,
    "tasks": Task,
    "sources": Source,
}
