"""Files are found in a stable order, read within limits, and refused with a reason."""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path

import pytest

from corpus.article import RawArticle
from corpus.errors import InputError
from corpus.read import content as limits
from corpus.read import find, read, read_stream


def write(path: Path, content: bytes | str) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_folders_are_walked_in_order_without_hidden_files_pipes_or_loops(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b/two.txt", "b/one.txt", "a.txt", ".hidden", ".git/config", "c.txt"):
        write(tmp_path / name, "words")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    found = [str(path.relative_to(tmp_path)) for path in find([tmp_path])]
    assert found == ["a.txt", "c.txt", "b/one.txt", "b/two.txt"]


def test_a_file_named_outright_is_found_even_if_it_does_not_exist(tmp_path: Path) -> None:
    assert list(find([tmp_path / "missing.txt"])) == [tmp_path / "missing.txt"]


def test_a_file_is_read_with_its_path_and_digest(tmp_path: Path) -> None:
    path = write(tmp_path / "ferry.txt", "The ferry sails again.\r\n")
    (article,) = read(path)
    assert isinstance(article, RawArticle)
    assert article.source == str(path)
    assert article.text == "The ferry sails again.\n"
    assert article.digest == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_file_name_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    path = write(tmp_path / "\x1b[31mred\n.txt", "The ferry sails again.")
    (article,) = read(path)
    assert isinstance(article, RawArticle)
    assert article.source == rf"{tmp_path}/\x1b[31mred\n.txt"


def test_standard_input_is_read_under_the_name_it_is_given() -> None:
    (article,) = read_stream(io.BytesIO(b"The ferry sails again."), "-")
    assert isinstance(article, RawArticle)
    assert (article.source, article.text) == ("-", "The ferry sails again.")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"--- *** ---", "holds no words"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "is binary"),
        (bytes(range(32)) * 20, "is binary"),
        (b"%PDF-1.7 ...", "is a document"),
        (b"PK\x03\x04word/document.xml", "is a document"),
        (b"<!DOCTYPE html><nav><a href='/'>Home</a></nav>", "is a web page without"),
        (b"\xef\xbb\xbf\n <html><body></body></html>", "is a web page without"),
        ("<HTML><script>run()</script>".encode("utf-16"), "is a web page without"),
        (b'<?xml version="1.0"?><rss></rss>', "is a feed"),
    ],
)
def test_what_is_not_plain_text_is_refused_with_a_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(InputError) as refused:
        list(read(write(tmp_path / "input", content)))
    assert refused.value.reason.startswith(reason)
    assert refused.value.advice


@pytest.mark.parametrize(
    "content",
    [
        "[News Today] Ferry sails again\nThe ferry sailed.",
        "The band&#8217;s <b>last</b> show.<br />\nIt ended at <i>ten</i>.",
        "{Braces} begin this line, and nothing else.",
        "Use <div> to part a page, the handbook says.",
    ],
)
def test_text_that_only_holds_some_markup_is_read(tmp_path: Path, content: str) -> None:
    (article,) = read(write(tmp_path / "input", content))
    assert isinstance(article, RawArticle)
    assert article.text == content


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LIMIT", 10)
    with pytest.raises(InputError, match="is larger than"):
        list(read(write(tmp_path / "long.txt", "eleven char")))


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, reason in (
        (tmp_path / "missing.txt", "does not exist"),
        (tmp_path, "is a folder"),
        (tmp_path / "pipe", "is not a regular file"),
    ):
        with pytest.raises(InputError, match=reason):
            list(read(path))
