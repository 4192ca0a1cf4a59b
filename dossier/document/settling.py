"""What a merge could not tell, settled by a person: one value, the other, or both with a source."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Final, Literal, NamedTuple, cast

from dossier.document.merge import Conflict, Merged, merge
from dossier.document.pairing import id_of, is_list, is_object, same
from dossier.document.shapes import path_read, records
from dossier.model.dossier import Dossier
from dossier.model.paths import Path, parse, written
from dossier.storage import reader, writer

Raw = dict[str, object]
Choice = Literal["both", "ours", "theirs"]

# What a copy of a file is, in the words of the Citation Style Language.
_TYPE: Final = "document"


class Copy(NamedTuple):
    """The other version as a source: its new id, and its title ("copy of 23 November 2026")."""

    id: str
    title: str


def put_together(base: Dossier | None, ours: Dossier, theirs: Dossier, copy: Copy) -> Merged:
    """Merge as `merge` does; what theirs says is cited to the source that `settled` adds."""
    return merge(base, ours, theirs, f"#{copy.id}")


def settled(merged: Merged, copy: Copy, choices: Sequence[Choice]) -> Dossier:
    """Let each conflict end as was chosen for it; those with no choice keep both values.

    Where both are kept, the copy of that day stands among the sources, and says the other one.
    """
    if not merged.conflicts:
        return merged.dossier
    tree = deepcopy(writer.tree(merged.dossier))
    source = f"#{copy.id}"
    for conflict, choice in zip(merged.conflicts, choices, strict=False):
        if choice != "both":
            holders = _holders(tree, conflict.path, merged.dossier)
            if conflict.side_by_side:
                _leave_one(tree, holders, conflict, choice)
            else:
                any(_leave_value(holder, conflict, source, choice) for holder in holders)
    if source in _cited(tree):
        sources = cast("list[object]", tree.setdefault("sources", []))
        sources.append({"id": copy.id, "title": copy.title, "type": _TYPE})
    return reader.decode(writer.written(tree))


class _Holder(NamedTuple):
    """An object in which a conflict's path may begin: the rest of the path, and who cites for it.

    `key` is where its citations hold that rest.
    """

    rest: Path
    value: Raw
    citing: Raw
    key: str = "field"


def _holders(tree: Raw, path: Path, dossier: Dossier) -> list[_Holder]:
    """Find the records on a path, the innermost first; the file itself is the last."""
    found = [
        _Holder(path[len(at) :], raw, raw)
        for at, _, raw in records(tree)
        if path_read(at, dossier) == path[: len(at)]
    ]
    # What the file says of itself has no citations: those of the subject keep it.
    whole = _Holder(path, tree, cast("Raw", tree["subject"]), "at")
    return [*sorted(found, key=lambda holder: len(holder.rest)), whole]


def _leave_value(holder: _Holder, conflict: Conflict, source: str, choice: Choice) -> bool:
    """Leave one value in a field, if its other one is cited here; False if it is not."""
    told = {"source": source, holder.key: written(holder.rest), "says": conflict.theirs}
    if not _uncite(holder.citing, told):
        return False
    if choice == "theirs":
        _put(_at(holder.value, holder.rest[:-1]), holder.rest[-1], conflict.theirs)
    return True


def _leave_one(tree: Raw, holders: list[_Holder], conflict: Conflict, choice: Choice) -> None:
    """Take the other form of an entry out of its list, where both stand one behind the other."""
    both = [conflict.ours, conflict.theirs]
    lists = (_at(holder.value, holder.rest) for holder in holders)
    found = [
        (rows, at)
        for rows in filter(is_list, lists)
        for at in range(len(rows))
        if same(rows[at : at + 2], both)
    ]
    for rows, at in found[:1]:
        del rows[at if choice == "theirs" else at + 1]
        _follow(tree, holders, at)


def _follow(tree: Raw, holders: list[_Holder], at: int) -> None:
    """Let citations and tasks name the same entries, now that those behind `at` moved up by one."""
    tasks = cast("list[Raw]", tree.get("tasks", []))
    for holder in holders:
        about = f"#{id_of(holder.value)}"
        cite = cast("list[object]", holder.value.get("cite", []))
        for bearer in (*cite, *(task for task in tasks if task.get("about") == about)):
            if is_object(bearer) and isinstance(field := bearer.get("field"), str):
                bearer["field"] = _moved_up(field, holder.rest, at)


def _moved_up(field: str, rows: Path, at: int) -> str:
    """Give the path of a field in a list whose entries behind `at` moved up by one."""
    path, here = parse(field), len(rows)
    place = path[here] if len(path) > here and path[:here] == rows else None
    if not isinstance(place, int) or place <= at:
        return field
    return written((*rows, place - 1, *path[here + 1 :]))


def _uncite(bearer: Raw, told: Raw) -> bool:
    """Take out the citation by which the merge kept their value."""
    cite = cast("list[object]", bearer.get("cite", []))
    at = next((at for at, citation in enumerate(cite) if same(citation, told)), None)
    if at is None:
        return False
    del cite[at]
    if not cite:
        del bearer["cite"]
    return True


def _put(holder: object, step: str | int, value: object) -> None:
    if is_object(holder):
        holder[str(step)] = value
    else:
        rows = cast("list[object]", holder)
        rows[:] = [value if _is_meant(row, at, step) else row for at, row in enumerate(rows)]


def _at(value: object, path: Path) -> object:
    """Follow a path down plain values; None where it leads nowhere."""
    for step in path:
        if is_object(value):
            value = value.get(str(step))
        else:
            rows = value if is_list(value) else []
            value = next((row for at, row in enumerate(rows) if _is_meant(row, at, step)), None)
    return value


def _is_meant(row: object, at: int, step: str | int) -> bool:
    """Tell whether a step of a path leads to an item of a list: by its place, or by its id."""
    return at == step if isinstance(step, int) else f"#{id_of(row)}" == step


def _cited(tree: Raw) -> set[object]:
    """Give all that is cited in the full form of a citation."""
    cites = (cast("list[object]", raw.get("cite", [])) for _, _, raw in records(tree))
    return {citation.get("source") for cite in cites for citation in cite if is_object(citation)}
