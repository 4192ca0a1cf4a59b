"""Test the one list of all that is shaky: its order, its places, and how it reads as text."""

import pytest

from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.reasoning.findings.finding import Case
from dossier.reasoning.live import reasoned
from dossier.reasoning.pointing import place_of
from dossier.reasoning.questions import (
    FIRST,
    Question,
    Sieve,
    as_text,
    counts,
    kind_of,
    questions,
    where,
)
from dossier.reasoning.unknowns.unknown import PRESSING
from tests.reasoning.cases import WORDS, Plain, a_case, a_charge, a_sentence, a_source
from tests.samples import all_samples, sample


def asked(dossier: Dossier) -> tuple[Question, ...]:
    return questions(reasoned(dossier, Index(dossier), WORDS))


def whole(dossier: Dossier) -> Case:
    return reasoned(dossier, Index(dossier), WORDS).case


def a_shaky_case(**parts: object) -> Dossier:
    """Make a case with something of each group."""
    says = {"source": "#paper", "field": "offence", "says": "Theft", "at": "p. 2"}
    charge = a_charge(plea="guilty", outcome="pending", court="#nobody", cite=[says])
    return a_case(**{"charges": [charge], "sources": [a_source()], **parts})


def test_what_does_not_fit_comes_first_then_what_differs_then_what_is_not_known() -> None:
    rows = asked(a_shaky_case())
    groups = [row.group for row in rows]
    assert set(groups) == {"finding", "contradiction", "unknown"}
    assert groups == sorted(groups, key=["finding", "contradiction", "unknown"].index)
    assert rows[0].kind == "error"


def test_a_contradiction_is_asked_once_and_carries_its_answers() -> None:
    (row,) = [row for row in asked(a_shaky_case()) if row.path[-1] == "offence"]
    assert (row.group, row.key, row.field, row.label) == (
        "contradiction",
        "c",
        "offence",
        "offence",
    )
    assert [(answer.said, answer.told) for answer in row.answers] == [
        ("Fraud", ()),
        ("Theft", (("c", 0),)),
    ]


@pytest.mark.parametrize(
    ("part", "blank"),
    [
        ("charges", {"id": "x", "offence": ""}),
        ("sentences", {"id": "x"}),
        ("custody", {"id": "x", "period": "XXXX", "basis": "unknown"}),
    ],
)
def test_what_is_missing_in_a_record_that_was_just_added_does_not_count_yet(
    part: str, blank: Plain
) -> None:
    before, now = a_case(), a_case(**{part: [blank]})
    found = reasoned(now, Index(now), WORDS)
    assert counts(found)["finding"] == counts(found, now)["finding"] == 1
    assert counts(found, before)["finding"] == 0


def test_what_else_does_not_fit_counts_at_once() -> None:
    before = a_case(charges=[{"id": "x", "offence": "A"}])
    now = a_case(charges=[{"id": "x", "offence": ""}], subject={"name": ""})
    assert counts(reasoned(now, Index(now), WORDS), before)["finding"] == 2
    wrong = a_case(charges=[{"id": "x", "offence": "A", "filed": "2015-02-29"}])
    assert counts(reasoned(wrong, Index(wrong), WORDS), a_case())["finding"] == 1


def test_a_task_that_asks_for_it_is_known_for_each_group_until_it_is_done() -> None:
    tasks = [
        {"id": f"t{n}", "text": "Ask", "state": "open", "about": "#c", "field": field}
        for n, field in enumerate(("court", "offence", "statute", "docket"))
    ]
    done = {**tasks[3], "state": "done"}
    plain = {"id": "free", "text": "Call", "state": "open"}
    rows = asked(a_shaky_case(tasks=[*tasks[:3], done, plain]))
    of = {row.field: row.task for row in rows if row.key == "c"}
    assert (of["court"], of["offence"], of["statute"]) == ("t0", "t1", "t2")
    assert set(of.values()) == {"t0", "t1", "t2", ""}


def test_each_question_says_where_it_is_and_of_which_kind() -> None:
    case = a_shaky_case()
    rows = asked(case)
    assert all(kind_of(row, WORDS) for row in rows)
    assert {where(row, whole(case)) for row in rows if row.key == "c"} == {"Fraud"}
    (custody,) = [row for row in asked(case) if row.path == ("custody",)]
    assert where(custody, whole(case)) == ""


