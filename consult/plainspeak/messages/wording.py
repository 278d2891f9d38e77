"""What a person reads about words."""

from consult.plainspeak.messages.guidance import N_, Guidance

GUIDANCE = {
    "hard_word": Guidance(
        what=N_("“%(word)s” is a rare word."),
        why=N_("Many readers know only the most common words of a language."),
        how=N_("Use a common word. If you need this word, add it to the words list and explain it."),
        example=N_("Instead of “commence”, write “start”."),
    ),
    "other_word_for_term": Guidance(
        what=N_("“%(word)s” is used here. The words list says “%(term)s”."),
        why=N_("Two words for one thing look like two things."),
        how=N_("Use the word from the words list each time."),
        example=N_("If you wrote “meeting”, do not write “seminar” later for the same day."),
    ),
    "abbreviation": Guidance(
        what=N_("“%(word)s” is a short form that is not explained."),
        why=N_("A reader who does not know the short form cannot find out what it means."),
        how=N_("Write the full words, or add the short form to the words list and explain it."),
        example=N_("Instead of “UN”, write “United Nations”."),
    ),
    "soft_hyphen": Guidance(
        what=N_("There is a hidden hyphen in a word."),
        why=N_("The word may be broken at the end of a line, and a broken word is hard to read."),
        how=N_("Delete the hidden hyphen. Often it came with copied text."),
        example=N_("Type the word again instead of copying it."),
    ),
}
