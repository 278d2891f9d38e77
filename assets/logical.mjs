// Turn left and right into start and end, so that one stylesheet serves both directions, and mixed pages too.

const sides = { left: "start", right: "end" };
const property = /^(\s*)(?:(margin|padding)-(left|right)|border-(left|right)(-\w+)?|(left|right)):/gm;
const value = /^(\s*(?:text-align|float|clear)):\s*(left|right)\b/gm;
const fourSides = /^\s*(margin|padding|inset|border-(?:width|style|color)):\s*(.+);$/gm;
// The check box's tick is two borders, turned by rotation: it looks the same in every script.
const sameInBoth = new Set(["border-width: 0 0 5px 5px", "border-width: 0 0 3px 3px"]);

function refuseLopsided(css) {
  for (const [line, name, text] of css.matchAll(fourSides)) {
    const parts = text.match(/[^\s(]+(\([^)]*\))?/g);
    const rule = line.trim().replace(/;$/, "");
    if (parts.length === 4 && parts[1] !== parts[3] && !sameInBoth.has(rule)) {
      throw new Error(`${name} differs on its left and right: write it with start and end (${rule})`);
    }
  }
}

export function onLogicalSides(css) {
  refuseLopsided(css);
  return css
    .replace(property, (_, space, box, boxSide, borderSide, rest = "", edge) => {
      if (box) return `${space}${box}-inline-${sides[boxSide]}:`;
      if (borderSide) return `${space}border-inline-${sides[borderSide]}${rest}:`;
      return `${space}inset-inline-${sides[edge]}:`;
    })
    .replace(value, (_, name, side) => `${name}: ${name.trim() === "text-align" ? sides[side] : `inline-${sides[side]}`}`);
}
