"""Find what people are quoted as saying: `find(paragraphs, mentions, lexicon) -> quotes`.

A quotation left open goes on to the paragraph's end, and on into the next one that opens with a mark again:
each paragraph's part is a quote, all of one speaker. Under a line "Name / Role", as broadcasters print it,
the next paragraph is that person's without marks. A few words in marks that nobody is shown to say (titles of
works, irony) are no quote.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.article import Kind, Mention, Quote, QuoteKind, Span

from . import clauses
from .lexicon import Lexicon
from .marks import MARKS, is_open, quoted_spans
from .speakers import ANNOUNCING, Attribution, Memory, Speaker
from .tokens import Paragraph

_FULL_WORDS, _CLAUSE_WORDS = 6, 4
"""So many words are a clause; so many are one if they end like one."""
_BITE_LINE_WORDS = 14
_CHARACTERS_A_WORD = 2
"""About so many characters are a word in Japanese and Chinese."""


def find(paragraphs: Sequence[Paragraph], mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Quote, ...]:
    """Find the quotes of an article with their speakers, in the order of the text."""
    inside: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        inside[mention.span.paragraph].append(mention)
    found: list[Quote] = []
    memory = Memory()
    biting: Speaker | None = None
    marked = [quoted_spans(paragraph.prose) for paragraph in paragraphs]
    last = max((at for at, spans in enumerate(marked) if spans), default=-1)
    for at, paragraph in enumerate(paragraphs):
        here = inside[paragraph.number]
        if biting and paragraph.text.strip():
            found.append(_sound_bite(paragraph, biting))
            biting = None
            continue
        if at <= last:
            found.extend(_spoken(paragraph, here, marked[at], lexicon, memory))
        biting = biting or _bite_line(paragraph, here)
    return tuple(_with_one_speaker(found, paragraphs))


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
    if not marked and not paragraph.text.rstrip().endswith(ANNOUNCING):
        memory.announced = None
        memory.subjects |= clauses.subjects(paragraph, mentions, lexicon)
        return
    attribution = Attribution(
        clauses.read(paragraph, mentions, marked, lexicon), lexicon, memory, paragraph=paragraph.number
    )
    previous_end = 0
    for start, end in marked:
        text = paragraph.text[start:end]
        body = text.strip(MARKS)
        kind = _kind(body)
        speaker = attribution.who_says(
            start,
            end,
            full=kind is QuoteKind.FULL,
            closed=body.endswith("."),
            previous_end=previous_end,
        )
        previous_end = end
        if speaker or kind is QuoteKind.FULL:
            yield _quote(Span(paragraph.number, start, end), text, speaker, kind)
    attribution.leave(paragraph.text)


def _quote(span: Span, text: str, speaker: Speaker | None, kind: QuoteKind) -> Quote:
    return Quote(
        span=span,
        text=text,
        speaker=speaker.name if speaker else None,
        entity=speaker.entity if speaker else None,
        kind=kind,
    )


def _kind(body: str) -> QuoteKind:
    words = max(len(body.split()), _unspaced(body) // _CHARACTERS_A_WORD)
    is_clause = words >= _CLAUSE_WORDS and body.endswith((",", ".", "?", "!"))
    return QuoteKind.FULL if words >= _FULL_WORDS or is_clause else QuoteKind.FRAGMENT


def _unspaced(text: str) -> int:
    """Count the characters of scripts that put no spaces between words."""
    return 0 if text.isascii() else sum("\u3040" <= character <= "\u9fff" for character in text)


def _bite_line(paragraph: Paragraph, mentions: Sequence[Mention]) -> Speaker | None:
    """Read "Seo Min-jae / Acting President", in either order, as the name of the one who speaks next."""
    sides = [side.strip() for side in paragraph.text.split("/")]
    if (
        len(sides) != 2
        or len(paragraph.tokens) > _BITE_LINE_WORDS
        or paragraph.text.rstrip().endswith((".", ":"))
    ):
        return None
    for mention in mentions:
        named = paragraph.text[mention.span.start : mention.span.end]
        if mention.entity.kind is Kind.PERSON and named in sides:
            return Speaker(mention.entity.name, mention.entity)
    return None


def _sound_bite(paragraph: Paragraph, speaker: Speaker) -> Quote:
    text = paragraph.text.strip()
    start = paragraph.text.index(text)
    return _quote(Span(paragraph.number, start, start + len(text)), text, speaker, QuoteKind.SOUND_BITE)
