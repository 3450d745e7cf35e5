"""A headline in Title Case as a sentence, as APA, AMA and most styles want it (APA 7, 6.17; AMA 11, 3.11.2).

Which of its words are names is read off the article itself: how its text writes a word inside a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from .case import WORD, is_title_case
from .wordlists import words

_ENOUGH = 500
_MOST = 4_000
"""Characters of text: of fewer too little can be told, and more tell nothing new."""
_HEADLINE = 150
_TELLING = 5
_INSIDE = re.compile(r"[\w,;%’')–—]\s$|\w-$")
_LETTERS = re.compile(r"\w*")
_RESTART = re.compile(r"(?:[:?!…]|\w{4}\.)[”’\"')\]]*\s+[“‘\"'(\[]*$")
_POSSESSIVE = re.compile(r"[’']s$")

_NAMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february april june july august
    september october november december christmas easter ramadan diwali hanukkah thanksgiving halloween
    olympics olympic paralympic god bible koran quran christian christians muslim muslims islam islamic
    jew jews jewish hindu hindus buddhist catholic catholics protestant sikh africa african africans
    america american americans arab arabs arabic asia asian asians australia australian australians
    austria austrian belarus belgian belgium brazil brazilian britain british briton britons canada
    canadian canadians china chinese cuba cuban czech danish denmark dutch egypt egyptian england
    english europe european europeans finland finnish france french german germans germany greece greek
    greeks hungarian hungary india indian indians indonesia indonesian iran iranian iranians iraq iraqi
    ireland irish israel israeli israelis italian italians italy japan japanese jordan kenya kenyan
    korea korean koreans kurdish latin lebanese lebanon libya libyan malaysia malaysian mexican mexicans
    mexico myanmar netherlands nigeria nigerian nigerians norway norwegian pakistan pakistani palestine
    palestinian palestinians philippine philippines poland portugal portuguese qatar romania romanian
    russia russian russians saudi saudis scotland scottish serbia serbian singapore spain spanish sudan
    swedish sweden swiss switzerland syria syrian syrians taiwan taiwanese thai thailand tibet turkish
    ukraine ukrainian ukrainians venezuela venezuelan vietnam vietnamese wales welsh yemen yemeni
    amsterdam athens baghdad beijing berlin brussels cairo chicago delhi dublin geneva hague hollywood
    istanbul jakarta jerusalem kabul kyiv kiev london madrid manila moscow nairobi paris pyongyang rome
    seoul shanghai sydney tehran tokyo vienna warsaw washington
    """
)
"""Days, months, feasts, faiths, peoples, countries and capitals, but for what is a word too (May, Turkey)."""


def as_sentence(headline: str, *, text: Iterable[str]) -> str:
    """A headline in Title Case as a sentence; one that is none, or whose text is too short to tell, as it is.

    Kept are the first word and that after a colon or full stop, words with a capital or digit inside (NATO,
    iPhone, G20), the words that the text writes with a capital inside a sentence, and the names of days,
    peoples and countries. Where the text has a word at the head of a sentence alone, it stays as it is.
    """
    if not is_title_case(headline):
        return headline
    body = _body(text)
    lower = body.lower()
    if len(body) < _ENOUGH or len(lower) != len(body):
        return headline
    found = list(WORD.finditer(headline))
    paired = _paired(headline, found, body)
    out = list(headline)
    for number, word in enumerate(found):
        first = number == 0 or _RESTART.search(headline, 0, word.start()) is not None
        plain = _plain(word.group())
        if first or number in paired or _is_fixed(word.group()):
            continue
        if not _is_name(plain, _usage(plain, body, lower)):
            out[word.start()] = out[word.start()].lower()
    return "".join(out)


@dataclass(slots=True)
class _Usage:
    """How often a text has a word small, and with a capital inside a sentence; `alike` are other forms."""

    capital: int = 0
    small: int = 0
    alike_capital: int = 0
    alike_small: int = 0
    initial: bool = False


def _body(text: Iterable[str]) -> str:
    """The first paragraphs, without those that are headlines of other articles, which tell nothing."""
    kept: list[str] = []
    length = 0
    for paragraph in text:
        if length > _MOST:
            break
        if len(paragraph) > _HEADLINE or not is_title_case(paragraph):
            kept.append(paragraph)
            length += len(paragraph)
    return "\n".join(kept)[:_MOST]


def _paired(headline: str, found: list[re.Match[str]], body: str) -> set[int]:
    """The numbers of words that the text has side by side with capitals too, as in White House."""
    numbers: set[int] = set()
    for number, (one, other) in enumerate(pairwise(found)):
        capitals = one.group()[0].isupper() and other.group()[0].isupper()
        if capitals and headline[one.start() : other.end()] in body:
            numbers |= {number, number + 1}
    return numbers


def _is_fixed(word: str) -> bool:
    """Whether the word's capitals are its own: McDonald, NATO, I’m, G20."""
    return word[1:] != word[1:].lower() or word == "I" or word[:2] in {"I’", "I'"} or word[-1].isdigit()


def _is_name(word: str, usage: _Usage) -> bool:
    """Whether the text writes the word with a capital, or, where it has it nowhere, its other forms."""
    if usage.capital or usage.small:
        return usage.capital > usage.small
    if word in _NAMES:
        return True
    if usage.alike_capital or usage.alike_small:
        return usage.alike_capital > usage.alike_small
    return usage.initial


def _usage(word: str, body: str, lower: str) -> _Usage:
    """What the text shows of a word and of others that begin as it does (holds, holding)."""
    usage = _Usage()
    stem = word[: max(4, len(word) - 3)]
    at = lower.find(stem)
    while at >= 0 and usage.capital + usage.small < _TELLING:
        end = _LETTERS.match(body, at).end()  # type: ignore[union-attr]  # it matches nothing too
        if not (at and body[at - 1].isalnum()):
            _count(usage, body, at, same=lower[at:end] == word)
        at = lower.find(stem, max(end, at + 1))
    return usage


def _count(usage: _Usage, body: str, at: int, *, same: bool) -> None:
    capital = body[at].isupper()
    if capital and not _INSIDE.search(body, max(0, at - 2), at):
        usage.initial = usage.initial or same
    elif same:
        usage.capital += capital
        usage.small += not capital
    else:
        usage.alike_capital += capital
        usage.alike_small += not capital


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word).lower().rstrip(".")
