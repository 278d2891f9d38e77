// The list of problems takes the focus, so that it is the first thing seen or heard.
export function focusErrorSummary() {
  document.querySelector("[data-error-summary]")?.focus();
}
