"""The command that lists the earlier versions of a dossier, and writes one to another file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier.commands.command import FINE, Command
from dossier.commands.output import add_force, say, write
from dossier.errors import DossierError, Where, saying
from dossier.i18n import Words

if TYPE_CHECKING:
    from dossier.workspace.backups import Past, Version


def _prepare_backups(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the dossier, which may be gone by now")
    parser.add_argument(
        "number", nargs="?", type=int, metavar="N", help="one version, by its number in the list"
    )
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="where to write version N; - for standard output"
    )
    add_force(parser)


def _backups(given: argparse.Namespace, words: Words) -> int:
    """List the versions, the latest first, with how much changed since; or write one."""
    from dossier.workspace.backups import Backups
    from dossier.workspace.paths import Paths

    file = Path(str(given.file))
    past = Backups(Paths.of_this_person().state / "backups").of(file)
    versions = past.versions()
    if given.number is None and given.output is None:
        say(*_listed(past, versions, file, words))
        return FINE
    if given.number is None or given.output is None:
        raise DossierError(saying("A version is written by its number and -o: `N -o OUT`."))
    if not 1 <= given.number <= len(versions):
        raise DossierError(
            saying("There is no version {n}.", n=given.number),
            saying("`dossier backups FILE` lists those that there are."),
            Where(str(file)),
        )
    write(str(given.output), past.bytes_of(versions[int(given.number) - 1]), force=given.force)
    return FINE


def _listed(past: Past, versions: tuple[Version, ...], file: Path, words: Words) -> tuple[str, ...]:
    from dossier.document.diff import diff
    from dossier.errors import CannotRead
    from dossier.storage import reader

    if not versions:
        return (words.tr("No earlier version of this file is kept on this computer."),)
    try:
        now = reader.load(file).dossier if file.exists() else None
    except CannotRead:
        now = None
    rows: list[str] = []
    for number, version in enumerate(versions, 1):
        said = ""
        try:
            then = past.read(version)
        except CannotRead:
            said = words.tr("can't be read")
        else:
            if now is not None:
                changes = len(diff(then, now))
                said = words.ntr("{n} change since", "{n} changes since", changes).format(n=changes)
        rows.append(f"{number:>3}  {version.saved:%Y-%m-%d %H:%M:%S}  {said}".rstrip())
    return tuple(rows)


COMMANDS: Final = (
    Command("backups", "list earlier versions, or write one", _prepare_backups, _backups),
)
