"""Change every field of every noun through the window, save, read again, and compare."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from dossier.model.base import Citation, Value
from dossier.model.paths import Path, get, written
from dossier.storage.writer import encode
from dossier.ui.forms.binding import Binding
from dossier.ui.forms.fields import FORMS
from tests.ui.places import first, placed, without
from tests.ui.session import Session

# Words that a person may type for each kind of field; the first that changes something is taken.
RIGHT: dict[str, tuple[str, ...]] = {
    "text": ("Plain words, “quoted”", "Other words"),
    "long_text": ("One line\n\nand, after an empty one,  another.",),
    "texts": ("The first rule\nThe second rule",),
    "date_moment": ("about May 2016", "before 5 July 2014"),
    "date_span": ("from May 2016 to 3 June 2017",),
    "duration": ("2 years 6 months",),
    "money": ("about €12,500.50",),
    "country": ("Japan",),
    "countries": ("Japan, France",),
    "language": ("Georgian",),
    "languages": ("Georgian, French",),
    "where": ("Lyon, France",),
    "yes_no": ("yes", "no"),
    "url": ("https://news.example/2016/05",),
    "source_type": ("book", "report"),
    "any": ("another answer",),
}
WRONG: dict[str, str] = {
    "date_moment": "one fine day",
    "date_span": "one fine day",
    "duration": "a good while",
    "money": "rather much",
    "country": "Atlantis",
    "countries": "Japan, Atlantis",
    "language": "Martian",
    "languages": "French, Martian",
    "choice": "as the wind blows",
    "yes_no": "perhaps",
}
NOUNS = [noun for noun in FORMS if noun is not Citation]


@dataclass(frozen=True, slots=True)
class Place:
    """A field of a value of the rich sample."""

    session: Session
    holder: Path
    binding: Binding

    @property
    def path(self) -> str:
        return written((*self.holder, self.binding.field.name))

    @property
    def plain(self) -> tuple[str | int, ...]:
        return placed(self.session.document.dossier, (*self.holder, self.binding.field.name))

    def words(self) -> tuple[str, ...]:
        """Give words that a person may type here."""
        kind = self.binding.kind
        if kind.name in {"choice", "ref", "refs"}:
            offered = self.binding.suggestions()
            return offered if kind.name != "ref" else (*offered, "Somebody else")
        return RIGHT[kind.name]

    def other_words(self) -> str:
        """Give words that mean something else than the field says now."""
        return next(w for w in self.words() if self.binding.read(w) != self.binding.value)


def fields_of(session: Session, noun: type[Value]) -> list[Place]:
    """Give the fields of the first value of a noun."""
    holder = first(session.document.dossier, noun)
    desk = session.case.desk
    return [Place(session, holder, Binding(desk, holder, noun, f)) for f in FORMS[noun].fields]


def ordered(said: object) -> str:
    """Give plain values as a text that tells their order too."""
    return json.dumps(said, ensure_ascii=False)


@pytest.mark.parametrize("noun", NOUNS)
def test_a_changed_field_is_the_only_thing_that_changes_in_the_file(
    lean: Session, noun: type[Value]
) -> None:
    before, text = lean.said, encode(lean.document.dossier)
    for place in fields_of(lean, noun):
        words, plain = place.other_words(), place.plain
        wanted = place.binding.read(words)
        lean.change(place.path, words)
        lean.save()
        after = lean.reread()
        assert ordered(without(after, plain)) == ordered(without(before, plain)), place.path
        assert get(lean.document.dossier, (*place.holder, place.binding.field.name)) == wanted
        assert after == lean.said
        lean.run("edit.undo")
        assert encode(lean.document.dossier) == text, place.path


@pytest.mark.parametrize("noun", NOUNS)
def test_esc_leaves_a_field_as_it_was(lean: Session, noun: type[Value]) -> None:
    before = lean.document.dossier
    for place in fields_of(lean, noun):
        editor = lean.edit(place.path)
        lean.type_in(place.other_words())
        lean.press("Esc")
        assert not editor.isVisible()
    assert lean.document.dossier is before


@pytest.mark.parametrize("noun", NOUNS)
def test_words_that_mean_nothing_stay_as_typed_and_change_nothing(
    lean: Session, noun: type[Value]
) -> None:
    before = lean.document.dossier
    for place in fields_of(lean, noun):
        wrong = WRONG.get(place.binding.kind.name)
        if wrong is None:
            continue
        with pytest.raises(ValueError, match=r"[.?]$") as why:
            place.binding.read(wrong)
        editor = lean.edit(place.path)
        lean.type_in(wrong)
        lean.keep()
        assert (editor.isVisible(), editor.typed) == (True, wrong)
        assert str(why.value) in lean.texts(editor)
        lean.press("Esc")
    assert lean.document.dossier is before


def test_saving_with_the_caret_in_a_field_saves_that_field(lean: Session) -> None:
    if lean.document.dirty:
        lean.save()
    every = [place for noun in NOUNS for place in fields_of(lean, noun)]
    for place in {place.binding.kind.name: place for place in every}.values():
        words = place.other_words()
        wanted = place.binding.read(words)
        lean.edit(place.path)
        lean.type_in(words)
        with lean.waits_for(lean.filing.opened):
            lean.press("Ctrl+S")
        assert lean.reread() == lean.said
        assert place.binding.value == wanted, place.path
        lean.run("edit.undo")
