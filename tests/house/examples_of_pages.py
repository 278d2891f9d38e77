"""For every endpoint an example to visit: as whom, and with which ids; ``@name`` is looked up in the showcase.

A page that nobody can name an example for is a page that nobody has looked at: a new endpoint without one fails.
"""

from dataclasses import dataclass

# Pages where these words stand are sent as files, or lead on at once; they are visited but hold no page to look at.
FILES = frozenset(
    {
        "analysis.passages_csv",
        "analysis.passages_xlsx",
        "pictures.picture",
        "publishing.send_rendition",
        "registration.list_csv",
        "registration.list_xlsx",
        "submissions.export",
        "submissions.own_file",
        "submissions.received_file",
    }
)
VISITOR = "visitor"
CONTRIBUTOR = "state"
OTHER_CONTRIBUTOR = "ngo"
STRANGER = "stranger"


@dataclass(frozen=True)
class Example:
    """As whom a page is visited, and the ids in its address."""

    role: str
    ids: dict[str, str]


def _as(role: str, **ids: str) -> Example:
    return Example(role, ids)


_EASY = {"report": "report-57", "tongue": "en"}
_FOLLOW_UP = {"slug": "follow-up-seminar", "part": "follow-up-morning"}
_PARAGRAPH = {"report": "report-57", "paragraph": "p5"}
_BEGUN = {"report": "report-60", "paragraph": "p1"}

