"""Who the mentions stand for."""

from corpus.annotate import annotate


def names(*paragraphs: str) -> list[str]:
    return [mention.entity.name for mention in annotate(paragraphs).mentions]


def keys(*paragraphs: str) -> list[str]:
    return [mention.entity.key for mention in annotate(paragraphs).mentions]


def test_one_man_is_one_by_whatever_name() -> None:
    found = annotate(["Acting President Seo Min-jae spoke.", "Seo left.", "Acting President Seo returned."])
    assert {mention.entity.key for mention in found.mentions} == {"person:minjae seo"}
    assert found.mentions[0].entity.aliases == ("Seo",)


def test_two_kims_stay_two_and_a_title_tells_them_apart() -> None:
    assert names(
        "Leader Kim Jong-un met Minister Kim Tae-rim. Kim Jong-un smiled.",
        "Minister Kim did not.",
        "Kim Jong-un",
    ) == ["Kim Jong-un", "Kim Tae-rim", "Kim Jong-un", "Kim Tae-rim", "Kim Jong-un"]


def test_names_that_look_alike_are_never_merged() -> None:
    assert len(set(keys("Kim Jong-un and Kim Jong-il met.", "John Smith and Jon Smith met."))) == 4


def test_the_order_of_an_east_asian_name_and_its_hyphen_do_not_matter() -> None:
    assert len(set(keys("Tanaka Kenji spoke.", "Kenji Tanaka spoke."))) == 1
    assert len(set(keys("Yoon Tae Min spoke.", "Yoon Tae-min spoke."))) == 1


def test_initials_nicknames_and_capitals_do_not_make_another_person() -> None:
    assert len(set(keys("Donald J. Orlin spoke.", "DONALD ORLIN", "Donald Orlin left."))) == 1
    assert len(set(keys("Joe Hartwell spoke.", "Joseph Hartwell left."))) == 1


def test_a_wife_of_the_same_name_is_someone_else() -> None:
    found = names("President Donald Orlin and Melania Orlin came. Donald Orlin spoke. Orlin left.")
    assert found == ["Donald Orlin", "Melania Orlin", "Donald Orlin", "Donald Orlin"]


def test_an_unknown_bare_name_stays_a_bare_name() -> None:
    (mention,) = annotate(["Minister Lindqvist resigned."]).mentions
    assert (mention.entity.name, mention.entity.key) == ("Lindqvist", "person:lindqvist?")


def test_the_same_person_has_the_same_key_in_every_article() -> None:
    assert keys("Seo Min-jae spoke.") == keys("Minister Seo Min-jae left, officials said.")


def test_korea_is_the_south_unless_only_the_north_is_spoken_of() -> None:
    assert names("Korea exports ships.") == ["South Korea"]
    assert names("Korea and North Korea met in Seoul.")[0] == "South Korea"
    assert names("North Korea fired a missile. Korea's army cheered.")[1] == "North Korea"


def test_acronyms_and_aliases_stand_for_the_full_name() -> None:
    assert names("The Lake Orrin Water Board (LOWB) met. LOWB said no.")[2] == "Lake Orrin Water Board"
    assert names("The U.S. and the UK told the IMF.") == [
        "United States",
        "United Kingdom",
        "International Monetary Fund",
    ]
    assert names("Shares of Hanil Steel Co. and Hanil Steel fell.") == ["Hanil Steel", "Hanil Steel"]
