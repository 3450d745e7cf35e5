"""Any CSL style from a file, through the pandoc that is there, or a reason why not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus.cite import pandoc, references, render
from corpus.errors import CitationError

from .articles import citation

LANTERN = Path(__file__).with_name("lantern.csl")
URL = "https://sandnes.example/ferries?id=7&ref=a_b"


def written(path: Path = LANTERN, **asked: str) -> str:
    return render(citation(), style=str(path), **asked)


def changed(folder: Path, old: str, new: str) -> Path:
    path = folder / "changed.csl"
    path.write_text(LANTERN.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return path


def test_an_entry_by_the_style_of_a_file() -> None:
    assert written(markup="markdown") == (
        "Lim Seo-yeon and Anna van der Meer | Night ferries halted as ice closes the upper harbour | "
        f"*The Sandnes Times*, 4 March 2026 | <{URL}>."
    ).replace("Lim Seo-yeon", "Seo-yeon Lim")


def test_a_note_and_a_short_one_with_the_paragraph() -> None:
    note = written(form="note", locator="para. 4")
    assert note.startswith("Seo-yeon Lim and Anna van der Meer: ‘Night ferries halted")
    assert note.endswith("The Sandnes Times, 4 March 2026, at 4.")
    assert written(form="short-note", locator="para. 4") == "Lim and van der Meer, as above, at 4."


def test_a_style_without_notes_gives_its_entry_for_one(tmp_path: Path) -> None:
    path = changed(tmp_path, 'class="note"', 'class="in-text"')
    assert written(path, form="note") == written(path)
    assert written(path, form="in-text").startswith("Seo-yeon Lim and Anna van der Meer: ")


def test_emphasis_is_set_in_each_markup() -> None:
    assert '<span style="font-variant: small-caps">Seo-yeon Lim' in written(form="note", markup="html")
    assert r"{\i The Sandnes Times}" in written(markup="rtf")


def test_what_a_headline_holds_is_never_read_as_markup() -> None:
    title = r"*Stars* <b>&amp; [@cited] `code` $x$ {{y}} \emph{z} @cited"
    assert f"| {title} |" in render(citation(title=title), style=str(LANTERN))


@pytest.mark.parametrize("locator", ["para. 4] [@other", "p. *A1*", "4; @other", "<script>", "`x`"])
def test_a_locator_is_only_words(locator: str) -> None:
    text = written(form="note", locator=locator)
    assert "Other" not in text
    assert text.startswith("Seo-yeon Lim")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<style", "<stile", "is no CSL style; get one from"),
        ("purl.org/net/xbiblio/csl", "example.org", "is no CSL style"),
        (
            "<info>",
            '<info><link href="x" rel="independent-parent"/>',
            "get the one that it names as its parent",
        ),
        ("</bibliography>", "", "pandoc could not make the citation"),
        ("<?xml", '<!DOCTYPE a [<!ENTITY b "c">]><?xml', "is no CSL style"),
    ],
)
def test_a_file_of_no_use_is_named_with_the_reason(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(CitationError, match=said):
        written(changed(tmp_path, old, new))


def test_a_file_that_is_not_there_or_not_a_file_or_too_large(tmp_path: Path) -> None:
    with pytest.raises(CitationError, match="cannot be read"):
        written(tmp_path / "none.csl")
    os.mkfifo(tmp_path / "pipe.csl")
    with pytest.raises(CitationError, match="is no file, or too large"):
        written(tmp_path / "pipe.csl")
    with pytest.raises(CitationError, match="is no file of UTF-8 text"):
        written(Path("\x00.csl"))
    with pytest.raises(CitationError, match="is no file, or too large"):
        written(changed(tmp_path, "<info>", " " * 2_000_001 + "<info>"))


def test_without_pandoc_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "find", lambda: None)
    with pytest.raises(CitationError, match=r"install pandoc .* or `pip install 'dateline\[csl\]'`"):
        written()


def test_a_pandoc_on_the_path_will_do_where_the_package_is_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "pandoc").write_text("#!/bin/sh\necho no such option >&2; exit 6\n", encoding="utf-8")
    (tmp_path / "pandoc").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pandoc, "find_spec", lambda name: None)
    with pytest.raises(CitationError, match="pandoc could not make the citation: no such option"):
        written()


def test_a_pandoc_that_is_another_program_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "pandoc").write_text("#!/bin/sh\necho hello\n", encoding="utf-8")
    (tmp_path / "pandoc").chmod(0o755)
    monkeypatch.setattr(pandoc, "find", lambda: tmp_path / "pandoc")
    with pytest.raises(CitationError, match="pandoc answered 'hello"):
        written()


def test_a_pandoc_that_does_not_end_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pandoc").write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    (tmp_path / "pandoc").chmod(0o755)
    monkeypatch.setattr(pandoc, "find", lambda: tmp_path / "pandoc")
    monkeypatch.setattr(pandoc, "_SECONDS", 0.2)
    with pytest.raises(CitationError, match="so it was stopped"):
        written()


def test_a_list_is_written_at_once_in_the_order_of_the_style(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[str] = []
    run = pandoc.run

    def counted(*arguments: str, text: str = "", folder: Path) -> str:
        runs.append(text)
        return run(*arguments, text=text, folder=folder)

    monkeypatch.setattr(pandoc, "run", counted)
    cited = [citation(title=f"Ferry {number} halted") for number in (2, 1, 2)]
    as_cited = references(cited, style=str(LANTERN))
    assert len(runs) == 1
    assert [entry.split(" | ")[1] for entry in as_cited] == ["Ferry 2 halted", "Ferry 1 halted"]
    assert as_cited[0] == render(cited[0], style=str(LANTERN))
    sort = '<bibliography><sort><key variable="title"/></sort>'
    by_title = references(cited, style=str(changed(tmp_path, "<bibliography>", sort)))
    assert [entry.split(" | ")[1] for entry in by_title] == ["Ferry 1 halted", "Ferry 2 halted"]


def test_a_list_of_nothing_is_empty_and_one_in_no_style_is_refused(tmp_path: Path) -> None:
    assert references([], style=str(LANTERN)) == ()
    with pytest.raises(CitationError, match="cannot be read"):
        references([citation()], style=str(tmp_path / "none.csl"))
