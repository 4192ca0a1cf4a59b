"""Which addresses of a dossier may be opened at all, and whom one would call by them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from urllib.parse import urlsplit

LONGEST: Final = 2_000
# Signs that no address has: a program to which it is handed might split or turn it there.
_STRANGE: Final = r"[\s\x00-\x20\x7f\\<>\"'`^{|}]|[^\x00-\x7f]"
_HOST: Final = r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*"
_PERSON: Final = r"(?i)[a-z0-9][a-z0-9._%+-]{0,63}"


class Link(NamedTuple):
    """An address that may be opened; `host` is who would be called, or the address written to."""

    url: str
    host: str


def link(text: str) -> Link | None:
    """Read an address of https, http or mailto; None for all else, whatever it looks like.

    >>> link("https://www.dw.com/en/a-38546447").host
    'www.dw.com'
    >>> link("file:///etc/passwd"), link("--help"), link("https://bank.org@evil.org/")
    (None, None, None)
    """
    if len(text) > LONGEST or re.search(_STRANGE, text):
        return None
    scheme, colon, rest = text.partition(":")
    if not colon:
        return None
    if scheme.lower() == "mailto":
        return _letter(text, rest)
    if scheme.lower() not in {"https", "http"} or not rest.startswith("//"):
        return None
    try:
        parts = urlsplit(text)
        host, named, _port = parts.hostname or "", parts.netloc, parts.port
    except ValueError:
        return None
    return Link(text, host) if "@" not in named and re.fullmatch(_HOST, host) else None


def _letter(text: str, address: str) -> Link | None:
    """Read an address to write to: it may hold nothing else, such as a file to attach."""
    person, _, host = address.partition("@")
    good = re.fullmatch(_PERSON, person) and re.fullmatch(_HOST, host.lower())
    return Link(text, address) if good else None
