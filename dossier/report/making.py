"""Make a report: a plan decides what of a case is told, in which order, and what stays behind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.report.blocks import Block, Heading, Report
from dossier.report.foot import foot
from dossier.report.notes import Notes
from dossier.report.plan import Part, Plan
from dossier.report.profile import named
from dossier.report.projection import Projection, project
from dossier.report.sections.charges import charges
from dossier.report.sections.concerns import concerns
from dossier.report.sections.events import events
from dossier.report.sections.held import held
from dossier.report.sections.person import person
from dossier.report.sections.sentences import sentences
from dossier.report.sections.statements import statements
from dossier.report.telling import Telling

Section = Callable[[Telling], tuple[Block, ...]]

# What tells a part; a part that has nothing to tell is left out.
SUMMARY: Final[Mapping[Part, Section]] = {
    "person": person,
    "held": held,
    "charges": charges,
    "sentences": sentences,
    "concerns": concerns,
    "statements": statements,
    "events": events,
}


def report(dossier: Dossier, plan: Plan, words: Words) -> Report:
    """Tell a case by a plan, in the language of `words`; what may not leave is gone before.

    Raise DossierError where the plan's profile is not known.
    """
    return told(project(dossier, named(plan.profile), words), plan, words)


def told(public: Projection, plan: Plan, words: Words) -> Report:
    """Tell what may leave by a plan, in the language that the projection was made in."""
    index = Index(public.dossier)
    notes = Notes(index, words, public.blanks)
    t = Telling(public.dossier, index, words, notes, plan, public.blanks)
    blocks = [block for part in plan.parts if part in SUMMARY for block in SUMMARY[part](t)]
    return Report(
        title=public.dossier.subject.name,
        language=words.language,
        blocks=(*blocks, *_sources(t)),
        foot=foot(t, public.stays),
        paper=plan.paper,
    )


def _sources(t: Telling) -> tuple[Block, ...]:
    """List what was cited, last: the numbers are given while all else is told."""
    cited = t.notes.block()
    wanted = "sources" in t.plan.parts and cited.rows
    return (Heading(t.tr("Sources")), cited) if wanted else ()
