"""Test that unsaved work which is put away for later is lost by nothing, and offered again."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from dossier.shipped import sample
from tests.ui.session import copied
from tests.ui.test_recovering import CHARGE, Start, kept, offered


def test_what_is_put_away_for_later_is_offered_again_at_the_next_start(
    qapp: QApplication, tmp_path: Path
) -> None:
    home, file = tmp_path / "home", copied(sample("every-field.dossier"), tmp_path)
    start = Start(qapp, home)
    start.open(file).change(f"{CHARGE}/statute", "Code 1")
    start.die()
    journals = kept(home)
    session = Start(qapp, home).open()
    session.click(session.button("Later"))
    assert offered(session) == []
    session.window.close()
    assert kept(home) == journals
    session = Start(qapp, home).open()
    session.click(session.button("Restore"))
    assert session.document.dossier.charges[0].statute == "Code 1"
    session.end()
