"""The agencies' XML gives articles with all that it states; entities, outside files and damage do no harm."""

from __future__ import annotations

import socket

import pytest

from corpus.read.formats import Format, recognise
from tests.reading_formats.tools import articles, failures, only

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "https://nowhere.invalid/nitf-3-3.dtd">
<nitf xml:lang="en">
  <head>
    <title>A title for the desk</title>
    <meta name="section" content="Sea"/>
    <docdata>
      <date.issue norm="20250409T111300+0200"/>
      <key-list><keyword key="ferries"/><keyword key="strikes"/></key-list>
    </docdata>
    <pubdata name="Fjord Post" ex-ref="https://x.example/ferry"/>
    <revision-history norm="20250409T120000+0200"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Ferry sails again</hl1><hl2>After a week</hl2></hedline>
      <byline>By <person>Ida Berg</person><byttl>Chief correspondent</byttl></byline>
      <distributor>Nordwire</distributor>
      <dateline><location>SANDNES, Norway</location><story.date norm="20250409"/></dateline>
    </body.head>
    <body.content>
      <p>The ferry to <location>Sandnes</location> sailed
      again.</p>
      <media media-type="image"><media-caption><p>The ferry.</p></media-caption></media>
      <hl2>Why</hl2>
      <block><p>Nobody won &amp; nobody lost.</p></block>
      <table><tr><td>one</td><td> two</td></tr></table>
    </body.content>
    <body.end><tagline>Nordwire</tagline></body.end>
  </body>
</nitf>
"""
BODY = ("The ferry to Sandnes sailed again.", "Why", "Nobody won & nobody lost.", "one two")

ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:x:{number}" xml:lang="en">
  <itemMeta>
    <itemClass qcode="ninat:{kind}"/>
    <provider qcode="nprov:Nordwire"/>
    <versionCreated>2025-04-09T12:00:00+02:00</versionCreated>
    <firstCreated>2025-04-09T11:00:00+02:00</firstCreated>
  </itemMeta>
  <contentMeta>
    <contentCreated>2025-04-09T11:13:00+02:00</contentCreated>
    <located><name>Sandnes</name></located>
    <creator><name>Ida Berg</name></creator>
    <language tag="en"/>
    <keyword>ferries</keyword>
    <subject qcode="medtop:1"><name>Sea</name></subject>
    <headline>Ferry sails again</headline>
    <by>By a desk</by>
  </contentMeta>
  <contentSet>{content}</contentSet>
</newsItem>"""
XHTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>
<title>x</title></head><body><p>The ferry sails.</p><p>It does.</p></body></html></inlineXML>"""
PLAIN = "<inlineData>The ferry\nsails.\n\nIt does.</inlineData>"
ESCAPED = "<inlineData>&lt;p&gt;The ferry sails.&lt;/p&gt;&lt;p&gt;It does.&lt;/p&gt;</inlineData>"
INNER_NITF = f"<inlineXML>{NITF[NITF.index('<nitf') :]}</inlineXML>"


def item(number: int = 1, kind: str = "text", content: str = XHTML) -> str:
    return ITEM.format(number=number, kind=kind, content=content)


def message(*items: str) -> str:
    return f"<newsMessage><header/><itemSet>{''.join(items)}</itemSet></newsMessage>"


def test_nitf_gives_all_that_it_states() -> None:
    article = only(NITF)
    stated = article.stated
    assert article.body == BODY
    assert (stated.title, stated.authors) == ("Ferry sails again", ("Ida Berg",))
    assert (stated.published, stated.updated) == ("20250409T111300+0200", "20250409T120000+0200")
    assert (stated.publisher, stated.agency) == ("Fjord Post", "Nordwire")
    assert (stated.section, stated.dateline, stated.language) == ("Sea", "SANDNES, Norway", "en")
    assert (stated.url, stated.captions) == ("https://x.example/ferry", ("The ferry.",))
    assert stated.tags == ("ferries", "strikes")


@pytest.mark.parametrize("content", [XHTML, PLAIN, ESCAPED])
def test_a_news_item_gives_its_text_however_it_is_put(content: str) -> None:
    article = only(item(content=content))
    stated = article.stated
    assert article.source == "input"
    assert article.body == ("The ferry sails.", "It does.")
    assert (stated.title, stated.authors, stated.publisher) == (
        "Ferry sails again",
        ("Ida Berg",),
        "Nordwire",
    )
    assert (stated.published, stated.updated) == ("2025-04-09T11:13:00+02:00", "2025-04-09T12:00:00+02:00")
    assert (stated.section, stated.dateline, stated.tags) == ("Sea", "Sandnes", ("ferries",))


def test_nitf_inside_a_news_item_is_read_as_nitf() -> None:
    article = only(item(content=INNER_NITF))
    assert article.body == BODY
    assert article.stated.captions == ("The ferry.",)
    assert article.stated.url == "https://x.example/ferry"


def test_a_message_gives_each_of_its_texts_and_no_picture() -> None:
    content = message(item(1), item(2, kind="picture"), item(3))
    assert [one.source for one in articles(content)] == ["input#urn:newsml:x:1", "input#urn:newsml:x:3"]


def test_the_older_newsml_is_read_too() -> None:
    content = """<?xml version="1.0"?><NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier>
    <NewsItemId>7</NewsItemId></NewsIdentifier></Identification><NewsManagement>
    <FirstCreated>20250409T111300</FirstCreated></NewsManagement><NewsComponent><NewsLines>
    <HeadLine><![CDATA[Ferry back]]></HeadLine><ByLine>Ida Berg</ByLine></NewsLines>
    <AdministrativeMetadata><Provider><Party FormalName="Nordwire"/></Provider></AdministrativeMetadata>
    <ContentItem><DataContent><nitf><body><body.content><p>It sails.</p></body.content></body></nitf>
    </DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
    article = only(content)
    assert (article.stated.title, article.body, article.stated.authors) == (
        "Ferry back",
        ("It sails.",),
        ("Ida Berg",),
    )
    assert (article.stated.published, article.stated.publisher) == ("20250409T111300", "Nordwire")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_the_declared_encoding_is_used(encoding: str) -> None:
    declared = "UTF-8" if encoding == "utf-8-sig" else encoding
    content = NITF.replace("UTF-8", declared).replace("Ferry", "Fähre").encode(encoding)
    assert recognise(content) is Format.NITF
    assert only(content).stated.title == "Fähre sails again"


