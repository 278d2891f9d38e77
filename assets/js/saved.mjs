// Whoever saves says so: dispatch "consult:saved" with the sentence, and it is shown and read out.
export function announceSaved() {
  document.addEventListener("consult:saved", ({ detail }) => {
    for (const status of document.querySelectorAll("[data-saved]")) status.textContent = detail.text;
  });
}
