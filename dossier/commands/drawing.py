"""Commands that draw, and load Qt for it: timeline, pictures, self-test; none needs a screen."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from dossier.commands import qt
from dossier.commands.command import FINE, Command
from dossier.commands.output import add_output, format_of, say, write
from dossier.i18n import Words

SMALLEST: Final = 0.5
LARGEST: Final = 3


def _prepare_timeline(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")
    add_output(parser, "the picture: .svg, .png or .pdf")


def _timeline(given: argparse.Namespace, words: Words) -> int:
    suffix = format_of(given.output, (".svg", ".png", ".pdf"))
    with qt.needed():
        from dossier import drawing
    write(given.output, drawing.timeline(Path(given.file), suffix, words), force=given.force)
    return FINE


def _prepare_pictures(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")
    parser.add_argument(
        "-o", "--output", required=True, metavar="DIR", help="a folder for the PNGs"
    )
    parser.add_argument("--dark", action="store_true", help="draw the dark looks")
    parser.add_argument(
        "--scale", type=_scale, default=1.0, metavar="N", help="size of the text, 0.5 to 3"
    )


def _scale(text: str) -> float:
    """Read a size of the text; argparse makes a sentence of what is no such number."""
    found = float(text)
    if not SMALLEST <= found <= LARGEST:
        raise argparse.ArgumentTypeError(f"“{text}” is no size from {SMALLEST} to {LARGEST}")
    return found


def _pictures(given: argparse.Namespace, words: Words) -> int:
    with qt.needed():
        from dossier import drawing
    looks = drawing.Looked("dark" if given.dark else "light", given.scale)
    for path in drawing.tabs(Path(given.file), Path(given.output), words, looks):
        say(str(path))
    return FINE


def _prepare_self_test(_parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""


def _self_test(_given: argparse.Namespace, words: Words) -> int:
    with qt.needed():
        from dossier import drawing
    for line in drawing.self_test(words):
        say(line)
    return FINE


COMMANDS: Final = (
    Command("timeline", "draw the timeline of a case", _prepare_timeline, _timeline),
    Command("pictures", "draw every tab of a case as PNG", _prepare_pictures, _pictures),
    Command("self-test", "see that this installation works", _prepare_self_test, _self_test),
)
