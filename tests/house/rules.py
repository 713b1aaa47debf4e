#!/usr/bin/env python3
"""The house's rules about its own code: tests/house/rules.py [RULE...]

Prints what breaks a rule, one finding a line, and ends with 1 when there is one. What may stay is listed in
tests/house/exceptions.txt with its reason; an entry that nothing needs any more is a finding too.
"""
import re
import subprocess
import sys
from pathlib import Path

import catalogues
from cpp import functions, literals

ROOT = Path(__file__).resolve().parents[2]
MOST_LINES = 300
MOST_FUNCTION_LINES = 50

# A layer may include those below it, and itself.
LAYERS = {
    "base": set(),
    "allocation": {"base"},
    "clock": {"base"},
    "csv": {"base"},
    "archive": {"base"},
    "imaging": {"base"},
    "pdf": {"base"},
    "storage": {"base"},
    "web": {"base", "clock", "storage"},
    "mail": {"base", "storage", "web"},
    "markdown": {"base", "web"},
    "files": {"base", "storage", "web"},
    "addresses": {"base", "storage"},
    "search": {"base", "storage"},
    "table": {"base", "csv", "web"},
    "slices": {"addresses", "allocation", "archive", "base", "clock", "csv", "files", "imaging", "mail", "markdown", "pdf", "search", "storage", "table", "web"},
    "app": {"addresses", "allocation", "archive", "base", "clock", "csv", "files", "imaging", "mail", "markdown", "pdf", "search", "storage", "table", "web", "slices"},
    "main.cpp": {"app"},
}
CODE = {".cpp", ".hpp", ".py", ".mjs", ".js", ".sh", ""}


def committed(*patterns):
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns], cwd=ROOT,
                            capture_output=True, text=True, check=True).stdout.split("\n")
    return [Path(name) for name in listed if name and (ROOT / name).is_file() and not (ROOT / name).is_symlink()]


def text_of(path):
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def program():
    return [path for path in committed("src/*.cpp", "src/*.hpp") if "tests" not in path.parts]


def face_of(slice_name):
    """The face of a slice, and the nouns that the face itself includes."""
    folder = f"slices/{slice_name}/"
    face = f"{folder}{slice_name}.hpp"
    if not (ROOT / "src" / face).exists():
        return {face}
    inner = re.findall(r'#include "(%s[^"]+)"' % folder, text_of(f"src/{face}"))
    return {face, *inner}


def includes():
    """Includes point down, and sideways only to faces."""
    for path in program():
        layer, inside = path.parts[1], path.parts[2:]
        for line in re.findall(r'#include "([^"]+)"', text_of(path)):
            target = line.split("/")
            if target[0] == layer == "slices" and target[1] != inside[0]:
                if line not in face_of(target[1]):
                    yield path, f"reaches into another slice: {line}"
            elif target[0] != layer and target[0] not in LAYERS[layer]:
                yield path, f"looks up: {line}"


def length():
    """No file over 300 lines, no function over 50."""
    for path in committed("src", "tests", "bin", "tools", "bench", "cmake", "assets/js", "assets/css", "run", "test"):
        if path.suffix not in CODE | {".css", ".cmake"}:
            continue
        lines = text_of(path).count("\n")
        if lines > MOST_LINES:
            yield path, f"{lines} lines"
        if path.suffix in {".cpp", ".hpp"}:
            for name, size in functions(text_of(path)):
                if size > MOST_FUNCTION_LINES:
                    yield path, f"{name} has {size} lines"


def names():
    """No file is called after nothing."""
    for path in committed():
        if re.search(r"(^|[/_.-])(utils?|helpers?|common|managers?|misc)([/_.-]|$)", str(path), re.IGNORECASE):
            yield path, "says nothing by its name"


def markup():
    """HTML only in views and layout; no inline style or script anywhere."""
    for path in program():
        is_view = "views" in path.stem or "layout" in path.parts or path.stem == "html"
        for literal in literals(text_of(path)):
            if not is_view and re.search(r"</?[a-z][a-z0-9]*[ >/]", literal):
                yield path, f"holds markup: {literal[:40]!r}"
            if re.search(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*(\ssrc=|ld\+json))|javascript:", literal):
                yield path, f"has inline style or script: {literal[:40]!r}"


def statements():
    """SQL stands in stores only, names its columns, and is never put together."""
    for path in program():
        if path.stem.startswith("store") or path.parts[1] == "storage":
            allowed = True
        else:
            allowed = False
        text = text_of(path)
        if not allowed and re.search(r"\bSql\b\s+\w+\s*[={]", text):
            yield path, "holds SQL"
        for literal in literals(text):
            if re.search(r"\bselect\s+(\w+\.)?\*", literal, re.IGNORECASE):
                yield path, f"selects everything: {literal[:40]!r}"


