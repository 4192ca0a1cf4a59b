"""A citation that names no source does not stay behind when its card is closed."""

from dossier.document import edits
from dossier.model.base import Citation
from dossier.model.source import Source
from dossier.ui.forms.record_form import RecordForm
from dossier.ui.panels.citation_card import CitationCard
from dossier.ui.widgets.button import Button
from tests.ui.session import Session


def _source_undone(session: Session) -> CitationCard:
    """Cite a source by its name, and take the name back while the card is still open."""
    session.case.show_record("wire-fraud")
    session.run("record.cite")
    session.type_in("a letter")
    session.keep()
    session.run("edit.undo")
    (card,) = [card for card in session.find(CitationCard) if card.editing]
    return card


def test_closing_a_card_whose_source_was_undone_takes_the_citation_away(rich: Session) -> None:
    before = rich.said
    card = _source_undone(rich)
    rich.click(rich.button("Close", card))
    assert rich.said == before
    assert not rich.find(RecordForm, card)


def test_a_source_can_be_cited_again_after_it(rich: Session) -> None:
    card = _source_undone(rich)
    rich.click(rich.button("Close", card))
    rich.run("record.cite")
    assert [card for card in rich.find(CitationCard) if card.editing]


def test_a_citation_of_no_source_says_so_and_is_the_one_to_be_named(rich: Session) -> None:
    bare = edits.cite("wire-fraud", Citation(source=""))
    rich.case.show_record("wire-fraud")
    rich.case.show_sources()
    rich.document.edit("Cite", bare)
    rich.settle()
    (card,) = [card for card in rich.find(CitationCard) if card.without_source]
    assert "no source named" in rich.texts(card)
    rich.run("record.cite")
    rich.type_in("a letter")
    rich.keep()
    assert [card.editing for card in rich.find(CitationCard)].count(True) == 1
    assert not [card for card in rich.find(CitationCard) if card.without_source]


def test_an_open_card_says_which_source_was_named_in_it(rich: Session) -> None:
    rich.case.show_record("wire-fraud")
    rich.run("record.cite")
    (card,) = [card for card in rich.find(CitationCard) if card.editing]
    assert "no source named" in rich.texts(card)
    rich.type_in("a letter")
    rich.keep()
    rich.settle()
    assert card.editing
    assert "no source named" not in rich.texts(card)
    assert rich.texts(card).count("a letter") > 1
    rich.run("edit.undo")
    rich.settle()
    assert "no source named" in rich.texts(card)


def test_a_source_without_a_publisher_is_named_once(rich: Session) -> None:
    source = Source(id="page", title="A page of the court", type="web")
    rich.document.edit("Add", edits.insert(source, at="sources"))
    rich.document.edit("Cite", edits.cite("wire-fraud", Citation(source="#page")))
    rich.case.show_record("wire-fraud")
    rich.case.show_sources()
    rich.settle()
    said = [rich.texts(card) for card in rich.find(CitationCard)]
    assert ["A page of the court"] in said


def _said_of_no_field(session: Session) -> CitationCard:
    """Cite a source for something else by keys, without naming the field."""
    session.case.show_record("wire-fraud")
    session.run("record.cite")
    session.type_in("a letter")
    session.keep()
    (card,) = [card for card in session.find(CitationCard) if card.editing]
    (form,) = session.find(RecordForm, card)
    form.edit("says")
    session.type_in("September 2016")
    session.keep()
    session.settle()
    return card


def test_what_is_said_of_no_field_asks_for_it_and_is_said_as_its_own_words(rich: Session) -> None:
    card = _said_of_no_field(rich)
    told = rich.texts(card)
    assert "For which field?" in told
    assert any("September 2016" in line for line in told)
    assert not any("offence=" in line for line in told)
    assert "Adopt this" not in [button.said for button in rich.find(Button, card)]
    (form,) = rich.find(RecordForm, card)
    assert form.row("field")
    rich.click(rich.button("Name the field", card))
    rich.type_in("Outcome date")
    rich.keep()
    rich.settle()
    assert any("Outcome date: another source differs" in line for line in rich.texts(card))


def test_a_field_that_holds_records_is_said_by_their_names(rich: Session) -> None:
    asked = Citation(source="a letter", field="history", says=[{"what": "amended"}])
    rich.document.edit("Cite", edits.cite("wire-fraud", asked))
    rich.case.show_record("wire-fraud")
    rich.case.show_sources()
    rich.settle()
    told = " ".join(line for card in rich.find(CitationCard) for line in rich.texts(card))
    assert "Ruling(" not in told
    assert "what=" not in told


def _differing(session: Session) -> CitationCard:
    """Give the card of a citation that says something else than the file."""
    cards = session.find(CitationCard)
    return next(card for card in cards if "Adopt this" in _buttons(session, card))


def _buttons(session: Session, card: CitationCard) -> list[str]:
    return [button.said for button in session.find(Button, card)]


def test_what_another_source_says_is_edited_adopted_and_removed_by_its_buttons(
    rich: Session,
) -> None:
    said = Citation(source="a letter", field="outcome_date", says="2016-09")
    rich.document.edit("Cite", edits.cite("wire-fraud", said))
    rich.case.show_record("wire-fraud")
    rich.case.show_sources()
    rich.settle()
    assert _differing(rich).differs
    rich.click(rich.button("Edit", _differing(rich)))
    (card,) = [card for card in rich.find(CitationCard) if card.editing]
    rich.click(rich.button("Close", card))
    rich.click(rich.button("Adopt this", _differing(rich)))
    assert rich.document.undo_name == "Adopt what the other source says"
    rich.run("edit.undo")
    rich.settle()
    rich.click(rich.button("Remove", _differing(rich)))
    assert rich.document.undo_name == "Remove citation"
