"""What the file says about itself: as of when, in which language, kept by whom."""

from __future__ import annotations

from dossier.model.base import Language, Ref, Value
from dossier.model.dates import Date


class About(Value):
    """The keeper's own words on the file."""

    as_of: Date | None = None
    """The day up to which the file is complete; what goes on is counted to it."""
    language: Language | None = None
    reference: str | None = None
    """The keeper's own file number."""
    keeper: Ref | None = None
    consent: str | None = None
