"""How an article is signed at its end: by a line, in a broadcast's last words, in a note on its author."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .bylines import byline
from .names import is_person, people, proper

_NAME = r"(?P<name>[A-ZÀ-Þ][^\W\d_]+(?:[ -](?:[A-ZÀ-Þ]|d[aeou]s? |v[ao]n )?[^\W\d_'’.]+){1,3})"
_ROLE = (
    r"(?:writer|reporter|correspondent|editor|columnist|journalist|author|historian|professor|lecturer|critic"
    r"|fellow|novelist|contributor|producer|essayist|redakteurin|redakteur|autorin|autor|journaliste|periodista"
    r"|giornalista)"
)
_SIGN_OFF = re.compile(
    rf"{_NAME}, (?P<outlet>[A-Z][\w&.' -]{{1,60}}?(?:News|TV|Radio|Times|World|Today|Network|[A-Z]{{2,5}})"
    r"[\w ]{0,20})\.?$"
)
_HANDOFF = re.compile(rf"{_NAME} (?:has (?:more|the details|the story)|reports)\b.{{0,30}}\.$")
_REPORTING = re.compile(
    r"\(?(?:reporting|writing|written|reported) by\s+(?P<names>[^;.)]{3,200})", re.IGNORECASE
)
_SIGNED = re.compile(r"(?:[—–―-]{1,2}\s?(?P<name>[A-ZÀ-Þ].{3,40})|[（(](?P<han>[\u4e00-\u9fff]{3,5})[)）])$")
_SPOKEN = re.compile(
    r"(?:.{0,30}\s)?(?P<outlet>[A-Z]{2,5}|[가-힣]{2,6}(?:TV"
    r"|방송)?)\s?뉴스,? (?P<name>[가-힣]{2,4})(?:입니다|이었습니다|였습니다)\.?$"
)
_REACHED = re.compile(
    rf"(?i:(?:contact|reach|follow|e-?mail)\b(?: the)?(?: \w+){{0,2}}?) (?:(?i:\w*{_ROLE}) )?{_NAME}"
    r"(?: (?:at|on|via|by)\b|[:,] )"
)
_NOTE = re.compile(rf"{_NAME}(?: \([^()]{{1,60}}\))?,? (?:is|was) (?:an?|the)\b[^.]{{0,80}}\b(?i:{_ROLE})\b")
_BOX_HEAD = re.compile(
    r"(?:about|meet) the (?:author|writer|reporter)s?|the author|written by|über (?:den autor|die autorin)"
    r"|zur person|à propos de l'auteur|sobre (?:el|la|o|a) autora?|sull'autore|over de auteur|author",
    re.IGNORECASE,
)
_BIO = re.compile(
    r"(?!\w)(?: \([^()]{1,60}\))?(?:['’]s? .{0,40})?,? "
    r"(?:is|was|covers|writes|has|works|joined|reports|teaches|lives|edits|can be)\b"
)
_BRACKETED = re.compile(
    r"[.!?…»”\"’]\s*[(\[](?:von |by |par |por |text: ?)?(?P<names>[^()\[\]]{5,60})[)\]][\s+]*$", re.I
)
_CLOSING = 90
"""Characters at an article's end in which its author may be named in brackets."""
_BOX = 6
"""Lines of a box about an author at most."""
_LONGEST = 600
"""Characters of a note on an author at most."""


def sign_off(text: str) -> tuple[tuple[str, ...], str | None]:
    """Give the authors and the outlet that a line below (or a broadcast's hand-over) names."""
    if len(text) > 300:
        return (), None
    for pattern in (_SIGN_OFF, _HANDOFF, _REACHED):
        if match := pattern.match(text):
            outlet = match.groupdict().get("outlet")
            return _person(match["name"]), outlet.strip() if outlet else None
    if (match := _SPOKEN.match(text)) and len(text) < 60:
        return (match["name"],), match["outlet"]
    if match := _SIGNED.match(text):
        return ((match["han"],) if match["han"] else people(match["name"])), None
    if match := _REPORTING.match(text):
        return people(match["names"]), None
    return byline(text), None


def closing(paragraph: str) -> tuple[str, ...]:
    """Give the author whom the last paragraph names in brackets at its end ("... said. (Ida Brandt)")."""
    match = _BRACKETED.search(paragraph[-_CLOSING:])
    return people(match["names"]) if match else ()


def noted(lines: Sequence[str]) -> tuple[str, ...]:
    """Give the author whom the first lines below an article tell of ("About the author", "X is a writer")."""
    for number, text in enumerate(lines[:_BOX]):
        if match := _NOTE.match(text):
            return _person(match["name"])
        if _BOX_HEAD.fullmatch(text.strip(" :")) and (below := lines[number + 1 : number + 2]):
            return _person(_BIO.split(below[0])[0])
    return ()


def above_notes(paragraphs: Sequence[str], authors: Sequence[str]) -> list[str]:
    """Cut off what a body ends in about its authors: from the first of its last lines that begins with one.

    Nobody tells of himself by his full name; a first or last name alone begins a note if a verb of such
    notes follows it.
    """
    first = max(1, len(paragraphs) - _BOX)
    notes = (number for number in range(first, len(paragraphs)) if _is_note(paragraphs[number], authors))
    return list(paragraphs[: next(notes, len(paragraphs))])


def _is_note(text: str, authors: Iterable[str]) -> bool:
    return len(text) < _LONGEST and any(
        text.casefold().startswith(name.casefold())
        or any(text.startswith(part) and _BIO.match(text, len(part)) for part in _ends(name))
        for name in authors
    )


def _ends(name: str) -> tuple[str, str]:
    """The first and the last of the words of a name."""
    words = name.split()
    return words[0], words[-1]


def _person(name: str) -> tuple[str, ...]:
    return (proper(name),) if is_person(name) else ()
