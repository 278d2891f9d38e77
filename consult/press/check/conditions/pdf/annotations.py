"""Conditions on what lies over the page: links, form fields, comments and media."""

from __future__ import annotations

from consult.press.check.conditions.pdf import mending
from consult.press.check.finding import N_

ANNOTATIONS = {
    mending.COMMENTS: {
        "7.18.1-1": N_("A comment, stamp or similar mark has no tag of its own."),
        "7.18.1-2": N_("A link, comment or similar mark has no description."),
        "7.18.6.2-1": N_("A recording or film does not say of what kind it is."),
        "7.18.6.2-2": N_("A recording or film has no description."),
    },
    mending.FORMS: {
        "7.18.1-3": N_("A form field has no description."),
        "7.18.4-1": N_("A form field has no form tag."),
        "7.18.4-2": N_("A form tag holds something other than one form field."),
    },
    N_("Make the PDF again without trapping."): {
        "7.18.2-1": N_("The page holds marks for colour printing (trapping)."),
    },
    mending.TAG_EXPORT: {
        "7.18.3-1": N_("The Tab key does not go through the page in the order of its tags."),
    },
    mending.LINKS: {
        "7.18.5-1": N_("A link has no link tag."),
        "7.18.5-2": N_("A link does not say in words where it leads."),
    },
    N_("Make the PDF again without printer's marks."): {
        "7.18.8-1": N_("A printer's mark has a tag, so it is read aloud."),
    },
}
