"""`dateline cite` and `dateline export` offer every style, format and markup there is."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from corpus.article import Annotations, Article
from corpus.cite import FORMATS, MARKUPS
from corpus.export import WRITERS
from corpus.library import Library
from tests.copying.machines import x_display
from tests.tools import require
from tui.__main__ import main
from tui.cli.parser import EXPORT_FORMATS
from tui.config import find_style, load_config

from .test_csl_files import LANTERN

RECORDS = [
    {"title": "Rain", "container-title": "Lantern", "issued": {"date-parts": [[2026, 3, day]]}}
    for day in (4, 5)
]

BODY = (
    "The night ferry across the upper harbour was halted on Monday because of ice, the company said.\n\n"
    "“The ice is too thick for any boat that we own,” the harbour master Ola Berg said on Tuesday.\n"
)


@pytest.fixture
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("DATELINE_CONFIG", str(tmp_path / "settings"))
    path = tmp_path / "records.json"
    path.write_text(json.dumps(RECORDS), encoding="utf-8")
    return str(path)


def test_export_offers_every_format_of_articles_and_citations() -> None:
    assert set(EXPORT_FORMATS) == {*WRITERS, *FORMATS}
    assert len(set(EXPORT_FORMATS)) == len(EXPORT_FORMATS)


@pytest.mark.parametrize("markup", MARKUPS)
def test_cite_sets_each_citation_in_the_markup(
    markup: str, records: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", "--csl-json", records, "--markup", markup]) == 0
    lines = capsys.readouterr().out.splitlines()
    italic = {"text": "Lantern", "markdown": "*Lantern*", "html": "<i>Lantern</i>", "rtf": r"{\i Lantern}"}
    assert len(lines) == 2
    assert all(italic[markup] in line for line in lines)


def test_records_in_one_format_have_keys_of_their_own(
    records: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", "--csl-json", records, "--format", "bibtex"]) == 0
    out = capsys.readouterr().out
    assert "@article{lantern2026rain,\n" in out
    assert "@article{lantern2026rainb,\n" in out


def test_a_style_may_be_a_file_or_lie_in_the_folder_of_styles(
    records: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", "--csl-json", records, "--style", str(LANTERN)]) == 0
    from_path = capsys.readouterr().out
    styles = tmp_path / "settings" / "styles"
    styles.mkdir(parents=True)
    (styles / "lantern.csl").write_bytes(LANTERN.read_bytes())
    assert main(["cite", "--csl-json", records, "--style", "lantern"]) == 0
    assert (
        capsys.readouterr().out
        == from_path
        == "Rain | Lantern, 4 March 2026.\nRain | Lantern, 5 March 2026.\n"
    )
    (tmp_path / "settings" / "config.toml").write_text('citation_style = "lantern"', encoding="utf-8")
    assert load_config().citation_style == str(styles / "lantern.csl")


def test_a_quote_carries_its_paragraph_and_a_locator_of_ones_own_comes_first(
    records: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = ["--library", str(tmp_path / "library")]
    source = tmp_path / "ferry.txt"
    source.write_text(f"Ferry halted\n\n{BODY}", encoding="utf-8")
    assert main([*library, "import", str(source)]) == 0
    for asked, place in (((), "para. 2)"), (("--locator", "7"), "para. 7)")):
        capsys.readouterr()
        cited = [*library, "cite", "1", "--quote", "1", "--form", "in-text", *asked]
        assert main(cited) == 0
        out = capsys.readouterr().out
        assert "The ice is too thick for any boat" in out
        assert out.rstrip().endswith(place)


@pytest.mark.parametrize("name", ["apa", "none", "../lantern", "a/b", "x" * 5000, "\x00", ""])
def test_any_other_name_of_a_style_stays_as_it_is(name: str, tmp_path: Path) -> None:
    assert find_style(name, tmp_path) == name


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Three articles: two with headlines of their own, and one of which nothing can be cited."""
    monkeypatch.setenv("DATELINE_CONFIG", str(tmp_path / "settings"))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "SSH_TTY", "SSH_CONNECTION"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "library"
    with Library(folder) as kept:
        for number, title in enumerate(("Wind rises", "Anchor lost", None)):
            article = Article(source=f"{number}.txt", title=title, body=("The sea was calm.",))
            kept.keep(article, Annotations(), digest=str(number))
    return ["--library", str(folder)]


