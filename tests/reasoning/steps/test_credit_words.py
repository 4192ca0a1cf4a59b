"""Test how it is said what custody before the first sentence would take off."""

from tests.reasoning.cases import a_period, a_sentence
from tests.reasoning.steps.test_derivation import told


def test_of_days_that_would_count_it_is_said_which_lie_behind_a_release() -> None:
    steps = told(
        a_sentence("P2Y", date="2020-05-11"),
        custody=[a_period("2020-05-01/2020-05-03", ended="released")],
    )
    assert steps[-2] == (
        (
            "If every day from 1 May 2020 to 11 May 2020 was in custody and counts, 7 days in no "
            "period of the file, after “released”, too (at most 10 days, taken off the end; the "
            "file itself shows at least 3)."
        ),
        "1 May 2022",
    )
