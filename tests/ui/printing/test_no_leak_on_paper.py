"""Test that nothing that stays behind stands in what is drawn: bytes, text, metadata."""

from collections.abc import Iterator

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from dossier import drawing
from dossier.drawing import Drawn
from dossier.model.dossier import Dossier
from dossier.report import making
from dossier.report.leaks import leaks
from dossier.report.leaks.unpacking import texts_of
from dossier.report.plan import SHIPPED, SUMMARY, Plan
from dossier.report.redaction.profile import PRESS, WITHOUT_CONFIDENTIAL, Profile
from dossier.report.redaction.projection import Projection, project
from dossier.report.writers import writing
from dossier.timeline.records.of_case import items_of
from dossier.ui import printing
from dossier.ui.printing.inline import draw
from tests.report.canaries import Cage, caged
from tests.report.redaction.test_projection import hidden_texts, profiles
from tests.report.telling_cases import ENGLISH, case
from tests.samples import sample
from tests.ui.printing.readers import NEEDS_POPPLER, inside_of, text_of

Drawing = tuple[str, bytes]
YEARS = (
    {"title": "First", "date": "1994-02-03", "later": 1996},
    {"title": "Last", "date": "1999-02-03"},
)
"""Events of which one has a number that the program does not know: a year between them."""


def drawn_of(public: Projection, *plans: Plan) -> Iterator[Drawing]:
    """Give what reports and the timeline are drawn as, each with its ending."""
    for plan in plans:
        report = making.told(public, plan, ENGLISH, items_of)
        yield ".pdf", printing.pdf(report, ENGLISH).data
        for suffix in writing.WITH_PICTURES:
            yield suffix, writing.written(report, suffix, ENGLISH, draw)
    for suffix, how in ((".svg", Drawn()), (".png", Drawn()), (".pdf", Drawn(paper="a4"))):
        yield suffix, drawing.timeline(public, suffix, ENGLISH, how).data


def found_in(drawing: Drawing) -> str:
    """Give all that can be read in a file: its bytes, unpacked, its text, what is told of it."""
    suffix, data = drawing
    is_pdf = suffix == ".pdf"
    raw = inside_of(data) if is_pdf else data
    told = (*texts_of(data, suffix, ENGLISH), text_of(data) if is_pdf else "")
    wide = raw.decode("utf-16-be", "replace")
    return " ".join((raw.decode("latin-1"), wide, wide[1:], *told))


@NEEDS_POPPLER
@settings(
    max_examples=12,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(caged(), profiles(), st.sampled_from(SHIPPED))
@example((case(events=YEARS), Cage()), WITHOUT_CONFIDENTIAL, SUMMARY)
def test_no_value_that_stays_stands_in_what_is_drawn(
    qapp: object, drawn: tuple[Dossier, Cage], profile: Profile, plan: Plan
) -> None:
    assert qapp
    dossier, cage = drawn
    of = project(dossier, profile, ENGLISH)
    canaries = {str(value.value) for value in of.withheld} & set(cage.texts)
    for made in drawn_of(of, plan):
        held = found_in(made)
        assert not [word for word in (*canaries, *cage.ids) if word in held], made[0]
        found = leaks.undecided(leaks.leaks(of, texts_of(made[1], made[0], ENGLISH), ENGLISH))
        # A number that stays may be a year on the axis too: that is for a person to decide.
        assert not [leak for leak in found if not leak.value.isdigit()]


@NEEDS_POPPLER
def test_no_hidden_word_of_a_sample_stands_in_what_is_drawn_by_any_plan(qapp: object) -> None:
    assert qapp
    for profile in (WITHOUT_CONFIDENTIAL, PRESS):
        of = project(sample("every-field.dossier"), profile, ENGLISH)
        for made in drawn_of(of, *SHIPPED):
            held = found_in(made)
            assert not [text for text in hidden_texts() if text in held], made[0]


@NEEDS_POPPLER
def test_what_does_leave_is_found_in_what_is_drawn(qapp: object) -> None:
    """The looking itself can find: else it would tell nothing."""
    assert qapp
    events = [{"title": "Quailword", "date": "2014-07-05"}]
    of = project(case(events=events), WITHOUT_CONFIDENTIAL, ENGLISH)
    for made in drawn_of(of, SHIPPED[1]):
        if made[0] != ".png":
            assert "Quailword" in found_in(made), made[0]
            assert "Ada" in found_in(made), made[0]
