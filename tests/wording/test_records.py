"""Test how records are called, said in small, and by whom they are said."""

import pytest

from dossier.i18n import Words
from dossier.model.base import Citation, Record
from dossier.model.charge import Charge
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.event import Event
from dossier.model.ids import Index, with_keys
from dossier.model.sentence import Sentence
from dossier.wording import records

WORDS = Words()
Plain = dict[str, object]
CASE: Plain = {
    "dossier": 1,
    "subject": {
        "id": "he",
        "name": "A. N. Other",
        "names": [{"id": "alias", "name": "B. N. Other"}],
        "identifiers": [{"id": "pass", "kind": "passport", "number": "X1"}],
    },
    "parties": [
        {"id": "consul", "name": "Karin Lind", "kind": "person", "role": "consul"},
        {"id": "desk", "name": "The desk", "kind": "organisation"},
    ],
    "charges": [
        {
            "id": "fraud",
            "offence": "Fraud",
            "filed": "2019",
            "outcome": "convicted",
            "outcome_date": "2020-08",
            "loss": {"amount": 9000000, "currency": "USD"},
        },
        {"id": "theft", "offence": "Theft", "filed": "2019-05"},
        {"id": "arson", "offence": "", "outcome": "pending"},
        {"id": "long", "offence": "word " * 30},
    ],
    "sentences": [
        {"id": "first", "date": "2020-08-03", "court": "#desk", "parts": [{"kind": "life"}]},
        {"id": "bare"},
        {"id": "numbered", "date": "2020", "docket": " 14-1 ", "court": "#desk"},
    ],
    "custody": [
        {
            "id": "jail",
            "period": "2019-05/..",
            "basis": "remand",
            "facility": "Jail 1",
            "place": {"name": "Lima", "country": "PE"},
        },
        {"id": "nowhere", "period": "2019", "basis": "arrest"},
    ],
    "concerns": [
        {
            "id": "light",
            "topic": "conditions",
            "text": "Light at night.\nAll night.",
            "said_by": "#consul",
            "status": "alleged",
            "date": "2021",
        },
        {
            "id": "blank",
            "topic": "other",
            "text": " ",
            "status": "disputed",
            "date": "2021-03/..",
        },
    ],
    "statements": [
        {
            "id": "letter",
            "by": "#consul",
            "form": "open letter",
            "date": "2021-03",
            "passages": [{"id": "point", "text": "It is cold."}],
            "cite": ["#paper"],
        },
        {"id": "words", "by": "his sister"},
    ],
    "events": [
        {"id": "visit", "title": "Visit", "kind": "visit", "date": "2021-04-02", "place": "Lima"},
        {"id": "storm", "title": "", "between": "2021"},
        {"id": "undated", "title": "Ruling"},
        {"id": "strike", "title": "Hunger strike", "date": "2021-03/2021-04"},
        {"id": "going-on", "title": "Trial", "date": "2021-03-02/.."},
    ],
    "tasks": [
        {"id": "ask", "text": "Ask.", "state": "open", "due": "2021-05", "who": "#consul"},
        {"id": "idle", "text": "", "state": "done"},
    ],
    "sources": [
        {
            "id": "paper",
            "title": "Clerk gets life",
            "type": "article-newspaper",
            "publisher": "The Paper",
            "issued": "2020-08-04",
        },
        {"id": "web", "title": "A page", "type": "webpage", "between": "2020/.."},
        {"id": "untitled", "title": "", "type": "webpage"},
    ],
}
DOSSIER = with_keys(Dossier.model_validate(CASE))
INDEX = Index(DOSSIER)


def a_record(key: str) -> Record:
    found = INDEX.record(key)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("key", "title", "small"),
    [
        ("he", "A. N. Other", ""),
        ("alias", "B. N. Other", ""),
        ("pass", "passport X1", ""),
        ("consul", "Karin Lind", "consul"),
        ("desk", "The desk", ""),
        ("fraud", "Fraud", "convicted, August 2020 · $9,000,000"),
        ("theft", "Theft", "May 2019"),
        ("arson", "offence not named", "pending"),
        ("long", "word " * 18 + "…", "outcome not stated"),
        ("first", "Life imprisonment", "3 August 2020 · The desk"),
        ("bare", "Sentence, what it imposes is not known", "date not known"),
        ("numbered", "Sentence, what it imposes is not known", "2020 · docket 14-1 · The desk"),
        ("jail", "Jail 1, Lima, Peru", "remand · since May 2019, as last reported"),
        ("nowhere", "place not known", "arrest · some time in 2019"),
        ("light", "Light at night. …", "alleged · according to Karin Lind · 2021"),
        ("blank", "nothing written yet", "disputed · since March 2021"),
        ("letter", "Open letter", "Karin Lind · March 2021"),
        ("words", "Statement", "his sister · date not known"),
        ("point", "It is cold.", ""),
        ("visit", "Visit", "visit · 2 April 2021 · Lima"),
        ("storm", "event without a title", "some time in 2021"),
        ("undated", "Ruling", "date not known"),
        ("strike", "Hunger strike", "March 2021 to April 2021"),
        ("going-on", "Trial", "since 2 March 2021"),
        ("ask", "Ask.", "open · due May 2021 · Karin Lind"),
        ("idle", "nothing written yet", "done"),
        ("paper", "Clerk gets life", "The Paper · 4 August 2020"),
        ("web", "A page", "after 2019"),
        ("untitled", "source without a title", "date not known"),
    ],
)
def test_each_record_has_a_title_and_a_small_line(key: str, title: str, small: str) -> None:
    record = a_record(key)
    assert records.title(record, INDEX, WORDS) == title
    assert records.small(record, INDEX, WORDS) == small


