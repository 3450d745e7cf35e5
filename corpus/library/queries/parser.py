"""Understanding a query, or saying at which character it stops making sense and what could stand there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NoReturn

from corpus.errors import QueryError

from ..text import are_joined, asked
from .periods import may_go_on
from .query import FIELDS, OTHERWISE_CALLED, Asked, Both, Either, Field, Not, Query, Words
from .tokens import Token, tokens
from .values import DATED, fitting, may_become_fitting

_MOST_PARTS = 200
_MOST_LETTERS = 60
"""Letters of what was typed that a message repeats."""

_WORDS_BEHIND = 3
"""Words that may follow the first of a date: "last 3 days", "since 9 April 2025"."""

_DEEPEST = 40

_FIELD = re.compile(r"([A-Za-z]+):(?!//)")


def parse(text: str, *, today: date, typing: bool = False, saved: Mapping[str, str] | None = None) -> Asked:
    """Understand a query; `typing` forgives what is only unfinished at its end.

    `saved` are queries by their names, which `saved:` may ask for; those can't ask for others in turn.
    Raises QueryError.
    """
    # A lone surrogate, as some keyboards and shells produce, is no text that could be looked for.
    return _Parser(text.encode(errors="replace").decode(), today, typing, saved).parse()


class _Parser:
    """A recursive descent; `_here` is the token to look at next, `Both()` stands for what says nothing."""

    def __init__(self, text: str, today: date, typing: bool, saved: Mapping[str, str] | None) -> None:
        self._today, self._typing, self._saved = today, typing, saved
        self._tokens = tuple(tokens(text))
        self._length = len(text)
        self._here = 0
        self._depth = 0
        self._order: str | None = None
        self._saved_order: str | None = None

    def parse(self) -> Asked:
        if len(self._tokens) > _MOST_PARTS:
            start = self._tokens[_MOST_PARTS].start
            self._fail("The query is too long", start, f"at most {_MOST_PARTS} words")
        query = self._either() if self._tokens else Both()
        if token := self._token():
            self._fail("A parenthesis is closed that was never opened", token.start, "a word")
        return Asked(query, self._order or self._saved_order)

    def _either(self) -> Query:
        parts = [self._both()]
        while self._take("OR"):
            parts.append(self._both())
            if Both() in parts:
                # Nothing but an order stood there.
                self._forgive("There is nothing on one side of OR", self._place(), "a word")
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
                return self._not()
            case "lone minus":
                return self._forgive_last('There is a space after "-"', token, "a word right after it")
            case "two minuses":
                self._fail("There is more than one -", token.start, "one - right before a word")
            case "(":
                return self._group(token)
            case "word":
                return self._word(token)
            case "phrase" | "open phrase":
                return self._phrase(token)
        return self._fail(f'There is nothing before "{token.text}"', token.start, "a word")

    def _not(self) -> Query:
        self._depth += 1
        part = self._one()
        self._depth -= 1
        return part if part == Both() else Not(part)

    def _group(self, opened: Token) -> Query:
        self._depth += 1
        if self._depth > _DEEPEST:
            self._fail("There are too many parentheses", opened.start, f"at most {_DEEPEST} in each other")
        inside = self._either()
        self._depth -= 1
        if not self._take(")"):
            self._forgive("A parenthesis is open", self._length, '")"')
        return inside

    def _phrase(self, token: Token) -> Query:
        unfinished = self._open(token)
        words = self._words(token)
        if words:
            return Words(words, token.text, phrase=len(words) > 1, exact=True, unfinished=unfinished)
        if unfinished:
            return Both()
        return self._fail(
            "There is nothing to look for", token.start + 1, "words between the quotation marks"
        )

    def _word(self, token: Token) -> Query:
        field = _FIELD.match(token.text)
        if field:
            return self._field(field[1].lower(), token, token.text[field.end() :])
        words = self._words(token)
        if words:
            typed = self._being_typed(token.end)
            return Words(words, token.text, phrase=are_joined(token.text), unfinished=typed)
        return self._forgive_last(
            f'"{_shortened(token.text)}" has no letter or digit to look for', token, "a word"
        )

    def _words(self, token: Token) -> tuple[str, ...]:
        words = asked(token.text)
        if len(words) > _MOST_PARTS:
            self._fail("The query is too long", token.start, f"at most {_MOST_PARTS} words")
        return words

    def _field(self, name: str, token: Token, value: str) -> Query:
        if name not in FIELDS:
            self._fail(f'There is no field "{_shortened(name)}"', token.start, _known(name))
        place, end, following = token.start + len(name) + 1, token.end, self._token()
        if not value and following is not None and following.start == place and "phrase" in following.kind:
            self._here += 1
            self._open(following)
            value, end = following.text, following.end
        elif name in DATED:
            value, end = self._date(name, value, token.end)
        typed = self._being_typed(end)
        if value.strip():
            return self._valued(Field(name, value.strip(), unfinished=typed), place)
        return Both() if typed else self._fail(f'Nothing follows "{name}:"', place, FIELDS[name])

    def _date(self, name: str, value: str, end: int) -> tuple[str, int]:
        """Take with a date's first word those behind it that belong to it, as in `on:last 3 days`."""
        found, whole, goes_on = 0, [value], may_go_on(value) and not self._fits(name, value)
        for number, token in enumerate(self._tokens[self._here : self._here + _WORDS_BEHIND], 1):
            if token.kind != "word" or ":" in token.text:
                break
            whole.append(token.text)
            may_become_one = goes_on and not found and self._being_typed(token.end)
            if may_become_one or self._fits(name, " ".join(whole)):
                found, end = number, token.end
        self._here += found
        return " ".join(whole[: found + 1]), end

    def _fits(self, name: str, value: str) -> bool:
        return bool(value) and fitting(Field(name, value), today=self._today) is not None

    def _valued(self, field: Field, place: int) -> Query:
        fits = fitting(field, today=self._today)
        if fits is None:
            if field.unfinished and may_become_fitting(field):
                return Both()
            self._fail(f'"{_shortened(field.value)}" does not fit "{field.name}:"', place, FIELDS[field.name])
        if field.name == "sort":
            return self._sort(fits, place)
        return self._kept(field, place) if field.name == "saved" else fits

    def _sort(self, field: Field, place: int) -> Query:
        if self._depth:
            self._fail('"sort:" is about the whole query', place, "it outside of parentheses and NOT")
        if self._order is not None:
            self._fail("A second order is given", place, "one sort: only")
        self._order = field.value
        return Both()

    def _kept(self, field: Field, place: int) -> Query:
        """Put a saved query in the place of its name."""
        if self._saved is None:
            self._fail("A saved search cannot ask for another", place, "other fields than saved:")
        queries = {name.casefold(): query for name, query in self._saved.items()}
        query = queries.get(field.value.casefold())
        if query is None:
            if field.unfinished:
                return Both()
            known = f"one of: {', '.join(sorted(self._saved))}" if queries else "none, as none is saved yet"
            self._fail(f'There is no saved search "{_shortened(field.value)}"', place, known)
        try:
            kept = parse(query, today=self._today)
        except QueryError as error:
            self._fail(f'The saved search "{field.value}" has a mistake ({error})', place, "another")
        self._saved_order = self._saved_order or kept.order
        return kept.query

    def _open(self, token: Token) -> bool:
        """Say whether a phrase is still being typed."""
        if token.kind == "open phrase":
            self._forgive("A quotation mark is open", token.start, 'a second " after the words')
        return token.kind == "open phrase"

    def _forgive_last(self, message: str, token: Token, expected: str) -> Both:
        """Forgive what is wrong so far where nothing stands behind it yet."""
        if not self._being_typed(token.end):
            self._fail(message, token.start, expected)
        return Both()

    def _place(self) -> int:
        token = self._token()
        return token.start if token else self._length

    def _being_typed(self, end: int) -> bool:
        return self._typing and end == self._length

    def _token(self) -> Token | None:
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


def _shortened(text: str) -> str:
    """Give as much of a text as a message can bear."""
    return text if len(text) <= _MOST_LETTERS else f"{text[: _MOST_LETTERS - 1]}…"


def _first(parts: tuple[Query, ...]) -> Query:
    return parts[0] if parts else Both()


def _known(name: str) -> str:
    """Say which fields there are, first the one that may be meant."""
    from difflib import get_close_matches

    near = OTHERWISE_CALLED.get(name) or next(iter(get_close_matches(name, FIELDS, n=1)), None)
    meant = f"{near}: (did you mean that?), or " if near else ""
    return f"{meant}{', '.join(FIELDS)}, or quotation marks around it"
