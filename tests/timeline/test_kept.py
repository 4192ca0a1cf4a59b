"""Test that a way of looking is found again, and that whatever else is kept does no harm."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline import kept
from dossier.timeline.civil import DAY
from dossier.timeline.geometry import Look, Size
from dossier.timeline.item import KINDS
from dossier.timeline.items import Items
from dossier.timeline.scale import Scale
from dossier.timeline.scene import Fit, Scene
from tests.timeline.making import METRICS, moment

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
NAMES = ("fitted", "start", "per_px", "order", "collapsed")


@given(st.dictionaries(st.sampled_from(NAMES), ANYTHING))
def test_whatever_is_kept_there_is_a_picture(said: dict[str, object]) -> None:
    found = kept.restored(SCENE, said)
    assert sorted(found.look.groups.order) == sorted(KINDS)
    assert found.frame.accounting.total == 2


@pytest.mark.parametrize("per_px", [0, -5, 1e300, float("nan"), float("inf")])
def test_a_zoom_that_is_none_is_not_taken(per_px: float) -> None:
    assert kept.restored(SCENE, {"start": 0.0, "per_px": per_px}).scale == SCENE.scale
