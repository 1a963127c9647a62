"""Why another Markdown reader may give another tree than ours, construct by construct.

An entry is asked only where the trees differ. Each has the smallest example, and
`Tests/Scripts/markdown-differential` reads it: the other reader must depart from what is shown here
and ours must not, so that no entry outlives its reason. `holds` may tell more than it must.
"""
import dataclasses
import re
from typing import Callable


@dataclasses.dataclass
class Departure:
    name: str
    # The rule that decides, in the specification that holds it.
    rule: str
    example: str
    html: str
    holds: Callable


CONTAINERS = r"[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$))*"
INDENT = r"(?m)^(?:[ >]|[-+*] |\d+[.)] )*"
DELIMITERS = re.compile(r"^[ >]*([|:-][-|: \t]*)$")


def cells(line):
    """How many cells a row has."""
    parts = re.split(r"(?<!\\)\|", line.strip(" \t"))
    if parts and not parts[0]: parts = parts[1:]
    if parts and not parts[-1]: parts = parts[:-1]
    return len(parts)


def tables(text):
    """The header and the delimiter row of each table that a text may hold, by line."""
    lines = text.split("\n")
    for index in range(1, len(lines)):
        found = DELIMITERS.match(lines[index])
        if found and "-" in found.group(1): yield lines, index, found.group(1)


def has_marked_header(text):
    for lines, index, row in tables(text):
        header = lines[index - 1].lstrip()
        lacks_quote = header.count(">") > lines[index].count(">")
        while found := re.match(r"(?:[-+*]|\d+[.)]|#{1,6})[ \t]+|> ?|~{3,}|`{3,}", header):
            if found.group(0)[0] != ">" or lacks_quote:
                if cells(header) == cells(row) and "|" in header: return True
            header = header[found.end():]
    return False


def has_header_without_pipe(text):
    return any(cells(row) == 1 and "|" not in lines[index - 1] and lines[index - 1].strip(" >\t")
               and not set(row) <= set("- \t") for lines, index, row in tables(text))


def has_dashes_under_a_row(text):
    return any(set(row.strip()) == {"-"} and "|" in lines[index - 1] and cells(lines[index - 1].lstrip(" >")) == 1
               for lines, index, row in tables(text))


def rows(text):
    """The lines after a delimiter row up to a blank line."""
    for lines, index, _ in tables(text):
        for line in lines[index + 1:]:
            if not line.strip(" >\t"): break
            yield line


def has_tag_row(text):
    return any(re.match(r"[ >]*</?[A-Za-z][^|]*>[ \t]*$", line) for line in rows(text))


def has_pipe_row(text):
    return any(re.match(r"[ >]*\|[ \t]*$", line) for line in rows(text))


def has_wrapped_indent(text, reader):
    """Whether the white space at the beginning of a line changes what a paragraph says."""
    env = {}
    for token in reader.parse(text, env):
        if token.type == "inline" and re.search(r"\n[ \t]", token.content):
            plain = re.sub(r"\n[ \t]+", "\n", token.content)
            if reader.renderInline(plain, dict(env)) != reader.renderInline(token.content, dict(env)):
                return True
    return False


def has_lazy_header(text):
    for lines, index, row in tables(text):
        header = re.match(r"[ >]*", lines[index - 1]).group(0)
        if "|" in lines[index - 1] and len(header) < len(re.match(r"[ >]*", lines[index]).group(0)): return True
    return False


def has_indented_start(text, quoted=False):
    if ">" in text and re.search(r"(?m)^>", text):
        if has_indented_start(re.sub(r"(?m)^> ?", "", text), quoted=True): return True
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if not STARTS.match(line): continue
        indent = len(line) - len(line.lstrip(" "))
        for before in reversed(lines[:index]):
            if not before.strip(): break
            prefix = re.match(CONTAINERS, before).group(0)
            marked = prefix.strip()
            lead = len(prefix) - len(prefix.lstrip())
            if quoted and not marked and before.startswith("    ") and not STARTS.match(before): return True
            if not marked and len(before) - len(before.lstrip()) > indent: return True
            # Outside the quote or the item that the line before stands in.
            if marked and (prefix.lstrip()[0] == ">" 
                           or (lead + 4 <= indent or 0 < lead < 4) and indent < len(prefix.split(">")[0])): return True
            if marked and ">" in prefix and not line.lstrip().startswith(">"): return True
    return False


