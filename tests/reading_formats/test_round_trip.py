"""What one library exports, another imports without a loss."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article, KeptArticle, Origin
from corpus.export import to_jsonl
from corpus.library import Library
from corpus.read.harmless import harmless
from tests.commands.conftest import Run
from tests.reading_formats.tools import articles

LINE = st.text(max_size=40).map(harmless).map(lambda text: text.replace("\n", " ")).filter(bool)
LINES = st.lists(LINE, max_size=3).map(tuple)
DATES = st.sampled_from(
    ["2025", "2025-04", "2025-04-09", "2025-04-09T11:13", "2025-04-09T11:13:59", "2025-04-09T11:13+09:00"]
)
ARTICLES = st.builds(
    Article,
    source=LINE,
    title=st.none() | LINE,
    title_origin=st.sampled_from([Origin.FILE, Origin.DERIVED]),
    published=st.none() | DATES,
    published_origin=st.sampled_from([Origin.FILE, Origin.INFERRED]),
    updated=st.none() | DATES,
    authors=LINES,
    publisher=st.none() | LINE,
    agency=st.none() | LINE,
    section=st.none() | LINE,
    dateline=st.none() | LINE,
    url=st.none() | LINE,
    language=st.sampled_from([None, "en", "ko"]),
    body=LINES,
    captions=LINES,
).map(lambda article: article if article.published else replace(article, published_origin=None))
KEPT = st.builds(
    KeptArticle,
    id=st.integers(1, 10**9),
    article=ARTICLES,
    read=st.booleans(),
    starred=st.booleans(),
    tags=LINES,
)


@settings(deadline=None)
@given(KEPT)
def test_an_exported_article_is_read_back_as_it_was(kept: KeptArticle) -> None:
    (raw,) = articles(to_jsonl(kept), name="export.jsonl")
    assert raw.source == f"export.jsonl#{kept.id}"
    assert raw.known == replace(kept, id=0, article=replace(kept.article, source=raw.source))


PAGE = """Sport | Fjord Post
Ferry sails again
By Ida Berg
Published 9 April 2025 11:13
SANDNES, April 9 (Reuters) - The ferry to Sandnes sailed again on Wednesday, said Ola Lie, its captain.
"We are glad that it is over", Lie said. The strike had lasted a week, and nobody had won it.
Photo: The ferry in the harbour of Sandnes before the strike. (Ida Berg)
"""


def test_a_library_exported_and_imported_exports_the_same(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(PAGE)
    one, two = tmp_path / "one", tmp_path / "two"
    assert run("--library", one, "import", tmp_path / "ferry.txt").status == 0
    with Library(one) as library:
        library.set_starred(1, True)
        library.set_tags(1, ("sea", "strike"))
    exported = run("--library", one, "export", "--format", "jsonl").out
    (tmp_path / "export.jsonl").write_text(exported)
    assert run("--library", two, "import", tmp_path / "export.jsonl").status == 0
    first, second = json.loads(exported), json.loads(run("--library", two, "export", "--format", "jsonl").out)
    assert second["source"] == f"{tmp_path}/export.jsonl#1"
    assert {**second, "source": first["source"]} == first


def test_a_record_that_only_looks_like_an_export_is_cleaned_as_any_other() -> None:
    record = {
        "title": "Ferry",
        "title_origin": "file",
        "published_origin": "file",
        "captions": [],
        "body": ["It."],
    }
    assert [raw.known for raw in articles(json.dumps({**record, "published": "<b>soon</b>"}))] == [None]
    assert [raw.known for raw in articles(json.dumps({**record, "published": "2025-02-30"}))] == [None]
    assert articles(json.dumps({**record, "published": "2025-02-28"}))[0].known
