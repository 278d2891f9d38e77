// Compile assets/css and assets/js into consult/static: content-hashed, precompressed, listed in manifest.json.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { compile } from "sass";
import { onLogicalSides } from "./logical.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "..", "consult", "static");
const budget = { ".css": 25_000, ".js": 6_000 };
const manifest = {};

function styles() {
  const options = { loadPaths: [join(here, "node_modules")], quietDeps: true, style: "expanded" };
  const { css } = compile(join(here, "css", "app.scss"), options);
  return withoutSpace(onLogicalSides(css));
}

function withoutSpace(css) {
  return css.replace(/\/\*[^]*?\*\//g, "").replace(/\s+/g, " ").replace(/ ?([{};,]) ?/g, "$1").replace(/: /g, ":");
}

// One small file for a poor network: each module's exports become plain functions, started by app.mjs, which is last.
function scripts() {
  const names = readdirSync(join(here, "js")).filter((name) => name !== "app.mjs").sort();
  const parts = [...names, "app.mjs"].map((name) => readFileSync(join(here, "js", name), "utf8"));
  return parts.join("\n").replace(/^import .*$\n/gm, "").replace(/^export /gm, "").replace(/^\s*\/\/.*$\n/gm, "");
}

function publish(name, content) {
  const data = Buffer.from(content);
  const ending = extname(name);
  const hash = createHash("sha256").update(data).digest("hex").slice(0, 10);
  const file = `${name.slice(0, -ending.length)}.${hash}${ending}`;
  const gzipped = gzipSync(data, { level: 9 });
  if (gzipped.length > (budget[ending] ?? Infinity)) throw new Error(`${name}: ${gzipped.length} bytes sent, too heavy`);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  writeFileSync(join(target, file), data);
  writeFileSync(join(target, `${file}.gz`), gzipped);
  writeFileSync(join(target, `${file}.br`), brotliCompressSync(data, quality));
  manifest[name] = file;
  console.log(`${file}: ${data.length} bytes, ${gzipped.length} gzipped`);
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
publish("app.css", styles());
publish("app.js", scripts());
execFileSync(process.execPath, ["--input-type=module", "--check"], { input: scripts() });
for (const name of readdirSync(join(here, "img"))) publish(name, readFileSync(join(here, "img", name)));
writeFileSync(join(target, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
