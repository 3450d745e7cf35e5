import pytest

from corpus.article import Origin
from tests.sample_articles.held import EXPECTED, cleaned, fields, wanted

KNOWN = ("title", "published", "updated", "publisher", "agency", "section", "dateline", "language")


def folded(value: object) -> object:
    return value.casefold() if isinstance(value, str) else value


@pytest.mark.parametrize(("name", "field"), fields(KNOWN))
def test_what_is_known_of_it_is_right(name: str, field: str) -> None:
    article = cleaned(name)
    found = getattr(article, field)
    if field in {"title", "published"} and getattr(article, f"{field}_origin") != Origin.FILE:
        found = None
    assert folded(found) in [folded(value) for value in wanted(name, field)]


@pytest.mark.parametrize(("name", "field"), fields(["authors"]))
def test_its_authors_are_named(name: str, field: str) -> None:
    authors = {author.casefold() for author in cleaned(name).authors}
    assert authors == {author.casefold() for author in EXPECTED[name][field]}


@pytest.mark.parametrize(("name", "field"), fields(["begins", "ends"]))
def test_its_body_begins_and_ends_where_the_report_does(name: str, field: str) -> None:
    body = cleaned(name).body
    if field == "begins":
        assert body[0].startswith(wanted(name, field))
    else:
        assert body[-1].endswith(wanted(name, field))


@pytest.mark.parametrize(("name", "field"), fields(["paragraphs"]))
def test_its_body_has_its_paragraphs(name: str, field: str) -> None:
    fewest, most = EXPECTED[name][field]
    assert fewest <= len(cleaned(name).body) <= most


@pytest.mark.parametrize(("name", "field"), fields(["must_not"]))
def test_no_junk_is_left_in_its_body(name: str, field: str) -> None:
    body = "\n".join(cleaned(name).body)
    assert not [junk for junk in EXPECTED[name][field] if junk in body]


@pytest.mark.parametrize(("name", "field"), fields(["captions"]))
def test_its_captions_are_kept_once(name: str, field: str) -> None:
    captions = cleaned(name).captions
    assert len(captions) in wanted(name, field)
    assert len(set(captions)) == len(captions)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_it_is_long_enough_to_be_read_and_short_enough_to_be_finished(name: str) -> None:
    words = " ".join(cleaned(name).body).split()
    # A Korean or German word holds as much as two or three English ones.
    assert (250 if EXPECTED[name]["language"] == "en" else 150) <= len(words) <= 600
