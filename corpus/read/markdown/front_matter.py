"""The YAML (`---`) or TOML (`+++`) above a Markdown text: plain values, none of which grows when read."""

from __future__ import annotations

import datetime
import re
import tomllib
from typing import Any

from ..records.fields import Record

_FENCED = re.compile(
    r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<matter>.*?)^(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_LONGEST = 20_000
_DEEPEST = 20
_DOTTED = re.compile(r"(?:[\w-]+\s*\.\s*){50}")
"""A key of TOML inside as many others, for each of which a parser keeps all that it is in."""
_LINE = re.compile(r"([A-Za-z_][\w -]{0,40}?)\s*[:=]\s+(\S.*)")


def part(text: str) -> tuple[Record, str]:
    """Give what the front matter states, empty if there is none, and the text below it.

    Where it breaks the rules of its language, its plain `key: value` lines are read.
    """
    found = _FENCED.match(text)
    if found is None:
        return {}, text
    try:
        if len(found["matter"]) > _LONGEST or _DOTTED.search(found["matter"]):
            raise ValueError("longer than a parser should be given")
        matter = _toml(found["matter"]) if found["fence"] == "+++" else _yaml(found["matter"])
    except ValueError:
        matter = _by_line(found["matter"])
    if not isinstance(matter, dict):
        return {}, text  # a text between two rules
    flat = {**matter, **{key: value for value in _inner(matter) for key, value in value.items()}}
    return _written(flat), text[found.end() :]


def _by_line(matter: str) -> Record:
    """Read the lines that name one value, as `title: Ferry: back at last` does, which YAML refuses."""
    lines = (_LINE.match(line) for line in matter.splitlines())
    return {found[1]: found[2].strip().strip("\"'") for found in lines if found}


def _toml(matter: str) -> Any:
    try:
        return tomllib.loads(matter)
    except RecursionError:
        raise ValueError("nested too deep") from None


def _yaml(matter: str) -> Any:
    """Read YAML without aliases: a few lines of them can stand for gigabytes."""
    import yaml

    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(matter, Loader=yaml.CSafeLoader)):
            raise ValueError("aliases are not read")
        return yaml.load(matter, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(str(error)) from None


def _inner(matter: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the tables that site builders put an article's own fields into."""
    return [value for key in ("params", "extra", "taxonomies") if isinstance(value := matter.get(key), dict)]


def _written(value: Any, depth: int = 0) -> Any:
    """Give a value as JSON could hold it: dates as they would be written."""
    if depth > _DEEPEST:
        return None
    if isinstance(value, dict):
        return {str(key): _written(inner, depth + 1) for key, inner in value.items()}
    if isinstance(value, list | tuple | set):
        return [_written(inner, depth + 1) for inner in value]
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value if isinstance(value, str | int | float | None) else str(value)