def has_code_without_end(text, reader):
    """Whether code or HTML in an item ends with the item, after a blank line."""
    depth = 0
    for token in reader.parse(text):
        depth += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        if depth and token.type in ("fence", "html_block"):
            if re.search(r"(?:^|\n)[ \t]*\n$", token.content) or not token.content: return True
    return False


def has_escape_before_table(text):
    """Whether a paragraph with an escaped pipe goes on with the header of a table."""
    for lines, index, _ in tables(text):
        for before in reversed(lines[:max(0, index - 1)]):
            if not before.strip(" >\t"): break
            if "\\|" in before: return True
    return False


def has_definition_before_table(text):
    return any(index > 1 and any(DEFINITION.match(line + "\n") for line in lines[index - 2:index])
               for lines, index, _ in tables(text))


STARTS = re.compile(r" {4,}(?:[>#<]|```|~~~|(?:[-+*]|\d+[.)])(?: |$)|([-_*])(?: *\1){2,})")


SPACE = r"(?:[ \t]*(?:\n[ >]*)?)"
DEFINITION = re.compile(
    r"(?m)^(?:[ >\t]|[-+*][ \t]|\d+[.)][ \t])*\[(?:[^\[\]]|\\.)+\]:" + SPACE + r"(?:<[^>\n]*>|[^\s<]\S*)"
    r"(?:" + SPACE + r"(?:\"[^\"]*\"|'[^']*'|\([^()]*\))(?=[ \t]*$))?[^\n]*\n")


def goes_on_after_definition(text):
    """Whether the paragraph of a definition goes on on another line, which may end a container."""
    for found in DEFINITION.finditer(text):
        after = text[found.end():].split("\n", 1)[0]
        begins = re.match(r"[ >]{0,8}(?:#|```|~~~)", after) and not after.startswith("    ")
        another = DEFINITION.match(after + "\n")
        if another:
            wanted = re.match(CONTAINERS, found.group(0).split("\n")[0]).group(0)
            another = not lacks(re.match(CONTAINERS, after).group(0), wanted)
        if after.strip(" >\t") and not begins and not another: return True
    return False


def has_indented_lazy_line(text, reader):
    """Whether a line without all the prefixes of its paragraph begins with white space."""
    lines = text.split("\n")
    for token in reader.parse(text):
        if token.type != "inline" or not token.map: continue
        wanted = re.match(CONTAINERS, lines[token.map[0]]).group(0)
        for line in lines[token.map[0] + 1:token.map[1]]:
            prefix = re.match(r"[ \t>]*", line).group(0)
            if re.sub("> ?", ">", prefix)[-1:] in (" ", "\t") and lacks(prefix, wanted): return True
    return False


def has_unclosed_backticks(text):
    """Whether two code spans of one length follow a run of backticks that nothing closes."""
    for part in re.split(r"\n[ >]*\n", text):
        lengths = [len(run) for run in re.findall(r"`+", part)]
        for index, length in enumerate(lengths):
            after = lengths[index + 1:]
            if length not in after and any(after.count(other) > 3 for other in after): return True
    return False


def has_lazy_tag(text):
    """Whether a tag alone on its line follows a paragraph in a container that it stands outside of."""
    lines = text.split("\n")
    for index in range(1, len(lines)):
        if not re.match(r"[ >]*</?[A-Za-z][^<>]*/?>[ \t]*$", lines[index]): continue
        prefix = re.match(r"[ >]*", lines[index]).group(0)
        for before in reversed(lines[:index]):
            if not before.strip(" >\t"): break
            if lacks(prefix, re.match(CONTAINERS, before).group(0)): return True
    return False


def lacks(prefix, wanted):
    """Whether a line with one prefix stands outside the containers that another opened."""
    prefix, wanted = (re.sub("> ?", ">", text) for text in (prefix, wanted))
    return prefix.count(">") < wanted.count(">") or len(prefix) < len(wanted)


def ends_item_with_table(text, reader):
    tokens = reader.parse(text)
    return has_marked_header(text) or any(token.type == "table_close" and tokens[index + 1].type == "list_item_close"
               for index, token in enumerate(tokens[:-1]))


def has_definition_in_item(text):
    """Whether a blank line stands before or after a definition inside an item."""
    for found in DEFINITION.finditer(text):
        prefix = re.match(CONTAINERS, found.group(0)).group(0)
        if not re.search(r" {2}|[-+*.)]", prefix): continue
        before = text[:found.start()].split("\n")[-2:-1]
        after = text[found.end():].split("\n", 1)[0]
        if (before and not before[0].strip(" >")) or not after.strip(" >"): return True
    return False


