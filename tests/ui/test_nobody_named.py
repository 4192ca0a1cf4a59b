"""A record that says nothing: its name can't be emptied here, and a file that has it says so."""

from pathlib import Path

import pytest

from tests.ui.session import Session, written


@pytest.mark.parametrize("words", ["", "   "])
@pytest.mark.parametrize("path", ["subject/name", "charges/0/offence", "parties/0/name"])
def test_a_name_cannot_be_emptied(lean: Session, path: str, words: str) -> None:
    before = lean.document.dossier
    if path.startswith("subject"):
        row = lean.row(path)
    else:
        part, _, name = path.split("/")
        row = lean.row(f"{part}/#{before.list_of(part)[0].key}/{name}")
    row.edit()
    lean.type_in(words)
    lean.keep()
    assert row.editing
    said = f"“{row.binding.label}” can't be empty: write what is known, or press Esc."
    assert said in lean.texts(row)
    assert lean.document.dossier is before


def test_the_title_is_honest_about_a_person_without_a_name(
    session: Session, tmp_path: Path
) -> None:
    session.open(written({"dossier": 1, "subject": {"name": "  "}}, tmp_path))
    assert session.window.windowTitle() == "No name[*] · case.dossier — Dossier"


def test_the_title_tells_two_files_about_one_person_apart(session: Session, tmp_path: Path) -> None:
    said = {"dossier": 1, "subject": {"name": "Ann[*]"}}
    session.open(written(said, tmp_path, "первое [*].dossier"))
    assert session.window.windowTitle() == "Ann[*][*][*] · первое [*][*].dossier — Dossier"
    session.open(written(said, tmp_path, "второе.dossier"))
    assert session.window.windowTitle().endswith("· второе.dossier — Dossier")
