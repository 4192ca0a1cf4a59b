"""The way out of the window: a plan and its choices, the pages they make, where these go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from dossier.errors import CannotWrite, DossierError
from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.reasoning import as_of
from dossier.report import leaving
from dossier.report.leaks.leak import Leak
from dossier.report.leaks.leaks import leaks, texts_in
from dossier.report.leaks.unpacking import texts_of
from dossier.report.plan import SUMMARY, Plan
from dossier.report.redaction.leaving_out import NOTHING, Remembered
from dossier.storage.export import export
from dossier.ui.dialogs import file_dialogs
from dossier.ui.dialogs.choices_beside import ChoicesBeside
from dossier.ui.dialogs.leak_notice import LeakNotice
from dossier.ui.dialogs.leave_out_dialog import LeaveOutDialog
from dossier.ui.dialogs.making_dialog import MakingDialog
from dossier.ui.dialogs.own_plans import OwnChoices, Plans
from dossier.ui.dialogs.pages_shown import PagesShown
from dossier.ui.dialogs.print_choices import PrintChoices
from dossier.ui.printing.boxes import without_a_font
from dossier.ui.printing.formats import FORMATS, written
from dossier.ui.printing.job import Job, Wanted, prepared
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.answering import answered
from dossier.ui.widgets.button import Button
from dossier.wording import failure
from dossier.workspace.lacking import no_signs


@dataclass(frozen=True, slots=True)
class Leaving:
    """What the dialog is about: a dossier, the folder of its file, what was chosen last."""

    dossier: Dossier
    folder: Path
    plan: Plan = SUMMARY
    left_out: Remembered = NOTHING


class PrintDialog(MakingDialog):
    """Shows the pages as they will leave, and prints them or writes them to a file."""

    def __init__(
        self, looks: Looks, words: Words, wanted: Leaving, plans: Plans, parent: QWidget
    ) -> None:
        super().__init__(looks, words, parent)
        self._wanted = wanted
        self._plans = plans
        self.left_out = wanted.left_out.left_out
        """What this report leaves out besides its profile."""
        self.said_last = ""
        """What was done last, in one sentence; empty where nothing was."""
        self.setWindowTitle(words.tr("Print or export"))
        self.choices = PrintChoices(looks, words, partial(_read_day, wanted.dossier, words), self)
        self.pages = PagesShown(looks, words, self)
        self.sentence = TextBlock(looks, (), self)
        self.notice = LeakNotice(looks, words, self)
        self.print = Button(looks, words.tr("Print…"), "primary", parent=self)
        self.save = Button(looks, words.tr("Save as…"), parent=self)
        self.close_button = Button(looks, words.tr("Close"), parent=self)
        self._meant = self.print  # what a person was about to do when something was to be decided
        self._own = OwnChoices(looks, words, self.choices, plans, self._tell)
        self._own.offer(wanted.plan)
        self._lay_out()
        self._connect()
        self._stale = True
        """Whether the pages are not those of what is chosen: nobody prints them."""

    @override
    def begin(self) -> None:
        super().begin()
        if lost := self._wanted.left_out.lost:
            self.notice.tell(_say_lost(lost, self._words))

    @property
    def plan(self) -> Plan:
        """The plan that is chosen now."""
        return self.choices.plan

    @override
    def make(self) -> None:
        """Make the pages as they are chosen now."""
        plan = self.plan
        if plan.as_of and (why := as_of.why_not(plan.as_of, self._wanted.dossier, self._words)):
            # A later report has come in since the day was chosen, or the plan was another case's.
            self._go_back_to(replace(plan, as_of=None), why)
            return
        self._paper = Words(plan.language) if plan.language else self._words
        wanted = Wanted(plan, self._plans.profiles(), self.left_out)
        try:
            job = self._prepare(wanted)
        except DossierError as error:
            # A plan may name a profile that is gone: nothing leaves by it.
            why = failure.said(error, self._words)
            self._go_back_to(replace(plan, profile=SUMMARY.profile), why)
            return
        if job is not None:
            self._show(job)

    def _prepare(self, wanted: Wanted) -> Job | None:
        """Gather what leaves; None where a person ended that."""
        tr = self._words.tr
        self._stale = True
        self.going.begin(self._acts)
        try:
            work = partial(prepared, self._wanted.dossier, wanted, self._paper)
            return self.going.wait(work, tr("Gathering what leaves …"))
        finally:
            # What was done last was done with other choices.
            self.going.finish(tr("Stopped. The pages are not those of what is chosen now."))

    def _show(self, job: Job) -> None:
        self.job, self._stale = job, False
        self.going.begin(self._acts)
        self.pages.show_report(job.report, self._paper, self.going.watch)
        self.going.finish(self._words.tr("Stopped. Not all pages are shown here."))
        self._say()

    def _is_ready(self) -> bool:
        """See that the pages are those of what is chosen; make them where that was ended."""
        if self._stale:
            self.refresh()
        return not self.making and not self._stale and self.save.isEnabled()

    def _go_back_to(self, plan: Plan, why: str) -> None:
        """Take a plan that can be kept to, and say why the one before cannot."""
        self.choices.show_plan(plan)
        self.make()
        self.notice.tell(why)

    def print_pages(self) -> None:
        """Ask for a printer, and print."""
        self._meant = self.print
        if not self._is_ready():
            return
        sent = self.pages.send(self.going, (self.choices, *self._acts))
        if sent:
            (self._done if sent.done else self._not_done)(sent.said)

    def save_file(self) -> None:
        """Ask for a name, and write the file whole or not at all."""
        self._meant = self.save
        if not self._is_ready():
            return
        title = self.job.report.title
        proposed = file_dialogs.proposed_name(self._wanted.folder, title).with_suffix(".pdf")
        kinds = [(suffix, self._words.tr(said)) for suffix, said in FORMATS.items()]
        file_dialogs.report_to_save(self, self._words, proposed, kinds, self._save_as)

    def _save_as(self, path: Path) -> None:
        try:
            self.write(path)
        except DossierError as error:
            self._tell(error)

    def write(self, path: Path) -> None:
        """Write the file of a name by its ending; raise DossierError, and no half of it is left."""
        suffix = path.suffix.lower()
        if suffix not in FORMATS:
            said = self._words.tr("The ending of the name says the format: {endings}.")
            raise CannotWrite(said.format(endings=", ".join(FORMATS)))
        self.going.begin((self.choices, *self._acts))
        try:
            data = written(self.job, suffix, self._paper, self.going.watch)
            looked = self._words.tr("Looking through what leaves …")
            look = partial(_leaks_in, path, data, self.job, self._words)
            found = self.going.wait(look, looked) if data else None
        finally:
            self.going.finish()
        if found is None or self.notice.wait_for(found):
            return
        # The dialog for the name has asked before an existing file is taken.
        export(path, data, force=True)
        self._done(self._words.tr("Saved as {name}").format(name=path.name))

    def choose_what_stays(self) -> None:
        """Show the records that leave, and leave out what is not ticked any more."""
        whole = Wanted(self.plan, self._plans.profiles()).project(self._wanted.dossier, self._words)
        dialog = LeaveOutDialog(self._looks, self._words, whole, self.left_out, self)
        agreed = answered(dialog)
        dialog.deleteLater()
        if agreed:
            self.left_out = dialog.left_out
            self.refresh()

    def _say(self) -> None:
        """Say what leaves and what stays, and what waits for a decision."""
        self.sentence.say(_said_of(self.job, self.pages.number, self._words))
        self.choices.say_left_out(len(self.left_out))
        waits = self.notice.wait_for(self.job.leaks)
        if waits and self.focusWidget() in (self.print, self.save):
            self.notice.take_keyboard()
        for button in (self.print, self.save):
            button.setEnabled(not waits)

    def _decided(self) -> None:
        """Go on with what was meant once nothing waits any more; else with what still does."""
        self._say()
        to = self.notice.list if self.notice.isVisible() else self._meant
        to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_done(self, why: str) -> None:
        self.going.tell("")  # no longer what was done before
        self.notice.tell(why)

    def _tell(self, error: DossierError) -> None:
        self._not_done(failure.said(error, self._words))

    def _done(self, sentence: str) -> None:
        self.notice.hide()
        self.said_last = sentence
        self.going.tell(sentence)

    def _connect(self) -> None:
        self.choices.changed.connect(self.refresh)
        self.choices.leave_out_wanted.connect(self.choose_what_stays)
        self.notice.let_go.connect(self._decided)
        self.print.clicked.connect(self.print_pages)
        self.save.clicked.connect(self.save_file)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        px = self._looks.theme.px
        said = (self.pages, self.pages.size_switch, self.notice, self.sentence)
        row = self.in_a_row(self._acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ChoicesBeside(self._looks, self.choices, said, row))
        self.print.setDefault(True)
        self.print.setFocus(Qt.FocusReason.OtherFocusReason)
        on_screen.size(self, px(1080), px(840))

    @property
    def _acts(self) -> Sequence[QWidget]:
        return (self.print, self.save, self.close_button)


def _read_day(dossier: Dossier, words: Words, typed: str) -> date:
    return as_of.read(typed, dossier, words)


def _pages(number: int, words: Words) -> list[Run]:
    """Say how many pages there are, where all were made."""
    said = words.ntr("{count} page", "{count} pages", number).format(count=number)
    return [Run(f"{said}. ")] if number else []


def _said_of(job: Job, pages: int, words: Words) -> list[Run]:
    """Say what leaves and what stays, what other files would hold, and what to look at."""
    said = [*_pages(pages, words), Run(leaving.say(job.public, words, job.held))]
    if more := leaving.say_more(job.public, words, job.held):
        said.append(Run(f" {more}", "quiet"))
    if mark := leaving.say_mark(job.public, words, marked=bool(job.report.mark)):
        said.append(Run(f" {mark}", "differ"))
    if told := leaving.say_told(job.leaks, words):
        said.append(Run(f" {told}", "differ"))
    if boxes := no_signs(without_a_font(texts_in(job.report)), words):
        said.append(Run(f" {boxes}", "differ"))
    return said


def _leaks_in(path: Path, data: bytes, job: Job, words: Words) -> tuple[Leak, ...]:
    """Look through a file: it holds more than the texts that were handed over, as metadata."""
    # The name of the file is read before all that is in it.
    texts = (path.stem, *texts_of(data, path.suffix.lower(), words))
    return leaks(job.public, texts, words)


def _say_lost(number: int, words: Words) -> str:
    """Say that not all is found again that was left out last time: it would leave now."""
    said = words.ntr(
        "{n} thing that was left out last time is not found any more. Leave it out again, or "
        "see that it may leave.",
        "{n} things that were left out last time are not found any more. Leave them out "
        "again, or see that they may leave.",
        number,
    )
    return said.format(n=number)
