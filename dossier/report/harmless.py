"""Text of a stranger made fit for a terminal and for a file of text: nothing in it steers."""

from __future__ import annotations

import re
from typing import Final

from dossier.wording.signs import unstacked

# Controls, surrogates without a partner, line separators, and what forces a writing direction.
_STEERING: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def harmless(text: str) -> str:
    r"""Show what could steer a screen as an escape, so that a text cannot pose as another.

    Nor does it draw a line of accents over what stands round it.

    >>> harmless("a\x1b[2Jb\u202ec")
    'a\\x1b[2Jb\\u202ec'
    """
    text = _STEERING.sub(lambda found: found[0].encode("unicode_escape").decode(), text)
    return unstacked(text)
