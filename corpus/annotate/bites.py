"""Find what is said without quotation marks: `find(paragraphs, mentions, lexicon) -> bites`.

Broadcasters print a line "Name / Role" over what is said; transcripts and interviews begin it with "Name:",
"NAME, ROLE:", "Q:" or "A:". Lines with a name and a colon are a conversation if there are several, and
somebody in them says "I", "we" or "you", or asks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.article import Entity, Kind, Mention

from .lexicon import Lexicon
from .marks import MARKS
from .tokens import Paragraph

_LINE_WORDS = 14
_LEAST_LINES = 2
_LABELLED = re.compile(r"\s*([^:\n]{1,80}):\s+(?=\S)(.*\S)", re.S)
_TALKING = re.compile(r"\b(?:I|we|We|you|You|me|us|my|My|our|Our|your)\b|\?\s*$")
_ENDS = (".", "?", "!", "…", "”", '"', ")")
_ASKS, _ANSWERS = frozenset({"Q", "Question"}), frozenset({"A", "Answer"})
_EMPHASIS = "* "
_AFTER_NAME = re.compile(r"\s*(?:[,(–-].*)?", re.S)


@dataclass(frozen=True, slots=True)
class Bite:
    """What a paragraph says from `start` to `end`, and who says it."""

    start: int
    end: int
    speaker: Entity | None


def find(
    paragraphs: Sequence[Paragraph], mentions: Mapping[int, Sequence[Mention]], lexicon: Lexicon
) -> Mapping[int, Bite]:
    """Give what is said without marks, by the number of its paragraph; an interviewer's "Q:" is left out."""
    return _under_lines(paragraphs, mentions) | _conversation(paragraphs, mentions, lexicon)


def _under_lines(
    paragraphs: Sequence[Paragraph], mentions: Mapping[int, Sequence[Mention]]
) -> dict[int, Bite]:
    found: dict[int, Bite] = {}
    speaker: Entity | None = None
    for paragraph in paragraphs:
        if speaker is None:
            speaker = _line(paragraph, mentions.get(paragraph.number, ()))
        elif paragraph.text.strip():
            text = paragraph.text
            found[paragraph.number] = Bite(len(text) - len(text.lstrip()), len(text.rstrip()), speaker)
            speaker = None
    return found


def _line(paragraph: Paragraph, mentions: Sequence[Mention]) -> Entity | None:
    """Read "Seo Min-jae / Acting President", in either order, as the name of the one who speaks next."""
    if "/" not in paragraph.text or len(paragraph.tokens) > _LINE_WORDS:
        return None
    sides = [side.strip() for side in paragraph.text.split("/")]
    if len(sides) != 2 or paragraph.text.rstrip().endswith((".", ":")):
        return None
    people = (each for each in mentions if each.entity.kind is Kind.PERSON)
    return next((each.entity for each in people if _written(paragraph, each) in sides), None)


def _written(paragraph: Paragraph, mention: Mention) -> str:
    return paragraph.text[mention.span.start : mention.span.end]


def _conversation(
    paragraphs: Sequence[Paragraph], mentions: Mapping[int, Sequence[Mention]], lexicon: Lexicon
) -> dict[int, Bite]:
    labelled = [(each, match) for each in paragraphs if (match := _LABELLED.match(each.text))]
    if len(labelled) < _LEAST_LINES:
        return {}
    lines = list(_lines(labelled, paragraphs, mentions, lexicon))
    talk = any(_TALKING.search(match[2]) for _, match, _ in lines)
    if len(lines) < _LEAST_LINES or not talk:
        return {}
    return {
        paragraph.number: Bite(*match.span(2), speaker)
        for paragraph, match, speaker in lines
        if match[2][0] not in MARKS and match[1].strip(_EMPHASIS) not in _ASKS
    }


_Labelled = tuple[Paragraph, re.Match[str]]


def _lines(
    labelled: Sequence[_Labelled],
    paragraphs: Sequence[Paragraph],
    mentions: Mapping[int, Sequence[Mention]],
    lexicon: Lexicon,
) -> Iterator[tuple[Paragraph, re.Match[str], Entity | None]]:
    """Give the lines whose label names who speaks."""
    by_family: dict[str, Entity] = {}
    for paragraph, match in labelled:
        if not match[2].endswith(_ENDS):
            continue
        label = match[1].strip(_EMPHASIS)
        if label in _ASKS | _ANSWERS:
            guest = _guest(paragraphs, mentions, paragraph.number) if label in _ANSWERS else None
            yield paragraph, match, guest
            continue
        if label.isupper() and all(_is_role(word, lexicon) for word in label.casefold().split()):
            yield paragraph, match, None
            continue
        speaker = by_family.get(label.casefold()) or _named(
            paragraph, match, mentions.get(paragraph.number, ()), lexicon
        )
        if speaker:
            by_family[speaker.name.split()[-1].casefold()] = speaker
            yield paragraph, match, speaker


def _guest(
    paragraphs: Sequence[Paragraph], mentions: Mapping[int, Sequence[Mention]], before: int
) -> Entity | None:
    """Give the one who is interviewed: whom the article names most before he answers, the first of equals."""
    named = Counter(
        mention.entity
        for paragraph in paragraphs
        if paragraph.number < before
        for mention in mentions.get(paragraph.number, ())
        if mention.entity.kind is Kind.PERSON
    )
    return max(named, key=named.__getitem__, default=None)


def _named(
    paragraph: Paragraph, match: re.Match[str], mentions: Sequence[Mention], lexicon: Lexicon
) -> Entity | None:
    """Give the person a label names, alone, with a role after a comma, or with a title before."""
    first, last = match.span(1)
    for mention in mentions:
        if mention.entity.kind is not Kind.PERSON or mention.span.end > last:
            continue
        before = paragraph.text[first : mention.span.start].casefold().split()
        after = paragraph.text[mention.span.end : last]
        if _AFTER_NAME.fullmatch(after) and all(_is_role(word, lexicon) for word in before):
            return mention.entity
    return None


def _is_role(word: str, lexicon: Lexicon) -> bool:
    return word.rstrip(".") in lexicon.roles or word.rstrip(".") in lexicon.title_words
