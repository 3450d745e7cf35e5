"""JSON Lines and JSON."""

from __future__ import annotations

import json
from typing import Any

from .writing import MB, SENTENCE, Make, numbered, repeated, written

_GOOD = '{"title": "Ferry", "text": "It stops."}\n'
_DATES = ("0000-00-00", "99999-01-01", "-1-01-01", "1e400", "2026-02-31", "9" * 400)

_TEXT = SENTENCE * 5
_NESTED = "<figcaption><div>" * 120


def _record(**fields: Any) -> Make:
    return written(json.dumps({"title": "Ferry", "text": _TEXT, **fields}) + "\n")


INPUTS: dict[str, Make] = {
    "bad-lines.jsonl": repeated("{bad\n", 1_000_000, before=_GOOD),
    "broken-lines.jsonl": repeated('{"a"\n', 500_000, before=_GOOD),
    "empty-objects.jsonl": repeated("{}\n", 1_000_000, before=_GOOD),
    "other-objects.jsonl": repeated('{"a":1}\n', 500_000, before=_GOOD),
    "small.jsonl": numbered('{"title": "Ferry {}", "text": "It stops in June."}\n', 20_000),
    "long-line.jsonl": repeated(SENTENCE, 49_000_000 // len(SENTENCE), before='{"text": "', after='"}\n'),
    "nested.jsonl": repeated("[", 5 * MB, before=_GOOD + '{"text": '),
    "keys.jsonl": numbered('"k{}": 1, ', 300_000, before='{"text": "It stops.", ', after='"a": 1}\n'),
    "same-keys.jsonl": repeated('"text": "It stops.", ', 1_000_000, before="{", after='"a": 1}\n'),
    "paragraphs.jsonl": repeated(
        '"It stops.", ', 1_000_000, before='{"title": "a", "body": [', after='"a"]}\n'
    ),
    "floats.jsonl": written(
        "".join(f'{{"text": "It stops.", "id": {n}e{n}}}\n' for n in range(300, 320)) + _GOOD
    ),
    "infinite.jsonl": written('{"text": "It stops.", "date": Infinity, "id": NaN}\n'),
    "dates.jsonl": written("".join(f'{{"text": "It stops.", "date": "{date}"}}\n' for date in _DATES)),
    "surrogates.jsonl": written('{"title": "\\ud800 \\udfff", "text": "It \\u0000 stops \\u001b[31m."}\n'),
    "nested.json": repeated('{"a":', 1_000_000),
    "numbers.json": repeated("1,", 10_000_000, before="[", after="1]"),
    "digits.json": repeated("1", 5_000_000, before='{"text": ', after="}"),
    "strings.json": repeated('"a",', 5_000_000, before="[", after="1]"),
    "line.json": repeated(SENTENCE, 49_000_000 // len(SENTENCE), before='{"text": "', after='"}'),
    "title.jsonl": _record(title="Ferry - Lindholm | " * 60_000),
    "authors.jsonl": _record(authors=[f"Mara Okonjo{n}" for n in range(50_000)]),
    "author.jsonl": _record(author="By " + " and ".join(["Mara Okonjo"] * 50_000)),
    "names.jsonl": _record(
        publisher="The Ferry " * MB, section="World > " * MB, agency="AP " * MB, url="a" * MB
    ),
    "tags.jsonl": _record(tags=[f"tag {n}" for n in range(100_000)]),
    "captions.jsonl": _record(captions=[f"Photo {n}: the ferry" for n in range(100_000)]),
    "tags-in-text.jsonl": _record(text="<p>" + "<b>a</b> " * 500_000),
    "nested-captions.jsonl": _record(text=f"<p>{_TEXT}{_NESTED}{'word ' * 500_000}"),
    "digits.jsonl": written(f'{{"title": "Ferry", "text": "{_TEXT}", "id": {"9" * 5_000}}}\n'),
    "eastern-dates.jsonl": _record(date="٢٠٢٦-٠٤-٠٦"),
    "pictures.json": _record(
        uri="a",
        versioncreated="2026",
        renditions=[],
        associations={f"a{n}": {"type": "picture", "description_text": f"Photo {n}"} for n in range(100_000)},
    ),
    "items.json": _record(
        version="https://jsonfeed.org/version/1.1", items=[{"id": n, "title": "a"} for n in range(100_000)]
    ),
    "array.json": numbered('{"title": "Ferry {}", "text": "It stops."},', 20_000, before="[", after="{}]"),
}
