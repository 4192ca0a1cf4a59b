"""Rules about what code may do: catch, read the clock, import, show text, test."""

import ast
from collections.abc import Iterator

from tests.house.source import Source, dotted, imports, is_below_ui

TEXT = ("dossier/ui/text.py", "dossier/ui/text/")
# Each of these reads its string as rich text when it looks like rich text.
RICH = {
    "QErrorMessage",
    "QGraphicsTextItem",
    "QInputDialog",
    "QLabel",
    "QMessageBox",
    "QProgressDialog",
    "QSplashScreen",
    "QStaticText",
    "QTextBrowser",
    "QTextDocument",
    "QTextEdit",
    "QWhatsThis",
}
RICH_CALLS = {
    "appendHtml",
    "drawStaticText",
    "insertHtml",
    "setHtml",
    "setMarkdown",
    "setTextFormat",
    "setToolTip",
    "setWhatsThis",
    "showText",
}
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


def raw_text(source: Source) -> Iterator[str]:
    """Find what would read a stranger's text as markup, outside ui/text."""
    if not source.path.startswith("dossier/") or source.path.startswith(TEXT):
        return
    for node in source.nodes():
        name = dotted(node).rpartition(".")[2]
        if name in RICH or (isinstance(node, ast.Attribute) and node.attr in RICH_CALLS):
            yield f"{source.path}:{_line(node)} {name or _attribute(node)}"
        if isinstance(node, ast.alias) and node.name in RICH:
            yield f"{source.path}:{node.lineno} import {node.name}"


def label_made_by_a_form(source: Source) -> Iterator[str]:
    """Find a QFormLayout that makes a label of its own: it would read markup."""
    for node in source.nodes():
        if not isinstance(node, ast.Call) or _attribute(node.func) != "addRow" or not node.args:
            continue
        first = node.args[0]
        texts = isinstance(first, ast.Constant | ast.JoinedStr)
        called = isinstance(first, ast.Call) and _attribute(first.func) in {"tr", "ntr", "format"}
        if texts or called:
            yield f"{source.path}:{node.lineno} addRow"


def stylesheet(source: Source) -> Iterator[str]:
    """Find a stylesheet: colours come from the palette."""
    for node in source.nodes():
        if isinstance(node, ast.Attribute) and node.attr == "setStyleSheet":
            yield f"{source.path}:{node.lineno} setStyleSheet"


def catches_all(source: Source) -> Iterator[str]:
    """Find what catches every exception without raising it again."""
    for node in source.nodes():
        if isinstance(node, ast.ExceptHandler) and _is_broad(node) and not _raises_again(node):
            yield f"{source.path}:{node.lineno}"


def clock_below_ui(source: Source) -> Iterator[str]:
    """Find who reads the clock below the screen: the day is passed in."""
    for node in source.nodes() if is_below_ui(source.path) else ():
        if any(f".{dotted(node)}".endswith(f".{clock}") for clock in CLOCK):
            yield f"{source.path}:{_line(node)} {dotted(node)}"


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
    for function in _tests(source):
        if not any(_asserts(node) for node in ast.walk(function)):
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
    for node in source.nodes():
        if dotted(node) in {"time.sleep", "qtbot.wait"} or _attribute(node) in {"qWait", "qSleep"}:
            yield f"{source.path}:{_line(node)} {dotted(node)}"


def _tests(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    if source.path.rpartition("/")[2].startswith("test_"):
        for function in source.functions():
            if function.name.startswith("test_"):
                yield function


def _asserts(node: ast.AST) -> bool:
    if isinstance(node, ast.Assert):
        return True
    name = _attribute(node.func) if isinstance(node, ast.Call) else ""
    return name.startswith("assert") or name in {"raises", "waitSignal", "waitUntil"}


def _is_broad(caught: ast.ExceptHandler) -> bool:
    names = [caught.type] if not isinstance(caught.type, ast.Tuple) else caught.type.elts
    return any(name is None or dotted(name) in {"Exception", "BaseException"} for name in names)


def _raises_again(caught: ast.ExceptHandler) -> bool:
    last = caught.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _attribute(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _line(node: ast.AST) -> int:
    return getattr(node, "lineno", 0)
