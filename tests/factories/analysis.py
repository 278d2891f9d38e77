"""Codes and coded passages for tests."""

from consult.accounts.models import Person
from consult.analysis.commands import add_code, code_passage
from consult.analysis.models import Code
from consult.analysis.rules import PassageKind
from consult.analysis.rules.codebook import Wording
from consult.kernel.actor import Role
from consult.kernel.work import Work
from consult.processes.models import Process
from consult.sources.commands import take_in
from consult.sources.models import Passage, Source
from consult.sources.rules import Channel, Facets, HandIn, Part, Preset, SourceKind, Span
from tests.factories.accounts import a_person
from tests.factories.processes import with_role

ARABIC = "تتغير جهات التنسيق كل عام. وترد وزارة واحدة في غضون ثلاثين يوما 😀 دائما."


def a_rapporteur(work: Work, process: Process, name: str = "Rania") -> Person:
    """A rapporteur of the process, ``<name>@example.org``."""
    return with_role(work, process, a_person(work, name), Role.RAPPORTEUR)


def a_code(work: Work, process: Process, name: str = "Coordination", *, parent: Code | None = None) -> Code:
    """A code with an English and an Arabic name."""
    wordings = {"en": Wording(name, "How bodies work together."), "ar": Wording("التنسيق", "")}
    return add_code(work, process_id=process.id, parent=parent, wordings=wordings)


def a_coded_passage(
    work: Work, source: Source, code: Code, start: int = 0, end: int = 12, *, kind: PassageKind = PassageKind.PRACTICE
) -> Passage:
    """Some words of the source's first text, coded by whoever works."""
    return code_passage(work, text=source.texts[0], span=Span(start, end), chosen=[code], kind=kind)


def an_intervention(
    work: Work,
    process: Process,
    reference: str = "NMIRF-2026-0101",
    *,
    preset: Preset = Preset.UNNAMED,
    paragraphs: tuple[str, ...] = (ARABIC,),
) -> Source:
    """An intervention in Arabic by a State of another region, in session s1 of the seminar."""
    facets = Facets(
        SourceKind.INTERVENTION,
        Channel.SESSION,
        "state_member",
        "ar",
        state_code="ARC",
        group_code="APG",
        event_slug="seminar",
        session_slug="s1",
    )
    hand_in = HandIn(
        {"en": "Arcadia", "ar": "أركاديا"}, facets, (Part("spoken", "ar", paragraphs),), preset, work.now, reference
    )
    return take_in(work, process_id=process.id, hand_in=hand_in)
