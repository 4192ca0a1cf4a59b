"""The published JSON Schema of a dossier, made from the models."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, cast

from pydantic import create_model

from dossier.model.base import Country, Currency, Language, Value
from dossier.model.dates import Date
from dossier.model.dossier import VERSION, Dossier
from dossier.model.durations import Duration

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
# A name for the format; nothing needs to be found there.
ID: Final = f"urn:dossier:format:{VERSION}"

Node = dict[str, object]

# Kinds of text that many fields share, and what is said of those that say nothing of themselves.
_TEXTS: Final = create_model(
    "Texts",
    Date=(Date, ...),
    Duration=(Duration, ...),
    Country=(Country, ...),
    Currency=(Currency, ...),
    Language=(Language, ...),
)
_SAID: Final = {
    "Country": "A country's code of two capital letters (ISO 3166-1 alpha-2).",
    "Currency": "A currency's code of three capital letters (ISO 4217).",
    "Language": "A language's code, such as “ru” or “zh-Hant” (BCP 47).",
}


def schema() -> Node:
    """Make the schema of a whole file: types and closed words are held, unknown fields are free."""
    made = cast("Node", Dossier.model_json_schema())
    nouns = cast("dict[str, Node]", made.pop("$defs"))
    for noun in _nouns(Value):
        if noun is Dossier or noun.__name__ in nouns:
            _describe(made if noun is Dossier else nouns[noun.__name__], noun)
    texts = cast("dict[str, Node]", _TEXTS.model_json_schema()["properties"])
    for node in texts.values():
        node.pop("title")
    shared = {name: _with_shared(node, texts) for name, node in sorted(nouns.items())}
    shared |= {name: {"description": _SAID.get(name)} | node for name, node in texts.items()}
    root = cast("Node", _with_shared(made, texts))
    properties = cast("dict[str, Node]", root["properties"])
    marker = properties["dossier"]
    del marker["type"], marker["default"]
    marker["const"] = VERSION
    root["required"] = ["dossier", "subject"]
    return {"$schema": DIALECT, "$id": ID, **root, "$defs": shared}


def _nouns(base: type[Value]) -> Iterator[type[Value]]:
    for noun in base.__subclasses__():
        yield noun
        yield from _nouns(noun)


def _describe(node: Node, noun: type[Value]) -> None:
    """Give the fields the sentences that stand below them in the model; they need no titles."""
    said = _sentences(noun)
    for name, field in cast("dict[str, Node]", node["properties"]).items():
        field.pop("title", None)
        if name in said:
            field["description"] = said[name]


def _sentences(noun: type[Value]) -> dict[str, str]:
    """Find the sentence below each field in the source, where there is a source to read."""
    said: dict[str, str] = {}
    for part in reversed(noun.__mro__[: noun.__mro__.index(Value)]):
        try:
            source = textwrap.dedent(inspect.getsource(part))
        except OSError:  # a frozen program carries none
            return {}
        body = cast("ast.ClassDef", ast.parse(source).body[0]).body
        for field, below in pairwise(body):
            if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr):
                said[ast.unparse(field.target)] = inspect.cleandoc(ast.literal_eval(below.value))
    return said


def _with_shared(node: object, texts: dict[str, Node]) -> object:
    """Name a kind of text instead of repeating it at each of its fields."""
    for name, kind in texts.items():
        if node == kind:
            return {"$ref": f"#/$defs/{name}"}
    if isinstance(node, dict):
        fields = cast("Node", node)
        return {name: _with_shared(value, texts) for name, value in fields.items()}
    if isinstance(node, list):
        return [_with_shared(value, texts) for value in cast("list[object]", node)]
    return node
