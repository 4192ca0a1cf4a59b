"""Test the moves of groups, searches and stretches: how the person arranges what is seen."""

import pytest

from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.scene import Scene
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import Scale
from tests.timeline.making import METRICS, day, moment

GROUPED = Items(
    [
        moment("a", "2014-01-01"),
        moment("b", "2014-01-02", "health"),
        moment("c", "2014-01-03", "other"),
    ]
)


def seen(items: Items) -> Scene:
    return Scene(items, METRICS, Size(1000, 400), Scale(0, DAY), Look()).fit("events")


def names_of(scene: Scene) -> list[str]:
    return [head.kind for head in scene.frame.heads]


def test_groups_stand_in_the_order_that_one_gives_them() -> None:
    scene = seen(GROUPED)
    assert names_of(scene) == ["court", "health", "other"]
    assert names_of(scene.moved_group("other", -1)) == ["court", "other", "health"]
    assert names_of(scene.moved_group("court", 9)) == ["health", "other", "court"]
    assert names_of(scene.moved_group("court", 1).moved_group("court", -1)) == names_of(scene)


def test_a_group_that_is_not_there_is_not_moved() -> None:
    scene = seen(GROUPED)
    assert scene.moved_group("statement", -1) is scene


def test_a_search_lets_all_else_stand_back_and_one_steps_through_it() -> None:
    scene = seen(GROUPED).searching("c")
    assert scene.frame.found == frozenset({"c"})
    assert scene.at_find(1).look.chosen == "c"
    assert seen(GROUPED).frame.found is None
    nothing = seen(GROUPED).searching("nowhere")
    assert nothing.frame.found == frozenset()
    assert nothing.at_find(1) is nothing
    assert seen(GROUPED).at_find(-1).look.chosen == ""


def test_a_marked_stretch_is_drawn_with_its_days_as_far_as_it_is_seen() -> None:
    scene = seen(GROUPED)
    marked = scene.marking(Range(day("2014-01-01"), day("2014-01-03")))
    stretch = marked.frame.stretch
    assert stretch is not None
    assert stretch.label == "1 January 2014 to 2 January 2014"
    assert stretch.x1 - stretch.x0 == pytest.approx(2 * DAY / scene.scale.per_px, abs=1)
    one = scene.marking(Range(day("2014-01-01"), day("2014-01-02"))).frame.stretch
    assert one is not None
    assert one.label == "1 January 2014"
    assert scene.marking(Range(0, DAY)).frame.stretch is None
    assert marked.marking(None).frame.stretch is None


def test_a_group_is_put_where_its_name_is_dragged() -> None:
    scene = seen(GROUPED)
    court, _, other = (head.box for head in scene.frame.heads)
    assert names_of(scene.with_group_at("other", court.y0 + 1)) == ["other", "court", "health"]
    assert names_of(scene.with_group_at("court", other.y0 + 1)) == ["health", "other", "court"]
    assert scene.with_group_at("court", 0) is scene
    assert scene.with_group_at("statement", 99) is scene


def test_a_group_is_closed_and_opened_whatever_it_was() -> None:
    closed = seen(GROUPED).collapsing("court", on=True)
    assert closed.look.groups.collapsed == {"court"}
    assert closed.collapsing("court", on=True) is closed
    assert closed.collapsing("court", on=False).look.groups.collapsed == frozenset()


def test_the_days_between_two_places_are_whole_ones_either_way() -> None:
    scene = seen(GROUPED)
    x = scene.frame.plot.x0 + scene.scale.x(day("2014-01-02")) + 1
    assert scene.days_between(x, x + 1) == (day("2014-01-02"), day("2014-01-03"))
    assert scene.days_between(x + 1, x) == scene.days_between(x, x + 1)
