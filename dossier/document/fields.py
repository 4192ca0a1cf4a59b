"""The paths by which citations and tasks name a field, kept right when what they name moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeVar, cast

from dossier.model.about import About
from dossier.model.base import Citation, Key, Record, Value
from dossier.model.dossier import LISTS, Dossier
from dossier.model.paths import NoSuchPlace, Path, get, parse, put, written
from dossier.model.person import Subject
from dossier.model.task import Task

PARTS: Final[Mapping[str, type[Value]]] = {"about": About, "subject": Subject, **LISTS}

R = TypeVar("R", bound=Record)
Cited = Citation | str
# Records that an edit touched and left, by id: as they were, and as they are.
Pairs = Mapping[str, tuple[Record, Record]]


def with_fields_kept(dossier: Dossier, part: str, pairs: Pairs) -> Dossier:
    """Let citations of touched records, and tasks about them, name the same fields as before.

    A citation that spoke to an item of a list which is gone goes with it.
    """
    for path, record in _bearers(part, pairs):
        cited = with_citations(record, lambda bearer, c: _kept(c, pairs.get(bearer.key)))
        if cited is not record:
            dossier = put(dossier, path, cited)
    tasks = tuple(_task_kept(task, pairs) for task in dossier.tasks) if pairs else dossier.tasks
    return dossier if _same(tasks, dossier.tasks) else dossier.with_(tasks=tasks)


def _bearers(part: str, pairs: Pairs) -> Iterator[tuple[Path, Record]]:
    """Give the records of the top of the file among those that an edit touched."""
    for key, (_, record) in pairs.items():
        if isinstance(record, PARTS[part]):
            yield (part,) if part == "subject" else (part, f"#{key}"), record


def _kept(citation: Cited, pair: tuple[Record, Record] | None) -> Cited | None:
    if pair is None or isinstance(citation, str) or citation.field is None:
        return citation
    field = followed(citation.field, *pair)
    if field is None:
        return None
    return citation if field == citation.field else citation.with_(field=field)


def _task_kept(task: Task, pairs: Pairs) -> Task:
    if task.field is None or task.about is None or task.about[1:] not in pairs:
        return task
    field = followed(task.field, *pairs[task.about[1:]])
    return task if field == task.field else task.with_(field=field)


def with_citations(record: R, change: Callable[[Record, Cited], Cited | None]) -> R:
    """Copy with each citation of a record, and of what it holds, changed; None takes one out.

    `change` is given the record that bears the citation, and the citation.
    """
    changes: dict[str, object] = {}
    cite = tuple(c for old in record.cite if (c := change(record, old)) is not None)
    if not _same(cite, record.cite):
        changes["cite"] = cite
    for name in record.nests:
        rows = cast("tuple[Record, ...]", getattr(record, name))
        nested = tuple(with_citations(row, change) for row in rows)
        if not _same(nested, rows):
            changes[name] = nested
    return record.with_(**changes) if changes else record


def named(record: Record, path: Path) -> str:
    """Write a path from a record on, items by their id where the file gives them one.

    >>> from dossier.model.sentence import Part, Sentence
    >>> named(Sentence(parts=(Part(id="p1", kind="life"),)), ("parts", 0, "kind"))
    'parts/#p1/kind'
    """
    return written(_steps(record, path, by_handle=False))


def exact(record: Record, path: Path) -> Path:
    """Give a path from a record on with every record by its id or handle, to be compared."""
    return _steps(record, path, by_handle=True)


def _steps(value: object, path: Path, *, by_handle: bool) -> Path:
    """Name each record on a path by its id or handle, or by its place where a handle won't do."""
    if not path:
        return path
    step = path[0]
    try:
        item = get(value, (step,))
    except NoSuchPlace:
        return path
    if isinstance(item, Record) and isinstance(value, tuple):
        rows = cast("tuple[object, ...]", value)
        by_id = by_handle or not isinstance(item.id, Key)
        step = f"#{item.id}" if by_id else rows.index(item)
    return (step, *_steps(item, path[1:], by_handle=by_handle))


def followed(field: str, old: Record, new: Record) -> str | None:
    """Give the path by which `new` holds what `field` names in `old`; None if it is gone.

    A path that names nothing in the old record stays as it is.
    """
    try:
        path = _followed(parse(field), old, new)
    except NoSuchPlace:
        return field
    return None if path is None else written(path)


def _followed(path: Path, old: object, new: object) -> Path | None:
    if not path or not isinstance(new, type(old)):
        return path
    item = get(old, path[:1])
    step = _place(path[0], item, old, new)
    if step is None:
        return None
    rest = _followed(path[1:], item, get(new, (step,)))
    return None if rest is None else (step, *rest)


def _place(step: str | int, item: object, old: object, new: object) -> str | int | None:
    """Find where an item of a list went: by its id, itself, or edited in its place."""
    if not isinstance(old, tuple) or not isinstance(new, tuple):
        return step
    rows = cast("tuple[object, ...]", new)
    found = [at for at, row in enumerate(rows) if row is item or _same_record(row, item)]
    if isinstance(step, str):
        return step if found else None
    edited = not found and len(rows) == len(cast("tuple[object, ...]", old))
    if step in found or edited:
        return step
    return found[0] if found else None


def _same_record(one: object, other: object) -> bool:
    return isinstance(one, Record) and isinstance(other, Record) and one.id == other.id


def _same(new: tuple[object, ...], old: tuple[object, ...]) -> bool:
    return len(new) == len(old) and all(a is b for a, b in zip(new, old, strict=True))
