"""Test between which days a sentence begins: after others where that is stated, or may be so."""

from datetime import date

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from dossier.model.ids import Index
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.terms.totals import total
from tests.reasoning.cases import Plain, a_sentence
from tests.reasoning.terms.by_hand import Contradiction, Imposed, Said, is_mixed, last_begin
from tests.reasoning.terms.test_totals import a_term, of, parts, runs
from tests.reasoning.terms.test_totals_by_hand import HOWS, as_case

FIRST = a_sentence("P5Y", id="s", date="2020-01-01")


def begins_of(*sentences: Plain) -> dict[str, Bounds]:
    return dict(of(*sentences).begins_of)


def test_one_whose_relation_nobody_states_begins_on_its_day_or_when_the_other_is_over() -> None:
    then = a_sentence("P3Y", id="t", date="2020-06-01")
    assert begins_of(FIRST, then) == {"t": Bounds(date(2020, 6, 1), date(2025, 1, 1))}
    stated = {**then, "runs": runs("unknown", "#s")}
    assert begins_of(FIRST, stated) == begins_of(FIRST, then)
    assert begins_of(FIRST, {**then, "runs": runs("concurrent", "#s")}) == {}


def test_the_parts_of_one_sentence_put_off_no_begin_of_it() -> None:
    own = parts(a_term("P3Y", "a"), a_term("P1Y", "b"), id="t", date="2020-06-01")
    assert begins_of(own) == {}
    assert begins_of(FIRST, own) == {"t": Bounds(date(2020, 6, 1), date(2025, 1, 1))}


def test_of_two_passed_on_one_day_each_can_be_the_second() -> None:
    ours = parts(a_term("P3Y", "a"), a_term("P1Y", "b"), id="t", date="2020-01-01")
    other = parts(a_term("P2Y", "c"), a_term("P1Y", "d"), id="u", date="2020-01-01")
    day = date(2020, 1, 1)
    assert begins_of(ours, other) == begins_of(other, ours)
    assert begins_of(ours, other) == {
        "t": Bounds(day, date(2023, 1, 1)),
        "u": Bounds(day, date(2024, 1, 1)),
    }


def test_after_what_is_none_or_may_be_any_imprisonment_it_begins_nobody_knows_when() -> None:
    waits = a_sentence("P3Y", id="t", date="2020-06-01", runs=runs("consecutive", "elsewhere"))
    assert begins_of(FIRST, waits) == {"t": Bounds(date(2020, 6, 1), None)}
    perhaps = parts({"kind": "other", "id": "p"}, id="u", date="2020-03-01")
    waits = {**waits, "runs": runs("consecutive", "#u")}
    assert begins_of(FIRST, perhaps, waits)["t"] == Bounds(date(2020, 6, 1), None)


@st.composite
def plain_cases(draw: st.DrawFn) -> tuple[list[Imposed], list[Said]]:
    """Draw a few sentences of one term, some on one day, with some relations."""
    days = st.sampled_from(["2020-01-01", "2020-06", "2020", "2021-03-05"])
    terms = st.sampled_from(["P1Y", "P2Y", "P5Y", "P7M"])
    rows = draw(st.lists(st.builds(Imposed, days, st.none(), terms), min_size=1, max_size=4))
    pairs = [(one, other) for one in range(len(rows)) for other in range(one)]
    named = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return rows, [(at, draw(HOWS), to) for at, to in named]


@settings(max_examples=40)
@given(plain_cases())
@example(([Imposed("2020-01-01", None, "P1Y"), Imposed("2020-06", None, "P2Y")], []))
def test_no_reading_begins_later(case: tuple[list[Imposed], list[Said]]) -> None:
    rows, said = case
    assume(not is_mixed(rows))
    found = total(dossier := as_case(rows, said), Index(dossier))
    begins = {key: bounds.high for key, bounds in found.begins_of}
    for at, row in enumerate(rows):
        try:
            latest = last_begin(rows, said, at)
        except Contradiction:
            assert found.problem
            return
        when = dossier.sentences[at].date
        own = when.latest.toordinal() if when and when.latest else 0
        high = begins.get(f"s{at}")
        begin = high.toordinal() if high else own
        # One that is stated to follow can wait for one that, in another order, waited itself.
        exact = all(how != "consecutive" for _, how, _ in said)
        assert begin == latest if exact else begin >= latest, (at, row)
