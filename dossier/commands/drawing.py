"""Commands that draw, and load Qt for it: timeline, pictures, self-test; none needs a screen."""

from __future__ import annotations

import argparse
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier.commands import qt
from dossier.commands.command import FINE, Command
from dossier.commands.counting import add_as_of, as_of
from dossier.commands.guarding import add_allow, guard, warn
from dossier.commands.output import add_output, check, format_of, say, write
from dossier.commands.own import profile_named
from dossier.errors import CannotWrite, DossierError, Where, saying
from dossier.i18n import Words, spoken

if TYPE_CHECKING:
    from dossier.model.dates import Date
    from dossier.model.dossier import Dossier
    from dossier.report.redaction.projection import Projection

PAPERS: Final = ("a3", "a4", "a5", "letter", "legal")
SMALLEST: Final = 0.5
LARGEST: Final = 3


def _prepare_timeline(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")
    add_output(parser, "the picture: .svg, .png or .pdf")
    parser.add_argument(
        "--paper",
        choices=PAPERS,
        help="pages of this size, with a table of all events (a .pdf else is one page)",
    )
    parser.add_argument(
        "--between", metavar="DATES", help='show just this time: "2014/2016", "May 2016"'
    )
    add_as_of(parser)
    _add_language(parser)
    parser.add_argument("--dark", action="store_true", help="draw the dark looks")
    parser.add_argument(
        "--scale", type=_scale, default=1.0, metavar="N", help="size of the text, 0.5 to 3"
    )


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--profile",
        metavar="NAME",
        help="what may leave, by its name; without it, all but confidential records",
    )
    add_allow(parser)
    parser.add_argument("--language", default="", metavar="CODE", help="the language of its words")


def _public(given: argparse.Namespace, said: Words) -> Projection:
    """Read a file, and keep of it what its profile lets leave."""
    from dossier.report.plan import WITHOUT_CONFIDENTIAL
    from dossier.report.redaction.projection import project
    from dossier.storage import reader

    whole = reader.load(Path(given.file)).dossier
    return project(whole, profile_named(given.profile or WITHOUT_CONFIDENTIAL), said)


def _timeline(given: argparse.Namespace, words: Words) -> int:
    from dossier.report.leaks.unpacking import texts_of

    suffix = format_of(given.output, (".svg", ".png", ".pdf"))
    if given.paper and suffix != ".pdf":
        raise CannotWrite(
            saying("Only a .pdf has pages of paper."), saying("Leave --paper out, or name a .pdf.")
        )
    if given.paper and given.dark:
        raise CannotWrite(
            saying("Paper is always light."), saying("Leave --dark out, or leave --paper out.")
        )
    check(given.output, force=given.force)
    between = None if given.between is None else _time(given.between, words)
    said = spoken(given.language, words)
    # Before Qt is loaded: it looks into each module that comes after it, and what pydantic puts
    # off to load then fails.
    public = _public(given, said)
    until = as_of(given, public.dossier, words)
    with qt.needed(words):
        from dossier import drawing
    looks = drawing.Looked("dark" if given.dark else "light", given.scale)
    drawn = drawing.Drawn(looks, given.paper or "", between, until)
    picture = drawing.timeline(public, suffix, said, drawn)
    saved = guard(public, (*picture.texts, *texts_of(picture.data, suffix, words)), given, words)
    if suffix != ".svg":
        warn(drawing.boxes(picture.texts, words))
    warn(drawing.smaller(picture, words))
    write(given.output, picture.data, force=given.force)
    warn(saved)
    if picture.pages:
        say(words.ntr("{count} page", "{count} pages", picture.pages).format(count=picture.pages))
    return FINE


def _time(typed: str, words: Words) -> Date:
    """Read the time that is to be shown; it needs a first and a last day."""
    from dossier.wording import dates

    try:
        found = dates.read(typed, words)
    except ValueError as why:
        raise DossierError(str(why)) from why
    if found.earliest is None or found.latest is None:
        raise DossierError(
            saying("“{text}” has no first and last day.", text=typed),
            saying("Name both, as in 2014/2016."),
        )
    return found


def _prepare_pictures(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")
    parser.add_argument(
        "-o", "--output", required=True, metavar="DIR", help="a folder for the PNGs"
    )
    _add_language(parser)
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
    from dossier.report.redaction.unsaid import words_of
    from dossier.storage import export

    with qt.needed(words):
        from dossier import drawing
    looks = drawing.Looked("dark" if given.dark else "light", given.scale)
    said = spoken(given.language, words)
    public = _public(given, said)
    folder, file = Path(given.output), Path(given.file)
    saved = guard(public, (file.stem, *_on_tabs(public.dossier, words)), given, words)
    drawn = drawing.tabs(public.dossier, file, words_of(public, said), looks)
    with _folder(folder):
        for name, picture in drawn.items():
            path = folder / f"{file.stem}-{name}.png"
            export.export(path, picture, force=True)
            say(str(path))
    warn(saved)
    return FINE


def _on_tabs(shown: Dossier, words: Words) -> tuple[str, ...]:
    """Give what the tabs can show of a dossier: all but the texts of its sources."""
    from dossier.report.leaks.unpacking import texts_of
    from dossier.storage import writer

    sources = tuple(source.model_copy(update={"text": None}) for source in shown.sources)
    data = writer.encode(shown.model_copy(update={"sources": sources}))
    return texts_of(data, ".dossier", words)


@contextmanager
def _folder(folder: Path) -> Generator[None]:
    """Make a folder, with those above it; where nothing can be put into them they go again."""
    made = [at for at in (folder, *folder.parents) if not at.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as why:
        _take_away(made)
        reason = why.strerror or str(why)
        raise CannotWrite(
            saying("This folder cannot be made: {why}.", why=reason), where=Where(str(folder))
        ) from why
    try:
        yield
    except DossierError:
        _take_away(made)
        raise


def _take_away(folders: list[Path]) -> None:
    """Take away folders that are empty, the innermost first."""
    with suppress(OSError):
        for folder in folders:
            folder.rmdir()


def _prepare_self_test(_parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""


def _self_test(_given: argparse.Namespace, words: Words) -> int:
    with qt.needed(words):
        from dossier import drawing
    for line in drawing.self_test(words):
        say(line)
    return FINE


COMMANDS: Final = (
    Command("timeline", "draw the timeline of a case", _prepare_timeline, _timeline),
    Command("pictures", "draw every tab of a case as PNG", _prepare_pictures, _pictures),
    Command("self-test", "see that this installation works", _prepare_self_test, _self_test),
)
