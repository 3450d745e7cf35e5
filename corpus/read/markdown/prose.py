"""Markdown's markup -> plain paragraphs: CommonMark with tables and strike-through, read by markdown-it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..harmless import harmless
from ..markup import paragraphs as paragraphs_of_html

if TYPE_CHECKING:
    from markdown_it.token import Token

_LONGEST = 200_000
"""Characters that are read as markup; the rest of a tome is taken as it stands."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text without its markup. `title` is the first-level heading it opens with, if it does."""

    title: str | None
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...] = ()


def read(text: str) -> Prose:
    """Give the plain paragraphs of a Markdown text, and the words that stand for its pictures."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(text[:_LONGEST])
    blocks = list(_blocks(tokens))
    rest = [line for block in text[_LONGEST:].split("\n\n") if (line := _line(block))]
    captions = tuple(dict.fromkeys(_captions(tokens)))
    if blocks and blocks[0][0] == "h1":
        return Prose(blocks[0][1], tuple(block for _, block in blocks[1:]) + tuple(rest), captions)
    return Prose(None, tuple(block for _, block in blocks) + tuple(rest), captions)


def _blocks(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Yield each block's tag and text: paragraphs, headings, items, rows of tables, code."""
    row: list[str] | None = None
    tag = ""
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield from _block("tr", " | ".join(filter(None, row)))
            row = None
        elif token.type == "inline" and row is not None:
            row.append(_line(_words(token)))
        elif token.type == "inline":
            yield from _block(tag, _words(token))
        elif token.type in ("fence", "code_block"):
            yield from _block("code", token.content)
        elif token.type == "html_block":
            for paragraph in paragraphs_of_html(token.content)[0]:
                yield "html", paragraph
        elif token.type.endswith("_open"):
            tag = token.tag


def _block(tag: str, text: str) -> Iterator[tuple[str, str]]:
    line = _line(text)
    if line:
        yield tag, line


def _line(text: str) -> str:
    return " ".join(harmless(text).split())


def _words(inline: Token) -> str:
    """Give the words of a run of text: those of links stay, those of pictures are captions."""
    return "".join(map(_word, inline.children or ()))


def _word(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return token.content if token.type in ("text", "code_inline", "text_special") else ""


def _captions(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        for child in token.children or ():
            if child.type == "image" and (caption := _line(str(child.attrs.get("title") or child.content))):
                yield caption
