"""The plans and profiles of the person at work, for the commands that let something leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.report.plan import Plan
    from dossier.report.redaction.profile import Profile
    from dossier.workspace.plans import OwnPlans


def plan_named(name: str) -> Plan:
    """Find a plan by its name, or by the first word of it: "lawyer", "press"."""
    from dossier.errors import DossierError, saying

    wanted, plans = name.casefold(), _own().plans()
    for plan in plans:
        known = plan.name.casefold()
        if wanted in (known, known.partition(":")[0]):
            return plan
    listed = ", ".join(f"“{plan.name}”" for plan in plans)
    raise DossierError(
        saying("There is no plan “{name}”.", name=name), saying("There are {names}.", names=listed)
    )


def profile_named(name: str) -> Profile:
    """Find a profile by its name; raise DossierError where there is none of it."""
    from dossier.report.redaction.profile import named

    return named(name, _own().profiles())


def _own() -> OwnPlans:
    """Look in only: it is for the program to tell of a file of its own that cannot be read."""
    from dossier.workspace.paths import Paths
    from dossier.workspace.plans import OwnPlans

    return OwnPlans(Paths.of_this_person().config, sets_aside=False)
