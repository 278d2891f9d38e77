"""What people do with reports."""

from consult.reports.commands.arranging import (
    add_paragraph,
    add_section,
    begin_report,
    change_head,
    change_section,
    describe_paragraph,
    describe_report,
    edit_paragraph,
    head_pin,
    move_paragraph,
    move_section,
    remove_paragraph,
    remove_section,
)
from consult.reports.commands.citing import cite_passage, drop_citation
from consult.reports.commands.issuing import freeze_report, issue_report, unfreeze_report
from consult.reports.commands.writing import Save, merge_text, save_heading, save_paragraph, save_text, save_title

__all__ = [
    "Save",
    "add_paragraph",
    "add_section",
    "begin_report",
    "change_head",
    "change_section",
    "cite_passage",
    "describe_paragraph",
    "describe_report",
    "drop_citation",
    "edit_paragraph",
    "freeze_report",
    "head_pin",
    "issue_report",
    "merge_text",
    "move_paragraph",
    "move_section",
    "remove_paragraph",
    "remove_section",
    "save_heading",
    "save_paragraph",
    "save_text",
    "save_title",
    "unfreeze_report",
]