def sources():
    """Every `Source:` leads somewhere."""
    known = set(re.findall(r"^\| `([^`]+)`", text_of("docs/sources.md"), re.MULTILINE))
    for path in committed("src", "cmake", "tests", "db/migrations"):
        if path == Path("tests/house/rules.py"):
            continue
        for tags in re.findall(r"Source: ([a-z0-9][a-z0-9, .-]*)", text_of(path)):
            for tag in re.split(r",\s*", tags.rstrip(". ")):
                if tag not in known:
                    yield path, f"names a source that docs/sources.md does not have: {tag}"


def texts():
    """Every text has one German, none is there for nothing, and both have the same places for arguments."""
    used = {path: text_of(path) for path in program()}
    yield from catalogues.findings(ROOT, used)


def properties():
    """What rapidcheck finds out is looked at: `rc::check` alone only prints it."""
    for path in committed("src/*_test.cpp", "tests/*_test.cpp"):
        if re.search(r"^\s*rc::check\(", text_of(path), re.MULTILINE):
            yield path, "does not look at what rc::check found: write CHECK(rc::check(...))"


def paths():
    """Nothing tells on which machine it was made."""
    for path in committed():
        if path.suffix in {".png", ".woff2", ".jpg"} or path == Path("tests/house/rules.py"):
            continue
        for place in re.findall(r"/(?:root|work|tmp/wt)/[\w.-]+|/home/\w+", text_of(path)):
            yield path, f"names a folder of one machine: {place}"


def forgets_by_age(path):
    """The functions of a store that delete what is older than something."""
    text = text_of(path)
    for name, body in re.findall(r'constexpr Sql (\w+) =\s*(?:R"sql\(|")(\s*delete from .*?)(?:\)sql"|");', text, re.DOTALL):
        if not re.search(r"<=? ?:", body):
            continue
        at = text.index(f"write.run({name}") if f"write.run({name}" in text else -1
        heads = re.findall(r"^[\w:<>]+ (\w+)\(storage::Write& write", text[:at], re.MULTILINE)
        yield name, heads[-1] if at > 0 and heads else None


def deletions():
    """What goes away by its age is in the list of daily deletions, which writes down how much it was."""
    listed = set(re.findall(r"&(\w+::\w+)", text_of("src/app/daily_deletions.cpp")))
    listed |= {f"privacy::{name}" for name in re.findall(r"\w+", text_of("src/slices/privacy/deletions.cpp"))}
    for path in committed("src/*store*.cpp"):
        if "tests" in path.parts:
            continue
        beside = "".join(text_of(other) for other in program() if other.parent == path.parent and other.suffix == ".cpp")
        for statement, function in forgets_by_age(path):
            calls = [beside[: found.start()] for found in re.finditer(rf"(?<!int64_t )\b{function}\(", beside)]
            callers = [re.findall(r"^[\w:<>]+ (\w+)\(storage::Write& write", before, re.MULTILINE)[-1:] for before in calls]
            if not any(f"{path.parent.name}::{name}" in listed for name in [function, *sum(callers, [])]):
                yield path, f"deletes by age and nobody writes it down: {statement}"


RULES = [includes, length, names, markup, statements, sources, texts, properties, paths, deletions]


def exceptions():
    """Lines of `RULE PATH  # reason`, as a dictionary to their reason."""
    allowed = {}
    for number, line in enumerate(text_of("tests/house/exceptions.txt").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        entry, _, reason = line.partition("#")
        rule, _, path = entry.strip().partition(" ")
        if not reason.strip():
            print(f"tests/house/exceptions.txt:{number}: gives no reason")
            sys.exit(1)
        allowed[rule, path.strip()] = reason.strip()
    return allowed


def main():
    wanted = sys.argv[1:]
    allowed, needed, found = exceptions(), set(), 0
    for rule in RULES:
        if wanted and rule.__name__ not in wanted:
            continue
        for path, finding in rule():
            key = (rule.__name__, str(path))
            if key in allowed:
                needed.add(key)
                continue
            found += 1
            print(f"{rule.__name__}: {path}: {finding}")
    for rule, path in allowed:
        if (not wanted or rule in wanted) and (rule, path) not in needed:
            found += 1
            print(f"exceptions: {rule} {path}: nothing needs this exception any more")
    sys.exit(1 if found else 0)


main()
