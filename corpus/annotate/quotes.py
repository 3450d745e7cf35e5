"""Find what people are quoted as saying: `find(paragraphs, mentions, lexicon) -> quotes`.

Marks are paired within a paragraph, curly and straight, single ones only where they must be marks; a
quotation left open goes on to the paragraph's end, as it does when the next paragraph opens with a mark
again. Under a line "Name / Role", as broadcasters print it, the next paragraph is that person's without
marks. A few words in marks that nobody is shown to say (titles of works, irony) are no quote.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus.article import Kind, Mention, Quote, QuoteKind, Span

from . import clauses
from .lexicon import Lexicon
from .speakers import ANNOUNCING, Attribution, Memory, Speaker
from .tokens import Paragraph, masked

_CURLY = re.compile(r"[“„«][^”“«»]{1,4000}(?:[”»]|$)")
_STRAIGHT = re.compile(r'"')
_SINGLE = re.compile(
    r"(?<!\w)[‘'](?=\w)[^‘“”\"\n]{3,1500}?[,.?!…][’'](?!\w)|(?<!\w)‘(?=\w)[^‘’“”\"\n]{3,200}’(?!\w)"
)
_FULL_WORDS, _CLAUSE_WORDS = 6, 4
"""So many words are a clause; so many are one if they end like one."""
_BITE_LINE_WORDS = 14


def find(paragraphs: Sequence[Paragraph], mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Quote, ...]:
    """Find the quotes of an article with their speakers, in the order of the text."""
    inside: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        inside[mention.span.paragraph].append(mention)
    found: list[Quote] = []
    memory = Memory()
    biting: Speaker | None = None
    marked = [quoted_spans(paragraph.text) for paragraph in paragraphs]
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
    return tuple(found)


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Give (start, end) of every quotation in a paragraph, marks included."""
    text = masked(text)
    spans = [match.span() for match in _CURLY.finditer(text)] + list(_straight(text))
    return sorted(spans) or [match.span() for match in _SINGLE.finditer(text)]


def _straight(text: str) -> Iterator[tuple[int, int]]:
    """Pair straight marks: one after a space opens, one before no letter closes; the rest are inches."""
    opened: int | None = None
    for match in _STRAIGHT.finditer(text):
        at = match.start()
        if opened is None:
            if at == 0 or not text[at - 1].isalnum():
                opened = at
        elif at + 1 == len(text) or not text[at + 1].isalnum():
            yield opened, at + 1
            opened = None
    if opened is not None and len(text) - opened > 2:
        yield opened, len(text)


def _spoken(
    paragraph: Paragraph,
    mentions: Sequence[Mention],
    marked: Sequence[tuple[int, int]],
    lexicon: Lexicon,
    memory: Memory,
) -> Iterator[Quote]:
    if not (marked or mentions or paragraph.text.rstrip().endswith(ANNOUNCING)):
        memory.announced = None
        return
    attribution = Attribution(
        clauses.read(paragraph, mentions, marked, lexicon), lexicon, memory, paragraph=paragraph.number
    )
    previous_end = 0
    for start, end in marked:
        text = paragraph.text[start:end]
        body = text.strip("“”\"„«»‘’'")
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
    words = len(body.split())
    is_clause = words >= _CLAUSE_WORDS and body.endswith((",", ".", "?", "!"))
    return QuoteKind.FULL if words >= _FULL_WORDS or is_clause else QuoteKind.FRAGMENT


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
