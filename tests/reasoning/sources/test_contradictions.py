"""Test that every field that sources answer differently stands with all its answers."""

import pytest

from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.model.paths import written
from dossier.reasoning.sources.contradictions import (
    Answered,
    asks_for_names,
    contradictions,
    differing,
    of_record,
)
from dossier.reasoning.traverse import top
from tests.reasoning.cases import (
    WORDS,
    Plain,
    a_case,
    a_charge,
    a_period,
    a_sentence,
    a_source,
    kinds,
)
from tests.samples import sample

Told = list[tuple[str, list[tuple[str, list[str]]]]]


def of(dossier: Dossier) -> tuple[Answered, ...]:
    return contradictions(dossier, Index(dossier), WORDS)


def told(dossier: Dossier) -> Told:
    """Give each contradiction in short: its place, and each answer with who gives it."""
    return [
        (written(c.path), [(answer.said, [v.name for v in answer.voices]) for answer in c.answers])
        for c in of(dossier)
    ]


def says(source: str, field: str, value: object, **more: object) -> Plain:
    return {"source": source, "field": field, "says": value, **more}


def test_the_sample_of_contradictions_shows_all_its_pairs() -> None:
    tass = ["TASS, 3 December, no year"]
    found = dict(told(with_keys(sample("contradictions.dossier"))))
    assert list(found) == [
        "charges/#cybercrime/victims",
        "charges/#cybercrime/decided_by",
        "sentences/#april-2017/parts/#april-penalty",
        "custody/#arrest/held_by",
        "custody/#serving/period",
        "concerns/#check-point/text",
    ]
    assert found["charges/#cybercrime/victims"] == [
        ("more than 200 US businesses", tass),
        ("more than 500 businesses", ["DW, 22 April 2017"]),
    ]
    assert found["sentences/#april-2017/parts/#april-penalty"] == [
        ("penalty of about $170,000,000", tass),
        ("restitution of $169,000,000", ["DW, 22 April 2017", "JURIST, after 20 April 2017"]),
    ]
    assert found["custody/#arrest/held_by"] == [
        ("US intelligence officials", tass),
        ("US authorities", ["open letter of Anatoly Antonov"]),
        ("US Secret Service agents with police of the Maldives", ["DW, 22 April 2017"]),
    ]


def test_one_answer_alone_waits_to_be_adopted_and_contradicts_nothing() -> None:
    dossier = with_keys(sample("contradictions.dossier"))
    index = Index(dossier)
    waiting = {
        written(row.path): [
            (answer.said, [v.name for v in answer.voices]) for answer in row.answers
        ]
        for record in top(dossier)
        for row in of_record(record, index, WORDS)
        if not row.contradicted
    }
    assert waiting == {
        "charges/#cybercrime/plea": [
            ("not stated", []),
            ("guilty", ["noticiabrasil.net.br, 21 April 2017"]),
        ],
        "sentences/#december-2017/runs/0/how": [
            ("not known", ["TASS, 3 December, no year"]),
            ("concurrent", ["spektr.press, 1 December 2017"]),
        ],
        "custody/#serving/ended": [("not stated", []), ("exchanged", ["TASS, after 31 July 2024"])],
    }


def test_who_arrested_him_has_two_answers_in_the_first_case() -> None:
    assert [place for place, _ in told(with_keys(sample("roman-seleznev.dossier")))] == [
        "custody/#arrest/held_by"
    ]


def test_the_same_answer_is_no_contradiction_but_stands_behind_the_field() -> None:
    cite = ["A", says("B", "plea", "guilty"), says("C", "plea", "none")]
    (found,) = of(a_case(charges=[a_charge(plea="guilty", cite=cite)]))
    adopted, other = found.answers
    assert adopted.adopted
    assert not other.adopted
    assert [voice.name for voice in adopted.voices] == ["B"]
    assert (other.said, [voice.place for voice in other.voices]) == ("none entered", [2])
    alike = [says("B", "plea", "guilty")]
    assert of(a_case(charges=[a_charge(plea="guilty", cite=alike)])) == ()


def test_who_names_the_field_stands_behind_it_before_who_backs_the_record() -> None:
    cite: list[object] = ["A", {"source": "B", "field": "plea", "at": "page 4"}]
    cite.append(says("C", "plea", "none"))
    (found,) = of(a_case(charges=[a_charge(plea="guilty", cite=cite)]))
    assert [(voice.name, voice.at) for voice in found.answers[0].voices] == [("B", "page 4")]


