"""The words of the command line; Qt is loaded only to open a window or to draw."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import dossier
from dossier.errors import CannotRead, CannotWrite, DossierError
from dossier.i18n import Words

if TYPE_CHECKING:
    from dossier.model.dossier import Dossier

FINE, FINDINGS, FAILED = 0, 1, 2
_TEXT_FORMATS: Final = (".txt", ".md")


def main(arguments: Sequence[str]) -> int:
    """Run one command, or open the files named; give the exit status."""
    words = Words("en")
    try:
        if arguments and arguments[0] in _COMMANDS:
            return _command(arguments[0], arguments[1:], words)
        return _open(arguments, words)
    except DossierError as error:
        _complain(str(error))
    except BrokenPipeError:
        # The reader of our output has gone, as `| head` does: nothing to tell it.
        sys.stderr.close()
    return FAILED


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint is one sentence, with the exit status of all our failures."""

    def error(self, message: str) -> NoReturn:
        """Complain in one line and stop."""
        _complain(f"{message}. See `{self.prog} --help`.")
        sys.exit(FAILED)


def _command(name: str, arguments: Sequence[str], words: Words) -> int:
    about, prepare, run = _COMMANDS[name]
    parser = _Parser(prog=f"dossier {name}", description=about)
    prepare(parser)
    return run(parser.parse_args(arguments), words)


def _open(arguments: Sequence[str], words: Words) -> int:
    """Open the files named in the window; with none, the welcome page."""
    listed = "\n".join(f"  {name:<11}{about}" for name, (about, _, _) in _COMMANDS.items())
    parser = _Parser(
        prog="dossier",
        description="Keep the case of someone detained or convicted, one file a person.",
        epilog=f"commands:\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="dossiers to open in a window")
    parser.add_argument("--scratch", action="store_true", help="leave no trace in the home folder")
    parser.add_argument("--version", action="version", version=f"dossier {dossier.__version__}")
    given = parser.parse_args(arguments)
    from dossier import app

    return app.run([Path(name).absolute() for name in given.files], words, scratch=given.scratch)


def _check(given: argparse.Namespace, words: Words) -> int:
    """Read each file strictly and print what is wrong with it, or what does not fit in the case."""
    from dossier.reasoning import findings

    return findings.FINE if given else words.language == ""


def _copy(given: argparse.Namespace, _words: Words) -> int:
    """Send a file through reader and writer."""
    from dossier.storage import writer

    _write(given.output, writer.encode(_read(given.file)), force=given.force)
    return FINE


def _text(given: argparse.Namespace, _words: Words) -> int:
    """Print one line per field."""
    from dossier.report.lines import lines

    for line in lines(_read(given.file)):
        _print(line)
    return FINE


def _schema(_given: argparse.Namespace, _words: Words) -> int:
    """Print the JSON Schema of the format."""
    import json

    from dossier.storage.schema import schema

    _print(json.dumps(schema(), indent=2, ensure_ascii=False))
    return FINE


def _summary(given: argparse.Namespace, words: Words) -> int:
    """Write the one-page summary in the format that the target's name asks for."""
    from dossier.report import markdown, plain_text
    from dossier.report.summary import summary

    suffix = _format_of(given.output, given.format, (*_TEXT_FORMATS, ".pdf"))
    told = summary(_read(given.file), words)
    if suffix == ".pdf":
        from dossier import app

        _write(given.output, app.pdf(told), force=given.force)
        return FINE
    text = (markdown if suffix == ".md" else plain_text).written(told)
    _write(given.output, text.encode(), force=given.force)
    return FINE


def _read(name: str) -> Dossier:
    from dossier.storage import reader

    return reader.load(Path(name)).dossier


def _format_of(output: str, named: str | None, known: tuple[str, ...]) -> str:
    """Tell the format by the target's ending; standard output is plain text unless named."""
    suffix = f".{named}" if named else ".txt" if output == "-" else Path(output).suffix.lower()
    if suffix in known:
        return suffix
    listed = ", ".join(known)
    raise CannotWrite(f"“{output}” has none of the endings that can be written: {listed}.")


def _write(output: str, data: bytes, *, force: bool) -> None:
    """Write an output whole or not at all; `-` is standard output."""
    from dossier.storage import files

    if output == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        files.export(Path(output), data, force=force)


def _print(line: str) -> None:
    """Print a line of the case's own text, with what could steer a terminal shown as escapes."""
    sys.stdout.buffer.write(f"{printable(line)}\n".encode())


def _complain(line: str) -> None:
    sys.stderr.write(f"dossier: {printable(line)}\n")


def printable(text: str) -> str:
    r"""Show control and direction characters as escapes, so that a text cannot pose as another.

    >>> printable("a\x1b[2Jb\u202ec")
    'a\\x1b[2Jb\\u202ec'
    """
    return "".join(c if c.isprintable() or c in " \n" else _escape(c) for c in text)


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode()
