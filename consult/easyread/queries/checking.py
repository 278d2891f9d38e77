"""What the language engine finds in the statements of an edition, and which findings were accepted."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy.orm import object_session

from consult.easyread.models import EasyStatement, EasyVersion, FindingAccepted, StatementText
from consult.easyread.rules import whole
from consult.kernel.languages import LANGUAGES
from consult.kernel.vault import Vault, vault_of
from consult.plainspeak import Context, Finding, Severity, Source, Term, check, easy
from consult.plainspeak.folding import fold
from consult.plainspeak.messages import GUIDANCE, SUGGESTIONS
from consult.plainspeak.tokens import length
from consult.reports.models import ParagraphText


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding, the words it is about, where the statement could be cut, and its acceptance if there is one."""

    finding: Finding
    excerpt: str
    pieces: tuple[str, ...]
    accepted: FindingAccepted | None

    @property
    def blocks(self) -> bool:
        """Say whether it stands against publishing until a rapporteur answers for it."""
        return self.finding.severity is Severity.BLOCKING and self.accepted is None

    @property
    def guidance(self) -> dict[str, str]:
        """Give what, why, how and an example, in English, as the catalogues know them; and the suggestion."""
        said = GUIDANCE[self.finding.code]
        suggestion = SUGGESTIONS.get(self.finding.suggestion or "", "")
        return {"what": said.what, "why": said.why, "how": said.how, "example": said.example, "do": suggestion}


@dataclass(frozen=True, slots=True)
class Examined:
    """A statement in one language with everything that is found in it; ``count`` is over ``limit`` when too long."""

    statement: EasyStatement
    text: StatementText | None
    original: StatementText | None
    judged: tuple[Judged, ...]
    count: int
    limit: int
    pin: str

    @property
    def waiting(self) -> tuple[Judged, ...]:
        """List the findings that nobody has accepted."""
        return tuple(one for one in self.judged if one.accepted is None)


def terms_of(version: EasyVersion) -> tuple[Term, ...]:
    """Give the words list in the version's language, as the engine wants it."""
    texts = (version.text(entry.texts) for entry in version.edition.entries)
    return tuple(Term(text.term, tuple(text.synonyms)) for text in texts if text is not None)


def sources_of(version: EasyVersion, statement: EasyStatement) -> list[ParagraphText]:
    """List the paragraph texts that a statement is compared with: in its language if all are there, else originals."""
    paragraphs = sorted((link.paragraph for link in statement.links), key=lambda one: version.numbered[one.id])
    found = [text for one in paragraphs if (text := version.paragraph_text(one)) is not None]
    if len({text.language for text in found}) < 2:  # noqa: PLR2004 - one language or none
        return found
    originals = (text for one in paragraphs for text in one.texts)
    return [text for text in originals if text.language == version.original_language]


def context_of(version: EasyVersion, statement: EasyStatement, terms: tuple[Term, ...]) -> Context:
    """Give what the engine compares a statement with; a source in a language without rules is not compared."""
    texts = sources_of(version, statement)
    source = None
    if texts and texts[0].language in LANGUAGES:
        source = Source("\n".join(text.words for text in texts), texts[0].language)
    return Context(kind=statement.kind, terms=terms, source=source)


@lru_cache(maxsize=10_000)
def findings(words: str, language: str, context: Context) -> tuple[Finding, ...]:
    """Check words against the easy-to-read profile of their language; the same words are checked once."""
    return tuple(check(words, profile=easy(language), context=context))


def examine(version: EasyVersion, statement: EasyStatement, terms: tuple[Term, ...]) -> Examined:
    """Examine one statement in the version's language."""
    text = version.text(statement.texts)
    pin = judged_pin(version, statement)
    found = () if text is None else findings(text.words, version.language, context_of(version, statement, terms))
    words = "" if text is None else text.words
    return Examined(
        statement=statement,
        text=text,
        original=None if version.is_original else version.original(statement.texts),
        judged=judge(words, found, [row for row in statement.accepted if row.pin == pin]),
        count=length(fold(words), version.language),
        limit=easy(version.language).soft,
        pin=pin,
    )


def examine_all(version: EasyVersion, statements: Sequence[EasyStatement] | None = None) -> list[Examined]:
    """Examine statements in reading order; all of them unless some are named."""
    terms = terms_of(version)
    return [examine(version, one, terms) for one in (version.statements if statements is None else statements)]


def judge(words: str, found: Sequence[Finding], accepted: Sequence[FindingAccepted]) -> tuple[Judged, ...]:
    """Put findings beside their acceptances: the same code about the same words."""
    known = {(row.code, row.excerpt): row for row in accepted}
    judged = []
    for finding in found:
        excerpt = words[finding.start : finding.end]
        pieces = _pieces(words, finding)
        judged.append(Judged(finding, excerpt, pieces, known.get((finding.code, excerpt))))
    return tuple(judged)


def judged_pin(version: EasyVersion, statement: EasyStatement) -> str:
    """Pin what an acceptance holds for: the words, what they do, and every source text they were compared with."""
    text = version.text(statement.texts)
    sources = sorted(found.pin for found in sources_of(version, statement))
    parts = [version.language, statement.kind, "" if text is None else text.pin, sources]
    return vault(version).pin(whole(parts))


def vault(version: EasyVersion) -> Vault:
    """Give the vault of the session that loaded the edition."""
    session = object_session(version.edition)
    if session is None:
        problem = "this edition belongs to no session"
        raise TypeError(problem)
    return vault_of(session)


def _pieces(words: str, finding: Finding) -> tuple[str, ...]:
    """Divide the words at the best place to cut."""
    if not finding.cuts:
        return ()
    cut = finding.cuts[0]
    return (words[:cut].strip(), words[cut:].strip())
