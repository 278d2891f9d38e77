"""How a footnote says where a passage comes from: a whole sentence for each kind of source and each consent."""

from consult.kernel.text.speech import N_
from consult.sources.rules import Attribution, SourceKind

# Spoken at an event: the day and the event say more to a reader than a reference does.
SPOKEN = frozenset({SourceKind.INTERVENTION, SourceKind.STATEMENT})
_SPOKEN_SENTENCES = {
    Attribution.NAMED: N_("Statement by %(name)s, %(event)s, %(date)s."),
    Attribution.UNNAMED: N_("Statement by a participant not named (%(category)s), %(event)s, %(date)s."),
    Attribution.NONE: N_("Statement quoted without attribution, %(event)s, %(date)s."),
}
_LETTER_SENTENCES = {
    Attribution.NAMED: N_("Letter from %(name)s, %(reference)s."),
    Attribution.UNNAMED: N_("Letter from a contributor not named (%(category)s), %(reference)s."),
    Attribution.NONE: N_("Letter quoted without attribution."),
}
_SUBMISSION_SENTENCES = {
    Attribution.NAMED: N_("Submission of %(name)s, %(reference)s."),
    Attribution.UNNAMED: N_("Submission of a contributor not named (%(category)s), %(reference)s."),
    Attribution.NONE: N_("Submission quoted without attribution."),
}


def footnote_sentence(kind: SourceKind, attribution: Attribution, *, has_event: bool) -> str:
    """Choose the English sentence, which is its own key in the catalogues; who is not to be named is never in it."""
    if kind in SPOKEN and has_event:
        return _SPOKEN_SENTENCES[attribution]
    return (_LETTER_SENTENCES if kind is SourceKind.LETTER else _SUBMISSION_SENTENCES)[attribution]
