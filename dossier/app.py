"""Where everything is put together, once: the program and its windows."""

from __future__ import annotations

import datetime as dt
import gc
import os
import platform
import secrets
import sys
from collections.abc import Callable, Sequence
from contextlib import closing, nullcontext, suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from dossier.drawing import application
from dossier.errors import CannotWrite
from dossier.i18n import Words
from dossier.storage.lock import machine_of
from dossier.storage.reader import Loaded
from dossier.ui import errors as mistakes
from dossier.ui import language, record_commands, remembering, traces, unkept
from dossier.ui.ending import Ending
from dossier.ui.filing import Filing, Means
from dossier.ui.first_save import FirstSave
from dossier.ui.holding import Holding, Session
from dossier.ui.main_window import MainWindow
from dossier.ui.naming import is_sample
from dossier.ui.others import Others
from dossier.ui.theme import Looks, Mode
from dossier.ui.widgets import on_screen
from dossier.workspace import recovery
from dossier.workspace.backups import Backups
from dossier.workspace.complaints import complain_to_a_person
from dossier.workspace.journals import Journals
from dossier.workspace.paths import Paths, private_folder
from dossier.workspace.recent import RecentFiles
from dossier.workspace.recovery import Left
from dossier.workspace.settings import APPEARANCE, KEEP_HISTORY, KEEP_RECENT, TEXT_SIZE, Settings
from dossier.workspace.state import WindowState

if TYPE_CHECKING:
    from dossier.ui.paper import Keeping
    from dossier.ui.welcoming import Welcoming
    from dossier.workspace.instance import Instance


_FAILED: Final = 2
"""The exit status of all our failures."""
SELDOM: Final = 1000
"""So many searches of what is new for garbage come before one of all that there is."""
_SIGNALLED: Final = 128
"""What shells add to the number of a signal to make the exit status of who ended by it."""
MODES: Final[tuple[Mode, ...]] = ("light", "dark", "clear_light", "clear_dark", "system")