def test_several_articles_make_a_list_in_the_order_of_the_style(
    library: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*library, "cite", "1", "2", "1"]) == 0
    assert capsys.readouterr().out == "Anchor lost. (n.d.).\nWind rises. (n.d.).\n"
    assert main([*library, "cite", "1", "2", "--style", "ieee", "--markup", "html", "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert (first["text"], second["text"]) == ("[1] “Wind rises.”", "[2] “Anchor lost.”")


def test_all_that_answers_a_query_is_cited_in_any_form_or_format(
    library: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*library, "cite", "--search", "is:unread anchor"]) == 0
    assert capsys.readouterr().out == "Anchor lost. (n.d.).\n"
    assert main([*library, "cite", "1", "2", "--form", "in-text"]) == 0
    assert capsys.readouterr().out.count("n.d.") == 2
    assert main([*library, "cite", "1", "2", "--format", "ris"]) == 0
    assert capsys.readouterr().out.count("TY  - NEWS") == 2


def test_what_cannot_be_cited_is_left_out_and_named(
    library: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*library, "cite", "3", "1"]) == 1
    out, err = capsys.readouterr()
    assert out == "Wind rises. (n.d.).\n"
    assert "nothing to cite is known of article 3" in err
    assert main([*library, "cite", "3"]) == 2
    assert "article 3: Nothing to cite" in capsys.readouterr().err


def test_a_query_without_an_answer_is_said(library: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*library, "cite", "--search", "submarine"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "nothing in the library answers to “submarine”" in err


def test_each_article_of_a_selection_that_was_copied_is_noted(
    library: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*library, "cite", "1", "2", "--copy"]) == 0
    with Library(Path(library[1])) as kept:
        noted = {(cited.article, cited.text) for cited in kept.cited_lately()}
    assert noted == {(1, "Wind rises. (n.d.)."), (2, "Anchor lost. (n.d.).")}
    assert (Path(library[1]) / "copied.txt").read_text(encoding="utf-8").count("\n") == 1


@pytest.mark.parametrize("asked", [("--quote", "1"), ("--locator", "4")])
def test_words_are_of_one_article(
    asked: tuple[str, str], library: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*library, "cite", "1", "2", *asked]) == 2
    assert "give one ID" in capsys.readouterr().err


def test_rich_text_is_html_and_neither_claimed_nor_noted_where_nothing_takes_it(
    library: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*library, "cite", "1", "--rich"]) == 0
    out, err = capsys.readouterr()
    assert out == "<i>Wind rises</i>. (n.d.).\n"
    assert "Not copied: nothing here takes rich text" in err
    with Library(Path(library[1])) as kept:
        assert kept.cited_lately() == ()
    assert main([*library, "cite", "1", "--rich", "--format", "ris"]) == 2


@pytest.mark.clipboard
def test_rich_text_goes_to_a_tool_that_takes_it(
    library: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    require("Xvfb", "xclip")
    with x_display() as name:
        monkeypatch.setenv("DISPLAY", name)
        assert main([*library, "cite", "1", "2", "--rich"]) == 0
        assert "Copied as rich text only (xclip)" in capsys.readouterr().err
        ask = ["xclip", "-selection", "clipboard", "-o", "-t", "text/html"]
        given = subprocess.run(ask, capture_output=True, check=True, timeout=5).stdout.decode()
    assert given.endswith("<i>Anchor lost</i>. (n.d.).<br>\n<i>Wind rises</i>. (n.d.).")
    with Library(Path(library[1])) as kept:
        assert len(kept.cited_lately()) == 2
