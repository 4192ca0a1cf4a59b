"""Test how the program starts in a process of its own: what it loads, and what it leaves on."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.commands.running import SEED, started

# Starts the real program, and ends it from within its own event loop, with what there is by then.
TELL_WHEN_RUNNING = """
import gc, sys
from dossier.__main__ import main, read_without_plugins
read_without_plugins()
from PySide6 import QtWidgets
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from dossier import app

opened = app.Program.open

def tell():
    print(gc.isenabled(), gc.get_threshold()[2], *sys.modules, *vars(QtWidgets))
    QApplication.quit()

def open_and_tell(program, path=None):
    window = opened(program, path)
    QTimer.singleShot(0, tell)
    return window

app.Program.open = open_and_tell
sys.argv = ["dossier", *sys.argv[1:]]
sys.exit(main())
"""
# The same; the system sends the file named as soon as it can reach the program.
SENDS_A_FILE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from dossier import app
from dossier.__main__ import main

made, opened = app.application, app.Program.open
file = sys.argv.pop()

def make(*words, **options):
    application = made(*words, **options)
    application.sendEvent(application, QFileOpenEvent(file))
    return application

def tell(program):
    for window in program.windows:
        print(window.case.desk.document.path if window.case else None)
    QApplication.quit()

def open_and_tell(program, path=None):
    QTimer.singleShot(0, lambda: tell(program))
    return opened(program, path)

app.application, app.Program.open = make, open_and_tell
sys.argv = ["dossier", "--scratch"]
sys.exit(main())
"""
# Checks a file as the entry script does, and tells what that has loaded.
CHECK_AND_TELL = """
import sys
from dossier.__main__ import main
sys.argv = ["dossier", "check", *sys.argv[1:]]
main()
print(*sys.modules)
"""
# Loads a tab as the one that shows the timeline does.
LOAD_AND_TELL = """
import sys
import dossier.ui.tabs.timeline_tab
print(*sys.modules)
"""
LOOKS_FOR_PLUGINS = {"importlib.metadata", "email", "email.message"}
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.warning=false"}
# What is loaded when it is first wanted: commands, the tabs behind the first, the sources, editing,
# reading, finding, paper, dialogs, earlier versions, and what others have saved.
LATER = {
    "dossier.commands.drawing",
    "dossier.commands.reading",
    "dossier.commands.reporting",
    "dossier.document.diff",
    "dossier.document.merging",
    "dossier.document.telling",
    "dossier.report.plan",
    "dossier.ui.dialogs.file_dialogs",
    "dossier.ui.dialogs.history_dialog",
    "dossier.ui.finding",
    "dossier.ui.forms.editor",
    "dossier.ui.merging",
    "dossier.ui.paper",
    "dossier.ui.panels.find",
    "dossier.ui.panels.left_work",
    "dossier.ui.panels.sources",
    "dossier.ui.panels.welcome",
    "dossier.ui.printing",
    "dossier.ui.tabs.list_tab",
    "dossier.ui.tabs.reading",
    "dossier.ui.tabs.sentences",
    "dossier.ui.tabs.timeline_tab",
    "dossier.timeline.scene",
    "dossier.wording.search",
}


def words_when_running(*arguments: object) -> list[str]:
    """Give what the running program tells: whether and how seldom garbage is collected, modules."""
    command = [sys.executable, "-c", TELL_WHEN_RUNNING, *map(str, arguments), "--scratch"]
    ended = started(command, environment=OFFSCREEN)
    assert (ended.status, ended.err) == (0, "")
    return ended.out.split()


@pytest.mark.parametrize("arguments", [(), (SEED,)], ids=["welcome", "a file"])
def test_garbage_is_collected_again_once_a_window_stands(arguments: tuple[object, ...]) -> None:
    assert words_when_running(*arguments)[:2] == ["True", "1000"]


def test_a_file_opens_without_what_its_first_tab_does_not_need() -> None:
    assert not LATER & set(words_when_running(SEED))


def test_a_timeline_is_shown_without_what_prints_it() -> None:
    ended = started([sys.executable, "-c", LOAD_AND_TELL], environment=OFFSCREEN)
    assert "dossier.timeline.scene" in ended.out.split()
    assert not {"PySide6.QtPrintSupport", "dossier.ui.printing"} & set(ended.out.split())


def test_a_start_makes_no_class_of_widgets_that_nothing_asks_for() -> None:
    """PySide makes all there are to hand out one widget that Qt made itself."""
    assert not {"QColorDialog", "QDial", "QWizard"} & set(words_when_running(SEED))


def test_a_window_loads_nothing_to_look_for_plugins_of_pydantic() -> None:
    assert not LOOKS_FOR_PLUGINS & set(words_when_running(SEED))


def test_check_loads_nothing_to_look_for_plugins_of_pydantic() -> None:
    ended = started([sys.executable, "-c", CHECK_AND_TELL, str(SEED)], environment=OFFSCREEN)
    assert "dossier.model.dossier" in ended.out.split()
    assert not LOOKS_FOR_PLUGINS & set(ended.out.split())


def test_a_file_that_does_not_open_leaves_the_welcome_page(tmp_path: Path) -> None:
    torn = tmp_path / "torn.dossier"
    torn.write_text("{", encoding="utf-8")
    assert "dossier.ui.panels.welcome" in words_when_running(torn)


def test_a_file_that_the_system_sends_before_there_is_a_window_opens_in_it(tmp_path: Path) -> None:
    file = Path(shutil.copy(SEED, tmp_path / "Дело (1).dossier"))
    command = [sys.executable, "-c", SENDS_A_FILE, str(file)]
    ended = started(command, environment=OFFSCREEN)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines() == [str(file)]


def test_qt_reads_the_source_of_no_module_that_is_loaded_after_it() -> None:
    words = "import builtins, dossier.app; print(builtins.__import__.__name__)"
    ended = started([sys.executable, "-c", words], environment=OFFSCREEN)
    assert ended.err == ""
    assert "feature" not in ended.out
