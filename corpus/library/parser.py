"""Understanding a query, or saying at which character it stops making sense and what could stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NoReturn

from corpus.errors import QueryError

from .periods import period
from .query import FIELDS, Both, Either, Field, Not, Query, Words
from .text import asked

_DATED = frozenset({"after", "before", "on"})
_STATES = ("read", "unread", "starred", "copy")
_MOST_PARTS = 200
_DEEPEST = 40

_TOKEN = re.compile(r'\s*(?:(?P<mark>[()])|["“”„](?P<quote>[^"“”]*)(?P<close>["“”]?)|(?P<word>[^\s()"“”„]+))')
_FIELD = re.compile(r"([A-Za-z]+):(?!//)")


def parse(text: str, *, today: date, typing: bool = False) -> Query:
    """Understand a query; `typing` forgives what is only unfinished at its end. Raises QueryError."""
    # A lone surrogate, as some keyboards and shells produce, is no text that could be looked for.
    return _Parser(text.encode(errors="replace").decode(), today, typing).parse()


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int


def _tokens(text: str) -> Iterator[_Token]:
    place = 0
    while match := _TOKEN.match(text, place):
        place = match.end()
        if mark := match["mark"]:
            yield _Token(mark, mark, match.start("mark"), place)
        elif match["quote"] is not None:
            kind = "phrase" if match["close"] else "open phrase"
            yield _Token(kind, match["quote"], match.start("quote") - 1, place)
        else:
            yield from _word_tokens(match["word"], match.start("word"), before=text[place : place + 1])


def _word_tokens(word: str, start: int, *, before: str) -> Iterator[_Token]:
    """Split a word from a minus, which is one in front of a word, a quotation mark or a parenthesis."""
    end = start + len(word)
    if word in {"OR", "AND", "NOT"}:
        yield _Token(word, word, start, end)
    elif word == "-" and before.strip() and before != ")":
        yield _Token("NOT", word, start, end)
    elif len(word) == 1 or word[0] != "-" or word[1] == "-":
        yield _Token("word", word, start, end)
    else:
        yield _Token("NOT", "-", start, start + 1)
        yield _Token("word", word[1:], start + 1, end)


class _Parser:
    """A recursive descent; `_here` is the token to look at next, `Both()` stands for what says nothing."""

    def __init__(self, text: str, today: date, typing: bool) -> None:
        self._today, self._typing = today, typing
        self._tokens = tuple(_tokens(text))
        self._length = len(text)
        self._here = 0
        self._depth = 0

    def parse(self) -> Query:
        if len(self._tokens) > _MOST_PARTS:
            start = self._tokens[_MOST_PARTS].start
            self._fail("The query is too long", start, f"at most {_MOST_PARTS} words")
        query = self._either() if self._tokens else Both()
        if token := self._token():
            self._fail("A parenthesis is closed that was never opened", token.start, "a word")
        return query

    def _either(self) -> Query:
        parts = [self._both()]
        while self._take("OR"):
            parts.append(self._both())
        kept = tuple(part for part in parts if part != Both())
        return Either(kept) if len(kept) > 1 else _first(kept)

    def _both(self) -> Query:
        parts = [self._one()]
        while (token := self._token()) is not None and token.kind not in {"OR", ")"}:
            self._take("AND")
            parts.append(self._one())
        kept = tuple(part for part in parts if part != Both())
        return Both(kept) if len(kept) > 1 else _first(kept)

    def _one(self) -> Query:
        token = self._token()
        if token is None:
            return self._forgive("The query ends too early", self._length, "a word")
        self._here += 1
        match token.kind:
            case "NOT":
                part = self._one()
                return part if part == Both() else Not(part)
            case "(":
                return self._group(token)
            case "word":
                return self._word(token)
            case "phrase" | "open phrase":
                return self._phrase(token)
        return self._fail(f'There is nothing before "{token.text}"', token.start, "a word")

    def _group(self, opened: _Token) -> Query:
        self._depth += 1
        if self._depth > _DEEPEST:
            self._fail("There are too many parentheses", opened.start, f"at most {_DEEPEST} in each other")
        inside = self._either()
        self._depth -= 1
        if not self._take(")"):
            self._forgive("A parenthesis is open", self._length, '")"')
        return inside

    def _phrase(self, token: _Token) -> Query:
        unfinished = self._open(token)
        words = asked(token.text)
        if words:
            return Words(words, token.text, phrase=len(words) > 1, exact=True, unfinished=unfinished)
        if unfinished:
            return Both()
        return self._fail(
            "There is nothing to look for", token.start + 1, "words between the quotation marks"
        )

    def _word(self, token: _Token) -> Query:
        field = _FIELD.match(token.text)
        if field:
            return self._field(field[1].lower(), token, token.text[field.end() :])
        words = asked(token.text)
        return Words(words, token.text, unfinished=self._being_typed(token.end)) if words else Both()

    def _field(self, name: str, token: _Token, value: str) -> Query:
        if name not in FIELDS:
            fields = f"{', '.join(FIELDS)}, or quotation marks around it"
            self._fail(f'There is no field "{name}"', token.start, fields)
        place, end, following = token.start + len(name) + 1, token.end, self._token()
        if not value and following is not None and following.start == place and "phrase" in following.kind:
            self._here += 1
            self._open(following)
            value, end = following.text, following.end
        typed = self._being_typed(end)
        if value.strip():
            return self._valued(Field(name, value.strip(), unfinished=typed), place)
        return Both() if typed else self._fail(f'Nothing follows "{name}:"', place, FIELDS[name])

    def _valued(self, field: Field, place: int) -> Query:
        value = field.value.lower()
        if field.name in _DATED:
            if days := period(value, today=self._today):
                return replace(field, days=days)
            may_become_right = True
        elif field.name == "is" and value not in _STATES:
            may_become_right = any(state.startswith(value) for state in _STATES)
        else:
            return field
        if field.unfinished and may_become_right:
            return Both()
        return self._fail(f'"{field.value}" does not fit "{field.name}:"', place, FIELDS[field.name])

    def _open(self, token: _Token) -> bool:
        """Say whether a phrase is still being typed."""
        if token.kind == "open phrase":
            self._forgive("A quotation mark is open", token.start, 'a second " after the words')
        return token.kind == "open phrase"

    def _being_typed(self, end: int) -> bool:
        return self._typing and end == self._length

    def _token(self) -> _Token | None:
        return self._tokens[self._here] if self._here < len(self._tokens) else None

    def _take(self, kind: str) -> bool:
        token = self._token()
        if token is None or token.kind != kind:
            return False
        self._here += 1
        return True

    def _forgive(self, message: str, position: int, expected: str) -> Both:
        if not self._typing:
            self._fail(message, position, expected)
        return Both()

    def _fail(self, message: str, position: int, expected: str) -> NoReturn:
        raise QueryError(message, position=position, expected=expected)


def _first(parts: tuple[Query, ...]) -> Query:
    return parts[0] if parts else Both()
