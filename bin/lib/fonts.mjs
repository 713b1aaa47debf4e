// Fira Sans, cut down to the letters we need, and what stands in until it has come.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emit, fail, sizeOf } from "./output.mjs";

const folder = "node_modules/@kern-ux/native/dist/fonts/fira-sans";
const heaviest = 45 * 1024;

// Basic Latin, German and the languages of our neighbours, and the typographer's signs.
const letters =
  "U+0020-007E,U+00A0,U+00A7,U+00A9,U+00AB,U+00AD,U+00B0,U+00B7,U+00BB,U+00C0-00D6,U+00D8-00F6,U+00F8-00FF," +
  "U+0104-0107,U+010C-010F,U+0118-011B,U+011E,U+011F,U+0130,U+0131,U+0141-0144,U+0147,U+0148,U+0150-015B,U+015E-0165," +
  "U+016E-0171,U+0179-017E,U+0218-021B,U+1E9E,U+2009,U+2010,U+2011,U+2013,U+2014,U+2018-201A,U+201C-201E,U+2022," +
  "U+2026,U+202F,U+2039,U+203A,U+20AC,U+2192,U+2212";

const weights = [
  { name: "fira-400.woff2", source: "FiraSans-Regular.woff2", weight: 400 },
  { name: "fira-600.woff2", source: "FiraSans-SemiBold.woff2", weight: 600 },
];

function findPython() {
  for (const python of ["python3", "/usr/bin/python3"]) {
    try {
      execFileSync(python, ["-c", "import fontTools.subset, brotli"], { stdio: "ignore" });
      return python;
    } catch {}
  }
  return fail("no python3 with fontTools and brotli; install python3-fonttools and python3-brotli");
}

// What stands in until Fira has come: fonts of the reader's own machine, stretched to Fira's
// measure. Widths in thousandths of the letter height, for the letters of German text.
const standIns = {
  "Fira Sans Fallback": {
    400: {
      local: ["Arial", "ArialMT", "Helvetica", "Liberation Sans", "Arimo", "Roboto"],
      widths: { a: 556, b: 556, c: 500, d: 556, e: 556, f: 278, g: 556, h: 556, i: 222, k: 500, l: 222, m: 833, n: 556, o: 556, r: 333, s: 500, t: 278, u: 556, w: 722, z: 500, " ": 278 },
    },
    600: {
      local: ["Arial Bold", "Arial-BoldMT", "Helvetica Bold", "Liberation Sans Bold", "Arimo Bold", "Roboto Bold"],
      widths: { a: 556, b: 611, c: 556, d: 611, e: 556, f: 333, g: 611, h: 611, i: 278, k: 556, l: 278, m: 889, n: 611, o: 611, r: 389, s: 556, t: 333, u: 611, w: 778, z: 500, " ": 278 },
    },
  },
  "Fira Sans Fallback Wide": {
    400: {
      local: ["DejaVu Sans", "Verdana"],
      widths: { a: 613, b: 635, c: 550, d: 635, e: 615, f: 352, g: 635, h: 634, i: 278, k: 579, l: 278, m: 974, n: 634, o: 612, r: 411, s: 521, t: 392, u: 634, w: 818, z: 525, " ": 318 },
    },
    600: {
      local: ["DejaVu Sans Bold", "Verdana Bold"],
      widths: { a: 675, b: 716, c: 593, d: 716, e: 678, f: 435, g: 716, h: 712, i: 343, k: 665, l: 343, m: 1042, n: 712, o: 687, r: 493, s: 595, t: 478, u: 712, w: 924, z: 582, " ": 348 },
    },
  },
};
const frequency = { e: 15, n: 9, i: 7, s: 6.5, r: 6, a: 6, t: 5.5, d: 4.5, h: 4.5, u: 4, l: 3, c: 2.7, g: 2.6, m: 2.3, o: 2.3, b: 1.7, w: 1.6, f: 1.5, k: 1.2, z: 1, " ": 16 };

const measure = `
import json, sys
from fontTools.ttLib import TTFont
f = TTFont(sys.argv[1]); m = f["hmtx"]; c = f.getBestCmap(); h = f["hhea"]
print(json.dumps({"units": f["head"].unitsPerEm, "ascent": h.ascent, "descent": -h.descent, "gap": h.lineGap,
                  "widths": {x: m[c[ord(x)]][0] for x in sys.argv[2]}}))
`;

function standInFaces(python, source, weight) {
  const fira = JSON.parse(execFileSync(python, ["-c", measure, source, Object.keys(frequency).join("")], { encoding: "utf8" }));
  const average = (widths) => Object.entries(frequency).reduce((sum, [letter, share]) => sum + share * widths[letter], 0);
  return Object.entries(standIns).map(([family, { [weight]: standIn }]) => {
    const size = average(fira.widths) / fira.units / (average(standIn.widths) / 1000);
    const percent = (value) => `${((100 * value) / fira.units / size).toFixed(2)}%`;
    return (
      `@font-face{font-family:"${family}";font-weight:${weight};src:${standIn.local.map((name) => `local("${name}")`).join(",")};` +
      `size-adjust:${(100 * size).toFixed(2)}%;ascent-override:${percent(fira.ascent)};descent-override:${percent(fira.descent)};line-gap-override:${percent(fira.gap)}}`
    );
  }).join("");
}

function cutDown(python, source, target, further) {
  if (!existsSync(source)) fail(`${source} is missing; run npm ci first`);
  execFileSync(python, [
    "-m", "fontTools.subset", source, `--output-file=${target}`, `--unicodes=${letters}`,
    "--layout-features=kern,liga,locl,mark,ccmp,tnum", "--no-hinting", "--desubroutinize", "--name-IDs=1,2,13,14", "--no-recalc-timestamp", ...further,
  ], { env: { ...process.env, SOURCE_DATE_EPOCH: "0", PYTHONHASHSEED: "0" }, stdio: ["ignore", "ignore", "inherit"] });
}

// The same letters as files that programs for paper read: nobody fetches them.
export function buildPrintFonts(out) {
  const python = findPython();
  mkdirSync(out, { recursive: true });
  for (const font of weights) cutDown(python, `${folder}/${font.source}`, join(out, font.name.replace(/woff2$/, "ttf")), ["--flavor=", "--name-IDs=1,2,6,13,14"]);
}

export function buildFonts() {
  const python = findPython();
  const scratch = mkdtempSync(join(tmpdir(), "fonts-"));
  const faces = weights.map((font) => {
    const source = `${folder}/${font.source}`;
    const target = join(scratch, font.name);
    cutDown(python, source, target, ["--flavor=woff2"]);
    const file = emit(font.name, readFileSync(target));
    return (
      `@font-face{font-family:"Fira Sans";font-weight:${font.weight};font-display:swap;src:url(/assets/${file}) format("woff2")}` +
      standInFaces(python, source, font.weight)
    );
  });
  rmSync(scratch, { recursive: true });
  const total = weights.reduce((sum, { name }) => sum + sizeOf(name), 0);
  if (total > heaviest) fail(`the fonts weigh ${total} bytes, more than ${heaviest}`);
  return faces.join("");
}
