"""What a person reads about a statement beside its source."""

from consult.plainspeak.messages.guidance import N_, Guidance

_WRONG_WHY = N_("A wrong number in the easy text gives readers wrong information about their rights.")
_COMPARE = N_("Compare with the original. Correct the statement, or choose the paragraph that it comes from.")
_NUMBER_EXAMPLE = N_("The original says “25 States”. The statement must not say “52 States”.")
_DATE_EXAMPLE = N_("The original says “3 December 2021”. The statement must not say “13 December 2021”.")
_NO_SOURCE_WHY = N_("Without the original, nobody can check it.")
_NO_SOURCE_HOW = N_("Choose the paragraph that the statement comes from, or say that it is an explanation.")
_FORCE_WHY = N_("“Must”, “should” and “can” are different promises. Readers rely on them.")
_FORCE_HOW = N_(
    "Use “must” for “decides”, “asks” for “requests”, “should” for “recommends” and “can” for “encourages”."
)

GUIDANCE = {
    "number_not_in_source": Guidance(
        what=N_("The number “%(number)s” is not in the original."),
        why=_WRONG_WHY,
        how=_COMPARE,
        example=_NUMBER_EXAMPLE,
    ),
    "number_perhaps_not_in_source": Guidance(
        what=N_("“%(number)s” may be a number that is not in the original."),
        why=_WRONG_WHY,
        how=_COMPARE,
        example=_NUMBER_EXAMPLE,
    ),
    "number_without_source": Guidance(
        what=N_("The number “%(number)s” could not be compared: the statement has no original."),
        why=_NO_SOURCE_WHY,
        how=_NO_SOURCE_HOW,
        example=_NUMBER_EXAMPLE,
    ),
    "date_not_in_source": Guidance(
        what=N_("The date “%(number)s” is not in the original."),
        why=_WRONG_WHY,
        how=_COMPARE,
        example=_DATE_EXAMPLE,
    ),
    "date_perhaps_not_in_source": Guidance(
        what=N_("“%(number)s” may be a date that is not in the original."),
        why=_WRONG_WHY,
        how=_COMPARE,
        example=_DATE_EXAMPLE,
    ),
    "date_without_source": Guidance(
        what=N_("The date “%(number)s” could not be compared: the statement has no original."),
        why=_NO_SOURCE_WHY,
        how=_NO_SOURCE_HOW,
        example=_DATE_EXAMPLE,
    ),
    "negation_lost": Guidance(
        what=N_("The original says no somewhere. This statement does not."),
        why=N_("A lost “not” turns a prohibition into a permission."),
        how=N_("Read the original again. If this statement is about another part of it, go on."),
        example=N_("From “States should not delay” do not make “States can delay”."),
    ),
    "exception_lost": Guidance(
        what=N_("The original has an exception or a condition. This statement has none."),
        why=N_("Readers may rely on something that is not always so."),
        how=N_("Ask: is this exception important to the reader? If it is, write a statement about it."),
        example=N_("“You can speak. You need to sign up first.”"),
    ),
    "recommendation_weaker": Guidance(
        what=N_("This recommendation sounds weaker than the original."),
        why=_FORCE_WHY,
        how=_FORCE_HOW,
        example=N_("From “States should report” do not make “States can report”."),
    ),
    "recommendation_stronger": Guidance(
        what=N_("This recommendation sounds stronger than the original."),
        why=_FORCE_WHY,
        how=_FORCE_HOW,
        example=N_("From “States should report” do not make “States must report”."),
    ),
    "recommendation_without_verb": Guidance(
        what=N_("This recommendation has no word such as “must”, “should” or “can”."),
        why=_FORCE_WHY,
        how=N_("Say who should do what."),
        example=N_("Instead of “More training for officials”, write “States should train their officials”."),
    ),
}
