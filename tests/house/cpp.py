"""Reads just as much C++ as the house's rules need: text literals, and where functions begin and end."""
import re

TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/'
    r'|(?:u8|[uUL])?R"(?P<mark>[^()\s\\]{0,16})\((?P<raw>.*?)\)(?P=mark)"'
    r'|(?:u8|[uUL])?"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|'(?:\\.|[^'\\\n])+'"
    r'|(?P<word>[A-Za-z_]\w*)|(?P<sign>[^\s\w])|\d[\w.\']*',
    re.DOTALL)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\", "0": "\0", "'": "'", "v": "\v", "f": "\f", "a": "\a"}


def unescaped(text):
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
    return re.sub(r'\\([ntr"\\0\'vfa])', lambda found: ESCAPES[found[1]], text)


def tokens(code):
    """Pairs of kind and value; literals that stand side by side are one. Includes and comments are left out."""
    code = re.sub(r"^\s*#\s*include[^\n]*", "", code, flags=re.MULTILINE)
    pending = None
    for found in TOKEN.finditer(code):
        if found["raw"] is not None or found["text"] is not None:
            value = found["raw"] if found["raw"] is not None else unescaped(found["text"])
            pending = value if pending is None else pending + value
            continue
        if found[0].startswith(("//", "/*")):
            continue
        if pending is not None:
            yield "literal", pending
            pending = None
        if found["word"]:
            yield "word", found["word"]
        elif found["sign"]:
            yield "sign", found["sign"]
    if pending is not None:
        yield "literal", pending


def literals(code):
    return [value for kind, value in tokens(code) if kind == "literal"]


def functions(code):
    """Name and number of lines of each function whose brace stands on a line of its own, as ours do."""
    lines = re.sub(r'R"(\w*)\(.*?\)\1"', lambda found: '""' + "\n" * found[0].count("\n"), code, flags=re.DOTALL).split("\n")
    for at, line in enumerate(lines):
        if line.strip() != "{" or at == 0:
            continue
        begin = at - 1
        while begin > 0 and lines[begin - 1].strip() and not lines[begin - 1].rstrip().endswith((";", "}", "{", ":")):
            begin -= 1
        head = " ".join(part.strip() for part in lines[begin:at])
        if re.match(r"(namespace|class|struct|enum|union)\b", head) or "(" not in head:
            continue
        indent = line[: len(line) - len(line.lstrip())]
        for end in range(at + 1, len(lines)):
            if lines[end].startswith(indent + "}"):
                yield head.split("(")[0].split()[-1] if head.split("(")[0].split() else head, end - begin + 1
                break
