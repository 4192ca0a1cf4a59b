"""Test what is asked of a case: what is absent, contradicted, undated, unverified, stale."""

from datetime import date

import pytest

from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.model.paths import written
from dossier.reasoning.unknowns.gaps import GAPS
from dossier.reasoning.unknowns.of_case import MOST_ASKED
from dossier.reasoning.unknowns.ranked import as_task, in_order, unknowns
from dossier.reasoning.unknowns.unknown import PRESSING, Unknown
from tests.reasoning.cases import WORDS, Plain, a_case, a_charge, a_period, a_sentence, a_source
from tests.reasoning.questions import (
    BOTH,
    CHARGE,
    CUSTODY,
    KNOWN,
    QUESTIONS,
    SENTENCE,
    SOURCES,
)
from tests.samples import sample

ON = date(2020, 12, 31)


def of(dossier: Dossier, until: date | None = ON) -> tuple[Unknown, ...]:
    return unknowns(dossier, Index(dossier), WORDS, until)


def asked(parts: Plain, until: date | None = ON) -> list[tuple[str, str, str]]:
    """Give kind, place and question of all that is open in an otherwise known case."""
    plain = {**KNOWN, "charges": [CHARGE], "custody": [CUSTODY], **parts}
    return [(row.kind, written(row.path), row.sentence) for row in of(a_case(**plain), until)]


def test_a_known_case_leaves_nothing_open() -> None:
    assert asked({}) == []


@pytest.mark.parametrize(("parts", "kind", "place", "question"), QUESTIONS)
def test_what_is_open_is_asked(parts: Plain, kind: str, place: str, question: str) -> None:
    assert asked(parts) == [(kind, place, question)]


def test_a_case_without_sources_rests_on_nothing() -> None:
    found = asked({"sources": [], "charges": [], "custody": []})
    assert (
        "unverified",
        "sources",
        "Where does all this come from? The file has no source.",
    ) in found


def test_a_case_with_one_source_is_asked_for_a_second_one() -> None:
    assert asked({"sources": SOURCES[:1]})[0] == (
        "single-source",
        "sources/#paper",
        "What do others say? Everything here rests on one source: A report, 1 December 2020.",
    )


def test_claims_are_asked_once_for_each_statement() -> None:
    letter: Plain = {"id": "l", "by": "his sister", "date": "2020", "cite": BOTH}
    concern: Plain = {"topic": "care", "status": "alleged", "text": "x", "cite": ["#l"]}
    found = asked({"statements": [letter], "concerns": [concern, {**concern, "text": "y"}]})
    assert found == [
        (
            "unverified",
            "statements/#l",
            "Does anybody else say so? 2 points rest on statement of his sister alone.",
        )
    ]
    assert asked({"statements": [letter], "concerns": [{**concern, "cite": ["#l", "#b"]}]}) == []


def test_a_plain_text_is_a_source_too() -> None:
    assert asked({"charges": [{**CHARGE, "cite": ["#b", "a talk"]}]}) == []
    assert asked({"charges": [{**CHARGE, "cite": ["a talk"]}]}) == []


@pytest.mark.parametrize(
    ("issued", "on", "question"),
    [
        ("2020-05-01", date(2020, 10, 28), []),
        ("2020-05-01", date(2020, 10, 29), ["1 May 2020"]),
        ("2020-05-01", None, []),
        ("../2020-05", date(2020, 11, 28), ["31 May 2020 or earlier"]),
    ],
)
def test_a_report_of_long_ago_is_stale(issued: str, on: date | None, question: list[str]) -> None:
    sources = [a_source(issued=issued), a_source(id="b", issued=issued)]
    stale = [row for row in asked({"sources": sources}, on) if row[0] == "stale"]
    said = "Is it still so? The last report of where the person is: {}."
    assert stale == [("stale", "custody/#p/period", said.format(day)) for day in question]


def test_where_no_report_has_a_date_one_is_asked_as_of_when() -> None:
    sources = [a_source(issued="XXXX-05"), a_source(id="b", issued="XXXX-05")]
    assert asked({"sources": sources})[0] == (
        "stale",
        "custody/#p/period",
        "As of which day is this so? No report of “1, Oslo” has a date.",
    )


def test_where_the_ground_is_not_known_nobody_is_asked_who_holds_the_person() -> None:
    unknown: Plain = {**CUSTODY, "basis": "unknown", "held_by": "", "facility": ""}
    ground = "What is the ground of this period: “{}”?"
    assert [said for _, _, said in asked({"custody": [unknown]})] == [ground.format("Oslo")]
    (where, _) = asked({"custody": [{**unknown, "place": ""}]})
    assert where == ("absent", "custody/#p/place", "Where is the person?")


def test_what_ended_is_never_stale() -> None:
    row = {**CUSTODY, "period": "2010/2011"}
    assert asked({"custody": [row]}) == []


def test_relations_that_cannot_be_read_are_not_asked_for() -> None:
    row = a_sentence(**SENTENCE, replaces="#s")
    assert asked({"sentences": [row]}) == []


