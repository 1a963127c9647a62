"""Documents for the comparison."""
import random

WORDS = ["care", "plan", "ward", "a", "b", "1", "2024/25", "12.5%", "é", "ß", "£5", "“x”", "–", "日本",
         "(a)", "x.y", "don't", "\"q\"", "1-2", "a/b", "#3", "~5", "=", "x_y_z", "!"]
INLINE = [
    "*a*", "**b**", "***c***", "_d_", "__e__", "*a **b***", "**a *b***", "*a **b** c*", "**a *b* c**",
    "_a *b* c_", "*a _b_*", "a*b*c", "a_b_c", "**a**b", "*a*b", "2 * 3", "2 ** 3", "a *", "* b", "snake_case",
    "*(a)*", "_(a)_", "(*a*)", "\"*a*\"", "“*a*”", "*“a”*", "*a*.", "*a.*b", "*a", "b*", "_a", "b_", "**a", "b**", "*a_", "_a*",
    "`c`", "``c`d``", "` e `", "`` `e` ``", "`a*b*`", "`<b>`", "`a", "`\\`", "`a  b`", "`a\nb`", "``", "`&amp;`",
    "[l](/u)", "[l](/u \"t\")", "[l](</u v> 't')", "[l](/u (t))", "[l]( /u )", "[l]()", "[l](<>)", "[*l*](/u)",
    "[l](/u(v))", "[l](/u\\))", "[l](/u\n'two\nlines')", "[l](/u \"a\\\"b\")", "[l](/a&amp;b)", "[l](/u\"t\")", "[l] (/u)", "[l](/a b)",
    "[l](#f)", "[l](/é?q=1&r=2)", "[a]", "[a][]", "[a][b]", "[x][A]", "[*x*][b]", "[A\n]", "[nosuch]", "[x][nosuch]", "[b", "c]",
    "\\[a]", "[a\\]", "![i](/s)", "![i *e*][a]", "![i](/s \"t\")", "![a]", "[![i](/s)](/v)", "[a [l](/u) b](/v)", "[`]`](/u)", "[[a]]",
    "<b>", "</b>", "<b c=\"d\" e>", "<b c='d'>", "<br/>", "<!-- c -->", "<?p?>", "<!D x>", "<![CDATA[x]]>", "<b c=*d*>",
    "<http://a.b/c>", "<mailto:x@y>", "<a@b.cd>", "<http://a.b/c d>", "<a b", "a < b", "a > b", "a<b", "<3", "<http://a.b/é/*a*>",
    "&amp;", "&lt;", "&quot;", "&nosuch;", "&#65;", "&#x41;", "&amp", "&", "&eacute;", "&#42;a&#42;", "&Auml;", "R&D",
    "\\*", "\\*a\\*", "\\[", "\\\\", "\\a", "\\`a`", "\\<b>", "\\&amp;", "\\#", "\\!", "\\|", "a|b", "!a", "!\\[",
    "http://x.y", "a  \nb", "a\\\nb", "a\nb", "a \n b", "a   \n   b", ":", "1.", "-", "+ c", "# h", "> q",
]
# What the specification changed after 0.29.
CHANGED = [
    "<!-->", "<!--->", "<!-- a -- b -->", "<!-- a --->", "<!d x>", "<!D>", "*£5*x", "x*£5*", "a**£b**", "£*5*", "_©_a", "*&euro;*a",
    "<textarea>", "\n<textarea>\n\n*a*\n</textarea>\n", "\n\n<search>\n*a*\n\n", "\n\n<source>\n*a*\n\n", "\n\n<!d\n*a*>\n\n",
    "&#163;*a*", "&copy;_a_",
]
NAMES = ["div", "table", "p", "h1", "section"]

# Lines of a table as they are written: always with a pipe.
CELLS = ["a", "1", "12.5%", "*b*", "`c`", "`a \\| b`", "c \\| d", "[l](/u)", "", " ", "-", "**d**", "é", "<b>", "&amp;", "\\*"]
MARKS = ["---", "-", ":--", "--:", ":-:", " --- ", " :---: ", " ---: "]