def test_a_record_of_no_known_noun_says_nothing() -> None:
    assert records.title(Record(id="x"), INDEX, WORDS) == ""
    assert records.small(Record(id="x"), INDEX, WORDS) == ""


@pytest.mark.parametrize(
    ("ref", "name"),
    [("#consul", "Karin Lind"), ("his sister", "his sister"), ("#gone", "#gone"), (None, "")],
)
def test_a_reference_is_said_by_name(ref: str | None, name: str) -> None:
    assert records.name_of(ref, INDEX, WORDS) == name


def test_several_references_are_said_in_one_line() -> None:
    assert records.names_of(("#consul", "A"), INDEX, WORDS) == "Karin Lind, A"


@pytest.mark.parametrize(
    ("cite", "speakers", "who_says", "cited"),
    [
        ((), (), "", ""),
        (("#paper",), (), "", "The Paper, 4 August 2020"),
        (("#letter",), ("#consul",), "according to Karin Lind", "open letter of Karin Lind"),
        (
            ("#letter", "#words", "#letter"),
            ("#consul", "his sister"),
            "according to Karin Lind, his sister",
            "open letter of Karin Lind, statement of his sister",
        ),
        (("#letter", "a book"), (), "", "open letter of Karin Lind, a book"),
        (("#web",), (), "", "A page, after 2019"),
        (
            ("#letter", Citation(source="#paper", field="place", says="Lima")),
            ("#consul",),
            "according to Karin Lind",
            "open letter of Karin Lind",
        ),
    ],
)
def test_a_record_that_rests_on_statements_alone_is_a_claim(
    cite: tuple[str | Citation, ...], speakers: tuple[str, ...], who_says: str, cited: str
) -> None:
    record = Record(cite=cite)
    assert records.speakers(record, INDEX) == speakers
    assert records.who_says(record, INDEX, WORDS) == who_says
    assert records.cited(record, INDEX, WORDS) == cited


MONEY = {"amount": 50000, "currency": "USD", "about": True}


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([], "sentence, what it imposes is not known"),
        ([{"kind": "imprisonment", "term": "P27Y"}], "27 years"),
        ([{"kind": "imprisonment"}], "imprisonment"),
        (
            [{"kind": "imprisonment", "term": "P26W", "minimum": "P90D", "suspended": True}],
            "26 weeks (suspended; at least 90 days)",
        ),
        (
            [
                {"kind": "imprisonment", "term": "P6Y"},
                {"kind": "imprisonment", "term": "P3Y", "suspended": True},
                {"kind": "fine", "amount": MONEY},
            ],
            "6 years, 3 years (suspended) and fine of about $50,000",
        ),
        ([{"kind": "life", "minimum": "P20Y"}], "life imprisonment (at least 20 years)"),
        ([{"kind": "fine", "amount": MONEY}], "fine of about $50,000"),
        # An amount that has nothing to do with its kind.
        ([{"kind": "imprisonment", "amount": MONEY}], "imprisonment, about $50,000"),
        ([{"kind": "probation", "term": "P2Y"}], "probation for 2 years"),
        ([{"kind": "service", "text": "200 hours"}], "community service"),
        ([{"kind": "other", "text": "A written apology"}], "A written apology"),
        ([{"kind": "other"}], "other"),
        (
            [{"kind": "life"}, {"kind": "expulsion"}, {"kind": "fine", "amount": MONEY}],
            "life imprisonment, expulsion and fine of about $50,000",
        ),
    ],
)
def test_what_a_sentence_imposes_is_said_in_one_line(parts: list[Plain], said: str) -> None:
    assert records.parts_of(Sentence.model_validate({"parts": parts}), WORDS) == said


def test_a_source_that_the_file_does_not_have_is_called_so() -> None:
    index = Index(Dossier.model_validate(CASE))
    said = "a source that this file does not have, #gone"
    assert records.source_name(Citation(source="#gone"), index, WORDS) == said
    assert records.source_name(Citation(source="a newspaper"), index, WORDS) == "a newspaper"


def test_a_place_is_said_with_its_facility() -> None:
    (jail, nowhere) = DOSSIER.custody
    assert records.place_of(jail, WORDS) == "Jail 1, Lima, Peru"
    assert records.place_of(nowhere, WORDS) == ""


@pytest.mark.parametrize(
    ("text", "title_of_it", "whole"),
    [
        ("Light at night.", "Light at night.", ""),
        ("  Light at night.  ", "Light at night.", ""),
        ("Light\n at\tnight.", "Light …", "Light at night."),
        ("light " * 30, "light " * 14 + "light …", "light " * 29 + "light"),
    ],
)
def test_a_title_that_leaves_something_out_says_so_and_the_whole_can_be_had(
    text: str, title_of_it: str, whole: str
) -> None:
    event = Event(id="e", title=text)
    assert records.title(event, Index(Dossier.model_validate(CASE)), WORDS) == title_of_it
    assert records.whole_title(event) == whole


def test_what_has_no_text_for_a_title_has_none_to_be_cut() -> None:
    held = Custody(id="c", basis="arrest", period=Date("2014"))
    assert records.whole_title(held) == records.whole_title(Charge(id="c", offence="")) == ""


@pytest.mark.parametrize("name", ["", "  "])
def test_a_statement_of_nobody_is_said_by_its_form_alone(name: str) -> None:
    assert records.of_somebody("open letter", name, WORDS) == "open letter"
    assert records.of_somebody("open letter", "Karin Lind", WORDS) == "open letter of Karin Lind"
