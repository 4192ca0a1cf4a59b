"""The charges, each beside what became of it."""

from __future__ import annotations

from dossier.model.charge import Charge
from dossier.report.blocks import Block, Row, whole
from dossier.report.rows import row, section
from dossier.report.telling import Telling, given
from dossier.wording import choices, dates, money


def charges(t: Telling) -> tuple[Block, ...]:
    """Tell every charge that may be told."""
    return section(t.tr("Charges"), *(_charge(t, charge) for charge in t.told(t.dossier.charges)))


def _charge(t: Telling, charge: Charge) -> Row:
    tr, words = t.tr, t.words
    stays = t.stays(charge, "outcome")
    unsaid = tr("Outcome not told here") if stays else tr("Outcome not stated")
    label = choices.say(charge.outcome, words) if charge.outcome else unsaid
    plea = choices.say(charge.plea, words) if charge.plea else ""
    committed = dates.say(charge.committed, words, moment=False) if charge.committed else ""
    when = dates.short(charge.outcome_date, words) if charge.outcome_date else ""
    decided = given(tr("decided by {name}"), name=t.name(charge.decided_by))
    rest = t.rest(
        charge,
        charge.statute or "",
        given(tr("counts: {counts}"), counts=charge.counts or ""),
        ", ".join(part for part in (decided, when) if part),
        given(tr("committed {when}"), when=committed),
        given(tr("plea: {plea}"), plea=plea),
        given(tr("loss: {amount}"), amount=money.say(charge.loss, words) if charge.loss else ""),
        given(tr("victims: {victims}"), victims=charge.victims or ""),
        given(tr("penalty possible: {text}"), text=charge.exposure or ""),
        _court(t, charge),
        t.claim(charge),
    )
    return row(t, charge, label, whole(charge.offence or tr("Offence not named"), "strong"), rest)


def _court(t: Telling, charge: Charge) -> str:
    """Say where a charge lies that is not yet decided."""
    parts = (t.name(charge.court), charge.docket or "")
    return "" if charge.outcome_date else ", ".join(part for part in parts if part)
