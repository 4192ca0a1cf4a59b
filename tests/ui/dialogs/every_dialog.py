"""Open every dialog of the program as a person would, and look at it while it waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from dossier.app import Program
from dossier.document import edits
from dossier.document.telling import Told
from dossier.model.dossier import Dossier
from dossier.model.ids import with_keys
from dossier.report.leaks.leaks import leaks
from dossier.report.redaction.profile import WITHOUT_CONFIDENTIAL
from dossier.report.redaction.projection import project
from dossier.storage import reader
from dossier.storage.writer import tree
from dossier.ui.dialogs import merge_dialog
from dossier.ui.dialogs.history_dialog import HistoryDialog
from dossier.ui.dialogs.leak_question import may_leave
from dossier.ui.dialogs.print_dialog import PrintDialog
from dossier.ui.dialogs.profile_dialog import ProfileDialog
from dossier.ui.dialogs.timeline_dialog import Agreed
from dossier.ui.dialogs.timeline_preview import TimelinePreview
from dossier.ui.printing.timeline_job import gathered
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.widgets.link_question import open_link
from dossier.workspace.paths import Paths
from tests.ui.session import Session, lean, written
from tests.ui.speaking import Listening, without_our_letters

Look = Callable[[QWidget], object]


class Opening:
    """The whole program in one language, with a file whose words are in other letters."""

    def __init__(self, app: QApplication, folder: Path, language: str, scale: float = 1) -> None:
        folder.mkdir(exist_ok=True)
        foreign, kept = without_our_letters(reader.load(lean(folder)).dossier)
        # Sizes of paper, and the address that is asked about, are the same everywhere.
        self.allowed = kept | {"Letter", "Legal", "https", "example", "org"}
        self._changes = 0
        self._app, self._paths = app, Paths.under(folder / "home")
        self._program = Program(app, Listening(language), self._paths)
        looks = self._program.looks
        looks.choose("light")
        looks.zoom(scale)
        window = self._program.open(written(tree(foreign), folder, "жжж.dossier"))
        window.resize(looks.theme.px(1280), looks.theme.px(800))
        self.session = Session.of(window, self._program.filing_of(window))
        self.session.show()

    @property
    def words(self) -> Listening:
        words = self.session.window.words
        assert isinstance(words, Listening)
        return words

    def end(self) -> None:
        self._program.leave()
        QApplication.processEvents()
        looks = self._program.looks
        looks.deleteLater()

    def walk(self, look: Look) -> None:
        """Look at every dialog there is."""
        for act in DIALOGS:
            act(self, look)

    def look(self, open_it: Callable[[], object], *looks: Look) -> None:
        """Open something; look at each dialog that comes within the one before, then close all."""
        shown: list[QWidget] = []
        done = False

        def wait() -> None:
            if done:
                return
            # Once more from within the dialog that is looked at: it may ask something.
            QTimer.singleShot(0, wait)
            dialog = QApplication.activeModalWidget()
            if dialog is None or dialog in shown:
                return
            shown.append(dialog)
            try:
                for look in looks[len(shown) - 1 : len(shown)]:
                    look(dialog)
            finally:
                dialog.close()

        QTimer.singleShot(0, wait)
        open_it()
        # What asks for a file is answered later.
        QApplication.processEvents()
        done = True
        assert len(shown) == len(looks), shown
        self.session.show()

    def _change(self) -> None:
        """Leave something to be saved."""
        self._changes += 1
        self.session.document.edit(
            "ж", edits.put("charges/#wire-fraud/statute", "ж" * self._changes)
        )

    # what opens each

    def new(self, look: Look) -> None:
        self.look(lambda: self.session.run("file.new"), look)

    def open(self, look: Look) -> None:
        self.look(lambda: self.session.run("file.open"), look)

    def save_as(self, look: Look) -> None:
        self.look(lambda: self.session.run("file.save_as"), look)

    def print(self, look: Look) -> None:
        self.look(lambda: self.session.run("file.print"), look)

    def plan_name(self, look: Look) -> None:
        def ask(dialog: QWidget) -> None:
            assert isinstance(dialog, PrintDialog)
            dialog.choices.save.click()

        self.look(lambda: self.session.run("file.print"), ask, look)

    def profile(self, look: Look) -> None:
        def ask(dialog: QWidget) -> None:
            assert isinstance(dialog, PrintDialog)
            dialog.choices.fields.click()

        self.look(lambda: self.session.run("file.print"), ask, look)

    def profile_name(self, look: Look) -> None:
        def ask(dialog: QWidget) -> None:
            assert isinstance(dialog, PrintDialog)
            dialog.choices.fields.click()

        def ask_again(dialog: QWidget) -> None:
            assert isinstance(dialog, ProfileDialog)
            dialog.keep_as.click()

        self.look(lambda: self.session.run("file.print"), ask, ask_again, look)

    def leave_out(self, look: Look) -> None:
        def ask(dialog: QWidget) -> None:
            assert isinstance(dialog, PrintDialog)
            dialog.choices.leave_out.click()

        self.look(lambda: self.session.run("file.print"), ask, look)

    def questions(self, look: Look) -> None:
        self.look(lambda: self.session.run("file.print_questions"), look)

    def timeline(self, look: Look) -> None:
        self.session.case.show_tab("timeline")
        tab = self.session.case.tab
        assert isinstance(tab, TimelineTab)
        self.look(tab.bar.print_wanted.emit, look)

    def timeline_picture(self, look: Look) -> None:
        self.session.case.show_tab("timeline")
        tab = self.session.case.tab
        assert isinstance(tab, TimelineTab)
        self.look(tab.bar.save_whole_wanted.emit, look)

    def timeline_pages(self, look: Look) -> None:
        window, words = self.session.window, self.words
        public = project(self.session.document.dossier, WITHOUT_CONFIDENTIAL, words)
        job = gathered(public, words)
        made = TimelinePreview(window.looks, words, Agreed(public, words, job, ()), window)
        self.look(made.exec, look)
        made.deleteLater()

    def leak_question(self, look: Look) -> None:
        window, words = self.session.window, self.words
        names = [{"name": "Жжжжж Жжжж", "kind": "person", "confidential": True}]
        told = {"subject": {"name": "Жж"}, "parties": names, "events": [{"title": "Жжжжж Жжжж"}]}
        case = with_keys(Dossier.model_validate({"dossier": 1, **told}))
        found = leaks(project(case, WITHOUT_CONFIDENTIAL, words), ["Жжжжж Жжжж"], words)
        self.look(lambda: may_leave(window.looks, words, window, found), look)

    def leaving(self, look: Look) -> None:
        """Look at the dossier as it would leave, in a window of its own."""

        def wait() -> None:
            self.session.run("view.leaving")
            while QApplication.activeModalWidget():
                QApplication.processEvents()

        self.look(wait, look)

    def kept(self, look: Look) -> None:
        self.look(lambda: self.session.run("file.kept"), look)

    def history(self, look: Look) -> None:
        for _ in range(2):
            self._change()
            self.session.save()
        self.look(lambda: self.session.run("file.history"), look)

    def erase(self, look: Look) -> None:
        def ask(dialog: QWidget) -> None:
            assert isinstance(dialog, HistoryDialog)
            dialog.erase_wanted.emit()

        self._change()
        self.session.save()
        self.look(lambda: self.session.run("file.history"), ask, look)

    def close(self, look: Look) -> None:
        self._change()
        self.look(self.session.window.close, look)

    def keys(self, look: Look) -> None:
        self.look(lambda: self.session.run("help.keys"), look)

    def about(self, look: Look) -> None:
        self.look(lambda: self.session.run("help.about"), look)

    def link(self, look: Look) -> None:
        window = self.session.window
        self.look(lambda: open_link(window.looks, self.words, window, "https://example.org"), look)

    def no_link(self, look: Look) -> None:
        window = self.session.window
        self.look(lambda: open_link(window.looks, self.words, window, "file:///жж"), look)

    def left_work(self, look: Look) -> None:
        """Kill the program with unsaved work, and start it again."""
        self._change()
        self._program.leave()
        self._program = Program(self._app, self.words, self._paths)
        window = self._program.open()
        self._program.offer_left_work(window)
        self.session = Session.of(window, self._program.filing_of(window))
        self.session.show()
        shown = self.session.button(self.words.tr("Show what would come back"))
        self.look(shown.click, look)

    def merge(self, look: Look) -> None:
        window, tr = self.session.window, self.words.tr
        told = [Told("жжжж", "жж " * 60, "жжж " * 60)] * 2
        asked = merge_dialog.Question("жжж", ["жжж"] * 20, told, tr("Put both together…"))
        self.look(lambda: merge_dialog.choices_of(window.looks, self.words, asked, window), look)


# The last one starts the program anew.
DIALOGS: Final[tuple[Callable[[Opening, Look], None], ...]] = (
    Opening.new,
    Opening.open,
    Opening.save_as,
    Opening.print,
    Opening.plan_name,
    Opening.profile,
    Opening.profile_name,
    Opening.leave_out,
    Opening.questions,
    Opening.timeline,
    Opening.timeline_picture,
    Opening.timeline_pages,
    Opening.leak_question,
    Opening.leaving,
    Opening.kept,
    Opening.history,
    Opening.erase,
    Opening.close,
    Opening.keys,
    Opening.about,
    Opening.link,
    Opening.no_link,
    Opening.merge,
    Opening.left_work,
)


def is_qts(dialog: QWidget) -> bool:
    """Whether a dialog is Qt's own, which speaks with Qt's catalogue."""
    return isinstance(dialog, QFileDialog)


def inside(dialog: QWidget) -> Iterator[QWidget]:
    """Give a dialog, and all that it holds."""
    yield dialog
    yield from dialog.findChildren(QWidget)
