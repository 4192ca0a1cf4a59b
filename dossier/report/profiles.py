"""What may leave, by the name of a profile: each makes a new dossier that holds nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dossier.errors import DossierError
from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.report.plan import EVERYTHING, WITHOUT_CONFIDENTIAL
from dossier.report.withheld import Cleared, cleared, everything

Clear = Callable[[Dossier, Words], Cleared]

PROFILES: Final[dict[str, Clear]] = {EVERYTHING: everything, WITHOUT_CONFIDENTIAL: cleared}


def profile(name: str) -> Clear:
    """Find a profile; raise DossierError where there is none of this name."""
    if name not in PROFILES:
        listed = ", ".join(f"“{known}”" for known in PROFILES)
        raise DossierError(f"There is no profile “{name}”.", f"There are {listed}.")
    return PROFILES[name]
