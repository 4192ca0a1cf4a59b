"""What stays true of a file stands above its tabs: such as a name that is not what it seems."""

from pathlib import Path

import pytest

from dossier.document import edits
from tests.samples import all_samples
from tests.ui.session import Session, written

FEIGNED = "P\u0430yment office"


def case(name: str, party: str) -> dict[str, object]:
    parties = [{"id": "p", "name": party, "kind": "organisation"}]
    return {"dossier": 1, "subject": {"name": name}, "parties": parties}


def told(session: Session) -> list[str]:
    return [text for text in session.texts() if "two alphabets" in text]


@pytest.mark.parametrize(("name", "party"), [(FEIGNED, "A"), ("A", FEIGNED), ("a\u202eb", "A")])
def test_a_name_that_is_not_what_it_seems_is_told(
    session: Session, tmp_path: Path, name: str, party: str
) -> None:
    session.open(written(case(name, party), tmp_path))
    assert told(session)


def test_the_notice_goes_with_the_name(session: Session, tmp_path: Path) -> None:
    session.open(written(case("Роман Seleznev", FEIGNED), tmp_path))
    assert "P\u0430yment" in told(session)[0]
    session.document.edit("Change", edits.put("parties/#p/name", "Payment office"))
    session.settle()
    assert told(session) == []


@pytest.mark.parametrize("file", all_samples(), ids=lambda file: file.stem)
def test_a_window_stays_as_large_as_it_was_when_a_file_opens(session: Session, file: Path) -> None:
    """A window that grew with what it shows would be larger than a small screen."""
    before = session.show().window.size()
    session.open(file)
    for _ in range(4):
        session.settle()
    assert session.window.size() == before


@pytest.mark.parametrize("count", [1, 2])
def test_records_that_cannot_be_read_are_told_with_where_they_stay(
    session: Session, tmp_path: Path, count: int
) -> None:
    unread = [{"offence": "Theft", "plea": "maybe"}] * count
    session.open(written({**case("A", "B"), "charges": unread}, tmp_path))
    (said,) = [text for text in session.texts() if "/charges/0" in text]
    assert "What could not be read stays in the file as it is" in said
