"""Say who each mention stands for: `link(guesses, paragraphs, ...) -> mentions`.

A name of two words or more is an anchor. A bare name goes to the anchor that bears it: one with the same
title if there is such ("Minister Kim"), else the one most mentioned so far, the nearest of equals; in a
headline, to a later anchor. If the article has none, it stays a bare name, an entity of its own: nothing is
ever merged because it looks alike. Whose it is may be told by all the articles of a library together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.article import Entity, Kind, Mention, Span

from . import orgs_and_places
from .evidence import Evidence, Guess
from .lexicon import Lexicon
from .names import PersonName, fold, key, parse
from .tokens import Paragraph

_MANY = 40
"""More namesakes than an article has."""


@dataclass(frozen=True, slots=True)
class _Named:
    """One mention of a person: its place in the order of the text, its parsed name, the title before it."""

    order: int
    name: PersonName
    title: str


def link(
    guesses: Sequence[Guess],
    paragraphs: Sequence[Paragraph],
    *,
    evidence: Evidence,
    lexicon: Lexicon,
) -> tuple[Mention, ...]:
    """Turn guesses into mentions of entities, in the same order."""
    by_number = {paragraph.number: paragraph for paragraph in paragraphs}
    named = [
        _Named(order, parse(guess.surface, lexicon), _title(guess, by_number[guess.paragraph], lexicon))
        for order, guess in enumerate(guesses)
        if guess.kind is Kind.PERSON
    ]
    people = _People(named, lexicon)
    others = orgs_and_places.Names(guesses, evidence, lexicon)
    chosen = {n.order: people.entity(n) for n in named}
    spans = [span(guess, by_number[guess.paragraph]) for guess in guesses]
    written = [" ".join(by_number[s.paragraph].text[s.start : s.end].split()) for s in spans]
    entities = [
        chosen[i] if i in chosen else others.entity(guess, written=written[i])
        for i, guess in enumerate(guesses)
    ]
    complete = _with_aliases(entities, written)
    return tuple(
        Mention(span=place, entity=complete[entity.key])
        for place, entity in zip(spans, entities, strict=True)
    )


def span(guess: Guess, paragraph: Paragraph) -> Span:
    """Give the characters a guess covers; an abbreviation's point belongs to it ("Jr.", "Inc.")."""
    start, end = paragraph.tokens[guess.first].start, paragraph.tokens[guess.last - 1].end
    if paragraph.tokens[guess.last - 1].text in ("Jr", "Sr", "Inc", "Corp", "Ltd", "Co"):
        end += paragraph.text[end : end + 1] == "."
    return Span(guess.paragraph, start, end)


def _title(guess: Guess, paragraph: Paragraph, lexicon: Lexicon) -> str:
    if guess.first == 0:
        return ""
    before = paragraph.tokens[guess.first - 1]
    return before.low if before.low in lexicon.titles["core"] else ""


_Bare = tuple[str, str]
"""What a bare name may be of a full one, "family" or "given", and the name."""


