"""Where a command's output goes: standard output, a file written whole, or a complaint."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dossier.errors import CannotWrite


def add_output(parser: argparse.ArgumentParser, about: str) -> None:
    """Add `-o` and `--force` to a command that writes."""
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help=about)
    add_force(parser)


def add_force(parser: argparse.ArgumentParser) -> None:
    """Add `--force`."""
    parser.add_argument("--force", action="store_true", help="replace OUT if it exists")


def write(output: str, data: bytes, *, force: bool) -> None:
    """Write an output whole or not at all; `-` is standard output."""
    if output == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from dossier.storage.export import export

    export(Path(output), data, force=force)


def format_of(output: str, known: tuple[str, ...]) -> str:
    """Tell the format by the ending of the target; standard output is plain text."""
    suffix = ".txt" if output == "-" else Path(output).suffix.lower()
    if suffix in known:
        return suffix
    listed = ", ".join(known)
    raise CannotWrite(f"“{output}” has none of the endings that can be written: {listed}.")


def say(line: str) -> None:
    """Print a line of the case's own text, with what could steer a terminal shown as escapes."""
    sys.stdout.buffer.write(f"{printable(line)}\n".encode())


def complain(line: str) -> None:
    """Tell what went wrong, on standard error."""
    sys.stderr.write(f"dossier: {printable(line)}\n")


def printable(text: str) -> str:
    r"""Show control and direction characters as escapes, so that a text cannot pose as another.

    >>> printable("a\x1b[2Jb\u202ec")
    'a\\x1b[2Jb\\u202ec'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
