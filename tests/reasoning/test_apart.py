"""Test that sentences of one day, and terms of one length, are never taken for each other."""

import pytest

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.custody.ledger import ledger
from dossier.reasoning.steps import derivation, figures
from dossier.reasoning.terms.totals import total
from dossier.reasoning.unknowns.ranked import unknowns
from tests.reasoning.cases import (
    WORDS,
    Plain,
    a_case,
    a_charge,
    a_period,
    a_sentence,
    a_source,
    told_apart,
)

DAY = "2017-04-21"


def two(one: Plain, other: Plain, **fields: object) -> Dossier:
    """Make a case of two sentences of one day that impose the same."""
    rows = [a_sentence(id="a", date=DAY, **one), a_sentence(id="b", date=DAY, **other)]
    return a_case(sentences=rows, **fields)


def which(dossier: Dossier) -> list[str]:
    known = told_apart(dossier)
    return [known.sentences.get(sentence.key, "") for sentence in dossier.sentences]


def steps(dossier: Dossier) -> list[str]:
    index = Index(dossier)
    found = derivation.steps(total(dossier, index), ledger(dossier, index, None))
    return [derivation.say(step, WORDS, told_apart(dossier))[0] for step in found]


CHARGES = [
    a_charge(id="c1", offence="Fraud", counts="1 to 3"),
    a_charge(id="c2", offence="Fraud", counts="4"),
    a_charge(id="c3", offence="Theft"),
]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ({"docket": "14-1"}, {"docket": "14-2"}, ["docket 14-1", "docket 14-2"]),
        ({"docket": "14-1"}, {}, ["docket 14-1", "no. 2 in the file"]),
        ({"charges": ["#c1"]}, {"charges": ["#c3"]}, ["for Fraud, counts: 1 to 3", "for Theft"]),
        (
            {"charges": ["#c1"], "docket": "14"},
            {"charges": ["#c2", "#c3"], "docket": "14"},
            ["for Fraud, counts: 1 to 3", "for Fraud, counts: 4; Theft"],
        ),
        ({"court": "City court"}, {"court": "High court"}, ["City court", "High court"]),
        ({"cite": ["#paper"]}, {"cite": ["a letter"]}, ["A report", "a letter"]),
        ({}, {}, ["no. 1 in the file", "no. 2 in the file"]),
        ({"docket": "1" * 90}, {"docket": "1" * 91}, ["no. 1 in the file", "no. 2 in the file"]),
    ],
)
def test_the_first_thing_that_is_true_of_one_alone_names_it(
    one: Plain, other: Plain, said: list[str]
) -> None:
    assert which(two(one, other, charges=CHARGES, sources=[a_source()])) == said


def test_what_they_impose_tells_them_apart_too() -> None:
    dossier = a_case(sentences=[a_sentence(f"P{n}Y", id=f"s{n}", date=DAY) for n in (3, 5)])
    assert which(dossier) == ["3 years", "5 years"]
    assert steps(dossier)[0] == "The sentence of 21 April 2017: 3 years from its date."


def test_sentences_of_different_days_need_nothing_more() -> None:
    rows = [a_sentence(id="a", date=DAY), a_sentence(id="b", date="2017-12")]
    known = told_apart(a_case(sentences=rows))
    assert (known.sentences, known.parts) == ({}, {})
    assert known.titles == {"a": "21 April 2017", "b": "December 2017"}


def test_steps_name_each_of_two_equal_terms() -> None:
    dossier = two({"docket": "14-1"}, {"docket": "14-2"})
    assert steps(dossier) == [
        "The sentence of 21 April 2017 (docket 14-1): 5 years from its date.",
        "The sentence of 21 April 2017 (docket 14-2): 5 years from its date.",
        (
            "The file does not say whether 5 years (21 April 2017, docket 14-1) and 5 years "
            "(21 April 2017, docket 14-2) run beside each other or not."
        ),
        (
            "Lowest, if all that is not stated runs beside each other: 5 years (21 April 2017, "
            "docket 14-1)."
        ),
        (
            "Highest, if all that is not stated runs one after the other: 5 years (21 April 2017, "
            "docket 14-1), then 5 years (21 April 2017, docket 14-2)."
        ),
    ]


def test_questions_name_each_of_two_sentences_of_one_day() -> None:
    dossier = two({"docket": "14-1"}, {"docket": "14-2"})
    asked = [row.sentence for row in unknowns(dossier, Index(dossier), WORDS)]
    assert (
        "Does the sentence of 21 April 2017 (docket 14-2) run beside that of 21 April 2017 "
        "(docket 14-1), or after it?"
    ) in asked
    assert "Which court passed the sentence of 21 April 2017 (docket 14-1)?" in asked
    assert len(asked) == len(set(asked))


def parts(*rows: Plain, **fields: object) -> Dossier:
    made = [{"id": f"p{n}", "kind": "imprisonment", **row} for n, row in enumerate(rows, 1)]
    return a_case(sentences=[{"id": "s", "date": DAY, "parts": made, **fields}])


def test_equal_parts_of_one_sentence_are_told_apart_by_what_they_say_or_by_their_place() -> None:
    dossier = parts({"term": "P3Y", "text": "count 1"}, {"term": "P3Y"}, {"term": "P2Y"})
    assert steps(dossier)[:3] == [
        "The sentence of 21 April 2017 (count 1): 3 years from its date.",
        "The sentence of 21 April 2017 (part 2): 3 years from its date.",
        "The sentence of 21 April 2017: 2 years from its date.",
    ]


