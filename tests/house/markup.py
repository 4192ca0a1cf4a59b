"""Rules that keep a stranger's text from being read as markup, and the looks in the palette."""

import ast
from collections.abc import Iterator

from tests.house.source import Source, dotted, last_name, line_of

TEXT = ("dossier/ui/text.py", "dossier/ui/text/")
# Each of these reads its string as rich text when it looks like rich text.
RICH = {
    "QErrorMessage",
    "QGraphicsTextItem",
    "QLabel",
    "QMessageBox",
    "QProgressDialog",
    "QSplashScreen",
    "QStaticText",
    "QSystemTrayIcon",
    "QTextBrowser",
    "QTextDocumentFragment",
    "QUiLoader",
    "QWebEngineView",
    "QWhatsThis",
    "QWizard",
}
RICH_CALLS = {
    "appendHtml",
    "drawStaticText",
    "fromHtml",
    "insertHtml",
    "setDefaultStyleSheet",
    "setHtml",
    "setMarkdown",
    "setTextFormat",
    "setToolTip",
    "setWhatsThis",
    "showText",
}
# The one place that opens an address outside, after a question.
OPENS = "dossier/ui/widgets/link_question.py"
OPENING = {
    "QDesktopServices",
    "openUrl",
    "setOpenExternalLinks",
    "setOpenLinks",
    "startDetached",
    "startfile",
    "webbrowser",
    "xdg-open",
}
PUT_TOGETHER = (ast.JoinedStr, ast.BinOp)


def raw_text(source: Source) -> Iterator[str]:
    """Find what would read a stranger's text as markup, outside ui/text."""
    for node in source.nodes if _may_break(source) else ():
        imported = node.name if isinstance(node, ast.alias) else ""
        called = node.attr if isinstance(node, ast.Attribute) else ""
        if {last_name(node), imported} & RICH or called in RICH_CALLS:
            yield f"{source.path}:{line_of(node)} {imported or last_name(node)}"


def opens_outside(source: Source) -> Iterator[str]:
    """Find what opens an address or starts a program, outside the one place that asks first."""
    for node in source.nodes if _may_break(source) and source.path != OPENS else ():
        text = str(node.value) if isinstance(node, ast.Constant) else ""
        imported = node.name if isinstance(node, ast.alias) else ""
        if {last_name(node), imported, text} & OPENING:
            yield f"{source.path}:{line_of(node)} {last_name(node)}"


def document_that_opens_files(source: Source) -> Iterator[str]:
    """Find a QTextDocument made or subclassed outside ui/text: it opens the files it names."""
    for node in source.nodes if _may_break(source) else ():
        made = [node.func] if isinstance(node, ast.Call) else []
        bases = node.bases if isinstance(node, ast.ClassDef) else []
        if "QTextDocument" in {last_name(used) for used in (*made, *bases)}:
            yield f"{source.path}:{line_of(node)} QTextDocument"


def edit_that_takes_markup(source: Source) -> Iterator[str]:
    """Find a QTextEdit without the document that opens nothing, or one that takes rich text."""
    names = {last_name(node) for node in source.nodes}
    tamed = {"PlainDocument", "setAcceptRichText"} <= names
    if _may_break(source) and "QTextEdit" in names and not tamed:
        yield f"{source.path}: QTextEdit"


def question_with_others_words(source: Source) -> Iterator[str]:
    """Find a QInputDialog that asks with more than our own words: its label reads markup."""
    for node in source.nodes if _may_break(source) else ():
        if isinstance(node, ast.Call) and dotted(node.func).startswith("QInputDialog."):
            inner = [part for argument in node.args for part in ast.walk(argument)]
            if any(isinstance(part, PUT_TOGETHER) or _formats(part) for part in inner):
                yield f"{source.path}:{node.lineno} {dotted(node.func)}"


def label_made_by_a_form(source: Source) -> Iterator[str]:
    """Find a QFormLayout that makes a label of its own: it would read markup."""
    for node in source.nodes:
        if not isinstance(node, ast.Call) or last_name(node.func) != "addRow" or not node.args:
            continue
        first = node.args[0]
        texts = isinstance(first, ast.Constant | ast.JoinedStr)
        called = isinstance(first, ast.Call) and last_name(first.func) in {"tr", "ntr", "format"}
        if texts or called:
            yield f"{source.path}:{node.lineno} addRow"


def stylesheet(source: Source) -> Iterator[str]:
    """Find a stylesheet: colours come from the palette."""
    for node in source.nodes:
        if isinstance(node, ast.Attribute) and node.attr == "setStyleSheet":
            yield f"{source.path}:{node.lineno} setStyleSheet"


def _may_break(source: Source) -> bool:
    return source.path.startswith("dossier/") and not source.path.startswith(TEXT)


def _formats(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and last_name(node.func) == "format"