class Program:
    """The running program: its windows, and what they share."""

    def __init__(self, app: QApplication, words: Words, paths: Paths) -> None:
        self.app = app
        self.words = words
        # Qt keeps the folders of its file dialogs in a file of its own: it lies with ours, private.
        with suppress(CannotWrite):
            own = str(private_folder(paths.state))
            QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, own)
        self.settings = Settings(paths.config)
        traces.leave(wanted=self._keeps())
        self._paths = paths
        self._journals = Journals(paths.state / "journals")
        self._backups = Backups(paths.state / "backups", lambda: self.settings.get(KEEP_HISTORY))
        self._means = Means(lambda: secrets.token_hex(3), self._journals, self._backups)
        self.recent = RecentFiles(paths.state, self._keeps)
        self.state = WindowState(paths.state, self._keeps)
        self.looks = Looks(app, self._mode(), self.settings.get(TEXT_SIZE) / 100)
        self.looks.changed.connect(self._keep_looks)
        self._session = _session()
        self.windows: list[MainWindow] = []
        self._filings: dict[MainWindow, Filing] = {}

    def _keeps(self) -> bool:
        return self.settings.get(KEEP_RECENT)

    @cached_property
    def _welcoming(self) -> Welcoming:
        from dossier.ui.file_type import FileType
        from dossier.ui.welcoming import Welcoming

        file_type = FileType(self.settings, self.words)
        return Welcoming(self.words, self.settings, self.recent, self.state, file_type)

    def _mode(self) -> Mode:
        chosen = self.settings.get(APPEARANCE)
        for mode in MODES:
            if mode == chosen:
                return mode
        return "system"

    def _keep_looks(self) -> None:
        """Write down the shade and the size of the text, where that can be done."""
        percent = round(self.looks.scale * 100)
        with suppress(CannotWrite):
            if self.settings.get(APPEARANCE) != self.looks.mode:
                self.settings.put(APPEARANCE, self.looks.mode)
            if self.settings.get(TEXT_SIZE) != percent:
                self.settings.put(TEXT_SIZE, percent)

    def open(self, path: Path | None = None, loaded: Loaded | None = None) -> MainWindow:
        """Open a file in a window of its own, or show the one that has it; None is the welcome."""
        standing = self._window_of(path) if path else None
        if standing:
            on_screen.bring_forward(standing)
            return standing
        window = self._make_window()
        remembering.restore_window(window, self.state)
        if path is None or not self._filings[window].open(path, loaded):
            self._welcoming.show(window, self._filings[window])
        window.show()
        return window

    def open_arrived(self, files: Sequence[str]) -> None:
        """Open files that came from outside, or come forward where none did."""
        for file in files:
            self._open_named(file)
        if not files:
            on_screen.bring_forward(self.windows[-1] if self.windows else self.open())

    def filing_of(self, window: MainWindow) -> Filing:
        """Give what keeps a window and its file together."""
        return self._filings[window]

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.looks, self.words)
        window.today = dt.date.today
        window.later = True
        filing = Filing(window, self._means)
        Others(window, filing, Holding(self._session, window), self.state)
        record_commands.bind(window)
        FirstSave(window, filing, self.settings)
        window.commands.bind_when_wanted(_FIND, partial(_bind_find, window))
        window.commands.bind_when_wanted(_HISTORY, partial(self._bind_history, window))
        language.bind(window, self.settings)
        self.windows.append(window)
        self._filings[window] = filing
        filing.window_wanted.connect(self._open_named)
        filing.opened.connect(self._remember)
        filing.shown.connect(lambda: remembering.restore_view(window, self.state))
        window.file_dropped.connect(filing.open_named)
        window.closed.connect(lambda: self._forget(window))
        bind = window.commands.bind
        bind("file.quit", self.quit)
        bind("file.recent", self.open)
        bind("file.kept", lambda: self._welcoming.ask_what_is_kept(window))
        bind("help.file_type", lambda: self._welcoming.make_file_type_ours(window))
        for command, act in _ON_PAPER.items():
            bind(command, partial(act, window))
        bind("file.print", partial(self._print, window))
        bind("file.print_questions", partial(self._print_questions, window))
        bind("file.pdf", partial(self._save_pdf, window))
        bind("view.leaving", partial(self._look, window))
        for mode in MODES:
            bind(f"view.{mode}", partial(self._choose_mode, mode))
        self._show_mode()
        return window

    def _print(self, window: MainWindow) -> None:
        from dossier.ui import paper

        paper.leave(window, window.words, self._keeping())

    def _print_questions(self, window: MainWindow) -> None:
        from dossier.report.plan import QUESTIONS
        from dossier.ui import paper

        paper.leave(window, window.words, self._keeping(), QUESTIONS)

    def _save_pdf(self, window: MainWindow) -> None:
        from dossier.ui import paper

        paper.save_pdf(window, window.words, self._keeping())

    def _bind_history(self, window: MainWindow) -> None:
        from dossier.ui.history import History

        History(window, self._filings[window], self.settings, self._backups)

    def _look(self, window: MainWindow) -> None:
        from dossier.ui import looking, paper

        if window.case is not None and window.case.keep_editing():
            print_by = partial(paper.leave, window, window.words, self._keeping(), None)
            shown = looking.look(window, lambda: paper.leaving(window, self._keeping()), print_by)
            record_commands.bind(shown)
            shown.commands.bind_when_wanted(_FIND, partial(_bind_find, shown))
            language.bind(shown, self.settings)

    def _keeping(self) -> Keeping:
        from dossier.ui import paper

        return paper.keeping(self.state, self._paths.config)

    def quit(self) -> None:
        """Close every window; one that may not close stops it."""
        for window in list(self.windows):
            if not window.close():
                return

    def leave(self) -> None:
        """Close all and ask nobody: unsaved work is offered at the next start."""
        for filing in self._filings.values():
            filing.leave()
        self.quit()

    def stay_safe(self) -> None:
        """Make unsaved work last, since the session is about to end."""
        for filing in self._filings.values():
            filing.stay_safe()

    def offer_left_work(self, window: MainWindow) -> None:
        """Offer in a window what programs that are gone have left."""
        found = recovery.find(self._journals.folder)
        if found.left or found.unreadable:
            from dossier.ui.recovering import Recovering

            Recovering(window, found, partial(self._restore, window))

    def _restore(self, window: MainWindow, left: Left) -> bool:
        """Bring unsaved work back: where its file is open, else in a window that is free.

        False where something in that window is not saved either: it would be lost.
        """
        path = left.replayed.on_disk.path
        standing = self._window_of(path) if path else None
        if standing and not self._filings[standing].all_saved():
            on_screen.bring_forward(standing)
            return False
        if standing is None and self._filings[window].document is not None:
            standing = self.open()
        self._filings[standing or window].restore(left)
        on_screen.bring_forward(standing or window)
        return True

    def tell_everywhere(self, sentence: str) -> None:
        """Tell something in every window, such as a mistake of the program."""
        for window in self.windows:
            window.trouble.tell_plainly(self.words.tr("Not done"), sentence)

    def _open_named(self, name: str, loaded: Loaded | None = None) -> None:
        """Open a file in a window that stands empty, where there is one."""
        path = Path(name)
        free = [window for window, filing in self._filings.items() if filing.document is None]
        if free and self._window_of(path) is None:
            self._filings[free[-1]].open(path, loaded)
            on_screen.bring_forward(free[-1])
        else:
            self.open(path, loaded)

    def _window_of(self, path: Path) -> MainWindow | None:
        """Find the window in which this very file is open, by whatever name."""
        for window, filing in self._filings.items():
            document = filing.document
            if document and document.path and _same_file(document.path, path):
                return window
        return None

    def _remember(self, path: str, name: str) -> None:
        if not is_sample(Path(path)):
            now = dt.datetime.now().astimezone().isoformat(timespec="minutes")
            self.recent.remember(Path(path), name, now)

    def _forget(self, window: MainWindow) -> None:
        remembering.keep(window, self.state)
        self.windows.remove(window)
        self._filings.pop(window)

    def _choose_mode(self, mode: Mode) -> None:
        self.looks.choose(mode)
        self._show_mode()

    def _show_mode(self) -> None:
        for window in self.windows:
            for mode in MODES:
                window.commands.action(f"view.{mode}").setChecked(self.looks.mode == mode)


