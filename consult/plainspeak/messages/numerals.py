"""What a person reads about the way numbers are written."""

from consult.plainspeak.messages.guidance import N_, Guidance

GUIDANCE = {
    "number_word": Guidance(
        what=N_("The number “%(number)s” is written in words."),
        why=N_("Digits are easier to see, to read and to compare."),
        how=N_("Write the number in digits: %(digits)s."),
        example=N_("Instead of “twenty-five States”, write “25 States”."),
    ),
    "roman_numeral": Guidance(
        what=N_("“%(number)s” is a Roman number."),
        why=N_("Many readers take Roman numbers for letters."),
        how=N_("Write the number in digits: %(digits)s."),
        example=N_("Instead of “Part IV”, write “Part 4”."),
    ),
    "percentage": Guidance(
        what=N_("“%(number)s” is a percentage."),
        why=N_("Percentages ask the reader to calculate."),
        how=N_("Say how many there are of every 100, or use “half”, “most” or “few” if that is exact enough."),
        example=N_("Instead of “4 per cent of people”, write “4 of every 100 people”."),
    ),
    "short_date": Guidance(
        what=N_("“%(date)s” is a date in digits only."),
        why=N_("Countries write the day and the month in a different order."),
        how=N_("Write the day, the name of the month and the year."),
        example=N_("Instead of “03/12/2021”, write “3 December 2021”."),
    ),
    "big_number": Guidance(
        what=N_("“%(number)s” is a big number."),
        why=N_("Big numbers are hard to imagine."),
        how=N_("Compare it with something that people know, or say “many” if the exact number does not matter."),
        example=N_("Add: “This is as many people as live in a small town”."),
    ),
}
