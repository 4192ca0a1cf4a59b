"""Make an invented case of many events, to see how a crowded timeline looks and how fast it is.

Run it as `python -m tools.make_many_events NUMBER FILE`. The same number gives the same file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

FIRST: Final = date(1998, 1, 1)
DAYS: Final = 26 * 365
KINDS: Final = ("hearing", "transfer", "hospital", "visit", "ruling", "call", "")
SOURCES: Final = ("court", "family", "consulate")


def case(number: int) -> dict[str, object]:
    """Give the case as plain JSON: dates of every form, spread over years, some on one day."""
    return {
        "dossier": 1,
        "about": {"language": "en", "keeper": "Invented: no such person, no such case"},
        "subject": {"name": "Many Events (invented)"},
        "events": list(_events(number)),
        "sources": [
            {"id": name, "title": f"Notes of the {name} (invented)", "type": "report"}
            for name in SOURCES
        ],
    }


def _events(number: int) -> Iterator[dict[str, object]]:
    for place in range(number):
        kind = KINDS[place % len(KINDS)]
        event: dict[str, object] = {
            "id": f"event-{place}",
            "title": f"{(kind or 'note').capitalize()} {place}",
            "date": _date(place),
        }
        if kind:
            event["kind"] = kind
        yield {**event, "cite": [f"#{SOURCES[place % len(SOURCES)]}"]}


def _date(place: int) -> str:
    """Give a date: each seventh on one same day, others a month, about, uncertain, or a span."""
    if place % 7 == 0:
        return "2014-07-05"
    day = FIRST + timedelta(days=place * 7919 % DAYS)
    forms = (
        day.isoformat(),
        day.isoformat(),
        f"{day:%Y-%m}",
        f"{day.isoformat()}~",
        f"{day:%Y-%m}?",
        f"{day.isoformat()}/{(day + timedelta(days=place % 90)).isoformat()}",
        f"XXXX-{day:%m-%d}" if place % 120 == 6 else f"{day:%Y}",
    )
    return forms[place // 7 % len(forms)]


def main(number: str, file: str) -> int:
    """Write the case."""
    text = json.dumps(case(int(number)), ensure_ascii=False, indent=2)
    Path(file).write_text(f"{text}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].isdecimal():
        sys.exit("How to use it: python -m tools.make_many_events NUMBER FILE")
    sys.exit(main(*sys.argv[1:]))
