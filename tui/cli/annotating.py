"""`dateline annotate`: text in, mentions, quotes and topics out, nothing cleaned and nothing kept."""

from __future__ import annotations

import argparse
import json
from typing import Any

from corpus.annotate import FlatAnnotations, annotate_text
from corpus.export import to_json
from tui.cli.inputs import named, read_lines, read_whole
from tui.cli.output import complain, print_json, say


def annotate(arguments: argparse.Namespace) -> int:
    """Annotate one text, or with --jsonl one {"id", "text"} a line; status 1 if a line was not one."""
    if arguments.jsonl:
        return _annotate_lines(arguments.file)
    found = annotate_text(read_whole(arguments.file).decode("utf-8", "replace"))
    if arguments.json:
        print_json(_record(found))
        return 0
    for mention in _marked(found):
        say(f"{mention['start']:>6} {mention['end']:>6}  {mention['type']:<7} {mention['entity']}")
    for quote in found.quotes:
        say(f"{quote.start:>6} {quote.end:>6}  QUOTE   {quote.speaker or '(unknown)'}: {quote.text}")
    for topic in found.topics:
        say(f"{'':15}TOPIC   {topic}")
    return 0


def _annotate_lines(name: str) -> int:
    status = 0
    for number, line in enumerate(read_lines(name), start=1):
        if not line.strip():
            continue
        try:
            identity, text = _parsed(line)
        except ValueError:
            complain(f'{named(name)}: line {number} is not {{"id", "text"}} in JSON; left out')
            status = 1
            continue
        print(to_json({"id": identity, **_record(annotate_text(text))}), flush=True)
    return status


def _parsed(line: bytes) -> tuple[Any, str]:
    """Read the id and the text of a line. Raises ValueError where it is not what it should be."""
    try:
        item = json.loads(line, parse_constant=_refuse)
        identity, text = item["id"], item["text"]
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError(error) from error
    if not isinstance(text, str):
        raise ValueError(text)
    return identity, text


def _refuse(constant: str) -> None:
    """Refuse NaN and the infinities, which Python reads though they are no JSON."""
    raise ValueError(constant)


def _record(found: FlatAnnotations) -> dict[str, Any]:
    """Make the object of the machine contract, offsets counted in characters of the whole text."""
    return {
        "mentions": _marked(found),
        "quotes": [
            {"start": q.start, "end": q.end, "text": q.text, "speaker": q.speaker, "kind": q.kind.value}
            for q in found.quotes
        ],
        "topics": list(found.topics),
    }


def _marked(found: FlatAnnotations) -> list[dict[str, Any]]:
    """List mentions and figures in the order of the text; a figure's entity is what it comes to."""
    mentions = [(m.start, m.end, m.entity.kind.value, m.entity.name) for m in found.mentions]
    figures = [(f.start, f.end, f.kind.value, f.value) for f in found.figures]
    keys = ("start", "end", "type", "entity")
    return [dict(zip(keys, one, strict=True)) for one in sorted((*mentions, *figures))]
