"""Plain texts and Markdown."""

from __future__ import annotations

from string import ascii_lowercase, ascii_uppercase

from .writing import MB, SENTENCE, Make, numbered, repeated, written

_ARTICLE = f"Ferry to Lindholm stops in June\n\nBy Mara Okonjo\n\nApril 6, 2026\n\n{SENTENCE * 3}\n\n"
_ALIASES = (
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))
    + "\ntitle: *a11\nauthors: *a11"
)
_RUNS = (
    *(
        " ",
        ".",
        "-",
        "—",
        '"',
        "“",
        "’",
        "1",
        "A",
        "a",
        "(",
        "[",
        "<",
        "&",
        "@",
        ",",
        "#",
        "|",
        "\t",
        "\u200b",
        "é",
        "東",
    ),
    *(
        "A. ",
        "a, ",
        "1.",
        "1/",
        "2020-01-01 ",
        "January 1, ",
        "12:30 ",
        "By ",
        "by a and ",
        "a@b.",
        "http://",
        "<a ",
    ),
    *(
        "&#",
        "[a](",
        "Mara Okonjo, ",
        "President ",
        "Bank of ",
        "$1 ",
        "1 million ",
        "Act of ",
        "U.S. ",
        "(AP) ",
    ),
    *(
        "a\n",
        "a\n\n",
        "- a\n",
        "By A\n",
        "Jan 1, 2020\n",
        "<p>",
        "“a b,” he said. ",
        "he said. ",
        "a\u0301",
        "ABC ",
    ),
)
"""Of each a million characters in an article: what a pattern that goes back is slow at."""


_TITLE = "Ferry to Lindholm stops in June\n\n"
_FORENAMES = tuple(
    f"{first}{second}{third}" for first in ascii_uppercase for second in ascii_lowercase for third in "aeiouy"
)


def _yaml(front: str) -> Make:
    return written(f"---\n{front}\n---\n\n{SENTENCE * 3}\n")


