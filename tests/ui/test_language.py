"""Test the choice of a language: kept, marked in every window, and told in the chosen language."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from dossier import cli
from dossier.app import Program
from dossier.i18n import Words
from dossier.ui.application import Application
from dossier.ui.language import CHOICES
from dossier.ui.main_window import MainWindow
from dossier.workspace.paths import Paths
from dossier.workspace.settings import LANGUAGE, Settings


def marked(window: MainWindow) -> list[str]:
    window.menus["language"].aboutToShow.emit()
    return [name for name in CHOICES if window.commands.action(name).isChecked()]


def test_a_language_is_chosen_in_one_window_and_marked_in_all(
    qapp: QApplication, tmp_path: Path
) -> None:
    program = Program(qapp, Words(), Paths.under(tmp_path))
    one, other = program.open(), program.open()
    assert marked(one) == marked(other) == ["language.system"]
    one.commands.action("language.ru").trigger()
    assert program.settings.get(LANGUAGE) == "ru"
    assert one.status.right == "Язык сменится при следующем запуске"
    assert marked(one) == marked(other) == ["language.ru"]
    other.commands.action("language.system").trigger()
    assert program.settings.get(LANGUAGE) == ""
    assert other.status.right == "The language changes at the next start"
    program.leave()


def test_the_next_start_speaks_the_language_that_was_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert cli.of_screen("", scratch=False).language == "en"
    Settings(Paths.of_this_person().config).put(LANGUAGE, "ru")
    assert cli.of_screen("", scratch=False).language == "ru"
    assert cli.of_screen("", scratch=True).language == "en"
    assert cli.of_screen("en", scratch=False).language == "en"
    monkeypatch.setenv("LANG", "ru_RU.UTF-8")
    assert cli.of_screen("", scratch=True).language == "ru"


def test_qts_own_dialogs_speak_russian_too(qapp: QApplication) -> None:
    assert isinstance(qapp, Application)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    qapp.speak("ru")
    try:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"
    finally:
        qapp.speak("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
