"""Hold the samples to their purposes: each shows the format, and each says whom it is about."""

import hashlib
import re
import unicodedata
from pathlib import Path

import pydantic_core
import pytest

from dossier.model.base import Record, Value
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, walk
from dossier.model.paths import NoSuchPlace, get, parse
from dossier.model.source import Source
from tests.nouns import fields, leaves, nouns, values, words
from tests.samples import README, all_samples, plain, sample

INVENTED = ("empty.dossier", "every-field.dossier", "scripts.dossier", "shortest.dossier")
REAL = ("contradictions.dossier", "roman-seleznev.dossier")
RICH = sample("every-field.dossier")

each_sample = pytest.mark.parametrize("path", all_samples(), ids=lambda path: path.stem)


def folded(text: str) -> str:
    """Fold white space and apostrophes, as quotations are compared."""
    return re.sub(r"\s+", " ", text.replace("’", "'")).strip()


def quotes(dossier: Dossier) -> list[tuple[str, bool]]:
    """Give each quotation of a source whose text is kept, and whether it is found there."""
    index = Index(dossier)
    found: list[tuple[str, bool]] = []
    for _, record in walk(dossier):
        for citation in record.citations:
            source = index.named(citation.source)
            if citation.quote and isinstance(source, Source) and source.text:
                found.append((citation.quote, folded(citation.quote) in folded(source.text)))
    return found


def test_every_sample_is_accounted_for() -> None:
    assert {path.name for path in all_samples()} == {*INVENTED, *REAL}
    assert all(f"| `{path.name}` |" in README for path in all_samples())


@each_sample
def test_a_sample_is_written_as_the_program_writes_it(path: Path) -> None:
    data = path.read_bytes()
    assert pydantic_core.to_json(plain(path.name), indent=2) + b"\n" == data


@each_sample
def test_a_sample_begins_with_the_marker_of_its_version(path: Path) -> None:
    assert path.read_bytes().startswith(b'{\n  "dossier": 1,\n')


@each_sample
def test_a_sample_holds_only_what_the_model_knows(path: Path) -> None:
    assert not any(value.model_extra for value in values(sample(path.name)))


@each_sample
def test_the_model_gives_back_what_the_sample_says(path: Path) -> None:
    assert sample(path.name).model_dump(mode="json", exclude_unset=True) == plain(path.name)


@each_sample
def test_no_id_is_used_twice_and_no_reference_leads_nowhere(path: Path) -> None:
    dossier = sample(path.name)
    ids = [record.id for _, record in walk(dossier) if record.id]
    assert len(set(ids)) == len(ids)
    index = Index(dossier)
    texts = [leaf for leaf in leaves(dossier) if isinstance(leaf, str)]
    assert [text for text in texts if text.startswith("#") and not index.named(text)] == []


@each_sample
def test_ids_are_short_and_speak(path: Path) -> None:
    ids = [record.id for _, record in walk(sample(path.name)) if record.id]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key) and len(key) <= 24 for key in ids)


@each_sample
def test_every_citation_of_a_field_names_one_that_is_there(path: Path) -> None:
    cited = [
        (record, citation.field)
        for _, record in walk(sample(path.name))
        for citation in record.citations
        if citation.field
    ]
    assert [field for record, field in cited if not leads_somewhere(record, field)] == []


def leads_somewhere(record: Record, field: str) -> bool:
    try:
        get(record, parse(field))
    except NoSuchPlace:
        return False
    return True


@each_sample
def test_every_task_is_about_a_field_that_is_there(path: Path) -> None:
    dossier = sample(path.name)
    index = Index(dossier)
    about = [(index.named(task.about), task.field) for task in dossier.tasks if task.field]
    assert [
        field for record, field in about if not record or not leads_somewhere(record, field)
    ] == []


@pytest.mark.parametrize("name", INVENTED)
def test_an_invented_person_is_marked_so(name: str) -> None:
    dossier = sample(name)
    assert "invented" in f"{dossier.subject.name} {dossier.subject.note}".lower()


