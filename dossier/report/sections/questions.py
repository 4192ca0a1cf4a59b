"""The open questions: a work list to send to whoever can answer, with the answers there are."""

from __future__ import annotations

from dossier.reasoning import questions
from dossier.reasoning.findings.finding import Case
from dossier.reasoning.live import reasoned
from dossier.reasoning.questions import GROUPS, HEADS, Question
from dossier.report.asking import asked_once
from dossier.report.blocks import Block, Line, Paragraph, Row, differ, plain, quiet, strong
from dossier.report.rows import first_up, section
from dossier.report.telling import Telling


def open_questions(t: Telling) -> tuple[Block, ...]:
    """Tell what does not fit, what differs and what is not known, of what may leave alone."""
    found = reasoned(t.dossier, t.index, t.words)
    rows = [*asked_once((row for row in questions.questions(found) if t.may_ask(row)), t)]
    blocks: list[Block] = [Paragraph((strong(t.tr("Open questions")),))]
    for group in GROUPS:
        told = (_row(t, row, found.case) for row in rows if row.group == group)
        blocks += section(t.tr(HEADS[group]), *told)
    return tuple(blocks)


def _row(t: Telling, question: Question, case: Case) -> Row:
    """Put a question beside its kind, with its answers, and its record where it names none."""
    at = questions.untold(question, case)
    line: Line = (plain(question.sentence), *([quiet(f" ({at})")] if at else ()))
    answers = tuple((differ(questions.say_answer(row, t.words)),) for row in question.answers)
    return Row(first_up(questions.kind_of(question, t.words)), (line, *answers))
