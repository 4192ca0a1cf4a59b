"""The words for a field that a citation names by its path, such as "parts/#p2/amount"."""

from __future__ import annotations

from dossier.model.base import Record, Value
from dossier.model.paths import NoSuchPlace, Path, get
from dossier.ui.desk import Desk
from dossier.ui.forms.fields import FORMS


def label_of(desk: Desk, record: Record | None, path: Path) -> str:
    """Say which field is meant; its plain path where the record has no such field."""
    if record is None or not path:
        return desk.tr("the whole record")
    try:
        holder = get(record, path[:-1])
    except NoSuchPlace:
        holder = None
    plain = "/".join(str(step) for step in path)
    if not isinstance(holder, Value) or type(holder) not in FORMS:
        return plain
    form = FORMS[type(holder)]
    titles = {nested.name: nested.title for nested in form.nested}
    name = str(path[-1])
    return desk.tr(titles.get(name, form.label(name)))
