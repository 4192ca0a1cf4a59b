"""Only plain addresses of the web and of letters are opened; odd ones are none."""

import pytest

from dossier.wording.links import LONGEST, Link, link

OPENED = {
    "https://www.dw.com/en/a-38546447": "www.dw.com",
    "http://example.org": "example.org",
    "HTTPS://EXAMPLE.ORG/A?b=c#d": "example.org",
    "https://example.org:8443/": "example.org",
    "https://xn--80ak6aa92e.com/": "xn--80ak6aa92e.com",
    "https://192.0.2.1/": "192.0.2.1",
    "mailto:ann.other+case@example.org": "ann.other+case@example.org",
}
REFUSED = (
    "",
    "--help",
    "-h",
    "example.org",
    "//host/share/file",
    "\\\\host\\share",
    "/etc/passwd",
    "file:///etc/passwd",
    "file://host/share",
    "FILE:/etc/passwd",
    "javascript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "ftp://example.org",
    "smb://host/share",
    "ssh://host",
    "tel:112",
    "ms-msdt:/id",
    "search-ms:query=x",
    "about:blank",
    "view-source:https://example.org",
    "https:example.org",
    "https:/example.org",
    "https:///example.org",
    "https://",
    "https://-host/",
    "https://bank.org@evil.org/",
    "https://a:b@evil.org/",
    "https://example.org:port/",
    "https://[::1/",
    "https://ex ample.org",
    "https://example.org/\n--help",
    "https://example.org/\u202egpj.exe",
    "https://аpple.com/",
    "https://example.org/'$(reboot)'",
    "https://example.org/`id`",
    " https://example.org",
    "https://example.org\\@evil.org",
    "mailto:ann@example.org?attach=/etc/passwd",
    "mailto:--attach=/etc/passwd",
    "mailto:-a@example.org",
    "mailto:ann@example.org,bob@example.org",
    "mailto:",
    "https://example.org/" + "a" * LONGEST,
)


@pytest.mark.parametrize("text", OPENED)
def test_a_plain_address_may_be_opened_and_tells_whom_it_calls(text: str) -> None:
    assert link(text) == Link(text, OPENED[text])


@pytest.mark.parametrize("text", REFUSED)
def test_an_odd_address_is_none(text: str) -> None:
    assert link(text) is None
