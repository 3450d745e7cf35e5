"""What is made to keep a parser busy for minutes is read at once, and its text is kept all the same."""

from __future__ import annotations

import io
import json
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.clean import clean
from corpus.ingest.stages import open_input
from corpus.library.stories.figures import telling_figures
from corpus.read.feed import parse
from tests.reading_formats.tools import articles, failures, found, only

FERRY = "The night ferry will not sail before Friday, the harbour master said on Tuesday after the storm."
CRANE = "Two cranes were damaged when the storm reached the port shortly before midnight, engineers said."
HEAD = "From: a@b.example\nDate: Mon, 6 Apr 2026 10:00:00 +0000\n"
MANY = 100_000


def read(content: str | bytes, name: str = "input") -> Article:
    return clean(only(content, name))


def page(body: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


def tarred(*headers: tuple[bytes, bytes]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for kind, content in (*headers, (tarfile.REGTYPE, FERRY.encode())):
            member = tarfile.TarInfo("ferry.txt")
            member.type, member.size = kind, len(content)
            archive.addfile(member, io.BytesIO(content))
    return buffer.getvalue()


def test_a_class_of_a_hundred_thousand_letters_does_not_hold_up_a_page() -> None:
    body = f'<p class="{"_" * MANY}">{FERRY}</p><p>{CRANE}</p>'
    assert read(page(body)).body == (FERRY, CRANE)


def test_thousands_of_bylines_in_what_is_set_apart_do_not_hold_up_a_page() -> None:
    apart = f'<div class="related {"x " * MANY}">' + '<i class="byline">x y</i>' * 5_000 + "</div>"
    assert FERRY in read(page(f"<article><p>{FERRY}</p><p>{CRANE}</p></article>{apart}")).body


def test_a_headline_is_found_below_a_title_of_a_hundred_thousand_letters() -> None:
    body = (
        "".join(f"<h1>Ferry stays in harbour {n}</h1>" for n in range(2_000))
        + f"<p>{FERRY}</p><p>{CRANE}</p>"
    )
    article = read(page(body, f"<title>{'harbour ' * MANY}</title>"))
    assert len(article.title or "") in range(1, 1_001)


@pytest.mark.parametrize("charset", ["hex", "undefined", "punycode", "idna", "unicode_escape", "nonsense"])
def test_what_is_no_charset_is_not_believed(charset: str) -> None:
    meta = f'<meta charset="{charset}">'
    written = page(f"<p>{FERRY}</p><p>{CRANE} é \\x1b[31m{'a' * MANY}</p>", meta)
    assert read(written.replace("é".encode(), b"\xe9")).body[0] == FERRY
    mail = f"{HEAD}Subject: Ferry\nContent-Type: text/plain; charset={charset}\n\n{FERRY} {'a' * MANY}"
    assert FERRY in read(mail).body[0]
    feed = f'<?xml version="1.0" encoding="{charset}"?><rss><channel><item><title>Ferry é</title></item>'
    assert parse(feed.encode() + b"</channel></rss>", source="feed").entries[0].title == "Ferry é"


def test_an_article_below_megabytes_of_linked_data_is_kept() -> None:
    record = '{"@type": "NewsArticle", "headline": "Ferry"},' * 60_000
    head = f'<script type="application/ld+json">[{record}{{}}]</script>'
    assert read(page(f"<p>{FERRY}</p><p>{CRANE}</p>", head)).body == (FERRY, CRANE)


def test_captions_inside_captions_are_one() -> None:
    nested = "<figcaption><div>" * 100 + "The ferry " * 10_000
    raw = only(json.dumps({"title": "Ferry", "text": f"<p>{FERRY}</p>{nested}"}))
    assert len(raw.stated.captions) == 1
    nitf = "<nitf><body><body.content><p>a</p>" + "<media-caption>" * 200 + "The ferry " * 10_000
    assert len(only(nitf).stated.captions) == 1


def test_items_inside_items_say_their_words_once() -> None:
    words = "The ferry " * 10_000
    newsml = "<newsItem><contentSet><inlineXML><html><body>" + "<li>" * 200 + words
    assert only(newsml).body == (words.strip(),)
    nested = "<newsMessage><itemSet>" + "<newsItem>" * 200 + f"<inlineXML>{'<p>a</p>' * 5_000}"
    assert len(articles(nested)) == 1


def test_a_headline_as_long_as_a_book_is_the_first_of_the_text() -> None:
    title = "The ferry - to Lindholm | stops in June " * 10_000
    for record in ({"title": title, "text": FERRY}, {"title": title, "body": [FERRY, CRANE]}):
        article = read(json.dumps(record))
        assert len(article.title or "") in range(1, 200)
        assert article.body[0].startswith("The ferry - to Lindholm")
        assert FERRY in article.body


def test_a_million_short_paragraphs_are_kept() -> None:
    for content in ("It stops.\n\n" * 50_000, json.dumps({"title": "Ferry", "body": ["It stops."] * 50_000})):
        article = read(content)
        assert "".join(article.body).count("It stops.") == 50_000
        assert len(article.body) < 20_000


def test_a_record_with_a_number_of_thousands_of_digits_is_kept() -> None:
    assert only(f'{{"title": "Ferry", "text": "{FERRY}", "id": {"9" * 10_000}}}').text == FERRY


def test_a_figure_of_thousands_of_digits_is_a_figure() -> None:
    assert telling_figures(f"{'9' * 10_000} people") == {"9" * 10_000}


@pytest.mark.parametrize("date", ["٢٠٢٦-٠٤-٠٦", "२०२६-०४-०६", "20२६-04-06"])
def test_a_date_in_the_digits_of_another_script_is_that_date(date: str) -> None:
    assert read(json.dumps({"title": "Ferry", "text": FERRY, "date": date})).published == "2026-04-06"
    export = {"title": "Ferry", "title_origin": "file", "published": date, "published_origin": "file"}
    assert read(json.dumps({**export, "captions": [], "body": [FERRY]})).published == "2026-04-06"


@pytest.mark.parametrize("parameter", [";a=b", ';a="', ";a*0=b", ";=?a?q?x"])
def test_a_header_that_never_ends_does_not_hold_up_a_mail(parameter: str) -> None:
    for name in ("Content-Type: text/plain", "Subject: Ferry", "From: b@c.example"):
        assert FERRY in read(f"{HEAD}{name}{parameter * MANY}\nSubject: x\n\n{FERRY}").body


def test_a_dotted_key_of_thousands_of_parts_costs_no_memory() -> None:
    article = read(f"+++\ntitle = 'Ferry'\n{'a.' * 9_000}b = 1\n+++\n\n{FERRY}")
    assert (article.title, article.body) == ("Ferry", (FERRY,))


def test_a_header_of_a_tar_archive_that_is_all_digits_is_passed_over() -> None:
    assert only(tarred((tarfile.XHDTYPE, b"1" * MANY))).text == FERRY
    assert only(tarred((tarfile.XHDTYPE, b"%d path=%s\n" % (MANY, b"1" * (MANY - 13))))).text == FERRY


def test_what_a_tar_archive_says_of_all_its_members_is_not_copied_for_each() -> None:
    records = b"".join(b"16 key%05d=abc\n"[:16] % number for number in range(50_000))
    assert only(tarred((tarfile.XGLTYPE, records))).text == FERRY


def test_a_name_told_in_a_header_of_a_tar_archive_is_the_members_name() -> None:
    raw = only(tarred((tarfile.XHDTYPE, b"20 path=harbour.txt\n")), "a.tar")
    assert raw.source.endswith("harbour.txt")


def test_a_zip_that_lists_one_file_a_thousand_times_holds_it_once() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", FERRY * 1_000)
    written = buffer.getvalue()
    end = written.rindex(b"PK\5\6")
    (start,) = struct.unpack("<L", written[end + 16 : end + 20])
    entries = written[start:end] * 1_000
    tail = bytearray(written[end:])
    struct.pack_into("<HHLL", tail, 8, 1_000, 1_000, len(entries), start)
    bomb = written[:start] + entries + bytes(tail)
    assert len(found(bomb)) == 2
    assert "lie over one another" in failures(bomb)[0]


def test_a_list_that_breaks_off_after_a_tome_keeps_the_tome(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text("[" + json.dumps({"title": "Ferry", "text": FERRY * 2_000}) + ', {"title')
    given = tuple(open_input(path, lambda _source, _digest: False))
    assert [len(portion.items) for portion in given] == [1, 1]
    assert sum(portion.bytes for portion in given) == path.stat().st_size
