"""What is chosen before a timeline leaves the window: how much of it, how it is said and drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier import i18n
from dossier.i18n import Words
from dossier.report import leaving
from dossier.report.holding import on_timeline
from dossier.report.leaks.leak import Leak
from dossier.report.leaks.leaks import leaks
from dossier.report.redaction import profile as profiles
from dossier.report.redaction.profile import Profile
from dossier.report.redaction.projection import Projection
from dossier.ui.dialogs.making_dialog import MakingDialog
from dossier.ui.dialogs.print_choices import profile_words
from dossier.ui.printing.timeline_job import TimelineJob
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks, Shade
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.answering import answered
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.choice_button import ChoiceButton
from dossier.ui.widgets.scroll import ScrollColumn
from dossier.ui.widgets.switch import Switch
from dossier.wording import languages

PAPERS: Final = (("a4", "A4"), ("a3", "A3"), ("a5", "A5"), ("letter", "Letter"), ("legal", "Legal"))


Gather = Callable[[Profile, Words], tuple[Projection, TimelineJob]]
"""Gives what a profile lets leave, and the timeline of it in some words."""


class Offered(NamedTuple):
    """What the dialog is for: its title, the words of its button, and whether there are pages."""

    title: str
    do: str
    pages: bool
    shade: Shade | None = "light"
    """In which looks it is drawn at first; None where paper is white whatever one chooses."""
    in_sight: bool = False
    """Whether only what is in sight is drawn of it."""


class Agreed(NamedTuple):
    """What was chosen: what may leave, in which words it is told, on which paper, how it looks."""

    public: Projection
    words: Words
    job: TimelineJob
    found: tuple[Leak, ...]
    paper: str = "a4"
    shade: Shade = "light"
    held: Mapping[str, int] | None = None
    """How many records of each list the timeline tells; None where that was not counted."""


class TimelineDialog(MakingDialog):
    """Asks how a timeline leaves, and says at once what of the case that is."""

    def __init__(
        self, looks: Looks, words: Words, gather: Gather, offered: Offered, parent: QWidget
    ) -> None:
        super().__init__(looks, words, parent)
        self._gather = gather
        self._in_sight = offered.in_sight
        tr = words.tr
        self.setWindowTitle(offered.title)
        self.profile = ChoiceButton(looks, tr("What may leave"), self)
        known = profiles.SHIPPED
        self.profile.offer(
            [(one.name, profile_words(one.name, words)) for one in known],
            profiles.WITHOUT_CONFIDENTIAL.name,
        )
        self.language = ChoiceButton(looks, tr("Language"), self)
        tags = [(tag, languages.say(tag, words)) for tag in i18n.languages()]
        self.language.offer([("", tr("As on the screen")), *tags], "")
        self.paper = Switch(looks, tr("Paper"), PAPERS, self)
        self.shade = Switch(
            looks, tr("Looks"), (("light", tr("Light")), ("dark", tr("Dark"))), self
        )
        self.paper.choose("a4")
        self.shade.choose(offered.shade or "light")
        self.sentence = TextBlock(looks, (), self)
        self.go = Button(looks, offered.do, "primary", parent=self)
        self.go.setDefault(True)
        self.back = Button(looks, tr("Cancel"), parent=self)
        self._agreed: Agreed | None = None
        self.go.clicked.connect(self._agree)
        self.back.clicked.connect(self.reject)
        for choice in (self.profile, self.language):
            choice.chosen.connect(self.refresh)
        self._lay_out(self._rows(offered))

    @property
    def agreed(self) -> Agreed | None:
        """What is chosen now; None where a person ended the gathering of it."""
        shade: Shade = "dark" if self.shade.choice == "dark" else "light"
        if self._agreed is None:
            return None
        return self._agreed._replace(paper=self.paper.choice, shade=shade)

    def _agree(self) -> None:
        """Let it leave as it is chosen, once that is gathered and said."""
        if self._agreed is None:
            self.refresh()
        if self._agreed is not None:
            self.accept()

    @override
    def make(self) -> None:
        """Gather what is chosen now, and say what of the case that is."""
        self._agreed = None
        tag, tr = self.language.choice, self._words.tr
        said = Words(tag) if tag else self._words
        work = partial(self._gathered, profiles.named(self.profile.choice), said)
        self.going.begin((self.go,))
        try:
            self._agreed = self.going.wait(work, tr("Gathering what leaves …"))
        finally:
            self.going.finish()
        self._say()

    def _gathered(self, profile: Profile, said: Words) -> Agreed:
        public, job = self._gather(profile, said)
        texts, shown = job.texts, {found.key for found in job.items.all}
        found, held = leaks(public, texts, self._words), on_timeline(public, shown, texts)
        return Agreed(public, said, job, found, held=held)

    def _say(self) -> None:
        """Say what leaves, and which words that stay leave with it though nothing stops them."""
        if self._agreed is None:
            self.sentence.say(())
            return
        words, agreed = self._words, self._agreed
        goes = leaving.say(agreed.public, words, agreed.held, in_sight=self._in_sight)
        lines = (goes, leaving.say_told(agreed.found, words))
        self.sentence.say([Run("\n".join(filter(None, lines)))])

    def _rows(self, offered: Offered) -> Sequence[tuple[str, QWidget]]:
        tr = self._words.tr
        self.paper.setVisible(offered.pages)
        self.shade.setVisible(offered.shade is not None)
        rows = [(tr("What may leave"), self.profile), (tr("Language"), self.language)]
        paper = tr("Paper") if offered.shade is None else tr("Paper, where it is a PDF")
        papers: list[tuple[str, QWidget]] = [(paper, self.paper)] if offered.pages else []
        shades: list[tuple[str, QWidget]] = [(tr("Looks"), self.shade)] if offered.shade else []
        return (*rows, *papers, *shades)

    def _lay_out(self, rows: Sequence[tuple[str, QWidget]]) -> None:
        px = self._looks.theme.px
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for label, widget in rows:
            column.addWidget(TextBlock(self._looks, Run(label, "quiet", 400, "small"), content))
            column.addWidget(widget)
            column.addSpacing(px(8))
        column.addWidget(self.sentence)
        column.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self.going, 1)
        below.addWidget(self.go)
        below.addWidget(self.back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(24), px(24), px(24), px(16))
        whole.setSpacing(px(12))
        whole.addWidget(ScrollColumn(self._looks, content, self), 1)
        whole.addLayout(below)
        width = max(whole.totalMinimumSize().width(), px(440))
        # Room for the sentence, once what leaves is gathered.
        tall = column.totalHeightForWidth(width - px(48)) + below.sizeHint().height() + px(212)
        on_screen.size(self, width, tall)


def asked(
    looks: Looks, words: Words, gather: Gather, offered: Offered, parent: QWidget
) -> Agreed | None:
    """Ask how a timeline leaves; None where it is not to."""
    dialog = TimelineDialog(looks, words, gather, offered, parent)
    agreed = dialog.agreed if answered(dialog) else None
    dialog.deleteLater()
    return agreed
