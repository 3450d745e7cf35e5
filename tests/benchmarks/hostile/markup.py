"""Web pages, feeds, lists of feeds and the wire formats."""

from __future__ import annotations

from .writing import MB, SENTENCE, Make, laughs, numbered, reaching_out, repeated, written

_NITF = "<nitf><head><title>Ferry</title></head><body><body.content><p>{}</p></body.content></body></nitf>"
_NEWSML = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
_NEWSITEM = '<newsItem guid="{}"/>'
_RSS = "<rss><channel><title>{}</title><item><title>{}</title></item></channel></rss>"
_OPML = '<opml version="2.0"><body><outline text="{}" xmlUrl="{}"/></body></opml>'
_IN_RSS = '<rss version="2.0"><channel><title>T</title>'
_ITEM = "<item><title>Ferry {}</title><guid>{}</guid><description>Stops.</description></item>"
_PAGE = "<html><body><article>"
_DATES = "<item><title>Ferry</title><pubDate>Fri, 99 Foo 99999 99:99:99</pubDate><guid>{}</guid></item>"
_TIME = '<html><head><meta property="article:published_time" content="-0001-99-99"></head><body>'

_BYLINE, _H1 = '<i class="byline">x y</i>', f"<div><h1>{SENTENCE}</h1></div>"
_BODY = f"<body>{f'<p>{SENTENCE * 2}</p>' * 4}"
_LINKED = '<html><head><script type="application/ld+json">'
_GRAPH = '{"@type":"NewsArticle","@id":"#{}","headline":"Ferry {}","author":{"@id":"#{}"}},'

