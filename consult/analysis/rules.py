"""Plain rules of analysis: what a coded passage is."""

from enum import StrEnum


class PassageKind(StrEnum):
    """What a passage tells (PRODUCT.md, R16)."""

    PRACTICE = "practice"
    CHALLENGE = "challenge"
    LESSON = "lesson"
    NEED = "need"
    RECOMMENDATION = "recommendation"
    CONCLUSION = "conclusion"
