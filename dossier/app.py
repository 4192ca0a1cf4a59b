"""Where everything is put together, once: the program, its windows, what draws without one."""

from __future__ import annotations

import datetime as dt
import os
import platform
import secrets
import signal
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import dossier
from dossier import shipped
from dossier.document.document import Document, OnDisk
from dossier.errors import CannotWrite, DossierError, Where
from dossier.i18n import Words
from dossier.model.ids import Index, with_keys
from dossier.report.blocks import Report
from dossier.report.summary import summary
from dossier.storage import export as exports
from dossier.storage import reader
from dossier.ui import errors as mistakes
from dossier.ui import paper, pictures, printing, record_commands, remembering
from dossier.ui.filing import Filing, Means, is_sample
from dossier.ui.icons import program_icon
from dossier.ui.main_window import MainWindow
from dossier.ui.panels.welcome import FileEntry, Welcome
from dossier.ui.theme import Looks, Mode
from dossier.ui.timeline import export
from dossier.ui.timeline.of_case import items_of
from dossier.ui.timeline.style import Style
from dossier.workspace.paths import Paths
from dossier.workspace.recent import RecentFiles
from dossier.workspace.settings import APPEARANCE, KEEP_RECENT, TEXT_SIZE, Settings
from dossier.workspace.state import WindowState

PICTURE_WIDTH: Final = 1400.0
MEANS: Final = Means(time.monotonic, lambda: secrets.token_hex(3))
SAMPLES: Final = (
    ("roman-seleznev.dossier", "One newspaper report, every fact cited"),
    ("contradictions.dossier", "The same case, with reports that disagree"),
    ("every-field.dossier", "An invented person, the whole model in use"),
    ("scripts.dossier", "Invented, in Russian and Arabic"),
    ("shortest.dossier", "Invented, to see what a dossier needs"),
)


MODES: Final[tuple[Mode, ...]] = ("light", "dark", "system")


class Program:
    """The running program: its windows, and what they share."""

    def __init__(self, app: QApplication, words: Words, paths: Paths) -> None:
        self.app = app
        self.words = words
        self.settings = Settings(paths.config)
        self.recent = RecentFiles(paths.state, self._keeps)
        self.state = WindowState(paths.state, self._keeps)
        self.looks = Looks(app, self._mode(), self.settings.get(TEXT_SIZE) / 100)
        self.looks.changed.connect(self._keep_looks)
        self.windows: list[MainWindow] = []
        self._filings: dict[MainWindow, Filing] = {}

    def _keeps(self) -> bool:
        return self.settings.get(KEEP_RECENT)

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

    def open(self, path: Path | None = None) -> MainWindow:
        """Open a file in a window of its own, or show the one that has it; None is the welcome."""
        standing = self._window_of(path) if path else None
        if standing:
            standing.activateWindow()
            standing.raise_()
            return standing
        window = self._make_window()
        window.show_page(self._welcome(window))
        remembering.restore_window(window, self.state)
        if path:
            self._filings[window].open(path)
        window.show()
        return window

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.looks, self.words)
        filing = Filing(window, MEANS)
        record_commands.bind(window)
        self.windows.append(window)
        self._filings[window] = filing
        filing.window_wanted.connect(self._open_named)
        filing.opened.connect(self._remember)
        filing.shown.connect(lambda: remembering.restore_view(window, self.state))
        window.file_dropped.connect(filing.open_named)
        window.closed.connect(lambda: self._forget(window))
        bind = window.commands.bind
        bind("file.quit", self.quit)
        bind("file.print", lambda: paper.preview(window, self.words))
        bind("file.pdf", lambda: paper.save_pdf(window, self.words))
        bind("help.keys", lambda: paper.tell_keys(window))
        bind("help.about", lambda: paper.tell_about(window))
        for mode in MODES:
            bind(f"view.{mode}", partial(self._choose_mode, mode))
        self._show_mode()
        return window

    def quit(self) -> None:
        """Close every window; one that may not close stops it."""
        for window in list(self.windows):
            if not window.close():
                return

    def tell_everywhere(self, sentence: str) -> None:
        """Tell something in every window, such as a mistake of the program."""
        for window in self.windows:
            window.trouble.tell_plainly(self.words.tr("Not done"), sentence)

    def _open_named(self, name: str) -> None:
        self.open(Path(name))

    def _window_of(self, path: Path) -> MainWindow | None:
        """Find the window in which this very file is open, by whatever name."""
        for window, filing in self._filings.items():
            document = filing.document
            if document and document.path and _same_file(document.path, path):
                return window
        return None

    def _welcome(self, window: MainWindow) -> Welcome:
        tr = self.words.tr
        recent = [
            FileEntry(
                entry.path, entry.name or Path(entry.path).stem, entry.path, "", entry.missing
            )
            for entry in self.recent.files()
        ]
        samples = [
            FileEntry(str(shipped.sample(name)), shipped.sample(name).stem, tr(small))
            for name, small in SAMPLES
            if shipped.sample(name).exists()
        ]
        page = Welcome(self.looks, self.words, recent, samples)
        filing = self._filings[window]
        page.open_wanted.connect(filing.ask_open)
        page.new_wanted.connect(filing.ask_new)
        page.file_wanted.connect(filing.open_named)
        return page

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


