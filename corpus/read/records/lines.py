"""JSON Lines: an object a line, read one after the other, so that their number costs no memory."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from corpus.errors import InputError
from corpus.read import content as limits
from corpus.read import readers
from corpus.read.content import Content
from corpus.read.encodings import is_wide
from corpus.read.readers import Found, FurtherFailures
from corpus.read.text import decode

from .articles import Sources, articles

_MOST = {b"{": 400_000, b"[": 400_000, b'"': 6_000_000, b",": 10_000_000}
"""Marks in one JSON text at most: as objects they take fifty times the room that they are written in."""
_FEW = min(_MOST.values())
_PERHAPS = re.compile(rb'[{\[]\s*["\[{]|\xef\xbb\xbf')
"""How a line begins that may hold an article: where very many hold none, no other is looked at any closer."""
_ADVICE = "put it right, or leave it out"
_DECODER = json.JSONDecoder(strict=False)
_WITH_LONG_NUMBERS = json.JSONDecoder(strict=False, parse_int=str)
"""Reads whole numbers as text: Python makes no number of more than some thousand digits."""


def articles_in(content: Content) -> Iterator[Found]:
    """Yield the article of each line, and an InputError for each line that holds none.

    Record n is line n, counted from 1, blank ones included.
    """
    sources = Sources(content.source)
    failed = passed_over = 0
    for number, line in enumerate(_lines(content), 1):
        line = line.strip()
        if failed > readers.MOST_FAILURES and not _PERHAPS.match(line):
            passed_over += bool(line)
        elif line:
            for found in _articles(line, number, sources, content):
                failed += isinstance(found, InputError)
                yield found
    if passed_over:
        yield FurtherFailures(content.source, passed_over)


def _articles(line: bytes, number: int, sources: Sources, content: Content) -> Iterator[Found]:
    try:
        if len(line) > limits.LIMIT:
            raise ValueError(f"is longer than {limits.LIMIT // 1_000_000} MB")
        value = loads(line)
    except ValueError as error:
        yield InputError(f"{content.source}#{number}", reason=f"line {number} {error}", advice=_ADVICE)
        return
    yield from articles(value, number=number, sources=sources, content=content, written=line)


def loads(content: bytes) -> Any:
    """Give the value that JSON writes. Raises ValueError that says what is wrong, fit to follow a name."""
    if len(content) > _FEW and any(content.count(mark) > most for mark, most in _MOST.items()):
        raise ValueError("is made of too many small parts for articles")
    try:
        return _DECODER.decode(_text(content))
    except RecursionError:
        raise ValueError("is nested too deep") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON: {error.msg} at character {error.pos + 1}") from None
    except ValueError:  # a number of thousands of digits
        return _WITH_LONG_NUMBERS.decode(_text(content))


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(content)


def _lines(content: Content) -> Iterator[bytes]:
    """Yield each line up to a byte over the limit: the rest of one that is longer is passed over."""
    stream = content.stream()
    if is_wide(content.head):
        yield from (line.encode() for line in io.TextIOWrapper(stream, encoding="utf-16", errors="replace"))
        return
    while line := stream.readline(limits.LIMIT + 1):
        if len(line) > limits.LIMIT and not line.endswith(b"\n"):
            _pass_over_line(stream)
        yield line


def _pass_over_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(1_000_000)) and not rest.endswith(b"\n"):
        pass