@pytest.mark.parametrize("name", ["every-field.dossier", "scripts.dossier"])
def test_a_long_invented_case_says_so_in_its_head_too(name: str) -> None:
    about = sample(name).about
    assert about is not None
    assert (about.reference or "").startswith("INVENTED")
    assert "invented" in (about.consent or "").lower()


@pytest.mark.parametrize("name", REAL)
def test_a_real_case_is_not_marked_invented(name: str) -> None:
    assert "invented" not in str(plain(name)).lower()


def test_the_shortest_case_has_fifteen_lines() -> None:
    lines = (all_samples()[0].parent / "shortest.dossier").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 15


def test_the_empty_case_holds_a_name_and_no_more() -> None:
    assert plain("empty.dossier") == {"dossier": 1, "subject": {"name": "A. N. Other (invented)"}}


@pytest.mark.parametrize("noun", nouns(), ids=lambda noun: noun.__name__)
def test_the_rich_case_uses_every_field(noun: type[Value]) -> None:
    said = {
        name for value in values(RICH) if type(value) is noun for name in value.model_fields_set
    }
    assert set(noun.model_fields) - said == set()


@pytest.mark.parametrize(
    ("noun", "name"), [(noun, name) for noun, name in fields() if words(noun, name)]
)
def test_the_rich_case_uses_every_word_of_the_closed_lists(noun: type[Value], name: str) -> None:
    used = {getattr(value, name) for value in values(RICH) if isinstance(value, noun)}
    assert set(words(noun, name)) - used == set()


def test_the_rich_case_has_dates_of_every_kind() -> None:
    dates = [leaf for leaf in leaves(RICH) if isinstance(leaf, Date)]
    assert {date.precision for date in dates} == {
        *("second", "minute", "day", "month", "season", "quarter", "year"),
        *("decade", "century", "no year", "interval"),
    }
    assert {date.qualifier for date in dates} == {"", "?", "~", "%"}
    for end in ("start_open", "end_open", "end_unknown"):
        assert any(getattr(date, end) for date in dates), end
    assert any(date.start is None and not date.start_open for date in dates)


def test_the_rich_case_has_quotations_that_are_found_and_one_that_is_not() -> None:
    found = [there for _, there in quotes(RICH)]
    assert found.count(False) == 1
    assert found.count(True) >= 5


def test_a_quotation_of_the_rich_case_differs_from_the_article_in_its_apostrophe_only() -> None:
    article = next(source.text for source in RICH.sources if source.text) or ""
    assert [quote for quote, there in quotes(RICH) if there and quote not in article] == [
        "the prison's doctor had not seen him since"
    ]


def test_the_file_beside_the_article_has_the_hash_of_its_text() -> None:
    article = next(source for source in RICH.sources if source.text)
    assert article.file is not None
    assert hashlib.sha256((article.text or "").encode()).hexdigest() == article.file.sha256


def test_the_rich_case_keeps_something_of_nearly_every_kind_in_the_house() -> None:
    kept = {type(record).__name__ for _, record in walk(RICH) if record.confidential}
    every = {noun.__name__ for noun in nouns() if issubclass(noun, Record)}
    assert every - kept == {"Subject"}


def test_addresses_in_the_samples_lead_nowhere() -> None:
    for path in all_samples():
        text = path.read_text(encoding="utf-8")
        assert all(host.endswith(".example") for host in re.findall(r"https?://([^/\"]+)", text))
        assert all(host.endswith(".example") for host in re.findall(r"\w@([\w.]+)", text))


def test_the_case_in_several_scripts_has_them_in_names_and_beside_each_other() -> None:
    dossier = sample("scripts.dossier")
    names = [dossier.subject.name, *(name.name for name in dossier.subject.names)]
    assert {script(name) for name in names} == {"ARABIC", "LATIN", "CYRILLIC"}
    passages = [passage for said in dossier.statements for passage in said.passages]
    assert {script(passage.original or "") for passage in passages} == {"ARABIC"}
    assert {script(passage.text) for passage in passages} == {"CYRILLIC"}
    assert all(passage.translator for passage in passages)
    assert [there for _, there in quotes(dossier)] == [True]


def script(text: str) -> str:
    return unicodedata.name(text[0]).split()[0]
