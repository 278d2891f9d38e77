"""Catalogue, rules, messages and profiles agree."""

import re
import time

import pytest

from consult.plainspeak import VERSION, Context, Source, Term, Way, check, easy, plain
from consult.plainspeak.catalogue import CATALOGUE
from consult.plainspeak.language import CODES, language
from consult.plainspeak.messages import GUIDANCE
from consult.plainspeak.profiles import profiles
from consult.plainspeak.rules import RULES


def test_every_rule_of_the_catalogue_is_implemented_in_its_order() -> None:
    assert list(RULES) == [rule.id for rule in CATALOGUE]


def test_every_code_has_guidance_once_and_no_other_has() -> None:
    codes = [code for rule in CATALOGUE for code in rule.codes]
    assert sorted(codes) == sorted(GUIDANCE)
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("code", GUIDANCE)
def test_guidance_is_whole_sentences(code: str) -> None:
    guidance = GUIDANCE[code]
    sentences = (guidance.what, guidance.why, guidance.how, guidance.example)
    assert [sentence[-1] in ".”" for sentence in sentences] == [True] * 4
    without_names = [re.sub(r"%\(\w+\)s", "", sentence) for sentence in sentences]
    assert ["%" in sentence for sentence in without_names] == [False] * 4


def test_guidance_is_itself_without_hard_limits_broken() -> None:
    texts = [text for guidance in GUIDANCE.values() for text in (guidance.what, guidance.why, guidance.how)]
    too_long = [text for text in texts if "sentence_too_long_words" in _codes(text)]
    assert too_long == []


def _codes(text: str) -> set[str]:
    return {finding.code for finding in check(text, profile=plain("en"))}


@pytest.mark.parametrize("way", Way)
def test_there_is_a_profile_for_each_language(way: Way) -> None:
    assert [(profile.language, profile.version) for profile in profiles(way)] == [(code, VERSION) for code in CODES]
    assert [profile.soft < profile.hard for profile in profiles(way)] == [True] * 6


def test_limits_are_those_of_the_reference() -> None:
    limits = {profile.language: (profile.soft, profile.hard, profile.zipf) for profile in profiles(Way.EASY)}
    assert limits == {
        "ar": (9, 11, 4.3),
        "en": (12, 15, 4.8),
        "es": (14, 17, 4.5),
        "fr": (13, 17, 4.6),
        "ru": (11, 14, 5.05),
        "zh": (17, 22, 4.75),
    }
    assert (plain("en").soft, plain("en").hard) == (20, 25)


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(LookupError):
        language("de")
    with pytest.raises(LookupError):
        easy("de")
    with pytest.raises(LookupError):
        check("5", profile=easy("en"), context=Context(source=Source("5", "../en")))


def test_only_the_rules_of_the_profile_speak() -> None:
    text = "The NHRIs met (in May); 20% of them; etc."
    assert {finding.rule for finding in check(text, profile=plain("en"))} == {"W4", "M1"}


@pytest.mark.parametrize("code", CODES)
def test_a_warm_check_takes_less_than_fifty_milliseconds(code: str) -> None:
    text = (
        "NMIRF 25% (A/HRC/51/33); "
        + {"zh": "我们的人权报告。", "ar": "هذا تقرير. ", "ru": "Это доклад. "}.get(code, "report ") * 20
    )
    context = Context(terms=tuple(Term(f"word{n}", ("synonym",)) for n in range(50)), source=Source(text * 3, code))
    check(text, profile=easy(code), context=context)
    started = time.process_time()
    for _ in range(3):
        check(text, profile=easy(code), context=context)
    assert (time.process_time() - started) / 3 < 0.05
