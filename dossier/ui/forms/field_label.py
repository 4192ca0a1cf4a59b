"""The words for a field that a citation names by its path, such as "parts/#p2/amount"."""

from __future__ import annotations

from dossier.model.base import Record, Value
from dossier.model.paths import NoSuchPlace, Path, get
from dossier.ui.desk import Desk
from dossier.ui.forms.fields import FORMS
from dossier.wording.field_names import field_name
from dossier.wording.said import Said


def label_of(desk: Desk, record: Record | None, path: Path) -> str:
    """Say which field is meant; its plain path where the record has no such field."""
    if record is None or not path:
        return desk.tr("the whole record")
    return _in_form(desk, record, path) or "/".join(str(step) for step in path)


def label_of_said(desk: Desk, said: Said) -> str:
    """Say in which field something is said, as its form calls it; else by its plain name."""
    value = desk.record(said.key) if said.key else desk.dossier.about
    begin = said.path.index(f"#{said.key}") + 1 if f"#{said.key}" in said.path else 1
    label = _in_form(desk, value, said.path[begin:]) if value else ""
    plain = field_name(said.field, desk.words)
    return label or f"{plain[:1].upper()}{plain[1:]}"


def _in_form(desk: Desk, value: Value, path: Path) -> str:
    """Say what the form of the value that holds a field calls it; empty where none shows it."""
    try:
        holder = get(value, path[:-1])
    except NoSuchPlace:
        return ""
    form = FORMS.get(type(holder)) if isinstance(holder, Value) else None
    if form is None:
        return ""
    labels = {nested.name: nested.title for nested in form.nested}
    labels |= {field.name: field.label for field in form.fields}
    label = labels.get(str(path[-1]), "")
    return desk.tr(label) if label else ""
