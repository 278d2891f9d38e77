// Marking words in a text: what is selected fills the form, with offsets in code points of the canonical text.
export function startCoding() {
  const form = document.querySelector("form[data-coding]");
  if (!form) return;
  for (const paragraph of document.querySelectorAll("[data-paragraph]")) paragraph.tabIndex = 0;
  document.addEventListener("selectionchange", () => takeSelection(form));
  document.addEventListener("keydown", (event) => moveByKey(event, form));
  form.elements.words.addEventListener("input", () => (form.elements.start.value = form.elements.end.value = ""));
}

const closest = (node, selector) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(selector);

// The text nodes that hold the author's words: what is said about a mark does not count.
function wordNodes(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    closest(node, "[data-marker]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

// How many code points of the author's words stand before a boundary; a boundary inside a pair goes before it.
function offsetOf(paragraph, container, at) {
  const boundary = document.createRange();
  boundary.setStart(container, at);
  let count = 0;
  for (const node of wordNodes(paragraph)) {
    if (node === container) return count + codePoints(node.data, at);
    if (boundary.comparePoint(node, 0) >= 0) return count;
    count += codePoints(node.data, node.data.length);
  }
  return count;
}

function codePoints(words, at) {
  const inPair = at > 0 && at < words.length && /[\uDC00-\uDFFF]/.test(words[at]) && /[\uD800-\uDBFF]/.test(words[at - 1]);
  return [...words.slice(0, inPair ? at - 1 : at)].length;
}

function takeSelection(form) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const paragraph = closest(range.startContainer, "[data-paragraph]");
  if (!paragraph) return;
  const status = form.querySelector("[data-coding-status]");
  if (leaves(range, paragraph)) {
    status.textContent = form.dataset.outside;
    return;
  }
  const whole = [...wordNodes(paragraph).map((node) => node.data).join("")];
  const start = offsetOf(paragraph, range.startContainer, range.startOffset);
  const isWithin = paragraph.contains(range.endContainer);
  const end = isWithin ? offsetOf(paragraph, range.endContainer, range.endOffset) : whole.length;
  const words = whole.slice(start, end).join("");
  if (!words.trim()) return;
  const { words: field, text, start: from, end: to } = form.elements;
  const first = Number(paragraph.dataset.start);
  [field.value, text.value, from.value, to.value] = [words, paragraph.dataset.paragraph, first + start, first + end];
  field.lang = paragraph.lang;
  status.textContent = form.dataset.marked;
}

// A triple click ends at the beginning of the next block, with nothing chosen there.
function leaves(range, paragraph) {
  if (paragraph.contains(range.endContainer)) return false;
  const rest = range.cloneRange();
  rest.setStartAfter(paragraph);
  return rest.toString().trim() !== "";
}

const keys = { ArrowLeft: -1, ArrowRight: 1 };
let chosen = null;

function moveByKey(event, form) {
  const paragraph = event.target;
  if (!paragraph.dataset?.paragraph || event.altKey || event.metaKey || !Intl.Segmenter) return;
  if (event.key === "Enter" && getSelection().toString()) {
    event.preventDefault();
    form.querySelector("input[name=kind]:checked, input[name=kind]").focus();
  } else if (keys[event.key]) {
    event.preventDefault();
    const way = paragraph.dir === "rtl" ? -keys[event.key] : keys[event.key];
    markByKey(paragraph, way, event.shiftKey, event.ctrlKey);
  }
}

// One arrow marks the next word; with Shift the mark grows or shrinks by a word, with Control too by a letter.
function markByKey(paragraph, way, grows, byLetter) {
  const nodes = wordNodes(paragraph);
  const whole = nodes.map((node) => node.data).join("");
  const words = cut(whole, paragraph.lang, "word").filter(([start, end]) => /[\p{L}\p{N}\p{S}]/u.test(whole.slice(start, end)));
  if (!words.length) return;
  const isHere = chosen?.paragraph === paragraph;
  if (!isHere || !grows) {
    const [start, end] = isHere ? nextWord(words, chosen, way) : way > 0 ? words[0] : words.at(-1);
    chosen = { paragraph, anchor: way > 0 ? start : end, focus: way > 0 ? end : start };
  } else {
    const { anchor, focus } = chosen;
    const side = focus > anchor ? 1 : 0;
    const stops = (byLetter ? cut(whole, paragraph.lang, "grapheme") : words).map((part) => part[side]);
    const further = stops.filter((at) => (way > 0 ? at > focus : at < focus) && (side ? at > anchor : at < anchor));
    if (further.length) chosen.focus = way > 0 ? Math.min(...further) : Math.max(...further);
  }
  const [from, to] = [pointAt(nodes, chosen.anchor), pointAt(nodes, chosen.focus)];
  getSelection().setBaseAndExtent(...from, ...to);
}

function nextWord(words, { anchor, focus }, way) {
  const [low, high] = [Math.min(anchor, focus), Math.max(anchor, focus)];
  const found = way > 0 ? words.find(([start]) => start >= high) : words.findLast(([, end]) => end <= low);
  return found ?? (way > 0 ? words.at(-1) : words[0]);
}

function cut(whole, language, granularity) {
  const parts = new Intl.Segmenter(language || undefined, { granularity }).segment(whole);
  return Array.from(parts, ({ index, segment }) => [index, index + segment.length]);
}

function pointAt(nodes, at) {
  let rest = at;
  for (const node of nodes) {
    if (rest <= node.data.length) return [node, rest];
    rest -= node.data.length;
  }
  return [nodes.at(-1), nodes.at(-1).data.length];
}
