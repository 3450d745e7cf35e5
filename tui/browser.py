"""Open a page of the web in the browser of this machine."""

from __future__ import annotations

from urllib.parse import urlsplit

from tui.layout import harmless


def open_page(url: str) -> str:
    """Open `url` if it is one of the web, and give a line that says what happened. Never raises."""
    import webbrowser

    shown = harmless(url)
    if not is_page(url):
        return f"Not a page of the web: {shown}"
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return f"No browser here. The page is {shown}"
    # A browser that runs in the terminal would paint over the reader.
    if type(browser) is webbrowser.GenericBrowser:
        return f"No browser with a window here. The page is {shown}"
    try:
        opened = browser.open(url)
    except (OSError, ValueError, webbrowser.Error):
        opened = False
    return f"Opened {shown}" if opened else f"The browser did not open {shown}"


def is_page(url: str) -> bool:
    """Say whether an address from an article can be handed to a program: of the web, whole, on one line."""
    if not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