class _People:
    """The persons of one article: finds the anchor of every bare name.

    Whoever is mentioned becomes the first choice for every bare name that he outdoes the one before by, so
    that an article of thousands of namesakes takes no longer than any other of its length.
    """

    def __init__(self, named: Sequence[_Named], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        full = [n for n in named if n.name.family]
        self._same = _same_person(n.name for n in full)
        self._entities = {
            person: Entity(key=f"person:{person}", name=shown, kind=Kind.PERSON)
            for person, shown in self._choose_names(full).items()
        }
        self._introduced: dict[str, int] = {}
        self._first: dict[_Bare, str] = {}
        self._bares: defaultdict[str, set[_Bare]] = defaultdict(set)
        self._titles: defaultdict[str, set[str]] = defaultdict(lambda: {""})
        self._choice: dict[tuple[_Bare, str], str] = {}
        self._prominence: defaultdict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
        for n in full:
            self._register(n)

    def entity(self, n: _Named) -> Entity:
        """Resolve the next mention; to be called in the order of the text."""
        found = self._key(n.name) if n.name.family else self._anchor(n)
        if found is None:
            return _bare(n.name.full)
        self._note(found, n.order)
        return self._entities[found]

    def _key(self, name: PersonName) -> str:
        own = key(name)
        return self._same.get(own, own)

    def _choose_names(self, named: Sequence[_Named]) -> dict[str, str]:
        """Show everybody under the form the article uses most, the shorter of equals, but not "B. Omarov"."""
        forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for n in named:
            forms[self._key(n.name)][n.name.full] += 1
        return {
            person: max(names, key=lambda form: (not _is_initialled(form), names[form], -len(form), form))
            for person, names in forms.items()
        }

    def _register(self, n: _Named) -> None:
        found, family = self._key(n.name), fold(n.name.family or "")
        self._introduced.setdefault(found, n.order)
        bares = {("family", family), ("family", family.split()[-1])}
        bares.update(("given", fold(part)) for part in n.name.given)
        for bare in bares:
            self._first.setdefault(bare, found)
        self._bares[found] |= bares
        if n.title:
            self._titles[found].add(n.title)

    def _note(self, person: str, order: int) -> None:
        """Count a mention, which may make the person the first choice for his bare names."""
        prominence = self._prominence
        prominence[person] = (prominence[person][0] + 1, order)
        if order < self._introduced[person]:
            return
        for bare in self._bares[person]:
            for title in self._titles[person]:
                chosen = self._choice.get((bare, title))
                if chosen is None or prominence[person] > prominence[chosen]:
                    self._choice[bare, title] = person

    def _anchor(self, n: _Named) -> str | None:
        name = fold(n.name.full)
        for bare in (("family", name), ("given", name)):
            if (first := self._first.get(bare)) is not None:
                choice = self._choice.get((bare, n.title)) or self._choice.get((bare, ""))
                return choice or first
        return None


def _is_initialled(form: str) -> bool:
    first, _, rest = form.partition(" ")
    return len(first.strip(".")) == 1 and " " not in rest


def _bare(name: str) -> Entity:
    """Give what stands for a family name whose bearer the article does not introduce."""
    return Entity(key=f"person:{fold(name)}?", name=name, kind=Kind.PERSON)


def _same_person(names: Iterable[PersonName]) -> dict[str, str]:
    """Map the keys of short forms to the one longer name in the article that holds them.

    "López Obrador" is "Andrés Manuel López Obrador" if no other name here ends like that, and so are the
    first and last words alone ("Donald John Trump"), and the first letter ("B. Omarov").
    """
    by_last: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for name in names:
        words = tuple(fold(name.full).split())
        by_last[words[-1]][key(name)] = words
    same: dict[str, str] = {}
    for namesakes in by_last.values():
        for short, words in namesakes.items() if 1 < len(namesakes) <= _MANY else ():
            longer = [other for other, others in namesakes.items() if _is_short_for(words, others)]
            if len(longer) == 1:
                same[short] = longer[0]
    return {short: same.get(longer, longer) for short, longer in same.items()}


def _is_short_for(words: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    if len(words) == 2 and len(words[0].strip(".")) == 1:
        return longer[0].strip(".") != words[0].strip(".") and longer[0].startswith(words[0][0])
    if len(longer) <= len(words):
        return False
    return longer[-len(words) :] == words or (len(words) == 2 and longer[0] == words[0])


def _with_aliases(entities: Sequence[Entity], written: Sequence[str]) -> dict[str, Entity]:
    surfaces: defaultdict[str, set[str]] = defaultdict(set)
    for entity, surface in zip(entities, written, strict=True):
        surfaces[entity.key].update((surface, *entity.aliases))
    return {
        key: Entity(
            key=key,
            name=entity.name,
            kind=entity.kind,
            aliases=tuple(sorted(surfaces[key] - {entity.name})),
        )
        for key, entity in {entity.key: entity for entity in entities}.items()
    }
