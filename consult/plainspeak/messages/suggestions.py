"""What a person can do about a finding, in a few words, by the finding's suggestion code."""

from collections.abc import Mapping

from consult.plainspeak.messages.guidance import N_

SUGGESTIONS: Mapping[str, str] = {
    "split": N_("Divide the sentence"),
    "explain": N_("Explain the word or use another"),
    "replace": N_("Use the word of the words list"),
    "write_in_full": N_("Write the full words"),
    "remove": N_("Delete it"),
    "write_digits": N_("Write digits"),
    "write_of_every_hundred": N_("Write how many of every 100"),
    "write_date_in_full": N_("Write the date in full"),
    "compare": N_("Compare with something known"),
    "rewrite": N_("Write it without the sign"),
    "write_small": N_("Write small letters"),
    "move_to_more_information": N_("Move it to “More information”"),
    "compare_with_source": N_("Compare with the original"),
}
