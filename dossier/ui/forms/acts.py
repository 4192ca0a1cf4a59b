"""What can be done with a record of a list, each as one named step: add, delete, copy, move.

Whatever is being typed is kept first; where it can't be, nothing is done.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from dossier.document import edits
from dossier.model.base import Record, Value
from dossier.model.dossier import LISTS, Dossier
from dossier.model.paths import NoSuchPlace, Path, get
from dossier.ui.desk import Desk
from dossier.ui.forms.fields import form_of, noun_of


def add(desk: Desk, part: str) -> str:
    """Add an empty record to a list of the file; give its id, empty where it could not be added."""
    if not desk.kept():
        return ""
    model = LISTS[part]
    blank = cast("Record", form_of(model).blank())
    made = blank.with_(id=desk.document.new_id(model.__name__.lower()))
    name = desk.tr(form_of(model).add)
    return made.key if desk.edit(name, edits.insert(made, at=part)) else ""


def blank_item(desk: Desk, model: type[Value]) -> Value:
    """Make a new one of what a record holds, with an id if it is a record itself."""
    made = form_of(model).blank()
    if isinstance(made, Record):
        return made.with_(id=desk.document.new_id(type(made).__name__.lower()))
    return made


def delete(desk: Desk, key: str) -> bool:
    """Delete a record; whoever names it keeps its name."""
    return _act(desk, key, desk.tr("Delete {noun}"), edits.remove(key, desk.words))


def duplicate(desk: Desk, key: str) -> bool:
    """Put a copy of a record behind it, and go to the copy: that is what is changed next."""
    name, change = desk.tr("Duplicate {noun}"), edits.duplicate(key, desk.document.new_id)
    done = _act(desk, key, name, change)
    if done:
        keys = [record.key for record in desk.dossier.list_of(part_of(desk, key))]
        desk.record_wanted.emit(keys[keys.index(key) + 1])
    return done


def take_back(desk: Desk, path: Path) -> bool:
    """Take a value away again that was just added, and of which nothing has been said."""
    value, before = desk.at(path), desk.document.before
    if before is None or not isinstance(value, Value):
        return False
    form, key = form_of(type(value)), {"id": getattr(value, "id", None)}
    names = {desk.tr(form.add), desk.tr("Add {noun}").format(noun=desk.tr(form.noun))}
    blank = form.blank()
    says_nothing = value == (blank.with_(**key) if isinstance(value, Record) else blank)
    if not says_nothing or desk.document.undo_name not in names or _stood(before, path):
        return False
    return desk.document.undo()


def _stood(dossier: Dossier, path: Path) -> bool:
    """Tell whether there was something at a path."""
    try:
        return get(dossier, path) is not None
    except NoSuchPlace:
        return False


def move(desk: Desk, key: str, by: int) -> bool:
    """Move a record up or down in its list."""
    return _act(desk, key, desk.tr("Move {noun}"), edits.move(key, by))


def entries(desk: Desk, key: str) -> list[tuple[str, Callable[[], object]]]:
    """Give what a record's menu offers besides Delete, which each place does in its own way."""
    return [
        (desk.tr("Duplicate"), partial(duplicate, desk, key)),
        (desk.tr("Move up"), partial(move, desk, key, -1)),
        (desk.tr("Move down"), partial(move, desk, key, 1)),
    ]


def toggle_confidential(desk: Desk, key: str) -> bool:
    """Lock a record, or unlock it."""
    record = desk.record(key)
    secret = bool(record and record.confidential)
    name = desk.tr("Make {noun} public") if secret else desk.tr("Make {noun} confidential")
    return _act(desk, key, name, edits.set_confidential(key, on=not secret))


def _act(desk: Desk, key: str, name: str, change: edits.Verb) -> bool:
    record = desk.record(key)
    if record is None or not desk.kept():
        return False
    return desk.edit(name.format(noun=desk.tr(noun_of(record))), change)


def part_of(desk: Desk, key: str) -> str:
    """Name the list that holds a record, or a part of a record, of the file."""
    path = desk.index.path(key)
    return str(path[0]) if path else ""


def neighbour(desk: Desk, key: str) -> str:
    """Give the record to go to when this one is deleted: the next in its list, else the last."""
    part = part_of(desk, key)
    if part not in LISTS:
        return ""
    keys = [record.key for record in desk.dossier.list_of(part)]
    if key not in keys or len(keys) == 1:
        return ""
    at = keys.index(key)
    return keys[at + 1] if at + 1 < len(keys) else keys[at - 1]