def test_sources_of_one_mind_share_an_answer() -> None:
    cite = [says("A", "plea", "none"), says("B", "plea", "none"), says("A", "plea", "guilty")]
    dossier = a_case(charges=[a_charge(cite=cite)])
    assert told(dossier) == [
        (
            "charges/#c/plea",
            [("not stated", []), ("none entered", ["A", "B"]), ("guilty", ["A"])],
        )
    ]


def test_two_records_of_one_name_are_two_answers() -> None:
    named = {"name": "Police", "kind": "organisation"}
    cite = [says("A", "held_by", "#y"), says("B", "held_by", "#z"), says("C", "held_by", "#y")]
    cite.append(says("D", "held_by", "Police"))
    period = a_period("2014-07-05/..", held_by="#x", cite=cite)
    parties = [{"id": key, **named} for key in "xyz"]
    ((_, answers),) = told(a_case(parties=parties, custody=[period]))
    assert answers == [
        ("Police (1)", []),
        ("Police (2)", ["A", "C"]),
        ("Police (3)", ["B"]),
        ("Police (could be Police (1), Police (2) or Police (3))", ["D"]),
    ]


def test_a_name_that_several_records_have_contradicts_none_of_them() -> None:
    named = {"name": "Police", "kind": "organisation"}
    period = a_period("2014-07-05/..", held_by="#x", cite=[says("D", "held_by", "Police")])
    alone = a_case(parties=[{"id": "x", **named}], custody=[period])
    assert of_record(alone.custody[0], Index(alone), WORDS) == ()
    several = a_case(parties=[{"id": "x", **named}, {"id": "y", **named}], custody=[period])
    (found,) = of_record(several.custody[0], Index(several), WORDS)
    assert not found.contradicted
    assert [answer.said for answer in found.answers] == [
        "Police (1)",
        "Police (could be Police (1) or Police (2))",
    ]
    assert of(several) == ()


def test_a_citation_of_a_field_that_is_not_there_answers_nothing() -> None:
    row = a_sentence(cite=[says("A", "nowhere/at/all", 7), says("B", "parts/#q/term", "P6Y")])
    dossier = a_case(sentences=[row])
    assert of_record(dossier.sentences[0], Index(dossier), WORDS) == ()
    assert kinds(dossier).count("no-such-field") == 2


def test_an_answer_inside_what_the_file_does_not_have_yet_waits() -> None:
    dossier = a_case(charges=[a_charge(cite=[says("A", "loss/amount", 9)])])
    (found,) = of_record(dossier.charges[0], Index(dossier), WORDS)
    assert written(found.path) == "charges/#c/loss/amount"
    assert ([answer.said for answer in found.answers], found.contradicted) == (
        ["not stated", "9"],
        False,
    )


def test_a_whole_part_is_answered_beside_its_amount() -> None:
    fine: Plain = {"id": "p", "kind": "fine", "amount": {"amount": 9, "currency": "USD"}}
    cite = [says("A", "parts/#p", "no such part"), says("B", "parts/#p/kind", "penalty")]
    whole, money = of(a_case(sentences=[a_sentence(parts=[fine], cite=cite)]))
    assert (whole.answers[1].said, money.answers[1].said) == ("no such part", "penalty")


def test_a_source_that_calls_it_unknown_answers_nothing() -> None:
    runs = [{"how": "concurrent", "to": "#t"}]
    nothing: tuple[object, ...] = ("unknown", "", [])
    for told in nothing:
        row = a_sentence(runs=runs, cite=["A", says("B", "runs/0/how", told)])
        dossier = a_case(sentences=[row, a_sentence(id="t")])
        assert of_record(dossier.sentences[0], Index(dossier), WORDS) == ()


def test_names_are_asked_for_where_an_answer_is_a_reference() -> None:
    for held, told, asks in ((None, "x", False), ("#x", "x", True), (None, "#x", True)):
        period = a_period("2014", held_by=held, cite=["A", says("A", "held_by", told)])
        assert asks_for_names(a_case(custody=[period]).custody[0]) is asks


