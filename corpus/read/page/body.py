"""The body of a web page's article: what trafilatura takes for it, made whole from the page's own blocks.

trafilatura says which blocks are the article's. What it leaves out of a paragraph (the words of links), and
paragraphs that stand where the others stand, are taken from the page; where it finds next to nothing, the
stretch of blocks that reads most like prose is the article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from .blocks import Block
from .extraction import extracted
from .tree import Element

_WORD = re.compile(r"\w+")
_CLOSED = re.compile(r"[.!?。！？…:]['’‘”“\"»«›)\]」』]*$")
_WIDE = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_LINK = 0.8
"""Share of a line's characters that are links, above which it is nothing but a link."""
_KEY = 3
"""Words at either end of a text that it is looked up by."""
_ALIKE = 0.8
"""Share of a text's words that a block must have to be what the text was taken from."""
_PROSE = 80
_LONG = 5_000
"""Characters beyond which a block is prose though its last sentence is not closed: no menu has as many."""
_FRONT = 40
"""Blocks above the article among which its headline, byline and dates may stand."""
_LONGEST_FRONT = 160
_ABOVE = 6
_BELOW = 10
"""Blocks over the headline, and below the article, in which a page may say who wrote it and when."""
_LONGEST_BELOW = 300
_BEGINNING = 30
"""Characters of a text by which the block that holds it is found."""
_FOUND = 0.6
"""Share of what was extracted that must be found again among the blocks, for them to be trusted."""
_LITTLE = 0.4
"""Share of the best stretch of prose below which what was extracted is too little."""


@dataclass(frozen=True, slots=True)
class Body:
    """The article's paragraphs, and the short lines that a page shows around them.

    `headline` is the heading of the first rank above the paragraphs; `front` stands between these, `above`
    over the headline, `below` under the paragraphs.
    """

    paragraphs: tuple[str, ...]
    headline: str | None = None
    front: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


def find_body(root: Element, blocks: Sequence[Block]) -> Body:
    """Find the article in the page under `root`, which has these `blocks`; no paragraphs if there is none."""
    texts = extracted(root)
    chosen = _matched(blocks, texts)
    stretch = _stretch(blocks)
    said = sum(map(len, texts))
    if _mass(blocks, chosen.values()) < _FOUND * said and _mass(blocks, stretch) < _FOUND * said:
        return _set_in_page(blocks, texts, set(_ends(blocks, texts)))
    taken = _completed(blocks, set(chosen.values()))
    if all(map(_is_apart, (blocks[number] for number in taken))) and (brief := set(_brief(blocks))):
        return _set_in_page(blocks, [blocks[number].text for number in sorted(brief)], brief)
    if _mass(blocks, taken) < max(_LITTLE * _mass(blocks, stretch), _LITTLE * said):
        return _set_in_page(blocks, [blocks[number].text for number in stretch], set(stretch))
    return _set_in_page(blocks, _woven(blocks, texts, chosen, taken), taken)


