"""Sources and passages for tests."""

from consult.kernel.work import Work
from consult.processes.models import Process
from consult.sources.commands import choose_passage, take_in
from consult.sources.models import Passage, Source
from consult.sources.rules import Channel, Facets, HandIn, Part, Preset, SourceKind, Span

WORDS = ("Focal points change every year.", "One ministry answers within thirty days.")


def a_source(
    work: Work,
    process: Process,
    reference: str = "NMIRF-2026-0001",
    *,
    preset: Preset = Preset.NAMED,
    paragraphs: tuple[str, ...] = WORDS,
    kind: SourceKind = SourceKind.SUBMISSION,
) -> Source:
    """A submission of the Open Door with one answer (question q1) of two paragraphs."""
    facets = Facets(kind, Channel.WEB, "ngo_other", "en", group_code="AFR", call_slug="call")
    parts = (Part("q1", "en", paragraphs, question="q1"),)
    hand_in = HandIn({"en": "Open Door", "ar": "الباب"}, facets, parts, preset, work.now, reference)
    return take_in(work, process_id=process.id, hand_in=hand_in)


def a_passage(work: Work, source: Source, start: int = 0, end: int = 12) -> Passage:
    """The first words of the source's first text."""
    return choose_passage(work, text=source.texts[0], span=Span(start, end))
