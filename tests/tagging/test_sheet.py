import numpy as np

from corpus.annotate.tagger import sheet as sheets

from . import small


def test_paragraphs_are_parted_by_a_blank_word() -> None:
    sheet = small.sheet("Ann Berry left.", "She came back.")
    assert sheet.words == ("Ann", "Berry", "left", "\n", "She", "came", "back", "\n")
    assert sheet.blanks() == [3, 7]
    assert sheet.paragraphs.tolist() == [0, 0, 0, 0, 1, 1, 1, 1]


def test_a_paragraph_without_words_takes_no_place() -> None:
    sheet = small.sheet("***", "Ann left.")
    assert sheet.words == ("Ann", "left", "\n")
    assert sheet.origins[0][0].number == 1


def test_the_same_name_in_any_case_is_one_surface() -> None:
    sheet = small.sheet("FIRE IN LINDHURST KILLS TWO PEOPLE", "Nobody in Lindhurst slept.")
    capitals, small_letters = sheet.words.index("LINDHURST"), sheet.words.index("Lindhurst")
    assert sheet.surfaces[capitals] == sheet.surfaces[small_letters] >= 0
    assert sheet.surfaces[sheet.words.index("slept")] == sheets.NOWHERE


def test_a_listed_name_is_known_in_capitals_too() -> None:
    sheet = small.sheet("FIRE IN LINDHURST KILLS TWO PEOPLE", "It was put out.")
    assert sheet.names[sheet.words.index("LINDHURST")] > 0


def test_the_longest_listed_name_counts() -> None:
    sheet = small.sheet("They cheered Sporting Lindhurst.")
    codes = sheet.names.tolist()
    assert codes[2] > 0
    assert codes[3] == codes[2] + 2


def test_the_rules_guesses_stand_where_their_words_stand() -> None:
    sheet = small.sheet("Yesterday was quiet.", "President Anna Kowalska spoke.")
    named = [word for word, code in zip(sheet.words, sheet.rules.tolist(), strict=True) if code]
    assert named == ["Anna", "Kowalska"]


def test_the_setting_tells_how_else_a_word_is_written() -> None:
    sheet = small.sheet("Bright was the day.", "We met Bright in a bright room.")
    setting = sheet.settings[0]
    assert setting & sheets.OPENS
    assert setting & sheets.ALSO_LOW
    assert setting & sheets.ALSO_CAPITAL
    assert setting & sheets.LEAD


def test_every_array_is_as_long_as_the_words() -> None:
    sheet = small.sheet("Ann Berry left “Lindhurst”.", "", "Q: Why?")
    for array in (sheet.names, sheet.rules, sheet.settings, sheet.surfaces, sheet.paragraphs):
        assert len(array) == len(sheet.words) == len(sheet.gaps) == len(sheet.spelt)
        assert array.dtype == np.int32
