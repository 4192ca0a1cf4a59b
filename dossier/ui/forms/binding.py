"""One field of one record, bound to its place: what it shows, what typing means, how it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from dossier.document import edits
from dossier.model.base import Record, Value
from dossier.model.paths import Path
from dossier.ui.desk import Desk
from dossier.ui.forms.fields import Field, form_of
from dossier.wording.kinds import Context, Kind, handles, kind_of


@dataclass(frozen=True, slots=True)
class Binding:
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
        """How this field is said and read."""
        return kind_of(self.model, self.field.name)

    @property
    def label(self) -> str:
        """The label in the screen's language."""
        return self.desk.tr(self.field.label)

    @property
    def required(self) -> bool:
        """Whether the record cannot be without it."""
        return self.model.model_fields[self.field.name].is_required()

    @property
    def value(self) -> object:
        """What the file says here; None where it says nothing."""
        return self.desk.at(self.whole)

    @property
    def filled(self) -> bool:
        """Whether there is something to show."""
        return self.value not in (None, (), "", self.model.model_fields[self.field.name].default)

    @property
    def shown(self) -> str:
        """What stands in the field at rest."""
        value = self.value
        return "" if value in (None, ()) else self.kind.say(value, self._context)

    def read(self, text: str) -> object:
        """Turn what was typed into a value; raise ValueError with one sentence for a person."""
        return self.kind.read(text, self._context)

    def explain(self, value: object) -> str:
        """Say what a value that was just read will mean."""
        return self.kind.explain(value, self._context)

    def suggestions(self) -> tuple[str, ...]:
        """Give the words that are offered while one types."""
        return tuple(self.kind.suggestions("", self._context))

    def keep(self, value: object) -> bool:
        """Put a value into the file, as one step; tell whether anything changed."""
        name = self.desk.tr("Change {field}").format(field=self.label.lower())
        if value is None or value == ():
            if self.required and not isinstance(value, tuple):
                return self.desk.edit(name, edits.put(self.whole, ""))
            return self.desk.edit(name, edits.clear(self.whole))
        return self.desk.edit(name, self._putting(value, handles(value)))

    def _putting(self, value: object, unnamed: tuple[str, ...]) -> edits.Verb:
        """Put a value, after giving an id to each record that it names and that has none yet."""
        if not unnamed:
            return edits.put(self.whole, value)
        key, *others = unnamed

        def use(ref: str) -> edits.Verb:
            return self._putting(_named(value, f"#{key}", ref), tuple(others))

        return edits.refer(key, self.desk.document.new_id, use)

    @property
    def disputed(self) -> bool:
        """Whether a source says something else for this field."""
        return any(key == self.field.name for key in differing(self.desk, self.path))

    @property
    def _context(self) -> Context:
        return Context(self.desk.words, self.desk.index)


def _named(value: object, handle: str, ref: str) -> object:
    """Name a record by its new id instead of its handle."""
    if isinstance(value, tuple):
        rows = cast("tuple[object, ...]", value)
        return tuple(ref if row == handle else row for row in rows)
    return ref if value == handle else value


def differing(desk: Desk, path: Path) -> tuple[str, ...]:
    """Give the fields, seen from the value at `path`, for which a source says something else.

    A citation stands on a record and may name a field of what the record holds: "parts/#p2/amount"
    is the field "amount" of that part.
    """
    found: list[str] = []
    for cut in range(1, len(path) + 1):
        holder = desk.at(path[:cut])
        if not isinstance(holder, Record):
            continue
        inner = "".join(f"{step}/" for step in path[cut:])
        fields = (c.field or "" for c in holder.citations if c.says is not None)
        found += (field[len(inner) :] for field in fields if field.startswith(inner))
    return tuple(found)


def bindings(desk: Desk, path: Path, model: type[Value]) -> tuple[Binding, ...]:
    """Bind every field of a noun's form at a place."""
    return tuple(Binding(desk, path, model, field) for field in form_of(model).fields)