def test_a_question_tells_which_of_two_sentences_it_is_about_once() -> None:
    says = [{"source": "#paper", "field": "date", "says": "2020-05-03"}]
    day = {"date": "2020-05-02", "court": "A court", "cite": says}
    case = a_case(
        sentences=[
            a_sentence(id="a", docket="A-1", **day),
            a_sentence(id="b", docket="B-1", **day),
        ],
        sources=[a_source()],
    )
    told = {(row.key, row.group): where(row, whole(case)) for row in asked(case)}
    assert told["a", "contradiction"] == "5 years (2 May 2020, docket A-1)"
    assert told["b", "contradiction"] == "5 years (2 May 2020, docket B-1)"
    # The question itself does: who says so of “5 years (2 May 2020, docket B-1)”?
    assert told["b", "unknown"] == "5 years"


def test_a_contradiction_of_one_of_several_parts_says_of_which() -> None:
    says = [{"source": "#paper", "field": "term", "says": "P7Y"}]
    part = {"id": "a", "kind": "imprisonment", "term": "P6Y", "cite": says}
    alone = a_case(sentences=[{"id": "s", "parts": [part]}], sources=[a_source()])
    other = {**part, "id": "b"}
    both = a_case(sentences=[{"id": "s", "parts": [part, other]}], sources=[a_source()])
    labels = [
        [row.label for row in asked(case) if row.group == "contradiction"] for case in (alone, both)
    ]
    assert labels == [["term"], ["term, part 1", "term, part 2"]]


def test_as_text_each_group_has_its_head_and_each_answer_its_source() -> None:
    case = a_shaky_case()
    lines = as_text(asked(case), whole(case)).splitlines()
    heads = [line for line in lines if not line.startswith(("-", " "))]
    assert heads == ["What does not fit", "What sources answer differently", "What is not known"]
    assert "  - in the file: Fraud" in lines
    assert any(line.startswith("  - Theft (A report") for line in lines)
    assert "- missing: Is the person held, and where? The file has no period of custody." in lines


def test_nothing_to_ask_reads_as_nothing() -> None:
    assert as_text((), whole(a_case())) == ""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("charges", "#c", "plea"), ("c", "plea")),
        (("charges", "#c"), ("c", "")),
        (("charges",), ("", "")),
        (("subject", "born"), ("", "born")),
        (("about", "as_of"), ("", "as_of")),
        (("charges", 0, "plea"), ("", "0/plea")),
    ],
)
def test_a_path_names_its_record_and_its_field(
    path: tuple[str | int, ...], place: tuple[str, str]
) -> None:
    assert place_of(path) == place


@pytest.mark.parametrize("name", [path.name for path in all_samples()])
def test_every_question_of_the_samples_can_be_said(name: str) -> None:
    case = with_keys(sample(name))
    rows = asked(case)
    text = as_text(rows, whole(case))
    assert all(row.sentence in text for row in rows)


def test_a_sieve_lets_through_a_group_a_kind_or_what_is_to_be_asked_first() -> None:
    found = reasoned(case := a_shaky_case(), Index(case), WORDS)
    rows = questions(found)
    assert [row for row in rows if Sieve().lets(row)] == list(rows)
    for sieve, key in (
        (Sieve("finding"), "finding"),
        (Sieve("contradiction"), "contradiction"),
        (Sieve("unknown"), "unknown"),
    ):
        assert {row.group for row in rows if sieve.lets(row)} == {key}
    for kind in ("absent", "unverified", "single-source"):
        assert {row.kind for row in rows if Sieve("unknown", kind).lets(row)} == {kind}
        assert not any(Sieve("finding", kind).lets(row) for row in rows)
    first = [row.sentence for row in rows if Sieve("unknown", FIRST).lets(row)]
    pressing = [row for row in found.unknowns if row.weight >= PRESSING]
    assert first == [row.sentence for row in pressing if row.kind != "contradicted"]
    assert first


def test_the_head_counts_what_is_more_than_a_note_and_what_presses() -> None:
    case = a_shaky_case()
    found = reasoned(case, Index(case), WORDS)
    kinds = [(row.group, row.kind) for row in asked(case)]
    assert counts(found) == {
        "finding": sum(group == "finding" and kind != "note" for group, kind in kinds),
        "contradiction": sum(group == "contradiction" for group, _ in kinds),
        "settled": 0,
        "first": sum(
            row.weight >= PRESSING for row in found.unknowns if row.kind != "contradicted"
        ),
    }
    assert all(n for counted, n in counts(found).items() if counted != "settled")
