"""Items of two lists are paired by id, by what they say, and by where they stand."""

from dossier.document.pairing import pairs, same


def test_one_and_true_and_one_point_nought_are_not_the_same() -> None:
    assert not same(1, True)
    assert not same(1, 1.0)
    assert not same({"a": [None]}, {"a": [0]})
    assert same({"a": 1, "b": [2]}, {"b": [2], "a": 1})


def test_records_are_paired_by_id_wherever_they_stand() -> None:
    old = [{"id": "a", "name": "Ann"}, {"id": "b", "name": "Bob"}]
    new = [{"id": "b", "name": "Ann"}, {"id": "c"}, {"id": "a", "name": "Bob"}]
    assert pairs(old, new) == {0: 1, 2: 0}


def test_an_id_that_is_used_twice_is_meant_where_it_stands_first() -> None:
    old = [{"id": "a", "name": "Ann"}, {"id": "a", "name": "Bob"}]
    assert pairs(old, old[::-1]) == {0: 0, 1: 1}
    assert pairs(old, [old[0], {"id": "a", "name": "Rob"}, old[1]]) == {0: 0, 2: 1}


def test_what_says_the_same_is_paired_in_its_order() -> None:
    assert pairs(["x", "y", "x"], ["x", "x", "x", "y"]) == {0: 0, 1: 2, 3: 1}


def test_a_record_that_was_given_an_id_is_still_the_same() -> None:
    assert pairs([{"name": "Ann"}], [{"id": "new", "name": "Ann"}]) == {0: 0}


def test_an_edited_object_is_the_one_that_it_is_most_like() -> None:
    old = [{"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 9, "c": 8}]
    new = [{"z": 0}, {"a": 1, "b": 9, "c": 7}, {"a": 1, "b": 2, "c": 4}, {"a": 1, "b": 9, "c": 0}]
    assert pairs(old, new) == {1: 1, 2: 0}


def test_objects_that_share_nothing_are_paired_behind_the_same_neighbour() -> None:
    old: list[object] = [{"name": "Ann"}, {"name": "Bob"}, "text", {"name": "Cy"}]
    new: list[object] = [{"name": "Anna"}, {"name": "Rob"}, "text", {"name": "Si"}, {"name": "Di"}]
    assert pairs(old, new) == {0: 0, 1: 1, 2: 2, 3: 3}


def test_texts_are_never_taken_for_edited_ones() -> None:
    assert pairs(["a", {"x": 1}], ["b", "c"]) == {}


def test_where_too_many_would_be_compared_only_their_places_count() -> None:
    old = [{"name": "same", "n": n} for n in range(501)]
    new = [{"name": "same", "n": -n - 1} for n in range(501)]
    assert pairs(old[:499], new[1:500])[0] == 0
    assert pairs(old, [*new]) == {n: n for n in range(501)}
    assert pairs(old, ["text", *new]) == {}
