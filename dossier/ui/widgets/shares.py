"""Share the width of a table among its columns, so that no words are cut while there is room."""

from __future__ import annotations

from collections.abc import Sequence


def shares(
    wanted: Sequence[int], drawn: Sequence[int], room: int, least: Sequence[int] = ()
) -> list[int]:
    """Give each column its width: by the drawing, but none narrower than its words if it can be.

    Where there is no room for all words, each still has its `least` if it can, such as its head.

    >>> shares([10, 10, 10], [100, 100, 200], 400)
    [100, 100, 200]
    >>> shares([10, 180, 10], [100, 100, 200], 400)
    [73, 180, 147]
    >>> shares([10, 300, 300], [100, 100, 100], 400)
    [10, 195, 195]
    >>> shares([10, 300, 300], [100, 100, 200], 400)
    [10, 130, 260]
    >>> shares([10, 300, 300], [100, 100, 200], 400, [10, 150, 20])
    [10, 223, 166]
    """
    if sum(wanted) >= room:
        if not least or sum(least) > room:
            return _squeezed(wanted, drawn, room)
        more = [max(want - own, 0) for want, own in zip(wanted, least, strict=True)]
        shared = _squeezed(more, drawn, room - sum(least))
        return [own + width for own, width in zip(least, shared, strict=True)]
    widths = dict(enumerate(wanted))
    free = set(widths)
    while free:
        unit = (room - sum(widths[n] for n in widths if n not in free)) / sum(
            drawn[n] for n in free
        )
        tight = {n for n in free if wanted[n] > drawn[n] * unit}
        if not tight:
            widths |= {n: int(drawn[n] * unit) for n in free}
            break
        free -= tight
    widths[len(wanted) - 1] += room - sum(widths.values())
    return [widths[n] for n in range(len(wanted))]


def _squeezed(wanted: Sequence[int], drawn: Sequence[int], room: int) -> list[int]:
    """Give narrow columns what they want, and share the rest by the drawing."""
    widths = list(wanted)
    wide = set(range(len(wanted)))
    while wide:
        left = max(room - sum(widths[n] for n in range(len(wanted)) if n not in wide), 0)
        unit = left / sum(drawn[n] for n in wide)
        narrow = {n for n in wide if wanted[n] <= drawn[n] * unit}
        if not narrow:
            for n in wide:
                widths[n] = int(drawn[n] * unit)
            break
        wide -= narrow
    return widths
