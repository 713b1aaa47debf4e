"""Compares the texts in the code with the catalogues in locales/."""
import re
from pathlib import Path

from cpp import tokens, unescaped

# A literal right behind one of these is a text for people.
CALLS = {"t", "says", "said", "texts"}
FIELDS = {"label", "hint", "when_missing"}


def entries(path):
    """(msgid, msgid_plural, [msgstr...]) of every entry of a .po file but its head."""
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        parts = {}
        name = None
        for line in block.splitlines():
            found = re.match(r'(?:(msgid_plural|msgid|msgstr(?:\[\d\])?)\s+)?"(.*)"\s*$', line)
            if not found:
                continue
            name = found[1] or name
            parts[name] = parts.get(name, "") + unescaped(found[2])
        if parts.get("msgid"):
            strings = [value for key, value in parts.items() if key.startswith("msgstr")]
            yield parts["msgid"], parts.get("msgid_plural"), strings, "fuzzy" in block


def texts_in(code):
    """The literals that are certainly for people."""
    before = [("", "")] * 4
    plural = 0
    for kind, value in tokens(code):
        words = [token[1] for token in before]
        if kind == "literal":
            is_call = words[-1] == "(" and (words[-2] in CALLS or words[-4:-1] == ["texts", "(", ")"])
            is_field = words[-1] == "=" and words[-2] in FIELDS and words[-3] == "."
            is_choice = words[-1] in "?:" and plural == 0 and False
            if words[-1] == "(" and words[-2] == "plural":
                plural = 2
            if is_call or is_field or is_choice or plural > 0:
                plural = max(0, plural - 1)
                if value:
                    yield value
        elif value in ")":
            plural = 0
        before = before[1:] + [(kind, value)]


def placeholders(text):
    return sorted(set(re.findall(r"\{\d\}", text)))


def findings(root, code):
    known, german = {}, {}
    for path in sorted((root / "locales/de").glob("*.po")):
        for msgid, msgid_plural, strings, fuzzy in entries(path):
            name = path.relative_to(root)
            first, where = german.setdefault(msgid, (strings, name))
            if strings != first:
                yield name, f"says {strings} where {where} says {first}: {msgid!r}"
            for source in filter(None, (msgid, msgid_plural)):
                known.setdefault(source, name)
            if fuzzy or not all(strings):
                yield name, f"has no German yet: {msgid!r}"
            wanted = placeholders(msgid_plural or msgid)
            if any(placeholders(text) not in ([wanted] if not msgid_plural else [wanted, placeholders(msgid)]) for text in strings):
                yield name, f"has other places for arguments than its source: {msgid!r}"
    yield from missing(code, known)
    yield from unused(root, code, known)


def missing(code, known):
    for path, text in code.items():
        for wanted in texts_in(text):
            if wanted not in known:
                yield Path(path), f"says what no German catalogue has: {wanted!r}"


def unused(root, code, known):
    said = {value for text in code.values() for kind, value in tokens(text) if kind == "literal"}
    for msgid, path in known.items():
        if msgid not in said:
            yield path, f"translates what nobody says: {msgid!r}"
    for path in sorted((root / "locales").glob("*/*.po")):
        for msgid, msgid_plural, strings, _ in entries(path):
            if any(placeholders(text) != placeholders(msgid_plural or msgid) for text in strings) and path.parent.name != "de":
                yield path.relative_to(root), f"has other places for arguments than its source: {msgid!r}"
            if msgid not in known:
                yield path.relative_to(root), f"translates what the German catalogues do not have: {msgid!r}"
