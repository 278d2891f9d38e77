"""What the language engine finds in the statements of an edition, and which findings were accepted."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy.orm import object_session

from consult.easyread.models import EasyStatement, EasyVersion, FindingAccepted, StatementText
from consult.easyread.rules import whole
from consult.kernel.languages import LANGUAGES
from consult.kernel.text import speech
from consult.kernel.vault import Vault, vault_of
from consult.plainspeak import Context, Finding, Severity, Source, StatementKind, Term, check, easy
from consult.plainspeak.folding import fold
from consult.plainspeak.messages import GUIDANCE, SUGGESTIONS
from consult.plainspeak.tokens import length
from consult.reports.models import ParagraphText, ReportParagraph


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
    def said(self) -> dict[str, str]:
        """Say what was found, why it matters, how to mend it, an example and what to do, in the language now spoken."""
        guidance = GUIDANCE[self.finding.code]
        values = {name: speech.form(value) for name, value in self.finding.values.items()}
        return {
            "what": speech.gettext(guidance.what) % values,
            "why": speech.gettext(guidance.why),
            "how": speech.gettext(guidance.how) % values,
            "example": speech.gettext(guidance.example),
            "act": speech.gettext(SUGGESTIONS.get(self.finding.suggestion or "", "")),
        }


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


def sources_of(version: EasyVersion, paragraphs: Sequence[ReportParagraph]) -> list[ParagraphText]:
    """List the texts that are compared: in the version's language if all paragraphs have one, else the originals."""
    ordered = sorted(paragraphs, key=lambda one: version.numbered[one.id])
    found = [text for one in ordered if (text := version.paragraph_text(one)) is not None]
    if len({text.language for text in found}) < 2:  # noqa: PLR2004 - one language or none
        return found
    return [text for one in ordered for text in one.texts if text.language == version.original_language]


def context_for(version: EasyVersion, kind: StatementKind, paragraphs: Sequence[ReportParagraph]) -> Context:
    """Give what the engine compares words with; a source in a language without rules is not compared."""
    texts = sources_of(version, paragraphs)
    source = None
    if texts and texts[0].language in LANGUAGES:
        source = Source("\n".join(text.words for text in texts), texts[0].language)
    return Context(kind=kind, terms=terms_of(version), source=source)


@lru_cache(maxsize=10_000)
def findings(words: str, language: str, context: Context) -> tuple[Finding, ...]:
    """Check words against the easy-to-read profile of their language; the same words are checked once."""
    return tuple(check(words, profile=easy(language), context=context))


def examine(version: EasyVersion, statement: EasyStatement) -> Examined:
    """Examine one statement in the version's language."""
    text = version.text(statement.texts)
    pin = judged_pin(version, statement)
    context = context_for(version, statement.kind, linked(statement))
    found = () if text is None else findings(text.words, version.language, context)
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


def linked(statement: EasyStatement) -> list[ReportParagraph]:
    """List the paragraphs that a statement comes from."""
    return [link.paragraph for link in statement.links]


def examine_all(version: EasyVersion, statements: Sequence[EasyStatement] | None = None) -> list[Examined]:
    """Examine statements in reading order; all of them unless some are named."""
    return [examine(version, one) for one in (version.statements if statements is None else statements)]


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
    sources = sorted(found.pin for found in sources_of(version, linked(statement)))
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