def has_break_in_item(text):
    return re.search(r"(?m)^[ >]*(?:(?:[-+*]|\d+[.)]) +| {2,})(?:[-+*>] *|\d+[.)] +)*([-_*])(?:[ \t]*\1){2,}[ \t]*\n[ >]*\n",
                     text) is not None


def has_run_inside_word(text):
    """Whether a run of * that both opens and closes follows one that it must not pair with."""
    for part in re.split(r"\n[ >]*\n", text):
        runs = list(re.finditer(r"\*+", part))
        for index, run in enumerate(runs):
            before, after = part[run.start() - 1:run.start()], part[run.end():run.end() + 1]
            if not before or before.isspace() or not after or after.isspace(): continue
            length = len(run.group(0))
            closers = [other for other in runs[index + 1:]
                       if len(other.group(0)) % 3 == length % 3 and not part[other.start() - 1].isspace()]
            if len(closers) > 1 and any((length + len(other.group(0))) % 3 == 0 for other in runs[:index]):
                return True
    return False


MARKDOWN_IT = [
    Departure(
        "a list marker before the header of a table",
        "GFM, Tables: the table is made of the inlines of its rows; CommonMark, Precedence",
        "- a | b\n  --|--\n", "<ul>\n<li>\n<table><thead><tr><th>a</th><th>b</th></tr></thead></table>\n</li>\n</ul>\n",
        lambda text, reader: has_marked_header(text)),
    Departure(
        "a header of one cell without a pipe",
        "GFM, Tables: cells are separated by pipes; a leading and a trailing one are only recommended",
        "a\n|-|\n", "<table><thead><tr><th>a</th></tr></thead></table>\n",
        lambda text, reader: has_header_without_pipe(text)),
    Departure(
        "dashes alone under a row of one cell",
        "CommonMark, Setext headings: a line of dashes under a paragraph makes it a heading",
        "| a |\n---\n", "<h2>| a |</h2>\n",
        lambda text, reader: has_dashes_under_a_row(text)),
    Departure(
        "a tag alone on a line under a table",
        "GFM, Tables: the beginning of another block ends a table; an HTML block of kind 7 cannot "
        "interrupt a paragraph only",
        "| a |\n|---|\n<b>\n", "<table><thead><tr><th>a</th></tr></thead></table>\n<b>\n",
        lambda text, reader: has_tag_row(text)),
    Departure(
        "a row that is one pipe",
        "GFM, Tables: a row consists of cells; as GitHub's reader has it, one pipe holds none",
        "| a |\n|---|\n|\n", "<table><thead><tr><th>a</th></tr></thead></table>\n<p>|</p>\n",
        lambda text, reader: has_pipe_row(text)),
    Departure(
        "white space before a line inside a code span, a title or a tag",
        "CommonMark, Paragraphs: initial and final spaces of each line are stripped before inlines are read",
        "> a `b\n   c`\n", "<blockquote>\n<p>a <code>b c</code></p>\n</blockquote>\n",
        has_wrapped_indent),
    Departure(
        "a line that goes on after a definition",
        "CommonMark, Paragraph continuation text: until it is closed, a paragraph of definitions is a paragraph",
        "> [a]: /u\nb\n", "<blockquote>\n<p>b</p>\n</blockquote>\n",
        lambda text, reader: goes_on_after_definition(text)),
    Departure(
        "a comment that ends with three hyphens",
        "CommonMark, HTML comments: the first --> ends it",
        "a <!-- b --->\n", "<p>a <!-- b ---></p>\n",
        lambda text, reader: re.search(r"<!--(?!-?>)[\s\S]*?--->", text) is not None),
    Departure(
        "a table whose header is a lazy continuation line",
        "CommonMark, Laziness: the line belongs to the paragraph, and with it to the item",
        "- b\na |\n  |-|\n", "<ul>\n<li>b\n<table><thead><tr><th>a</th></tr></thead></table>\n</li>\n</ul>\n",
        lambda text, reader: has_lazy_header(text)),
    Departure(
        "an indented line with a block's first character after a quote or an item",
        "CommonMark, Block quotes and Fenced code blocks: a marker is indented by three spaces at most",
        "1.   a\n    ```\n", "<ol>\n<li>a\n```</li>\n</ol>\n",
        lambda text, reader: has_indented_start(text)),
    Departure(
        "a reference to a control character",
        "CommonMark, Numeric character references: only invalid code points and 0 become U+FFFD",
        "&#1;\n", "<p>\x01</p>\n",
        lambda text, reader: re.search(r"&#(?:0*(?:[1-9]|[12][0-9]|3[01]|12[7-9]|1[345][0-9]);|[xX]0*(?:1?[0-9a-fA-F]|7[fF]|[89][0-9a-fA-F]);)", text) is not None),
    Departure(
        "brackets with brackets inside after a reference",
        "CommonMark, Shortcut reference link: what follows is no link label, which holds no bracket",
        "[a][[b]]\n\n[a]: /u\n", "<p><a href=\"/u\">a</a>[[b]]</p>\n",
        lambda text, reader: re.search(r"\]\[[^\]]*\[", text) is not None),
    Departure(
        "code or HTML in an item without an end, and a blank line",
        "CommonMark, Fenced code blocks: without an end it takes all lines of its container, example 318",
        "- ```\n  a\n\n- b\n", "<ul>\n<li>\n<pre><code>a\n\n</code></pre>\n</li>\n<li>b</li>\n</ul>\n",
        has_code_without_end),
    Departure(
        "a backslash at the end of a destination",
        "CommonMark, Backslash escapes: before a space it is a backslash",
        "[a]: /u\\ 't'\n\n[a]\n", "<p><a href=\"/u%5C\" title=\"t\">a</a></p>\n",
        lambda text, reader: re.search(r"\](?:\(|:\s*)[^\n]*\\(?:\s|$)", text) is not None),
    Departure(
        "a backtick in brackets after a reference",
        "CommonMark, Code spans: they take precedence over what is not HTML or an autolink",
        "[a][`]b`\n\n[a]: /u\n", "<p>[a][<code>]b</code></p>\n",
        lambda text, reader: re.search(r"\]\[[^\]]*`", text) is not None),
    Departure(
        "two brackets after a destination that does not end",
        "CommonMark, Links: what has no valid destination is no link, and no label follows it",
        "[l](\\](u) [[a]]\n\n[a]: /z\n", "<p>[l](](u) [<a href=\"/z\">a</a>]</p>\n",
        lambda text, reader: re.search(r"\]\((?:[^)]*\[\[|[^()\s]*\([^()]*\)(?!\))[^\n]*\[\[)", text) is not None),
    Departure(
        "an address that it writes in another form, such as a host in Punycode",
        "CommonMark, About this document: how addresses are written is left to the renderer",
        "<http://é/>\n", "<p><a href=\"http://%C3%A9/\">http://é/</a></p>\n",
        lambda text, reader: re.search(r"//[^/>\s]*[^\x00-\x7f/>\s]|<mailto:@", text) is not None),
    Departure(
        "a backslash before the spaces of a hard line break",
        "CommonMark, Hard line breaks: all the spaces before the line end are part of it",
        "a\\   \nb\n", "<p>a\\<br />\nb</p>\n",
        lambda text, reader: re.search(r"(?m)\\ +$", text) is not None),
]

