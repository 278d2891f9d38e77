// Parts of a page that others change meanwhile: asked for every few seconds, sent only when they changed.
// Nothing moves under a reader's focus, and a form in which somebody has begun to type is left alone.
const EVERY = 5000;
const typedIn = new WeakSet();

export function keepLive() {
  if (!document.querySelector("[data-live]")) return;
  document.addEventListener("input", ({ target }) => {
    const part = target.closest?.("[data-live]");
    if (part) typedIn.add(part);
  });
  window.setInterval(() => document.hidden || askAgain(), EVERY);
  document.addEventListener("visibilitychange", () => document.hidden || askAgain());
}

async function askAgain() {
  const parts = [...document.querySelectorAll("[data-live]")].filter(mayMove);
  if (!parts.length) return;
  const versions = new Set(parts.map((part) => part.dataset.version));
  const headers = { Accept: "text/html" };
  if (versions.size === 1) headers["If-None-Match"] = `W/"${[...versions][0]}"`;
  try {
    const answer = await fetch(location.pathname, { cache: "no-store", redirect: "manual", headers });
    if (answer.status !== 200) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of parts) bringUpToDate(part, page.querySelector(`[data-live="${part.dataset.live}"]`));
  } catch {
    // The network went away: the next turn asks again.
  }
}

function mayMove(part) {
  return !typedIn.has(part) && !part.contains(document.activeElement);
}

function bringUpToDate(part, fresh) {
  if (!fresh || !mayMove(part) || fresh.dataset.version === part.dataset.version) return;
  for (const details of part.querySelectorAll("details[open]")) {
    const same = fresh.querySelectorAll("details")[[...part.querySelectorAll("details")].indexOf(details)];
    if (same) same.open = true;
  }
  part.replaceChildren(...fresh.childNodes);
  part.dataset.version = fresh.dataset.version;
}
