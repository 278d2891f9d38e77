"""The conditions checked in Word files: WCAG 2.2 as EN 301 549, chapter 10, applies it to documents."""

from __future__ import annotations

from consult.press.check.finding import N_, Condition

TITLE = Condition(
    "docx.title",
    "WCAG 2.2:2.4.2, EN 301 549:10.2.4.2",
    N_("The document has no title."),
    N_("Write the title into the properties of the file (File, Info, Title)."),
)
LANGUAGE = Condition(
    "docx.language",
    "WCAG 2.2:3.1.1, EN 301 549:10.3.1.1",
    N_("The document does not say which language it is in."),
    N_("Select everything and choose the language (Review, Language, Set proofing language)."),
)
NO_HEADINGS = Condition(
    "docx.no-headings",
    "WCAG 2.2:1.3.1, EN 301 549:10.1.3.1",
    N_("The document has no heading made with a style. Its paragraphs: %(number)s."),
    N_("Give the headings the styles Heading 1, Heading 2 and so on."),
)
FAKE_HEADING = Condition(
    "docx.fake-heading",
    "WCAG 2.2:1.3.1, EN 301 549:10.1.3.1",
    N_("“%(words)s” looks like a heading but is an ordinary paragraph in bold."),
    N_("Give it the style of a heading."),
)
HEADING_SKIP = Condition(
    "docx.heading-skip",
    "WCAG 2.2:1.3.1, EN 301 549:10.1.3.1",
    N_("The heading “%(words)s” is of level %(level)s and follows one of level %(before)s."),
    N_("Let no level of headings be left out."),
)
ALT = Condition(
    "docx.alt",
    "WCAG 2.2:1.1.1, EN 301 549:10.1.1.1",
    N_("A picture has no words that stand for it."),
    N_("Describe what the picture tells; mark it as decoration if it tells nothing."),
)
ALT_FILE = Condition(
    "docx.alt-file",
    "WCAG 2.2:1.1.1, EN 301 549:10.1.1.1",
    N_("The words that stand for a picture are only a name: “%(words)s”."),
    N_("Describe what the picture tells; mark it as decoration if it tells nothing."),
)
PICTURE_OF_TEXT = Condition(
    "docx.picture-of-text",
    "WCAG 2.2:1.4.5, EN 301 549:10.1.4.5",
    N_("The document is made of pictures as large as its pages, with hardly any text."),
    N_("Use the file from which the pages were printed or exported, or type the text."),
)
TABLE_HEADER = Condition(
    "docx.table-header",
    "WCAG 2.2:1.3.1, EN 301 549:10.1.3.1",
    N_("A table has no header row."),
    N_("Mark its first row as a header that is repeated on every page (Layout, Repeat Header Rows)."),
)
MERGED_CELLS = Condition(
    "docx.merged-cells",
    "WCAG 2.2:1.3.1, EN 301 549:10.1.3.1",
    N_("A table has merged cells among its data."),
    N_("Split the cells, so that every row has the same columns."),
)
NESTED_TABLE = Condition(
    "docx.nested-table",
    "WCAG 2.2:1.3.2, EN 301 549:10.1.3.2",
    N_("A table stands inside another table."),
    N_("Put the tables one after the other."),
)
EMPTY_PARAGRAPHS = Condition(
    "docx.empty-paragraphs",
    "WCAG 2.2:1.3.2, EN 301 549:10.1.3.2",
    N_("Empty paragraphs follow each other: %(number)s."),
    N_("Remove them and set the space before or after the paragraphs around."),
)
HAND_LIST = Condition(
    "docx.hand-list",
    "WCAG 2.2:1.3.1, EN 301 549:10.1.3.1",
    N_("The list that begins with “%(words)s” has its bullets or numbers typed by hand."),
    N_("Remove them and use the buttons for lists."),
)
EMPTY_LINK = Condition(
    "docx.empty-link",
    "WCAG 2.2:2.4.4, EN 301 549:10.2.4.4",
    N_("A link has no words."),
    N_("Write into the link where it leads."),
)
VAGUE_LINK = Condition(
    "docx.vague-link",
    "WCAG 2.2:2.4.4, EN 301 549:10.2.4.4",
    N_("The words of the link “%(words)s” do not say where it leads."),
    N_("Write into the link where it leads."),
)
DIRECTION = Condition(
    "docx.direction",
    "WCAG 2.2:1.3.2, EN 301 549:10.1.3.2",
    N_("The paragraph “%(words)s” is written from right to left but not marked so."),
    N_("Set its direction to right to left (Home, Right-to-left text direction)."),
)
FLOATING_TEXT = Condition(
    "docx.floating-text",
    "WCAG 2.2:1.3.2, EN 301 549:10.1.3.2",
    N_("Text stands in a box that floats over the page."),
    N_("Move the words of the box into the text."),
)
CHANGES = Condition(
    "docx.changes",
    "WCAG 2.2:1.3.2, EN 301 549:10.1.3.2",
    N_("The document still holds tracked changes: %(number)s."),
    N_("Accept or reject all changes (Review, Accept)."),
)
COMMENTS = Condition(
    "docx.comments",
    "WCAG 2.2:1.3.2, EN 301 549:10.1.3.2",
    N_("The document still holds comments: %(number)s."),
    N_("Delete all comments (Review, Delete)."),
)
