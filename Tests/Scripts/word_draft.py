"""A Word draft as a tree, and what edits of its XML have in common: for word-edits."""
import io, re, zipfile
from collections import namedtuple
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
BY = {W + "id": "9000", W + "author": "A Reviewer", W + "date": "2026-03-04T10:00:00Z"}
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.S)
# check: of the new Markdown; names: of figures that must be told; told: words that must be printed.
Edit = namedtuple("Edit", "kind check names told", defaults=([], []))

# What every paper gets below its own text, so that each has lists and a table; FIGURE is a tag of its own.
MORE = """
# Planned work

The work below was agreed with partners before springtime.

| Action | Lead | When |
| --- | --- | --- |
| Recruit practice supervisors | Head of Service | By midsummer |
| Publish guidance for carers | Quality team | By harvest |
| Review allocations weekly | At FIGURE | By midwinter |
| Train advocates | Participation team | Ongoing |

Several steps come next:

- draft the protocol
- consult neighbouring authorities
- adopt the finished protocol

The evidence is then looked at in this order:

1. gather the evidence
2. weigh whatever was gathered
3. write down conclusions

Everything here was written for reviewers alone.
"""


def plain(text):
    """The words of Markdown without its marks."""
    return " ".join(re.sub(r"[*_`\\#>|-]", " ", TAG.sub(" FIGURE ", text)).split())


def once(word, text):
    return len(re.findall(rf"\b{re.escape(word)}\b", text)) == 1


class Draft:
    """The parts of a Word file, with its text as a tree."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = [(item.filename, archive.read(item)) for item in archive.infolist()]
        data = dict(self.parts)["word/document.xml"]
        for _, (prefix, uri) in ElementTree.iterparse(io.BytesIO(data), events=["start-ns"]): ElementTree.register_namespace(prefix, uri)
        self.root = ElementTree.fromstring(data)
        self.body = self.root.find(W + "body")
        self.used, self.comments = set(), []
        self.plan = next(t for t in self.body.iter(W + "tbl") if "Recruit practice" in text_of(t))

    def save(self, path):
        parts = dict(self.parts)
        parts["word/document.xml"] = ElementTree.tostring(self.root, encoding="UTF-8", xml_declaration=True)
        if self.comments:
            space = W[1:-1]
            parts["word/comments.xml"] = (
                f'<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="{space}">' + "".join(
                    f'<w:comment w:id="{n}" w:author="{who}" w:date="2026-03-04T10:00:00Z"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>'
                    for n, (who, words) in enumerate(self.comments)) + "</w:comments>").encode()
            rels, types = "word/_rels/document.xml.rels", "[Content_Types].xml"
            parts[rels] = parts[rels].replace(
                b"</Relationships>", b'<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>')
            parts[types] = parts[types].replace(
                b"</Types>", b'<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>')
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items(): archive.writestr(name, content)

    def parent(self, element):
        return next(p for p in self.root.iter() if element in list(p))

    def marked(self, source, choice):
        """Paragraphs of the body that came of a line of the Markdown and are not yet edited, with the line's words."""
        lines, found = source.split("\n"), []
        for paragraph in self.body.findall(W + "p"):
            for mark in paragraph.iter(W + "bookmarkStart"):
                name = mark.get(W + "name", "")
                if name.startswith("src_") and int(name[4:]) <= len(lines):
                    words = lines[int(name[4:]) - 1]
                    # What a tag makes is no text of the author's.
                    if paragraph not in self.used and not words.lstrip().startswith(("{%", "|")): found.append((words, paragraph))
                    break
        choice.shuffle(found)
        return found

    def table(self):
        """The table of MORE."""
        return self.plan

    def cells(self):
        return [c for row in self.table().findall(W + "tr") for c in row.findall(W + "tc") if c not in self.used and not c.findall(f".//{W}sdt")]


def text_of(element):
    return "".join(t.text or "" for t in element.iter(W + "t"))


def is_heading(paragraph):
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style is not None and "eading" in style.get(W + "val", "")


def is_item(words):
    return re.match(r"\s*(?:[-*]|\d+\.)\s", words) is not None


def runs(paragraph):
    """Its runs of plain words."""
    return [r for r in paragraph if r.tag == W + "r" and len(r.findall(W + "t")) == 1 and (r.find(W + "t").text or "").strip()]


def run_like(run, words, deleted=False):
    made = ElementTree.Element(W + "r")
    form = run.find(W + "rPr") if run is not None else None
    if form is not None: made.append(form)
    text = ElementTree.SubElement(made, W + ("delText" if deleted else "t"))
    text.text = words
    text.set(XML_SPACE, "preserve")
    return made


def held(name, run):
    holder = ElementTree.Element(W + name, BY)
    holder.append(run)
    return holder


def replace(paragraph, run, before, old, new, after, tracked):
    """Puts new words in the place of old ones within a run."""
    place = list(paragraph).index(run)
    paragraph.remove(run)
    made = [run_like(run, before)] if before else []
    if tracked:
        if old: made.append(held("del", run_like(run, old, deleted=True)))
        if new: made.append(held("ins", run_like(run, new)))
    elif new: made.append(run_like(run, new))
    if after: made.append(run_like(run, after))
    for offset, element in enumerate(made): paragraph.insert(place + offset, element)


def mark(paragraph, name):
    """Marks the end of a paragraph as put in or taken out."""
    form = paragraph.find(W + "pPr")
    if form is None:
        form = ElementTree.Element(W + "pPr")
        paragraph.insert(0, form)
    look = form.find(W + "rPr")
    if look is None: look = ElementTree.SubElement(form, W + "rPr")
    look.insert(0, ElementTree.Element(W + name, BY))


def take_out(parent, paragraph, tracked):
    if not tracked: return parent.remove(paragraph)
    mark(paragraph, "del")
    for run in runs(paragraph): replace(paragraph, run, "", run.find(W + "t").text, "", "", True)


def paragraph_like(paragraph, words, tracked):
    """A new paragraph in the form of one."""
    made = ElementTree.Element(W + "p")
    form = paragraph.find(W + "pPr") if paragraph is not None else None
    if form is not None:
        made.append(ElementTree.fromstring(ElementTree.tostring(form)))
        section = made.find(f"{W}pPr/{W}sectPr")
        if section is not None: made.find(W + "pPr").remove(section)
    run = run_like(None, words)
    made.append(held("ins", run) if tracked else run)
    if tracked: mark(made, "ins")
    return made


def unique_word(run, source):
    return [m for m in re.finditer(r"(?<![\w’'-])[A-Za-z]{5,}(?![\w’'-])", run.find(W + "t").text) if once(m.group(), source)]
