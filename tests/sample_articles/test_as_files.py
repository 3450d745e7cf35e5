import re

from corpus.sample import paths
from tests.sample_articles.held import EXPECTED, PATHS

TEXTS = {path.name: path.read_text(encoding="utf-8") for path in paths()}


def test_there_are_enough_to_look_around_in() -> None:
    assert len(PATHS) >= 14
    assert list(paths()) == sorted(paths())


def test_a_careful_human_has_described_each() -> None:
    assert EXPECTED.keys() == PATHS.keys()


def test_three_outlets_tell_of_one_event() -> None:
    bridge = [text for name, text in TEXTS.items() if name.startswith("bridge-") and "Haedam" in text]
    assert len(bridge) == 3
    assert all("Seo" in text and "Somok" in text for text in bridge)


def test_every_address_in_them_is_reserved_for_examples() -> None:
    hosts = {
        host for text in TEXTS.values() for host in re.findall(r"(?:https?:)?//([^/\s]+)/|@([\w.-]+)", text)
    }
    assert all(re.search(r"(\.example|^example\.org)$", site or mail) for site, mail in hosts)


def test_the_same_family_name_is_borne_by_two_people_now_and_then() -> None:
    everything = "\n".join(TEXTS.values())
    for one, other in (
        ("Ailsa Drummond", "Gordon Drummond"),
        ("Seo Min-jae", "Seo Han-byul"),
        ("Denise Okafor", "Ngozi Okafor"),
        ("Tomás Ibarra", "Rafael Ibarra"),
    ):
        assert one in everything
        assert other in everything
