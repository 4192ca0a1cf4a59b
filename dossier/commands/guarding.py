"""What a command does before anything leaves: it looks for what stays behind, and says so."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.errors import WouldLeak
from dossier.i18n import Words
from dossier.workspace.complaints import complain

if TYPE_CHECKING:
    from dossier.report.projection import Projection


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
) -> None:
    """Refuse what would leak; where something stays behind, say what leaves and what does not.

    `held` counts what a paper holds, where that may be less than all that may leave.
    """
    from dossier.report import leaving
    from dossier.report.withheld import Stays

    try:
        common = leaving.guarded(public, (_name_of(given.output), *texts), words, given.allow)
    except WouldLeak as why:
        hint = "Change it in the dossier, or add --allow TEXT for each that may leave."
        raise WouldLeak(why.sentence, hint) from why
    if public.stays != Stays():
        complain(leaving.say(public, words, held))
    for leak in common:
        complain(leaving.say_leak(leak, words))


def _name_of(output: str) -> str:
    """Give what the name of a file, or of a folder, says: it leaves with what it holds."""
    return "" if output == "-" else Path(output).stem


def warn(sentence: str) -> None:
    """Say a sentence beside what is done; an empty one is none."""
    if sentence:
        complain(sentence)