INPUTS: dict[str, Make] = {
    "nested.html": repeated("<div>", 100_000, before="<html><body>", after="a"),
    "nested-inline.html": repeated("<b><i>", 100_000, before="<html><body><p>", after="a"),
    "nested-lists.html": repeated("<ul><li>a", 100_000, before="<html><body>"),
    "line.html": repeated(SENTENCE, 49_000_000 // len(SENTENCE), before=f"{_PAGE}<p>"),
    "paragraphs.html": repeated(f"<p>{SENTENCE}</p>", 500_000, before=_PAGE),
    "tags.html": repeated("<p>a</p>", 49_000_000 // 8, before="<html><body>"),
    "unclosed.html": repeated("<p>a", 1_000_000, before="<html><body>"),
    "open-tags.html": repeated("<", 49_000_000, before="<html>"),
    "attributes.html": numbered(" a{}=b", 3_000_000, before="<html><body ", after=">a"),
    "attribute.html": repeated("a", 20_000_000, before='<html><body class="', after=f'"><p>{SENTENCE}'),
    "styles.html": numbered('<p style="color:{}">a</p>', 400_000, before=_PAGE),
    "style.html": numbered(".a{} { color: red }", 1_000_000, before="<html><head><style>", after="</style>"),
    "table.html": repeated("<table><tr><td>", 100_000, before="<html><body>"),
    "wide-table.html": repeated("<td>a", 1_000_000, before="<html><body><table><tr>"),
    "entities.html": repeated("&amp;", 5 * MB, before="<html><body><p>"),
    "comments.html": repeated("<!--", 5 * MB, before="<html><body>"),
    "scripts.html": repeated("<script>", 2 * MB, before="<html><body>"),
    "links.html": numbered('<a href="/{}">Ferry {}</a> ', 500_000, before=_PAGE),
    "metas.html": numbered('<meta name="a{}" content="b">', 500_000, before="<html><head>"),
    "json-ld.html": repeated("[", 500_000, before='<html><head><script type="application/ld+json">'),
    "many-json-ld.html": repeated(
        '<script type="application/ld+json">{"a":1}</script>', 100_000, before="<html>"
    ),
    "graph.html": numbered(
        _GRAPH, 100_000, before=f'{_LINKED}{{"@graph":[', after=f"{{}}]}}</script></head>{_BODY}"
    ),
    "graphs.html": repeated('{"@graph":[', 30_000, before=_LINKED, after=f"</script></head>{_BODY}"),
    "authors.html": repeated(
        '"author":[{', 40_000, before=f'{_LINKED}{{"headline":"a" ', after=f"</script>{_BODY}"
    ),
    "class.html": repeated("_", 1_500_000, before=f'<html>{_BODY}<p class="', after=f'">{SENTENCE}'),
    "apart.html": written(f'<html><div class="{"x " * 700_000}">{_BODY}{_BYLINE * 15_000}'),
    "charset.html": written(b'<html><meta charset="punycode">' + _BODY.encode() + b"\xe9" + b"a" * 1_900_000),
    "codec.html": written(b'<html><meta charset="hex">' + _BODY.encode() + b"\xe9"),
    "headlines.html": numbered("<div><h1>Ferry {} stops in June</h1></div>", 25_000, before=f"<html>{_BODY}"),
    "titles.html": written(f"<html><title>{SENTENCE * 6_000}</title>{_H1 * 9_000}{_BODY}"),
    "nested-headlines.html": written(f"<html><body>{'<div itemprop=headline>' * 240}{'word ' * 300_000}"),
    "bylines.html": numbered(
        '<p class="byline date time" itemprop="author">x{}', 25_000, before=f"<html>{_BODY}"
    ),
    "breaks.html": repeated("The ferry stops.<br>", 14_000, before=f"{_PAGE}<p>"),
    "spans.html": repeated("<span>The ferry</span> ", 14_000, before=f"{_PAGE}<p>"),
    "alike.html": numbered(f"<p>The ferry to {'a b c d ' * 15}{{}} stops in June.</p>", 13_000, before=_PAGE),
    "dates.html": repeated(f"<p>{SENTENCE}</p>", 9, before=_TIME),
    "feed.xml": numbered(_ITEM, 20_000, before=_IN_RSS, after="</channel></rss>"),
    "many-items.xml": numbered(_ITEM, 400_000, before=_IN_RSS, after="</channel></rss>"),
    "line.xml": repeated(SENTENCE, 400_000, before=f"{_IN_RSS}<item><title>a</title><description>"),
    "dates.xml": numbered(_DATES, 2_000, before=_IN_RSS),
    "laughs-feed.xml": laughs(_RSS),
    "outside-feed.xml": reaching_out(_RSS),
    "laughs.opml": laughs(_OPML),
    "outside.opml": reaching_out(_OPML),
    "laughs-nitf.xml": laughs(_NITF),
    "outside-nitf.xml": reaching_out(_NITF),
    "nested.xml": repeated("<a>", 1_000_000, before="<rss><channel>"),
    "attributes.xml": numbered(' a{}="b"', 1_000_000, before="<rss ", after="><channel/></rss>"),
    "nested-nitf.xml": repeated("<p>", 1_000_000, before="<nitf><body><body.content>"),
    "paragraphs-nitf.xml": repeated("<p>a</p>", 1_000_000, before="<nitf><body><body.content>"),
    "news-items.xml": numbered(_NEWSITEM, 100_000, before=_NEWSML, after="</itemSet></newsMessage>"),
    "captions-nitf.xml": written(f"<nitf><body><body.content>{'<media-caption>' * 200}{'word ' * 1_000_000}"),
    "bylines-nitf.xml": written(
        f"<nitf><body><body.head>{'<byline>' * 200}{'<person>a b</person>' * 100_000}"
    ),
    "nested-items.xml": written(f"{_NEWSML}{'<newsItem>' * 200}<inlineXML>{'<p>a</p>' * 110_000}"),
    "nested-list.xml": written(
        f"{_NEWSML}<newsItem><inlineXML><html><body>{'<li>' * 200}{'word ' * 1_000_000}"
    ),
    "ampersands.xml": repeated("& ", 5_000_000, before=f"{_IN_RSS}<item><title>a</title><description>"),
    "references.xml": repeated("&lt;b&gt; ", 450_000, before=f"{_IN_RSS}<item><title>a</title><description>"),
    "title.xml": repeated(
        "Ferry ", 2_000_000, before=f"{_IN_RSS}<item><title>", after="</title></item></channel></rss>"
    ),
    "encoding.xml": repeated(
        "a", 5 * MB, before='<?xml version="1.0" encoding="punycode"?><rss><channel><title>'
    ),
    "outlines.opml": repeated("<outline>", 500_000, before='<opml version="2.0"><body>'),
    "many-outlines.opml": numbered(
        '<outline xmlUrl="https://a.example/{}"/>', 1_000_000, before="<opml><body>"
    ),
}