SYMBOL = r"[£©€]|&(?:#163|#xA3|copy|euro|pound);"

CMARK = [
    Departure(
        "0.31: a comment may hold two hyphens, and be <!--> or <!--->",
        "CommonMark 0.31, HTML comments", "a <!--> b\n", "<p>a <!--> b</p>\n",
        lambda text, reader: re.search(r"<!--(?:-?>|(?:(?!-->)[\s\S])*?--(?!>))", text) is not None),
    Departure(
        "0.31: symbols count as punctuation beside * and _",
        "CommonMark 0.31, Unicode punctuation character", "a*£b*\n", "<p>a*£b*</p>\n",
        lambda text, reader: re.search(rf"(?:{SYMBOL})[*_]|[*_](?:{SYMBOL})", text) is not None),
    Departure(
        "0.30: a declaration begins with any letter and needs no space",
        "CommonMark 0.30, Declaration", "a <!d> b\n", "<p>a <!d> b</p>\n",
        lambda text, reader: re.search(r"<!(?:[a-z]|[A-Z]+(?![A-Z ]))", text) is not None),
    Departure(
        "0.30: textarea is read as pre is",
        "CommonMark 0.30, HTML blocks, kind 1", "<textarea>\n\n*a*\n</textarea>\n",
        "<textarea>\n\n*a*\n</textarea>\n",
        lambda text, reader: "<textarea" in text),
    Departure(
        "0.31: search begins an HTML block",
        "CommonMark 0.31, HTML blocks, kind 6", "<search> a\n*b*\n", "<search> a\n*b*\n",
        lambda text, reader: "search>" in text),
    Departure(
        "its bug: a line that goes on after a definition",
        "CommonMark, Link reference definitions: they are taken off the paragraph before a table as well",
        "[a]: /u\n| b |\n|---|\n", "<table><thead><tr><th>b</th></tr></thead></table>\n",
        lambda text, reader: goes_on_after_definition(text)),
    Departure(
        "its bug: a table that ends an item makes the list loose",
        "CommonMark, Lists: a list is loose only where a blank line parts items or their blocks",
        "- | a |\n  |---|\n- b\n", "<ul>\n<li>\n<table><thead><tr><th>a</th></tr></thead></table>\n</li>\n<li>b</li>\n</ul>\n",
        ends_item_with_table),
    Departure(
        "its bug: a blank line after a thematic break does not make a list loose",
        "CommonMark, Lists: a blank line between the blocks of an item makes the list loose",
        "- a\n- ***\n\n  b\n", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<hr />\n<p>b</p>\n</li>\n</ul>\n",
        lambda text, reader: has_break_in_item(text)),
    Departure(
        "its bug: a blank line before a definition does not make a list loose",
        "CommonMark, Lists, example 317",
        "- a\n- b\n\n  [c]: /u\n", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n",
        lambda text, reader: has_definition_in_item(text)),
    Departure(
        "its bug: the white space before a lazy continuation line is kept",
        "CommonMark, Paragraphs: initial spaces of each line are stripped",
        "- a `b\n c`\n", "<ul>\n<li>a <code>b c</code></li>\n</ul>\n",
        has_indented_lazy_line),
    Departure(
        "its bug, mended in 0.30: a tag of any name ends a paragraph that goes on lazily",
        "CommonMark, HTML blocks: kind 7 cannot interrupt a paragraph",
        "> a\n<b>\n", "<blockquote>\n<p>a\n<b></p>\n</blockquote>\n",
        lambda text, reader: has_lazy_tag(text)),
    Departure(
        "its bug, mended in 0.30: a destination may hold one bracket alone",
        "CommonMark, Link destination: brackets are balanced", "[a]: /u(\n", "<p>[a]: /u(</p>\n",
        lambda text, reader: re.search(r"\][(:]\s*[^\s<]*\([^)\s]*(?:\s|$)", text) is not None),
    Departure(
        "its bug: a code span is lost after a run of backticks of another length that nothing closes",
        "CommonMark, Code spans: a backtick string is closed by the next one of equal length",
        "`` `e` ```a `b`\n", "<p>`` <code>e</code> ```a <code>b</code></p>\n",
        lambda text, reader: has_unclosed_backticks(text)),
    Departure(
        "its bug, mended in 0.30: a run of * inside a word hides openers from later runs",
        "CommonMark, Appendix, process emphasis: openers_bottom depends on whether the closer can open",
        "**b*a c* d*\n", "<p>*<em>b<em>a c</em> d</em></p>\n",
        lambda text, reader: has_run_inside_word(text)),
    Departure(
        "its bug, mended in 0.30: an escaped quote ends a title",
        "CommonMark, Link title: it holds quotes only where they are escaped",
        "[l](/u \"a\\\")\n", "<p>[l](/u &quot;a&quot;)</p>\n",
        lambda text, reader: re.search(r"(?m)\][(:]\s*(?:<[^>\n]*>|\S+)\s+[\"'(][^\n\]]*\\[\"')]\s*(?:\)|$)", text) is not None),
    Departure(
        "its bug: escaped pipes in the paragraph before a table are unescaped",
        "CommonMark, Code spans: backslash escapes do not work in them",
        "`a \\| b`\n| c |\n|---|\n", "<p><code>a \\| b</code></p>\n<table><thead><tr><th>c</th></tr></thead></table>\n",
        lambda text, reader: has_escape_before_table(text)),
    Departure(
        "its bug: definitions before a table are lost",
        "CommonMark, Link reference definitions: they are taken off the beginning of a paragraph",
        "[a]: /u\n[b]: /v\n| b |\n|---|\n", "<table><thead><tr><th>b</th></tr></thead></table>\n",
        lambda text, reader: has_definition_before_table(text)),
]
