"""A dossier from a stranger, and a whole session with it: every field hostile, every place visited.

`python -m tests.lab.stranger CASE OUT LANGUAGE` opens the case in a real window, goes to every tab
and record, asks for every tip, finds, fails, prints, exports, saves and quits.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QWidget

from dossier import drawing
from dossier.app import Program
from dossier.document import edits
from dossier.document.telling import Told
from dossier.errors import CannotEdit, CannotRead
from dossier.i18n import Words
from dossier.report.redaction.profile import EVERYTHING
from dossier.report.redaction.projection import project
from dossier.report.summary import summary
from dossier.report.writers import markdown, plain_text
from dossier.shipped import sample
from dossier.storage import reader, writer
from dossier.ui import printing
from dossier.ui.case_view import CaseView
from dossier.ui.dialogs import merge_dialog
from dossier.ui.dialogs.print_dialog import Leaving, PrintDialog
from dossier.ui.main_window import MainWindow
from dossier.ui.panels.find import FindPanel
from dossier.ui.tabs.tab_stack import TABS
from dossier.ui.widgets.line_edit import LineEdit
from dossier.ui.widgets.question import Question
from dossier.workspace.paths import Paths
from dossier.workspace.plans import OwnPlans

WORD = "Canary4f2a91"
FOUND = 40  # places that are gone to
SHARE = "//canary-host/share/picture.png"


def hostile_case(files: Mapping[str, Path]) -> bytes:
    """Write the sample in which every field occurs, with markup that names files in each text."""
    images = "".join(f'<img src="{path}"><img src="file://{path}">' for path in files.values())
    markup = (
        f' {WORD} <b>b</b>{images}<img src="{SHARE}"><a href="{SHARE}">a</a>'
        f'<link rel="stylesheet" href="{files["style"]}"><style>@import "{files["style"]}";</style>'
    )
    raw = cast("dict[str, object]", json.loads(sample("every-field.dossier").read_text("utf-8")))
    for key in sorted({key for key, _ in _texts(raw)} - {"id", "url", "archived"}):
        tried = _with_text(raw, key, markup)
        if _is_read(tried):
            raw = cast("dict[str, object]", tried)
    return writer.written(raw)


def hostile_fields(case: bytes) -> int:
    """Count the texts of a case that hold the markup."""
    return sum(WORD in text for _, text in _texts(json.loads(case)))


def _texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in cast("dict[str, object]", value).items():
            yield from _texts(inner, name)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from _texts(inner, key)
    elif isinstance(value, str) and not value.startswith("#"):
        yield key, value


def _with_text(value: object, key: str, text: str, here: str = "") -> object:
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        return {name: _with_text(inner, key, text, name) for name, inner in fields.items()}
    if isinstance(value, list):
        return [_with_text(inner, key, text, here) for inner in cast("list[object]", value)]
    hit = isinstance(value, str) and here == key and not value.startswith("#")
    return f"{value}{text}" if hit else value


def _is_read(raw: object) -> bool:
    try:
        return not reader.decode(writer.written(cast("dict[str, object]", raw))).set_aside
    except CannotRead:
        return False


def session(case: Path, out: Path, language: str) -> None:
    """Use the program as a person would, with everything that it can show."""
    words = Words(language)
    app = drawing.application(words)
    shown = project(reader.load(case).dossier, EVERYTHING, words)
    # These have looks of their own, as on the command line: before there is a window.
    for ending in (".svg", ".png", ".pdf"):
        (out / f"timeline{ending}").write_bytes(drawing.timeline(shown, ending, words).data)
    paths = Paths.of_this_person()
    program = Program(app, words, paths)
    window = program.open(case)
    assert window.case, window.trouble.said
    _visit(window.case)
    _find(window)
    _leave(window, OwnPlans(paths.config), out)
    _fail(window, case.read_text("utf-8")[:4000])
    _print(window, out)
    document = window.case.desk.document
    document.edit(f"Change {WORD}", edits.put("subject/occupation", WORD))
    window.commands.run("file.save")
    while document.dirty:
        app.processEvents()
    program.open().grab()
    program.quit()
    app.processEvents()


def _visit(view: CaseView) -> None:
    """Go to every tab and record, ask for every tip, and read every source."""
    for name in (kind.name for kind in TABS):
        view.show_tab(name)
        for key in view.desk.index:
            view.tab.show_record(key)
            QApplication.processEvents()
        view.grab()
        for widget in view.findChildren(QWidget):
            if widget.isVisible():
                there = widget.mapToGlobal(QPoint(1, 1))
                tip = QHelpEvent(QEvent.Type.ToolTip, widget.rect().center(), there)
                QApplication.sendEvent(widget, tip)
    for source in view.desk.dossier.sources:
        view.read(source.key)
        view.grab()
    view.close_reading()


def _find(window: MainWindow) -> None:
    """Find the word, and go to all the places where it stands."""
    window.commands.run("edit.find")
    (panel,) = window.findChildren(FindPanel)
    panel.findChildren(LineEdit)[0].setText(WORD)
    QApplication.processEvents()
    for _ in range(FOUND):
        window.commands.run("edit.find_next")
        QApplication.processEvents()
    window.grab()
    panel.close_up()


def _leave(window: MainWindow, plans: OwnPlans, out: Path) -> None:
    """See the pages of every plan as they would leave."""
    assert window.case
    for plan in plans.plans():
        wanted = Leaving(window.case.desk.dossier, out, plan)
        dialog = PrintDialog(window.looks, window.words, wanted, plans, window)
        dialog.show()
        QApplication.processEvents()
        dialog.grab()
        dialog.close()
        dialog.deleteLater()


def _fail(window: MainWindow, text: str) -> None:
    """Tell an error, news and a question in a stranger's words."""
    window.trouble.tell(text, CannotEdit(text, text))
    window.news.tell_plainly(text, text, [(text, window.news.dismiss)])
    told = [Told(text, text, text)]
    question = merge_dialog.Question(text, [text], told, text)
    merge = merge_dialog.MergeDialog(window.looks, window.words, question)
    asked = Question(window.looks, window, text, text)
    asked.offer([(text, text)])
    for shown in (merge, asked, window):
        shown.show()
        QApplication.processEvents()
        shown.grab()
    merge.close()
    asked.close()


def _print(window: MainWindow, out: Path) -> None:
    """Look at the pages, and write every export."""
    assert window.case
    words = window.words
    report = summary(window.case.desk.dossier, words)
    leaving = Leaving(window.case.desk.dossier, out)
    preview = PrintDialog(window.looks, words, leaving, OwnPlans(out / "own"), window)
    preview.show()
    QApplication.processEvents()
    preview.grab()
    preview.close()
    (out / "x.pdf").write_bytes(printing.pdf(report, words).data)
    (out / "x.md").write_text(markdown.written(report), "utf-8")
    (out / "x.txt").write_text(plain_text.written(report), "utf-8")


if __name__ == "__main__":
    session(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
    print("done")
