"""What a person reads about sentences."""

from consult.plainspeak.messages.guidance import N_, Guidance

_LONG_WHY = N_("Long sentences are the main reason why readers lose the thread.")
_LONG_HOW = N_("Say one thing in each sentence. Cut at a comma or at a word such as “and”.")
_LONG_EXAMPLE = N_(
    "Instead of “The States met in Geneva and agreed on a plan, which they will follow next year”, "
    "write “The States met in Geneva. They agreed on a plan. They will follow the plan next year”."
)

GUIDANCE = {
    "sentence_long_words": Guidance(
        what=N_("This sentence is rather long. Words: %(count)s. Good length: up to %(limit)s."),
        why=_LONG_WHY,
        how=_LONG_HOW,
        example=_LONG_EXAMPLE,
    ),
    "sentence_too_long_words": Guidance(
        what=N_("This sentence is too long. Words: %(count)s. Limit: %(limit)s."),
        why=_LONG_WHY,
        how=_LONG_HOW,
        example=_LONG_EXAMPLE,
    ),
    "sentence_long_characters": Guidance(
        what=N_("This sentence is rather long. Characters: %(count)s. Good length: up to %(limit)s."),
        why=_LONG_WHY,
        how=_LONG_HOW,
        example=_LONG_EXAMPLE,
    ),
    "sentence_too_long_characters": Guidance(
        what=N_("This sentence is too long. Characters: %(count)s. Limit: %(limit)s."),
        why=_LONG_WHY,
        how=_LONG_HOW,
        example=_LONG_EXAMPLE,
    ),
    "several_ideas": Guidance(
        what=N_("This sentence may hold more than one idea."),
        why=N_("A reader can keep one idea in mind at a time."),
        how=N_("Write a sentence for each idea."),
        example=N_(
            "Instead of “People spoke, asked, and voted”, write “People spoke. They asked questions. Then they voted”."
        ),
    ),
    "several_sentences": Guidance(
        what=N_("This line holds more than one sentence. Sentences: %(count)s."),
        why=N_("A new line for each sentence gives the reader a rest and a place to start again."),
        how=N_("Put each sentence into a statement of its own."),
        example=N_("Put “We met in May.” on one line and “40 people came.” on the next line."),
    ),
    "nested_clause": Guidance(
        what=N_("“%(word)s” may start a sentence inside the sentence."),
        why=N_("The reader must hold the first half in mind until the end."),
        how=N_("Make two sentences. Name the person or thing again in the second."),
        example=N_(
            "Instead of “The plan, which is new, helps people”, write “The plan is new. The plan helps people”."
        ),
    ),
    "double_negation": Guidance(
        what=N_("This sentence says no more than once."),
        why=N_("Two negative words cancel each other out, and many readers take the opposite meaning."),
        how=N_("Say what is so, not what is not so."),
        example=N_("Instead of “It is not without risk”, write “It is risky”."),
    ),
    "negative_wording": Guidance(
        what=N_("This sentence says no. The original may say it in a positive way."),
        why=N_("Positive sentences are read faster and remembered better."),
        how=N_("Say what is so or what to do. Keep the negative word where something is forbidden."),
        example=N_("Instead of “Do not come late”, write “Come on time”."),
    ),
}
