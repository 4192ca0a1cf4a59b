"""Cases for each kind of finding about the case: one that has it, the nearest that has not."""

from tests.reasoning.cases import Plain, a_charge, a_period, a_sentence
from tests.reasoning.findings.checks.of_file import Example


def a_part(**fields: object) -> dict[str, object]:
    """Give a case of one sentence with one part."""
    return {"sentences": [{"id": "s", "parts": [{"id": "t", "kind": "imprisonment", **fields}]}]}


def a_life(born: str, died: str, **parts: object) -> dict[str, object]:
    return {"subject": {"id": "he", "name": "A", "born": born, "died": died}, **parts}


def of_charge(**fields: object) -> dict[str, object]:
    return {"charges": [a_charge(**fields)]}


def sentenced(charge: Plain, **sentence: object) -> dict[str, object]:
    """Give a case of one charge and one sentence for it."""
    return {"charges": [charge], "sentences": [a_sentence(charges=["#c"], **sentence)]}


def of_two_levels(how: str) -> dict[str, object]:
    """Give a case of a sentence after another one, and of its part as it runs to that one."""
    part = {"id": "b", "kind": "imprisonment", "runs": [{"how": how, "to": "#s"}]}
    runs = [{"how": "consecutive", "to": "#s"}]
    return {"sentences": [a_sentence(), {"id": "t", "parts": [part], "runs": runs}]}


def of_parts(how: str) -> dict[str, object]:
    """Give a case of a sentence whose parts run beside each other, and of one as it runs."""
    parts = [
        {"id": "a", "kind": "life"},
        {"id": "b", "kind": "life", "runs": [{"how": how, "to": "#a"}]},
    ]
    return {"sentences": [{"id": "s", "runs": [{"how": "concurrent", "to": "#s"}], "parts": parts}]}


def two(status: str | None, old: dict[str, object], **new: object) -> dict[str, object]:
    """Give a case of a sentence and one that replaces it."""
    status_of_new = {"status": status} if status else {}
    return {
        "sentences": [
            a_sentence(id="old", **old),
            a_sentence("P4Y", id="new", replaces="#old", **status_of_new, **new),
        ]
    }


def dollars(amount: float) -> Plain:
    return {"amount": amount, "currency": "USD"}


