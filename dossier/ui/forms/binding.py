"""One field of one record, bound to its place: what it shows, what typing means, how it is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Final, NamedTuple, cast

from dossier.document import edits
from dossier.i18n import Words
from dossier.model.base import Citation, Record, Value
from dossier.model.dates import Date
from dossier.model.paths import NoSuchPlace, Path, get, parse, written
from dossier.model.task import Task
from dossier.reasoning.findings.checks.empty import KNOWN_BY
from dossier.reasoning.sources.contradictions import Answer, of_record
from dossier.reasoning.unknowns import candidates
from dossier.ui.desk import Desk
from dossier.ui.forms.cited_fields import cited_field
from dossier.ui.forms.fields import Field, form_of
from dossier.wording.kinds import Context, Kind, NoKind, handles, kind_of
from dossier.wording.told import kept, told_kind

# What an empty field is read as, by one kind or another.
NOTHING: Final[tuple[object, ...]] = (None, "", (), [])


class Binding(NamedTuple):
    """A field at a place: `path` leads to the value that holds the field."""

    desk: Desk
    path: Path
    model: type[Value]
    field: Field

    @property
    def whole(self) -> Path:
        """The path of the field itself."""
        return (*self.path, self.field.name)

    @property
    def kind(self) -> Kind:
        """How this field is said and read; what a source says, as the field that it speaks to."""
        value = self.desk.at(self.path)
        if isinstance(value, Citation) and self.field.name == "says":
            return kind_of_says(self.desk.at(self.path[:-2]), value)
        spoken_of = self._spoken_of(value) if self.field.name == "field" else None
        if isinstance(spoken_of, Record):
            return cited_field(self.desk, spoken_of)
        return kind_of(self.model, self.field.name)

    def _spoken_of(self, value: object) -> object:
        """Give the record of which a citation or a task names a field."""
        if isinstance(value, Task):
            return self.desk.index.named(value.about) if value.about else None
        return self.desk.at(self.path[:-2]) if isinstance(value, Citation) else None

    @property
    def label(self) -> str:
        """The label in the screen's language."""
        return self.desk.tr(self.field.label)

    @property
    def required(self) -> bool:
        """Whether the record cannot be without it."""
        return self.model.model_fields[self.field.name].is_required()

    @property
    def _is_name(self) -> bool:
        """Whether the record is known by it, and says nothing without it."""
        return KNOWN_BY.get(self.model) == self.field.name

    @property
    def value(self) -> object:
        """What the file says here; None where it says nothing."""
        if self._bare is not None:
            return self._bare if self.field.name == "source" else None
        return self.desk.at(self.whole)

    @property
    def filled(self) -> bool:
        """Whether there is something to show."""
        return self.value not in (None, (), "", self.model.model_fields[self.field.name].default)

    @property
    def shown(self) -> str:
        """What stands in the field at rest."""
        value = self.value
        return "" if value in (None, ()) else self.kind.say(value, self.context)

    @property
    def to_correct(self) -> str:
        """What stands in the field when it is begun to be edited."""
        value = self.value
        return value.text if isinstance(value, Date) and value.impossible else self.shown

    def read(self, text: str) -> object:
        """Turn what was typed into a value; raise ValueError with one sentence for a person."""
        value = self.kind.read(text, self.context)
        if isinstance(value, str) and not value.strip() and self._is_name:
            said = self.desk.tr("“{field}” can't be empty: write what is known, or press Esc.")
            raise ValueError(said.format(field=self.label))
        return value

    def explain(self, value: object) -> str:
        """Say what a value that was just read will mean."""
        return self.kind.explain(value, self.context)

    def suggestions(self) -> tuple[str, ...]:
        """Give the words that are offered while one types."""
        return tuple(self.kind.suggestions("", self.context))

    def keep(self, value: object) -> bool:
        """Put a value into the file, as one step; tell whether anything changed."""
        name = self.desk.tr("Change {field}").format(field=self.label.lower())
        if value in NOTHING and not self.required:
            return self.desk.edit(name, edits.clear(self.whole))
        whole = kept(self.value, value)
        return self.desk.edit(name, self._putting(whole, _unnamed(whole)))

    def _putting(self, value: object, unnamed: tuple[str, ...]) -> edits.Verb:
        """Put a value, after giving an id to each record that it names and that has none yet."""
        if not unnamed:
            return self._put(value)
        key, *others = unnamed

        def use(ref: str) -> edits.Verb:
            return self._putting(_named(value, f"#{key}", ref), tuple(others))

        return edits.refer(key, self.desk.document.new_id, use)

    def _put(self, value: object) -> edits.Verb:
        verb = self._put_alone(value)
        citation = self.desk.at(self.path)
        if self.field.name == "field" and isinstance(citation, Citation):
            return edits.together(verb, *self._said_anew(citation, value))
        return verb

    def _said_anew(self, citation: Citation, field: object) -> Iterator[edits.Verb]:
        """Read what a source says once more, as the field that it is now said of."""
        if isinstance(citation.says, str) and isinstance(field, str):
            kind = kind_of_says(self.desk.at(self.path[:-2]), citation.with_(field=field))
            with suppress(ValueError):
                yield edits.put((*self.path, "says"), kind.read(citation.says, self.context))

    def _put_alone(self, value: object) -> edits.Verb:
        if self._bare is None:
            return edits.put(self.whole, value)
        full = Citation(source=self._bare).with_(**{self.field.name: value})
        return edits.put(self.path, value if self.field.name == "source" else full)

    @property
    def _bare(self) -> str | None:
        """The source of a citation that says nothing more: the file has a mere text for it."""
        found = self.desk.at(self.path)
        return found if isinstance(found, str) else None

    @property
    def possible_days(self) -> str:
        """The days that a date without a year can be, and between which others, and why."""
        if not isinstance(self.value, Date) or self.value.precision != "no year":
            return ""
        found = candidates.of_field(self.whole, self.desk.dossier, self.desk.index)
        if found is None:
            return ""
        dossier, index, words = self.desk.dossier, self.desk.index, self.desk.words
        said = candidates.say(found, words), candidates.say_why(found, dossier, index, words)
        return "\n".join(filter(None, said))

    @property
    def disputed(self) -> bool:
        """Whether a source says something else for this field."""
        return any(key == self.field.name for key in differing(self.desk, self.path))

    @property
    def waiting(self) -> tuple[str, ...]:
        """Say what sources answer that the file leaves open here, each with its source."""
        if self.value not in (*NOTHING, "unknown"):
            return ()
        desk, record = self.desk, outermost(self.desk, self.path)
        answered = of_record(record, desk.index, desk.words) if record else ()
        return tuple(
            said_by(answer, desk.words)
            for found in answered
            if not found.contradicted and self.whole in found.paths
            for answer in found.answers[1:]
        )

    @property
    def context(self) -> Context:
        """The words and the records by which the field is said and read."""
        return Context(self.desk.words, self.desk.index)


