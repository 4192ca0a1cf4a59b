"""Hold the total to brute force: all readings of what nobody states, on random cases."""

from datetime import date, timedelta
from itertools import combinations, product
from math import inf

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.terms.reckoned import Ends, Total
from dossier.reasoning.terms.totals import total
from tests.reasoning.cases import Plain, a_case
from tests.reasoning.terms.by_hand import (
    FAR,
    MOST_IN_ANY_ORDER,
    Contradiction,
    Imposed,
    Said,
    is_bounded,
    is_mixed,
    reckoned,
    size,
)

DAYS = st.sampled_from(
    ["2017-04-21", "2017-12", "2016", "2019-01-31", "2020-02-29", "9990", "2018/2019-03"]
)
VAGUE = st.sampled_from([None, "XXXX-12-03", "2017-12-03/..", "../2018"])
# Of each pair the first is never longer.
TERMS = st.sampled_from(
    [
        *(
            (None, text)
            for text in ("P1M", "P30D", "P1Y", "P27Y", "P14Y6M", "P2W", "P0D", "P20Y10D")
        ),
        *(("P30D", "P1M"), ("P1Y", "P27Y"), ("P2W", "P1Y1D"), ("P12M", "P1Y")),
        *((None, None), ("P2Y", None)),
    ]
)


def imposed(day: str | None, term: tuple[str | None, str | None], sort: int) -> Imposed:
    """Make one of ten a life sentence, and two of ten what may be no imprisonment."""
    if sort in (1, 2):
        return Imposed(day, None, term[1], sure=False)
    return Imposed(day, *term, life=not sort)


IMPOSED = st.builds(imposed, st.one_of(DAYS, DAYS, DAYS, VAGUE), TERMS, st.integers(0, 9))
YEARS = [
    Imposed("2017", None, "P5Y"),
    Imposed("2017", None, "P3Y"),
    Imposed("2018", None, "P1Y"),
]
# The one in the middle may be no imprisonment.
UNSURE = [
    Imposed("2017", None, "P1M"),
    Imposed("2017", None, None, sure=False),
    Imposed("2017", None, "P1M"),
]
# The first one may be no imprisonment; what is said to follow it comes before it by the dates.
PULLED = [
    Imposed("2017-12", None, "P1M", sure=False),
    *(Imposed("2017-04-21", None, "P1M") for _ in range(3)),
]
RUNS_OF_PULLED = [
    (1, "concurrent", 0),
    (2, "concurrent", 1),
    (3, "concurrent", 1),
    (3, "concurrent", 2),
    (2, "consecutive", 0),
]
# The first one may be no imprisonment, and was imposed last; but the last one follows what it runs
# beside, so that it cannot follow that one.
BESIDE = [PULLED[0], Imposed("2017-04-21", None, "P1M"), Imposed("2017-04-21", None, "P1M")]
# The last one may be no imprisonment, and nothing is stated of how it runs.
MAYBE = [*YEARS[:2], Imposed("2018", None, "P1Y", sure=False)]
# The first one may be no imprisonment, and ends after the year 9999; the last one has no date.
MAYBE_FAR = [Imposed("9990", None, "P27Y", sure=False), Imposed(None, None, "P1M")]
# Two may be no imprisonment: one of which the end lies after the year 9999, and one without a date.
FAR_AND_UNDATED = [
    Imposed("2017-04-21", None, "P1M"),
    Imposed("9990", None, "P27Y", sure=False),
    Imposed(None, None, "P1M", sure=False),
]
# The first two have one last day, in months and in days; what follows the first is dated before
# both, so that it stands between them in the order.
BETWEEN = [
    Imposed("../2018", None, "P1M"),
    Imposed("../2018", "P30D", "P1M", life=True),
    Imposed("2017-04-21", None, None, life=True),
]
# The same without a life sentence.
BETWEEN_AND_ENDING = [
    Imposed("../2018", None, "P1M"),
    Imposed("../2018", None, "P30D"),
    Imposed("2017-04-21", None, "P1Y"),
]
HOWS = st.sampled_from(["concurrent", "consecutive", "unknown"])


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Imposed], list[Said]]:
    """Draw up to 6 sentences with any relations to each other, of which few are left unknown."""
    rows = draw(st.lists(IMPOSED, min_size=1, max_size=6))
    # By hand all orders are gone through only of so few.
    rows = rows[:MOST_IN_ANY_ORDER] if is_mixed(rows) else rows
    pairs = [(one, other) for one in range(len(rows)) for other in range(one)]
    fewest = max(len(pairs) - 6, 0)
    named = draw(st.lists(st.sampled_from(pairs), min_size=fewest, unique=True)) if pairs else []
    named += draw(st.lists(st.sampled_from(named), max_size=1)) if named else []
    said: list[Said] = []
    for one, other in named:
        at, to = draw(st.sampled_from([(one, other), (one, other), (one, other), (other, one)]))
        said.append((at, draw(HOWS), to))
    return rows, said


def as_case(rows: list[Imposed], said: list[Said]) -> Dossier:
    return a_case(
        sentences=[
            {
                "id": f"s{at}",
                **({"date": row.day} if row.day else {}),
                "parts": _parts(row, at),
                "runs": [{"how": how, "to": f"#s{to}"} for a, how, to in said if a == at],
            }
            for at, row in enumerate(rows)
        ]
    )


