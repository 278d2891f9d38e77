"""Conditions on what lies over the page: links, form fields, comments and media."""

from __future__ import annotations

from consult.press.check.finding import N_
from consult.press.check.pdf.conditions import mending
from consult.press.check.pdf.conditions.mending import ua

ANNOTATIONS = (
    ua("7.18.1-1", N_("A comment, stamp or similar mark has no tag of its own."), mending.COMMENTS),
    ua("7.18.1-2", N_("A link, comment or similar mark has no description."), mending.COMMENTS),
    ua("7.18.1-3", N_("A form field has no description."), mending.FORMS),
    ua(
        "7.18.2-1",
        N_("The page holds marks for colour printing (trapping)."),
        N_("Make the PDF again without trapping."),
    ),
    ua("7.18.3-1", N_("The Tab key does not go through the page in the order of its tags."), mending.TAG_EXPORT),
    ua("7.18.4-1", N_("A form field has no form tag."), mending.FORMS),
    ua("7.18.4-2", N_("A form tag holds something other than one form field."), mending.FORMS),
    ua("7.18.5-1", N_("A link has no link tag."), mending.LINKS),
    ua("7.18.5-2", N_("A link does not say in words where it leads."), mending.LINKS),
    ua("7.18.6.2-1", N_("A recording or film does not say of what kind it is."), mending.COMMENTS),
    ua("7.18.6.2-2", N_("A recording or film has no description."), mending.COMMENTS),
    ua(
        "7.18.8-1",
        N_("A printer's mark has a tag, so it is read aloud."),
        N_("Make the PDF again without printer's marks."),
    ),
)
