"""The same words in several articles are one quote with several sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from ..results import MergedQuote, QuoteInArticle, SourceOfQuote
from ..text import fold, words

_NEARLY = 0.85
"""Resemblance of two quotes that differ by small edits, 1 being the same words."""
_SHARED = 0.6
"""Part of their words that quotes of that resemblance share at least; less work to find out."""
_EDITED = 5
"""Words from which on a quote may have been edited; in fewer, every one counts."""
_PART = 3
"""Words of a part that is known for one."""
_SURE = 6
"""Words from which on two quotes are one even if articles name different speakers."""
_GAP = re.compile(r"\[?(?:…|\.\.\.)\]?")
_EDGE = "\"'“”‘’„«»‹›.,;:!?-–— "


def merged_quotes(quotes: Iterable[QuoteInArticle]) -> tuple[MergedQuote, ...]:
    """Merge quotes of the same words, small edits and omissions allowed, in the order of their first source.

    A merged quote shows the fullest version; an article is one source of it however often it has it.
    """
    found = [_Said(place, quote) for place, quote in enumerate(quotes)]
    groups: list[list[_Said]] = []
    by_run: dict[tuple[str, ...], list[list[_Said]]] = {}
    # The fullest come first, so that parts find what they are parts of.
    for said in sorted(found, key=lambda said: (-len(said.words), said.place)):
        near = {id(group): group for run in said.runs for group in by_run.get(run, ())}
        group = next((group for group in near.values() if _is_of(said, group[0])), None)
        if group is None:
            groups.append(group := [])
            for run in said.runs:
                by_run.setdefault(run, []).append(group)
        group.append(said)
    merged = sorted((_merged(group) for group in groups), key=lambda item: item[0])
    return tuple(quote for _, quote in merged)


class _Said:
    """A quote with its words, and the runs of them by which another version of it is found."""

    def __init__(self, place: int, found: QuoteInArticle) -> None:
        self.place, self.found = place, found
        self.words = row = tuple(words(found.quote.text))
        self.runs = tuple(dict.fromkeys(row[n : n + _PART] for n in range(len(row) - _PART + 1))) or (row,)


def _is_of(said: _Said, head: _Said) -> bool:
    """Say whether a quote has the words of another that is as long or longer."""
    one, other = said.found.quote.entity, head.found.quote.entity
    if one and other and one.key != other.key and len(said.words) < _SURE:
        return False
    if said.words == head.words:
        return True
    if _holds(head.words, said.words) or _holds_pieces(head.words, said.found.quote.text):
        return True
    shared = len(set(said.words) & set(head.words))
    if len(said.words) < _EDITED or shared < _SHARED * len(set(head.words)):
        return False
    return SequenceMatcher(None, said.words, head.words, autojunk=False).ratio() >= _NEARLY


def _holds(whole: Sequence[str], part: Sequence[str], *, after: int = 0, least: int = _PART) -> int:
    """Give where the part ends in the whole, 0 where it is not in it."""
    size = len(part)
    if size < least:
        return 0
    starts = (n for n in range(after, len(whole) - size + 1) if tuple(whole[n : n + size]) == tuple(part))
    return next((start + size for start in starts), 0)


def _holds_pieces(whole: Sequence[str], text: str) -> bool:
    """Say whether all pieces of a text with omissions stand in the whole, one after another."""
    pieces = [words(piece) for piece in _GAP.split(text)]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) < 2 or sum(map(len, pieces)) < _PART:
        return False
    end = 0
    for piece in pieces:
        end = _holds(whole, piece, after=end, least=1)
        if not end:
            return False
    return True


def _merged(group: Sequence[_Said]) -> tuple[int, MergedQuote]:
    """Merge a group of which the fullest comes first; give the place of its first source, too."""
    fullest = group[0]
    versions: dict[int, _Said] = {}
    for said in group:
        versions.setdefault(said.found.article.id, said)
    sources = sorted(versions.values(), key=lambda said: said.place)
    quote = fullest.found.quote
    named = next((said.found.quote for said in sources if said.found.quote.speaker), quote)
    if quote.speaker is None:
        quote = replace(quote, speaker=named.speaker, entity=named.entity)
    merged = MergedQuote(quote=quote, sources=tuple(_source(said, fullest) for said in sources))
    return sources[0].place, merged


def _source(said: _Said, head: _Said) -> SourceOfQuote:
    in_part = bool(
        said.words != head.words
        and (_holds(head.words, said.words) or _holds_pieces(head.words, said.found.quote.text))
    )
    return SourceOfQuote(
        article=said.found.article,
        quote=said.found.quote,
        in_part=in_part,
        differences=() if in_part or said.words == head.words else _differences(head, said),
    )


def _differences(head: _Said, said: _Said) -> tuple[tuple[str, str], ...]:
    """Give what stands in the fullest version and what in this one instead; either may be empty."""
    ours, theirs = (one.found.quote.text.split() for one in (head, said))
    one, other = ([fold(word).strip(_EDGE) for word in text] for text in (ours, theirs))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return tuple(
        (" ".join(ours[a:b]).strip(_EDGE), " ".join(theirs[c:d]).strip(_EDGE))
        for what, a, b, c, d in matcher.get_opcodes()
        if what != "equal"
    )
