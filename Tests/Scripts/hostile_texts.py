"""Texts: narratives that are not UTF-8, and strings that were collected because they break things."""
import html.parser, json, os, re
from hostile_project import BODY, FRONT, MEETING, codes, fail


def narrative(project, path):
    """The file as the last section of a report."""
    name = os.path.basename(path)
    stand_in = "04-" + re.sub(r"[^a-z0-9]+", "-", name.lower().rsplit(".", 1)[0]) + ".md"
    os.unlink(project.path(f"{project.meeting}/04-paper.md"))
    with open(path, "rb") as file:
        content = file.read()
    before = (FRONT + BODY).encode()
    project.write(f"{project.meeting}/{stand_in}", before + content)
    project.write(f"{project.meeting}/meeting.yaml", MEETING.replace("04-paper.md", stand_in))
    project.called(stand_in, name)
    status, out, err = project.run("build")
    offset = first_fault(content)
    if status and offset < len(content):
        line = before.count(b"\n") + content[:offset].count(b"\n") + 1
        column = len(content[:offset].rsplit(b"\n", 1)[-1].decode()) + 1
        wanted = f"{name}:{line}:{column}: error[O007]".encode()
        if wanted not in err:
            fail(f"{wanted!r} is not said: {err[:300]!r}")
    return status, out, err


def first_fault(content):
    try:
        content.decode()
    except UnicodeDecodeError as error:
        return error.start
    return len(content)


def quoted(text):
    """A YAML scalar in double quotes, with every character that is not plain written out."""
    out = ""
    for character in text:
        code = ord(character)
        if character in '"\\':
            out += "\\" + character
        elif 0x20 <= code < 0x7F or code > 0xA0 and character.isprintable() and code < 0xFFFE:
            out += character
        else:
            out += f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return f'"{out}"'


class Words(html.parser.HTMLParser):
    """The texts of a page, one for each element that ends a line."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines, self.line, self.hidden = [], "", 0

    def handle_starttag(self, tag, attributes):
        if tag in ("style", "title", "script"):
            self.hidden += 1
        self.end(tag)

    def handle_endtag(self, tag):
        if tag in ("style", "title", "script"):
            self.hidden -= 1
        self.end(tag)

    def end(self, tag):
        if tag in ("li", "p", "td", "th", "h1", "h2", "h3", "h4", "tr", "ol", "ul", "a", "span", "div"):
            self.lines.append(self.line)
            self.line = ""

    def handle_data(self, data):
        if not self.hidden:
            self.line += data


def page(path):
    words = Words()
    with open(path, encoding="utf-8", newline="") as file:
        words.feed(file.read())
    words.end("p")
    return [" ".join(line.split()) for line in words.lines]


def strings(project, path):
    """Each string as an item of the agenda and as the label of a table's row; the tables are printed in
    the report and in its CSV. A string that a rule of settings refuses, by its line, is left out."""
    name = os.path.basename(path)
    with open(path, encoding="utf-8") as file:
        entries = json.load(file) if name.endswith(".json") else file.read().split("\n")
    entries = [entry for entry in entries if entry.strip()]
    kept, said = list(entries), b""
    for attempt in range(6):
        lines = write(project, kept)
        project.called("meeting.yaml", f"meeting.yaml of {name}")
        project.called("tables.yaml", f"tables.yaml of {name}")
        status, out, err = project.run("build")
        said += err
        if not status:
            compare(project, kept)
            return 0, out + f"{len(kept)} of {len(entries)} strings stand in Output\n".encode(), said
        places = re.findall(r"/(\w+)\.yaml of [^:\n]*:(\d+):\d+: error", err.decode("utf-8", "replace"))
        refused = {lines.get((file, int(line))) for file, line in places} - {None}
        if not refused:
            return status, out, said
        kept = [entry for index, entry in enumerate(kept) if index not in refused]
    return status, out, said


def write(project, entries):
    """The settings that hold the strings; gives which line of which file holds which string."""
    lines = {}
    agenda = MEETING.split("agenda:\n")[0] + "agenda:\n  - report: 04-paper.md\n"
    for index, entry in enumerate(entries):
        lines["meeting", agenda.count("\n") + 1] = index
        agenda += f"  - {quoted(entry)}\n"
    tables, report = "", FRONT + BODY
    for index, entry in enumerate(entries):
        if index % 100 == 0:
            tables += (f"t{index}:\n  caption: Strings\n  heading: String\n  unit: count\n  period: 2025\n"
                       "  source: a list of strings\n  columns:\n    a: Number\n  rows:\n")
            report += f"# Table {chr(65 + index // 100)}\n\n{{% figures t{index} %}}\n\n"
        lines["tables", tables.count("\n") + 1] = index
        tables += f"    r{index}: {{label: {quoted(entry)}, values: [\"{index + 1}\"]}}\n"
    project.write(f"{project.meeting}/meeting.yaml", agenda)
    project.write(f"{project.meeting}/tables.yaml", tables)
    project.write(f"{project.meeting}/04-paper.md", report)
    return lines


def compare(project, kept):
    """Every string that was taken stands in the pages once for each place, letter by letter."""
    folder = os.path.join(project.out, "sefton/2026-03-17-scrutiny/public")
    for file in ("index.html", "04-paper.html"):
        lines = page(os.path.join(folder, file))
        for entry in kept:
            wanted = " ".join(entry.split())
            if wanted and not any(line == wanted or line.endswith(wanted) or wanted in line for line in lines):
                fail(f"{entry!r} does not stand in {file}")