def test_nested_fields_are_named_from_the_record_or_from_the_one_around_it() -> None:
    part: Plain = {
        "id": "p",
        "kind": "imprisonment",
        "term": "P5Y",
        "cite": ["D", says("A", "term", "P6Y")],
    }
    row = a_sentence(
        parts=[part],
        cite=["E", says("B", "parts/#p/term", "P7Y"), says("C", "parts/0/term", "P6Y")],
    )
    assert told(a_case(sentences=[row])) == [
        (
            "sentences/#s/parts/#p/term",
            [("5 years", ["D"]), ("7 years", ["B"]), ("6 years", ["C", "A"])],
        )
    ]


@pytest.mark.parametrize(
    ("field", "value", "label", "held", "said"),
    [
        ("parts/#p/kind", "fine", "kind and amount", "imprisonment", "fine"),
        (
            "parts/#p/amount",
            {"amount": 5, "currency": "USD"},
            "kind and amount",
            "imprisonment",
            "$5",
        ),
        ("parts/#p/text", "a year", "text", "not stated", "a year"),
        ("charges", ["fraud"], "charges", "not stated", "fraud"),
        (
            "runs",
            "concurrent with all",
            "how it runs to others",
            "not stated",
            "concurrent with all",
        ),
        ("date", "soon", "date", "not stated", "soon"),
    ],
)
def test_answers_are_said_as_the_field_would_say_them(
    field: str, value: object, label: str, held: str, said: str
) -> None:
    parts: list[Plain] = [{"id": "p", "kind": "imprisonment"}]
    dossier = a_case(sentences=[a_sentence(parts=parts, cite=[says("A", field, value)])])
    (found,) = of_record(dossier.sentences[0], Index(dossier), WORDS)
    assert found.label == label
    assert [answer.said for answer in found.answers] == [held, said]


def test_items_of_a_list_are_answered_one_by_one() -> None:
    row: Plain = {
        "id": "l",
        "by": "A",
        "asks": ["bread", "tea"],
        "cite": ["X", says("B", "asks/1", "coffee")],
    }
    assert told(a_case(statements=[row])) == [
        ("statements/#l/asks/1", [("tea", ["X"]), ("coffee", ["B"])])
    ]
    (found,) = of(a_case(statements=[row]))
    assert (found.label, found.paths) == ("asks", (("statements", "#l", "asks", 1),))


def test_each_citation_that_contradicts_is_named() -> None:
    fine: Plain = {"id": "p", "kind": "fine", "amount": {"amount": 9, "currency": "USD"}}
    cite = [
        "A",
        says("B", "parts/#p/kind", "restitution"),
        says("B", "parts/#p/amount", {"amount": 7, "currency": "USD"}),
        says("B", "court", "High Court"),
        says("C", "parts/#p/kind", "restitution"),
    ]
    dossier = a_case(sentences=[a_sentence(parts=[fine], cite=cite)])
    answered = of_record(dossier.sentences[0], Index(dossier), WORDS)
    assert differing(answered) == {("s", 1), ("s", 2), ("s", 4)}


def test_kind_and_amount_of_one_source_are_one_answer_in_any_order() -> None:
    fine: Plain = {"id": "p", "kind": "fine", "amount": {"amount": 9, "currency": "USD"}}
    cite = [
        says("A", "parts/#p/kind", "restitution"),
        says("B", "parts/#p/amount", {"amount": 7, "currency": "USD"}),
        says("A", "parts/#p/amount", {"amount": 8, "currency": "USD"}),
        says("B", "parts/#p/kind", "penalty"),
    ]
    (found,) = of(a_case(sentences=[a_sentence(parts=[fine], cite=cite)]))
    assert [answer.said for answer in found.answers] == [
        "fine of $9",
        "restitution of $8",
        "penalty of $7",
    ]
    assert [written(path) for path in found.paths] == [
        "sentences/#s/parts/#p/kind",
        "sentences/#s/parts/#p/amount",
    ]


def test_a_citation_without_a_field_answers_nothing() -> None:
    assert of(a_case(charges=[a_charge(cite=[{"source": "A", "says": "x"}])])) == ()


def test_a_record_is_asked_for_itself() -> None:
    dossier = a_case(
        subject={"name": "A", "names": [{"name": "B", "cite": [says("#paper", "name", "C")]}]},
        sources=[a_source()],
    )
    found = of_record(dossier.subject, Index(dossier), WORDS)
    assert [written(c.path) for c in found] == ["subject/names/#~0~1subject~1names~10/name"]
    assert [answer.said for answer in found[0].answers] == ["B", "C"]
    assert of_record(dossier.sources[0], Index(dossier), WORDS) == ()
