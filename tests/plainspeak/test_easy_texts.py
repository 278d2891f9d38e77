"""The control: easy sentences of our own give no hard finding."""

from collections import Counter

import pytest

from consult.plainspeak import Severity, check, easy, plain
from consult.plainspeak.language import CODES
from tests.plainspeak.easy_texts import EASY


@pytest.mark.parametrize("code", CODES)
def test_there_are_twenty_different_sentences(code: str) -> None:
    assert len(set(EASY[code])) == 20


@pytest.mark.parametrize("code", CODES)
def test_no_easy_sentence_is_long(code: str) -> None:
    found = [found for text in EASY[code] for found in check(text, profile=easy(code)) if found.rule == "S1"]
    assert found == []


@pytest.mark.parametrize("code", CODES)
def test_easy_sentences_break_no_other_rule_than_rare_words(code: str) -> None:
    found = [found for text in EASY[code] for found in check(text, profile=easy(code))]
    others = [f.code for f in found if f.rule != "W1" and f.code != "number_without_source"]
    assert others == []


@pytest.mark.parametrize("code", CODES)
def test_few_words_of_easy_sentences_are_noted_as_rare(code: str) -> None:
    # The threshold was chosen to note 1 everyday word in 30 at most; these sentences hold words of the field
    # ("disabilities", "report") and inflected verbs, so 1 word in 9 is accepted here, and 2 warnings.
    found = [found for text in EASY[code] for found in check(text, profile=easy(code)) if found.rule == "W1"]
    severities = Counter(finding.severity for finding in found)
    assert severities[Severity.INFO] <= 12
    assert severities[Severity.WARNING] <= 2


@pytest.mark.parametrize("code", CODES)
def test_plain_profile_says_nothing_about_easy_sentences(code: str) -> None:
    noted = [
        found.code
        for text in EASY[code]
        for found in check(text, profile=plain(code))
        if found.code != "number_without_source"
    ]
    assert noted == []
