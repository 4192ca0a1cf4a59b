"""Write down how a timeline was looked at, and find it again, as plain JSON outside the file.

Nothing of the case is written: no name, no word that was looked for, no record that was chosen.
Of a person or a source by which one sifts it is the id that is written, where the program made it
by chance: one that somebody wrote may be a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, cast

from dossier.model.ids import Index
from dossier.timeline.frame.sheet import Groups
from dossier.timeline.items.item import KINDS, Kind
from dossier.timeline.items.items import Items
from dossier.timeline.items.sieve import Refs, Sieve, meant
from dossier.timeline.scene import Fit, Scene
from dossier.timeline.time.scale import FARTHEST, NEAREST, Scale
from dossier.wording.records import name_of, short_name

_MADE: Final = re.compile(r"#(?:party|source|statement)-[0-9a-f]{6}")
"""A reference to what has its id from the program."""
_DEEPEST: Final = 10**9
"""Pixels below which there are no lanes."""
_FITS: Final[dict[str, Fit]] = {"events": "events", "ends": "ends"}


def state(scene: Scene) -> dict[str, object]:
    """Give the place in time, the zoom, how the groups stand, and how far they are scrolled."""
    groups, scale = scene.look.groups, scene.scale
    return {
        "fitted": scene.fitted,
        "start": scale.start,
        "per_px": scale.per_px,
        "order": list(groups.order),
        "collapsed": sorted(groups.collapsed),
        "scroll": round(scene.frame.scroll / scene.metrics.unit),
    }


def restored(scene: Scene, kept: Mapping[str, object]) -> Scene:
    """Look as it was looked; what is not understood stays as it is."""
    groups = Groups(_order(kept.get("order")), frozenset(kinds(kept.get("collapsed"))))
    scroll = _scroll(kept.get("scroll")) * scene.metrics.unit
    made = replace(scene, look=scene.look._replace(groups=groups, scroll=scroll))
    fitted = _FITS.get(str(kept.get("fitted")))
    if fitted:
        return made.fit(fitted)
    start, per_px = kept.get("start"), kept.get("per_px")
    if not isinstance(start, int | float) or not isinstance(per_px, int | float):
        return made
    if not NEAREST <= per_px <= FARTHEST or not -FARTHEST < start / FARTHEST < FARTHEST:
        return made
    scale = Scale(float(start), float(per_px)).within(made.width)
    return replace(made, scale=scale, fitted="")


def _scroll(said: object) -> float:
    """Read by how much the lanes are scrolled; the frame goes no farther than they reach."""
    return float(min(max(said, 0), _DEEPEST)) if isinstance(said, int) else 0.0


def sieve_state(made: Sieve, items: Items, index: Index) -> dict[str, object]:
    """Give what is let through, as far as that says no name."""
    kept: dict[str, object] = {"without": sorted(made.without)}
    if made.person or made.source:
        people, sources = meant(made, items, index)
        kept |= {"person": _unnamed(people), "source": _unnamed(sources)}
    return kept


def sieve_restored(kept: Mapping[str, object], items: Items, index: Index) -> Sieve:
    """Let through what was let through; whoever is not there any more is not asked for."""
    person, source = (_still(kept.get(name), index) for name in ("person", "source"))
    return Sieve(
        without=frozenset(kinds(kept.get("without"))),
        person=name_of(person, index, items.words),
        source=short_name(source, index, items.words),
    )


def _unnamed(refs: Refs) -> str:
    return next((ref for ref in refs if ref and _MADE.fullmatch(ref)), "")


def _still(ref: object, index: Index) -> str:
    return ref if isinstance(ref, str) and _MADE.fullmatch(ref) and index.named(ref) else ""


def kinds(said: object) -> Iterator[Kind]:
    """Read names of groups; others are passed over, and each comes once."""
    names = cast("list[object]", said) if isinstance(said, list) else []
    return (kind for name in dict.fromkeys(map(str, names)) for kind in KINDS if kind == name)


def _order(said: object) -> tuple[Kind, ...]:
    """Read an order of groups; those that it does not name come behind, in their own."""
    return tuple(dict.fromkeys((*kinds(said), *KINDS)))
