"""Sentences that end in one full stop, also where their last word has one: "2020 г."."""

from __future__ import annotations


def stopped(template: str, **parts: str) -> str:
    """Fill a template; a part that ends in a full stop loses it where the template has one.

    >>> stopped("Read on {day}. Kept: {name}.", day="1 мая 2020 г.", name="a")
    'Read on 1 мая 2020 г. Kept: a.'
    """
    said = {
        name: part.removesuffix(".") if f"{{{name}}}." in template else part
        for name, part in parts.items()
    }
    return template.format(**said)
