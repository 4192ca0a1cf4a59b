"""Read the sources that the rules of the house look at."""

import ast
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: where it lies, seen from the root, and what it says."""

    path: str
    text: str
    tree: ast.Module
    nodes: tuple[ast.AST, ...]

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        for node in self.nodes:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node


Rule = Callable[[Source], Iterator[str]]


def parse(path: str, text: str) -> Source:
    tree = ast.parse(text)
    return Source(path, text, tree, tuple(ast.walk(tree)))


def tracked_files() -> tuple[str, ...]:
    """Name each file that is committed, or that a commit could take, from the root."""
    # The clone may belong to another user than the one who tests it.
    git = ["git", "-c", "safe.directory=*"]
    command = [*git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return tuple(name for name in sorted(set(listed.split("\0"))) if (ROOT / name).is_file())


def sources() -> tuple[Source, ...]:
    """Parse every tracked Python file."""
    return tuple(
        parse(name, (ROOT / name).read_text(encoding="utf-8"))
        for name in tracked_files()
        if name.endswith(".py")
    )


def dotted(node: ast.AST) -> str:
    """Write a name or a chain of attributes with dots; anything else is empty."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""


def last_name(node: ast.AST) -> str:
    """Give the name that a name or a chain of attributes ends with, whatever it begins with."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def line_of(node: ast.AST) -> int:
    return getattr(node, "lineno", 0)


def imports(source: Source) -> Iterator[tuple[int, str]]:
    """Give the line and the full dotted name of everything imported."""
    for node in source.nodes:
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def is_below_ui(path: str) -> bool:
    """Tell whether a file of the program stands on a floor below the screen."""
    above = ("__main__.py", "app.py", "cli.py", "commands/", "drawing.py", "ui/")
    inside = path.removeprefix("dossier/")
    return inside != path and not inside.startswith(above)
