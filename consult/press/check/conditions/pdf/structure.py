"""Conditions on the tags: tables, lists, contents, figures, headings and notes."""

from __future__ import annotations

from consult.press.check.conditions.pdf import mending
from consult.press.check.finding import N_

STRUCTURE = {
    mending.TABLE: {
        "7.2-3": N_("A table holds something other than rows and a caption."),
        "7.2-4": N_("A table row stands outside a table."),
        "7.2-5": N_("The head of a table stands outside a table."),
        "7.2-6": N_("The body of a table stands outside a table."),
        "7.2-7": N_("The foot of a table stands outside a table."),
        "7.2-8": N_("A header cell stands outside a table row."),
        "7.2-9": N_("A cell stands outside a table row."),
        "7.2-10": N_("A table row holds something other than cells."),
        "7.2-11": N_("A table has more than one head."),
        "7.2-12": N_("A table has more than one foot."),
        "7.2-13": N_("A table has a foot but no body."),
        "7.2-14": N_("A table has a head but no body."),
        "7.2-36": N_("The head of a table holds something other than rows."),
        "7.2-37": N_("The body of a table holds something other than rows."),
        "7.2-38": N_("The foot of a table holds something other than rows."),
    },
    mending.CELLS: {
        "7.2-15": N_("Two cells of a table overlap."),
        "7.2-41": N_("A cell of a table reaches below the last row."),
        "7.2-42": N_("A row of a table has more columns than the first."),
        "7.2-43": N_("A row of a table has fewer columns than the first."),
    },
    mending.CAPTION: {
        "7.2-16": N_("The caption of a table stands in its middle."),
        "7.2-39": N_("A table has more than one caption."),
        "7.2-40": N_("The caption of a list does not stand at its beginning."),
        "7.2-28": N_("The caption of a table of contents does not stand at its beginning."),
    },
    mending.HEADERS: {
        "7.5-1": N_("A table has header cells, but for one of its cells no header can be found."),
        "7.5-2": N_("A cell of a table names a header that is not there."),
    },
    mending.LIST: {
        "7.2-17": N_("A list point stands outside a list."),
        "7.2-18": N_("The text of a list point stands outside a list point."),
        "7.2-19": N_("A list holds something other than points, lists and a caption."),
        "7.2-20": N_("A list point holds something other than its mark and its text."),
    },
    mending.CONTENTS: {
        "7.2-26": N_("An entry of a table of contents stands outside a table of contents."),
        "7.2-27": N_("A table of contents holds something other than entries and a caption."),
    },
    N_("Say in an alternative text what the picture tells, or mark it as decorative if it tells nothing."): {
        "7.3-1": N_("A picture has no alternative text."),
    },
    N_("Give the formula an alternative text that can be read aloud."): {
        "7.7-1": N_("A formula has no alternative text."),
    },
    N_("Begin with a heading of level 1 and go down one level at a time, with the heading styles of the program."): {
        "7.4.2-1": N_("A heading of level %(level)s follows one of level %(before)s: a level is left out."),
    },
    N_("Use headings with levels (Heading 1, Heading 2 and so on)."): {
        "7.4.4-1": N_("One part of the document has several headings without a level."),
        "7.4.4-2": N_("A heading has no level although other headings have one."),
        "7.4.4-3": N_("A heading has a level although other headings have none."),
    },
    mending.NOTES: {
        "7.9-1": N_("A note has no name by which its place in the text can point to it."),
        "7.9-2": N_("Two notes have the same name."),
    },
}
