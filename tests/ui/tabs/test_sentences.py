"""Test the Sentences tab: the ledger, the total, and the steps that lead to it."""

from __future__ import annotations

import re

from dossier.ui.tabs.sentences import SentencesTab
from dossier.ui.tabs.total_view import TotalView
from dossier.ui.text import TextBlock
from dossier.ui.widgets.section_head import SectionHead
from tests.ui.session import Session


def shown(session: Session) -> SentencesTab:
    """Show the tab."""
    session.case.show_tab("sentences")
    session.settle()
    tab = session.case.tab
    assert isinstance(tab, SentencesTab)
    return tab


def test_each_sentence_above_the_ledger_ends_in_its_stop(rich: Session) -> None:
    head = rich.find(SectionHead, shown(rich))[0].findChild(TextBlock)
    assert isinstance(head, TextBlock)
    assert head.said == (
        "Custody  15 periods. There is a gap. A gap is possible. An overlap is possible. "
        "Two periods overlap."
    )


def test_a_step_without_a_result_has_the_whole_line(rich: Session) -> None:
    (total,) = rich.find(TotalView, shown(rich))
    steps = [block for block in rich.find(TextBlock, total) if block.said.startswith("Not counted")]
    assert steps
    for block in steps:
        assert re.search(r"\(\w+( \w+)?\)\.$|suspended\.$", block.said)
        assert block.mapTo(total, block.rect().topRight()).x() >= total.width() - 2


def test_the_result_of_a_step_takes_no_more_than_its_words_need(rich: Session) -> None:
    (total,) = rich.find(TotalView, shown(rich))
    (result,) = [b for b in rich.find(TextBlock, total) if b.said == "3 April 2030"]
    assert result.width() == result.sizeHint().width()
    assert result.height() == result.looks.theme.line("body")