def test_of_very_many_sentences_only_some_are_asked_for() -> None:
    rows = [a_sentence("P1Y", **{**SENTENCE, "id": f"s{n}", "docket": f"{n}"}) for n in range(60)]
    assert len(asked({"sentences": rows})) == MOST_ASKED


def test_long_answers_are_not_repeated_in_the_question() -> None:
    cite: list[object] = [*BOTH, {"source": "#b", "field": "victims", "says": "many " * 40}]
    found = asked({"charges": [{**CHARGE, "victims": "few", "cite": cite}]})
    assert found[0][2] == "“Fraud”, victims: which of 2 answers is right?"


def test_kind_and_amount_lead_to_the_amount_of_the_part() -> None:
    found = [
        row for row in of(with_keys(sample("contradictions.dossier"))) if row.kind == "contradicted"
    ]
    money = next(row for row in found if "penalty" in row.sentence)
    assert money.field == "parts/#april-penalty/amount"
    assert money.key == "april-2017"
    assert money.sentence == (
        "“Penalty of about $170,000,000”, kind and amount, part 2: penalty of about $170,000,000, "
        "or restitution of $169,000,000?"
    )


def test_answers_that_move_the_end_or_tell_that_the_person_is_free_are_asked_first() -> None:
    found = of(with_keys(sample("contradictions.dossier")))
    assert [row.path[-1] for row in found if row.weight == 9] == [
        "how",  # concurrent, according to one source that nobody has adopted
        "ended",  # exchanged, according to a source of 2024
        "period",  # from and to: two sources differ
        "runs",
        "period",  # is it still so?
    ]


def test_the_first_case_has_nine_pressing_questions() -> None:
    found = of(with_keys(sample("roman-seleznev.dossier")))
    pressing = [row for row in found if row.weight >= PRESSING]
    assert [row.sentence for row in pressing][:3] == [
        "Does the sentence of December 2017 run beside that of 21 April 2017, or after it?",
        "Is it still so? The last report of where the person is: 3 December 2017 or later.",
        (
            "“International airport of Male, Maldives”, held by: US intelligence officials, or US "
            "authorities?"
        ),
    ]
    assert len(pressing) == 9
    assert [row.weight for row in found] == sorted((row.weight for row in found), reverse=True)


def test_a_question_that_a_task_asks_already_names_it() -> None:
    rich = of(with_keys(sample("every-field.dossier")))
    assert [row.task for row in rich if row.field == "parts/#first-restitution/amount"] == [
        "check-amount"
    ]
    row = Unknown("absent", 5, ("charges", "#c", "plea"), "?", "c", "plea")
    done = a_case(tasks=[{"id": "t", "text": "x", "about": "#c", "field": "plea", "state": "done"}])
    assert in_order([row], done) == (row,)


def test_a_question_becomes_a_task() -> None:
    row = Unknown("absent", 5, ("charges", "#c", "plea"), "What was the plea?", "c", "plea")
    task = as_task(row.sentence, "task-1", "c", row.field)
    assert (task.id, task.text, task.about, task.field, task.state) == (
        "task-1",
        "What was the plea?",
        "#c",
        "plea",
        "open",
    )
    of_list = as_task("Where?", "task-2", None, "")
    assert (of_list.about, of_list.field) == (None, None)
    whole = as_task("Who?", "task-3", "l", "")
    assert (whole.about, whole.field) == ("#l", None)


def test_every_question_of_the_table_has_a_field_of_its_noun() -> None:
    for gap in GAPS:
        assert gap.field in gap.noun.model_fields
        assert gap.question.endswith("?")
        assert 1 <= gap.weight <= 9


def test_an_answer_that_nobody_adopted_is_asked_for_once_with_who_gives_it() -> None:
    cite = ["A", {"source": "B", "field": "plea", "says": "guilty"}]
    dossier = a_case(charges=[a_charge(cite=cite)])
    (found,) = (row for row in unknowns(dossier, Index(dossier), WORDS) if row.field == "plea")
    assert (found.kind, found.weight) == ("absent", PRESSING)
    assert found.sentence == "“Fraud”, plea: guilty, according to B. Is that right?"
    assert [(answer.said, answer.told) for answer in found.answers] == [
        ("not stated", ()),
        ("guilty", (("c", 1),)),
    ]


def test_a_name_that_several_records_have_is_asked_for() -> None:
    named = {"name": "Police", "kind": "organisation"}
    cite = [{"source": "B", "field": "held_by", "says": "Police"}]
    period = a_period("2014", held_by="#x", cite=cite)
    dossier = a_case(parties=[{"id": "x", **named}, {"id": "y", **named}], custody=[period])
    (found,) = (row for row in unknowns(dossier, Index(dossier), WORDS) if row.field == "held_by")
    assert found.kind == "unverified"
    assert found.sentence == (
        "“remand, 2014”, held by: Police (could be Police (1) or Police (2)), according to B. "
        "Which one is meant?"
    )
