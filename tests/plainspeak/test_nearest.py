"""What a statement comes from in a longer source."""

import pytest

from consult.plainspeak import Context, Source, check, easy
from consult.plainspeak.language import CODES
from consult.plainspeak.nearest import nearest
from consult.plainspeak.reading import Reading

SOURCES = {
    "ar": ("المكتب يساعد الدول. اللجان تقرأ التقارير.", "اللجان قرأت تقريرا.", "اللجان تقرأ التقارير."),
    "en": (
        "The office helps States. Committees read reports.",
        "A committee read my report.",
        "Committees read reports.",
    ),
    "es": (
        "La oficina ayuda a los Estados. Los comités leen informes.",
        "Un comité lee mi informe.",
        "Los comités leen informes.",
    ),
    "fr": (
        "Le bureau aide les États. Les comités lisent des rapports.",
        "Un comité a vu mon rapport.",
        "Les comités lisent des rapports.",
    ),
    "ru": ("Служба помогает странам. Комитеты читают доклады.", "Комитет видел доклад.", "Комитеты читают доклады."),
    "zh": ("办公室帮助国家。委员会阅读报告。", "委员会看了报告。", "委员会阅读报告。"),
}


def _near(statement: str, code: str, source: str, source_code: str) -> list[str]:
    return [one.text for one in nearest(Reading(statement, code), Source(source, source_code))]


@pytest.mark.parametrize("code", CODES)
def test_the_sentence_with_most_of_the_words_in_any_form_is_nearest(code: str) -> None:
    source, statement, expected = SOURCES[code]
    assert _near(statement, code, source, code) == [expected]


def test_sentences_that_share_as_many_words_are_all_near() -> None:
    assert _near("States speak.", "en", "States came. States left. People sang.", "en") == [
        "States came.",
        "States left.",
    ]


@pytest.mark.parametrize(("statement", "code"), [("Zebras.", "en"), ("", "en"), ("Les comités lisent.", "fr")])
def test_all_are_near_when_no_word_is_shared_or_the_language_is_another(statement: str, code: str) -> None:
    sentences = ["The office helps States.", "Committees read reports."]
    assert _near(statement, code, " ".join(sentences), "en") == sentences


@pytest.mark.parametrize("source", ["", "…", "\n"])
def test_a_source_without_sentences_is_its_own_nearest(source: str) -> None:
    assert _near("People speak.", "en", source, "en") == [source]


def _found(statement: str, source: Source) -> list[str]:
    found = check(statement, profile=easy("en"), context=Context(source=source))
    return [finding.rule for finding in found if finding.rule in {"M4", "M6"}]


def test_a_source_in_another_language_is_missed_only_where_all_its_sentences_say_so() -> None:
    one = Source("Les États n’attendent pas.", "fr")
    both = Source("Les États n’attendent pas. Les États ne chantent pas.", "fr")
    mixed = Source("Les États n’attendent pas. Les États chantent.", "fr")
    assert [_found("States wait.", source) for source in (one, both, mixed)] == [["M4"], ["M4"], []]
    assert _found("States wait.", Source("Les États attendent, sauf la nuit.", "fr")) == ["M6"]
