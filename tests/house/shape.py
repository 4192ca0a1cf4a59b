"""Rules about the shape of a file: its size, its first sentence, its names."""

import ast
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.house.source import Source

FILE_LINES = 400
FRAME = "dossier/ui/main_window.py"
FRAME_LINES = 250
CLASS_LINES = 250
FUNCTION_LINES = 50
ARGUMENTS = 5
VAGUE = {"common", "core", "handler", "helper", "helpers", "manager", "misc", "util", "utils"}
TOOL_OFF_SWITCH = re.compile(
    r"#\s*(ruff:\s*noqa|flake8:\s*noqa|mypy:|pyright:\s*(basic|standard|strict|\w+\s*=)"
    r"|noqa(?!:)|noqa:.*\b(C901|PLR09\d\d)|type:\s*ignore(?!\[)|pyright:\s*ignore(?!\[))"
)


def long_file(source: Source) -> Iterator[str]:
    """Find a file of more than 400 lines; the main window only frames, and takes 250."""
    lines = len(source.text.splitlines())
    if lines > (FRAME_LINES if str(source.path) == FRAME else FILE_LINES):
        yield f"{source.path}: {lines} lines"


def long_class(source: Source) -> Iterator[str]:
    """Find a class of more than 250 lines."""
    for node in source.nodes:
        if isinstance(node, ast.ClassDef) and _lines(node) > CLASS_LINES:
            yield f"{source.path}:{node.lineno} {node.name}: {_lines(node)} lines"


def long_function(source: Source) -> Iterator[str]:
    """Find a function of more than 50 lines."""
    for function in source.functions():
        if _lines(function) > FUNCTION_LINES:
            yield f"{source.path}:{function.lineno} {function.name}: {_lines(function)} lines"


def many_arguments(source: Source) -> Iterator[str]:
    """Find a function that takes more than 5 arguments besides itself."""
    for function in source.functions():
        taken = [
            *function.args.posonlyargs,
            *function.args.args,
            *function.args.kwonlyargs,
        ]
        count = len([argument for argument in taken if argument.arg not in {"self", "cls"}])
        if count > ARGUMENTS:
            yield f"{source.path}:{function.lineno} {function.name}: {count} arguments"


def unclear_first_sentence(source: Source) -> Iterator[str]:
    """Find a file whose first line is no plain sentence that says what the file is for."""
    first = (ast.get_docstring(source.tree, clean=False) or "").split("\n")[0]
    opens = source.text.startswith('"""') and first[:1].isupper() | (first[:1] in "`'")
    if not opens or not first.endswith(".") or len(first.split()) < 3:
        yield f"{source.path}: {first!r}"


def vague_name(source: Source) -> Iterator[str]:
    """Find what is called utils, common, helpers, core, misc, manager or handler."""
    for part in PurePosixPath(source.path).with_suffix("").parts:
        if VAGUE & set(part.lower().split("_")):
            yield source.path
    for node in source.nodes:
        if isinstance(node, ast.ClassDef) and VAGUE & set(_words(node.name)):
            yield f"{source.path}:{node.lineno} {node.name}"


def off_switch(source: Source) -> Iterator[str]:
    """Find a tool silenced for a file, for a limit, or without naming what is silenced."""
    for number, line in enumerate(source.text.splitlines(), 1):
        if TOOL_OFF_SWITCH.search(line):
            yield f"{source.path}:{number} {line.strip()}"


def unfinished(source: Source) -> Iterator[str]:
    """Find the marks of unfinished work."""
    mark = re.compile("#.*\\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "HA" + "CK")) + ")\\b")
    for number, line in enumerate(source.text.splitlines(), 1):
        if mark.search(line):
            yield f"{source.path}:{number} {line.strip()}"
    for node in source.nodes:
        if isinstance(node, ast.Name) and node.id == "NotImplementedError":
            yield f"{source.path}:{node.lineno} NotImplementedError"


def _lines(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _words(name: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)]
