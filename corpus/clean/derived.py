"""A headline made of the lead, where a page has none."""

from __future__ import annotations

import re

_LONG = 130
_SENTENCE = re.compile(r"(?<=[a-z0-9%)”’\"][.!?])[”’\"]?\s+(?=[A-Z“\"‘])|(?<=[。！？])")
_DATELINE = re.compile(r"[A-Z][\w.,' /-]{1,40}(?:\([A-Z][\w ]{1,20}\))?\s?(?:[-–—]{1,2}|:)\s")


def derive(lead: str) -> str | None:
    """Make a headline of a lead: its first sentence without the dateline, cut at a clause if it is long."""
    sentence = _SENTENCE.split(lead.strip(), maxsplit=1)[0]
    dateline = _DATELINE.match(sentence)
    if dateline and ("(" in dateline.group() or dateline.group().split()[0].strip("(:,").isupper()):
        sentence = sentence[dateline.end() :]
    sentence = sentence.strip().rstrip(".。")
    if len(sentence) <= _LONG:
        return sentence or None
    cut = max(sentence.rfind(mark, _LONG // 3, _LONG) for mark in (", ", "; ", " — ", "、", "，"))
    if cut > 0:
        return sentence[:cut].rstrip()
    end = sentence.rfind(" ", 0, _LONG)
    return sentence[: end if end > 0 else _LONG].rstrip() + "…"
