// One style sheet: KERN, purged to what we use, and our own layer on it; and the same mirrored.

import { emit, fail, filesIn, load, read, withAddresses } from "./output.mjs";

const kern = "node_modules/@kern-ux/native";
const kernVersion = "2.7.2";

// KERN without what we never use: data: pictures, theme switches, its own fonts.
function trimKern(root) {
  root.walkComments((comment) => comment.remove());
  root.walkAtRules(/^(charset|font-face)$/, (rule) => rule.remove());
  root.walkDecls((decl) => {
    if (decl.value.includes("data:")) decl.remove();
    else decl.value = withoutSpareValues(decl.value);
  });
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => !/kern-theme|\.kern-(dark|light|layer|level)|^\*:not\(i\)|kern-icon|kern-dialog|:first-child\s*>\s*table/.test(selector) || selector.startsWith(":is(body"));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
}

// var(--kern-x, 8px): the token is always there, the spare value never needed.
function withoutSpareValues(value) {
  return value.replace(/var\((--kern-[\w-]+),\s*(?:[^()]|\([^()]*\))*\)/g, "var($1)");
}

// Within one rule, the last of several equal properties wins anyway.
function dropOverridden(root) {
  root.walkRules((rule) => {
    const seen = new Set();
    for (const node of [...(rule.nodes ?? [])].reverse()) {
      if (node.type !== "decl" || node.important) continue;
      if (seen.has(node.prop)) node.remove();
      else seen.add(node.prop);
    }
  });
}

function dropUnusedVariables(root) {
  for (let before = -1, now = 0; before !== now; ) {
    before = now;
    const used = new Set();
    root.walkDecls((decl) => {
      for (const [, name] of decl.value.matchAll(/var\((--[\w-]+)/g)) used.add(name);
    });
    root.walkDecls(/^--/, (decl) => {
      if (used.has(decl.prop)) return;
      decl.remove();
      now += 1;
    });
    if (before === -1) before = 0;
  }
}

function dropEmpty(root) {
  const empty = (node) => node.nodes?.length === 0;
  for (let found = true; found; ) {
    found = false;
    root.walk((node) => {
      if (!empty(node)) return;
      node.remove();
      found = true;
    });
  }
}

function minify(root) {
  root.walk((node) => {
    Object.assign(node.raws, { before: "", after: "", between: node.type === "decl" ? ":" : "", semicolon: false });
    if (node.type === "comment") node.remove();
    if (node.type === "rule") node.selector = node.selectors.map((part) => part.replace(/\s+/g, " ").replace(/ ?([>+~]) ?/g, "$1")).join(",");
    if (node.type === "atrule") Object.assign(node, { params: node.params.replace(/\s+/g, " ").replace(/: /g, ":"), raws: { ...node.raws, afterName: node.params ? " " : "" } });
    if (node.type === "decl") {
      node.value = node.value.replace(/\s+/g, " ").replace(/, /g, ",");
      node.raws.important = node.important ? "!important" : undefined;
    }
  });
  return root.toString().replace(/;}/g, "}");
}

const wordsIn = (text) => text.match(/[\w-]+/g) ?? [];

const selectorsOf = (root) => {
  const all = new Set();
  root.walkRules((rule) => rule.selectors.forEach((selector) => all.add(selector.replace(/\s+/g, " "))));
  return all;
};

// PurgeCSS drops some rules that begin with a pseudo-class or an attribute. What of `own` is gone although every
// name in it is used?
export function lostSelectors(own, purged, used) {
  const kept = selectorsOf(purged);
  const names = (selector) => [...selector.replace(/"[^"]*"|'[^']*'/g, "").matchAll(/[.#]([\w-]+)|\[([\w-]+)/g)].map(([, name, attribute]) => name ?? attribute);
  return [...selectorsOf(own)].filter((selector) => !kept.has(selector) && names(selector).every((name) => used.has(name)));
}

export async function buildStyle(faces) {
  const { default: postcss } = await load("postcss");
  const { PurgeCSS } = await load("purgecss");
  const { default: rtlcss } = await load("rtlcss");
  const { version } = JSON.parse(read(`${kern}/package.json`));
  if (version !== kernVersion) fail(`KERN-UX is ${version}, but our layer is written for ${kernVersion}`);

  const root = postcss.parse(read(`${kern}/dist/kern.css`));
  trimKern(root);
  const own = postcss.parse(filesIn("assets/css", ".css").map(read).join("\n"));
  root.append(own.clone().nodes);

  const words = [...filesIn("src", ".cpp", ".hpp"), ...filesIn("assets/js", ".js")].map((path) => ({ raw: read(path), extension: "html" }));
  if (words.length === 0) fail("no source says which classes are used");
  const [purged] = await new PurgeCSS().purge({
    content: words,
    css: [{ raw: root.toString() }],
    defaultExtractor: wordsIn,
    safelist: ["dir", "rtl"],
  });

  const style = postcss.parse(purged.css);
  const lost = lostSelectors(own, style, new Set(words.flatMap(({ raw }) => wordsIn(raw))));
  if (lost.length > 0) fail(`these rules of ours are used but would be gone from portal.css:\n  ${lost.join("\n  ")}\nsay them with a class`);
  dropUnusedVariables(style);
  dropOverridden(style);
  dropEmpty(style);
  const css = withAddresses(faces + minify(style));
  if (css.includes("data:")) fail("portal.css carries a data: address, which our pages refuse");
  emit("portal.css", css);
  emit("portal.rtl.css", rtlcss.process(css));
}