EXAMPLES: dict[str, Example] = {
    "accommodation.case": _as("accessibility", case_id="@case"),
    "accommodation.cases": _as("accessibility"),
    "accommodation.own_case": _as(CONTRIBUTOR, case_id="@own case"),
    "accounts.check_mail": _as(VISITOR),
    "accounts.choose_password": _as(VISITOR, token="@password link"),
    "accounts.confirm_address": _as(VISITOR, token="@confirm link"),
    "accounts.confirm_second_factor": _as(STRANGER),
    "accounts.create_account": _as(VISITOR),
    "accounts.forgot_password": _as(VISITOR),
    "accounts.give_code": _as("half-signed-in"),
    "accounts.join": _as(STRANGER, organization_id="@open organization"),
    "accounts.members": _as(CONTRIBUTOR, organization_id="@managed organization"),
    "accounts.my_account": _as(CONTRIBUTOR),
    "accounts.my_organizations": _as(CONTRIBUTOR),
    "accounts.new_organization": _as(CONTRIBUTOR),
    "accounts.second_factor": _as(CONTRIBUTOR),
    "accounts.sign_in": _as(VISITOR),
    "accounts.sign_out": _as(CONTRIBUTOR),
    "analysis.add_code": _as("rapporteur"),
    "analysis.choose_words": _as("rapporteur", reference="@reference", text_id="@text", number="1"),
    "analysis.codebook": _as("rapporteur"),
    "analysis.edit_code": _as("rapporteur", slug="@code"),
    "analysis.figures": _as("rapporteur"),
    "analysis.passage": _as("rapporteur", passage_id="@passage"),
    "analysis.passages": _as("rapporteur"),
    "analysis.passages_csv": _as("rapporteur"),
    "analysis.passages_xlsx": _as("rapporteur"),
    "analysis.remove_code": _as("rapporteur", slug="@code"),
    "analysis.source": _as("rapporteur", reference="@reference"),
    "analysis.sources": _as("rapporteur"),
    "calls.call": _as(VISITOR, slug="call-follow-up"),
    "calls.call_list": _as(VISITOR),
    "calls.edit_call": _as("organizer", slug="call-follow-up"),
    "calls.edit_call_text": _as("organizer", slug="call-follow-up", tongue="en"),
    "calls.edit_question": _as("organizer", slug="call-follow-up", code="q1"),
    "calls.edit_question_text": _as("organizer", slug="call-follow-up", code="q1", tongue="ar"),
    "calls.new_call": _as("organizer"),
    "calls.new_question": _as("organizer", slug="call-follow-up"),
    "calls.organize_call": _as("organizer", slug="call-follow-up"),
    "calls.organizer_calls": _as("organizer"),
    "easyread.add_section": _as("easy_read_author", **_EASY),
    "easyread.add_statements": _as("easy_read_author", **_EASY, section="s1"),
    "easyread.add_word": _as("easy_read_author", **_EASY),
    "easyread.begin": _as("easy_read_author", report="report-50"),
    "easyread.change_section": _as("easy_read_author", **_EASY, section="s1"),
    "easyread.change_statement": _as("easy_read_author", **_EASY, statement="e1"),
    "easyread.change_word": _as("easy_read_author", **_EASY, entry="w1"),
    "easyread.finding": _as(
        "easy_read_author", report="report-57", tongue="@finding language", statement="@finding", number="1"
    ),
    "easyread.order": _as("easy_read_author", **_EASY, section="s1"),
    "easyread.outline": _as("easy_read_author", **_EASY),
    "easyread.paragraph": _as("easy_read_author", **_EASY, paragraph="p5"),
    "easyread.readers": _as("easy_read_author", **_EASY),
    "easyread.record_readers": _as("easy_read_author", **_EASY),
    "easyread.report": _as("easy_read_author", report="report-57"),
    "easyread.reports": _as("easy_read_author"),
    "easyread.section": _as("easy_read_author", **_EASY, section="s1"),
    "easyread.title": _as("easy_read_author", **_EASY),
    "easyread.to_do": _as("easy_read_author", **_EASY),
    "easyread.version": _as("easy_read_author", **_EASY),
    "easyread.words": _as("easy_read_author", **_EASY),
    "events.edit_event": _as("organizer", slug="follow-up-seminar"),
    "events.edit_event_text": _as("organizer", slug="follow-up-seminar", tongue="fr"),
    "events.edit_panellist": _as("organizer", panellist="@panellist"),
    "events.edit_segment": _as("organizer", segment="@segment"),
    "events.edit_series": _as("organizer", slug="regional-2021"),
    "events.edit_session": _as("organizer", **_FOLLOW_UP),
    "events.event": _as(VISITOR, slug="follow-up-seminar"),
    "events.event_list": _as(VISITOR),
    "events.new_event": _as("organizer"),
    "events.new_panellist": _as("organizer", **_FOLLOW_UP),
    "events.new_segment": _as("organizer", **_FOLLOW_UP),
    "events.new_series": _as("organizer"),
    "events.new_session": _as("organizer", slug="follow-up-seminar"),
    "events.organize_event": _as("organizer", slug="follow-up-seminar"),
    "events.organizer_events": _as("organizer"),
    "events.programme": _as("organizer", slug="seminar-2024"),
    "events.series_list": _as("organizer"),
    "floor.speakers": _as("speakers_officer", **_FOLLOW_UP),
    "mandates.edit_mandate": _as("organizer", slug="51-33-op4"),
    "mandates.edit_product": _as("organizer", slug="51-33-op4", product="report-57"),
    "mandates.mandate_list": _as("organizer"),
    "mandates.new_mandate": _as("organizer"),
    "mandates.new_product": _as("organizer", slug="51-33-op4"),
    "notes.close_session_notes": _as("note_taker", **_FOLLOW_UP),
    "notes.intervention": _as("note_taker", **_FOLLOW_UP, intervention="@intervention"),
    "notes.interventions": _as(VISITOR, slug="seminar-2023", part="seminar-2023-floor"),
    "notes.merge": _as("note_taker", **_FOLLOW_UP, intervention="@intervention", revision="@note branch"),
    "notes.session_notes": _as("note_taker", **_FOLLOW_UP),
    "pictures.picture": _as(VISITOR, picture="meeting"),
    "process.calendar": _as("organizer"),
    "process.desk": _as("organizer"),
    "process.front": _as(VISITOR),
    "processes.invite": _as("organizer"),
    "processes.roles": _as("organizer"),
    "publishing.compile_report": _as("organizer", slug="report-57"),
    "publishing.list_reports": _as(VISITOR),
    "publishing.send_rendition": _as(VISITOR, compilation_id="@released", name="standard.en.html"),
    "publishing.show_report": _as(VISITOR, slug="report-57"),
    "registration.cancel": _as(CONTRIBUTOR, registration_id="@own registration"),
    "registration.change_needs": _as(CONTRIBUTOR, registration_id="@own registration"),
    "registration.check": _as(OTHER_CONTRIBUTOR, slug="follow-up-seminar"),
    "registration.decide": _as("organizer", slug="follow-up-seminar", registration_id="@registration"),
    "registration.events": _as("organizer"),
    "registration.figures": _as("organizer", slug="follow-up-seminar"),
    "registration.list_csv": _as("organizer", slug="follow-up-seminar"),
    "registration.list_xlsx": _as("organizer", slug="follow-up-seminar"),
    "registration.mine": _as(CONTRIBUTOR),
    "registration.needs": _as(OTHER_CONTRIBUTOR, slug="follow-up-seminar"),
    "registration.one": _as(CONTRIBUTOR, registration_id="@own registration"),
    "registration.queue": _as("organizer", slug="follow-up-seminar"),
    "registration.represent": _as(OTHER_CONTRIBUTOR, slug="follow-up-seminar"),
    "registration.take_part": _as(OTHER_CONTRIBUTOR, slug="follow-up-seminar"),
    "reports.add_section": _as("rapporteur", report="report-60"),
    "reports.all_reports": _as("rapporteur"),
    "reports.begin_report": _as("rapporteur"),
    "reports.change_standing": _as("rapporteur", report="report-57"),
    "reports.check_report": _as("rapporteur", report="report-57"),
    "reports.cite_passages": _as("rapporteur", **_BEGUN),
    "reports.edit_head": _as("rapporteur", report="report-60"),
    "reports.edit_paragraph": _as("rapporteur", **_BEGUN),
    "reports.edit_section": _as("rapporteur", report="report-60", section="s1"),
    "reports.merge_text": _as("rapporteur", report="report-60", waiting="@paragraph branch"),
    "reports.remove_paragraph": _as("rapporteur", **_BEGUN),
    "reports.translate_heading": _as("translator", report="report-57", tongue="ru", section="s1"),
    "reports.translate_paragraph": _as("translator", **_PARAGRAPH, tongue="ar"),
    "reports.translate_report": _as("translator", report="report-57", tongue="zh"),
    "reports.translate_title": _as("translator", report="report-57", tongue="fr"),
    "reports.translations": _as("translator", report="report-57"),
    "reports.write_report": _as("rapporteur", report="report-57"),
    "site.accessibility": _as(VISITOR),
    "site.home": _as(VISITOR),
    "site.privacy": _as(VISITOR),
    "site.start": _as(CONTRIBUTOR),
    "submissions.about": _as(CONTRIBUTOR, submission_id="@draft"),
    "submissions.answer": _as(CONTRIBUTOR, submission_id="@draft", code="q1"),
    "submissions.begin": _as(CONTRIBUTOR, slug="call-follow-up"),
    "submissions.check": _as(CONTRIBUTOR, submission_id="@draft"),
    "submissions.consent": _as(CONTRIBUTOR, submission_id="@draft"),
    "submissions.export": _as("organizer", kind="csv"),
    "submissions.files": _as(CONTRIBUTOR, submission_id="@draft"),
    "submissions.mine": _as(CONTRIBUTOR),
    "submissions.own_file": _as(CONTRIBUTOR, submission_id="@draft", file_id="@draft file"),
    "submissions.published": _as(VISITOR),
    "submissions.published_submission": _as(VISITOR, reference="@reference"),
    "submissions.receipt": _as(CONTRIBUTOR, submission_id="@handed in"),
    "submissions.received": _as("organizer"),
    "submissions.received_file": _as("organizer", submission_id="@handed in", file_id="@handed in file"),
    "submissions.received_submission": _as("organizer", submission_id="@submission"),
    "submissions.tasks": _as(CONTRIBUTOR, submission_id="@draft"),
    "submissions.withdraw": _as(CONTRIBUTOR, submission_id="@handed in"),
}
