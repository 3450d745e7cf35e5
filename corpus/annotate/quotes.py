"""Find what people are quoted as saying: `find(paragraphs, mentions, lexicon) -> quotes`.

A quotation left open goes on to the paragraph's end, and on into the next one that opens with a mark again:
each paragraph's part is a quote, all of one speaker. A paragraph that is all quotation is said by the only
person whom the one before it names, if nothing tells otherwise. What is said without marks, `bites` finds. A
few words in marks that nobody is shown to say (titles of works, nicknames, irony) are no quote.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.article import Entity, Kind, Mention, Quote, QuoteKind, Span

from . import bites, clauses, quotations, salience
from .antecedents import UNNAMED, Memory, Speaker
from .lexicon import Lexicon
from .marks import MARKS, is_open, quoted_spans
from .quotations import Quotation
from .speakers import ANNOUNCING, Attribution
from .tokens import Paragraph

_BETWEEN = re.compile(r"[\s,]*(?:and|or|but)?\s*")
"""What joins two quotations that one verb of saying governs."""
_Mentions = Mapping[int, Sequence[Mention]]


def find(paragraphs: Sequence[Paragraph], mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Quote, ...]:
    """Find the quotes of an article with their speakers, in the order of the text."""
    inside: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        inside[mention.span.paragraph].append(mention)
    found: list[Quote] = []
    memory = Memory()
    unmarked = bites.find(paragraphs, inside, lexicon)
    marked = [quoted_spans(paragraph.prose) for paragraph in paragraphs]
    last = max((at for at, spans in enumerate(marked) if spans), default=-1)
    for at, paragraph in enumerate(paragraphs):
        if (bite := unmarked.get(paragraph.number)) is not None:
            found.append(_sound_bite(paragraph, bite))
        elif at <= last:
            found.extend(_spoken(paragraph, inside[paragraph.number], marked[at], lexicon, memory))
    joined = _with_one_speaker(found, paragraphs)
    return tuple(_with_those_on_their_own(joined, paragraphs, inside))


def _with_those_on_their_own(
    found: Iterator[Quote], paragraphs: Sequence[Paragraph], mentions: _Mentions
) -> Iterator[Quote]:
    """Let the only person whom a paragraph names say the next one, if that is all quotation.

    What is asked between, without marks, parts no answers.
    """
    texts = {paragraph.number: paragraph.text for paragraph in paragraphs}
    answers: dict[int, Entity | None] = {}
    inside: defaultdict[int, list[Span]] = defaultdict(list)
    for quote in found:
        inside[quote.span.paragraph].append(quote.span)
        at = quote.span.paragraph
        if texts[at].strip() == quote.text:
            before = at - 1
            while texts.get(before, "").rstrip().endswith("?"):
                before -= 1
            person = answers.get(before) or _only_person(mentions.get(before, ()), inside[before])
            if quote.speaker is None and person:
                quote = replace(quote, speaker=person.name, entity=person)
                answers[at] = person
        yield quote


def _only_person(mentions: Sequence[Mention], quoted: Sequence[Span]) -> Entity | None:
    people = {
        each.entity
        for each in mentions
        if each.entity.kind is Kind.PERSON
        and not any(span.start <= each.span.start < span.end for span in quoted)
    }
    return people.pop() if len(people) == 1 else None


def _with_one_speaker(found: Sequence[Quote], paragraphs: Sequence[Paragraph]) -> Iterator[Quote]:
    """Let the parts of a quote that runs over several paragraphs be said by the one whom any part names."""
    texts = {paragraph.number: paragraph.text for paragraph in paragraphs}
    parts: list[Quote] = []
    for quote in found:
        if parts and not _goes_on(parts[-1], quote, texts[quote.span.paragraph]):
            yield from _joined(parts)
            parts = []
        parts.append(quote)
    yield from _joined(parts)


def _goes_on(before: Quote, quote: Quote, text: str) -> bool:
    """Say whether a quote opens its paragraph and the one before it was left open at the end of its own."""
    if before.kind is QuoteKind.SOUND_BITE or quote.kind is QuoteKind.SOUND_BITE or not is_open(before.text):
        return False
    opens = not text[: quote.span.start].strip() and quote.text[:1] == before.text[:1]
    return opens and quote.span.paragraph == before.span.paragraph + 1


def _joined(parts: Sequence[Quote]) -> Iterator[Quote]:
    named = next((part for part in parts if part.speaker), None)
    for part in parts:
        yield replace(part, speaker=named.speaker, entity=named.entity) if named else part


def _spoken(
    paragraph: Paragraph,
    mentions: Sequence[Mention],
    marked: Sequence[tuple[int, int]],
    lexicon: Lexicon,
    memory: Memory,
) -> Iterator[Quote]:
    """Give the quotes of a paragraph, and leave in `memory` what the next ones may need."""
    memory.roles.update(clauses.roles(paragraph, mentions, lexicon))
    if not marked and not paragraph.text.rstrip().endswith(ANNOUNCING):
        memory.announced = None
        memory.pass_over(salience.read(paragraph, mentions, salience.starts(paragraph), lexicon).values())
        return iter(())
    read = clauses.read(paragraph, mentions, marked, lexicon)
    attribution = Attribution(read, marked, lexicon, memory, paragraph=paragraph.number)
    found: list[tuple[Quote, bool]] = []
    for start, end in marked:
        quotation = quotations.read(paragraph.text, start, end)
        told = attribution.is_told(quotation)
        described = quotation.adjectival and not attribution.is_governed(quotation)
        if not described and (told or not quotation.titled):
            speaker = attribution.who_says(quotation)
            sure = told or quotation.full or speaker is UNNAMED
            found.append((_quote(paragraph, quotation, speaker), sure))
    attribution.leave(paragraph.text)
    governed = _governed([quote for quote, _ in found], paragraph.text)
    return (quote for quote, (_, sure) in zip(governed, found, strict=True) if sure or quote.speaker)


def _governed(quotes: Sequence[Quote], text: str) -> Sequence[Quote]:
    """Let one who says the second of two quotes, with nothing but "and" between, say the first as well."""
    found: list[Quote] = []
    for quote in reversed(quotes):
        following = found[-1] if found else None
        if quote.speaker is None and following and following.speaker:
            between = text[quote.span.end : following.span.start]
            if _BETWEEN.fullmatch(between) and not quote.text.rstrip(MARKS).endswith((".", "?", "!")):
                quote = replace(quote, speaker=following.speaker, entity=following.entity)
        found.append(quote)
    return found[::-1]


def _quote(paragraph: Paragraph, quotation: Quotation, speaker: Speaker | None) -> Quote:
    return Quote(
        span=Span(paragraph.number, quotation.start, quotation.end),
        text=paragraph.text[quotation.start : quotation.end],
        speaker=speaker.name if speaker else None,
        entity=speaker.entity if speaker else None,
        kind=QuoteKind.FULL if quotation.full else QuoteKind.FRAGMENT,
    )


def _sound_bite(paragraph: Paragraph, bite: bites.Bite) -> Quote:
    return Quote(
        span=Span(paragraph.number, bite.start, bite.end),
        text=paragraph.text[bite.start : bite.end],
        speaker=bite.speaker.name if bite.speaker else None,
        entity=bite.speaker,
        kind=QuoteKind.SOUND_BITE,
    )
