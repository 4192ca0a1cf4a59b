"""What a paper holds: the records that its parts tell, by the lists in which they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from dossier.model.dossier import LISTS
from dossier.model.ids import Index
from dossier.model.source import Source
from dossier.report.blocks import Footnotes, Report, Timeline
from dossier.report.folding import folded
from dossier.report.leaks.leaks import texts_in
from dossier.report.leaks.searched import Searched
from dossier.report.plan import Part, Plan
from dossier.report.redaction.projection import Projection

# The list that a part tells, one record after the other.
_TOLD: Final[Mapping[Part, str]] = {
    "parties": "parties",
    "held": "custody",
    "charges": "charges",
    "sentences": "sentences",
    "concerns": "concerns",
    "statements": "statements",
    "events": "events",
    "tasks": "tasks",
}


def in_all(public: Projection) -> Mapping[str, int]:
    """Count the records of each list that may leave."""
    return {
        name: sum(record.key not in public.blanks for record in public.dossier.list_of(name))
        for name in LISTS
    }


def on_paper(public: Projection, plan: Plan, report: Report) -> Mapping[str, int]:
    """Count those of each list that a report of a plan tells.

    What the timeline shows is told, and so is whoever is named; of the sources those that stand in
    the list of them.
    """
    whole = {_TOLD[part] for part in plan.parts if part in _TOLD}
    shown = frozenset((*_on_timeline(report), *_named(public, texts_in(report))))
    counts = dict(in_all(public))
    for name in counts.keys() - whole - {"sources"}:
        counts[name] = _among(shown, name, public)
    listed = sum(len(block.rows) for block in report.blocks if isinstance(block, Footnotes))
    return {**counts, "sources": min(listed, counts["sources"])}


def on_timeline(
    public: Projection, shown: Iterable[str], texts: Iterable[str]
) -> Mapping[str, int]:
    """Count those of each list that a timeline tells by itself, with all its texts.

    It tells the records that it shows, the sources that these cite, and whoever is named.
    """
    index = Index(public.dossier)
    keys = {*shown, *_named(public, texts)}
    records = (record for record in map(index.record, tuple(keys)) if record)
    cited = (index.named(citation.source) for record in records for citation in record.citations)
    keys.update(source.key for source in cited if isinstance(source, Source))
    return {name: _among(keys, name, public) for name in LISTS}


def _among(keys: AbstractSet[str], name: str, public: Projection) -> int:
    """Count those of a list that have such a key."""
    return len(({row.key for row in public.dossier.list_of(name)} - public.blanks) & keys)


def _on_timeline(report: Report) -> Iterator[str]:
    for block in report.blocks:
        if isinstance(block, Timeline):
            yield from (happening.key for happening in block.shown.all)


def _named(public: Projection, texts: Iterable[str]) -> Iterator[str]:
    """Give those whose names stand there as words of their own, as the leak test finds them."""
    said = Searched("\n".join(texts), folded)
    for party in public.dossier.parties:
        if (name := folded(party.name)) and said.find(name):
            yield party.key
