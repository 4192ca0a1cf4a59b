"""The option that counts what goes on to a day that the reader chooses, and how it is read."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from dossier.errors import DossierError
from dossier.i18n import Words

if TYPE_CHECKING:
    from datetime import date

    from dossier.model.dossier import Dossier


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """Add `--as-of`."""
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        help="count what goes on to this day, which is printed beside the number; "
        "without it, as last reported",
    )


def as_of(
    given: argparse.Namespace, dossier: Dossier, words: Words, planned: date | None = None
) -> date | None:
    """Give the day asked for, else the one that is planned; None counts as last reported.

    Raise DossierError where it cannot be counted to.
    """
    from dossier.reasoning.as_of import read, why_not

    if given.as_of is None:
        if planned and (why := why_not(planned, dossier, words)):
            raise DossierError(why)
        return planned
    try:
        return read(given.as_of, dossier, words)
    except ValueError as why:
        raise DossierError(str(why)) from why
