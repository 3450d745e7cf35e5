"""What stands between two words: marks and spaces, as flags."""

from __future__ import annotations

import re
from typing import Final

import numpy as np
from numpy.typing import NDArray

_SIGNS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"^$",
        r"^\s+$",
        r",",
        r"\.",
        r"[!?…]",
        r":",
        r";",
        r"[“‘„«]|(?:^|[\s(])[\"'](?=$|\S)",
        r"[”»]|[’](?![sS])|[\"'](?=$|[\s,.;:)])",
        r"\(",
        r"\)",
        r"\[|\]",
        r"^[-‐‑]$",
        r"\s[-–—]+\s|[–—]|--",
        r"/",
        r"^['’][sS](?!\w)",
        r"^['’][sS]\s+$",
        r"&",
        r"\n",
        r"[•|*·]",
        r"[#@]",
        r"[$€£¥₩]",
    )
)
COUNT = len(_SIGNS)


def flags(gap: str) -> NDArray[np.float32]:
    """Tell what `gap` holds: `COUNT` numbers, 0 or 1; of a long gap only its ends count."""
    if len(gap) > 40:
        gap = gap[:20] + gap[-20:]
    return np.array([bool(sign.search(gap)) for sign in _SIGNS], np.float32)
