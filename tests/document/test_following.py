"""A field path that counts places is followed through a merge."""

import pytest

from dossier.document.following import cite_followed, field_followed, followed
from dossier.model.paths import Path, parse, written

SIDE = {
    "history": [{"what": "a"}, {"what": "b"}],
    "parts": [{"id": "p", "runs": [{"to": "x"}]}],
    "plain": "text",
}
MERGED = {
    "history": [{"what": "new"}, {"what": "b"}],
    "parts": [{"id": "q"}, {"id": "p", "runs": [{"to": "y", "how": "z"}, {"to": "x"}]}],
    "plain": "text",
}


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("history/1/what", "history/1/what"),
        ("parts/0/runs/0/to", "parts/1/runs/1/to"),
        ("parts/#p/runs/0", "parts/#p/runs/1"),
        ("parts/#none/runs/0", "parts/#none/runs/0"),
        ("history/7/what", "history/7/what"),
        ("plain/0", "plain/0"),
        ("none/0", "none/0"),
        ("history", "history"),
    ],
)
def test_a_path_leads_to_the_same_entry(field: str, expected: str) -> None:
    assert written(followed(parse(field), SIDE, MERGED)) == expected


@pytest.mark.parametrize(
    ("path", "merged", "expected"),
    [
        (("history", 0, "what"), {"history": [{"id": "x"}, "b", "c"]}, ("history",)),
        (("history", 0, "what"), {"history": "text"}, ("history",)),
        (("history", 0, "what"), {}, ("history", 0, "what")),
    ],
)
def test_what_is_gone_is_named_by_its_list(path: Path, merged: object, expected: Path) -> None:
    side = {"history": [["an entry"]]}
    assert followed(path, side, merged) == expected


def test_what_has_no_counting_field_stays_as_it_is() -> None:
    cite: list[object] = ["#a", {"source": "b"}, {"source": "c", "field": "plain"}]
    assert cite_followed(cite, SIDE, MERGED) == cite
    assert cite_followed(None, SIDE, MERGED) is None
    task = {"text": "a", "field": "parts/0/runs/0"}
    assert field_followed(task, SIDE, MERGED) == {"text": "a", "field": "parts/1/runs/1"}