def run(files: Sequence[Path], words: Words, *, scratch: bool) -> int:
    """Open the files, each in a window, and run until the last one is closed."""
    if not scratch:
        return _run(files, words, Paths.of_this_person())
    with TemporaryDirectory(prefix="dossier-") as folder:
        return _run(files, words, Paths.under(Path(folder)))


def _run(files: Sequence[Path], words: Words, paths: Paths) -> int:
    if not has_screen():
        raise DossierError(
            "There is no screen to open a window on.",
            "`dossier summary FILE -o x.pdf` and `dossier pictures FILE -o FOLDER` need none.",
        )
    app = _application()
    program = Program(app, words, paths)
    for path in files or (None,):
        program.open(path)
    sentence = words.tr("That did not work, by a mistake of the program. Nothing was lost.")
    mistakes.install(program.tell_everywhere, sentence)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return app.exec()


def pdf(report: Report, words: Words) -> bytes:
    """Give a report as PDF; needs no screen."""
    _application(offscreen=True)
    return printing.pdf(report, words)


@dataclass(frozen=True, slots=True)
class Looked:
    """In which looks pictures are drawn: the shade, and the size of the text."""

    mode: Mode = "light"
    scale: float = 1.0


def timeline(file: Path, suffix: str, words: Words) -> bytes:
    """Draw the whole timeline of a file; `suffix` is .svg, .png or .pdf. Needs no screen."""
    app = _application(offscreen=True)
    dossier = with_keys(reader.load(file).dossier)
    style = Style(Looks(app, "light").theme)
    shown = items_of(dossier, Index(dossier), words)
    frame = export.whole(shown, style, PICTURE_WIDTH)
    title = words.tr("Timeline of {name}").format(name=dossier.subject.name)
    if suffix == ".svg":
        return export.draw_svg(frame, style, title, frame.accounting.say(words))
    return (
        export.draw_pdf(frame, style, title) if suffix == ".pdf" else export.draw_png(frame, style)
    )


def draw_tabs(file: Path, folder: Path, words: Words, looked: Looked) -> list[Path]:
    """Draw every tab of a file as PNG into a folder; needs no screen."""
    app = _application(offscreen=True)
    loaded = reader.load(file)
    _make_folder(folder)
    document = Document(
        loaded.dossier,
        OnDisk(file, loaded.stamp),
        clock=MEANS.clock,
        token=MEANS.token,
    )
    drawn = pictures.draw_tabs(document, Looks(app, looked.mode, looked.scale), words)
    written = {folder / f"{file.stem}-{name}.png": data for name, data in drawn.items()}
    for path, data in written.items():
        exports.export(path, data, force=True)
    return list(written)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as why:
        reason = why.strerror or str(why)
        raise CannotWrite(
            f"This folder cannot be made: {reason}.", where=Where(str(folder))
        ) from why


def has_screen() -> bool:
    """Tell whether a window can be opened at all; only a plain Unix can be without a screen."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _application(*, offscreen: bool = False) -> QApplication:
    standing = QApplication.instance()
    if isinstance(standing, QApplication):
        return standing
    if offscreen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QGuiApplication.setDesktopFileName("dossier")
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    mistakes.log_what_qt_says()
    app = QApplication(["dossier"])
    app.setApplicationName("dossier")
    app.setApplicationDisplayName("Dossier")
    app.setWindowIcon(program_icon())
    return app


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one == other


def self_test(words: Words) -> list[str]:
    """See that this installation works: read, reckon, lay out and print the sample; tell it."""
    sample = shipped.sample("roman-seleznev.dossier")
    loaded = reader.load(sample)
    told = pdf(summary(loaded.dossier, words), words)
    with TemporaryDirectory(prefix="dossier-") as folder:
        drawn = draw_tabs(sample, Path(folder), words, Looked())
        sizes = [path.stat().st_size for path in drawn]
    if not told.startswith(b"%PDF") or not all(sizes):
        raise DossierError("The sample could not be drawn or printed.")
    return [
        f"dossier {dossier.__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        f"read {sample.name}: {len(loaded.dossier.charges)} charges",
        f"printed {len(told):,} bytes of PDF, drew {len(drawn)} tabs",
        "all well",
    ]
