"""What is about to leave: the projection, its report, and what still waits to be let go."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.report import leaks, making
from dossier.report.blocks import Report
from dossier.report.leaks import Leak
from dossier.report.plan import Plan
from dossier.report.profile import Profile, named
from dossier.report.projection import Projection, project
from dossier.timeline.of_case import items_of


class Job(NamedTuple):
    """One report of one dossier by one plan, looked through for what stays behind."""

    public: Projection
    report: Report
    leaks: tuple[Leak, ...]

    def waiting(self, allowed: Iterable[str]) -> tuple[Leak, ...]:
        """Give what nobody has let leave yet."""
        return leaks.undecided(self.leaks, allowed)


def prepared(dossier: Dossier, plan: Plan, paper: Words, own: Iterable[Profile] = ()) -> Job:
    """Make the report of a plan, in the language of the paper, and look through it."""
    public = project(dossier, named(plan.profile, own), paper)
    report = making.told(public, plan, paper, items_of)
    return Job(public, report, leaks.leaks(public, leaks.texts_in(report), paper))
