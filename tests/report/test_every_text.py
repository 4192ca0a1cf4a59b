"""Test that every text that a report asks for is known to translators."""

import pytest

from dossier.report.making import told
from dossier.report.plan import LAWYER, PRESS, QUESTIONS, SUMMARY, Plan
from dossier.report.redaction.profile import named
from dossier.report.redaction.projection import project
from dossier.timeline.records.of_case import items_of
from tests.samples import sample
from tests.ui.speaking import Listening
from tools.make_catalogue import known_texts

KNOWN = known_texts()


@pytest.mark.parametrize("plan", [SUMMARY, LAWYER, PRESS], ids=lambda plan: plan.name)
@pytest.mark.parametrize("name", ["contradictions", "every-field", "roman-seleznev", "scripts"])
def test_every_text_of_a_report_is_in_the_template(name: str, plan: Plan) -> None:
    words = Listening("qps")
    public = project(sample(f"{name}.dossier"), named(plan.profile), words)
    told(public, plan, words, items_of)
    told(public, QUESTIONS, words)
    assert len(words.asked) > 50
    assert words.asked - KNOWN == set()
