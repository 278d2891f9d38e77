"""The conditions of EPUB 3.3 and EPUB Accessibility 1.1 that are checked in books."""

from __future__ import annotations

from consult.press.check.finding import N_, Condition

KIND = Condition(
    "epub.kind",
    "EPUB 3.3:4 (mimetype)",
    N_("The file does not begin by saying that it is a book."),
    N_("Save the book again with a program that writes EPUB."),
)
CONTAINER = Condition(
    "epub.container",
    "EPUB 3.3:4 (container.xml)",
    N_("The file that says where the book begins is missing or leads nowhere."),
    N_("Save the book again with a program that writes EPUB."),
)
TITLE = Condition(
    "epub.title",
    "WCAG 2.2:2.4.2, EPUB 3.3:5 (dc:title)",
    N_("The book has no title in its metadata."),
    N_("Write the title into the properties of the book."),
)
LANGUAGE = Condition(
    "epub.language",
    "WCAG 2.2:3.1.1, EPUB 3.3:5 (dc:language)",
    N_("The book does not say which language it is in."),
    N_("Choose the language in the properties of the book."),
)
METADATA = Condition(
    "epub.metadata",
    "EPUB Accessibility 1.1:2 (metadata)",
    N_("The book does not say of itself: %(name)s."),
    N_("Add this to the metadata, so that readers can tell beforehand whether they can use the book."),
)
CONFORMANCE = Condition(
    "epub.conformance",
    "EPUB Accessibility 1.1:3 (dcterms:conformsTo)",
    N_("The book does not say which standard of accessibility it meets."),
    N_("Name the standard in the metadata, if the book meets it."),
)
MISSING = Condition(
    "epub.missing",
    "EPUB 3.3:5 (manifest)",
    N_("The file “%(name)s” is listed but is not in the book."),
    N_("Put the file into the book, or take it off the list."),
)
NAVIGATION = Condition(
    "epub.navigation",
    "WCAG 2.2:2.4.5, EPUB 3.3:7 (toc nav)",
    N_("The book has no table of contents."),
    N_("Add a navigation document with a table of contents."),
)
DEAD_ENTRY = Condition(
    "epub.dead-entry",
    "EPUB 3.3:7 (toc nav)",
    N_("The entry “%(words)s” of the navigation leads nowhere."),
    N_("Correct the address of the entry."),
)
PAGE_LIST = Condition(
    "epub.page-list",
    "EPUB Accessibility 1.1:3 (page-list nav)",
    N_("The book marks where printed pages begin but has no list of pages."),
    N_("Add a list of pages to the navigation document."),
)
PAGE_SOURCE = Condition(
    "epub.page-source",
    "EPUB Accessibility 1.1:3 (pageBreakSource)",
    N_("The book has a list of pages but does not say of which printed edition."),
    N_("Name the edition in the metadata (pageBreakSource)."),
)
