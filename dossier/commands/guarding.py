"""What a command does before anything leaves: it looks for what stays behind, and says so."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.errors import WouldLeak, saying
from dossier.i18n import Words
from dossier.workspace.complaints import complain

if TYPE_CHECKING:
    from dossier.report.redaction.projection import Projection


def add_allow(parser: argparse.ArgumentParser) -> None:
    """Add `--allow`."""
    parser.add_argument(
        "--allow",
        action="append",
        default=[],
        metavar="TEXT",
        help="let a text leave although it also stands in what stays behind; a long one as it is "
        "told, by its first words and the dots behind them",
    )


def guard(
    public: Projection,
    texts: Iterable[str],
    given: argparse.Namespace,
    words: Words,
    held: Mapping[str, int] | None = None,
) -> str:
    """Refuse what would leak; where something stays behind, say what leaves and what does not.

    `held` counts what a paper holds, where that may be less than all that may leave. Give what is
    to be said once it is written: that words were told, and stopped nothing; else nothing.
    """
    from dossier.report import leaving
    from dossier.report.redaction.withheld import Stays

    try:
        found = leaving.guarded(public, (_name_of(given.output), *texts), words, given.allow)
    except WouldLeak as why:
        for said in why.each:
            complain(said)
        hint = saying("Change it in the dossier, or add --allow TEXT for each that may leave.")
        raise WouldLeak(saying("Nothing was written."), hint) from why
    if public.stays != Stays():
        complain(leaving.say(public, words, held))
    # Also what somebody let go: it may stand in more places than they knew.
    for said in leaving.say_places(found, words):
        complain(said)
    if not found or given.output == "-":
        return ""
    told = words.tr("Saved as {name} with the words named above in it: see that they may leave.")
    return told.format(name=Path(given.output).name)


def _name_of(output: str) -> str:
    """Give what the name of a file, or of a folder, says: it leaves with what it holds."""
    return "" if output == "-" else Path(output).stem


def warn(sentence: str) -> None:
    """Say a sentence beside what is done; an empty one is none."""
    if sentence:
        complain(sentence)
