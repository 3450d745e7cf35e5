"""A newsletter in a message or a mailbox is an article; its attachments and faults are not."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import RawArticle
from corpus.errors import InputError
from corpus.read.formats import Format, recognise
from corpus.read.mail.message import articles as articles_of_message
from tests.reading_formats.tools import articles, failures, found, only

HTML = """<html><head><title>x</title><style>p {}</style></head><body>
<p>The f&auml;hre to Sandnes sailed again on Monday.</p><p>It had lain still for a week.</p></body></html>"""
BODY = ("The fähre to Sandnes sailed again on Monday.", "It had lain still for a week.")


def letter(**headers: str) -> EmailMessage:
    message = EmailMessage()
    given = {
        "From": "Fjord Post <news@fjordpost.example>",
        "Subject": "Fähre sails again",
        "To": "x@y.example",
    }
    for name, value in {**given, "Date": "Wed, 09 Apr 2025 11:13:00 +0200", **headers}.items():
        message[name.replace("_", "-")] = value
    return message


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_a_message_states_its_article_whatever_its_encoding(cte: str, charset: str) -> None:
    message = letter()
    message.set_content("The plain text.", charset=charset)
    message.add_alternative(HTML.replace("&auml;", "ä"), subtype="html", charset=charset, cte=cte)
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="a.pdf")
    message.add_attachment("<p>Attached.</p>", subtype="html", filename="b.html")
    article = only(message.as_bytes())
    assert article.body == BODY
    assert (article.stated.title, article.stated.publisher) == ("Fähre sails again", "Fjord Post")
    assert (article.stated.published, article.stated.authors) == ("Wed, 09 Apr 2025 11:13:00 +0200", ())


def test_plain_text_is_read_where_there_is_no_html() -> None:
    message = letter(Subject="Fwd: RE: Ferry")
    message.set_content("The ferry sails.\n\nIt does.\n")
    article = only(message.as_bytes())
    assert (article.text, article.stated.title) == ("The ferry sails.\n\nIt does.\n", "Ferry")


@pytest.mark.parametrize(
    ("headers", "author", "publisher"),
    [
        ({"From": "Ida Berg from Fjord Post <ida@letters.example>"}, "Ida Berg", "Fjord Post"),
        ({"From": "Ida Berg <i@x.example>", "List_Id": "Fjord Post <f.x.example>"}, "Ida Berg", "Fjord Post"),
        ({"From": "Fjord Post <i@x.example>", "List_Id": "Fjord Post <f.x.example>"}, None, "Fjord Post"),
        ({"From": "news@fjordpost.example"}, None, "fjordpost.example"),
    ],
)
def test_a_sender_is_the_publisher_or_writes_for_it(
    headers: dict[str, str], author: str | None, publisher: str
) -> None:
    message = letter(**headers)
    message.set_content("The ferry sails.")
    stated = only(message.as_bytes()).stated
    assert (stated.authors, stated.publisher) == ((author,) if author else (), publisher)


def test_a_page_that_a_browser_saved_as_a_message_is_the_page() -> None:
    message = letter(From="<Saved by Blink>", Snapshot_Content_Location="https://x.example/ferry")
    words = "The ferry to Sandnes sailed again on Monday, said its captain, after a week of strike. " * 4
    message.set_content(
        f"<html><head><title>Ferry back</title></head><body><article><h1>Ferry back</h1>"
        f"<p>{words}</p><p>{words[5:]}</p></article></body></html>",
        subtype="html",
    )
    article = only(message.as_bytes())
    assert (article.stated.title, article.stated.publisher) == ("Ferry back", None)


def test_a_mailbox_gives_each_message_and_goes_on_after_a_bad_one() -> None:
    messages = []
    for text in ("One.\n\nFrom here on it sails.\n", "", "Three.\n"):
        message = letter()
        message.set_content(text)
        messages.append(message.as_bytes().replace(b"\nFrom here", b"\n>From here"))
    content = b"".join(b"From news@x.example Wed Apr  9 11:13:00 2025\n" + one + b"\n" for one in messages)
    assert recognise(content) is Format.MAILBOX
    taken = found(content, name="news.mbox")
    assert [one.source for one in taken] == ["news.mbox#1", "news.mbox#2", "news.mbox#3"]
    first, second, third = taken
    assert isinstance(first, RawArticle)
    assert first.text.startswith("One.\n\nFrom here on it sails.")
    assert isinstance(second, InputError)
    assert isinstance(third, RawArticle)


HOSTILE_HEADS = [
    "Subject: =?utf-8?b?!!!?= =?nope?q?x?= ok\nContent-Type: text/plain; charset=no-such-charset",
    "Subject: \x1b[31mred\nContent-Type: text/plain; charset*=x''%ff",
    "Subject: x\nContent-Transfer-Encoding: base64",
    "Subject: x\nContent-Transfer-Encoding: x-uuencode",
    "Subject: x\nContent-Type: multipart/mixed",
    "Subject: x\nContent-Type: multipart/mixed; boundary=",
    "Subject: " + "=?utf-8?q?a?= " * 9_000,
    "From: " + '"' * 9_000 + "\nSubject: x",
    "From: " + "<" * 9_000 + "\nSubject: x",
    "From: " + "(" * 9_000 + "\nSubject: x",
]


@pytest.mark.parametrize("head", HOSTILE_HEADS, ids=range(len(HOSTILE_HEADS)))
def test_a_head_that_breaks_every_rule_does_not_lose_the_text(head: str) -> None:
    content = f"Message-ID: <a@b>\nDate: nonsense\n{head}\n\nThe ferry sails again."
    (one,) = found(content)
    assert isinstance(one, RawArticle), one
    assert one.text
    assert "\x1b" not in (one.stated.title or "")


def test_parts_nested_without_end_are_refused() -> None:
    content = "Message-ID: <a@b>\nFrom: a@b\n"
    for number in range(2_000):
        content += f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n"
    assert "cannot be read" in failures(content)[0]


def test_text_with_a_head_of_its_own_is_still_text() -> None:
    for content in (
        "Date: 9 April 2025\nAuthor: Ida Berg\n\nThe ferry.",
        "Subject: x\nDate: y\n\nThe ferry.",
    ):
        assert recognise(content.encode()) is Format.TEXT
    assert len(articles("Title: Ferry\nDate: 9 April 2025\n\nThe ferry sails.")) == 1


@settings(deadline=None)
@given(st.binary(max_size=300), st.binary(max_size=300))
def test_no_bytes_at_all_make_the_reader_of_messages_fail(head: bytes, body: bytes) -> None:
    try:
        list(articles_of_message(b"From: a@b\nContent-Type: " + head + b"\n\n" + body, source="x"))
    except InputError:
        return


def test_a_message_of_a_million_parts_is_refused() -> None:
    head = "Message-ID: <a@b>\nFrom: a@b\nContent-Type: multipart/mixed; boundary=x\n\n"
    assert "cannot be read" in failures(head + "--x\n\nhello\n" * 30_000)[0]


@pytest.mark.parametrize("odd", range(3))
def test_a_head_longer_than_what_tells_formats_apart_is_still_one(odd: int) -> None:
    traces = ("X-Trace: " + "a" * (60 + odd) + "\n") * 2_000
    head = f"From: a@example.org\nSubject: Ferry\nDate: Mon, 6 Apr 2026 10:00:00 +0000\n{traces}"
    article = only(f"{head}\nThe ferry sails.\n")
    assert (article.text.strip(), article.stated.title) == ("The ferry sails.", "Ferry")
