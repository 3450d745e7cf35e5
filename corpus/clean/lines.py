"""A scraped text's lines, with the markup that scrapers leave behind read and taken off."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto


class Mark(Enum):
    """What a line was marked up as."""

    PLAIN = auto()
    HEADING = auto()
    BULLET = auto()
    IMAGE = auto()
    RULE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: its text in one kind of space, how it was marked, where it stood.

    `level` is a heading's, 1 to 6; `indent` and `width` are columns of the line as read; `gap` counts the
    blank lines above; `linked` says that the line is nothing but a link.
    """

    text: str
    mark: Mark = Mark.PLAIN
    level: int = 0
    indent: int = 0
    width: int = 0
    gap: int = 0
    linked: bool = False


LONGEST = 20_000
"""Characters in a line at most; no paragraph is longer, and a page without newlines is cut here."""

_BREAK = re.compile(r"</?(?:br|p|div|li|tr|h[1-6])\b[^<>\n]{0,200}>", re.IGNORECASE)
BREAK = re.compile(rf"\n|{_BREAK.pattern}", re.IGNORECASE)
"""Where a line ends: at a newline, or at a tag that sets what follows on a line of its own."""
_TAG = re.compile(
    r"</?(?:a|abbr|b|em|font|i|img|small|span|strong|sub|sup|u)\b[^<>\n]{0,400}>", re.IGNORECASE
)
_UNSEEN = re.compile("[\u00ad\u200c-\u200f\ufe0e\ufe0f]")
_BULLET = re.compile(r"(?:[*•·▪◦□■●►‣+-](?:\s+|$))+")
_LETTER_BULLET = re.compile(r"o\s+(?=\S)")
_HEADING = re.compile(r"(#{1,6})(?:\s+|$)")
_RULE = re.compile(r"[-*_=~–—#.\s]{3,}$")
_QUOTED = re.compile(r"(?:>\s?)+")
_ESCAPED = re.compile(r"\\([-.#*_()\[\]!+>`~])")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,300}?)(?<=\S)\s?\1")
_EMPHASIS = re.compile(r"(?<![\w_*])([_*])(?=[^\s_*])([^_*\n]{1,300}?)(?<=\S)\1(?![\w_*])")
_LOOSE = re.compile(
    r"(?<=[^\W_]) ([,.])(?= |$)|(?<!\S)\*{2,} ?(?=\w)|(?<=[^\s\w*])\*{2,}(?= ?\w)|(?<=\w)\*{2,}$"
    r"|(?<=\w) ?__+$"
)
_DROPPED = re.compile(r"(?<=^[B-DF-HJ-NP-TV-XZ]) (?=[a-z’'])")
"""The space that is left behind a large initial set apart; vowels are words as well."""
_PADDED = re.compile(r"\( ([^()]{1,60}) \)")
_LETTERED = 60
"""Characters of a paragraph at least that begins with a large initial."""
_PLACEHOLDER = re.compile(r"\[(?:[^\s\[\]]{3,120}|INS: :INS)\]$")
_LINK_TAIL = re.compile(r"\((?:[^()\s]|\\[()]|\([^()\s]*\)){0,2000}(?:\s+\"[^\"]{0,300}\")?\s*\)")


def read_lines(text: str) -> tuple[Line, ...]:
    """Split `text` into its lines that hold something, markup of web pages and Markdown read into marks."""
    if "<" in text:
        text = _BREAK.sub("\n", text)
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    gap = 0
    for raw in text.split("\n"):
        for piece in _pieces(raw):
            line = _line(piece, gap)
            if line is None:
                gap += 1
            else:
                yield line
                gap = 0


def _pieces(raw: str) -> Iterator[str]:
    start = 0
    while len(raw) - start > LONGEST:
        stop = raw.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        yield raw[start:stop]
        start = stop
    yield raw[start:] if start else raw


def _line(raw: str, gap: int) -> Line | None:
    raw = raw.expandtabs(4) if "\t" in raw else raw
    text = raw.strip()
    if not text:
        return None
    indent = len(raw) - len(raw.lstrip())
    text, mark, level = _unmarked(unescaped(text), indent)
    text, linked, image = _unlinked(text)
    if image or _PLACEHOLDER.match(text):
        mark = Mark.IMAGE
    text = " ".join(text.split())
    if " ," in text or " ." in text or "**" in text or "__" in text:
        text = _LOOSE.sub(lambda loose: loose[1] or "", text)
    if len(text) > _LETTERED:
        text = _DROPPED.sub("", text, 1) if text[1] == " " else text
        text = _PADDED.sub(r"(\1)", text) if "( " in text else text
    if not text and mark not in (Mark.IMAGE, Mark.RULE, Mark.BULLET):
        return None
    return Line(
        text=text, mark=mark, level=level, indent=indent, width=len(raw.rstrip()), gap=gap, linked=linked
    )


def unescaped(text: str) -> str:
    """Undo character references, escaped once more or not, inline tags, and characters that take no room."""
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = _TAG.sub("", text)
    return text if text.isascii() else _UNSEEN.sub("", text).strip()


def _unmarked(text: str, indent: int) -> tuple[str, Mark, int]:
    """Take off what marks a line as quoted, a rule, a bullet or a heading."""
    if text[:1].isalnum() and not (indent and text[0] == "o"):
        return _unstressed(text), Mark.PLAIN, 0
    if _RULE.match(text):
        return "", Mark.RULE, 0
    mark, level = Mark.PLAIN, 0
    if quoted := _QUOTED.match(text):
        text = text[quoted.end() :]
    if bullet := _BULLET.match(text) or (_LETTER_BULLET.match(text) if indent else None):
        text, mark = text[bullet.end() :], Mark.BULLET
    if heading := _HEADING.match(text):
        text, mark, level = text[heading.end() :], Mark.HEADING, len(heading.group(1))
    return _unstressed(text), mark, level


def _unstressed(text: str) -> str:
    """Undo what Markdown escapes, and take off what marks words as strong or stressed."""
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
    return text


def _unlinked(text: str) -> tuple[str, bool, bool]:
    """Put the words of Markdown links in the links' place; say if the line was one link, or an image.

    A line that begins with an image keeps what follows it, or else the image's own description.
    """
    if "](" not in text:
        return text, False, False
    out: list[str] = []
    position, image, images, links, description = 0, False, 0, 0, ""
    while (middle := text.find("](", position)) >= 0:
        before = text[position:middle]
        opening = _opening(before)
        tail = _LINK_TAIL.match(text, middle + 1)
        if opening < 0 or tail is None:
            out.append(text[position : middle + 2])
            position = middle + 2
            continue
        words = before[opening + 1 :]
        if opening and before[opening - 1] == "!":
            out.append(before[: opening - 1])
            images += 1
            if images == 1:
                image, description = not "".join(out).strip("[ "), words
        else:
            links += 1
            out.extend((before[:opening], words))
        position = tail.end()
    out.append(text[position:])
    rest = "".join(out).strip("[] ") if image else "".join(out).strip()
    linked = links == 1 and text.startswith("[") and position == len(text)
    return (rest or description if image else rest), linked, image


def _opening(before: str) -> int:
    """Where the bracket opens that closes right after `before`; -1 if none does."""
    depth = 0
    for place in range(len(before) - 1, -1, -1):
        if before[place] == "]":
            depth += 1
        elif before[place] == "[":
            if depth == 0:
                return place
            depth -= 1
    return -1
