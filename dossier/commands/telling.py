"""Commands that tell something and load no Qt: date, schema."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Final

from dossier.commands.command import FAILED, FINE, Command
from dossier.commands.output import say, write
from dossier.i18n import Words
from dossier.workspace.complaints import complain


def _prepare_date(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "text", metavar="TEXT", help="a date as people or EDTF write it; - reads lines"
    )
    parser.add_argument("--json", action="store_true", help="print it as JSON, one line a date")


def _date(given: argparse.Namespace, words: Words) -> int:
    """Explain dates; fails if one of them cannot be understood."""
    texts = _lines_of_input() if given.text == "-" else [given.text]
    return max((_explain(text, words, as_json=given.json) for text in texts), default=FINE)


def _lines_of_input() -> list[str]:
    """Read lines of UTF-8; other bytes are shown as what they are not."""
    data = sys.stdin.buffer.read() if sys.stdin else b""
    return data.decode(errors="replace").splitlines()


def _explain(text: str, words: Words, *, as_json: bool) -> int:
    from dossier.wording import dates

    try:
        found = dates.describe(dates.read(text, words), words)
    except ValueError as why:
        if as_json:
            say(json.dumps({"typed": text, "error": str(why)}))
        else:
            complain(str(why))
        return FAILED
    told = {
        "typed": text,
        "text": found.text,
        "words": found.said,
        "as_span": found.as_span,
        "earliest": found.earliest.isoformat() if found.earliest else None,
        "latest": found.latest.isoformat() if found.latest else None,
        "precision": found.precision,
        "qualifier": found.qualifier,
    }
    if as_json:
        say(json.dumps(told))
    else:
        for name, value in told.items():
            say(f"{name.replace('_', ' '):<10} {'not known' if value is None else value}")
    return FINE


def _prepare_schema(_parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""


def _schema(_given: argparse.Namespace, _words: Words) -> int:
    from dossier.storage.schema import schema

    write("-", f"{json.dumps(schema(), indent=2, ensure_ascii=False)}\n".encode(), force=False)
    return FINE


COMMANDS: Final = (
    Command("date", "explain a date: earliest, latest, in words", _prepare_date, _date),
    Command("schema", "print the JSON Schema of the format", _prepare_schema, _schema),
)
