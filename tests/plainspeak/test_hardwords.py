"""Rare words, their simple forms, and the words list."""

import subprocess
import sys

import pytest

from consult.plainspeak import Context, Term, check, easy
from consult.plainspeak.folding import fold_word
from consult.plainspeak.hardwords import is_hard, simple_forms, word_zipf
from consult.plainspeak.language import CODES
from consult.plainspeak.lexicon import UNKNOWN, frequencies, zipf
from consult.plainspeak.reading import Reading
from consult.plainspeak.romance import infinitives
from consult.plainspeak.russian import is_participle, lemma
from consult.plainspeak.terms import covered, places

EVERYDAY = {
    "en": "people country meeting report rights children help started asks years",
    "fr": "personnes pays réunion droits enfants aide l'eau demande maison travail",
    "es": "personas país reunión derechos niños ayuda agua casa trabajo años",
    "ru": "людей стране встречу права детям помощь вода дома работу годы",
    "ar": "الناس الدولة اجتماع حقوق الأطفال مساعدة الماء البيت والعمل السنوات",
    "zh": "国家 会议 报告 权利 孩子 帮助 工作 时间 问题 公司",
}
JARGON = {
    "en": "stakeholders intersessional interoperability rapporteur ratification modalities",
    "fr": "intersessions interopérabilité rapporteur ratification accréditation modalités désagrégées",
    "es": "interoperabilidad relatoría ratificación acreditación desglosados armonización modalidades",
    "ru": "межсессионный докладчик ратификация аккредитация межведомственный дезагрегированных имплементация",
    "ar": "التصديق المقرر الاعتماد المواءمة المصنفة للاستدامة التوصيات الآليات",
    "zh": "闭会 缔约国 批约 报告员 利益攸关方 互操作 主流化 认证",
}


@pytest.mark.parametrize("code", CODES)
def test_everyday_words_are_not_hard(code: str) -> None:
    hard = [word for word in EVERYDAY[code].split() if is_hard(fold_word(word), code, easy(code).zipf)]
    assert hard == []


@pytest.mark.parametrize("code", CODES)
def test_words_of_the_trade_are_hard(code: str) -> None:
    # Arabic words of the trade look like everyday words: recall was 0.57 on 30 words, elsewhere 0.7 and more.
    words = [fold_word(word) for word in JARGON[code].split()]
    hard = sum(is_hard(word, code, easy(code).zipf) for word in words)
    assert hard / len(words) >= (0.6 if code == "ar" else 0.75)


# Words that a child knows, in the forms in which they stand in a text: one infinitive has some fifty.
INFLECTED = {
    "fr": "mangeons dorment jouent écrivent achètent vendaient ouvrent demandent aident enseignent apprennent "
    "parlaient marchent suivent veulent commencent envoient expliquent répondent reçoivent choisissent "
    "amies médecins hôpitaux livres rouges petites contentes malades faciles dimanches viennent partent protège",
    "es": "comemos bebía duermen escribió vendían cerraron piden encuentran ayudaron enseñan aprende escuchó vivían "
    "siguen quieren empiezan enviamos explicaron mostrarlas amigas vecinos maestra libros cartas verdes pequeñas "
    "grandes fáciles difíciles jueves domingos eligen envían conocen pierde protegen recibe",
}
MORE_JARGON = {
    "fr": "exhortent préconisé juridictionnel consultatif facilitateurs ratifient harmonisent homologuer entérine "
    "systématisation redevabilité périodicité pérennisation concertation plaidoyer subsidiarité recensement",
    "es": "interinstitucional transversalización exhortaron instar implementaron coadyuvar salvaguardias ratificaron "
    "armonizan acreditadas desagregados relatores vinculante sensibilización homologar estipulan dirimir promulgó",
}


@pytest.mark.parametrize("code", sorted(INFLECTED))
def test_forms_of_everyday_words_are_not_hard_and_of_rare_ones_are(code: str) -> None:
    threshold = easy(code).zipf
    assert [word for word in INFLECTED[code].split() if is_hard(fold_word(word), code, threshold)] == []
    assert [word for word in MORE_JARGON[code].split() if not is_hard(fold_word(word), code, threshold)] == []


