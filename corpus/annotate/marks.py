"""Pair quotation marks, each paragraph for itself: `quoted_spans(text)`, `is_open(quotation)`.

Curly and straight marks, ”Swedish”, „German“ and «French» ones, either way around, and 「Japanese」 ones;
single ones only where they must be marks. A quotation left open goes on to the paragraph's end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONGEST = "{1,4000}"
_PAIRED = re.compile(
    rf"“[^“”„]{_LONGEST}(?:”|$)|(?<!\w)”[^“”„]{_LONGEST}”(?!\w)|„[^“”„]{_LONGEST}(?:[“”]|$)|«[^«»]{_LONGEST}(?:»|$)|»[^«»]{_LONGEST}«"
    rf"|「[^「」]{_LONGEST}(?:」|$)|『[^『』]{_LONGEST}(?:』|$)"
)
_STRAIGHT = re.compile(r'"')
_SINGLE = re.compile(
    r"[‘'](?<!\w.)(?=\w)[^‘“”\"\n]{3,1500}?[,.?!…][’'](?!\w)|‘(?<!\w.)(?=\w)[^‘’“”\"\n]{3,200}’(?!\w)"
    r"|'(?<![\w.,;]')(?=[A-Za-z])(?:[^'’“”\"\n]|\b['’]\b){3,200}'(?!\w)"
)
"""Looks for a mark and then back, so that no other place is looked at closely."""
_NESTING = re.compile(
    r"[‘'](?<![\w“”\"].)(?=\w)(?:[^‘“”\"\n]|\"[^\"\n]{1,200}\"|“[^“”\n]{1,200}”){3,800}?[,.?!…][’'](?!\w)"
)
"""The same where double marks are found between single ones."""
_MAY_NEST = re.compile(r" '|‘|^'")
MARKS = "“”\"„«»‘’'「」『』"
_CLOSING = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"', "‘": "’", "'": "'"}


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Give (start, end) of every outer quotation in a paragraph's prose, marks included."""
    paired = () if text.isascii() else _PAIRED.finditer(text)
    spans = [match.span() for match in paired]
    if '"' in text:
        spans += _straight(text)
    if "'" not in text and "‘" not in text:
        return sorted(spans)
    if not spans:
        return [match.span() for match in _SINGLE.finditer(text)]
    single = [match.span() for match in _NESTING.finditer(text)] if _MAY_NEST.search(text) else []
    if not any(start < at and end < stop for start, stop in single for at, end in spans):
        return sorted(spans)
    outside = [(at, end) for at, end in spans if not any(start < end and at < stop for start, stop in single)]
    return sorted(single + outside)


def is_open(quotation: str) -> bool:
    """Say whether a quotation with its opening mark has no closing one."""
    return len(quotation) < 2 or quotation.rstrip()[-1] not in _CLOSING.get(quotation[0], "")


def _straight(text: str) -> Iterator[tuple[int, int]]:
    """Pair straight marks: one after a space opens, one before no letter closes; the rest are inches."""
    opened: int | None = None
    for match in _STRAIGHT.finditer(text):
        at = match.start()
        if opened is None:
            if at == 0 or not text[at - 1].isalnum():
                opened = at
        elif at + 1 == len(text) or not text[at + 1].isalnum():
            yield opened, at + 1
            opened = None
    if opened is not None and len(text) - opened > 2:
        yield opened, len(text)
