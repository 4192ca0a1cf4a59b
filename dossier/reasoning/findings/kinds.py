"""The kinds of findings, all in one table; docs/FINDINGS.md is made of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dossier.reasoning.findings.kind import Kind
from dossier.reasoning.findings.kinds_of_case import OF_CASE
from dossier.reasoning.findings.kinds_of_file import OF_FILE

KINDS: Final[Mapping[str, Kind]] = {kind.name: kind for kind in (*OF_FILE, *OF_CASE)}
