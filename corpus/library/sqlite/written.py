"""Values as the store holds them."""

from __future__ import annotations

import json
from collections.abc import Iterable


def as_text(source: str) -> str:
    """Give a source as text: a file's name may hold bytes that are none."""
    return source.encode(errors="replace").decode()


def as_json(value: Iterable[object]) -> str:
    """Write values as one compact JSON array."""
    return json.dumps(tuple(value), ensure_ascii=False, separators=(",", ":"))
