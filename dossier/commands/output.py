"""Where a command's output goes: standard output, or a file written whole."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Final

from dossier.errors import CannotWrite, saying
from dossier.workspace.complaints import printable, write_all

_LINES_AT_ONCE: Final = 1000
_OUT: Final = 1


def add_output(parser: argparse.ArgumentParser, about: str) -> None:
    """Add `-o` and `--force` to a command that writes."""
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help=about)
    add_force(parser)


def add_force(parser: argparse.ArgumentParser) -> None:
    """Add `--force`."""
    parser.add_argument("--force", action="store_true", help="replace OUT if it exists")


def check(output: str, *, force: bool) -> None:
    """Refuse an output that could not be written, before anything is told of what is in it."""
    if output != "-":
        from dossier.storage import export

        export.check(Path(output), force=force)


def write(output: str, data: bytes, *, force: bool) -> None:
    """Write an output whole or not at all; `-` is standard output."""
    if output == "-":
        emit(data)
        return
    from dossier.storage.export import export

    export(Path(output), data, force=force)


def format_of(output: str, known: tuple[str, ...], *, on_standard_output: str = "") -> str:
    """Tell the format by the ending of the target; standard output takes the one named, if any."""
    suffix = on_standard_output if output == "-" else Path(output).suffix.lower()
    if suffix in known:
        return suffix
    listed = ", ".join(known)
    if output == "-":
        raise CannotWrite(
            saying("This cannot go to standard output."),
            saying("Name a file: {endings}.", endings=listed),
        )
    raise CannotWrite(
        saying(
            "“{name}” has none of the endings that can be written: {endings}.",
            name=str(output),
            endings=listed,
        )
    )


def say(*lines: str) -> None:
    """Print lines of the case's own text, with what could steer a terminal shown as escapes."""
    say_all(lines)


def say_all(lines: Iterable[str]) -> None:
    """Print any number of lines, some at a time."""
    rows = iter(lines)
    while some := list(islice(rows, _LINES_AT_ONCE)):
        emit("".join(f"{printable(line)}\n" for line in some).encode())


def emit(data: bytes) -> None:
    """Write to standard output at once: what cannot be written is told, and never lost at the end.

    Raise BrokenPipeError where the reader has gone, as `| head` does.
    """
    if sys.stdout is None:
        raise CannotWrite(saying("There is no standard output to write to."))
    try:
        write_all(_OUT, data)
    except BrokenPipeError:
        raise
    except OSError as why:
        reason = why.strerror or str(why)
        raise CannotWrite(saying("Standard output cannot be written: {why}.", why=reason)) from why
