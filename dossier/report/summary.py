"""The summary: who, where held, charged with what, sentenced to what, what is said, by whom."""

from __future__ import annotations

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.report.blocks import Report
from dossier.report.making import report
from dossier.report.plan import SUMMARY
from dossier.report.telling import Gather, nothing


def summary(dossier: Dossier, words: Words, gather: Gather = nothing) -> Report:
    """Tell a case in short, without its confidential records, and say how many these are."""
    return report(dossier, SUMMARY, words, gather)
