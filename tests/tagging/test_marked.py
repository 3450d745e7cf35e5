from corpus.annotate.tagger.training import marked, sources
from corpus.annotate.tagger.training.documents import Document
from corpus.article import Kind

from .news import HELD, LEARNT

MARKED = """# A comment.

=== rain
[L BERGEN=Bergen] (Dagen): [P Kari Vik], of [O Regn AS=Regn], cited the [? Rain Act].

>> Kari Vik: It rains

=== sun
It shone.
"""


def surfaces(document: Document) -> list[tuple[str, Kind]]:
    return [(document.text[label.start : label.end], label.kind) for label in document.labels]


def test_marks_become_labels_and_leave_the_text() -> None:
    rain, sun = marked.read(MARKED, 1.5)
    assert rain.text == "BERGEN (Dagen): Kari Vik, of Regn AS, cited the Rain Act."
    assert surfaces(rain) == [("BERGEN", Kind.PLACE), ("Kari Vik", Kind.PERSON), ("Regn AS", Kind.ORG)]
    assert (sun.text, sun.labels, sun.weight) == ("It shone.", (), 1.5)


def test_our_own_news_is_read_whole_and_nothing_held_out_is_among_it() -> None:
    ours = [source for source in sources.SOURCES if source.own]
    assert {f"{source.name}.txt" for source in ours} == {path.name for path in LEARNT.glob("*.txt")}
    for source in ours:
        documents = sources.read(source, LEARNT)
        assert documents
        assert not any(mark in document.text for document in documents for mark in ("[", "]", ">>"))
    learnt = "".join(document.text for source in ours for document in sources.read(source, LEARNT))
    for path in HELD.glob("*news.txt"):
        for held in marked.read(path.read_text(encoding="utf-8"), 1):
            assert held.text.split("\n")[0] not in learnt