LIFE: tuple[Example, ...] = (
    ("died-before-born", "subject/died", a_life("1990", "1989"), a_life("1990", "1991")),
    ("died-before-born?", "subject/died", a_life("1990", "1990-05"), a_life("1990", "1990")),
    (
        "custody-outside-life",
        "custody/#p/period",
        a_life("1990", "2020-05", custody=[a_period("2019/2020-06-01")]),
        a_life("1990", "2020-05", custody=[a_period("2019/2020-04")]),
    ),
    (
        "custody-outside-life",
        "custody/#p/period",
        a_life("1990", "2020-05", custody=[a_period("1989/2019")]),
        a_life("1990", "2020-05", custody=[a_period("/2019")]),
    ),
    (
        "custody-outside-life?",
        "custody/#p/period",
        a_life("1990", "2020-05", custody=[a_period("2019/2020")]),
        a_life("1990", "2020-05", custody=[a_period("2019/..")]),
    ),
    (
        "dated-outside-life",
        "charges/#c/committed",
        a_life("1990", "2020", charges=[a_charge(committed="1989")]),
        a_life("1990", "2020", charges=[a_charge(committed="1991/2021")]),
    ),
    (
        "dated-outside-life",
        "sentences/#s/date",
        a_life("1990", "2020", sentences=[a_sentence(date="2021")]),
        a_life("1990", "2020", sentences=[a_sentence(date="2019")]),
    ),
    (
        "dated-outside-life",
        "statements/#l/date",
        a_life("1990", "2020", statements=[{"id": "l", "by": "#he", "date": "2021"}]),
        a_life("1990", "2020", statements=[{"id": "l", "by": "his sister", "date": "2021"}]),
    ),
    (
        "very-old",
        "custody/#p/period",
        a_life("1890", "2020", custody=[a_period("2011-01")]),
        a_life("1890", "2020", custody=[a_period("2010-01")]),
    ),
    (
        "minor",
        "custody/#p/period",
        a_life("1990-05-02", "2020", custody=[a_period("2008-05-01/2010")]),
        a_life("1990-05-02", "2020", custody=[a_period("2008-05-02/2010")]),
    ),
)
CHARGES: tuple[Example, ...] = (
    (
        "charged-before-offence",
        "charges/#c/filed",
        of_charge(committed="2019-05/2019-08", filed="2019-04"),
        of_charge(committed="2019-05/2019-08", filed="2019-06"),
    ),
    (
        "plea-before-charge",
        "charges/#c/plea_date",
        of_charge(plea="none", filed="2019-05", plea_date="2019-04"),
        of_charge(plea="none", filed="2019-05", plea_date="2019-05"),
    ),
    (
        "outcome-before-charge",
        "charges/#c/outcome_date",
        of_charge(outcome="pending", filed="2019-05", outcome_date="2019-04"),
        of_charge(outcome="pending", filed="2019-05", outcome_date="2019-06"),
    ),
    (
        "plea-after-outcome",
        "charges/#c/outcome_date",
        of_charge(plea="none", outcome="dismissed", outcome_date="2019-05", plea_date="2019-06"),
        of_charge(plea="none", outcome="set aside", outcome_date="2019-05", plea_date="2019-06"),
    ),
    (
        "verdict-after-sentence",
        "charges/#c/outcome_date",
        sentenced(a_charge(outcome="convicted", outcome_date="2019-05-03"), date="2019-05-02"),
        sentenced(a_charge(outcome="convicted", outcome_date="2019-05-02"), date="2019-05-02"),
    ),
    (
        "verdict-after-sentence?",
        "charges/#c/outcome_date",
        sentenced(a_charge(outcome="convicted", outcome_date="2019"), date="2019-05-02"),
        sentenced(a_charge(outcome="convicted", outcome_date="../2019"), date="2019-05-02"),
    ),
    (
        "plea-after-sentence",
        "charges/#c/plea_date",
        sentenced(a_charge(plea="guilty", plea_date="2019-06"), date="2019-05-02"),
        sentenced(a_charge(plea="guilty", plea_date="2019-06"), date="2019-05-02", status="served"),
    ),
    (
        "charged-after-sentence",
        "charges/#c/filed",
        sentenced(a_charge(filed="2019-06"), date="2019-05-02"),
        sentenced(a_charge(filed="2019-04"), date="2019-05-02"),
    ),
    (
        "history-out-of-order",
        "charges/#c/history/2/date",
        of_charge(
            history=[{"what": "a", "date": "2019"}, {"what": "b"}, {"what": "c", "date": "2018"}]
        ),
        of_charge(
            history=[{"what": "a", "date": "2018"}, {"what": "b"}, {"what": "c", "date": "2018"}]
        ),
    ),
    (
        "convicted-without-sentence",
        "charges/#c/outcome",
        {**of_charge(outcome="convicted"), "sentences": [a_sentence()]},
        sentenced(a_charge(outcome="convicted"), status="set aside"),
    ),
    (
        "sentenced-without-conviction",
        "charges/#c/outcome",
        sentenced(a_charge(outcome="acquitted")),
        sentenced(a_charge(outcome="acquitted"), status="set aside"),
    ),
    (
        "pleaded-guilty-acquitted",
        "charges/#c/outcome",
        of_charge(plea="guilty", outcome="acquitted"),
        of_charge(plea="not guilty", outcome="acquitted"),
    ),
    (
        "docket-without-court",
        "charges/#c/docket",
        sentenced(a_charge(docket="H-18"), docket="H-19", court="A court"),
        sentenced(a_charge(docket="H-18"), docket="H-18", court="A court"),
    ),
)
SENTENCES: tuple[Example, ...] = (
    ("no-parts", "sentences/#s/parts", {"sentences": [{"id": "s"}]}, a_part(term="P1Y")),
    ("zero-length", "sentences/#s/parts/#t/term", a_part(term="P0D"), a_part(term="P1D")),
    ("very-long-term", "sentences/#s/parts/#t/term", a_part(term="P400Y"), a_part(term="P150Y")),
    (
        "minimum-over-term",
        "sentences/#s/parts/#t/minimum",
        a_part(term="P12M", minimum="P2Y"),
        a_part(term="P24M", minimum="P2Y"),
    ),
    (
        "endless-with-term",
        "sentences/#s/parts/#t/term",
        a_part(kind="life", term="P25Y"),
        a_part(kind="life", minimum="P25Y"),
    ),
    (
        "term-of-money",
        "sentences/#s/parts/#t/term",
        a_part(kind="fine", term="P1Y", amount=dollars(5)),
        a_part(kind="probation", term="P1Y"),
    ),
    (
        "amount-of-time",
        "sentences/#s/parts/#t/amount",
        a_part(amount=dollars(5)),
        a_part(kind="other", amount=dollars(5)),
    ),
    (
        "amount-not-positive",
        "sentences/#s/parts/#t/amount",
        a_part(kind="fine", amount=dollars(0)),
        a_part(kind="fine", amount=dollars(0.5)),
    ),
    (
        "relations-in-conflict",
        "sentences/#s/runs",
        {
            "sentences": [
                a_sentence(runs=[{"how": "consecutive", "to": "#t"}]),
                a_sentence(id="t", runs=[{"how": "consecutive", "to": "#s"}], court="A"),
            ]
        },
        {
            "sentences": [
                a_sentence(runs=[{"how": "consecutive", "to": "#t"}]),
                a_sentence(id="t", runs=[{"how": "unknown", "to": "#s"}], court="A"),
            ]
        },
    ),
    (
        "runs-both-ways",
        "sentences/#s/parts/#b/runs",
        {
            "sentences": [
                {
                    "id": "s",
                    "parts": [
                        {"id": "a", "kind": "life"},
                        {
                            "id": "b",
                            "kind": "life",
                            "runs": [
                                {"how": "consecutive", "to": "#a"},
                                {"how": "concurrent", "to": "#a"},
                            ],
                        },
                    ],
                }
            ]
        },
        {
            "sentences": [
                {
                    "id": "s",
                    "runs": [{"how": "concurrent", "to": "#s"}],
                    "parts": [
                        {"id": "a", "kind": "life"},
                        {"id": "b", "kind": "life", "runs": [{"how": "consecutive", "to": "#a"}]},
                    ],
                }
            ]
        },
    ),
    (
        "runs-both-ways",
        "sentences/#s/runs",
        {
            "sentences": [
                a_sentence(
                    runs=[
                        {"how": "consecutive", "to": "#t"},
                        {"how": "concurrent", "to": "#t"},
                        {"how": "concurrent", "to": "#u"},
                        {"how": "consecutive", "to": "#u"},
                    ]
                ),
                a_sentence(id="t", court="A"),
                a_sentence(id="u", court="A"),
            ]
        },
        {
            "sentences": [
                a_sentence(runs=[{"how": "concurrent", "to": "#t"}]),
                a_sentence(id="t", court="A", runs=[{"how": "unknown", "to": "#s"}]),
            ]
        },
    ),
    (
        "part-runs-otherwise",
        "sentences/#t/parts/#b/runs",
        of_two_levels("concurrent"),
        of_two_levels("consecutive"),
    ),
    (
        "part-excepted",
        "sentences/#s/parts/#b/runs",
        of_parts("consecutive"),
        of_parts("concurrent"),
    ),
    (
        "runs-to-itself",
        "sentences/#s/runs/0/to",
        {"sentences": [a_sentence(runs=[{"how": "consecutive", "to": "#s"}])]},
        of_parts("concurrent"),
    ),
    (
        "runs-to-itself",
        "sentences/#s/parts/#t/runs/0/to",
        a_part(runs=[{"how": "consecutive", "to": "#t"}]),
        a_part(runs=[{"how": "consecutive", "to": "another"}]),
    ),
    (
        "replaces-in-ring",
        "sentences/#s/replaces",
        {"sentences": [a_sentence(replaces="#s")]},
        {"sentences": [a_sentence(replaces="#t"), a_sentence("P9Y", id="t")]},
    ),
    (
        "replaced-later",
        "sentences/#new/date",
        two("in force", {"date": "2020"}, date="2019"),
        two("in force", {"date": "2020"}, date="2021"),
    ),
    (
        "replaced-in-force",
        "sentences/#old/status",
        two("in force", {"status": "in force"}),
        two("in force", {"status": "changed"}),
    ),
    (
        "replaced-by-nothing",
        "sentences/#old/status",
        two("set aside", {}),
        two("set aside", {"status": "in force"}),
    ),
    (
        "sentenced-twice",
        "sentences/#new/charges",
        {
            **of_charge(),
            "sentences": [
                a_sentence(charges=["#c", "#c", "fraud"]),
                a_sentence("P4Y", id="new", charges=["#c"]),
            ],
        },
        {**of_charge(), **two("in force", {"charges": ["#c"]}, charges=["#c"])},
    ),
    (
        "term-over",
        "sentences/#s/status",
        {"about": {"as_of": "2025-05-03"}, "sentences": [a_sentence(date="2020-05-02")]},
        {"about": {"as_of": "2025-05-02"}, "sentences": [a_sentence(date="2020-05-02")]},
    ),
    (
        "term-over",
        "sentences/#s/status",
        a_life("1970", "2026", about={"as_of": "2026"}, sentences=[a_sentence(date="2020-05-02")]),
        a_life("1970", "2024", about={"as_of": "2026"}, sentences=[a_sentence(date="2020-05-02")]),
    ),
    (
        "term-over",
        "sentences/#s/status",
        {"about": {"as_of": "2026"}, "sentences": [a_sentence(date="2020-05-02")]},
        {"about": {"as_of": "2025"}, "sentences": [a_sentence(date="2020-05-02")]},
    ),
    (
        "status-before-sentence",
        "sentences/#s/status_date",
        {"sentences": [a_sentence(date="2020", status="changed", status_date="2019")]},
        {"sentences": [a_sentence(date="2020", status="changed", status_date="2020")]},
    ),
    (
        "stated-end-before-sentence",
        "sentences/#s/stated_end",
        {"sentences": [a_sentence(date="2020-05", stated_end="2020-04-30")]},
        {"sentences": [a_sentence(date="2020-05", stated_end="2024")]},
    ),
    (
        "no-total",
        "sentences",
        {"sentences": [a_sentence(replaces="#s")]},
        {"sentences": [a_sentence()]},
    ),
)
