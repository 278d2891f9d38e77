// A progress page brings its own part up to date; nothing moves under a reader's focus or selection.
export function keepFresh() {
  const part = document.querySelector("[data-refresh]");
  if (part) window.setTimeout(fetchPart, Number(part.dataset.refresh) * 1000);
}

async function fetchPart() {
  const part = document.querySelector("[data-refresh]");
  try {
    const answer = await fetch(location.href, { cache: "no-store", headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-refresh-part]");
    if (answer.ok && fresh) {
      replacePart(part, fresh);
    } else if (answer.ok) {
      location.reload();
      return;
    }
  } catch {
    // The network went away: try again at the next turn.
  }
  keepFresh();
}

function replacePart(part, fresh) {
  if (part.contains(document.activeElement)) return;
  part.replaceChildren(...fresh.childNodes);
  if (fresh.dataset.refresh) part.dataset.refresh = fresh.dataset.refresh;
  else part.removeAttribute("data-refresh");
}
