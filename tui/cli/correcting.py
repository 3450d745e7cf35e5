"""`dateline entities`: what a person decides about entities, for people and for scripts."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from corpus.article import Entity, Kind
from corpus.errors import InputError
from corpus.export import Record, entity_record
from corpus.library import Library
from corpus.library.correcting.correction import EntityCorrection, Verb
from corpus.library.correcting.door import EntityChange
from corpus.library.correcting.evidence import Evidence
from corpus.library.correcting.wording import read_all, write, write_all
from corpus.library.results import EntityPage, Suggestion
from tui.cli.inputs import STANDARD_INPUT, named, read_whole, write_whole
from tui.cli.output import complain, counted, print_json, say, say_if_none, say_row, say_table
from tui.dates import day

_HIDING = (Verb.HIDE, Verb.NEVER)


def entities(arguments: argparse.Namespace) -> int:
    """Do what the verb says; give the exit status."""
    with Library(arguments.library) as library:
        if arguments.verb in _LOOKING:
            return _LOOKING[arguments.verb](library, arguments)
        change = _DECIDING[arguments.verb](library, arguments)
    if arguments.json:
        print_json({"done": change.said, "articles": change.articles})
    else:
        say(f"{change.said} ({_articles(change.articles)} changed)")
    return 0


def _list(library: Library, arguments: argparse.Namespace) -> int:
    """List entities, or decisions."""
    if arguments.hidden or arguments.decided:
        return _list_decisions(library, arguments)
    kinds = frozenset({Kind(arguments.kind.upper())}) if arguments.kind else None
    found = library.jump("", kinds=kinds, limit=arguments.limit)
    if arguments.json:
        print_json(
            [
                {
                    "key": one.key,
                    **entity_record(Entity(key=one.key, name=one.name, kind=one.kind, aliases=one.aliases)),
                    "mentions": one.mentions,
                    "articles": one.articles,
                }
                for one in found
                if one.kind
            ]
        )
        return 0
    say_table(map(_row, found), most=(7, 48))
    say_if_none(bool(found), asked="entities", articles=library.count())
    return 0


def _row(one: Suggestion) -> tuple[str, ...]:
    return one.kind or "", one.name, f"{counted(one.mentions, 'mention')} in {_articles(one.articles)}"


def _list_decisions(library: Library, arguments: argparse.Namespace) -> int:
    standing = library.correcting.standing()
    decisions = [one for one in standing if not arguments.hidden or one.verb in _HIDING]
    if arguments.json:
        print_json([{"decision": str(one), "line": write(one)} for one in decisions])
        return 0
    for decision in decisions:
        say(str(decision))
    if not decisions:
        complain("nothing is hidden" if arguments.hidden else "nothing was decided yet")
    return 0


def _show(library: Library, arguments: argparse.Namespace) -> int:
    """Say all that is known of an entity."""
    page = library.entity(library.correcting.find(arguments.name).key)
    if arguments.json:
        print_json(_page_record(page))
        return 0
    entity = page.entity
    say(f"{entity.name}  {entity.kind.value}  {entity.key}")
    say(f"{counted(page.mentions, 'mention')} in {_articles(len(page.articles))}")
    if entity.aliases:
        say(f"also {', '.join(entity.aliases)}")
    for other, times in page.appears_with[:20]:
        say(f"  with {other.name} ({other.kind.value}) in {times}")
    for found in page.quotes[:20]:
        say(f"  said {found.quote.text}  ({found.article.id})")
    for row in page.articles:
        say_row(f"{row.id:>6}  {day(row.published) or '-':<12}  {row.title or '(no headline)'}")
    return 0


def _page_record(page: EntityPage) -> Record:
    return {
        "key": page.entity.key,
        **entity_record(page.entity),
        "mentions": page.mentions,
        "articles": [row.id for row in page.articles],
        "appears_with": [
            {"name": other.name, "type": other.kind.value, "articles": times}
            for other, times in page.appears_with
        ],
        "quotes": [{"id": found.article.id, "text": found.quote.text} for found in page.quotes],
    }


def _review(library: Library, arguments: argparse.Namespace) -> int:
    """List entities that may be one, with what speaks for it."""
    pairs = library.correcting.likely_duplicates(limit=arguments.limit)
    told = [found for pair in pairs if (found := library.correcting.evidence(pair))]
    if arguments.json:
        print_json([_evidence_record(one) for one in told])
        return 0
    for one in told:
        for side in (one.one, one.other):
            entity = side.entity
            say(f"{entity.kind.value:<7} {entity.name}  {_articles(side.articles)}  {entity.key}")
        say(f"{'':8}{one.reason}; spoken of together in {_articles(one.shared)}")
    if not told:
        complain("no two entities look alike that nobody has decided on")
    return 0


def _evidence_record(found: Evidence) -> Record:
    sides = {
        which: {
            "key": side.entity.key,
            **entity_record(side.entity),
            "mentions": side.mentions,
            "articles": side.articles,
            "examples": [{"title": title, "text": text} for title, text in side.examples],
        }
        for which, side in (("one", found.one), ("other", found.other))
    }
    return {**sides, "reason": found.reason, "score": round(found.score, 4), "shared": found.shared}


def _export(library: Library, arguments: argparse.Namespace) -> int:
    """Write all decisions to a file, or to standard output."""
    standing = library.correcting.standing()
    if arguments.file != STANDARD_INPUT:
        write_whole(arguments.file, write_all(standing))
        complain(f"{counted(len(standing), 'decision')} written to {arguments.file}")
    elif not arguments.json:
        print(write_all(standing), end="")
    if arguments.json:
        print_json([{"decision": str(one), "line": write(one)} for one in standing])
    return 0


def _import(library: Library, arguments: argparse.Namespace) -> int:
    """Take the decisions of a file; status 1 if some were not taken."""
    name = named(arguments.file)
    try:
        text = read_whole(arguments.file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(name, reason="is not UTF-8 text", advice="give a file that export wrote") from error
    lines = tuple(read_all(text, name=name))
    change = library.correcting.take(correction for _, correction in lines)
    numbers = {id(correction): number for number, correction in lines}
    for conflict in change.conflicts:
        _complain_of(conflict, name, numbers)
    if arguments.json:
        print_json({"taken": change.taken, "conflicts": len(change.conflicts), "articles": change.articles})
    else:
        known = len(lines) - change.taken - len(change.conflicts)
        say(f"{change.taken} taken, {known} known before, {_articles(change.articles)} changed")
    return 1 if change.conflicts else 0


def _complain_of(
    conflict: tuple[EntityCorrection, EntityCorrection], name: str, numbers: Mapping[int, int]
) -> None:
    theirs, own = conflict
    complain(f"{name}: line {numbers[id(theirs)]}: not taken: {theirs}; here it stands that {own}")


def _articles(number: int) -> str:
    return counted(number, "article")


def _merge(library: Library, arguments: argparse.Namespace) -> EntityChange:
    decide = library.correcting
    return decide.merge(decide.find(arguments.name), decide.find(arguments.into))


def _different(library: Library, arguments: argparse.Namespace) -> EntityChange:
    decide = library.correcting
    return decide.tell_apart(decide.find(arguments.name), decide.find(arguments.other))


def _split(library: Library, arguments: argparse.Namespace) -> EntityChange:
    source = library.article(arguments.article).article.source if arguments.article else ""
    who = library.correcting.find(arguments.name)
    words = arguments.named or ("" if source else arguments.name)
    return library.correcting.split(who, arguments.other, words=words, source=source)


def _undo(library: Library, _: argparse.Namespace) -> EntityChange:
    return library.correcting.undo() or EntityChange("Nothing to undo", 0)


_LOOKING: Mapping[str, Callable[[Library, argparse.Namespace], int]] = {
    "list": _list,
    "show": _show,
    "review": _review,
    "export": _export,
    "import": _import,
}

_DECIDING: Mapping[str, Callable[[Library, argparse.Namespace], EntityChange]] = {
    "merge": _merge,
    "different": _different,
    "split": _split,
    "rename": lambda library, said: library.correcting.rename(library.correcting.find(said.name), said.to),
    "retype": lambda library, said: library.correcting.retype(
        library.correcting.find(said.name), Kind(said.to.upper())
    ),
    "hide": lambda library, said: library.correcting.hide(library.correcting.find(said.name)),
    "unhide": lambda library, said: library.correcting.unhide(said.name),
    "never": lambda library, said: library.correcting.never(said.words),
    "add": lambda library, said: library.correcting.add(said.words, Kind(said.kind.upper()), name=said.name),
    "undo": _undo,
}
