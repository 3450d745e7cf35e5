"""Any other style, from a CSL file of the reader's own (https://citationstyles.org), through pandoc.

Pandoc is given the citation as CSL-JSON and a text that cites it, and answers with a document in its JSON,
whose emphasis becomes our marks, so that every markup is set as for the styles of ours.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from corpus.errors import CitationError

from . import pandoc
from .citation import Citation, plain
from .csl import to_csl
from .lettering import italic, link, raised, small_capitals
from .locators import Locator

_LARGEST: Final = 2_000_000
_PARENT: Final = re.compile(r"""rel\s*=\s*["']independent-parent["']""")
_NOTES: Final = re.compile(r"""class\s*=\s*["']note["']""")
_KEY: Final = "cited"
_OTHER: Final = {"id": "other", "type": "book", "title": "Other"}
_MARKDOWN: Final = "markdown_strict+citations+all_symbols_escapable"

_MALFORMED: Final = (ValueError, KeyError, TypeError, IndexError)
_NO_DOCUMENT: Final = "pandoc answered with what is no document of its own"

Node = dict[str, Any]


def write(path: Path, form: str, citation: Citation, locator: Locator | None) -> str:
    """The citation in one of the forms, by the style in a file; one without notes gives its entry for a note.

    Raises CitationError that says what is wrong with the file, or with pandoc.
    """
    style = _style(path)
    if form == "note" and not _NOTES.search(style):
        form = "bibliography"
    blocks = _blocks(style, [to_csl(citation, key=_KEY), _OTHER], _text(form, locator))
    try:
        written = _spaced(_chosen(blocks, form))
    except _MALFORMED as error:
        raise CitationError(_NO_DOCUMENT) from error
    if not written:
        raise CitationError(f"{path.name} has no {form} for what is known of this article")
    return written


def write_list(path: Path, citations: Sequence[Citation]) -> tuple[str, ...]:
    """The entries of a bibliography, as the style in a file orders and numbers them.

    The order given is that of citing. Raises CitationError as `write` does.
    """
    records = [to_csl(citation, key=f"{_KEY}{number}") for number, citation in enumerate(citations)]
    blocks = _blocks(_style(path), records, "\n\n".join(f"[@{record['id']}]" for record in records))
    try:
        written = (
            _spaced(_words(node["c"][1]))
            for node in _nodes(blocks)
            if node["t"] == "Div" and node["c"][0][0].startswith(f"ref-{_KEY}")
        )
        return tuple(filter(None, written))
    except _MALFORMED as error:
        raise CitationError(_NO_DOCUMENT) from error


def _blocks(style: str, records: list[dict[str, Any]], text: str) -> list[Node]:
    """What pandoc makes of a text that cites the records: the blocks of its document."""
    with tempfile.TemporaryDirectory(prefix="dateline-") as name:
        folder = Path(name)
        (folder / "style.csl").write_text(style, encoding="utf-8")
        (folder / "references.json").write_text(json.dumps(records), encoding="utf-8")
        options = ("--citeproc", "--csl=style.csl", "--bibliography=references.json")
        answer = pandoc.run("-f", _MARKDOWN, "-t", "json", *options, text=text, folder=folder)
    try:
        blocks: list[Node] = json.loads(answer)["blocks"]
    except _MALFORMED as error:
        raise CitationError(f"pandoc answered {answer[:40]!r}, which is no document of its own") from error
    return blocks


def _style(path: Path) -> str:
    """The text of a CSL file that stands on its own."""
    try:
        if path.exists() and (not path.is_file() or path.stat().st_size > _LARGEST):
            raise CitationError(f"{path}: is no file, or too large for a CSL style")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CitationError(f"{path}: cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise CitationError(f"{path}: is no file of UTF-8 text") from error
    if "<style" not in text or "http://purl.org/net/xbiblio/csl" not in text or "<!ENTITY" in text:
        raise CitationError(f"{path}: is no CSL style; get one from https://www.zotero.org/styles")
    if _PARENT.search(text):
        raise CitationError(f"{path}: only points to another style; get the one that it names as its parent")
    return text


def _text(form: str, locator: Locator | None) -> str:
    """What cites the article: once, or for a short note again after another work."""
    place = re.sub(r"([^\w\s])", r"\\\1", f", {locator.written()}", flags=re.ASCII)[1:] if locator else ""
    cited = f"[@{_KEY}{place}]"
    return f"[@{_KEY}]\n\n[@{_OTHER['id']}]\n\n{cited}" if form == "short-note" else cited


def _chosen(blocks: list[Node], form: str) -> str:
    """The words of the entry in the bibliography, or of the last citation in the text."""
    if form == "bibliography":
        entries = [node for node in _nodes(blocks) if node["t"] == "Div" and node["c"][0][0] == f"ref-{_KEY}"]
        return _words(entries[0]["c"][1]) if entries else ""
    cites = [node for node in _nodes(blocks) if node["t"] == "Cite"]
    return _words(cites[-1]["c"][1]) if cites else ""


def _nodes(content: Any) -> Iterator[Node]:
    """Every node of a pandoc document, in the order of the text."""
    if isinstance(content, list):
        for part in content:
            yield from _nodes(part)
    elif isinstance(content, dict):
        if "t" in content:
            yield content
        yield from _nodes(content.get("c"))


def _words(nodes: list[Node]) -> str:
    return "".join(map(_word, nodes))


def _word(node: Node) -> str:
    """One node as text with our marks for its emphasis; what holds others without one is what it holds."""
    kind = node["t"]
    content: Any = node.get("c")
    if kind in {"Space", "SoftBreak", "LineBreak"}:
        return " "
    if kind == "Str":
        return plain(content) if content.strip() else content
    if kind == "Emph":
        return italic(_words(content))
    if kind == "Superscript":
        return raised(_words(content))
    if kind == "SmallCaps":
        return small_capitals(_words(content))
    if kind == "Quoted":
        marks = "“”" if content[0]["t"] == "DoubleQuote" else "‘’"
        return f"{marks[0]}{_words(content[1])}{marks[1]}"
    if kind == "Link":
        words = _words(content[1])
        return link(words) if words == content[2][0] else words
    return _held(content)


def _held(content: Any) -> str:
    """The words of what a node holds: nodes, or attributes and then nodes (a Span, a Div)."""
    parts = content if isinstance(content, list) else []
    nodes = [part for part in parts if isinstance(part, dict) and "t" in part]
    if nodes:
        return _words(nodes)
    return _words(parts[-1]) if parts and isinstance(parts[-1], list) else ""


def _spaced(text: str) -> str:
    """The text with each run of spaces made one, no-break spaces kept."""
    return re.sub(" {2,}", " ", text).strip()
