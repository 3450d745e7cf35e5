"""`dateline entities` as people and scripts use it."""

from __future__ import annotations

from pathlib import Path

from tests.commands.conftest import Run, run, settings

__all__ = ["run", "settings"]

NEWS = {
    "quay.txt": "Mira Dale told the Port Office on Monday that the quay in Lisbon would open in spring.",
    "tide.txt": "Mira Dayle told reporters on Friday that the tide in Lisbon was never so high.",
}


def import_news(run: Run, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in NEWS.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert run("import", folder).status == 0


def people(run: Run) -> list[str]:
    return sorted(one["name"] for one in run("entities", "list", "--kind", "person", "--json").json)


def test_merging_undoing_and_merging_again(run: Run, tmp_path: Path) -> None:
    import_news(run, tmp_path / "news")
    assert people(run) == ["Mira Dale", "Mira Dayle"]
    merged = run("entities", "merge", "mira dayle", "mira dale", "--json")
    assert merged.json == {"done": "Mira Dayle is Mira Dale", "articles": 1}
    assert people(run) == ["Mira Dale"]
    assert "Undone" in run("entities", "undo").out
    assert people(run) == ["Mira Dale", "Mira Dayle"]
    run("entities", "merge", "mira dayle", "mira dale")
    (tmp_path / "news" / "tide.txt").write_text(NEWS["tide.txt"] + "\n\nMore to come.\n", encoding="utf-8")
    assert run("import", tmp_path / "news").status == 0
    assert run("reindex").status == 0
    assert people(run) == ["Mira Dale"]
    exported = run("export", "--format", "jsonl", "source:tide").json
    assert "Mira Dayle" not in {mention["entity"] for mention in exported["mentions"]}


def test_every_verb_does_what_its_help_says(run: Run, tmp_path: Path) -> None:
    import_news(run, tmp_path / "news")
    assert "is named" in run("entities", "rename", "Mira Dale", "M. Dale").out
    assert "is of kind ORG" in run("entities", "retype", "Lisbon", "org").out
    assert "is no name" in run("entities", "never", "Port Office").out
    assert "(1 article changed)" in run("entities", "add", "the tide", "org", "--name", "Tide").out
    assert "in one article" in run("entities", "split", "Lisbon", "Lisbon Town", "--article", "1").out
    assert "is never shown" in run("entities", "hide", "Mira Dayle").out
    hidden = run("entities", "list", "--hidden").out
    assert "Mira Dayle" in hidden
    assert "Port Office" in hidden
    assert run("entities", "unhide", "mira dayle").status == 0
    assert run("entities", "different", "M. Dale", "Mira Dayle").status == 0
    assert len(run("entities", "list", "--decided", "--json").json) == 6
    page = run("entities", "show", "m. dale", "--json").json
    assert (page["name"], page["mentions"]) == ("M. Dale", 1)


def test_pairs_to_review_come_with_what_speaks_for_them(run: Run, tmp_path: Path) -> None:
    import_news(run, tmp_path / "news")
    (pair,) = run("entities", "review", "--json").json
    assert {pair["one"]["name"], pair["other"]["name"]} == {"Mira Dale", "Mira Dayle"}
    assert pair["one"]["examples"]
    run("entities", "different", "mira dale", "mira dayle")
    assert run("entities", "review", "--json").json == []


def test_what_cannot_be_done_says_why(run: Run, tmp_path: Path) -> None:
    import_news(run, tmp_path / "news")
    unknown = run("entities", "hide", "Mira Dalle")
    assert (unknown.status, "did you mean Mira Dale (person:" in unknown.err) == (1, True)
    assert run("entities", "merge", "Mira Dale", "mira dale").status == 1
    assert run("entities", "retype", "Lisbon", "dragon").status == 2
    assert run("entities").status == 2
    assert run("entities", "unhide", "Lisbon").status == 1


def test_decisions_travel_in_a_file(run: Run, tmp_path: Path) -> None:
    import_news(run, tmp_path / "news")
    run("entities", "rename", "Mira Dale", "M. Dale")
    file = tmp_path / "decisions.txt"
    assert run("entities", "export", file).status == 0
    run("entities", "undo")
    assert "1 taken" in run("entities", "import", file).out
    assert "0 taken, 1 known before" in run("entities", "import", file).out
    file.write_text(file.read_text(encoding="utf-8").replace("M. Dale", "Dr Dale"), encoding="utf-8")
    refused = run("entities", "import", file)
    assert (refused.status, "line 3: not taken" in refused.err) == (1, True)
    file.write_bytes(b"merge\x00\xff")
    assert run("entities", "import", file).status == 1
    assert run("entities", "export", tmp_path / "no" / "such").status == 1
