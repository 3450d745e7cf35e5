"""Only pages of the web are handed to a browser, whatever an article gives as its address."""

from __future__ import annotations

import webbrowser

import pytest

from corpus.article import Annotations, Article
from corpus.library import Library
from tests.reader.harbour import reader, until
from tui.browser import open_page

HOSTILE = (
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,<script>",
    "ftp://coast.example/1",
    "//coast.example/1",
    "-new-window",
    "",
    "http://",
    "http:///1",
    "http://[::1",
    "http://coast.example:99999/",
    "http://coast.example:x/",
    "https://coast.example/ --help",
    "https://coast.example/\x1b]0;owned\x07",
    "java\nscript:alert(1)",
    "https://coast.example/\n1",
    "https://coast.example/\u202egpj.exe",
    "https://coast.example/\ud800",
)


class Browser(webbrowser.BaseBrowser):
    """Remembers what it opened, or fails."""

    def __init__(self, *, error: Exception | None = None) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.error = error

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        """Remember the page."""
        if self.error:
            raise self.error
        self.opened.append(url)
        return True


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Browser:
    found = Browser()
    monkeypatch.setattr(webbrowser, "get", lambda: found)
    return found


def test_a_page_of_the_web_is_opened_as_it_is(browser: Browser) -> None:
    for url in (
        "https://coast.example/1?a=b#c",
        "HTTP://coast.example",
        "http://[::1]:8080/",
        "https://부산.example",
    ):
        assert open_page(url) == f"Opened {url}"
        assert browser.opened.pop() == url


@pytest.mark.parametrize("url", HOSTILE)
def test_what_is_no_page_of_the_web_is_not_opened_and_steers_nothing(browser: Browser, url: str) -> None:
    said = open_page(url)
    assert said.startswith("Not a page of the web: ")
    assert not {"\x1b", "\x07", "\n", "\u202e", "\ud800"} & set(said)
    assert browser.opened == []


def test_a_browser_that_fails_is_said_to_have_failed(browser: Browser) -> None:
    browser.error = OSError("gone")
    assert open_page("https://coast.example/1") == "The browser did not open https://coast.example/1"


async def test_the_reader_says_so_of_an_address_that_is_none(library: Library, browser: Browser) -> None:
    bad = Article(source="bad.txt", title="Bad", published="2033-01-01", url="http://[::1", body=("Rain.",))
    library.keep(bad, Annotations(), digest="bad")
    async with reader(library) as pilot:
        await pilot.press("o")
        await until(pilot, "Not a page of the web: http://[::1")
