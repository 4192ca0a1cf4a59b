"""Rules about what code may do: catch, read the clock, import, test."""

import ast
from collections.abc import Iterator

from tests.house.source import Source, dotted, imports, is_below_ui, last_name, line_of

CLOCK = {
    "date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "time.localtime",
    "time.time",
    "time.time_ns",
}
UNWELCOME = (
    "asyncio",
    "http",
    "importlib.metadata",
    "jinja2",
    "marshal",
    "pickle",
    "shelve",
    "PySide6.QtNetwork",
    "urllib.request",
)


def catches_all(source: Source) -> Iterator[str]:
    """Find what catches every exception without raising it again."""
    for node in source.nodes:
        if isinstance(node, ast.ExceptHandler) and _is_broad(node) and not _raises_again(node):
            yield f"{source.path}:{node.lineno}"


def clock_below_ui(source: Source) -> Iterator[str]:
    """Find who reads the clock below the screen: the day is passed in."""
    for node in source.nodes if is_below_ui(source.path) else ():
        if any(f".{dotted(node)}".endswith(f".{clock}") for clock in CLOCK):
            yield f"{source.path}:{line_of(node)} {dotted(node)}"


def grouped_as_in_english(source: Source) -> Iterator[str]:
    """Find a number on the screen with the commas of English: `say_number` knows the language."""
    for node in source.nodes if source.path.startswith("dossier/ui/") else ():
        form = node.format_spec if isinstance(node, ast.FormattedValue) else None
        if form and "," in ast.unparse(form):
            yield f"{source.path}:{line_of(node)}"


def any_below_ui(source: Source) -> Iterator[str]:
    """Find Any that does not stand at the border to Qt."""
    for line, name in imports(source):
        if name == "typing.Any" and not source.path.startswith(("dossier/ui/", "tests/ui/")):
            yield f"{source.path}:{line}"


def unwelcome_import(source: Source) -> Iterator[str]:
    """Find an import for the network, for plug-ins, or for a format that runs code."""
    for line, name in imports(source) if source.path.startswith("dossier/") else ():
        if any(f"{name}.".startswith(f"{unwelcome}.") for unwelcome in UNWELCOME):
            yield f"{source.path}:{line} {name}"


def idle_test(source: Source) -> Iterator[str]:
    """Find a test that asserts nothing."""
    asserting = {f.name for f in source.functions() if _asserts_at_all(f, set())}
    for function in _tests(source):
        if not _asserts_at_all(function, asserting):
            yield f"{source.path}:{function.lineno} {function.name}"


def wordless_test(source: Source) -> Iterator[str]:
    """Find a test whose name is no sentence: it has three words or more."""
    for function in _tests(source):
        if len(function.name.strip("_").split("_")) < 4:
            yield f"{source.path}:{function.lineno} {function.name}"


def sleep_or_mock(source: Source) -> Iterator[str]:
    """Find a test that sleeps or mocks; only a watcher of other processes may wait."""
    if not source.path.startswith("tests/"):
        return
    for line, name in imports(source):
        if name.startswith("unittest"):
            yield f"{source.path}:{line} {name}"
    if source.path.startswith(("tests/e2e/", "tests/lab/", "tests/bench/")):
        return
    for node in source.nodes:
        if dotted(node) in {"time.sleep", "qtbot.wait"} or last_name(node) in {"qWait", "qSleep"}:
            yield f"{source.path}:{line_of(node)} {dotted(node)}"


def _tests(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    if source.path.rpartition("/")[2].startswith("test_"):
        for function in source.functions():
            if function.name.startswith("test_"):
                yield function


def _asserts_at_all(function: ast.AST, asserting: set[str]) -> bool:
    """Tell whether a function asserts by itself, or calls one of its file that does."""
    return any(_asserts(node, asserting) for node in ast.walk(function))


def _asserts(node: ast.AST, asserting: set[str]) -> bool:
    if isinstance(node, ast.Assert):
        return True
    name = last_name(node.func) if isinstance(node, ast.Call) else ""
    known = {"raises", "warns", "waitSignal", "waitUntil", *asserting}
    return name.startswith("assert") or name in known


def _is_broad(caught: ast.ExceptHandler) -> bool:
    names = [caught.type] if not isinstance(caught.type, ast.Tuple) else caught.type.elts
    return any(name is None or dotted(name) in {"Exception", "BaseException"} for name in names)


def _raises_again(caught: ast.ExceptHandler) -> bool:
    last = caught.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None
