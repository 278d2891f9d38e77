"""Properties of the whole check, on hostile text too."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult.plainspeak import Context, Source, StatementKind, Term, check, easy, plain
from consult.plainspeak.catalogue import CATALOGUE
from consult.plainspeak.findings import Finding
from consult.plainspeak.language import CODES
from consult.plainspeak.messages import GUIDANCE, SUGGESTIONS
from tests.plainspeak.easy_texts import EASY

_PIECES = [
    "20 per cent",
    "25%",
    "٢٠ في المائة",
    "百分之二十",
    "二〇二一年十二月三日",
    "A/HRC/51/33",
    "3/4",
    "03/12/2021",
    "IV",
    "и т. д.",
    "etc.",
    "вдвое",
    "quatre-vingt-dix",
    "خمسة وعشرون",
    "не",
    "n’est",
    "لا",
    "不",
    "\u00ad",
    "\u200f",
    "\ufeff",
    "e\u0301",
    "آ",
    "ё",
    "ﷺ",
    "İ",
    "ß",
    "𝟗",
    "²",
    "½",
    "\ud800",
    "\x00",
    "\uffff",
    "\r\n",
    "\u2028",
    "(",
    "）",
    "；",
    "،",
    "'",
    "-",
    "--",
    ".",
    "..",
    "。",
    "🙂",
    "👩‍🦽",
    "九",
    "万万",
    "億",
    "0",
    "00",
    "9" * 50,
    "1 000 000",
    "1.2.3",
    "1,2,3",
]
_EASY = [sentence for sentences in EASY.values() for sentence in sentences]
_STATEMENTS = st.one_of(
    st.text(alphabet=st.characters(), max_size=80),
    st.lists(st.one_of(st.sampled_from(_PIECES + _EASY), st.text(max_size=4)), max_size=12).map(" ".join),
    st.lists(st.sampled_from(_PIECES), max_size=12).map("".join),
)
_CONTEXTS = st.builds(
    Context,
    kind=st.sampled_from(StatementKind),
    terms=st.lists(st.builds(Term, st.sampled_from([*_PIECES, ""]), st.tuples(st.text(max_size=5))), max_size=3).map(
        tuple
    ),
    source=st.none() | st.builds(Source, _STATEMENTS, st.sampled_from(CODES)),
)
_PROFILES = st.sampled_from([make(code) for make in (easy, plain) for code in CODES])


def _check(statement: str, context: Context, code: str) -> list[Finding]:
    return check(statement, profile=easy(code), context=context)


@settings(max_examples=400, deadline=None)
@given(statement=_STATEMENTS, context=_CONTEXTS, profile=_PROFILES)
def test_every_finding_lies_inside_the_statement_and_is_known(statement, context, profile) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    codes = {rule.id: rule.codes for rule in CATALOGUE}
    for finding in check(statement, profile=profile, context=context):
        assert 0 <= finding.start < finding.end <= len(statement)
        assert all(0 < cut < len(statement) for cut in finding.cuts)
        assert finding.rule in profile.rules
        assert finding.code in codes[finding.rule]
        guidance = GUIDANCE[finding.code]
        assert [bool(sentence % finding.values) for sentence in (guidance.what, guidance.how)] == [True, True]
        assert finding.suggestion is None or finding.suggestion in SUGGESTIONS


@settings(max_examples=150, deadline=None)
@given(statement=_STATEMENTS, context=_CONTEXTS, code=st.sampled_from(CODES))
def test_checking_twice_gives_the_same(statement: str, context: Context, code: str) -> None:
    assert _check(statement, context, code) == _check(statement, context, code)


@settings(max_examples=150, deadline=None)
@given(statement=_STATEMENTS, code=st.sampled_from(CODES))
def test_a_statement_agrees_with_itself(statement: str, code: str) -> None:
    context = Context(source=Source(statement, code), kind=StatementKind.RECOMMENDATION)
    about_meaning = [finding for finding in _check(statement, context, code) if finding.rule.startswith("M")]
    assert about_meaning == []


@settings(max_examples=100, deadline=None)
@given(blanks=st.text(alphabet=" \t\n", max_size=4), code=st.sampled_from(CODES), place=st.integers(0, 19))
def test_blanks_around_change_nothing_but_the_offsets(blanks: str, code: str, place: int) -> None:
    statement = EASY[code][place]
    moved = [
        (finding.rule, finding.code, finding.start - len(blanks), finding.end - len(blanks))
        for finding in _check(blanks + statement + blanks, Context(), code)
    ]
    assert moved == [(f.rule, f.code, f.start, f.end) for f in _check(statement, Context(), code)]


@pytest.mark.parametrize("text", ["0/\u00ad0", "𗀀", "1/\u200f2 of", "\u00ad", "(\ud800)", "٣/\u0640٤"])
def test_texts_that_once_broke_it_are_read(text: str) -> None:
    rules = {finding.rule for code in CODES for finding in _check(text, Context(), code)}
    assert rules <= {rule.id for rule in CATALOGUE}


def test_empty_statement_has_no_findings() -> None:
    assert [_check(text, Context(), code) for text in ("", " ", "\n", "\t") for code in CODES] == [[]] * 24
