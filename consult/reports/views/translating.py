"""The translator's pages: how far each language is, and each text beside its original."""

from werkzeug.wrappers import Response

from consult.kernel.ids import new_id
from consult.kernel.languages import OWN_NAMES
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_
from consult.reports import commands, permissions
from consult.reports.forms import FrontForm, HeadingForm, TextForm
from consult.reports.models import Report, ReportParagraph, ReportSection
from consult.reports.queries.translations import pieces, progress, standing_of, title_in
from consult.reports.rules.figures import number_findings
from consult.reports.views.doors import a_paragraph_in, a_report_in, a_section_in, a_whole_report, room, tongue
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go
from consult.web.session import work

BOTH = ("GET", "POST")
register("reports.translation-saved", N_("Translation saved."))
register(
    "reports.second-translation-kept",
    N_("Somebody saved this translation while you wrote. Both texts are kept. Put them together here."),
)


@room.page("/reports/<report>/translations", load=a_whole_report, may=permissions.read, for_people=True)
def translations(report: Report) -> str:
    """Show how far each language is."""
    may_translate = permissions.translate(work().actor, report)
    return show(report=report, progress=progress(report), names=OWN_NAMES, may_translate=may_translate)


@room.page("/reports/<report>/translations/<tongue>", load=a_report_in, may=permissions.translate, for_people=True)
def translate_report(report: Report) -> str:
    """List every text with how its translation stands."""
    return show(report=report, tongue=tongue(), pieces=pieces(report, tongue()), names=OWN_NAMES)


@room.page(
    "/reports/<report>/translations/<tongue>/title",
    load=a_report_in,
    may=permissions.translate,
    methods=BOTH,
    for_people=True,
)
def translate_title(report: Report) -> str | Response:
    """Translate title, subtitle and summary."""
    original, text = title_in(report, report.original_language), title_in(report, tongue())
    form = fill(FrontForm, obj=text, pin=original.pin if original else "", seen=text.pin if text else "")
    if is_sent_and_good(form):
        with refusals_beside(form):
            words, of_pin, seen = form.words(), str(form.pin.data or ""), str(form.seen.data or "")
            commands.save_title(work(), report=report, language=tongue(), words=words, of_pin=of_pin, seen=seen)
            return _back(report)
        text = title_in(report, tongue())
        form.seen.data = text.pin if text else ""
    stands = None if original is None else standing_of(original, text)
    return show(form=form, report=report, original=original, tongue=tongue(), standing=stands, names=OWN_NAMES)


@room.page(
    "/reports/<report>/translations/<tongue>/sections/<section>",
    load=a_section_in,
    may=permissions.translate,
    methods=BOTH,
    for_people=True,
)
def translate_heading(section: ReportSection) -> str | Response:
    """Translate a heading."""
    original, text = section.original, section.heading_in(tongue())
    stored = {"heading": text.heading if text else "", "seen": text.pin if text else ""}
    form = fill(HeadingForm, pin=original.pin if original else "", **stored)
    if is_sent_and_good(form):
        with refusals_beside(form):
            told = {"heading": str(form.heading.data), "of_pin": str(form.pin.data or "")}
            commands.save_heading(work(), section=section, language=tongue(), seen=str(form.seen.data or ""), **told)
            return _back(section.report)
        text = section.heading_in(tongue())
        form.seen.data = text.pin if text else ""
    stands = None if original is None else standing_of(original, text)
    return show(form=form, report=section.report, original=original, tongue=tongue(), standing=stands, names=OWN_NAMES)


@room.page(
    "/reports/<report>/translations/<tongue>/paragraphs/<paragraph>",
    load=a_paragraph_in,
    may=permissions.translate,
    methods=BOTH,
    for_people=True,
)
def translate_paragraph(paragraph: ReportParagraph) -> str | Response:
    """Translate a paragraph beside its original; the pin of the original that was shown goes with the save."""
    original, text = paragraph.original, paragraph.text_in(tongue())
    form = fill(
        TextForm,
        words=text.words if text else "",
        version=str(text.version if text else 0),
        operation=str(new_id()),
        pin=original.pin if original else "",
    )
    if is_sent_and_good(form):
        with refusals_beside(form):
            save = form.save(is_original=False)
            saved = commands.save_text(work(), paragraph=paragraph, language=tongue(), save=save)
            if saved.waiting_id is None:
                return _back(paragraph.report, paragraph.slug)
            notice(Message("reports.second-translation-kept"), kind="warning")
            return go("reports.merge_text", report=paragraph.report.slug, waiting=saved.waiting_id)
    return show(
        form=form,
        paragraph=paragraph,
        report=paragraph.report,
        original=original,
        tongue=tongue(),
        names=OWN_NAMES,
        standing=None if original is None else standing_of(original, text),
        findings=number_findings(original.words, text.words) if original and text else [],
    )


def _back(report: Report, slug: str = "") -> Response:
    notice(Message("reports.translation-saved"))
    return go("reports.translate_report", report=report.slug, tongue=tongue(), _anchor=slug or None)
