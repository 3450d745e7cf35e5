"""The articles an empty library opens with: invented events, in the shapes real scraped news has.

Every person, town, company, outlet and agency in them is made up. They share a small world, so that an
entity's page has something to say: three outlets tell of one bridge, two Drummonds quarrel over a ferry
and are no relations, and what happens in one town is paid for in another.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def paths() -> tuple[Path, ...]:
    """Give the sample articles' files, in the order of their names."""
    texts = (entry for entry in files(__name__).iterdir() if entry.name.endswith(".txt"))
    return tuple(sorted(Path(str(text)) for text in texts))
