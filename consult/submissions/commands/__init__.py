"""Acts on submissions: draft, add files, hand in, amend, withdraw, choose consent, decide on publishing."""

from consult.submissions.commands.deciding import decide_publication
from consult.submissions.commands.drafting import begin_submission, describe_submission, discard_draft, save_answer
from consult.submissions.commands.files import add_file, note_checking, note_reading, remove_file
from consult.submissions.commands.handing_in import choose_consent, submit_submission, withdraw_submission

__all__ = [
    "add_file",
    "begin_submission",
    "choose_consent",
    "decide_publication",
    "describe_submission",
    "discard_draft",
    "note_checking",
    "note_reading",
    "remove_file",
    "save_answer",
    "submit_submission",
    "withdraw_submission",
]
