"""Tables of submissions: the submission, its answers, its files."""

from consult.submissions.models.files import FileCheck, SubmissionFile
from consult.submissions.models.submissions import Submission, SubmissionAnswer

__all__ = ["FileCheck", "Submission", "SubmissionAnswer", "SubmissionFile"]