def inline(rng, least=1, most=7):
    parts = []
    for number in range(rng.randint(least, most)):
        if number and rng.random() < 0.75:
            parts.append(rng.choice([" ", " ", " ", " ", ", ", "\n"]))
        parts.append(rng.choice(WORDS if rng.random() < 0.4 else INLINE))
    return "".join(parts)


def paragraph(rng):
    return inline(rng).split("\n")


def row(rng, cells):
    text = " | ".join(cells)
    kind = rng.random()
    if kind < 0.7: return "| " + text + " |"
    if kind < 0.8: return "|" + text + "|"
    if kind < 0.9 and len(cells) > 1: return text.strip() or "|x|"
    return "| " + text


def table(rng):
    width = rng.randint(1, 4)
    def cells(count): return [rng.choice(CELLS) for _ in range(count)]
    header = cells(width)
    header[0] = rng.choice(["Area", "*A*", "a \\| b", "2024/25"])
    if width > 1: header[-1] = "Rate"
    marks = [rng.choice(MARKS) for _ in range(width)]
    lines = ["| " + " | ".join(header) + " |" if rng.random() < 0.7 else ("|" if width == 1 else "") + "|".join(header)]
    pipes = width == 1 or rng.random() < 0.8 or marks[0].strip() == "-"
    lines.append("|" + "|".join(marks) + "|" if pipes else "|".join(marks).strip())
    for _ in range(rng.randint(0, 3)):
        count = width if rng.random() < 0.8 else max(1, width + rng.choice([-1, 1]))
        lines.append(row(rng, cells(count)))
    return lines


def leaf(rng, inside=False):
    kind = rng.random()
    # Few tables and definitions in items, where cmark-gfm of this version has its bugs.
    if inside and (kind >= 0.76 or 0.48 <= kind < 0.53) and rng.random() < 0.9: return paragraph(rng)
    if kind < 0.34: return paragraph(rng)
    if kind < 0.42: return ["#" * rng.randint(1, 6) + " " + inline(rng, 1, 3).replace("\n", " ") + rng.choice(["", "", " #", " ##", "#"])]
    if kind < 0.48: return paragraph(rng) + [rng.choice(["===", "=", "---", "--", "-----  "])]
    if kind < 0.53: return [rng.choice(["---", "***", "___", "* * *", " - - -", "_____"])]
    if kind < 0.63:
        fence = rng.choice(["```", "~~~", "````", "~~~~~"])
        info = rng.choice(["", "", " x", "swift", " a b"])
        inside = [rng.choice(["code", "  code", "> q", "- a", "# h", "", "    x", "``", "~~", "<b>", "*a*", "[a]: /u", "| a |"]) for _ in range(rng.randint(0, 4))]
        return [fence + info] + inside + ([fence] if rng.random() < (0.98 if inside else 0.85) else [])
    if kind < 0.69:
        return ["    " + rng.choice(["code", "  more", "> q", "- a", "# h", "<b>", "*a*", "```"]) for _ in range(rng.randint(1, 3))]
    if kind < 0.76:
        name = rng.choice(NAMES)
        return rng.choice([
            [f"<{name}>", "*a*", f"</{name}>"], [f"<{name} class=\"x\">", "", "*a*", "", f"</{name}>"], ["<!-- c", "", "*d* -->"],
            ["<pre>", "*a*", "", "b", "</pre>"], ["<?p", "", "?>"], ["<b>", "*a*", "</b>"], ["<script>", "", "x < y", "</script> *a*"], ["<!-- c --> *a*"], ["</div>"],
            ["<![CDATA[", "", "*a*", "]]>"], ["<b> *a*"], ["<!DOCTYPE html>"]])
    if kind < 0.84:
        return rng.choice([["[a]: /u"], ["[a]: /u \"t\""], ["[b]: </v w> 't'"], ["[b]:", "/w", "(t)"], ["[ß]: /z (t)"], ["[c d]: #f"], ["[A]: /second"], ["[b]: /v", "\"two", "lines\""], ["[a]: /u", "[b]: /v"]])
    return table(rng)


