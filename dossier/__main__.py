"""Start the program: `python -m dossier`, and both entry scripts, come in here."""

from __future__ import annotations

import gc
import os
import sys


def main() -> int:
    arguments = sys.argv[1:]
    instance = None
    if sys.platform == "linux" and all(map(_names_a_file, arguments)):
        from dossier.workspace import instance as one
        from dossier.workspace.runtime import runtime_folder

        # A running program takes the files before anything else is loaded here.
        instance = one.begin(runtime_folder(), _screen(), arguments, _leave())
        if instance is None:
            return _handed_over(arguments)
    # What a start makes will stay. Searching it for garbage, over and over, takes a tenth of the
    # start; `app` lets it go on once the windows stand.
    gc.disable()
    read_without_plugins()
    from dossier.cli import main as run

    status = run(arguments, instance)
    # The process ends, and all memory with it: it is not searched for garbage a last time.
    gc.freeze()
    return status


def read_without_plugins() -> None:
    """Give what else is installed no say in how a dossier is read.

    Told that there are to be no plugins, pydantic still loads what it would look for them with:
    importlib.metadata, and with that how mail is read, a twentieth of `check`. So this module of it
    stands here with nothing in it. A pydantic that has none of that name is not disturbed.
    """
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    name = "pydantic.plugin._loader"
    loader = type(sys)(name)
    vars(loader)["get_plugins"] = tuple
    sys.modules[name] = loader


def _names_a_file(argument: str) -> bool:
    """Tell whether an argument is surely a file: no option, and no word that may be a command."""
    if argument.startswith("-") or os.path.isdir(argument):
        return False
    return "." in argument or os.sep in argument


def _handed_over(files: list[str]) -> int:
    """Give the exit status of a start that handed its files over: 2 if one can't even be opened.

    The window tells that too, but whoever typed the command may look elsewhere. What a file holds
    is for the window alone: to read it here would take as long as to start.
    """
    status = 0
    for file in files:
        if not os.path.isfile(file) or not os.access(file, os.R_OK):
            read_without_plugins()
            from dossier.errors import CannotRead
            from dossier.storage import reader
            from dossier.workspace.complaints import complain

            try:
                reader.load(file)
            except CannotRead as error:
                complain(str(error))
                status = 2
    return status


def _screen() -> str:
    """Name the screen: a file is opened where somebody sees it."""
    wayland, x11, kind = map(os.getenv, ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"))
    # Some file managers write ":0", where the desktop itself does not, with its screen: ":0.0".
    return "-".join(filter(None, (wayland, x11 and x11.removesuffix(".0"), kind)))


def _leave() -> str:
    """Give the desktop's leave to bring a window forward, which an older one calls otherwise."""
    return os.getenv("XDG_ACTIVATION_TOKEN") or os.getenv("DESKTOP_STARTUP_ID") or ""


if __name__ == "__main__":
    sys.exit(main())
