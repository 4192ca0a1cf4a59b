"""Test what becomes of selected words: sources, records and citations, each in one step."""

import pytest
from PySide6.QtWidgets import QApplication

from dossier.document.document import Document
from dossier.i18n import Words
from dossier.model.base import Citation, Record
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dossier import LISTS, Dossier
from dossier.model.event import Event
from dossier.model.person import Party, Subject
from dossier.model.sentence import Part, Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.ui.desk import Desk
from dossier.ui.forms import acts, excerpts
from dossier.ui.forms.excerpts import Excerpt, Made
from dossier.ui.theme import Looks
from tests.ui.hands import heard

TEXT = "Guilty, the jury said.\n“I will appeal.”"


@pytest.fixture
def desk(looks: Looks, qapp: QApplication) -> Desk:
    assert qapp
    part = Part(id="term", kind="imprisonment")
    dossier = Dossier(
        subject=Subject(name="N"),
        charges=(Charge(offence="Fraud"),),
        sentences=(Sentence(id="first", parts=(part,)),),
        sources=(Source(title="Paper", type="article", text=TEXT),),
    )
    numbers = iter(range(100))
    document = Document(dossier, token=lambda: f"{next(numbers)}")
    return Desk(document, Words(), looks)


def source_of(desk: Desk) -> Source:
    return desk.dossier.sources[0]


def test_a_title_is_the_first_line_cut_between_words() -> None:
    assert excerpts.proposed_title("\n  Court   report\nof the day") == "Court report"
    assert excerpts.proposed_title("") == ""
    long = excerpts.proposed_title("word " * 40)
    assert long == "word " * 15 + "word…"
    assert len(excerpts.proposed_title("x" * 200)) == 81


@pytest.mark.parametrize(
    ("words", "text", "quoted"),
    [
        ("“I will.”", "I will.", True),
        ("«Нет»", "Нет", True),
        ("„Nein“", "Nein", True),
        ("“I will.", "“I will.", False),
        ("she would", "she would", False),
        ("“”", "“”", False),
    ],
)
def test_only_words_in_quotation_marks_are_the_speakers_own(
    words: str, text: str, *, quoted: bool
) -> None:
    assert excerpts.spoken(words) == (text, quoted)


def test_a_text_becomes_a_source_with_a_title(desk: Desk) -> None:
    key = excerpts.add_source(desk, "  Court report\r\nTen years.\n")
    made = desk.record(key)
    assert isinstance(made, Source)
    assert (made.title, made.type, made.text) == (
        "Court report",
        "article",
        "Court report\nTen years.",
    )
    assert desk.document.undo_name == "New source from text"


@pytest.mark.parametrize("text", ["", " \n\u00a0\t"])
def test_of_no_words_no_source_is_made_and_it_is_said_what_to_copy(desk: Desk, text: str) -> None:
    told, before = heard(desk.said), desk.dossier
    assert excerpts.add_source(desk, text) == ""
    assert desk.dossier is before
    assert told == ["Nothing is copied: copy the words of an article first."]


def test_a_source_without_a_title_gets_one_with_its_text(desk: Desk) -> None:
    key = acts.add(desk, "sources")
    made = desk.record(key)
    assert isinstance(made, Source)
    assert excerpts.put_text(desk, made, "Court report\nTen years.")
    made = desk.record(key)
    assert isinstance(made, Source)
    assert (made.title, made.text) == ("Court report", "Court report\nTen years.")
    desk.document.undo()
    assert desk.record(key) == Source(id=key, title="", type="article")


def test_half_a_character_is_refused_with_a_sentence(desk: Desk) -> None:
    told = heard(desk.failed)
    assert excerpts.add_source(desk, "torn \ud800") == ""
    assert not excerpts.put_text(desk, source_of(desk), "torn \ud800")
    assert len(told) == 2
    assert "half a character" in str(told[0])
    assert not desk.document.can_undo


def test_a_corrected_text_leaves_the_title_alone(desk: Desk) -> None:
    excerpts.put_text(desk, source_of(desk), "Not guilty.")
    assert (source_of(desk).title, source_of(desk).text) == ("Paper", "Not guilty.")
    assert not excerpts.put_text(desk, Source(id="gone", title="", type="article"), "x")


@pytest.mark.parametrize(
    ("model", "field", "asked"),
    [
        (Charge, "offence", ""),
        (Event, "title", "date"),
        (Concern, "text", ""),
        (Party, "name", ""),
        (Sentence, "", "date"),
        (Custody, "", "period"),
        (Statement, "", "by"),
    ],
)
def test_words_become_a_record_that_rests_on_them_in_one_step(
    desk: Desk, model: type[Record], field: str, asked: str
) -> None:
    before = desk.dossier
    made = excerpts.add_record(desk, model, Excerpt(source_of(desk), "the jury\nsaid"))
    assert isinstance(made, Made)
    record = desk.record(made.key)
    assert isinstance(record, model)
    assert made.field == asked
    source = source_of(desk)
    assert record.citations == (Citation(source=f"#{source.id}", quote="the jury\nsaid"),)
    if field:
        assert str(getattr(record, field)).split() == ["the", "jury", "said"]
    desk.document.undo()
    assert desk.dossier == before
    part = next(part for part, noun in LISTS.items() if noun is model)
    assert record not in desk.dossier.list_of(part)


def test_words_of_a_statement_become_its_passage(desk: Desk) -> None:
    made = excerpts.add_record(desk, Statement, Excerpt(source_of(desk), "“I will appeal.”"))
    assert made
    passage = desk.dossier.statements[0].passages[0]
    assert (passage.text, passage.quoted) == ("I will appeal.", True)
    assert (made.field, made.proposed) == ("by", "")


def test_a_date_is_proposed_and_a_sign_behind_a_name_is_no_part_of_it(desk: Desk) -> None:
    held = excerpts.add_record(desk, Custody, Excerpt(source_of(desk), "3 February 2021"))
    assert held == (held.key if held else "", "period", "3 February 2021")
    assert excerpts.add_record(desk, Party, Excerpt(source_of(desk), "Pavel Dunn,"))
    found = desk.dossier.parties[-1]
    assert (found.name, found.citations[0].quote) == ("Pavel Dunn", "Pavel Dunn,")


def test_words_are_cited_for_a_field_in_one_step(desk: Desk) -> None:
    key = desk.dossier.charges[0].key
    before = desk.dossier
    assert excerpts.cite(desk, key, ("outcome",), Excerpt(source_of(desk), "Guilty"))
    source = f"#{source_of(desk).id}"
    wanted = Citation(source=source, quote="Guilty", field="outcome")
    assert desk.dossier.charges[0].citations == (wanted,)
    assert desk.document.undo_name == "Cite for outcome"
    assert not excerpts.cite(desk, key, ("outcome",), Excerpt(source_of(desk), "Guilty"))
    desk.document.undo()
    assert desk.dossier == before


def test_words_are_cited_for_the_whole_and_for_what_a_record_holds(desk: Desk) -> None:
    assert excerpts.cite(desk, "first", (), Excerpt(source_of(desk), "Guilty"))
    assert excerpts.cite(desk, "first", ("parts", 0, "term"), Excerpt(source_of(desk), "jury"))
    fields = [citation.field for citation in desk.dossier.sentences[0].citations]
    assert fields == [None, "parts/#term/term"]
    assert not excerpts.cite(desk, "gone", (), Excerpt(source_of(desk), "Guilty"))
