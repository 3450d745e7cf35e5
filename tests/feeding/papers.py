"""Invented feeds of a harbour town, in each kind there is."""

from __future__ import annotations

import json

SENTENCE = "The ferry to Sandnes sailed again on Tuesday after the crews accepted the offer of the port. "
WHOLE = SENTENCE * 12


def item(
    number: int, *, title: str | None = None, text: str = SENTENCE, id: str | None = None, more: str = ""
) -> str:
    """Write one item of RSS."""
    return (
        f"<item><title>{title or f'Ferry news {number}'}</title><link>https://alba.example/{number}</link>"
        f"<guid isPermaLink='false'>{id or f'ferry-{number}'}</guid><description>{text}</description>"
        f"<pubDate>Tue, 09 Apr 2030 1{number % 10}:00:00 +0900</pubDate>{more}</item>"
    )


def rss(*items: str, title: str = "The Alba Courier", head: str = "", about: str = "") -> bytes:
    """Write a feed in RSS."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>{title}</title><link>https://alba.example/</link><language>en</language>{about}"
        f"{''.join(items)}</channel></rss>"
    ).encode()


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Coast Daily</title>
<link href="https://coast.example/"/><entry><title type="html">Crews &amp;amp; captains</title>
<id>tag:coast.example,2030:1</id><link href="/crews"/><updated>2030-04-09T10:00Z</updated>
<author><name>Jo Reyes</name></author><author><name>Mia Sand</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{SENTENCE}</p><p>Second.</p></div></content>
</entry></feed>""".encode()

RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://quay.example/"><title>The Quay</title>
<link>https://quay.example/</link></channel>
<item rdf:about="https://quay.example/1"><title>Quay closed</title>
<link>https://quay.example/1</link><description>{SENTENCE}</description><dc:date>2030-04-09</dc:date>
<dc:creator>Ana Lima</dc:creator></item></rdf:RDF>""".encode()

JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Pier Post",
        "home_page_url": "https://pier.example/",
        "items": [
            {
                "id": 7,
                "url": "/7",
                "title": "Pier reopens",
                "content_html": f"<p>{SENTENCE}</p><p>Second.</p>",
                "date_published": "2030-04-09T10:00:00+02:00",
                "authors": [{"name": "Farah Iskandar"}],
                "tags": ["piers"],
            }
        ],
    }
).encode()