NAMED = "<nitf><body.content><p>&a;</p></body.content></nitf>"
ENTITIES = [
    f'<!DOCTYPE nitf [<!ENTITY b "boom"><!ENTITY a "&b;&b;&b;">]>{NAMED}',
    f'<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]>{NAMED}',
    f'<!DOCTYPE nitf [<!ENTITY % a SYSTEM "http://nowhere.invalid/a.dtd"> %a;]>{NAMED}',
]


@pytest.mark.parametrize("content", ENTITIES, ids=["expanded", "file", "parameter"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(content: str, encoding: str) -> None:
    (told,) = failures(content.encode(encoding))
    assert "declares XML entities of its own" in told


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert (
        only(
            NITF.replace(
                "<body.content>",
                '<body.content xmlns:x="http://www.w3.org/2001/XInclude"><x:include href="/etc/passwd"/>',
            )
        ).body
        == BODY
    )


@pytest.mark.parametrize("share", [0.75, 0.9])
def test_a_file_that_breaks_off_is_read_as_far_as_it_goes(share: float) -> None:
    article = only(NITF[: int(len(NITF) * share)])
    assert article.stated.title == "Ferry sails again"


@pytest.mark.parametrize(
    "content", ["<nitf>", "<newsMessage></newsMessage>", "<nitf><" + "a>" * 9, "<newsItem>\x00"]
)
def test_what_holds_no_article_is_refused(content: str) -> None:
    assert failures(content)


def test_elements_nested_without_end_do_no_harm() -> None:
    assert only(NITF.replace("<block>", "<block>" * 50_000)).stated.title == "Ferry sails again"


def test_more_tags_than_memory_has_room_for_are_refused() -> None:
    content = NITF.replace("<p>Nobody", "<p/>" * 500_001 + "<p>Nobody")
    (failure,) = failures(content)
    assert "is XML of more than 500,000 tags" in failure
