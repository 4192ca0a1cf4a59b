"""Find where code could put a value for what is not known: a word, a length, a date or a number."""

import ast
from collections.abc import Iterator
from typing import get_args

from dossier.model.charge import Outcome, Plea
from dossier.model.custody import Basis
from dossier.model.sentence import How, SentenceStatus
from tests.house.source import Source

WORDS = {
    word for closed in (How, SentenceStatus, Outcome, Plea, Basis) for word in get_args(closed)
}
# Words that say that nothing is known, or that are used for other things too.
PLAIN = {"unknown", "none", "arrest", "transfer", "sentence", "medical", "bail", "parole"}
# Calls that give the value of their second argument where there is none.
GIVING = ("get", "setdefault", "pop", "next")
# What makes a value that says something out of a constant, or out of the clock.
MAKERS = ("Date", "Duration", "Money", "date", "datetime", "timedelta")


def words_in_flow(source: Source) -> Iterator[str]:
    """Find each word of a closed list that is not merely compared with, listed, or given a label.

    Such a word is never needed: what a record says of itself comes out of the file alone.
    """
    above = {child: node for node in source.nodes for child in ast.iter_child_nodes(node)}
    for node in source.nodes:
        word = isinstance(node, ast.Constant) and node.value in WORDS - PLAIN
        if word and not _is_looked_at(node, above):
            yield f"{source.path} {ast.unparse(node)}"


def _is_looked_at(node: ast.AST, above: dict[ast.AST, ast.AST]) -> bool:
    parent = above[node]
    if isinstance(parent, ast.Tuple | ast.List | ast.Set):
        holder = above[parent]
        listed = isinstance(holder, ast.Call) and _name(holder) == "frozenset"
        return listed or isinstance(holder, ast.Compare | ast.Subscript)
    if isinstance(parent, ast.Dict):
        # A row of a table: for nothing, no word may stand, and no field is filled with one.
        values = dict(zip(map(id, parent.values), parent.keys, strict=True))
        key = values.get(id(node))
        return key is None or (isinstance(key, ast.Constant) and key.value in WORDS)
    if isinstance(parent, ast.Call):
        return _name(parent) in ("tr", "ntr")
    return isinstance(parent, ast.Compare | ast.Subscript | ast.MatchValue)


def stand_ins(source: Source) -> Iterator[str]:
    """Find each value that stands in where something is missing; what says nothing is none."""
    for node in source.nodes:
        for chosen in _chosen(node):
            if _says_something(chosen):
                yield ast.unparse(chosen)


def _chosen(node: ast.AST) -> Iterator[ast.expr]:
    """Give what a piece of code takes where something is missing."""
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
        yield from node.values[1:]
    elif isinstance(node, ast.IfExp):
        yield node.orelse
        if isinstance(node.test, ast.Compare | ast.UnaryOp):
            yield node.body
    elif isinstance(node, ast.arguments):
        yield from (default for default in (*node.defaults, *node.kw_defaults) if default)
    elif isinstance(node, ast.Call):
        if _name(node) in GIVING:
            yield from node.args[1:2]
        elif _name(node) == "getattr":
            yield from node.args[2:]
        yield from (given.value for given in node.keywords if given.arg == "default")


def _says_something(chosen: ast.expr) -> bool:
    if isinstance(chosen, ast.UnaryOp):
        return _says_something(chosen.operand)
    if isinstance(chosen, ast.Constant):
        number = isinstance(chosen.value, int | float) and not isinstance(chosen.value, bool)
        return number or chosen.value in WORDS
    if isinstance(chosen, ast.Name):
        return chosen.id.isupper() or chosen.id == "inf"
    if isinstance(chosen, ast.Attribute):
        return isinstance(chosen.value, ast.Name) and chosen.value.id in MAKERS
    return isinstance(chosen, ast.Call) and (_name(chosen) in MAKERS or _owner(chosen) in MAKERS)


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else _id(call.func)


def _owner(call: ast.Call) -> str:
    return _id(call.func.value) if isinstance(call.func, ast.Attribute) else ""


def _id(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else ""
