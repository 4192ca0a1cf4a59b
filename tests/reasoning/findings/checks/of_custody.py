"""Cases for each kind of finding about custody: one that has it, the nearest that has not."""

from tests.reasoning.cases import Plain, a_charge, a_period, a_sentence, a_source
from tests.reasoning.findings.checks.of_file import Example


def periods(*rows: Plain, **parts: object) -> dict[str, object]:
    return {"custody": list(rows), **parts}


SUSPENDED: Plain = {
    "id": "s",
    "parts": [{"id": "t", "kind": "imprisonment", "term": "P5Y", "suspended": True}],
}
CUSTODY: tuple[Example, ...] = (
    (
        "begins-after-report",
        "custody/#p/period",
        periods(a_period("2021-01-01/.."), sources=[a_source(issued="2020-12-31")]),
        periods(a_period("2020-12-31/.."), sources=[a_source(issued="2020-12-31")]),
    ),
    (
        "begins-after-report",
        "custody/#p/period",
        periods(a_period("2021-01-01/2021-02-01"), about={"as_of": "2020"}),
        periods(
            a_period("2021-01-01/..", "bail"),
            a_period("2022/..", id="q"),
            subject={"name": "A", "died": "2021"},
            about={"as_of": "2021"},
        ),
    ),
    (
        "ends-after-report",
        "custody/#p/period",
        periods(a_period("2018-01-01/2030-01-01"), sources=[a_source(issued="2020-05-10")]),
        periods(a_period("2018-01-01/2020-05"), sources=[a_source(issued="2020-05-10")]),
    ),
    (
        "ends-after-report",
        "custody/#p/period",
        periods(a_period("2018/2020-05-11"), about={"as_of": "2020-05-10"}),
        periods(
            a_period("2018-01-01/2030-01-01"),
            subject={"name": "A", "died": "2019"},
            sources=[a_source(issued="2020-05-10")],
        ),
    ),
    (
        "two-places",
        "custody/#q/period",
        periods(
            a_period("2020-01-01/2020-02-10", place={"name": "Lima", "country": "PE"}),
            a_period("2020-02-09/2020-03-01", id="q", place={"name": "Quito", "country": "EC"}),
        ),
        periods(
            a_period("2020-01-01/2020-02-10", place={"name": "Lima", "country": "PE"}),
            a_period("2020-02-10/2020-03-01", id="q", place={"name": "Quito", "country": "EC"}),
        ),
    ),
    (
        "two-places?",
        "custody/#q/period",
        periods(
            a_period("2020-01-01/2020-02", place="Lima"),
            a_period("2020-02-10/2020-03-01", id="q", place="Quito"),
        ),
        periods(
            a_period("2020-01-01/2020-02", place="Lima"),
            a_period("2020-02/2020-03-01", id="q", place="Quito"),
        ),
    ),
    (
        "two-places",
        "custody/#q/period",
        periods(
            a_period("2019/2022", facility="Prison 1", place="Lima"),
            a_period("2020-02/2020-03", id="q", facility="Prison 2", place="Lima"),
        ),
        periods(
            a_period("2019/2022", facility="Prison 1", place="Lima"),
            a_period("2020-02/2020-03", id="q", facility="Hospital, Prison 1", place="Lima"),
        ),
    ),
    (
        "two-places",
        "custody/#r/period",
        periods(
            a_period("2020-01-01/2023", place="Lima"),
            a_period("2020-01-02/2022", id="q", place="Lima"),
            a_period("2020-02/2020-03", id="r", place="Quito"),
        ),
        periods(
            a_period("2020-01-01/2023", place="Lima"),
            a_period("2020-01-02/2022", id="q", place="Lima"),
            a_period("2020-02/2020-03", "transfer", id="r", place="Quito"),
        ),
    ),
    (
        "held-and-free",
        "custody/#q/period",
        periods(a_period("2019/2021"), a_period("2020-05/2020-08", "bail", id="q")),
        periods(a_period("2019/2021"), a_period("2020-05/2020-08", "travel ban", id="q")),
    ),
    (
        "held-and-free",
        "custody/#q/period",
        periods(a_period("2019/2021"), a_period("2020-05/2020-08", "bail", id="q")),
        periods(a_period("2019/2021", "unknown"), a_period("2020-05/2020-08", "bail", id="q")),
    ),
    (
        "ended-and-going-on",
        "custody/#p/ended",
        periods(a_period("2020/..", ended="released")),
        periods(a_period("2020/", ended="released")),
    ),
    (
        "lapsed-before-start",
        "custody/#p/until",
        periods(a_period("2020-05-02/..", until="2020-05-01")),
        periods(a_period("2020-05-02/..", until="2020-05-02")),
    ),
    (
        "held-past-order",
        "custody/#p/until",
        periods(a_period("2020-05-02/2020-08", until="2020-07-31")),
        periods(a_period("2020-05-02/2020-08", until="2020-08-01")),
    ),
    (
        "serving-without-sentence",
        "custody/#p/basis",
        periods(a_period("/..", "sentence")),
        periods(a_period("/..", "sentence"), sentences=[a_sentence()]),
    ),
    (
        "serving-without-term",
        "custody/#p/basis",
        periods(a_period("2020/..", "sentence"), sentences=[SUSPENDED]),
        periods(a_period("2020/2021", "sentence"), sentences=[SUSPENDED]),
    ),
    (
        "serving-without-term",
        "custody/#p/basis",
        periods(a_period("2020/..", "sentence"), sentences=[a_sentence(status="served")]),
        periods(
            a_period("2020/..", "sentence"),
            sentences=[a_sentence(status="served")],
            subject={"name": "A", "died": "2021"},
        ),
    ),
    (
        "serving-without-term",
        "custody/#p/basis",
        periods(a_period("2020/..", "sentence"), sentences=[a_sentence(status="pardoned")]),
        periods(a_period("2020/..", "sentence"), sentences=[{"id": "s"}]),
    ),
    (
        "serving-before-sentence",
        "custody/#p/basis",
        periods(a_period("2019/..", "sentence"), sentences=[a_sentence(date="2020")]),
        periods(
            a_period("2019/..", "sentence"),
            sentences=[a_sentence(date="2020"), a_sentence("P9Y", id="t")],
        ),
    ),
    (
        "held-without-charge",
        "custody/#p/period",
        periods(a_period("2020-05-01/2020-05-30")),
        periods(a_period("2020-05-01/2020-05-29")),
    ),
    (
        "held-without-charge",
        "custody/#p/period",
        periods(a_period("2020-05-01/2030"), about={"as_of": "2020-05-30"}),
        periods(a_period("2020-05-01/2030"), sources=[a_source(issued="2020-05-29")]),
    ),
    (
        "held-past-order",
        "custody/#p/until",
        periods(
            a_period("2020-05-02/2030", until="2020-07"), sources=[a_source(issued="2020-08-01")]
        ),
        periods(
            a_period("2020-05-02/2030", until="2020-07"), sources=[a_source(issued="2020-07-31")]
        ),
    ),
    (
        "held-before-charge",
        "custody/#p/period",
        periods(a_period("2020-05-01/2020-06"), charges=[a_charge(filed="2020-05-31")]),
        periods(a_period("2020-05-02/2020-06"), charges=[a_charge(filed="2020-05-31")]),
    ),
    (
        "held-after-charges",
        "custody/#p/period",
        periods(
            a_period("2020-05-01/2020-09-03"),
            charges=[a_charge(outcome="dismissed", outcome_date="2020-09-01")],
        ),
        periods(
            a_period("2020-05-01/2020-09-02"),
            charges=[a_charge(outcome="dismissed", outcome_date="2020-09-01")],
        ),
    ),
    (
        "held-past-term",
        "custody/#p/period",
        periods(a_period("2020/2025-05-03", "sentence"), sentences=[a_sentence(date="2020-05-02")]),
        periods(a_period("2020/2025-05-02", "sentence"), sentences=[a_sentence(date="2020-05-02")]),
    ),
    (
        "overlap",
        "custody/#q/period",
        periods(a_period("2020-01-01/2020-01-05"), a_period("2020-01-04/2020-02", id="q")),
        periods(a_period("2020-01-01/2020-01-05"), a_period("2020-01-05/2020-02", id="q")),
    ),
    (
        "gap",
        "custody/#q/period",
        periods(a_period("2020-01-01/2020-01-05"), a_period("2020-01-07/2020-02", id="q")),
        periods(a_period("2020-01-01/2020-01-05"), a_period("2020-01-06/2020-02", id="q")),
    ),
    (
        "gap",
        "custody/#r/period",
        periods(
            a_period("2020-01-01/2020-01-05", ended="moved"),
            a_period("2020-02-01/2020-02-05", id="q"),
            a_period("2020-03-01/2020-03-05", id="r"),
        ),
        periods(
            a_period("2020-02-01/2020-02-05", id="q", ended="released"),
            a_period("2020-03-01/2020-03-05", id="r"),
        ),
    ),
)