def _parts(row: Imposed, at: int) -> list[Plain]:
    """Give the part of a sentence; where nothing is known of it, every second one has none."""
    if not row.sure and not row.term and at % 2:
        return []
    kind = "life" if row.life else "imprisonment" if row.sure else "other"
    minimum = {"minimum": row.minimum} if row.minimum else {}
    return [{"id": f"p{at}", "kind": kind, **minimum, **({"term": row.term} if row.term else {})}]


def of_case(dossier: Dossier) -> Total:
    return total(dossier, Index(dossier))


def number(day: date | None, otherwise: float) -> float:
    return day.toordinal() if day else otherwise


def agree(ends: Ends, low: float, high: float) -> bool:
    """Tell whether ends are those two numbers of days, where these are days at all."""
    first = low if -inf < low < FAR else None
    last = high if high < FAR else None
    far = FAR in (low, high)
    return (number(ends.low, 0), number(ends.high, 0), ends.far) == (first or 0, last or 0, far)


@settings(max_examples=100)
@given(cases())
@example((YEARS, [(1, "concurrent", 0), (0, "consecutive", 1)]))
@example((YEARS, [(1, "concurrent", 0), (1, "consecutive", 0), (2, "consecutive", 1)]))
@example(
    (
        [Imposed("2020-02-29", None, "P5Y"), Imposed("2020-02-29", None, "P3Y")],
        [(1, "consecutive", 0)],
    )
)
@example((YEARS, [(1, "concurrent", 0)]))
@example((YEARS, [(1, "consecutive", 0), (2, "concurrent", 0)]))
@example((YEARS, [(2, "concurrent", 0)]))
@example((YEARS, [(0, "unknown", 1), (1, "unknown", 0), (0, "unknown", 2)]))
@example(([Imposed("2019-01-31", "P30D", "P1M")], []))
@example(([Imposed("2020-02-29", None, text) for text in ("P1M", "P30D")], []))
@example(([Imposed("2019-01-31", None, text) for text in ("P1M", "P2W", "P30D")], []))
@example((UNSURE, [(1, "consecutive", 0), (2, "concurrent", 1), (0, "unknown", 2)]))
@example((PULLED, RUNS_OF_PULLED))
@example((MAYBE, []))
@example((MAYBE_FAR, []))
@example((MAYBE, [(1, "consecutive", 0), (2, "unknown", 0)]))
@example((FAR_AND_UNDATED, []))
@example((FAR_AND_UNDATED[:2], []))
@example((BESIDE, [(1, "concurrent", 0), (2, "consecutive", 1)]))
@example((BETWEEN, [(2, "consecutive", 0)]))
@example((BETWEEN_AND_ENDING, [(2, "consecutive", 0)]))
def test_the_total_is_that_of_all_readings(case: tuple[list[Imposed], list[Said]]) -> None:
    rows, said = case
    found = of_case(as_case(rows, said))
    try:
        by_hand = reckoned(rows, said)
    except Contradiction:
        assert found.problem
        return
    assert not found.problem
    assert found.endless == any(row.life for row in rows)
    if found.endless:
        assert (found.high, found.ends) == (None, Ends())
    elif not any(row.lengths for row in rows):  # what may be no imprisonment has none
        assert (found.low, found.high, found.ends) == (None, None, Ends())
    else:
        assert found.low is not None
        assert size(found.low) == by_hand.low
        unsure = not is_bounded(rows, said)
        assert (size(found.high) if found.high else inf) == (inf if unsure else by_hand.high)
        assert agree(found.ends, by_hand.first, inf if unsure else by_hand.last)
    own = dict(found.ends_of)
    for at, (low, high) in enumerate(by_hand.ends_of):
        if rows[at].lengths or rows[at].life:
            ends = own[f"s{at}"]
            # Where a term need not wait by every reading, it is said to all the same; and no day
            # is given where a row of terms could lead past a life sentence.
            loose = found.endless or not all(row.sure for row in rows)
            wider = loose and not (ends.high or ends.far)
            assert agree(ends, low, inf if wider else high), at
        else:
            assert f"s{at}" not in own


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(1, 6), st.integers(0, 3), st.integers(1, 5)), min_size=1, max_size=3
    )
)
def test_what_was_imposed_first_comes_first_in_every_reading_of_vague_dates(
    rows: list[tuple[int, int, int]],
) -> None:
    sentences = [(list(range(day, day + more + 1)), length) for day, more, length in rows]
    found = of_case(
        a_case(
            sentences=[
                {
                    "id": f"s{at}",
                    "date": f"2020-01-{days[0]:02}/2020-01-{days[-1]:02}",
                    "parts": [{"kind": "imprisonment", "term": f"P{length}D"}],
                }
                for at, (days, length) in enumerate(sentences)
            ]
        )
    )
    ends = [
        end
        for days in product(*(days for days, _ in sentences))
        for end in _ends_in_order(list(days), [length for _, length in sentences])
    ]
    eve = date(2019, 12, 31)
    assert found.ends == Ends(eve + timedelta(min(ends)), eve + timedelta(max(ends)))


def _ends_in_order(days: list[int], lengths: list[int]) -> list[int]:
    """Give the last end of every reading, with the earlier sentence first."""
    order = sorted(range(len(days)), key=lambda at: days[at])
    ends: list[int] = []
    pairs = list(combinations(range(len(order)), 2))
    for follows in product((False, True), repeat=len(pairs)):
        follow = {pair for pair, chosen in zip(pairs, follows, strict=True) if chosen}
        done: dict[int, int] = {}
        for place, at in enumerate(order):
            before = [done[order[there]] for there in range(place) if (there, place) in follow]
            done[at] = max(days[at], *before, 0) + lengths[at]
        ends.append(max(done.values()))
    return ends
