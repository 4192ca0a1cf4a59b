"""Keep the rules of the house, and prove that each rule would see its breach."""

import sys
import tomllib

import pytest
from PySide6.QtCore import QTimer

import dossier
from tests.house import conduct, markup, shape
from tests.house.source import ROOT, Rule, Source, imports, is_below_ui, parse, sources

LONG_BODY = "    x = 1\n"
# Each rule with a small file that breaks it.
RULES: tuple[tuple[Rule, str, str], ...] = (
    (shape.long_file, "dossier/x.py", "x = 1\n" * 401),
    (shape.long_file, "dossier/ui/main_window.py", "x = 1\n" * 251),
    (shape.long_class, "dossier/x.py", "class A:\n" + LONG_BODY * 250),
    (shape.long_function, "dossier/x.py", "def f():\n" + LONG_BODY * 50),
    (shape.many_arguments, "dossier/x.py", "def f(self, a, b, c, /, d, *, e, g): ..."),
    (shape.unclear_first_sentence, "dossier/x.py", '"""Things"""'),
    (shape.unclear_first_sentence, "dossier/x.py", '# no\n"""Say what it is for."""'),
    (shape.vague_name, "dossier/model/date_utils.py", ""),
    (shape.vague_name, "dossier/x.py", "class FileManager: ..."),
    (shape.off_switch, "dossier/x.py", "x = 1  # no" + "qa"),
    (shape.off_switch, "dossier/x.py", "def f():  # no" + "qa: C901\n    ..."),
    (shape.off_switch, "dossier/x.py", "x = 1  # type" + ": ignore"),
    (shape.unfinished, "dossier/x.py", "x = 1  # TO" + "DO: y"),
    (shape.unfinished, "dossier/x.py", "raise NotImplementedError"),
    (markup.raw_text, "dossier/ui/x.py", "from PySide6.QtWidgets import QLabel"),
    (markup.raw_text, "dossier/ui/x.py", "QtWidgets.QLabel('a')"),
    (markup.raw_text, "dossier/ui/x.py", "button().setToolTip(name)"),
    (markup.raw_text, "dossier/ui/x.py", "QToolTip.showText(place, name)"),
    (markup.raw_text, "dossier/ui/x.py", "QTextDocumentFragment.fromHtml(text)"),
    (markup.opens_outside, "dossier/ui/x.py", "QDesktopServices.openUrl(url)"),
    (markup.opens_outside, "dossier/ui/x.py", "import webbrowser"),
    (markup.opens_outside, "dossier/ui/x.py", "run(['xdg-open', name])"),
    (markup.opens_outside, "dossier/ui/x.py", "label().setOpenExternalLinks(True)"),
    (markup.document_that_opens_files, "dossier/ui/x.py", "class A(QTextDocument): ..."),
    (markup.edit_that_takes_markup, "dossier/ui/x.py", "class A(QTextEdit): ..."),
    (markup.question_with_others_words, "dossier/ui/x.py", "QInputDialog.getText(None, f'{a}')"),
    (markup.label_made_by_a_form, "dossier/ui/x.py", "form.addRow(words.tr('Name'), field)"),
    (markup.stylesheet, "dossier/ui/text.py", "label().setStyleSheet('')"),
    (conduct.catches_all, "dossier/x.py", "try: ...\nexcept Exception: ..."),
    (conduct.catches_all, "dossier/x.py", "try: ...\nexcept (OSError, BaseException): ..."),
    (conduct.catches_all, "dossier/x.py", "try: ...\nexcept: ..."),
    (conduct.clock_below_ui, "dossier/model/x.py", "datetime.date.today()"),
    (conduct.grouped_as_in_english, "dossier/ui/x.py", 'said = f"{number:,}"'),
    (conduct.any_below_ui, "dossier/model/x.py", "from typing import Any"),
    (conduct.unwelcome_import, "dossier/model/x.py", "from http.client import HTTPResponse"),
    (conduct.idle_test, "tests/test_x.py", "def test_it_is_so():\n    f()"),
    (conduct.wordless_test, "tests/test_x.py", "def test_it():\n    assert f()"),
    (conduct.sleep_or_mock, "tests/test_x.py", "from unittest.mock import Mock"),
    (conduct.sleep_or_mock, "tests/test_x.py", "time.sleep(1)"),
)
COMMAND_RUNNER_AND_LAST_RESORT = 2


def name_of(value: object) -> str:
    return getattr(value, "__name__", "")


@pytest.fixture(scope="module")
def house() -> tuple[Source, ...]:
    return sources()


@pytest.mark.parametrize("rule", dict.fromkeys(rule for rule, _, _ in RULES), ids=name_of)
def test_the_house_keeps_its_rules(rule: Rule, house: tuple[Source, ...]) -> None:
    if rule is conduct.catches_all:
        house = tuple(source for source in house if not source.path.startswith("dossier/ui/"))
    assert [breach for source in house for breach in rule(source)] == [], rule.__doc__


@pytest.mark.parametrize(("rule", "path", "text"), RULES, ids=name_of)
def test_a_rule_sees_its_breach(rule: Rule, path: str, text: str) -> None:
    assert list(rule(parse(path, text)))


def test_catching_everything_to_raise_it_again_is_allowed() -> None:
    tidy = "try: ...\nexcept BaseException:\n    close()\n    raise"
    assert not list(conduct.catches_all(parse("dossier/x.py", tidy)))


def test_a_test_may_leave_asserting_to_a_function_of_its_file() -> None:
    shared = "def fits(x):\n    assert x\n\ndef test_it_fits_well():\n    fits(1)"
    assert not list(conduct.idle_test(parse("tests/test_x.py", shared)))


def test_in_ui_only_the_command_runner_and_the_last_resort_catch_everything(
    house: tuple[Source, ...],
) -> None:
    screen = [source for source in house if source.path.startswith("dossier/ui/")]
    broad = [catch for source in screen for catch in conduct.catches_all(source)]
    assert len(broad) <= COMMAND_RUNNER_AND_LAST_RESORT, broad


def test_every_folder_with_python_files_is_a_package(house: tuple[Source, ...]) -> None:
    folders = {source.path.rpartition("/")[0] for source in house if "/" in source.path}
    assert [folder for folder in folders if not (ROOT / folder / "__init__.py").exists()] == []


def test_every_floor_below_the_screen_is_named_in_the_contract_against_qt(
    house: tuple[Source, ...],
) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    named = next(c["source_modules"] for c in contracts if c["name"].startswith("Qt lives in"))
    below = {source.path.split("/")[1] for source in house if is_below_ui(source.path)}
    floors = {f"dossier.{name.removesuffix('.py')}" for name in below - {"__init__.py"}}
    assert floors == set(named)


def test_the_version_imports_nothing() -> None:
    text = (ROOT / "dossier" / "__init__.py").read_text(encoding="utf-8")
    assert list(imports(parse("dossier/__init__.py", text))) == []


def test_the_changelog_begins_with_the_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = [line.split()[1] for line in text.splitlines() if line.startswith("## ")]
    assert headings[0] == dossier.__version__


@pytest.mark.usefixtures("qapp")
def test_a_call_of_qt_keeps_the_references_of_none() -> None:
    timer = QTimer()
    before = sys.getrefcount(None)
    for _ in range(1000):
        timer.setInterval(5)
    assert abs(sys.getrefcount(None) - before) < 5
