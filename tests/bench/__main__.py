"""Print the table of all ratios with their targets: `python3 dev.py bench [PART...]`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from itertools import chain
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench import (
    files,
    lists,
    paper,
    reasoning,
    searching,
    starts,
    timeline_edits,
    timeline_frames,
)
from tests.bench.measuring import Row

PARTS: Final[dict[str, Callable[[], Iterable[tuple[str, float, float]]]]] = {
    "starts": starts.rows,
    "files": files.rows,
    "paper": paper.rows,
    "reasoning": reasoning.rows,
    "find": searching.rows,
    "timeline": lambda: chain(timeline_frames.rows(), timeline_edits.rows()),
    "lists": lists.rows,
}
HEAD: Final = (
    "Each ratio is of medians, taken in turn in this run; what is over its target is marked."
)


def main(chosen: list[str]) -> int:
    """Measure the parts named, or all; the exit status tells no ratio, since machines differ."""
    if unknown := [part for part in chosen if part not in PARTS]:
        print(f"No such part: {', '.join(unknown)}. There are: {', '.join(PARTS)}.")
        return 2
    print(HEAD, f"{'':57}{'ratio':>9} {'target':>9}", sep="\n\n")
    for part in chosen or PARTS:
        for name, ratio, target in PARTS[part]():
            row = Row(name, ratio, target)
            print(_said(row), flush=True)
    return 0


def _said(row: Row) -> str:
    ok = "ok" if row.ratio <= row.target else "OVER"
    return f"{row.name:<57}{row.ratio:9.3g} {row.target:9.3g}  {ok}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
