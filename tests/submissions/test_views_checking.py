"""How accessible an upload is stands beside it: for its author and for the office, for nobody else."""

import re
import uuid
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import select

from consult.kernel.actor import Role
from consult.kernel.ids import new_id
from consult.kernel.ports import Reading
from consult.sources.rules import Preset
from consult.submissions import commands
from consult.submissions.models import Submission
from consult.submissions.queries.seals import file_key_about
from consult.submissions.rules import Upload
from tests.factories.accounts import a_person, as_person
from tests.factories.processes import a_process, with_role
from tests.factories.submissions import a_draft, an_open_call, close
from tests.website import Website

ROWS = [
    {"condition": "docx.title", "count": 1, "place": {}, "values": {}},
    {"condition": "docx.alt", "count": 3, "place": {"paragraph": 4}, "values": {}},
    {"condition": "docx.vague-link", "count": 1, "place": {"paragraph": 9}, "values": {"words": "<b>here</b>"}},
    {"condition": "docx.nested-table", "count": 1, "place": {"paragraph": 12}, "values": {}},
]
NOT_YET: list[dict[str, Any]] = []
BETTER = "If you can send a better copy"


def prepare(
    website: Website, rows: Sequence[dict[str, Any]] | None, *, name: str = "annex.docx", is_checked: bool = True
) -> uuid.UUID:
    """A draft of Amina with a file that was read, and the office."""
    with website.work() as work:
        process, author = a_process(work), a_person(work)
        with_role(work, process, a_person(work, "Boss"), Role.ORGANIZER)
        submission = a_draft(work, an_open_call(work, process), author)
        number = new_id()
        key = work.vault.new_key(about=file_key_about(number))
        upload = Upload(number, name, 5, "0" * 64, key, f"submissions/{number}")
        file = commands.add_file(as_person(work, author), submission=submission, upload=upload, language="en")
        commands.note_reading(work, file_id=file.id, reading=Reading("x", ("Words.",)))
        if is_checked:
            commands.note_checking(work, file_id=file.id, rows=rows)
        return submission.id


def files_page(website: Website, submission_id: uuid.UUID) -> str:
    return website.signed_in("amina@example.org").get(f"/en/nmirf/my-submissions/{submission_id}/files").text


def test_the_author_sees_answers_and_what_helps_most(website: Website) -> None:
    page = files_page(website, prepare(website, ROWS))
    assert re.findall(r"</svg>(Good|To mend|Unknown)</span> ([^<]+)<", page) == [
        ("Good", "It holds text, not only pictures of pages."),
        ("Good", "It says which language it is in."),
        ("To mend", "It has no title that programs can find."),
        ("To mend", "A picture in it has no words that stand for it."),
    ]
    assert re.findall(r"<li><p><strong>([^<]+)</strong> ([^<]*)</p>", page) == [
        ("The document has no title.", ""),
        ("A picture has no words that stand for it.", "In 3 places, first: paragraph 4."),
        (
            "The words of the link “\u2068&lt;b&gt;here&lt;/b&gt;\u2069” do not say where it leads.",
            "In 1 place: paragraph 9.",
        ),
    ]
    assert ("4 conditions for accessible files are not met." in page, BETTER in page) == (True, True)


def test_a_file_without_findings_is_not_called_accessible(website: Website) -> None:
    page = files_page(website, prepare(website, []))
    assert ("Nothing was found of what a program can check." in page, BETTER in page) == (True, False)
    assert "Whether words and reading order make sense, only people can tell." in page


@pytest.mark.parametrize(
    ("rows", "name", "is_checked", "said", "is_refreshed"),
    [
        (None, "annex.docx", True, "could not be checked. It is taken as it is.", False),
        (NOT_YET, "annex.docx", False, "We are having a look at how accessible this file is.", True),
    ],
)
def test_what_could_not_be_checked_is_told_so(
    website: Website,
    rows: Sequence[dict[str, Any]] | None,
    name: str,
    is_checked: bool,  # noqa: FBT001
    said: str,
    is_refreshed: bool,  # noqa: FBT001
) -> None:
    page = files_page(website, prepare(website, rows, name=name, is_checked=is_checked))
    assert (said in page, "Good</span>" in page, 'data-refresh="5"' in page) == (True, False, is_refreshed)


def test_a_kind_that_is_not_checked_says_nothing(website: Website) -> None:
    page = files_page(website, prepare(website, None, name="annex.txt"))
    assert ("accessible" in page.partition("<h1>")[2].partition("</main>")[0], "data-refresh=" in page) == (
        False,
        False,
    )


def test_no_better_copy_is_asked_for_once_the_call_is_closed(website: Website) -> None:
    number = prepare(website, ROWS)
    with website.work() as work:
        close(work, work.session.scalars(select(Submission)).one().call)
    page = files_page(website, number)
    assert ("It has no title that programs can find." in page, BETTER in page) == (True, False)


def test_the_office_sees_the_same(website: Website) -> None:
    number = prepare(website, ROWS)
    with website.work() as work:
        submission = work.session.scalars(select(Submission)).one()
        acting = as_person(work, submission.author)  # type: ignore[arg-type]  # a draft has an author
        commands.choose_consent(acting, submission=submission, preset=Preset.NAMED)
        commands.submit_submission(acting, submission=submission)
    page = website.signed_in("boss@example.org").get(f"/en/nmirf/office/submissions/{number}").text
    assert page.count("A picture has no words that stand for it.") == 1
    assert ("is asked for a better copy while the call is open" in page, BETTER in page) == (True, False)
