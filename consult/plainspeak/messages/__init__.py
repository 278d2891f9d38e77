"""What a person reads about each code: what was found, why it matters, how to mend it, an example."""

from collections.abc import Mapping

from consult.plainspeak.messages import meaning, numerals, punctuation, structure, wording
from consult.plainspeak.messages.guidance import Guidance
from consult.plainspeak.messages.suggestions import SUGGESTIONS

GUIDANCE: Mapping[str, Guidance] = {
    **structure.GUIDANCE,
    **wording.GUIDANCE,
    **numerals.GUIDANCE,
    **punctuation.GUIDANCE,
    **meaning.GUIDANCE,
}

__all__ = ["GUIDANCE", "SUGGESTIONS", "Guidance"]
