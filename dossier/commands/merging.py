"""The command that puts two versions of one dossier together; git can use it as a merge driver."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier.commands.command import FINDINGS, FINE, Command
from dossier.commands.output import add_output, write
from dossier.errors import CannotRead, DossierError, Where, saying
from dossier.i18n import Words
from dossier.workspace.complaints import complain

if TYPE_CHECKING:
    from dossier.storage.reader import Loaded


def _prepare_merge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "base", metavar="BASE", help="the version that both come from; may be empty"
    )
    parser.add_argument(
        "ours", metavar="OURS", help="the version whose values stay in their fields"
    )
    parser.add_argument("theirs", metavar="THEIRS", help="the version that is put into ours")
    add_output(parser, "the merged dossier, which may be OURS; - for standard output")
    parser.add_argument(
        "--day",
        metavar="DATE",
        help="the day of THEIRS, to name it by (default: when it was saved)",
    )
    parser.add_argument("--name", metavar="NAME", help="what to call the file in messages")
    parser.add_argument(
        "--past",
        action="store_true",
        help="make the past of another merge, as git wants it: BASE where both changed a field",
    )


def _merge(given: argparse.Namespace, words: Words) -> int:
    """Merge; tell what both sides changed, each in its own way, on standard error."""
    from dossier.document import telling
    from dossier.document.merge import merge
    from dossier.storage import intake, writer

    base = None if _is_empty(given.base) else _read(given.base).dossier
    ours, theirs = _read(given.ours), _read(given.theirs)
    copy = words.tr("copy of {day}").format(day=_day(given.day, theirs, words))
    merged = merge(base, ours.dossier, theirs.dossier, copy)
    if given.past and merged.conflicts:
        # Any value in the place of theirs or ours would make one of them look unchanged.
        write(given.output, intake.read(given.base).data, force=given.force)
        return FINE
    write(given.output, writer.encode(merged.dossier), force=given.force)
    for sentence in telling.conflicts(merged, copy, words):
        complain(f"{given.name or given.output}: {sentence}")
    return FINDINGS if merged.conflicts else FINE


def _is_empty(name: str) -> bool:
    """Tell whether there is no common past: git gives an empty file then."""
    path = Path(name)
    return path.is_file() and path.stat().st_size == 0


def _read(name: str) -> Loaded:
    from dossier.storage import reader

    loaded = reader.load(Path(name))
    if loaded.read_only_because:
        raise CannotRead(
            loaded.read_only_because, saying("Merge it with that version."), Where(name)
        )
    return loaded


def _day(given: str | None, theirs: Loaded, words: Words) -> str:
    """Say the day of their version: as given, or when its file was saved."""
    from dossier.model.dates import Date
    from dossier.wording import dates

    if given is None:
        saved = datetime.fromtimestamp(theirs.stamp.mtime_ns / 1e9, tz=UTC).astimezone()
        return dates.say(Date(saved.date().isoformat()), words)
    try:
        return dates.say(dates.read(given, words), words)
    except ValueError as why:
        raise DossierError(str(why)) from why


COMMANDS: Final = (
    Command("merge", "put two versions of one dossier together", _prepare_merge, _merge),
)
