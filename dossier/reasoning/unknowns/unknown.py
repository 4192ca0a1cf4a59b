"""One thing that is not known of a case: of which kind, how much it matters, and what to ask.

Absent is what the file leaves open, though a source may answer it; contradicted what sources answer
differently, single-source what one source alone says, undated what has no year, unverified what
nobody is named for, what only a statement claims or what can mean several, stale what was last
reported long ago.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from dossier.model.paths import Path
from dossier.reasoning.sources.contradictions import Answer

Kind = Literal["absent", "contradicted", "single-source", "undated", "unverified", "stale"]

# From this weight on the screen counts what is open.
PRESSING: Final = 6


class Unknown(NamedTuple):
    """One thing that is not known: how much it matters (9 most), where, and what to ask.

    `key` is the record concerned, "" where there is none yet; `field` the field of that record as
    citations write it; `task` the key of a task that already asks for it. `answers` are those that
    wait to be adopted; `what` is the name of the record, where one source alone tells of it;
    `of_each` asks the same of every record of the list, where that can be asked at once.
    """

    kind: Kind
    weight: int
    path: Path
    sentence: str
    key: str = ""
    field: str = ""
    task: str = ""
    answers: tuple[Answer, ...] = ()
    what: str = ""
    of_each: str = ""