def test_parts_that_can_be_as_long_as_each_other_are_told_apart() -> None:
    found = steps(parts({"term": "P3Y", "minimum": "P1Y"}, {"term": "P1Y"}))
    assert found[2] == (
        "The file does not say whether 3 years (21 April 2017, part 1) and 1 year "
        "(21 April 2017, part 2) run beside each other or not."
    )


def test_parts_without_a_length_are_told_apart() -> None:
    dossier = parts({}, {})
    assert steps(dossier)[:2] == [
        "The sentence of 21 April 2017 (part 1): its length is not known.",
        "The sentence of 21 April 2017 (part 2): its length is not known.",
    ]
    asked = [row.sentence for row in unknowns(dossier, Index(dossier), WORDS)]
    assert "How long is the imprisonment in the sentence of 21 April 2017 (part 2)?" in asked


def test_equal_parts_of_two_sentences_of_one_day_have_both() -> None:
    row = {"kind": "imprisonment", "term": "P3Y"}
    sentences = [
        {"id": "a", "docket": "14-1", "date": DAY, "parts": [row, row]},
        {"id": "b", "docket": "14-2", "date": DAY, "parts": [row]},
    ]
    assert [said.partition(":")[0] for said in steps(a_case(sentences=sentences))[:3]] == [
        "The sentence of 21 April 2017 (docket 14-1, part 1)",
        "The sentence of 21 April 2017 (docket 14-1, part 2)",
        "The sentence of 21 April 2017 (docket 14-2)",
    ]


def test_what_is_left_out_is_named_too() -> None:
    gone = {"status": "served"}
    assert steps(two({**gone, "docket": "1"}, {**gone, "docket": "2"}))[:2] == [
        "Not counted: the sentence of 21 April 2017 (docket 1) (served).",
        "Not counted: the sentence of 21 April 2017 (docket 2) (served).",
    ]
    row: Plain = {"term": "P3Y", "suspended": True}
    assert steps(parts(row, row))[0] == (
        "Not counted: 3 years of the sentence of 21 April 2017 (part 1), which is suspended."
    )


def test_an_end_that_an_authority_states_names_which_of_one_day() -> None:
    dossier = two({"docket": "1", "stated_end": "2021"}, {"docket": "2"})
    found = total(dossier, Index(dossier))
    assert figures.say_stated(dossier, found, told_apart(dossier), WORDS) == (
        "some time in 2021 (for the sentence of 21 April 2017 (docket 1))",
    )


def test_sentences_without_a_day_are_told_apart() -> None:
    dossier = a_case(sentences=[a_sentence(id="a", docket="1"), a_sentence(id="b", docket="2")])
    assert steps(dossier)[0] == (
        "The sentence of unknown date (docket 1): 5 years; its own end cannot be given."
    )


def asked_of(*charges: Plain, **parts: object) -> list[str]:
    """Give what is asked about the outcome of charges, or about the end of periods."""
    dossier = a_case(
        charges=[a_charge(**{"id": f"c{n}", **c}) for n, c in enumerate(charges)], **parts
    )
    rows = unknowns(dossier, Index(dossier), WORDS)
    found = [row.sentence for row in rows if row.field in ("outcome", "period", "held_by")]
    assert len(found) == len(set(found))
    return found


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ({"counts": "1"}, {"counts": "2"}, ("counts: 1", "counts: 2")),
        ({"docket": "A-1"}, {"docket": "A-2"}, ("docket A-1", "docket A-2")),
        (
            {"counts": "1", "docket": "A-1"},
            {"counts": "1", "docket": "A-2"},
            ("docket A-1", "docket A-2"),
        ),
        ({"filed": "2015"}, {"filed": "2016"}, ("filed 2015", "filed 2016")),
        ({"committed": "2011/2012"}, {}, ("committed 2011 to 2012", "no. 2 in the file")),
        ({}, {}, ("no. 1 in the file", "no. 2 in the file")),
    ],
)
def test_questions_name_each_of_two_charges_of_one_name(
    one: Plain, other: Plain, said: tuple[str, str]
) -> None:
    assert asked_of(one, other, {"offence": "Theft"}) == [
        *(f"What became of the charge “Fraud ({which})”?" for which in said),
        "What became of the charge “Theft”?",
    ]


def test_questions_name_a_period_without_a_place_by_its_ground_and_dates() -> None:
    custody = [
        a_period("2015-01/", id="a"),
        a_period("2016/2017", id="b"),
        a_period("2018/", "arrest", id="c", place="Guam"),
        a_period("2019/", "remand", id="d", place="Guam"),
    ]
    assert asked_of(custody=custody) == [
        "Until when was the person held: “remand, from January 2015”?",
        "Until when was the person held: “Guam (from 2018)”?",
        "Until when was the person held: “Guam (from 2019)”?",
        "Who holds the person: “remand, from January 2015”?",
        "Who holds the person: “remand, 2016 to 2017”?",
        "Who holds the person: “Guam (from 2018)”?",
        "Who holds the person: “Guam (from 2019)”?",
    ]


def test_of_very_many_charges_of_one_name_their_place_is_said() -> None:
    known = told_apart(a_case(charges=[a_charge(id=f"c{n}", counts=str(n)) for n in range(1001)]))
    assert known.titles["c0"] == "no. 1 in the file"
