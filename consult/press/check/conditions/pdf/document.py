"""Conditions on the file as a whole: what it says of itself, its content and its language."""

from __future__ import annotations

from consult.press.check.conditions.pdf import mending
from consult.press.check.finding import N_

DOCUMENT = {
    mending.TAG_EXPORT: {
        "5-1": N_("The file does not say that it follows PDF/UA."),
        "6.2-1": N_("The file does not say that it has tags, so screen readers overlook them."),
        "7.1-11": N_("The file has no tags: screen readers must guess headings, tables and reading order."),
    },
    N_("If the file was meant to follow PDF/UA-1, choose that when making the PDF."): {
        "5-2": N_("The file says that it follows another part of PDF/UA than part 1, which is what is checked here."),
    },
    mending.BY_PROGRAM: {
        "5-3": N_("The metadata state the part of PDF/UA with a wrong prefix."),
        "5-4": N_("The metadata state the amendment of PDF/UA with a wrong prefix."),
        "5-5": N_("The metadata state the correction of PDF/UA with a wrong prefix."),
        "7.1-8": N_("The file has no readable description of itself (metadata)."),
        "7.1-12": N_("The tag %(tag)s does not name the tag that it is part of."),
        "7.20-2": N_("The same tagged drawing is used in several places, so its reading order is not certain."),
    },
    N_("Save the file as PDF 1.7."): {
        "6.1-1": N_("The file does not begin by saying that it is a PDF of version 1.0 to 1.7."),
    },
    mending.DECORATION: {
        "7.1-1": N_("Something marked as decoration stands inside what is to be read."),
        "7.1-2": N_("Something to be read stands inside decoration, where screen readers skip it."),
        "7.1-3": N_("Some text, picture or line has no tag and is not marked as decoration either."),
    },
    N_("Do not let a PDF program guess the tags: make the PDF again, with tags, from the document itself."): {
        "7.1-4": N_("The file says that its tags may be wrong."),
    },
    mending.BUILT_IN_STYLES: {
        "7.1-5": N_("The tag %(tag)s is not a standard one, and the file does not say which it stands for."),
        "7.1-6": N_("The file explains the tag %(tag)s by way of itself, so that its meaning is never reached."),
        "7.1-7": N_("The file gives the standard tag %(tag)s another meaning."),
    },
    mending.TITLE: {
        "7.1-9": N_("The description of the file has no title."),
        "7.1-10": N_("The window shows the name of the file, not the title of the document."),
    },
    mending.LANGUAGE: {
        "7.2-2": N_("The language of the bookmarks is not known."),
        "7.2-21": N_("The language of a replacement text is not known."),
        "7.2-22": N_("The language of an alternative text is not known."),
        "7.2-23": N_("The language of a spelled-out abbreviation is not known."),
        "7.2-24": N_("The language of the description of a link or comment is not known."),
        "7.2-25": N_("The language of the description of a form field is not known."),
        "7.2-29": N_("“%(language)s” is not a language code."),
        "7.2-30": N_("The language of a replacement text inside a line is not known."),
        "7.2-31": N_("The language of an alternative text inside a line is not known."),
        "7.2-32": N_("The language of an abbreviation spelled out inside a line is not known."),
        "7.2-33": N_("The language of the title or description of the file is not known."),
        "7.2-34": N_("The language of text on the page is not known."),
    },
    N_("Give each layer and set of layers a name, or flatten the layers when making the PDF."): {
        "7.10-1": N_("A set of layers has no name."),
    },
    N_("Flatten the layers when making the PDF."): {
        "7.10-2": N_("Layers appear and vanish by themselves, for example when printing."),
    },
    N_("Attach the file again under its name."): {
        "7.11-1": N_("An attached file has no name."),
    },
    N_("Save the form as a static PDF form, or make it again with another program."): {
        "7.15-1": N_("The form changes its pages while it is filled in, which screen readers cannot follow."),
    },
    N_("Take the protection off, or allow text access for screen readers in its settings."): {
        "7.16-1": N_("The protection of the file keeps screen readers from its text."),
    },
    N_("Put the content itself into the document instead of linking to another PDF."): {
        "7.20-1": N_("Part of a page is taken from another file."),
    },
}
