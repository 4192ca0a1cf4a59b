"""A profile of one's own: for each kind of record, which of its fields may leave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, Protocol

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dossier.errors import DossierError
from dossier.i18n import Words
from dossier.model.base import Value
from dossier.model.dossier import Dossier
from dossier.model.nouns import noun_in, nouns
from dossier.report.redaction import profile as profiles
from dossier.report.redaction.profile import FRAME, Profile
from dossier.report.rows import first_up
from dossier.ui.dialogs.name_dialog import SAVE_PROFILE, Names, ask_name
from dossier.ui.dialogs.print_choices import profile_words
from dossier.ui.dialogs.ticks import WHOLE, Box, Group, Ticked, Ticks
from dossier.ui.forms.fields import FORMS
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.check import Check
from dossier.ui.widgets.notice import Notice
from dossier.wording import failure
from dossier.wording.field_names import field_name

# What has a form of its own is chosen field by field; a sum or a place leaves whole with its owner.
_CHOSEN: Final = tuple(noun for noun in nouns() if noun in FORMS)
_WHOLE: Final = tuple(noun for noun in nouns() if noun not in FORMS and noun is not Dossier)


class Profiles(Protocol):
    """Where profiles of one's own are kept."""

    def profiles(self) -> tuple[Profile, ...]:
        """Give one's own profiles."""
        ...

    def keep_profile(self, profile: Profile) -> None:
        """Save a profile by its name."""
        ...

    def rename_profile(self, name: str, new: str) -> None:
        """Call a profile of one's own otherwise."""
        ...

    def forget_profile(self, name: str) -> None:
        """Forget a profile of one's own."""
        ...


def names_of(kept: Profiles, words: Words, now: str = "") -> Names:
    """Give the names of all profiles; the one that is called otherwise is not taken."""
    shipped = {known.name for known in profiles.SHIPPED}
    said = {profile_words(name, words) for name in shipped}
    return Names({known.name for known in kept.profiles()} - {now}, shipped | said, now)


class ProfileDialog(QDialog):
    """Shows what a profile lets leave; a change is saved under a name of one's own."""

    def __init__(
        self, looks: Looks, words: Words, profile: Profile, kept: Profiles, parent: QWidget
    ) -> None:
        super().__init__(parent)
        tr = words.tr
        self._looks = looks
        self._words = words
        self._given = profile
        self._kept = kept
        self.saved = ""
        """The name under which a profile was saved; empty where none was."""
        self.setWindowTitle(tr("Which fields may leave"))
        self.ticks = Ticks(looks, words, tr("Kinds of records"), self)
        self.ticks.offer([_group(noun, words) for noun in _CHOSEN], frozenset(_ticked(profile)))
        self.secret = Check(looks, tr("Confidential records may leave too"), self)
        self.secret.setChecked(profile.confidential)
        self.trouble = Notice(looks, "error", self)
        self.keep = Button(looks, tr("Save"), "primary", parent=self)
        self.keep_as = Button(
            looks, tr("Save under a name…"), "plain" if self._own else "primary", parent=self
        )
        self.back = Button(looks, tr("Cancel"), parent=self)
        self.ticks.changed.connect(self._say)
        self.secret.toggled.connect(self._say)
        self.keep.clicked.connect(self._save)
        self.keep_as.clicked.connect(self._save_as)
        self.back.clicked.connect(self.reject)
        self._lay_out()
        self._say()

    @property
    def profile(self) -> Profile:
        """The profile as it is ticked now."""
        fields = dict(_fields(self.ticks.ticked))
        return Profile(self._given.name, fields, confidential=self.secret.isChecked())

    @property
    def _own(self) -> bool:
        return self._given.name not in {known.name for known in profiles.SHIPPED}

    def _save(self) -> None:
        self._store(self.profile)

    def _save_as(self) -> None:
        taken = names_of(self._kept, self._words)
        name = ask_name(self._looks, self._words, SAVE_PROFILE, taken, self)
        if name:
            self._store(replace(self.profile, name=name))

    def _store(self, profile: Profile) -> None:
        try:
            self._kept.keep_profile(profile)
        except DossierError as error:
            self._tell(error)
            return
        self.saved = profile.name
        self.accept()

    def _tell(self, error: DossierError) -> None:
        said = failure.said(error, self._words)
        self.trouble.say(self._words.tr("Not done"), said)
        self.trouble.show()

    def _say(self) -> None:
        self.keep.setEnabled(self.profile.allowed() != self._given.allowed())

    def _lay_out(self) -> None:
        px, tr = self._looks.theme.px, self._words.tr
        called = tr("What is ticked may leave, from every dossier for which this is chosen.")
        if not self._own:
            called = tr(
                "This comes with the program and stays as it is: a change of it is saved under "
                "a name of your own."
            )
        self.trouble.hide()
        self.keep.setVisible(self._own)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(TextBlock(self._looks, Run(called, "quiet"), self))
        column.addWidget(self.ticks, 1)
        column.addWidget(self.secret)
        column.addWidget(self.trouble)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        for button in (self.keep, self.keep_as, self.back):
            row.addWidget(button)
        column.addLayout(row)
        (self.keep if self._own else self.keep_as).setDefault(True)
        on_screen.size(self, px(760), px(600))


def _group(noun: type[Value], words: Words) -> Group:
    said = first_up(words.tr(FORMS[noun].noun))
    whole = words.tr("May leave: {noun}").format(noun=words.tr(FORMS[noun].noun))
    boxes = (Box(name, field_words(noun, name, words)) for name in fields_of(noun))
    return Group(noun.__name__, said, whole, tuple(boxes))


def field_words(noun: type[Value], name: str, words: Words) -> str:
    """Say a field as its form does; one that no form shows, by its name in a sentence."""
    form = FORMS[noun]
    labels = {field.name: field.label for field in form.fields}
    labels |= {nested.name: nested.title for nested in form.nested}
    return words.tr(labels[name]) if name in labels else first_up(field_name(name, words))


def fields_of(noun: type[Value]) -> tuple[str, ...]:
    """Give the fields that are chosen, in the order of the form, then of the model."""
    form = FORMS[noun]
    shown = [*(field.name for field in form.fields), *(nested.name for nested in form.nested)]
    return tuple(dict.fromkeys(n for n in (*shown, *noun.model_fields) if n not in FRAME))


def _ticked(profile: Profile) -> Iterable[tuple[str, str]]:
    for noun in _CHOSEN:
        listed = profile.fields.get(noun.__name__, frozenset())
        if listed:
            yield noun.__name__, WHOLE
        yield from ((noun.__name__, name) for name in fields_of(noun) if name in listed)


def _fields(ticked: Ticked) -> Iterable[tuple[str, frozenset[str]]]:
    """Give the allow-list: what is ticked, and the lists of the file that hold any of it."""
    leaves = [noun for noun in _CHOSEN if (noun.__name__, WHOLE) in ticked]
    for noun in leaves:
        names = frozenset(name for name in fields_of(noun) if (noun.__name__, name) in ticked)
        if names:
            yield noun.__name__, names
    for noun in _WHOLE:
        yield noun.__name__, frozenset(noun.model_fields)
    held = (name for name in Dossier.model_fields if noun_in(Dossier, name) in leaves)
    yield Dossier.__name__, frozenset({"dossier", *held})
