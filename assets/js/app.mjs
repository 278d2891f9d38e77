// Start every enhancement; the page works without any of them.
import { startCoding } from "./coding.mjs";
import { focusErrorSummary } from "./error-summary.mjs";
import { keepLive } from "./live.mjs";
import { keepNotes } from "./notes.mjs";
import { keepFresh } from "./refresh.mjs";
import { announceSaved } from "./saved.mjs";
import { guardUnsaved } from "./unsaved.mjs";

focusErrorSummary();
keepFresh();
keepLive();
keepNotes();
announceSaved();
guardUnsaved();
startCoding();
