// What a build step reads and writes: sources, hashed files, the manifest.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const types = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".tsv": "text/tab-separated-values",
  ".woff2": "font/woff2",
};

export function fail(message) {
  console.error(`bin/assets: ${message}`);
  process.exit(1);
}

export function read(path) {
  if (!existsSync(path)) fail(`${path} is missing${path.startsWith("node_modules") ? "; run npm ci first" : ""}`);
  return readFileSync(path, "utf8");
}

export function filesIn(folder, ...endings) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path, ...endings);
      return endings.includes(extname(entry.name)) ? [path] : [];
    });
}

export async function load(name) {
  try {
    return await import(name);
  } catch {
    return fail(`the package ${name} is missing; run npm ci first`);
  }
}

let out;
const written = new Map();

// An earlier build is replaced; a folder that is none is left alone.
export function startOutput(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, "manifest.tsv")))
    fail(`${folder} holds something that is not a build of assets; choose another folder`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  out = folder;
}

export function emit(name, content) {
  const bytes = Buffer.from(content);
  const ending = extname(name);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const file = `${name.slice(0, -ending.length)}.${hash}${ending}`;
  writeFileSync(join(out, file), bytes);
  if (ending !== ".woff2") compress(join(out, file), bytes);
  written.set(name, { file, type: types[ending], bytes });
  return file;
}

function compress(path, bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

// Our sources name other files as asset:NAME; the browser gets the hashed address.
export function withAddresses(text) {
  return text.replace(/asset:([\w./-]+)/g, (_, name) => {
    if (!written.has(name)) fail(`asset:${name} is used but not built`);
    return `/assets/${written.get(name).file}`;
  });
}

export const sizeOf = (name) => written.get(name).bytes.length;

export function finishOutput() {
  const rows = [...written].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { file, type }]) => `${name}\t${file}\t${type}\n`);
  writeFileSync(join(out, "manifest.tsv"), rows.join(""));
  report();
}

const size = (path) => (existsSync(path) ? String(statSync(path).size) : "").padStart(7);

function report() {
  console.log("  bytes brotli");
  for (const { file } of written.values()) console.log(`${size(join(out, file))}${size(join(out, `${file}.br`))}  ${file}`);
}
