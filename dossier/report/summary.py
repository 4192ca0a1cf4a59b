"""The summary: who, where held, charged with what, sentenced to what, what is said, by whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.report.blocks import Block, Heading, Report
from dossier.report.notes import Notes
from dossier.report.sections.charges import charges
from dossier.report.sections.concerns import concerns
from dossier.report.sections.events import events
from dossier.report.sections.held import held
from dossier.report.sections.person import person
from dossier.report.sections.sentences import sentences
from dossier.report.sections.statements import statements
from dossier.report.telling import Telling
from dossier.report.withheld import cleared
from dossier.wording import dates

# In this order; a section that has nothing to tell is left out.
SECTIONS: Final[tuple[Callable[[Telling], tuple[Block, ...]], ...]] = (
    person,
    held,
    charges,
    sentences,
    concerns,
    statements,
    events,
)


def summary(dossier: Dossier, words: Words) -> Report:
    """Tell a case on one page, without its confidential records, and say how many these are."""
    public = cleared(with_keys(dossier), words)
    index = Index(public.dossier)
    t = Telling(public.dossier, index, words, Notes(index, words))
    blocks = [block for section in SECTIONS for block in section(t)]
    return Report(
        title=public.dossier.subject.name,
        language=words.language,
        blocks=(*blocks, *_sources(t)),
        foot=_foot(t, public.left_out),
    )


def _sources(t: Telling) -> tuple[Block, ...]:
    """List what was cited, last: the numbers are given while all else is told."""
    cited = t.notes.block()
    return (Heading(t.tr("Sources")), cited) if cited.rows else ()


def _foot(t: Telling, left_out: int) -> str:
    """Say what the report is, as of when, and what it leaves out."""
    words, about = t.words, t.dossier.about
    said = t.tr("As reported by the sources named. What they do not say is not known.")
    if about and about.as_of:
        template = t.tr(
            "As reported by the sources named, complete as of {day}. "
            "What they do not say is not known."
        )
        said = template.format(day=dates.short(about.as_of, words))
    secret = words.ntr(
        "{n} confidential record is left out, and no figure counts it.",
        "{n} confidential records are left out, and no figure counts them.",
        left_out,
    ).format(n=left_out)
    n = len(t.dossier.set_aside)
    unread = words.ntr(
        "{n} record of the file cannot be read, and is left out.",
        "{n} records of the file cannot be read, and are left out.",
        n,
    ).format(n=n)
    return " ".join((said, *([secret] if left_out else ()), *([unread] if n else ())))
