"""Records for programs: CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..citation import Citation
from ..csl import to_csl
from ..keys import unique_keys


def csl_json(citations: Sequence[Citation]) -> str:
    """One JSON list of CSL records."""
    records = [
        to_csl(citation, key=key) for key, citation in zip(unique_keys(citations), citations, strict=True)
    ]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"
