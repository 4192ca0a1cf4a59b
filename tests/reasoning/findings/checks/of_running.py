"""Cases for each kind of finding about terms in their order, and about the ends that are stated."""

from tests.reasoning.cases import Plain, a_period, a_sentence
from tests.reasoning.findings.checks.of_file import Example


def five_years(stated_end: str, *others: Plain, **parts: object) -> Plain:
    """Make a case of 5 years, to 2 May 2025, of which an authority states an end."""
    first = a_sentence(date="2020-05-02", stated_end=stated_end)
    return {"sentences": [first, *others], **parts}


def after_another(date: str, other: object, how: str = "consecutive") -> Plain:
    """Make a case of a sentence, and of one that is to run after its part, which is 5 years."""
    runs = [{"how": how, "to": "#s-term"}]
    return {"sentences": [a_sentence(date=other), a_sentence(id="t", date=date, runs=runs)]}


ONE_MORE = a_sentence("P1Y", id="t", date="2021-01-01")
RUNNING: tuple[Example, ...] = (
    (
        "stated-end-late",
        "sentences/#s/stated_end",
        five_years("2025-05-03"),
        five_years("2025-05-02"),
    ),
    (
        "stated-end-late",
        "sentences/#s/stated_end",
        five_years("2026-06", ONE_MORE),
        # The end of both, if the second one follows the first.
        five_years("2026-05", ONE_MORE),
    ),
    (
        "stated-end-late",
        "sentences/#s/stated_end",
        five_years("2026"),
        # How long the other one is, nobody knows.
        five_years("2026", {"id": "t", "parts": [{"kind": "imprisonment"}]}),
    ),
    (
        "stated-end-early",
        "sentences/#s/stated_end",
        five_years("2025-04-01", custody=[a_period("2020-04-02/2020-05-02")]),
        five_years("2025-04-02", custody=[a_period("2020-04-02/2020-05-02")]),
    ),
    (
        "stated-end-early",
        "sentences/#s/stated_end",
        five_years("2025-05-01"),
        five_years("2025-05"),
    ),
    (
        "stated-end-early",
        "sentences/#s/stated_end",
        five_years("2022", custody=[a_period("2020-05-02/..")]),
        # Since when somebody was held is not known, so it can be any time.
        five_years("2022", custody=[a_period("/2020-05-02")]),
    ),
    (
        "follows-later",
        "sentences/#t/runs/0/to",
        after_another("2020-05-02", "2020-05-03"),
        after_another("2020-05-02", "2020-05-02"),
    ),
    (
        "follows-later?",
        "sentences/#t/runs/0/to",
        after_another("2020-05-02", "2020"),
        after_another("2020-05-02", "2020", "unknown"),
    ),
    (
        "follows-later",
        "sentences/#t/runs/0/to",
        after_another("2020-05-02", "2021"),
        {"sentences": [a_sentence(runs=[{"how": "consecutive", "to": "that of the other court"}])]},
    ),
    (
        "follows-after-gap",
        "sentences/#t/runs",
        after_another("2025-05-03", "2020-05-02"),
        after_another("2025-05-02", "2020-05-02"),
    ),
    (
        "follows-after-gap",
        "sentences/#t/runs",
        after_another("2025-06", "2020-05"),
        after_another("2025-05", "2020-05"),
    ),
    (
        "follows-after-gap",
        "sentences/#t/runs",
        after_another("2025-06", "2020-05"),
        after_another("2025-06", None),
    ),
)
