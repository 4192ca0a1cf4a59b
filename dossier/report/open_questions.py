"""The open questions on paper: a work list to send to whoever can answer, with room to answer."""

from __future__ import annotations

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning import questions
from dossier.reasoning.live import reasoned
from dossier.reasoning.questions import GROUPS, HEADS, Question
from dossier.report.asking import Asking
from dossier.report.blocks import Block, Heading, Line, Report, Row, differ, plain, quiet
from dossier.report.foot import foot
from dossier.report.notes import Notes
from dossier.report.plan import SUMMARY, Plan
from dossier.report.profile import named
from dossier.report.projection import project
from dossier.report.rows import first_up, section
from dossier.report.telling import Telling


def open_questions(dossier: Dossier, words: Words, plan: Plan = SUMMARY) -> Report:
    """Tell what does not fit, what differs and what is not known, of what may leave alone."""
    public = project(dossier, named(plan.profile), words)
    index = Index(public.dossier)
    t = Telling(public.dossier, index, words, Notes(index, words, public.blanks), plan)
    asking = Asking(public, words)
    found = questions.questions(reasoned(public.dossier, index, words))
    rows = [row for row in found if asking.may_ask(row)]
    blocks: list[Block] = [Heading(words.tr("Open questions"))]
    for group in GROUPS:
        told = (_row(t, row) for row in rows if row.group == group)
        blocks += section(words.tr(HEADS[group]), *told)
    return Report(
        title=public.dossier.subject.name,
        language=words.language,
        blocks=tuple(blocks),
        foot=foot(t, public.stays),
        paper=plan.paper,
    )


def _row(t: Telling, question: Question) -> Row:
    """Put a question beside its kind, with its record and the answers that there are."""
    at = questions.where(question, t.index, t.words)
    line: Line = (plain(question.sentence), *([quiet(f" ({at})")] if at else ()))
    answers = tuple((differ(questions.say_answer(row, t.words)),) for row in question.answers)
    return Row(first_up(questions.kind_of(question, t.words)), (line, *answers))
