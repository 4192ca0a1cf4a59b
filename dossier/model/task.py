"""What is to be done for the case: a question asked, a deadline, a visit to arrange."""

from __future__ import annotations

from typing import Literal

from dossier.model.base import Record, Ref
from dossier.model.dates import Date

TaskState = Literal["open", "waiting", "done"]


class Task(Record):
    """One task, about a record and a field of it where it names them."""

    text: str
    about: Ref | None = None
    field: str | None = None
    state: TaskState
    due: Date | None = None
    who: Ref | None = None
    since: Date | None = None
