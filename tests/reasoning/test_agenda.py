"""Test what comes next in a case."""

from datetime import date

from dossier.model.ids import Index, with_keys
from dossier.model.paths import written
from dossier.reasoning.agenda import Due, agenda, say
from tests.reasoning.cases import WORDS, Plain, a_case, a_period
from tests.samples import sample


def of(on: date | None = None, **parts: object) -> tuple[Due, ...]:
    dossier = a_case(**parts)
    return agenda(dossier, Index(dossier), WORDS, on)


def an_event(key: str, **fields: object) -> Plain:
    return {"id": key, "title": "Hearing", "status": "planned", **fields}


def test_what_is_planned_due_or_lapsing_comes_in_order() -> None:
    found = of(
        events=[
            an_event("late", date="2020-08"),
            an_event("vague", date="XXXX-05-02"),
            an_event("within", between="2020-06"),
            an_event("undated"),
            an_event("held", date="2020-05", status="held"),
        ],
        tasks=[
            {"id": "ask", "text": "Ask.", "state": "open", "due": "2020-07-01"},
            {"id": "wait", "text": "Wait.", "state": "waiting", "due": "2020-07-02"},
            {"id": "done", "text": "Done.", "state": "done", "due": "2020-07-01"},
            {"id": "free", "text": "Free.", "state": "open"},
        ],
        custody=[
            a_period("2020/..", until="2020-06-30"),
            a_period("2020/..", "bail", id="q", until="2020-06-30"),
            a_period("2020/2021", id="r", until="2020-06-30"),
            a_period("2020/..", id="t", until="2020-06-30", ended="released"),
            a_period("2020/..", id="u"),
        ],
    )
    assert [(row.kind, written(row.path)) for row in found] == [
        ("event", "events/#within/date"),
        ("order", "custody/#p/until"),
        ("task", "tasks/#ask/due"),
        ("task", "tasks/#wait/due"),
        ("event", "events/#late/date"),
        ("event", "events/#vague/date"),
    ]


def test_what_is_overdue_comes_first_and_an_order_that_lapsed_is_a_finding() -> None:
    found = of(
        date(2020, 7, 1),
        events=[an_event("late", date="2020-07"), an_event("past", date="2020-06")],
        custody=[a_period("2020/..", until="2020-06-30")],
    )
    assert [(row.key, row.overdue) for row in found] == [("past", True), ("late", False)]
    assert [say(row, WORDS) for row in found] == [
        "Hearing, June 2020 (overdue)",
        "Hearing, July 2020",
    ]


def test_a_task_that_is_a_question_or_a_sentence_has_its_date_in_brackets() -> None:
    asked = {"id": "t", "text": "What became of the charge?", "state": "open", "due": "2026-04"}
    found = of(date(2026, 4, 1), tasks=[asked, {**asked, "id": "u", "text": "Ask the consul."}])
    assert [say(row, WORDS) for row in found] == [
        "What became of the charge? (April 2026)",
        "Ask the consul. (April 2026)",
    ]
    (late, _) = of(date(2026, 6, 1), tasks=[asked, {**asked, "id": "u"}])
    assert say(late, WORDS) == "What became of the charge? (April 2026, overdue)"


def test_the_rich_case_has_an_inquest_and_tasks_ahead() -> None:
    rich = with_keys(sample("every-field.dossier"))
    found = agenda(rich, Index(rich), WORDS, date(2026, 4, 1))
    assert [row.key for row in found] == ["check-amount", "ask-autopsy", "book-inquest", "inquest"]
