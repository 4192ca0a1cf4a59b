"""Compare what the program writes with the text kept here, or keep it anew.

`RENEW_GOLDEN=1 python3 dev.py test tests/report` keeps all texts anew; look at what has changed
(`git diff tests/golden`) before it is committed.
"""

import os
from pathlib import Path

GOLDEN = Path(__file__).parent


def assert_golden(name: str, text: str) -> None:
    """Fail unless a text is the one that is kept under this name."""
    kept = GOLDEN / name
    if os.environ.get("RENEW_GOLDEN"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(text, encoding="utf-8")
    assert text == kept.read_text(encoding="utf-8")
