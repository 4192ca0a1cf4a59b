"""A dossier as it would leave, in a window of its own that changes nothing: the tabs, read-only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dossier.document.document import Document, OnDisk
from dossier.report.leaks.leaks import leaks
from dossier.report.leaks.unpacking import texts_of
from dossier.report.leaving import say
from dossier.report.redaction import profile as profiles
from dossier.report.redaction.projection import Projection
from dossier.report.redaction.unsaid import words_of
from dossier.storage import writer
from dossier.storage.export import export
from dossier.ui.commands import Commands
from dossier.ui.dialogs import file_dialogs
from dossier.ui.dialogs.leak_question import may_leave
from dossier.ui.dialogs.print_choices import profile_words
from dossier.ui.main_window import MainWindow
from dossier.ui.printing.job import Wanted
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.choice_button import ChoiceButton

# What the window behind does once the look is closed.
_BEHIND = ("file.print_questions", "file.pdf")
Wish = Callable[[], Wanted | None]
"""Gives what is to leave, as it is chosen when it is asked."""


Printing = Callable[[str], object]
"""Asks how the dossier is to be printed by a profile."""


def look(window: MainWindow, wish: Wish, printing: Printing) -> MainWindow:
    """Show what a profile lets leave of the dossier of a window; it closes with that window.

    What is looked at is printed by `printing`, in the window behind.
    """
    return _Look(window, wish, printing).shown


class _Look:
    """One look at a dossier, by a profile that can be changed; it follows the window behind."""

    def __init__(self, window: MainWindow, wish: Wish, printing: Printing) -> None:
        words = window.words
        self._behind = window
        self._wish = wish
        self._printing = printing
        self._profile = ""
        self._names: list[str] = []
        self.shown = shown = MainWindow(window.looks, words)
        shown.called = words.tr("As it would leave — Dossier")
        shown.setParent(window, shown.windowFlags())
        # While it is looked at, a person changes nothing behind it; somebody else may.
        shown.setWindowModality(Qt.WindowModality.WindowModal)
        shown.today = window.today
        shown.later = window.later
        self._chooser = ChoiceButton(window.looks, words.tr("What may leave"), shown)
        self._chooser.chosen.connect(self._choose)
        shown.put_above(self._row())
        self.refresh()
        _hand_back(shown.commands, window.commands)
        self._bind()
        window.closed.connect(shown.close)
        if window.case:
            changed = window.case.desk.document.changed
            shown.closed.connect(changed.connect(lambda _change: self.refresh()))
        shown.closed.connect(shown.deleteLater)
        on_screen.size(shown, window.width(), window.height())
        shown.show()

    def refresh(self) -> None:
        """Show what leaves now, at the same record."""
        wanted = self._wish()
        if self._behind.case is None or wanted is None:
            return
        if self._profile:
            wanted = wanted._replace(plan=replace(wanted.plan, profile=self._profile))
        words, shown = self._behind.words, self.shown
        self._public = public = wanted.project(self._behind.case.desk.dossier, words)
        self._offer(public.profile.name, [known.name for known in (*profiles.SHIPPED, *wanted.own)])
        why = words.tr("as it would leave, “{profile}”. {what} Close this window to go back.")
        name = profile_words(public.profile.name, words)
        said = why.format(profile=name, what=say(public, words))
        # No step can be made in it: it needs no chance for ids.
        document = Document(public.dossier, OnDisk(read_only_because=said), token=lambda: "")
        shown.words = words_of(public, words)
        before = shown.case
        tab, state = (before.tab_name, before.state()) if before else ("", {})
        shown.show_document(document)
        if before and shown.case:
            shown.case.restore(state)
            shown.case.show_tab(tab)

    def _offer(self, profile: str, names: list[str]) -> None:
        if names != self._names:
            words = self._behind.words
            self._chooser.offer([(name, profile_words(name, words)) for name in names], profile)
        self._names = names
        self._chooser.choose(profile)

    def _choose(self, profile: str) -> None:
        self._profile = profile
        self.refresh()

    def _row(self) -> QWidget:
        row = QWidget(self.shown)
        column = QHBoxLayout(row)
        px = self.shown.looks.theme.px
        column.setContentsMargins(px(24), px(8), px(24), px(8))
        column.setSpacing(px(12))
        name = self._behind.words.tr("What may leave")
        column.addWidget(TextBlock(self.shown.looks, Run(name, "quiet"), on_one_line=True))
        column.addWidget(self._chooser)
        column.addStretch(1)
        return row

    def _bind(self) -> None:
        shown = self.shown
        bind = shown.commands.bind
        bind("file.close", shown.close)
        bind("view.leaving", shown.close)
        bind("file.save_as", self._save)
        bind("file.print", self._print)
        for command in _BEHIND:
            bind(command, partial(self._go_back_for, command))

    def _print(self) -> None:
        """Print what is looked at: by its profile, in the window behind."""
        self.shown.close()
        self._printing(self._public.profile.name)

    def _go_back_for(self, command: str) -> None:
        self.shown.close()
        self._behind.commands.run(command)

    def _save(self) -> None:
        _save(self.shown, self._public, self._behind)


def _hand_back(here: Commands, behind: Commands) -> None:
    """Let the window behind do what is of the whole program, and show what it has ticked."""
    ids = [known.id for known, _ in here.all() if not (known.needs or here.is_bound(known.id))]

    def tick() -> None:
        for id in ids:
            here.action(id).setChecked(behind.action(id).isChecked())

    def run(id: str) -> None:
        behind.run(id)
        tick()

    for id in ids:
        here.bind(id, partial(run, id))
    tick()


def _save(shown: MainWindow, public: Projection, behind: MainWindow) -> None:
    """Write the dossier that may leave to a file; ask where it holds what stays behind."""
    data = writer.encode(public.dossier)
    found = leaks(public, texts_of(data, ".dossier", shown.words), shown.words)
    if not may_leave(shown.looks, shown.words, shown, found):
        return
    path = behind.case.desk.document.path if behind.case else None
    folder = path.parent if path else Path.home()
    name = file_dialogs.proposed_name(folder, public.dossier.subject.name)

    def write(target: Path) -> None:
        if may_leave(shown.looks, shown.words, shown, leaks(public, (target.stem,), shown.words)):
            # The dialog has asked before an existing file is taken.
            export(target, data, force=True)
            said = shown.words.tr("Saved as {name}").format(name=target.name)
            shown.status.say_right(said)

    def take(target: Path) -> None:
        shown.commands.attempt(partial(write, target))

    file_dialogs.file_to_save(shown, shown.words, name, take)
