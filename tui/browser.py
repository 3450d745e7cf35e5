"""Open a page of the web in the browser of this machine."""

from __future__ import annotations

from urllib.parse import urlsplit


def open_page(url: str) -> str:
    """Open `url` if it is one of the web, and give a line that says what happened."""
    import webbrowser

    if urlsplit(url).scheme not in ("http", "https"):
        return f"Not a page of the web: {url}"
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return f"No browser here. The page is {url}"
    # A browser that runs in the terminal would paint over the reader.
    if type(browser) is webbrowser.GenericBrowser:
        return f"No browser with a window here. The page is {url}"
    return f"Opened {url}" if browser.open(url) else f"The browser did not open {url}"
