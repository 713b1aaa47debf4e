// What the style sheet must keep: node --test tests/data/

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import postcss from "postcss";
import { lostSelectors } from "../../bin/lib/style.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folders = [];

function folder() {
  folders.push(mkdtempSync(join(tmpdir(), "style-")));
  return folders.at(-1);
}

function lost(own, purged, used) {
  return lostSelectors(postcss.parse(own), postcss.parse(purged), new Set(used));
}

// Builds from a copy of what bin/assets reads, with `more` behind our own rules.
function built(more) {
  const copy = folder();
  for (const part of ["assets", "bin", "src"]) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  const css = join(copy, "assets/css/90-modes.css");
  writeFileSync(css, `${readFileSync(css, "utf8")}\n${more}\n`);
  const out = join(copy, "out");
  execFileSync(process.execPath, [join(copy, "bin/assets"), out], { cwd: copy, stdio: "pipe" });
  return readFileSync(join(out, readdirSync(out).find((name) => /^portal\..*\.css$/.test(name))), "utf8");
}

after(() => folders.forEach((made) => rmSync(made, { recursive: true, force: true })));

describe("a rule of ours", () => {
  it("that is gone although the pages use every name in it is reported", () => {
    assert.deepEqual(lost("[href^='tel:'] {a:b} .bn-tel {a:b}", ".bn-tel {a:b}", ["href", "bn-tel"]), ["[href^='tel:']"]);
    assert.deepEqual(lost(":focus-visible {a:b}", "", []), [":focus-visible"]);
    assert.deepEqual(lost(".a .b, .a .c {a:b}", ".a .b {a:b}", ["a", "b", "c"]), [".a .c"]);
  });

  it("that nobody uses may go without a word", () => {
    assert.deepEqual(lost(".bn-old {a:b} #old [data-old] {a:b}", "", ["bn-new"]), []);
    assert.deepEqual(lost(".bn-tel:hover .bn-old {a:b}", "", ["bn-tel"]), []);
  });

  it("that stands in a condition is found there too", () => {
    assert.deepEqual(lost("@media print {.a {b:c}} @media screen {.a {b:c}}", "@media print {.a {b:c}}", ["a"]), []);
    assert.deepEqual(lost("@media print {.a {b:c}}", "", ["a"]), [".a"]);
  });
});

describe("the build", () => {
  it("keeps a rule that is said with a class that a page has", () => {
    assert.match(built(".bn-tel:focus-within { outline: 1px dotted; }"), /\.bn-tel:focus-within\{outline:1px dotted\}/);
  });

  it("fails, and says which rule, when a used one would be gone", () => {
    assert.throws(() => built("[href^=\"tel:\"] { color: red; }"), (error) => {
      const said = error.stderr.toString();
      assert.match(said, /these rules of ours are used but would be gone from portal\.css:/);
      assert.match(said, /\[href\^="tel:"\]/);
      assert.match(said, /say them with a class/);
      return true;
    });
  });
});
