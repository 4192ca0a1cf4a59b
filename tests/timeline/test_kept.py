"""Test that a way of looking is found again, and that whatever else is kept does no harm."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.ids import Index, fresh_id
from dossier.timeline import kept
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.items.item import KINDS
from dossier.timeline.items.items import Items
from dossier.timeline.items.sieve import Sieve
from dossier.timeline.scene import Fit, Scene
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import Scale
from tests.timeline.making import METRICS, a_dossier, items_of, moment

SCENE = Scene(
    Items(
        [moment("a", "2014-07-05", "court"), moment("b", "2015-07-05", "health", label="Secret")]
    ),
    METRICS,
    Size(1000, 400),
    Scale(0, DAY),
    Look(),
).fit("events")


def again(scene: Scene) -> Scene:
    return kept.restored(SCENE, json.loads(json.dumps(kept.state(scene))))


def test_place_zoom_and_groups_are_found_again() -> None:
    left = SCENE.zoomed(500, 9).panned(-40).toggled("court").moved_group("health", -1)
    found = again(left)
    assert (found.scale, found.fitted) == (left.scale, "")
    assert found.look.groups == left.look.groups


CROWDED = Scene(
    Items(moment(f"i{n}", "2014-07-05", "court") for n in range(60)),
    METRICS,
    Size(1000, 400),
    Scale(0, DAY),
    Look(),
).fit("events")


@pytest.mark.parametrize("left", [CROWDED.scrolled(90), CROWDED.zoomed(500, 1).scrolled(10**6)])
def test_the_lanes_are_scrolled_as_they_were(left: Scene) -> None:
    said = json.loads(json.dumps(kept.state(left)))
    assert kept.restored(CROWDED, said).frame.scroll == left.frame.scroll > 0


@pytest.mark.parametrize("said", [-1, True, 2**4000, "1", None, 0.5])
def test_what_is_no_scroll_scrolls_nowhere_that_is_not(said: object) -> None:
    assert kept.restored(SCENE, {"scroll": said}).frame.scroll == 0


@pytest.mark.parametrize("what", ["events", "ends"])
def test_what_was_fitted_is_fitted_anew(what: Fit) -> None:
    assert again(SCENE.fit(what)).fitted == what
    wide = Scene(SCENE.items, METRICS, Size(2000, 400), Scale(0, DAY), Look())
    assert kept.restored(wide, kept.state(SCENE)).scale == wide.fit("events").scale


def test_nothing_of_the_case_is_kept() -> None:
    said = json.dumps(kept.state(SCENE.searching("secret").choosing("b")))
    assert "secret" not in said.lower()
    assert '"b"' not in said


LITTLE = st.one_of(
    st.none(),
    st.booleans(),
    st.floats(),
    st.integers(),
    st.text(max_size=5),
    st.sampled_from(KINDS),
)
ANYTHING = LITTLE | st.lists(LITTLE, max_size=4)
NAMES = ("fitted", "start", "per_px", "order", "collapsed", "scroll")


@given(st.dictionaries(st.sampled_from(NAMES), ANYTHING))
def test_whatever_is_kept_there_is_a_picture(said: dict[str, object]) -> None:
    found = kept.restored(SCENE, said)
    assert sorted(found.look.groups.order) == sorted(KINDS)
    assert found.frame.accounting.total == 2


@pytest.mark.parametrize("per_px", [0, -5, 1e300, float("nan"), float("inf")])
def test_a_zoom_that_is_none_is_not_taken(per_px: float) -> None:
    assert kept.restored(SCENE, {"start": 0.0, "per_px": per_px}).scale == SCENE.scale


def sifted(party: str, source: str) -> tuple[Items, Index]:
    case = a_dossier(
        parties=[{"id": party, "name": "Karin Lind", "kind": "person"}],
        sources=[{"id": source, "title": "A report", "type": "report", "publisher": "TASS"}],
        events=[
            {"id": "e", "title": "Visit", "date": "2015-06-01", "people": [f"#{party}", "Consul"],
             "cite": [f"#{source}"]},
        ],
    )  # fmt: skip
    return items_of(case), Index(case)


PARTY, SOURCE = (
    fresh_id(noun, set[str]().__contains__, lambda: "4f2a91") for noun in ("party", "source")
)
CHOSEN = Sieve(frozenset({"court"}), "Karin Lind", "TASS")


def test_whoever_was_chosen_is_found_again_without_a_name() -> None:
    items, index = sifted(PARTY, SOURCE)
    said = json.dumps(kept.sieve_state(CHOSEN, items, index))
    assert "Lind" not in said
    assert "TASS" not in said
    assert kept.sieve_restored(json.loads(said), items, index) == CHOSEN


@pytest.mark.parametrize(
    ("made", "left"),
    [
        (CHOSEN._replace(source=""), CHOSEN._replace(source="")),
        (CHOSEN._replace(person="", source=""), CHOSEN._replace(person="", source="")),
        (CHOSEN._replace(person="Consul"), CHOSEN._replace(person="")),
        (CHOSEN._replace(person="gone"), CHOSEN._replace(person="")),
    ],
)
def test_who_is_named_without_a_record_is_not_kept(made: Sieve, left: Sieve) -> None:
    items, index = sifted(PARTY, SOURCE)
    assert kept.sieve_restored(kept.sieve_state(made, items, index), items, index) == left


def test_an_id_that_somebody_wrote_may_be_a_name_and_is_not_kept() -> None:
    items, index = sifted("lind", "tass-4f2a91")
    said = kept.sieve_state(CHOSEN, items, index)
    assert said == {"without": ["court"], "person": "", "source": ""}
    handmade = {"person": "#lind", "source": "#tass-4f2a91"}
    assert kept.sieve_restored(handmade, items, index) == Sieve()


def test_who_is_gone_is_not_asked_for() -> None:
    said = kept.sieve_state(CHOSEN, *sifted(PARTY, SOURCE))
    assert kept.sieve_restored(said, *sifted("other", SOURCE)) == CHOSEN._replace(person="")


@given(st.dictionaries(st.sampled_from(["without", "person", "source"]), LITTLE))
def test_whatever_else_is_kept_of_a_choice_chooses_nothing(said: dict[str, object]) -> None:
    assert kept.sieve_restored(said, *sifted(PARTY, SOURCE)) == Sieve()
