"""Say where a value stays that may not leave: in which field of which record."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.paths import NoSuchPlace, Path, get, parse
from dossier.wording.direction import isolated
from dossier.wording.field_names import field_name
from dossier.wording.records import title
from dossier.wording.references import noun_of
from dossier.wording.typed import shown


def places_in(whole: Dossier, words: Words) -> Callable[[Path], str]:
    """Give what says where the value at a path of a dossier stays."""
    index = Index(whole)

    def say(path: Path) -> str:
        for row in whole.set_aside:
            at = parse(row.pointer)
            if path[: len(at)] == at:
                return words.tr("a record that can't be read, {place}").format(place=row.pointer)
        inward = range(len(path) - 1, 0, -1)
        for steps in (at for at in inward if at == 1 or str(path[at - 1]).startswith("#")):
            with suppress(NoSuchPlace):
                record = get(whole, path[:steps])
                if isinstance(record, Record):
                    called = isolated(shown(title(record, index, words)))
                    return words.tr("{record}, {field}").format(
                        record=words.tr("{noun} “{title}”").format(
                            noun=noun_of(record, words), title=called
                        ),
                        field=field_name(str(path[steps]), words),
                    )
        return field_name(str(path[0]), words)

    return say
