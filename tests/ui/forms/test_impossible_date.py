"""A date that no calendar has: shown as it is written, corrected by hand, never lost."""

from pathlib import Path

from tests.ui.session import Session, written

FILED = "charges/#c/filed"


def opened(session: Session, folder: Path) -> Session:
    case = {
        "dossier": 1,
        "subject": {"name": "A. N. Other"},
        "charges": [{"id": "c", "offence": "Theft", "filed": "2015-02-29"}],
        "custody": [{"id": "k", "period": "2016/2015", "basis": "remand"}],
    }
    return session.open(written(case, folder))


def kinds(session: Session) -> list[str]:
    return [
        found.at
        for found in session.row(FILED).binding.desk.reasoned.findings
        if found.severity == "error"
    ]


def test_it_is_shown_as_written_and_corrected_from_the_letters_that_stand_there(
    session: Session, tmp_path: Path
) -> None:
    opened(session, tmp_path)
    before = session.document.dossier
    assert kinds(session) == [FILED, "custody/#k/period"]
    assert session.row(FILED).binding.shown == "“2015-02-29” (no such date)"
    assert session.edit(FILED).typed == "2015-02-29"
    session.press("Return")
    assert session.document.dossier is before
    session.change(FILED, "2016-02-29")
    assert session.row(FILED).binding.shown == "29 February 2016"
    assert kinds(session) == ["custody/#k/period"]


def test_another_edit_leaves_it_as_it_was(session: Session, tmp_path: Path) -> None:
    opened(session, tmp_path)
    session.change("charges/#c/offence", "Robbery")
    session.save()
    text = (tmp_path / "case.dossier").read_text()
    assert '"Robbery"' in text
    assert '"2015-02-29"' in text
    assert '"2016/2015"' in text