INPUTS: dict[str, Make] = {
    "line.txt": repeated("x", 49_000_000),
    "words-on-a-line.txt": repeated(SENTENCE, 49_000_000 // len(SENTENCE)),
    "other-words-on-a-line.txt": numbered("word{} ", 4_100_000),
    "cjk.txt": repeated("東京港の船は六月に止まると市長が語った。\n\n", 800_000),
    "paragraphs.txt": numbered("Paragraph {} of a long day at the harbour.\n\n", 1_000_000),
    "short-paragraphs.txt": repeated("a\n\n", 15_500_000),
    "blank-lines.txt": repeated("\n", 49_000_000),
    "nul.txt": repeated("\0", 49_000_000),
    "nul-between.txt": repeated("The ferry\0 to Lindholm\0 ", 1_000_000),
    "escapes.txt": repeated("\x1b[31mred\x1b]0;x\x07\u202e", 2_000_000),
    "long-escape.txt": repeated("a", 20_000_000, before=f"{_ARTICLE}\x1b]52;c;", after=f"\x07\n\n{_ARTICLE}"),
    "bidi.txt": repeated("a\u202eb\u2066c\u2069", 4_000_000),
    "markup.txt": repeated("[@click=app.bell]The ferry[/] [bold red]stops[/bold red]. ", 300_000),
    "surrogates.txt": written("The ferry \ud800 stops \udfff in June. " * 50_000),
    "half-utf16.txt": written(b"\xff\xfe" + ("The ferry stops in June. " * 50_000).encode("utf-16-le")[:-1]),
    "mixed-encodings.txt": written(
        ("Der Bürgermeister sprach. " * 9).encode("cp1252") + "市長は今日。".encode() * 9_000
    ),
    "misread.txt": repeated("Itâ€™s the harbourâ€™s ferry. ", 1_000_000),
    "quotes.txt": repeated("“a” said “b” ", 2_000_000),
    "names.txt": numbered("Mara Okonjo{}, ", 2_000_000),
    "dates.txt": repeated(
        "January 99, 99999 0000-00-00 -5 BC 31/02/10000 12:99 pm ", 100_000, before=_ARTICLE
    ),
    **{
        f"run-{number:02}.txt": repeated(run, MB // len(run), before=_ARTICLE)
        for number, run in enumerate(_RUNS)
    },
    "captions.txt": numbered(
        "Photo {}: The ferry at Lindholm. Mara Okonjo/Tessel Press\n\n", 19_000, before=_ARTICLE
    ),
    "credits.txt": numbered("(Photo by Mara Okonjo{} / AFP)\n\n", 19_000, before=_ARTICLE),
    "headlines.txt": numbered("Ferry {} to Lindholm Stops in June\n", 19_000, after=f"\n{SENTENCE * 5}"),
    "bylines.txt": numbered("By Mara Okonjo{} and Tomas Reed\n", 19_000, before=_TITLE, after=SENTENCE * 5),
    "stamps.txt": numbered(
        "Published April 6, 2026 at 1:{} pm; Updated 2 hours ago\n", 19_000, before=_TITLE
    ),
    "authors.txt": numbered("Mara Okonjo{}, ", 50_000, before=f"{_TITLE}By ", after=f"\n\n{SENTENCE * 5}"),
    "signed.txt": numbered(
        "(Reporting by Mara Okonjo{}; Editing by Tomas Reed)\n\n", 12_000, before=_ARTICLE
    ),
    "title.txt": repeated("Ferry to Lindholm Stops ", 45_000, after=f"\n\n{SENTENCE * 5}"),
    "list.txt": numbered("- Ferry {} to Lindholm stops\n", 200_000, before=_ARTICLE),
    "links.txt": numbered("Ferry {} to Lindholm https://a.example/{}\n", 200_000, before=_ARTICLE),
    "speakers.txt": numbered("“The ferry stops,” said Mara Okonjo{}.\n\n", 6_000, before=_ARTICLE),
    "open-quotes.txt": numbered("“The ferry {} stops, Mara Okonjo said\n\n", 6_000, before=_ARTICLE),
    "nested-quotes.txt": written(f"{_ARTICLE}{'“‘' * 100_000}The ferry{'’”' * 100_000} he said."),
    "one-family.txt": written(f"{_ARTICLE}{'. '.join(f'{name} Okonjo spoke' for name in _FORENAMES)}."),
    "one-forename.txt": written(f"{_ARTICLE}{'. '.join(f'Mara {name}son spoke' for name in _FORENAMES)}."),
    "companies.txt": written(f"{_ARTICLE}{'. '.join(f'Tessel {name} Inc. rose' for name in _FORENAMES)}."),
    "digits.txt": written(f"{_ARTICLE}{'9' * 60_000} people came.\n\n{SENTENCE}"),
    "cjk-line.txt": repeated("東京港の船は六月に止まると市長が語った", 90_000),
    "thai-line.txt": repeated("เรือเฟอร์รี่จะหยุดในเดือนมิถุนายน", 50_000),
    "arabic.txt": repeated("\u202b\u2067العبارة ستتوقف في يونيو\u202c\u2069.\n\n", 40_000),
    "zalgo.txt": repeated(f"f{''.join(map(chr, range(0x300, 0x33C)))}", 15_000, before=_ARTICLE),
    "zero-width.txt": repeated("\u200b".join(SENTENCE), 4_000, before=_ARTICLE),
    "soft-hyphens.txt": repeated("\u00ad".join(SENTENCE), 4_000, before=_ARTICLE),
    "same-paragraphs.txt": repeated("The ferry stops.\n\n", 1_000_000),
    "own-lines.txt": repeated("The ferry stops.\r", 2_500_000),
    "brackets.md": repeated("[", 5 * MB),
    "emphasis.md": repeated("*a_ ", 2 * MB),
    "quoted.md": repeated(">", 5 * MB),
    "lists.md": repeated("- ", 5 * MB),
    "links.md": repeated("[a](", 5 * MB),
    "short-links.md": repeated("[a](", 40_000),
    "pictures.md": repeated("![a](b ", 30_000),
    "backticks.md": numbered("`{}", 40_000),
    "tables.md": repeated("|a", 60_000, before="|a\n|-\n"),
    "line.md": repeated(SENTENCE, 49_000_000 // len(SENTENCE)),
    "paragraphs.md": numbered("Paragraph *{}* of a long day.\n\n", 1_000_000),
    "aliases.md": _yaml(_ALIASES),
    "tags.md": _yaml("title: !!python/object/apply:os.system ['true']"),
    "merge.md": _yaml("a: &a {b: c}\n<<: *a\ntitle: Ferry"),
    "numbers.md": _yaml(f"title: {'9' * 15_000}\ndate: 99999-99-99\nweight: .inf"),
    "nested-yaml.md": _yaml("a: " + "[" * 20_000),
    "long-yaml.md": _yaml("\n".join(f"key{n}: value" for n in range(60_000))),
    "dotted-toml.md": written(f"+++\ntitle = 'Ferry'\n{'a.' * 9_000}b = 1\n+++\n\n{SENTENCE}"),
    "huge-yaml.md": _yaml("title: Ferry\nsaid: |\n" + "  word word\n" * 300_000),
    "nested-toml.md": written("+++\na = " + "[" * 15_000 + "\n+++\n\n" + SENTENCE),
}
