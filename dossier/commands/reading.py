"""Commands that read a dossier and load no Qt: check, copy, text."""

from __future__ import annotations

import argparse
import json
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from dossier.commands.command import FAILED, FINDINGS, FINE, Command
from dossier.commands.counting import add_as_of, as_of
from dossier.commands.guarding import add_allow, guard, warn
from dossier.commands.output import add_force, check, say, say_all, write
from dossier.commands.own import profile_named
from dossier.errors import CannotRead, DossierError
from dossier.i18n import Words
from dossier.wording import failure
from dossier.workspace.complaints import complain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.model.dossier import Dossier

Plain = dict[str, object]
# The reader's own day, in no zone.
_today: Final = date.today


def _prepare_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE")
    add_as_of(parser)
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")
    parser.add_argument("--steps", action="store_true", help="print how the total was counted too")


def _check(given: argparse.Namespace, words: Words) -> int:
    """Check each file; the worst of them is the exit status."""
    results = [_checked(name, given, words) for name in given.files]
    if given.json:
        told = json.dumps([result for _, result in results], ensure_ascii=True, indent=2)
        write("-", f"{told}\n".encode(), force=False)
    else:
        for _, result in results:
            _print_check(result, words, steps=given.steps)
    return max(status for status, _ in results)


def _checked(name: str, given: argparse.Namespace, words: Words) -> tuple[int, Plain]:
    """Read one file and find what does not fit in it; give the exit status and what to tell."""
    from dossier.reasoning.case_as_json import as_json
    from dossier.storage import reader

    try:
        loaded = reader.load(Path(name))
    except CannotRead as error:
        errors = [failure.whole(each, words) for each in (error, *getattr(error, "also", ()))]
        return FAILED, {"file": name, "errors": errors}
    if loaded.read_only_because:
        # A later version may say what we do not see: nothing found would be no answer.
        return FAILED, {
            "file": name,
            "errors": [f"{name}: {words.again(loaded.read_only_because)}"],
        }
    try:
        until = as_of(given, loaded.dossier, words)
    except DossierError as error:
        return FAILED, {"file": name, "errors": [f"{name}: {failure.whole(error, words)}"]}
    told = as_json(loaded.dossier, words, until, _today(), in_short=not given.json)
    result: Plain = {"file": name, **told}
    serious = any(finding["severity"] == "error" for finding in _findings(result))
    return FINDINGS if serious else FINE, result


def _print_check(result: Plain, words: Words, *, steps: bool) -> None:
    """Print what was found in one file, and what follows from it."""
    if "errors" in result:
        for error in cast("list[str]", result["errors"]):
            complain(error)
        return
    found = tuple(_told(result, words))
    told = (*cast("list[str]", result["asked"]), *cast("list[str]", result["reckoned"]))
    lines = (*(found or ("nothing found that does not fit",)), *told)
    say(str(result["file"]), *(f"  {line}" for line in lines))
    if steps:
        say(*(f"    {line}" for line in _steps(result)))


def _steps(result: Plain) -> Iterator[str]:
    """Say each step of the total with what it leads to, as it stands in the window."""
    from dossier.reasoning.steps.numbered import Told

    total = cast("dict[str, list[dict[str, str]]]", result["total"])
    dockets = cast("list[dict[str, list[dict[str, str]]]]", result["dockets"])
    for step in chain(total["steps"], *(docket["steps"] for docket in dockets)):
        yield Told(step["number"], step["text"], step["result"]).line


def _told(result: Plain, words: Words) -> Iterator[str]:
    """Say what does not fit, and of very many of a kind how many more there are."""
    from dossier.reasoning.crowds import some

    for row, more in some(_findings(result), lambda row: (row["kind"], row["certainty"])):
        yield f"{row['severity']}: {row['sentence']} ({row['at']})"
        if more:
            yield words.ntr(
                "{n} more of this kind: --json gives all",
                "{n} more of this kind: --json gives all",
                more,
            ).format(n=more)


def _findings(result: Plain) -> list[Plain]:
    return cast("list[Plain]", result["findings"])


def _prepare_copy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="IN")
    parser.add_argument("output", metavar="OUT", help="the copy; - for standard output")
    parser.add_argument(
        "--profile", metavar="NAME", help="copy only what this profile lets leave; tell what stays"
    )
    add_allow(parser)
    add_force(parser)


def _copy(given: argparse.Namespace, words: Words) -> int:
    from dossier.storage import reader, writer

    check(given.output, force=given.force)
    whole = reader.load(Path(given.file)).dossier
    data, saved = _projected(whole, given, words) if given.profile else (writer.encode(whole), "")
    write(given.output, data, force=given.force)
    warn(saved)
    return FINE


def _projected(whole: Dossier, given: argparse.Namespace, words: Words) -> tuple[bytes, str]:
    """Give the file of what may leave by the profile asked for, and what is said once it is."""
    from dossier.report.leaks.unpacking import texts_of
    from dossier.report.redaction.projection import project
    from dossier.storage import writer

    public = project(whole, profile_named(given.profile), words)
    data = writer.encode(public.dossier)
    return data, guard(public, texts_of(data, ".dossier", words), given, words)


def _prepare_text(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")


def _text(given: argparse.Namespace, _words: Words) -> int:
    from dossier.report.lines import lines
    from dossier.storage import reader

    say_all(lines(reader.load(Path(given.file)).dossier))
    return FINE


COMMANDS: Final = (
    Command(
        "check", "read files strictly; say what is wrong or does not fit", _prepare_check, _check
    ),
    Command("copy", "send a file through reader and writer", _prepare_copy, _copy),
    Command("text", "print one line per field", _prepare_text, _text),
)
