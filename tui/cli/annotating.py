"""`dateline annotate`: text in, mentions, quotes and topics out, nothing cleaned and nothing kept."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from corpus.annotate import FlatAnnotations, annotate_text
from corpus.errors import InputError
from tui.cli.output import complain, print_json, say


def annotate(arguments: argparse.Namespace) -> int:
    """Annotate one text, or with --jsonl one {"id", "text"} a line; status 1 if a line was not one."""
    if arguments.jsonl:
        return _annotate_lines(arguments.file)
    found = annotate_text(b"".join(_lines(arguments.file)).decode("utf-8", "replace"))
    if arguments.json:
        print_json(_record(found))
        return 0
    for mention in found.mentions:
        say(f"{mention.start:>6} {mention.end:>6}  {mention.entity.kind.value:<6}  {mention.entity.name}")
    for quote in found.quotes:
        say(f"{quote.start:>6} {quote.end:>6}  QUOTE   {quote.speaker or '(unknown)'}: {quote.text}")
    for topic in found.topics:
        say(f"{'':15}TOPIC   {topic}")
    return 0


def _annotate_lines(name: str) -> int:
    status = 0
    for number, line in enumerate(_lines(name), start=1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
            identity, text = item["id"], item["text"]
            if not isinstance(text, str):
                raise TypeError
        except (ValueError, KeyError, TypeError, RecursionError):
            complain(f'{name}: line {number} is not {{"id", "text"}} in JSON; left out')
            status = 1
            continue
        print(json.dumps({"id": identity, **_record(annotate_text(text))}, ensure_ascii=False), flush=True)
    return status


def _lines(name: str) -> Iterator[bytes]:
    if name == "-":
        yield from sys.stdin.buffer
        return
    try:
        with open(name, "rb") as file:  # noqa: PTH123 -- Path("x").open says no more
            yield from file
    except OSError as error:
        raise InputError(
            name, reason=error.strerror or str(error), advice="give a readable text file"
        ) from error


def _record(found: FlatAnnotations) -> dict[str, Any]:
    """Make the object of the machine contract, offsets counted in characters of the whole text."""
    return {
        "mentions": [
            {"start": m.start, "end": m.end, "type": m.entity.kind.value, "entity": m.entity.name}
            for m in found.mentions
        ],
        "quotes": [
            {"start": q.start, "end": q.end, "text": q.text, "speaker": q.speaker, "kind": q.kind.value}
            for q in found.quotes
        ],
        "topics": list(found.topics),
    }
