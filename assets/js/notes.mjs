// Notes that are not lost: a text is saved two seconds after the last key, under an operation id made here, and sent
// again until the server has acknowledged it. Until then a copy stays on this device, unless the computer is shared.
const QUIET = 2000;
const LONGEST_WAIT = 30000;
const NO_COPY = "consult-notes-no-copy";

export function keepNotes() {
  const form = document.querySelector("form[data-notes]");
  if (form) startNotes(form);
}

function startNotes(form) {
  const area = form.elements.text;
  const notes = {
    form, area, copy: `consult-notes-${form.dataset.key}`, version: Number(form.elements.version.defaultValue),
    saved: "unsaved" in form.dataset ? null : area.defaultValue, pending: null, wait: 0, timer: 0, sending: null,
  };
  offerSharedComputer(notes);
  restoreNotes(notes);
  if (areUnsaved(notes)) laterNotes(notes, 0);
  area.addEventListener("input", () => { rememberNotes(notes); laterNotes(notes, QUIET); });
  window.addEventListener("online", () => resumeNotes(notes));
  window.addEventListener("focus", () => resumeNotes(notes));
  window.addEventListener("beforeunload", (event) => areUnsaved(notes) && event.preventDefault());
  form.addEventListener("submit", (event) => submitNotes(notes, event));
}

function areUnsaved(notes) {
  return Boolean(notes.pending) || notes.area.value !== notes.saved;
}

function offerSharedComputer(notes) {
  const offer = notes.form.querySelector("[data-notes-device]");
  const box = offer.querySelector("input");
  offer.hidden = false;
  box.checked = readCopy(NO_COPY) === "1";
  box.addEventListener("change", () => {
    writeCopy(NO_COPY, box.checked ? "1" : null);
    rememberNotes(notes);
  });
}

// A browser may refuse to store anything: the text is then kept by the page alone.
function readCopy(key) {
  try { return localStorage.getItem(key); } catch { return null; }
}

function writeCopy(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

function rememberNotes(notes) {
  const isKept = areUnsaved(notes) && readCopy(NO_COPY) !== "1";
  const copy = { text: notes.area.value, version: notes.version, pending: notes.pending };
  notes.isCopied = writeCopy(notes.copy, isKept ? JSON.stringify(copy) : null) && isKept;
}

function restoreNotes(notes) {
  const kept = JSON.parse(readCopy(notes.copy) ?? "null");
  if (!kept) return;
  Object.assign(notes, { version: kept.version, pending: kept.pending });
  notes.area.value = kept.text;
  if (!areUnsaved(notes)) { writeCopy(notes.copy, null); return; }
  tellNotes(notes, notes.form.dataset.found);
}

function laterNotes(notes, milliseconds) {
  clearTimeout(notes.timer);
  notes.timer = setTimeout(() => saveNotes(notes), notes.wait ? Math.max(notes.wait, milliseconds) : milliseconds);
}

function resumeNotes(notes) {
  if (!areUnsaved(notes)) return;
  Object.assign(notes, { wait: 0, isStopped: false });
  laterNotes(notes, 0);
}

// One save at a time; what is typed meanwhile is the next one. Resolves when everything typed so far was answered.
function saveNotes(notes) {
  notes.sending ??= sendAll(notes).finally(() => { notes.sending = null; });
  return notes.sending;
}

async function sendAll(notes) {
  while (areUnsaved(notes) && !notes.isStopped) {
    notes.pending ??= { operation: newOperation(), version: notes.version, text: notes.area.value };
    rememberNotes(notes);
    if (!(await sendOnce(notes))) return;
  }
}

async function sendOnce(notes) {
  const { operation, version, text } = notes.pending;
  const body = new URLSearchParams({ csrf_token: notes.form.elements.csrf_token.value, operation, version, text });
  try {
    const answer = await fetch(notes.form.dataset.notes, { method: "POST", body, redirect: "manual", cache: "no-store" });
    return answer.ok ? acknowledge(notes, await answer.json()) : refuseNotes(notes, answer);
  } catch {
    notes.wait = Math.min(LONGEST_WAIT, notes.wait * 2 || 1000);
    tellNotes(notes, notes.isCopied ? notes.form.dataset.offline : notes.form.dataset.notKept, true);
    laterNotes(notes, notes.wait);
    return false;
  }
}

// Where somebody else was first, the version stays the old one: whatever is still sent is kept beside theirs, too.
function acknowledge(notes, answer) {
  const version = answer.merge ? notes.version : answer.version;
  Object.assign(notes, { saved: notes.pending.text, version, pending: null, wait: 0, merge: answer.merge });
  notes.form.elements.version.value = version;
  notes.form.elements.operation.value = newOperation();
  rememberNotes(notes);
  if (answer.merge) showMerge(notes);
  tellNotes(notes, answer.merge ? notes.form.dataset.merge : answer.text, Boolean(answer.merge));
  return true;
}

function showMerge(notes) {
  const link = notes.form.querySelector("[data-notes-merge]");
  link.querySelector("a").href = notes.merge;
  link.hidden = false;
  notes.area.readOnly = true;
}

// Signed out, or a problem that sending again does not cure: the text stays, and the person is told.
function refuseNotes(notes, answer) {
  if (answer.status >= 500) throw new Error(String(answer.status));
  const isSignedOut = answer.type === "opaqueredirect" || answer.status === 403;
  notes.isStopped = true;
  tellNotes(notes, isSignedOut ? notes.form.dataset.signedOut : notes.form.dataset.refused, true);
  return false;
}

async function submitNotes(notes, event) {
  if (notes.isSubmitting) return;
  event.preventDefault();
  resumeNotes(notes);
  await saveNotes(notes);
  if (areUnsaved(notes) || notes.merge) return;
  notes.isSubmitting = true;
  notes.form.submit();
}

// What is not saved yet stands out from what is.
function tellNotes(notes, text, isTrouble = false) {
  const status = notes.form.querySelector("[data-saved]");
  status.toggleAttribute("data-trouble", isTrouble);
  if (status.textContent !== text) document.dispatchEvent(new CustomEvent("consult:saved", { detail: { text } }));
}

function newOperation() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