def said_by(answer: Answer, words: Words) -> str:
    """Say an answer after those who give it: "DW, 22 April 2017 says: concurrent"."""
    names = ", ".join(dict.fromkeys(voice.name for voice in answer.voices))
    return words.tr("{source} says: {said}").format(source=names, said=answer.said)


def kind_of_says(holder: object, citation: Citation) -> Kind:
    """Give the manner of the field that a record's citation speaks to; plain words for none."""
    path = parse(citation.field or "")
    value = None
    with suppress(NoSuchPlace):
        value = get(holder, path[:-1])
    if path and isinstance(value, Value):
        with suppress(NoKind):
            return told_kind(type(value), str(path[-1]))
    return kind_of(Citation, "says")


def _unnamed(value: object) -> tuple[str, ...]:
    """Give the handle of each record that a value names, in a row or in a list of the file."""
    return handles(tuple(cast("list[object]", value)) if isinstance(value, list) else value)


def _named(value: object, handle: str, ref: str) -> object:
    """Name a record by its new id instead of its handle."""
    if isinstance(value, tuple | list):
        rows = cast("Sequence[object]", value)
        made = [ref if row == handle else row for row in rows]
        return made if isinstance(value, list) else tuple(made)
    return ref if value == handle else value


def differing(desk: Desk, path: Path) -> tuple[str, ...]:
    """Give the fields, seen from the value at `path`, that sources answer differently."""
    record = outermost(desk, path)
    answered = of_record(record, desk.index, desk.words) if record else ()
    return tuple(
        written(field[len(path) :])
        for found in answered
        if found.open
        for field in found.paths
        if field[: len(path)] == path
    )


def outermost(desk: Desk, path: Path) -> Record | None:
    """Give the record of a list, or the subject, that a path leads into."""
    holders = (desk.at(path[:cut]) for cut in range(1, len(path) + 1))
    return next((found for found in holders if isinstance(found, Record)), None)


def bindings(desk: Desk, path: Path, model: type[Value]) -> tuple[Binding, ...]:
    """Bind every field of a noun's form at a place."""
    return tuple(Binding(desk, path, model, field) for field in form_of(model).fields)
