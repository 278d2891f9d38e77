// Leaving with text that was typed and not sent asks first; the browser words the question.
export function guardUnsaved() {
  const changed = new Set();
  const formOf = (event) => event.target.closest?.("form[data-guard]");
  document.addEventListener("input", (event) => formOf(event) && changed.add(formOf(event)));
  document.addEventListener("submit", (event) => changed.delete(event.target));
  document.addEventListener("consult:saved", () => changed.clear());
  window.addEventListener("beforeunload", (event) => changed.size && event.preventDefault());
}
