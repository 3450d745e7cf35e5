"""Markdown becomes plain paragraphs, and its front matter states the article; nothing in it can do harm."""

from __future__ import annotations

import pytest

from corpus.read.formats import Format, recognise
from tests.reading_formats.tools import failures, only

YAML = """---
title: "Ferry back: at last"
date: 2025-04-09 11:13:00+09:00
author: [Ida Berg, {name: Ola Lie}]
tags: [sea, strike]
source: Fjord Post
params:
  link: https://x.example/1
---
The **ferry** sails.
"""
TOML = """+++
title = "Ferry back: at last"
date = 2025-04-09T11:13:00+09:00
authors = ["Ida Berg", "Ola Lie"]
publisher = "Fjord Post"
[taxonomies]
tags = ["sea", "strike"]
[extra]
link = "https://x.example/1"
+++
The **ferry** sails.
"""
BODY = """# Ferry back

By *Ida Berg*

The **ferry** to [Sandnes](https://x.example "a title") sailed `again`
on Monday\\*, <b>late</b> &amp; full.

## Why

- one
- two
  goes on

> quoted *words*

![The ferry in the harbour](ferry.png)

| from | to |
|------|----|
| here | ~~there~~ |

```python
print("code")
```

<div><p>Markup of its own.</p></div>
"""


@pytest.mark.parametrize("content", [YAML, TOML, YAML.replace("\n", "\r\n"), "\ufeff" + YAML])
def test_front_matter_states_the_article(content: str) -> None:
    article = only(content)
    stated = article.stated
    assert article.body == ("The ferry sails.",)
    assert (stated.title, stated.published) == ("Ferry back: at last", "2025-04-09T11:13:00+09:00")
    assert (stated.authors, stated.publisher) == (("Ida Berg", "Ola Lie"), "Fjord Post")
    assert (stated.tags, stated.url) == (("sea", "strike"), "https://x.example/1")


def test_markup_becomes_plain_paragraphs() -> None:
    article = only(BODY, name="ferry.md")
    assert article.stated.title == "Ferry back"
    assert article.body == (
        "By Ida Berg",
        "The ferry to Sandnes sailed again on Monday*, late & full.",
        "Why",
        "one",
        "two goes on",
        "quoted words",
        "from | to",
        "here | there",
        'print("code")',
        "Markup of its own.",
    )
    assert article.stated.captions == ("The ferry in the harbour",)


def test_a_headline_that_is_stated_is_not_a_paragraph_too() -> None:
    assert only(f"---\ntitle: Ferry back\n---\n{BODY}").body == only(BODY, name="x.md").body
    assert (only(f"---\ntitle: Another\n---\n{BODY}").body or ())[0] == "Ferry back"


def test_front_matter_that_breaks_the_rules_is_read_line_by_line() -> None:
    article = only("---\ntitle: Ferry: back at last\ndate: 2025-04-09\n\tbad: [\n---\nIt sails.\n")
    assert (article.stated.title, article.stated.published) == ("Ferry: back at last", "2025-04-09")
    assert article.body == ("It sails.",)


def test_a_day_that_no_calendar_has_loses_nothing_else() -> None:
    article = only("---\ntitle: Ferry\ndate: 2025-02-30\n---\nIt sails.\n")
    assert (article.stated.title, article.body) == ("Ferry", ("It sails.",))


HOSTILE = [
    "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\ntitle: Ferry",
    "title: Ferry\nx: !!python/object/apply:os.system ['echo owned']",
    "title: Ferry\nx: " + "[" * 50_000,
    "title: Ferry\nx: " + "{a: " * 4_000,
    "title: Ferry\nx: " + "9" * 20_000,
    "title: Ferry\n? [a, b]\n: c",
    "title: Ferry\n<<: [1, 2]",
    "title: Ferry\ntitle: Ferry\n\x00\x1b[31m",
]


@pytest.mark.parametrize("matter", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_front_matter_costs_neither_time_nor_the_article(matter: str) -> None:
    article = only(f"---\n{matter}\n---\nIt sails.\n")
    assert (article.stated.title, article.body) == ("Ferry", ("It sails.",))


@pytest.mark.parametrize("mark", ["[", "> ", "*a **b ", "- ", "!["])
def test_markup_nested_without_end_is_still_text(mark: str) -> None:
    assert only(f"Words first.\n\n{mark * 9_000}", name="x.md").body


@pytest.mark.parametrize(
    ("content", "form"),
    [
        ("---\ntitle: x\n---\n", Format.MARKDOWN),
        ("+++\ntitle = 'x'\n+++\nText", Format.MARKDOWN),
        ("---\n\nA report between rules.\n\n---\n", Format.TEXT),
        ("---\ntitle: never closed\n", Format.TEXT),
        ("A line\n---\ntitle: x\n---\n", Format.TEXT),
    ],
)
def test_front_matter_tells_markdown_by_its_content(content: str, form: Format) -> None:
    assert recognise(content.encode()) is form


def test_markdown_without_words_is_refused() -> None:
    assert failures("---\nauthor: Ida\n---\n***\n") == ["input: holds no words; give a file with text in it"]
