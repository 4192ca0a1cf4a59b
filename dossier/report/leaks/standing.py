"""Where a value that stays behind stands in what leaves: in which fields, and where else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.model.paths import Path
from dossier.report.folding import folded
from dossier.report.leaks.decoded import with_decoded
from dossier.report.leaks.leak import Hit, Leak
from dossier.report.leaks.searched import Found
from dossier.report.redaction.projection import Projection
from dossier.report.redaction.withheld import Said, values_of
from dossier.wording import dates

_CUT: Final = folded("…")


def fields_of(public: Projection, words: Words) -> Mapping[str, list[Path]]:
    """Give what the fields of what leaves say, and which fields say it."""
    fields = dict[str, list[Path]]()
    for row in values_of(public.dossier, ()):
        for text in with_decoded(_said(row.value, words)):
            fields.setdefault(text, []).append(row.path)
    return fields


def _said(value: Said, words: Words) -> Iterator[str]:
    """Give a value as it stands, and a day as it is said."""
    yield str(value)
    if isinstance(value, Date):
        yield dates.say(value, words)


class Standing:
    """What leaves, and what was found in the fields of which it is made."""

    def __init__(
        self, texts: Iterable[str], fields: Mapping[str, list[Path]], hits: Iterable[Hit]
    ) -> None:
        self._folded = {text: folded(text) for text in texts}
        self._whole = "\n".join(self._folded.values())
        self._fields = fields
        self._found = dict[tuple[Path, str, bool], list[Found]]()
        for hit in hits:
            self._found.setdefault(_of(hit.leak), []).extend(hit.found)

    def each(self, hit: Hit) -> Iterator[Leak]:
        """Give what was found once for each field that says it, and each other text that does."""
        every = self._found.get(_of(hit.leak), ())
        stands = [(found, near) for found in every if (near := _round(found)) in self._whole]
        for found, _ in stands:
            for path in self._fields[found.text]:
                yield _at(hit.leak, found, path)
        if stands and hit.leak.common:
            # Nobody decides on it: where it can be changed is enough.
            return
        for found in hit.found:
            text = self._folded[found.text]
            if not any(near in text or _is_cut_from(field, text) for field, near in stands):
                yield _at(hit.leak, found)


def _of(leak: Leak) -> tuple[Path, str, bool]:
    """Tell what is found of a value by whether it gives anybody away there."""
    return leak.path, leak.value, leak.common


def _round(found: Found) -> str:
    """Give what was found with some words round it, folded: so it stands on the paper too."""
    return folded(found.excerpt().text.strip("…"))


def _is_cut_from(field: Found, text: str) -> bool:
    """Tell whether a text is the first words of what a field says."""
    return text.endswith(_CUT) and text.removesuffix(_CUT).rstrip() in folded(field.text)


def _at(leak: Leak, found: Found, stood: Path = ()) -> Leak:
    text, itself = found.excerpt()
    return replace(leak, excerpt=text, itself=itself, stood=stood)
