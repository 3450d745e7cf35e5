"""Messages and mailboxes."""

from __future__ import annotations

from .writing import SENTENCE, Make, numbered, repeated

_TRACE = f"X-Trace: {'a' * 44}\n"
_BODY = f"\n{SENTENCE}\n"
_HEAD = "From: a@example.org\nSubject: Ferry\nDate: Mon, 6 Apr 2026 10:00:00 +0000\n"
_DATED = "From: a@example.org\nDate: Mon, 6 Apr 2026 10:00:00 +0000\n"
_MESSAGE = "From a Mon Apr  6 10:00:00 2026\nSubject: {}\nFrom: a@b.example\n\nx\n\n"
_MIXED = 'Content-Type: multipart/mixed; boundary="a"\n\n'

INPUTS: dict[str, Make] = {
    "head.eml": repeated(_TRACE, 2_000, before=_HEAD, after=_BODY),
    "heads.eml": repeated(_TRACE, 200_000, before=_HEAD, after=_BODY),
    "folded.eml": repeated(" a\n", 2_000_000, before=_HEAD + "X-Trace: a\n", after=_BODY),
    "parts.eml": repeated(f"{_MIXED}--a\n", 50_000, before=_HEAD),
    "flat-parts.eml": repeated("--a\n\na\n", 300_000, before=f"{_HEAD}{_MIXED}", after="--a--\n"),
    "words.eml": repeated("=?utf-8?q?a?= ", 200_000, before=f"{_HEAD}X-Subject: ", after=_BODY),
    "addresses.eml": repeated("a <a@b.example>, ", 200_000, before=f"{_HEAD}Reply-To: ", after=_BODY),
    "subject.eml": repeated("=?utf-8?b?4oKs?= (", 50_000, before="From: a@b.example\nSubject: ", after=_BODY),
    "line.eml": repeated(SENTENCE, 400_000, before=f"{_HEAD}\n"),
    "parameters.eml": repeated(
        ";a=b", 300_000, before=f"{_HEAD}Content-Type: text/plain", after=f"\n{_BODY}"
    ),
    "open-words.eml": repeated("=?a?q?x", 200_000, before=f"{_DATED}Subject: ", after=f"\n{_BODY}"),
    "punycode.eml": repeated("a", 2_000_000, before=f"{_HEAD}Content-Type: text/plain; charset=punycode\n\n"),
    "forwarded.eml": repeated(f"{_HEAD}Content-Type: message/rfc822\n\n", 5_000, after=_BODY),
    "head.mbox": repeated(_TRACE, 1_000_000, before="From a Mon Apr  6 10:00:00 2026\nSubject: Ferry\n"),
    "header.mbox": repeated("a", 45_000_000, before="From a Mon Apr  6 10:00:00 2026\nSubject: "),
    "many.mbox": numbered(_MESSAGE, 20_000),
    "froms.mbox": repeated("From a Mon Apr  6 10:00:00 2026\n\n", 1_000_000),
    "blank-lines.mbox": repeated("\n", 40_000_000, before=_MESSAGE),
}
