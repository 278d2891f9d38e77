"""Conditions on the file as a whole: what it says of itself, its content and its language."""

from __future__ import annotations

from consult.press.check.finding import N_
from consult.press.check.pdf.conditions import mending
from consult.press.check.pdf.conditions.mending import ua

IDENTIFICATION = (
    ua("5-1", N_("The file does not say that it follows PDF/UA."), mending.TAG_EXPORT),
    ua(
        "5-2",
        N_("The file says that it follows another part of PDF/UA than part 1, which is what is checked here."),
        N_("If the file was meant to follow PDF/UA-1, choose that when making the PDF."),
    ),
    ua("5-3", N_("The file states its part of PDF/UA under a wrong name."), mending.BY_PROGRAM),
    ua("5-4", N_("The file states its amendment of PDF/UA under a wrong name."), mending.BY_PROGRAM),
    ua("5-5", N_("The file states its correction of PDF/UA under a wrong name."), mending.BY_PROGRAM),
    ua(
        "6.1-1",
        N_("The file does not begin by saying that it is a PDF of version 1.0 to 1.7."),
        N_("Save the file as PDF 1.7."),
    ),
    ua("6.2-1", N_("The file does not say that it has tags, so screen readers overlook them."), mending.TAG_EXPORT),
)

CONTENT = (
    ua("7.1-1", N_("Something marked as decoration stands inside what is to be read."), mending.DECORATION),
    ua("7.1-2", N_("Something to be read stands inside decoration, where screen readers skip it."), mending.DECORATION),
    ua(
        "7.1-3", N_("Some text, picture or line has no tag and is not marked as decoration either."), mending.DECORATION
    ),
    ua(
        "7.1-4",
        N_("The file says that its tags may be wrong."),
        N_("Do not let a PDF program guess the tags: make the PDF again, with tags, from the document itself."),
    ),
    ua(
        "7.1-5",
        N_("The tag %(tag)s is not a standard one, and the file does not say which it stands for."),
        mending.BUILT_IN_STYLES,
    ),
    ua("7.1-6", N_("The file explains the tag %(tag)s by itself, in a circle."), mending.BUILT_IN_STYLES),
    ua("7.1-7", N_("The file gives the standard tag %(tag)s another meaning."), mending.BUILT_IN_STYLES),
    ua("7.1-8", N_("The file has no readable description of itself (metadata)."), mending.BY_PROGRAM),
    ua("7.1-9", N_("The description of the file has no title."), mending.TITLE),
    ua("7.1-10", N_("The window shows the name of the file, not the title of the document."), mending.TITLE),
    ua(
        "7.1-11",
        N_("The file has no tags: screen readers must guess headings, tables and reading order."),
        mending.TAG_EXPORT,
    ),
    ua("7.1-12", N_("The tag %(tag)s does not say what it stands in."), mending.BY_PROGRAM),
)

LANGUAGE = (
    ua("7.2-2", N_("The language of the bookmarks is not known."), mending.LANGUAGE),
    ua("7.2-21", N_("The language of a replacement text is not known."), mending.LANGUAGE),
    ua("7.2-22", N_("The language of an alternative text is not known."), mending.LANGUAGE),
    ua("7.2-23", N_("The language of a spelled-out abbreviation is not known."), mending.LANGUAGE),
    ua("7.2-24", N_("The language of the description of a link or comment is not known."), mending.LANGUAGE),
    ua("7.2-25", N_("The language of the description of a form field is not known."), mending.LANGUAGE),
    ua("7.2-29", N_("“%(language)s” is not a language code."), mending.LANGUAGE),
    ua("7.2-30", N_("The language of a replacement text inside a line is not known."), mending.LANGUAGE),
    ua("7.2-31", N_("The language of an alternative text inside a line is not known."), mending.LANGUAGE),
    ua("7.2-32", N_("The language of an abbreviation spelled out inside a line is not known."), mending.LANGUAGE),
    ua("7.2-33", N_("The language of the title or description of the file is not known."), mending.LANGUAGE),
    ua("7.2-34", N_("The language of text on the page is not known."), mending.LANGUAGE),
)

OTHER_PARTS = (
    ua(
        "7.10-1",
        N_("A set of layers has no name."),
        N_("Give each layer and set of layers a name, or flatten the layers when making the PDF."),
    ),
    ua(
        "7.10-2",
        N_("Layers appear and vanish by themselves, for example when printing."),
        N_("Flatten the layers when making the PDF."),
    ),
    ua("7.11-1", N_("An attached file has no name."), N_("Attach the file again under its name.")),
    ua(
        "7.15-1",
        N_("The form changes its pages while it is filled in, which screen readers cannot follow."),
        N_("Save the form as a static PDF form, or make it again with another program."),
    ),
    ua(
        "7.16-1",
        N_("The protection of the file keeps screen readers from its text."),
        N_("Take the protection off, or allow text access for screen readers in its settings."),
    ),
    ua(
        "7.20-1",
        N_("Part of a page is taken from another file."),
        N_("Put the content itself into the document instead of linking to another PDF."),
    ),
    ua(
        "7.20-2",
        N_("The same tagged drawing is used in several places, so its reading order is not certain."),
        mending.BY_PROGRAM,
    ),
)
