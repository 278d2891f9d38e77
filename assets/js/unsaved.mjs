// Leaving with text that was typed and not sent asks first; the browser words the question. Sending it while the
// server cannot be reached keeps the page, says so, and sends it as soon as the server answers again.
const AGAIN = 3000;

export function guardUnsaved() {
  const changed = new Set();
  const formOf = (event) => event.target.closest?.("form[data-guard]");
  document.addEventListener("input", (event) => formOf(event) && changed.add(formOf(event)));
  document.addEventListener("submit", (event) => sendWhenReached(event, changed));
  document.addEventListener("consult:saved", () => changed.clear());
  window.addEventListener("beforeunload", (event) => changed.size && event.preventDefault());
}

async function sendWhenReached(event, changed) {
  const { target: form, submitter } = event;
  if (!("guard" in form.dataset) || form.dataset.guard === "reached") {
    changed.delete(form);
    return;
  }
  event.preventDefault();
  if (form.dataset.guard === "asking") return;
  form.dataset.guard = "asking";
  while (!(await isReached())) {
    sayOffline(form, document.body.dataset.offline);
    await new Promise((done) => { window.setTimeout(done, AGAIN); });
  }
  sayOffline(form, "");
  form.dataset.guard = "reached";
  form.requestSubmit(submitter);
  form.dataset.guard = "";
}

// The front page is asked, since it opens nothing that has to stand on record.
async function isReached() {
  try {
    const answer = await fetch(document.querySelector(".head__mark").href, { method: "HEAD", cache: "no-store", redirect: "manual" });
    return answer.status < 500;
  } catch {
    return false;
  }
}

function sayOffline(form, text) {
  let status = form.querySelector("[data-offline-status]");
  if (!status && !text) return;
  if (!status) {
    status = document.createElement("p");
    status.className = "govuk-error-message";
    status.dataset.offlineStatus = "";
    status.setAttribute("role", "alert");
    (form.querySelector(".buttons") ?? form.lastElementChild).before(status);
  }
  if (status.textContent !== text) status.textContent = text;
}
