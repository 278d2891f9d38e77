"""What a coded passage is, and what its kinds and the kinds of sources are called."""

from enum import StrEnum

from consult.kernel.text.speech import N_
from consult.sources.rules import SourceKind


class PassageKind(StrEnum):
    """What a passage tells (PRODUCT.md, R16)."""

    PRACTICE = "practice"
    CHALLENGE = "challenge"
    LESSON = "lesson"
    NEED = "need"
    RECOMMENDATION = "recommendation"
    CONCLUSION = "conclusion"


KIND_NAMES = {
    PassageKind.PRACTICE: N_("Good practice"),
    PassageKind.CHALLENGE: N_("Challenge"),
    PassageKind.LESSON: N_("Lesson learned"),
    PassageKind.NEED: N_("Need"),
    PassageKind.RECOMMENDATION: N_("Recommendation"),
    PassageKind.CONCLUSION: N_("Conclusion"),
}

SOURCE_NAMES = {
    SourceKind.SUBMISSION: N_("Submission"),
    SourceKind.INTERVENTION: N_("Intervention"),
    SourceKind.STATEMENT: N_("Statement"),
    SourceKind.LETTER: N_("Letter"),
}
