"""What is wrong with health, care, conditions, treatment, procedure or contact."""

from __future__ import annotations

from typing import Literal

from dossier.model.base import Record, Ref, Rows
from dossier.model.dates import Date
from dossier.model.place import Where

Topic = Literal["health", "care", "conditions", "treatment", "procedure", "contact", "other"]
ConcernStatus = Literal["alleged", "documented", "disputed", "resolved"]


class Concern(Record):
    """One concern, with who raises it and how far it is shown."""

    topic: Topic
    text: str
    date: Date | None = None
    place: Where | None = None
    said_by: Ref | None = None
    status: ConcernStatus
    rules: Rows[str] = ()
    """Rules that it touches, such as "Mandela Rules 24"."""
