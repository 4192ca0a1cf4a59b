"""Test what the closed card of a sentence says: how it stands, and what sources say of it."""

from pathlib import Path

from dossier.ui.forms.cards import Card
from dossier.ui.forms.record_form import RecordForm
from tests.ui.session import Session, written

CASE = {
    "dossier": 1,
    "subject": {"name": "A. N. Other"},
    "sentences": [
        {
            "id": "first",
            "date": "2016-05-03",
            "parts": [{"kind": "imprisonment", "term": "P6Y"}],
            "status": "changed",
            "status_date": "2017-02",
        },
        {
            "id": "second",
            "date": "2017-02",
            "replaces": "#first",
            "parts": [{"kind": "imprisonment", "term": "P4Y"}],
            "status": "served",
        },
        {
            "id": "third",
            "date": "2018",
            "parts": [{"kind": "imprisonment", "term": "P2Y"}],
            "runs": [{"how": "unknown", "to": "#second"}],
            "cite": [{"source": "#courier", "field": "runs/0/how", "says": "concurrent"}],
        },
    ],
    "sources": [{"id": "courier", "type": "article", "title": "On the case", "publisher": "C"}],
}


def _cards(session: Session, tmp_path: Path) -> dict[str, str]:
    session.open(written(CASE, tmp_path))
    session.run("view.sentences")
    return {card.key: "\n".join(session.texts(card)) for card in session.find(Card)}


def test_a_card_says_how_its_sentence_stands_and_what_took_its_place(
    session: Session, tmp_path: Path
) -> None:
    said = _cards(session, tmp_path)
    assert "changed, February 2017, replaced by: 4 years" in said["first"]
    assert "served" in said["second"]
    assert "replaced" not in said["second"]


def test_a_relation_that_is_left_open_shows_which_answer_a_source_gives(
    session: Session, tmp_path: Path
) -> None:
    said = _cards(session, tmp_path)
    assert (
        "not known whether beside or after: 4 years (February 2017) (C says: concurrent)"
        in said["third"]
    )
    session.case.show_record("third")
    session.settle()
    (form,) = [f for f in session.find(RecordForm) if f.path[-2:] == ("runs", 0)]
    row = form.row("how")
    assert row
    assert "C says: concurrent" in "\n".join(session.texts(row))