def _brief(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield what stands right under the headline, on a page that shows no more of its article."""
    top = next((number for number, block in enumerate(blocks) if block.tag == "h1" and not block.aside), None)
    if top is None:
        return
    for number in range(top + 1, min(top + 1 + _BELOW, len(blocks))):
        block = blocks[number]
        if block.tag.startswith("h"):
            return
        if not _is_apart(block) and _is_prose(block, least=_PROSE // 2):
            yield number


def _is_apart(block: Block) -> bool:
    return block.aside or block.caption


def _set_in_page(blocks: Sequence[Block], paragraphs: Iterable[str], taken: set[int]) -> Body:
    """The paragraphs, which are the blocks `taken`, with the short lines around them.

    A byline may stand between the standfirst, which is taken, and the text.
    """
    prose = sorted(number for number in taken if _is_prose(blocks[number])) or [min(taken, default=0)]
    first, second = prose[0], prose[1] if len(prose) > 1 else prose[0]
    near = range(max(0, first - _FRONT), first)
    top = next((number for number in near if blocks[number].tag == "h1"), None)
    start = near.start if top is None else top
    last = max(taken, default=0)
    return Body(
        tuple(paragraphs),
        headline=next((blocks[number].text for number in reversed(near) if blocks[number].tag == "h1"), None),
        front=_beside(blocks, range(start, min(second, first + _FRONT)), taken),
        above=() if top is None else _beside(blocks, range(max(0, top - _ABOVE), top), taken),
        below=_beside(
            blocks, range(last + 1, min(last + 1 + _BELOW, len(blocks))), taken, longest=_LONGEST_BELOW
        ),
    )


def _ends(blocks: Sequence[Block], texts: Sequence[str]) -> Iterator[int]:
    """Yield the first block that says what the first of these texts begins with; then for the last."""
    for text in (*texts[:1], *texts[-1:]):
        beginning = text[:_BEGINNING]
        yield from [number for number, block in enumerate(blocks) if beginning in block.text][:1]


def _beside(
    blocks: Sequence[Block], numbers: Iterable[int], taken: set[int], *, longest: int = _LONGEST_FRONT
) -> tuple[str, ...]:
    """The texts of short blocks of these `numbers` that are no headline, caption, menu, nor `taken`."""
    return tuple(
        blocks[number].text
        for number in numbers
        if number not in taken and len(blocks[number].text) <= longest
        if blocks[number].tag != "h1" and not blocks[number].caption
        if blocks[number].tag != "li" or not blocks[number].aside
    )


def _mass(blocks: Sequence[Block], numbers: Iterable[int]) -> int:
    return sum(len(blocks[number].text) for number in set(numbers))


def _matched(blocks: Sequence[Block], texts: Sequence[str]) -> Mapping[int, int]:
    """Say from which block each text was taken, by their numbers; texts of no one block are left out."""
    keyed: dict[tuple[str, ...], list[int]] = {}
    words = [_WORD.findall(block.text) for block in blocks]
    for number, said in enumerate(words):
        for key in {tuple(said[:_KEY]), ("", *said[-_KEY:])}:
            keyed.setdefault(key, []).append(number)
    found: dict[int, int] = {}
    used: set[int] = set()
    for place, text in enumerate(texts):
        said = _WORD.findall(text)
        likely = [*keyed.get(tuple(said[:_KEY]), ()), *keyed.get(("", *said[-_KEY:]), ())]
        for number in likely[:20]:
            if number not in used and _same(said, words[number]):
                found[place] = number
                used.add(number)
                break
    return found


def _same(said: Sequence[str], others: Sequence[str]) -> bool:
    if not _ALIKE * len(said) <= len(others) <= 1.7 * len(said) + 4:
        return False
    return sum((Counter(said) & Counter(others)).values()) >= _ALIKE * len(said)


def _completed(blocks: Sequence[Block], chosen: set[int]) -> set[int]:
    """Add the blocks that stand where most of the chosen ones stand, and drop those that belong elsewhere."""
    mass = _mass(blocks, chosen)
    kept = {number for number in chosen if blocks[number].tag != "h1"}
    for elsewhere in (
        {number for number in chosen if blocks[number].caption},
        {number for number in chosen if blocks[number].aside},
    ):
        if _mass(blocks, elsewhere) * 3 < mass:
            kept -= elsewhere
    kept = set(_below_headline(blocks, _of_one_article(blocks, kept)))
    kept -= set(_pointers(blocks, sorted(kept)))
    places = _places(blocks, kept)
    return kept | {
        number
        for number, block in enumerate(blocks)
        if block.place in places and not block.aside and not block.caption and _is_prose(block)
    }


def _pointers(blocks: Sequence[Block], kept: Sequence[int]) -> Iterator[int]:
    """Yield the lines that are links and stand in a row: they lead to other articles."""
    links = [blocks[number].linked > _LINK and not _CLOSED.search(blocks[number].text) for number in kept]
    for place, number in enumerate(kept):
        if links[place] and any(links[max(0, place - 1) : place] + links[place + 1 : place + 2]):
            yield number


def _below_headline(blocks: Sequence[Block], kept: set[int]) -> Iterator[int]:
    """Leave out the kickers and dates above the headline that stands over the first paragraph."""
    first = min((number for number in kept if _is_prose(blocks[number])), default=0)
    top = max((number for number in range(first) if blocks[number].tag == "h1"), default=0)
    yield from (number for number in kept if number >= top)


def _of_one_article(blocks: Sequence[Block], kept: set[int]) -> set[int]:
    """Leave out what stands in other article elements, where one has the headline and the first paragraph."""
    first = min((number for number in kept if _is_prose(blocks[number])), default=None)
    if first is None:
        return kept
    if not blocks[first].articles:
        outside = {number for number in kept if not blocks[number].articles}
        return outside if _mass(blocks, outside) * 2 > _mass(blocks, kept) else kept
    main = blocks[first].articles[0]
    headed = any(block.tag == "h1" and main in block.articles for block in blocks[:first])
    return {number for number in kept if main in blocks[number].articles} if headed else kept


def _places(blocks: Sequence[Block], kept: set[int]) -> set[str]:
    """The places where most of the prose is the article's."""
    of_article, of_all = Counter[str](), Counter[str]()
    for number, block in enumerate(blocks):
        if _is_prose(block):
            of_all[block.place] += len(block.text)
            of_article[block.place] += len(block.text) if number in kept else 0
    total = sum(of_article.values())
    return {
        place
        for place, length in of_article.items()
        if length * 5 >= total and length * 10 >= of_all[place] * 3
    }


def _is_prose(block: Block, *, least: int = _PROSE) -> bool:
    if block.linked >= 0.5 or _reach(block.text) < least:
        return False
    return bool(_CLOSED.search(block.text[-9:])) or len(block.text) > _LONG


def _reach(text: str) -> int:
    """The length of a text in letters of an alphabet, of which a Chinese character is worth three."""
    return len(text) if text.isascii() else len(text) + 2 * len(_WIDE.findall(text))


def _stretch(blocks: Sequence[Block]) -> tuple[int, ...]:
    """The prose in the stretch of blocks that has most of it, as against links, labels and asides."""
    best, best_extent, total, start = 0.0, (0, 0), 0.0, 0
    for number, block in enumerate(blocks):
        total += _weight(block)
        if total <= 0:
            total, start = 0.0, number + 1
        elif total > best:
            best, best_extent = total, (start, number + 1)
    return tuple(number for number in range(*best_extent) if _weight(blocks[number]) > 0)


def _weight(block: Block) -> float:
    if block.aside or block.caption:
        return -0.5
    if block.linked > 0.6:
        return -0.6
    if _is_prose(block):
        return min(_reach(block.text), 400) / 100
    return 0.2 if _CLOSED.search(block.text[-9:]) and len(block.text) > 25 else -0.3


def _woven(
    blocks: Sequence[Block], texts: Sequence[str], chosen: Mapping[int, int], taken: set[int]
) -> Iterator[str]:
    """Yield the blocks taken and the texts of no block, each where it stands."""
    order = count()
    rows = [(number, next(order), blocks[number].text) for number in taken]
    last = -1
    for place, text in enumerate(texts):
        last = max(last, chosen.get(place, last))
        if place not in chosen and not (last >= 0 and text in blocks[last].text):
            rows.append((last, next(order), text))
    yield from (text for _, _, text in sorted(rows))
