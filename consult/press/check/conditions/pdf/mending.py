"""Ways to mend that several conditions share."""

from __future__ import annotations

from consult.press.check.finding import N_

TAG_EXPORT = N_(
    "Make the PDF again with tags: in Word tick “Document structure tags for accessibility” in the options of the PDF, "
    "in LibreOffice “Universal Accessibility (PDF/UA)”, in InDesign “Create Tagged PDF”."
)
BY_PROGRAM = N_(
    "Only the program that makes the PDF can write this right: make the PDF again with its newest version, "
    "or with another program that makes PDF/UA."
)
DECORATION = N_(
    "In the document it was made from, give pictures that say something an alternative text and mark the others as "
    "decorative; take pictures out of headings and paragraphs they do not belong to; then make the PDF again with tags."
)
LANGUAGE = N_(
    "Set the language of the whole document: in Word under Review > Language, in LibreOffice under Tools > Language, "
    "in InDesign in the paragraph styles; then make the PDF again."
)
BUILT_IN_STYLES = N_(
    "Use the built-in styles of Word or LibreOffice, which have standard tags; in InDesign choose a standard tag for "
    "each style under “Edit All Export Tags”."
)
TITLE = N_(
    "Write a title into the properties of the document: in Word under File > Info, in LibreOffice under "
    "File > Properties, in InDesign under File > File Info; let the window show it."
)
TABLE = N_(
    "Make the table with the table tool, not with tabs or drawn lines, keep text and pictures inside its cells, and "
    "make the PDF again with tags."
)
CELLS = N_(
    "Give every row the same number of columns: merge or split cells until no row is shorter or longer than the first."
)
LIST = N_(
    "Make the list with the list tool or a list style, nothing between its points, and make the PDF again with tags."
)
CONTENTS = N_("Let the program make the table of contents from the headings, and make the PDF again with tags.")
CAPTION = N_("Keep one caption, directly before or after what it belongs to, made with the program's own caption tool.")
HEADERS = N_(
    "Mark the first row as a header row (in Word “Header Row” and “Repeat Header Rows”, in LibreOffice “Repeat "
    "heading”, in InDesign “Convert to Header Rows”); if cells still have no header, split the table into simpler ones."
)
NOTES = N_("Insert notes with the program's own footnote tool, and make the PDF again with its newest version.")
LINKS = N_(
    "Insert links with the program's own link tool, give each a text that says where it leads, and make the PDF again "
    "with tags."
)
FORMS = N_(
    "Add form fields with the tools of the program, give each a name or help text that says what to enter, and make "
    "the PDF again with tags."
)
COMMENTS = N_(
    "Take comments, stamps and media off the pages, or give each a description and a tag in a program that edits tags."
)
EMBED = N_(
    "Embed all fonts: in Word tick “PDF/A compliant” in the options of the PDF, in LibreOffice “Archival (PDF/A)”, in "
    "InDesign choose a PDF/X or PDF/A preset; if a font forbids it, use another."
)
OTHER_FONT = N_("Use another font for these words, one that comes as OpenType or TrueType, and make the PDF again.")
