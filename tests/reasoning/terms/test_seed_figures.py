"""Hold the figures of the first real case, which screen, paper and `check` take from here."""

from datetime import date

import pytest

from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.durations import Duration
from dossier.model.ids import Index, with_keys
from dossier.reasoning.case_as_json import as_json
from dossier.reasoning.custody import standing
from dossier.reasoning.custody.ledger import Ledger, by_basis, last_known_day, ledger
from dossier.reasoning.steps import derivation
from dossier.reasoning.terms.reckoned import Ends
from dossier.reasoning.terms.totals import per_docket, total
from tests.reasoning.cases import WORDS, told_apart
from tests.samples import sample


@pytest.fixture(scope="module", params=["roman-seleznev.dossier", "contradictions.dossier"])
def seed(request: pytest.FixtureRequest) -> Dossier:
    return with_keys(sample(str(request.param)))


def test_the_total_is_27_to_41_years(seed: Dossier) -> None:
    found = total(seed, Index(seed))
    assert (found.low, found.high) == (Duration("P27Y"), Duration("P41Y"))
    assert derivation.say_total(found, WORDS) == "27 to 41 years in all"


def test_it_ends_between_2044_and_2058_counted_from_the_sentences(seed: Dossier) -> None:
    found = total(seed, Index(seed))
    assert found.ends == Ends(date(2044, 4, 21), date(2058, 4, 21))


def test_the_second_sentence_alone_ends_in_december_2031(seed: Dossier) -> None:
    found = total(seed, Index(seed))
    own = dict(found.ends_of)
    assert own["december-2017"] == Ends(date(2031, 12, 1), date(2058, 4, 21))
    assert own["april-2017"] == Ends(date(2044, 4, 21), date(2044, 4, 21))
    alone = [s for s in derivation.steps(found, _held(seed)) if s.kind == "alone"]
    assert alone[1].ends == Ends(date(2031, 12, 1), date(2031, 12, 31))
    assert derivation.say(alone[1], WORDS, told_apart(seed))[1] == "December 2031"


def test_with_every_day_before_the_sentence_it_ends_between_2041_and_2055(seed: Dossier) -> None:
    taken = derivation.credit(total(seed, Index(seed)), _held(seed))
    assert taken is not None
    assert taken.ends == Ends(date(2041, 7, 5), date(2055, 7, 5))
    before = taken.before
    assert (before.most, before.fewest, before.shown, before.free) == (1021, 1021, 1, (0, 0))
    assert before.since == (date(2014, 7, 5), date(2014, 7, 5))
    assert taken.sentenced == (date(2017, 4, 21), date(2017, 4, 21))


def test_the_steps_can_be_followed_by_hand(seed: Dossier) -> None:
    found = total(seed, Index(seed))
    known = told_apart(seed)
    said = [derivation.say(step, WORDS, known) for step in derivation.steps(found, _held(seed))]
    assert said == [
        ("The sentence of 21 April 2017: 27 years from its date.", "21 April 2044"),
        ("The sentence of December 2017: 14 years from its date.", "December 2031"),
        (
            (
                "The file does not say whether 27 years (21 April 2017) and 14 years "
                "(December 2017) run beside each other or not."
            ),
            "",
        ),
        (
            "Lowest, if all that is not stated runs beside each other: 27 years (21 April 2017).",
            "27 years, 21 April 2044",
        ),
        (
            (
                "Highest, if all that is not stated runs one after the other, in the order "
                "imposed: 27 years (21 April 2017), then 14 years (December 2017)."
            ),
            "41 years, 21 April 2058",
        ),
        (
            (
                "If every day from 5 July 2014 to 21 April 2017 was in custody and counts (at most "
                "1,021 days, taken off the end; the file itself shows at least 1)."
            ),
            "5 July 2041 to 5 July 2055",
        ),
        (
            "21 April 2044 less 1,021 days (5 July 2014 to 21 April 2017, which is not counted).",
            "5 July 2041",
        ),
        (
            "21 April 2058 less 1,021 days (5 July 2014 to 21 April 2017, which is not counted).",
            "5 July 2055",
        ),
    ]


def test_nothing_in_the_first_case_runs_to_a_day_that_nobody_gives() -> None:
    seed = with_keys(sample("roman-seleznev.dossier"))
    held = ledger(seed, Index(seed), last_known_day(seed))
    assert (held.low, held.high, held.until) == (1, None, None)
    assert by_basis(held) == (
        ("arrest", 1, 1, ""),
        ("transfer", 1, None, ""),
        ("sentence", 1, None, ""),
    )
    assert held.between == ()


def test_what_goes_on_is_counted_to_the_last_dated_source_where_there_is_one() -> None:
    seed = with_keys(sample("contradictions.dossier"))
    held = ledger(seed, Index(seed), last_known_day(seed))
    # Not 28 February 2018: of that source the year is inferred.
    assert held.until == date(2017, 12, 1)
    assert by_basis(held)[1] == ("transfer", 1, 1246, "")


def test_the_end_of_the_stay_on_guam_stays_unknown(seed: Dossier) -> None:
    guam = next(row for row in _held(seed).rows if row.key == "guam")
    assert guam.custody.period == Date("2014-07-05/")
    assert (guam.low, guam.high) == (1, None)
    assert guam.days.sure == (date(2014, 7, 5).toordinal(),) * 2


def test_he_stands_where_the_report_leaves_him(seed: Dossier) -> None:
    index = Index(seed)
    found = standing.standing(seed, index)
    assert found is not None
    assert (found.custody.key, found.goes_on) == ("serving", True)
    assert standing.say(found, index, WORDS) == "serving a sentence (TASS, 3 December, no year)"
    assert standing.where(found, WORDS) == "United States"


def test_he_was_first_arrested_on_5_july_2014(seed: Dossier) -> None:
    arrest = standing.first_arrest(seed)
    assert arrest is not None
    assert arrest.period == Date("2014-07-05")


def test_without_dockets_there_is_one_total(seed: Dossier) -> None:
    ((docket, found),) = per_docket(seed, Index(seed))
    whole = total(seed, Index(seed))
    assert docket == ""
    assert (found.low, found.high, found.ends) == (whole.low, whole.high, whole.ends)


def test_check_tells_the_figures_in_sentences() -> None:
    told = as_json(sample("roman-seleznev.dossier"), WORDS)
    assert told["findings"] == []
    assert told["reckoned"] == [
        "As last reported: serving a sentence (TASS, 3 December, no year).",
        "In custody: 1 day or more.",
        (
            "No highest number of days can be given: the end of “Guam” is not known; the "
            "beginning of “United States” is not known; no dated report says how long “United "
            "States” went on."
        ),
        "By arithmetic: 27 to 41 years in all.",
        "Ending 21 April 2044 to 21 April 2058, counted from the sentences.",
        (
            "Ending 5 July 2041 to 5 July 2055 if every day from 5 July 2014 to 21 April 2017 "
            "was in custody and counts (at most 1,021 days, taken off the end; the file itself "
            "shows at least 1)."
        ),
        "To be paid: penalty of about $170,000,000.",
        derivation.LABEL,
    ]


def _held(seed: Dossier) -> Ledger:
    return ledger(seed, Index(seed), None)
