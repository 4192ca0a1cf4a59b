"""The words of the command line; Qt is loaded only to open a window or to draw."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from typing_extensions import override

import dossier
from dossier import commands
from dossier.commands import FAILED, Command, desktop, qt
from dossier.commands.output import emit
from dossier.errors import DossierError, Where, saying
from dossier.i18n import SOURCE_LANGUAGE, Words, is_known, no_language
from dossier.shipped import is_shipped
from dossier.wording import failure
from dossier.workspace.complaints import complain, complain_to_a_person

if TYPE_CHECKING:
    from dossier.workspace.instance import Instance

LANGUAGE: Final = "DOSSIER_LANGUAGE"
"""The environment's word for the language of the screen and of what commands print."""
ON_DESKTOP: Final[dict[str, tuple[str, Callable[[Words], int]]]] = {
    "--install-desktop": ("let a double click open .dossier files with Dossier", desktop.install),
    "--remove-desktop": ("take that back", desktop.remove),
}
STOPPED: Final = 130
"""The exit status of a program that was stopped by Ctrl+C, as shells have it."""


# What a window needs and knows no Qt: once Qt is there, it reads the source of each module loaded.
_BEFORE_QT: Final = (
    "dossier.document.edits",
    "dossier.reasoning.steps.derivation",
    "dossier.reasoning.custody.standing",
    "dossier.storage.reader",
    "dossier.wording.kinds",
    "dossier.workspace.recent",
    "dossier.workspace.recovery",
    "dossier.workspace.saving",
    "dossier.workspace.settings",
    "dossier.workspace.state",
)
_HELP: Final = """`dossier COMMAND --help` tells more.
A file named like a command is opened as ./NAME.
`dossier --language L ...` speaks another language; DOSSIER_LANGUAGE names it for good.
The exit status is 0 when all went well, 1 when `check` found an error in a case or `merge`
a conflict, 2 when something could not be done."""


def main(arguments: Sequence[str], instance: Instance | None = None) -> int:
    """Run one command, or open the files named; give the exit status.

    `instance` hears of the files of later starts, where this process is the one to open them.
    """
    words, tell = Words(), complain
    try:
        language, arguments = _asked(arguments)
        words = Words(language or SOURCE_LANGUAGE)
        command = _named(arguments[0]) if arguments else None
        if command:
            return _command(command, arguments[1:], words)
        # What opens windows may be a click: then there is no terminal to read what went wrong.
        tell = complain_to_a_person
        return _open(arguments, language, instance)
    except DossierError as error:
        for each in (error, *getattr(error, "also", ())):
            tell(failure.whole(each, words))
    except FileNotFoundError as why:
        if not is_shipped(why.filename):
            raise
        sentence = words.tr("A file of the program is gone: {file}. Install the program anew.")
        tell(sentence.format(file=why.filename))
    except BrokenPipeError:
        pass  # Whoever read our output has gone, as `| head` does: there is nobody to tell.
    except KeyboardInterrupt:
        return STOPPED
    return FAILED


def _asked(arguments: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Give the language that is asked for first of all, "" for none, and the other arguments.

    An unknown one is refused where it is typed; the environment's, which whoever clicks a file does
    not see, is complained of and passed over.
    """
    if arguments[:1] == ["--language"]:
        asked = "".join(arguments[1:2])
        if asked and not is_known(asked):
            raise no_language(asked)
        return asked, arguments[2:]
    asked = os.environ.get(LANGUAGE) or ""
    if asked and not is_known(asked):
        complain(f"{LANGUAGE}: {failure.whole(no_language(asked), Words())}")
        asked = ""
    return asked, arguments


def _named(word: str) -> Command | None:
    """Find a command by its name; for what is surely a file or an option none are loaded."""
    if word.startswith("-") or "." in word or os.sep in word:
        return None
    return next((command for command in commands.load() if command.name == word), None)


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint is one sentence, with the exit status of all our failures."""

    @override
    def error(self, message: str) -> NoReturn:
        """Complain in one line and stop."""
        complain(f"{message}. See `{self.prog} --help`.")
        sys.exit(FAILED)

    @override
    def _print_message(self, message: str, file: object = None) -> None:
        """Print help and version as all other output."""
        emit(message.encode())


class _Opening(_Parser):
    """What is typed to open a window; its help tells of the commands too."""

    @override
    def format_help(self) -> str:
        """Name the commands, which are loaded for this."""
        listed = "\n".join(f"  {command.name:<11}{command.about}" for command in commands.load())
        self.epilog = f"commands:\n{listed}\n\n{_HELP}"
        return super().format_help()


def of_screen(asked: str, *, scratch: bool) -> Words:
    """Give the words of the window: what was asked for, else what was chosen, or the desktop's."""
    from dossier.workspace.paths import Paths
    from dossier.workspace.screen_language import language_of
    from dossier.workspace.settings import LANGUAGE as CHOSEN
    from dossier.workspace.settings import Settings

    if asked:
        return Words(asked)
    if scratch:
        return Words(language_of("", os.environ))
    settings = Settings(Paths.of_this_person().config, sets_aside=False)
    return Words(language_of(settings.get(CHOSEN), os.environ))


def _command(command: Command, arguments: Sequence[str], words: Words) -> int:
    parser = _Parser(prog=f"dossier {command.name}", description=command.about)
    command.prepare(parser)
    return command.run(parser.parse_args(arguments), words)


def _open(arguments: Sequence[str], language: str, instance: Instance | None) -> int:
    """Open the files named in the window; with none, the welcome page."""
    parser = _Opening(
        prog="dossier",
        description="Keep the case of someone detained or convicted, one file a person.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="dossiers to open in a window")
    parser.add_argument(
        "--scratch",
        action="store_true",
        help="keep settings and recent files in a temporary folder that goes when the program ends",
    )
    for option, (about, _) in ON_DESKTOP.items():
        parser.add_argument(option, action="store_true", help=about)
    parser.add_argument("--version", action="version", version=f"dossier {dossier.__version__}")
    given = parser.parse_args(arguments)
    for option, (_, act) in ON_DESKTOP.items():
        if getattr(given, option.strip("-").replace("-", "_")):
            return act(Words(language or SOURCE_LANGUAGE))
    for name in given.files:
        if Path(name).is_dir():
            raise DossierError(saying("This is a folder, not a file."), where=Where(name))
        if not Path(name).suffix and os.sep not in name and not Path(name).exists():
            sentence = saying("“{text}” is neither a command nor a file.", text=name)
            raise DossierError(sentence, saying("See `dossier --help`."))
    words = of_screen(language, scratch=given.scratch)
    with qt.needed(words, window=True):
        for name in _BEFORE_QT:
            import_module(name)
        from dossier import app
    files = [Path(name).absolute() for name in given.files]
    return app.run(files, words, instance, scratch=given.scratch)