def _tell_keys(window: MainWindow) -> None:
    from dossier.ui import paper

    paper.tell_keys(window)


def _tell_about(window: MainWindow) -> None:
    from dossier.ui import paper

    paper.tell_about(window)


# What is loaded when it is first wanted: most who open a window do not print.
_ON_PAPER: Final[dict[str, Callable[[MainWindow], None]]] = {
    "help.keys": _tell_keys,
    "help.about": _tell_about,
}


# Bound for good when one of them is first wanted: what they need is loaded then.
_FIND: Final = ("edit.find", "edit.find_next", "edit.find_previous")
_HISTORY: Final = ("file.history", "file.revert", "file.revert_opened")


def _bind_find(window: MainWindow) -> None:
    from dossier.ui import finding

    finding.bind(window)


def run(files: Sequence[Path], words: Words, instance: Instance | None, *, scratch: bool) -> int:
    """Open the files, each in a window, and run until the last one is closed."""
    with closing(instance) if instance else nullcontext():
        if not scratch:
            return _run(files, words, Paths.of_this_person(), instance)
        from dossier.workspace import scratch as temporary

        with temporary.home() as folder:
            return _run(files, words, Paths.under(folder), instance)


def _run(files: Sequence[Path], words: Words, paths: Paths, ear: Instance | None) -> int:
    if not has_screen():
        from dossier.workspace import lacking

        raise lacking.no_screen(words)
    mistakes.install(_give_up, words.tr("Dossier cannot start, by a mistake of its own."))
    app = application(words)
    program = Program(app, words, paths)
    end_well(program)
    named = [*files, *map(Path, app.take_kept())]
    windows = [program.open(path) for path in named or (None,)]
    broken = unkept.problems(paths, program.settings, program.recent, program.state)
    unkept.tell(windows[0].trouble, paths, broken, words)
    if ear is not None and ear.beside:
        unkept.tell_beside(windows[0].news, words)
    app.open_with(program.open_arrived, ear)
    QTimer.singleShot(0, lambda: program.offer_left_work(windows[0]))
    sentence = words.tr("That did not work, by a mistake of the program. Nothing was lost.")
    mistakes.install(program.tell_everywhere, sentence)
    gc.freeze()
    # All of a large case stays too, and is no garbage: to search it whole as it grows held the
    # window up, again and again, for longer than all else that is done in one go.
    gc.set_threshold(*gc.get_threshold()[:2], SELDOM)
    gc.enable()
    status = app.exec()
    app.stop_listening()
    return status


def _give_up(sentence: str) -> NoReturn:
    """End a start that went wrong before there was a window to say so."""
    complain_to_a_person(sentence)
    os._exit(_FAILED)


def end_well(program: Program) -> None:
    """Lose nothing when the system asks the program to end, or the session ends."""
    ending = Ending(program.app)
    ending.wanted.connect(partial(_leave, program))
    ending.session_ends.connect(program.stay_safe)


def _leave(program: Program, signal: int) -> None:
    """End because a signal asks for it."""
    # Else the last window, as it closes, may have the last word on the exit status.
    program.app.setQuitOnLastWindowClosed(False)
    program.leave()
    program.app.exit(_SIGNALLED + signal)


def _session() -> Session:
    """Name this run of the program, as locks do."""
    machine = machine_of(platform.node())
    return Session(
        secrets.token_hex(8), machine, os.getpid(), lambda: dt.datetime.now().astimezone()
    )


def has_screen() -> bool:
    """Tell whether a window can be opened at all; only a plain Unix can be without a screen."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one == other
