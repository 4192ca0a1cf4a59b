"""The command that reports a case, in the format that the target's name asks for."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier.commands import qt
from dossier.commands.command import FINE, Command
from dossier.commands.counting import add_as_of, as_of
from dossier.commands.guarding import add_allow, guard, warn
from dossier.commands.output import add_output, check, format_of, say, write
from dossier.commands.own import plan_named, profile_named
from dossier.errors import DossierError
from dossier.i18n import Words, spoken
from dossier.wording import failure

if TYPE_CHECKING:
    from dossier.report.blocks import Draw, Report
    from dossier.report.plan import Plan

_PAPERS: Final = ("a4", "letter")
_FORMATS: Final = (".txt", ".md", ".html", ".odt", ".csv", ".zip", ".pdf")


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")
    add_output(
        parser,
        "the report: .pdf, .odt, .html, .md, .txt or .csv; - prints text. A .zip holds no report "
        "but a table for each list, with all that may leave",
    )
    parser.add_argument("--full", action="store_true", help="the full dossier, not the summary")
    parser.add_argument(
        "--plan",
        metavar="NAME",
        help="a plan by its name: one that comes with the program, or your own",
    )
    parser.add_argument("--profile", metavar="NAME", help="what may leave, by its name")
    add_allow(parser)
    add_as_of(parser)
    parser.add_argument("--paper", choices=_PAPERS, help="the size of a PDF's pages")
    parser.add_argument("--language", metavar="CODE", help="the language of the report")


def _run(given: argparse.Namespace, words: Words) -> int:
    """Write a report of a case: the summary, or what a plan says."""
    from dossier.report import lists, making
    from dossier.report.holding import on_paper
    from dossier.report.leaks.leaks import texts_in
    from dossier.report.leaks.unpacking import texts_of
    from dossier.report.leaving import say_mark
    from dossier.report.redaction.projection import project
    from dossier.report.writers import writing
    from dossier.storage import reader
    from dossier.timeline.records.of_case import items_of

    suffix = format_of(given.output, _FORMATS, on_standard_output=".txt")
    check(given.output, force=given.force)
    whole = reader.load(Path(given.file)).dossier
    plan = _plan(given)
    plan = replace(plan, as_of=as_of(given, whole, words, plan.as_of))
    paper = spoken(plan.language, words)
    public = project(whole, profile_named(plan.profile), paper)
    pages = 0
    told = making.told(public, plan, paper, items_of)
    if suffix == ".pdf":
        with qt.needed(words):
            from dossier import drawing
        data, pages = drawing.pdf(told, paper)
        warn(drawing.boxes(texts_in(told), words))
    elif suffix == ".zip":
        data = lists.written(public, paper)
    else:
        data = writing.written(told, suffix, paper, _draw(told, suffix, words))
    held = None if suffix == ".zip" else on_paper(public, plan, told)
    saved = guard(public, (*texts_in(told), *texts_of(data, suffix, words)), given, words, held)
    write(given.output, data, force=given.force)
    if suffix == ".zip":
        tables = words.tr(
            "{name} holds no report but a table for each list, with all that may leave."
        )
        warn(tables.format(name=Path(given.output).name))
    else:
        warn(say_mark(public, words, marked=bool(told.mark)))
    warn(saved)
    if pages:
        say(words.ntr("{count} page", "{count} pages", pages).format(count=pages))
    return FINE


def _draw(told: Report, suffix: str, words: Words) -> Draw:
    """Give what draws the timelines of a report, where its format holds pictures.

    Where nothing can be drawn, they stand as tables, and that is said.
    """
    from dossier.report.blocks import Timeline, undrawn
    from dossier.report.writers.writing import WITH_PICTURES

    if suffix not in WITH_PICTURES or not any(isinstance(b, Timeline) for b in told.blocks):
        return undrawn
    try:
        with qt.needed(words):
            from dossier import drawing
        return drawing.in_text(words)
    except DossierError as why:
        lacks = words.tr("The timeline stands there as a table only: {why}")
        warn(lacks.format(why=failure.said(why, words)))
        return undrawn


def _plan(given: argparse.Namespace) -> Plan:
    """Make the plan that the options ask for."""
    from dossier.report.plan import LAWYER, SUMMARY

    plan = plan_named(given.plan) if given.plan else SUMMARY
    if given.full:
        plan = replace(plan, form="full", parts=LAWYER.parts)
    chosen = {"profile": given.profile, "paper": given.paper, "language": given.language}
    return replace(plan, **{name: value for name, value in chosen.items() if value})


COMMANDS: Final = (Command("summary", "report a case: summary or full dossier", _prepare, _run),)
