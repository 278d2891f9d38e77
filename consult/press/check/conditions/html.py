"""The conditions of WCAG 2.2 that are checked in HTML, each with its technique or failure."""

from __future__ import annotations

from consult.press.check.finding import N_, Condition

LANGUAGE = Condition(
    "html.language",
    "WCAG 2.2:3.1.1 (H57)",
    N_("The page does not say which language it is in."),
    N_('Write the language into the first element, for example lang="fr".'),
)
LANGUAGE_TAG = Condition(
    "html.language-tag",
    "WCAG 2.2:3.1.2 (H58)",
    N_("“%(language)s” is not a language code."),
    N_("Write the code of the language as it is registered, for example en, fr or zh-Hans."),
)
TITLE = Condition(
    "html.title",
    "WCAG 2.2:2.4.2 (H25)",
    N_("The document has no title."),
    N_("Give it a title that tells it from other documents."),
)
NO_H1 = Condition(
    "html.no-h1",
    "WCAG 2.2:1.3.1 (H42)",
    N_("The page has no heading of the first level."),
    N_("Mark the title that readers see as the heading of the first level."),
)
SEVERAL_H1 = Condition(
    "html.several-h1",
    "WCAG 2.2:1.3.1 (G141)",
    N_("The page has more than one heading of the first level: %(number)s."),
    N_("Keep one heading of the first level and put the others below it."),
)
HEADING_SKIP = Condition(
    "html.heading-skip",
    "WCAG 2.2:1.3.1 (G141)",
    N_("The heading “%(words)s” is of level %(level)s and follows one of level %(before)s."),
    N_("Let no level of headings be left out."),
)
EMPTY_HEADING = Condition(
    "html.empty-heading",
    "WCAG 2.2:2.4.6 (G130)",
    N_("A heading has no words."),
    N_("Write the words of the heading, or make it an ordinary paragraph."),
)
ALT = Condition(
    "html.alt",
    "WCAG 2.2:1.1.1 (H37)",
    N_("A picture has no words that stand for it."),
    N_("Describe what the picture tells; mark it as decoration if it tells nothing."),
)
ALT_FILE = Condition(
    "html.alt-file",
    "WCAG 2.2:1.1.1 (F30)",
    N_("The words that stand for a picture are only a name: “%(words)s”."),
    N_("Describe what the picture tells; mark it as decoration if it tells nothing."),
)
TABLE_HEADERS = Condition(
    "html.table-headers",
    "WCAG 2.2:1.3.1 (H51)",
    N_("A table has no header cells."),
    N_("Mark the cells that name rows or columns as headers."),
)
EMPTY_LINK = Condition(
    "html.empty-link",
    "WCAG 2.2:2.4.4 (F89)",
    N_("A link has no words."),
    N_("Write into the link where it leads."),
)
VAGUE_LINK = Condition(
    "html.vague-link",
    "WCAG 2.2:2.4.4 (H30)",
    N_("The words of the link “%(words)s” do not say where it leads."),
    N_("Write into the link where it leads."),
)
LABEL = Condition(
    "html.label",
    "WCAG 2.2:3.3.2 (H44)",
    N_("A field of a form has no label."),
    N_("Write a label and tie it to the field."),
)
BUTTON = Condition(
    "html.button",
    "WCAG 2.2:4.1.2 (H91)",
    N_("A button has no words."),
    N_("Write on the button what it does."),
)
FRAME = Condition(
    "html.frame",
    "WCAG 2.2:4.1.2 (H64)",
    N_("A frame has no title."),
    N_("Give the frame a title that says what it holds."),
)
MAIN = Condition(
    "html.main",
    "WCAG 2.2:2.4.1 (ARIA11)",
    N_("One part of the page must be marked as its main content. Parts marked so: %(number)s."),
    N_("Put the content into one main element."),
)
DUPLICATE_ID = Condition(
    "html.duplicate-id",
    "WCAG 2.2:4.1.2 (F77)",
    N_("The id “%(id)s” is used more than once."),
    N_("Give every element an id of its own."),
)
DEAD_REFERENCE = Condition(
    "html.dead-reference",
    "WCAG 2.2:4.1.2 (ARIA16)",
    N_("Something here refers to the id “%(id)s”, which is not on the page."),
    N_("Correct the id, or remove what refers to it."),
)
LOOSE_ITEM = Condition(
    "html.loose-item",
    "WCAG 2.2:1.3.1 (H48)",
    N_("A list point stands outside a list."),
    N_("Put the items into a list."),
)
ZOOM = Condition(
    "html.zoom",
    "WCAG 2.2:1.4.4",
    N_("The page forbids readers to make it larger."),
    N_("Remove user-scalable and maximum-scale from the viewport."),
)
REFRESH = Condition(
    "html.refresh",
    "WCAG 2.2:2.2.1 (F41)",
    N_("The page goes on to another or loads again by itself."),
    N_("Let readers decide when to go on."),
)
