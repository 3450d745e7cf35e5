"""Whether an entry holds its article or only the beginning, and what it then says instead of the rest."""

from __future__ import annotations

import re

_WHOLE = 800
"""Characters from which on a text that is not said to be the whole is taken for it."""

_CUT = re.compile(r"(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.|\[&hellip;\])\s*$")
_POINTER = re.compile(
    r"(?:read (?:more|on|the (?:full|whole|rest)\b.{0,60}|full (?:story|article))|continue reading\b.{0,200}|"
    r"(?:full|more) (?:story|article)|mehr(?: lesen)?|weiterlesen|lire la suite|leer más|"
    r"もっと読む|続きを読む|阅读全文)"
    r"\s*(?:…|\.\.\.|→|»|>+|[.:])*$",
    re.IGNORECASE,
)
_APPEARED = re.compile(r"The post .{1,400} (?:appeared first on|first appeared on) .{1,200}", re.DOTALL)


def is_truncated(paragraphs: tuple[str, ...], *, whole: bool) -> bool:
    """Say whether these paragraphs are but the beginning; `whole`: the feed gave them as the content."""
    said = [text for text in paragraphs if not _APPEARED.fullmatch(text)]
    if not said:
        return True
    if _CUT.search(said[-1]) or _POINTER.fullmatch(said[-1]):
        return True
    return not whole and sum(map(len, said)) < _WHOLE


def without_pointers(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what only points to the page: "Read more", "The post ... appeared first on ..."."""
    kept = tuple(text for text in paragraphs if not (_APPEARED.fullmatch(text) or _POINTER.fullmatch(text)))
    return kept or paragraphs
