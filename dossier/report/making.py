"""Make a report: a plan decides what of a case is told, in which order, and what stays behind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.report.asking import Asking, gaps
from dossier.report.blocks import (
    Block,
    Contents,
    Heading,
    Paragraph,
    Report,
    Signature,
    quiet,
)
from dossier.report.foot import as_of, foot, running_head
from dossier.report.notes import Notes
from dossier.report.plan import Part, Plan
from dossier.report.redaction.profile import named
from dossier.report.redaction.projection import Projection, project
from dossier.report.rows import first_up
from dossier.report.sections import full, person, timeline, unknown
from dossier.report.sections.charges import charges
from dossier.report.sections.concerns import concerns
from dossier.report.sections.contradictions import differing
from dossier.report.sections.events import events
from dossier.report.sections.held import held
from dossier.report.sections.questions import open_questions
from dossier.report.sections.sentences import sentences
from dossier.report.sections.statements import statements
from dossier.report.telling import Gather, Telling, always, nothing

Section = Callable[[Telling], tuple[Block, ...]]

# What tells a part, in a line a record; a part that has nothing to tell is left out.
BRIEF: Final[Mapping[Part, Section]] = {
    "person": person.person,
    "parties": full.listed("parties", "People and organisations"),
    "held": held,
    "charges": charges,
    "sentences": sentences,
    "concerns": concerns,
    "statements": statements,
    "events": events,
    "tasks": full.listed("tasks", "Tasks"),
    "contradictions": differing,
    "timeline": timeline.small,
    "unknown": unknown.pressing,
    "questions": open_questions,
}
# What tells it whole. The headings are marked for translation.
WHOLE: Final[Mapping[Part, Section]] = {
    **BRIEF,
    "person": full.person,
    "held": full.held,
    "charges": full.listed("charges", "Charges"),
    "sentences": full.sentences,
    "concerns": full.listed("concerns", "Health and conditions"),
    "statements": full.listed("statements", "Statements"),
    "events": full.listed("events", "Other events"),
    "timeline": timeline.whole,
    "unknown": unknown.all_unknown,
}


_QUESTIONS: Final[frozenset[Part]] = frozenset({"unknown", "questions"})


def report(dossier: Dossier, plan: Plan, words: Words, gather: Gather = nothing) -> Report:
    """Tell a case by a plan, in the language of `words`; what may not leave is gone before.

    `gather` gives what the timeline shows. Raise DossierError where the profile is not known.
    """
    return told(project(dossier, named(plan.profile), words), plan, words, gather)


def told(public: Projection, plan: Plan, words: Words, gather: Gather = nothing) -> Report:
    """Tell what may leave by a plan, in the language that the projection was made in."""
    t = telling(public, plan, words, gather)
    table = WHOLE if plan.form == "full" else BRIEF
    parts = [block for part in plan.parts if part in table for block in table[part](t)]
    body = (*_title(t), *parts, *_sources(t))
    blocks = (*body, *(_nothing_more(t) if len(body) == 1 else ()), *_signature(t))
    return Report(
        title=public.dossier.subject.name,
        language=words.language,
        blocks=_with_contents(t, blocks) if plan.form == "full" else blocks,
        foot=foot(t, public.stays),
        paper=plan.paper,
        head=running_head(t),
        mark=words.tr("Confidential. Not to be passed on.") if plan.marked else "",
        as_of=first_up(as_of(t)),
    )


def telling(public: Projection, plan: Plan, words: Words, gather: Gather = nothing) -> Telling:
    """Make ready to tell what may leave."""
    index = Index(public.dossier)
    notes = Notes(index, words, public.blanks)
    asks = not _QUESTIONS.isdisjoint(plan.parts)
    may_ask = Asking(public, words, plan.as_of).may_ask if asks else always
    return Telling(
        public.dossier,
        index,
        words,
        notes,
        plan,
        blanks=public.blanks,
        gather=gather,
        kept_back=public.kept_back,
        may_ask=may_ask,
        is_gap=gaps(public, plan.as_of),
    )


def _title(t: Telling) -> tuple[Block, ...]:
    """Say whose case it is where no part does: no page lies on a desk without it."""
    return () if "person" in t.plan.parts else (Heading(t.dossier.subject.name, 1),)


def _nothing_more(t: Telling) -> tuple[Block, ...]:
    """Say that no page is missing where a report is nothing but its title."""
    return (Paragraph((quiet(t.tr("This report has nothing more to tell.")),)),)


def _sources(t: Telling) -> tuple[Block, ...]:
    """List what was cited, last: the numbers are given while all else is told."""
    whole = t.plan.form == "full"
    if whole:
        t.notes.number(*t.told(t.dossier.sources))
    cited = t.notes.block(whole=whole)
    wanted = "sources" in t.plan.parts and cited.rows
    return (Heading(t.tr("Sources")), cited) if wanted else ()


def _signature(t: Telling) -> tuple[Block, ...]:
    labels = (t.tr("Place and day"), t.tr("Name"), t.tr("Signature"))
    return (Signature(labels),) if t.plan.signature else ()


def _with_contents(t: Telling, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Put the contents behind what tells who it is, or first."""
    titles = [block.text for block in blocks if isinstance(block, Heading) and block.level == 2]
    if not titles:
        return blocks
    place = next(
        at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 2
    )
    contents = (Heading(t.tr("Contents"), level=3), Contents(tuple(titles)))
    return (*blocks[:place], *contents, *blocks[place:])
