"""What is about to leave: the projection, its report, and what still waits to be let go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.report import making
from dossier.report.blocks import Report
from dossier.report.holding import on_paper
from dossier.report.leaks import leaks
from dossier.report.leaks.leak import Leak
from dossier.report.plan import Plan
from dossier.report.redaction.profile import LeftOut, Profile, named
from dossier.report.redaction.projection import Projection, project
from dossier.timeline.records.of_case import items_of


class Job(NamedTuple):
    """One report of one dossier by one plan, looked through for what stays behind."""

    public: Projection
    report: Report
    leaks: tuple[Leak, ...]
    held: Mapping[str, int]
    """How many records of each list the paper holds."""

    def waiting(self, allowed: Iterable[str]) -> tuple[Leak, ...]:
        """Give what nobody has let leave yet."""
        return leaks.undecided(self.leaks, allowed)


class Wanted(NamedTuple):
    """What is to leave: by which plan and profiles of one's own, and without what."""

    plan: Plan
    own: tuple[Profile, ...] = ()
    left_out: LeftOut = frozenset()

    def project(self, dossier: Dossier, words: Words) -> Projection:
        """Make the dossier that may leave; raise DossierError where the profile is not known."""
        return project(dossier, named(self.plan.profile, self.own), words, self.left_out)


def prepared(dossier: Dossier, wanted: Wanted, paper: Words) -> Job:
    """Make the report of a plan, in the language of the paper, and look through it."""
    plan, public = wanted.plan, wanted.project(dossier, paper)
    report = making.told(public, plan, paper, items_of)
    found = leaks.leaks(public, leaks.texts_in(report), paper)
    return Job(public, report, found, on_paper(public, plan, report))