@pytest.mark.parametrize(
    ("code", "word", "infinitive"),
    [
        ("es", "reemplazan", ["reemplazar"]),
        ("es", "mostrarlas", ["mostrar"]),
        ("es", "enviándola", ["enviar"]),
        ("es", "protejan", ["proteger"]),
        ("es", "conozcan", ["conocer"]),
        ("es", "envían", ["enviar"]),
        ("es", "mesa", []),
        ("fr", "reçoivent", ["recevoir"]),
        ("fr", "apprennent", ["apprendre"]),
        ("fr", "permis", ["permettre"]),
        ("fr", "reviendra", ["revenir"]),
        ("fr", "protège", ["protéger"]),
        ("fr", "offert", ["offrir"]),
        ("fr", "rejoignent", ["rejoindre"]),
        ("fr", "table", []),
    ],
)
def test_a_form_is_traced_to_a_listed_infinitive(code: str, word: str, infinitive: list[str]) -> None:
    assert sorted(infinitives(fold_word(word), code)) == infinitive


def test_a_form_counts_no_more_than_its_verb_bears() -> None:
    # "para" (for) is a form of "parar" (to stop), but its share is another word's.
    assert word_zipf("parar", "es") < word_zipf("para", "es") - 1


@pytest.mark.parametrize(
    ("code", "word", "form"),
    [
        ("en", "meetings", "meeting"),
        ("en", "stopped", "stop"),
        ("en", "countries", "country"),
        ("fr", "l'école", "école"),
        ("fr", "nationaux", "national"),
        ("es", "naciones", "nación"),
        ("ar", "والكتاب", "كتاب"),
        ("ar", "للناس", "ناس"),
    ],
)
def test_simple_forms_hold_the_dictionary_form(code: str, word: str, form: str) -> None:
    assert form in set(simple_forms(fold_word(word), code))


def test_russian_words_are_looked_up_by_their_paradigm() -> None:
    assert word_zipf("государствами", "ru") > zipf(frequencies("ru").get("государствами", 0.0))
    assert (lemma("людям"), is_participle("написанный"), is_participle("написал")) == ("человек", True, False)
    assert (lemma("word"), is_participle("𗀀")) == ("word", False)


def test_words_off_the_list_have_no_frequency() -> None:
    assert [word_zipf("qqqqzz", code) for code in CODES] == [UNKNOWN] * 6


@pytest.mark.parametrize(
    ("code", "text", "phrase", "found"),
    [
        ("en", "Focal points met.", "focal point", ["Focal points"]),
        ("ru", "Нет контактных лиц.", "контактное лицо", ["контактных лиц"]),
        ("ar", "هذا للتقرير.", "تقرير", ["للتقرير"]),
        ("ar", "يحتاج إلى الآليات.", "آلية", ["الآليات"]),
        ("ar", "يصل إلى المجلس.", "إلى", ["إلى"]),
        ("zh", "协调人和协调人", "协调人", ["协调人", "协调人"]),
        ("en", "Nothing here.", "", []),
    ],
)
def test_terms_are_found_in_any_form(code: str, text: str, phrase: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in places(Reading(text, code), phrase)] == found


def test_a_place_is_covered_by_one_around_it_only() -> None:
    assert (covered((2, 4), [(0, 4)]), covered((2, 4), [(0, 3)]), covered((2, 4), [])) == (True, False, False)


def _hard(text: str, context: Context) -> list[str | int]:
    return [found.values["word"] for found in check(text, profile=easy("en"), context=context) if found.rule == "W1"]


def test_explained_words_names_and_repetitions_are_left() -> None:
    text = "The rapporteur asked the rapporteur in Ljubljana about zorgon."
    assert _hard(text, Context()) == ["rapporteur", "zorgon"]
    assert _hard(text, Context(terms=(Term("rapporteur"),), names=frozenset({"Zorgon"}))) == []


def test_operative_verbs_and_parts_of_numbers_are_left() -> None:
    noted = [
        [found.values["word"] for found in check(text, profile=easy(code)) if found.rule == "W1"]
        for code, text in (
            ("fr", "Ils devraient venir."),
            ("zh", "不到150万美元。"),
            ("en", "Thirty-nine came."),
        )
    ]
    assert noted == [[], [], []]


def test_names_are_left_in_every_sentence_but_not_at_its_start() -> None:
    assert _hard("He went to Ljubljana. She came. Rapporteurs came.", Context()) == ["Rapporteurs"]


def test_only_the_lexicon_asked_for_is_loaded() -> None:
    script = (
        "import sys; from consult.plainspeak import check, easy; "
        "from consult.plainspeak.lexicon import frequencies; "
        "check('These are words.', profile=easy('en'));"
        "print(frequencies.cache_info().currsize, 'pymorphy3' in sys.modules, "
        "sum('plainspeak.languages.' in name for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.split() == ["1", "False", "1"]
