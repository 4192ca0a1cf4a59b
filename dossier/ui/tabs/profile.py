"""The Profile tab: the person, the people, the tasks, and beside them health and conditions."""

from __future__ import annotations

from typing import cast, get_args

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from dossier.model.about import About
from dossier.model.base import Record
from dossier.model.concern import Concern, Topic
from dossier.model.person import Subject
from dossier.ui.desk import Desk
from dossier.ui.forms.card_section import CardSection, Grouping
from dossier.ui.forms.columns import Column, TwoColumns
from dossier.ui.forms.record_form import RecordForm
from dossier.ui.tabs.tab import Tab
from dossier.ui.widgets.notice import Notice
from dossier.ui.widgets.section_head import SectionHead
from dossier.wording import choices


class ProfileTab(Tab):
    """Who the person is, who has to do with the case, and how the person fares."""

    parts = frozenset({"subject", "about", "parties", "concerns", "tasks", "statements", "sources"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        tr = desk.tr
        self._chosen = desk.dossier.subject.key
        self._subject = RecordForm(desk, ("subject",), Subject)
        self._about = RecordForm(desk, ("about",), About)
        self._parties = CardSection(
            desk,
            "parties",
            tr("People and organisations"),
            tr("Family, lawyers, consuls, judges, organisations: whoever has to do with the case."),
        )
        self._tasks = CardSection(
            desk, "tasks", tr("Tasks"), tr("What is to be asked, sent or arranged, and by when.")
        )
        self._concerns = CardSection(
            desk,
            "concerns",
            tr("Health and conditions"),
            tr("Health, care, conditions, treatment, procedure, contact: who says what is wrong."),
            Grouping(_topic_of, get_args(Topic), self._topic),
        )
        self._secret = Notice(desk.looks, "secret", slim=True, parent=self)
        for section in self._sections():
            section.chosen.connect(self._choose)
        self._lay_out()

    @override
    def refresh(self) -> None:
        """Show the dossier as it is now."""
        self.stale = False
        self._subject.refresh()
        self._about.refresh()
        for section in self._sections():
            section.refresh()
        self._say_secret()
        if self.desk.record(self._chosen) is None:
            self._choose(self.desk.dossier.subject.key)

    @override
    def status(self) -> str:
        """Say how many concerns there are, and how far they are shown."""
        concerns = self.desk.dossier.concerns
        words = self.desk.words
        said = words.ntr("{n} concern", "{n} concerns", len(concerns)).format(n=len(concerns))
        counts: dict[str, int] = {}
        for concern in concerns:
            status = choices.say(concern.status, words)
            counts[status] = counts.get(status, 0) + 1
        split = ", ".join(f"{n} {status}" for status, n in counts.items())
        return f"{said}: {split}" if split else said

    @override
    def chosen(self) -> str:
        """Give the record that the person is at."""
        return self._chosen

    @override
    def show_record(self, key: str, field: str = "") -> bool:
        """Open the card of a record, or go to the subject's field."""
        if self.stale:
            self.refresh()
        path = self.desk.index.path(key)
        if path and path[0] == "subject":
            self._choose(key)
            row = self._subject.row(field)
            if row:
                row.take_focus()
            return True
        return any([section.open(key, field) for section in self._sections()])  # noqa: C419 (others close)

    @override
    def keep_editing(self) -> bool:
        """Keep what is being edited anywhere in the tab."""
        kept = [self._subject.keep_editing(), self._about.keep_editing()]
        kept += [section.keep_editing() for section in self._sections()]
        return all(kept)

    @override
    def add(self) -> None:
        """Add a record to the section that the person is at; a concern, unless elsewhere."""
        path = self.desk.index.path(self._chosen)
        part = path[0] if path else ""
        section = next((s for s in self._sections() if s.part == part), self._concerns)
        section.add()

    @override
    def edit(self) -> None:
        """Edit the record that the person is at."""
        if not any([s.open(self._chosen, edit=True) for s in self._sections()]):  # noqa: C419
            self._subject.edit()

    def _sections(self) -> tuple[CardSection, ...]:
        return self._parties, self._tasks, self._concerns

    def _choose(self, key: str) -> None:
        self._chosen = key
        for section in self._sections():
            if self.desk.index.path(key) and section.part != (self.desk.index.path(key) or "")[0]:
                section.open("")
        self.desk.record_chosen.emit(key)

    def _topic(self, topic: str) -> str:
        said = choices.say(topic, self.desk.words)
        return said[:1].upper() + said[1:]

    def _say_secret(self) -> None:
        concerns = self.desk.dossier.concerns
        secret = sum(concern.confidential for concern in concerns)
        self._secret.setVisible(bool(secret))
        said = self.desk.words.ntr(
            "{n} of {all} concerns is confidential.",
            "{n} of {all} concerns are confidential.",
            secret,
        )
        self._secret.say(
            said.format(n=secret, all=len(concerns)),
            self.desk.tr("A public summary leaves them out."),
        )

    def _lay_out(self) -> None:
        tr, looks = self.desk.tr, self.desk.looks
        left = Column(
            looks,
            _headed(SectionHead(looks, tr("Names and papers")), self._subject),
            self._parties,
            self._tasks,
            _headed(SectionHead(looks, tr("About this file")), self._about),
        )
        right = Column(looks, self._secret, self._concerns)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(TwoColumns(looks, left, right, (3, 4)))


def _topic_of(record: Record) -> str:
    return cast("Concern", record).topic


def _headed(head: SectionHead, body: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(head)
    column.addWidget(body)
    return holder