def indented(rng, lines, first, rest, lazy):
    """Lines inside a container; a line of a paragraph may go without its prefix."""
    out = []
    for number, text in enumerate(lines):
        prefix = first if number == 0 else rest
        if lazy and number and text[:1].isalpha() and lines[number - 1][:1].isalpha() and rng.random() < 0.1:
            out.append(text)
        else:
            out.append((prefix + text).rstrip(" ") if not text else prefix + text)
    return out


def item(rng, marker, depth, tight):
    gap = rng.choice([1, 1, 1, 2, 3])
    content = blocks(rng, depth - 1, rng.choice([1, 1, 1, 2]), tight, inside=True)
    if not content: content = ["x"]
    if content[0].startswith("    "): gap = 1
    return indented(rng, content, marker + " " * gap, " " * (len(marker) + gap), lazy=True)


def list_(rng, depth):
    ordered = rng.random() < 0.4
    number = rng.choice([1, 1, 1, 0, 2, 10])
    end = rng.choice(".)")
    bullet = rng.choice("-*+")
    tight = rng.random() < 0.7
    out = []
    count = rng.randint(1, 4)
    for index in range(count):
        marker = f"{number + index}{end}" if ordered else bullet
        out += [marker] if rng.random() < 0.04 else item(rng, marker, depth, tight)
        if not tight and index + 1 < count: out.append("")
    return out


def blocks(rng, depth, count, tight=False, inside=False):
    out = []
    for index in range(count):
        kind = rng.random()
        if depth > 0 and kind < 0.2: part = list_(rng, depth)
        elif depth > 0 and kind < 0.32:
            mark = rng.choice(["> "] * 9 + [">"])
            part = indented(rng, blocks(rng, depth - 1, rng.randint(1, 2), inside=inside), mark, mark, lazy=True)
        elif tight and kind < 0.8: part = paragraph(rng)
        else: part = leaf(rng, inside)
        # A definition ends with its paragraph in most documents.
        ends = index and any("]:" in line for line in out[-3:]) and rng.random() < 0.95
        ends = ends or index and part[0].startswith("    ") and rng.random() < 0.9
        if index and (ends or rng.random() < (0.3 if tight else 0.75)): out.append("")
        out += part
    return out


EDITS = "*_`[]()<>&\\#-+ !\"'1.)=:ab\n"


def mutated(rng, text):
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(text) + 1)
        kind = rng.random()
        if kind < 0.4: text = text[:at] + rng.choice(EDITS) + text[at:]
        elif kind < 0.7: text = text[:at] + text[at + rng.randint(1, 3):]
        else:
            low, high = sorted((at, rng.randrange(len(text) + 1)))
            text = text[:high] + text[low:min(high, low + 40)] + text[high:]
    return text


def document(rng):
    kind = rng.random()
    if kind < 0.3:
        text = "\n".join(paragraph(rng)) + "\n\n[a]: /u\n[b]: /v 't'\n"
    else:
        lines = blocks(rng, 2, rng.randint(1, 5))
        if rng.random() < 0.5: lines += ["", "[a]: /u", "[b]: /v 't'"]
        text = "\n".join(lines) + "\n"
    if rng.random() < 0.012:
        at = rng.choice([index for index, c in enumerate(text) if c in " \n"] or [0])
        text = text[:at] + " " + rng.choice(CHANGED) + " " + text[at:]
    if rng.random() < 0.15: text = mutated(rng, text)
    if not text.endswith("\n"): text += "\n"
    if rng.random() < 0.05: text = text.replace("\n", "\r\n")
    return text
