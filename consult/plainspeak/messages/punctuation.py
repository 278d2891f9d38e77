"""What a person reads about signs."""

from consult.plainspeak.messages.guidance import N_, Guidance

_SIGN_WHY = N_("Special signs stop the reader. A reading voice says them wrongly or leaves them out.")

GUIDANCE = {
    "brackets": Guidance(
        what=N_("There are brackets here: %(sign)s."),
        why=N_("Text in brackets interrupts the sentence."),
        how=N_("Leave it out, or write a sentence of its own."),
        example=N_("Instead of “The Council (47 States) met”, write “The Council met. The Council has 47 States”."),
    ),
    "semicolon": Guidance(
        what=N_("There is a semicolon here."),
        why=N_("A semicolon joins two sentences. Many readers do not know the sign."),
        how=N_("Write a full stop and start a new sentence."),
        example=N_("Instead of “We met; we talked”, write “We met. We talked”."),
    ),
    "slash": Guidance(
        what=N_("There is a slash here."),
        why=N_("A slash can mean “and”, “or” or “of”. The reader must guess."),
        how=N_("Write the word that you mean."),
        example=N_("Instead of “and/or”, write “or”."),
    ),
    "special_sign": Guidance(
        what=N_("There is a special sign here: %(sign)s."),
        why=_SIGN_WHY,
        how=N_("Write the word for the sign."),
        example=N_("Instead of “you & me”, write “you and me”."),
    ),
    "etcetera": Guidance(
        what=N_("“%(sign)s” leaves the list open."),
        why=N_("The reader cannot know what else belongs to the list."),
        how=N_("Name everything that matters, or start with “for example”."),
        example=N_("Instead of “buses, trains, etc.”, write “buses and trains”."),
    ),
    "capitals": Guidance(
        what=N_("“%(word)s” is written in capital letters."),
        why=N_("Words in capitals lose their shape and are harder to read."),
        how=N_("Write small letters. Words that are in bold are words from the words list."),
        example=N_("Instead of “IMPORTANT”, write “Important”."),
    ),
    "document_number": Guidance(
        what=N_("“%(sign)s” is the number of a document."),
        why=N_("The number means nothing to most readers and breaks the sentence."),
        how=N_("Name the document. Put its number under “More information”."),
        example=N_("Instead of “resolution 51/33”, write “a decision of the Human Rights Council”."),
    ),
    "footnote_sign": Guidance(
        what=N_("There is a footnote sign here: %(sign)s."),
        why=N_("A footnote sends the reader away from the sentence."),
        how=N_("Say it in the text, or put it under “More information”."),
        example=N_("Put the address of the web page under “More information”."),
    ),
}
