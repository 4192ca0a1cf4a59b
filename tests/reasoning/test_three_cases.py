"""Show on three invented cases what is worth a warning, and that a slip stops no reckoning."""

import json
from typing import cast

from dossier.reasoning.case_as_json import as_json
from dossier.reasoning.steps.figures import LABEL
from tests.reasoning.cases import WORDS, Plain, a_case, found
from tests.reasoning.three_cases import ABROAD, FEDERAL, JOURNALIST

LINKED = '"id": "second", "replaces": "#first"'


def told(case: Plain) -> object:
    """Give the figures in sentences, without the label."""
    rows = as_json(a_case(**case), WORDS)["reckoned"]
    assert isinstance(rows, list)
    return [row for row in map(str, cast("list[object]", rows)) if row != LABEL]


COMPLETE = "the day up to which the file is complete."
NO_MOST = (
    "No highest number of days can be given: no dated report says how long "
    "“serving a sentence, since 29 June 2018” went on."
)


def test_a_journalist_is_held_without_charge_and_moved() -> None:
    assert found(a_case(**JOURNALIST)) == [
        ("statement-after-source", "statements/#appeal/date"),
        ("ended-and-going-on", "custody/#south/ended"),
        ("planned-in-the-past", "events/#review/status"),
        ("held-past-order", "custody/#north/until"),
        ("held-past-order", "custody/#south/until"),
        ("two-places", "custody/#south/period"),
        ("held-without-charge", "custody/#arrest/period"),
    ]
    assert told(JOURNALIST) == [
        (
            "As last reported: moved again (Editor taken from her flat, 1 April 2023, A year "
            "without charge, 1 March 2024)."
        ),
        "In custody: 367 to 488 days, at most to 30 June 2024, " + COMPLETE,
    ]


def test_a_federal_case_is_sentenced_anew_and_nobody_says_that_it_replaces() -> None:
    assert found(a_case(**FEDERAL)) == [
        ("verdict-after-sentence", "charges/#access/outcome_date"),
        ("sentenced-without-conviction", "charges/#identity/outcome"),
        ("sentenced-twice", "sentences/#second/charges"),
        ("history-out-of-order", "charges/#identity/history/2/date"),
        ("part-excepted", "sentences/#first/parts/#f3/runs"),
    ]
    assert told(FEDERAL) == [
        "As last reported: serving a sentence.",
        "In custody: 1 day or more.",
        NO_MOST,
        "By arithmetic: 12 to 20 years in all.",
        "Ending 29 June 2030 to 29 June 2038, counted from the sentences.",
        "To be paid: restitution of $1,000,000.",
    ]


def test_once_the_new_sentence_replaces_the_old_one_the_total_is_exact() -> None:
    mended: Plain = json.loads(json.dumps(FEDERAL).replace('"id": "second"', LINKED))
    assert "sentenced-twice" not in dict(found(a_case(**mended)))
    assert told(mended) == [
        "As last reported: serving a sentence.",
        "In custody: 1 day or more.",
        NO_MOST,
        "By arithmetic: 96 months in all.",
        "Ending 1 June 2028, counted from the sentences.",
        (
            "Ending 29 June 2026 if every day from 29 June 2018 to 1 June 2020 was in custody and "
            "counts (at most 703 days, taken off the end; the file itself shows at least 1)."
        ),
    ]


def test_a_detainee_abroad_takes_a_plea_deal() -> None:
    assert found(a_case(**ABROAD)) == [
        ("dangling-reference", "charges/#import/court"),
        ("minimum-over-term", "sentences/#deal/parts/#d1/minimum"),
        ("plea-before-charge", "charges/#holding/plea_date"),
        ("outside-role", "events/#visit-2/people/0"),
        ("planned-in-the-past", "events/#visit-3/status"),
        ("sentenced-without-conviction", "charges/#import/outcome"),
        ("held-past-order", "custody/#remand/until"),
        ("held-before-charge", "custody/#airport/period"),
        ("minor", "custody/#airport/period"),
        ("minor", "custody/#remand/period"),
    ]
    assert told(ABROAD) == [
        "As last reported: serving a sentence.",
        "In custody: 222 to 324 days, counted to 31 December 2022, " + COMPLETE,
        "An authority states as the end: 11 March 2023.",
        "Length not known.",
    ]
