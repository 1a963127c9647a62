"""Edits in the XML of a Word draft, as Word writes them, tracked and untracked: for word-edits.

Each edit is a function of a draft, a word of its own, a chance and the Markdown; it gives None where it finds no place, or
an Edit with what the Markdown must say then."""
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


def in_run(kind):
    def edit(draft, token, choice, source, tracked):
        for words, paragraph in draft.marked(source, choice):
            for run in runs(paragraph):
                # What a tag prints is no word of the author's.
                found = [m for m in unique_word(run, source) if once(m.group(), TAG.sub("", words))]
                if not found: continue
                match, text = choice.choice(found), run.find(W + "t").text
                old, before, after = match.group(), text[: match.start()], text[match.end():]
                if kind == "out" and not before.endswith(" "): continue
                draft.used.add(paragraph)
                if kind == "word":
                    replace(paragraph, run, before, old, token, after, tracked)
                    return Edit(kind, lambda new: token in new and not re.search(rf"\b{old}\b", new))
                if kind == "in":
                    replace(paragraph, run, before + old, "", " " + token, after, tracked)
                    return Edit(kind, lambda new: f"{old} {token}" in plain(new))
                replace(paragraph, run, before[:-1], " " + old, "", after, tracked)
                return Edit(kind, lambda new: not re.search(rf"\b{old}\b", new))
    return edit


def sentence(draft, token, choice, source, tracked):
    for words, paragraph in draft.marked(source, choice):
        if is_heading(paragraph) or not runs(paragraph): continue
        run = runs(paragraph)[-1]
        draft.used.add(paragraph)
        replace(paragraph, run, run.find(W + "t").text, "", f" The {token} endorsed that.", "", tracked)
        return Edit("sentence", lambda new: f"The {token} endorsed that." in new)


def whole(draft, choice, source):
    """A paragraph of plain words whose beginning stands once."""
    for words, paragraph in draft.marked(source, choice):
        start = " ".join(plain(words).split()[:6])
        if not is_heading(paragraph) and not is_item(words) and len(plain(words).split()) > 7 and "{{" not in words and "](" not in words and words[:1].isalpha() and plain(source).count(start) == 1:
            yield start, words, paragraph


def paragraph_out(draft, token, choice, source, tracked):
    for start, words, paragraph in whole(draft, choice, source):
        draft.used.add(paragraph)
        take_out(draft.body, paragraph, tracked)
        return Edit("paragraph out", lambda new: start not in plain(new))


def paragraph_in(draft, token, choice, source, tracked):
    for start, words, paragraph in whole(draft, choice, source):
        draft.used.add(paragraph)
        made = paragraph_like(paragraph, f"Nobody expected the {token} to be ready so early.", tracked)
        draft.body.insert(list(draft.body).index(paragraph) + 1, made)
        return Edit("paragraph in", lambda new: f"\n\nNobody expected the {token} to be ready so early.\n" in new + "\n")


def move(draft, token, choice, source, tracked):
    for start, words, paragraph in whole(draft, choice, source):
        order = list(draft.body)
        targets = [p for w, p in draft.marked(source, choice) if p is not paragraph and len(runs(p)) > 0 and not is_item(w)
                   and order.index(p) + 1 != order.index(paragraph)]
        if not targets: continue
        target = choice.choice(targets)
        draft.used |= {target, paragraph}
        place = list(draft.body).index(target) + 1
        if tracked:
            copy = ElementTree.fromstring(ElementTree.tostring(paragraph))
            for element in [e for e in copy if e.tag in (W + "bookmarkStart", W + "bookmarkEnd")]: copy.remove(element)
            for run in runs(copy):
                at = list(copy).index(run)
                copy.remove(run)
                copy.insert(at, held("moveTo", run))
            mark(copy, "moveTo")
            draft.body.insert(place, copy)
            mark(paragraph, "moveFrom")
            for run in runs(paragraph):
                at = list(paragraph).index(run)
                paragraph.remove(run)
                paragraph.insert(at, held("moveFrom", run))
        else:
            draft.body.remove(paragraph)
            draft.body.insert(list(draft.body).index(target) + 1, paragraph)
        return Edit("move", lambda new: plain(new).count(start) == 1 and plain(new).split(start)[0] != plain(source).split(start)[0])


def split(draft, token, choice, source, tracked):
    for start, words, paragraph in whole(draft, choice, source):
        run = max(runs(paragraph), key=lambda r: len(r.find(W + "t").text))
        text = run.find(W + "t").text
        spaces = [m.start() for m in re.finditer(r"(?<=\w) (?=\w)", text)]
        if len(spaces) < 5: continue
        at = spaces[len(spaces) // 2]
        end = " ".join(text[:at].split()[-2:])
        begin = " ".join(text[at:].split()[:2])
        if plain(source).count(f"{end} {begin}") != 1: continue
        draft.used.add(paragraph)
        second = paragraph_like(paragraph, text[at + 1:], False)
        children = list(paragraph)
        rest = children[children.index(run) + 1:]
        for element in rest:
            paragraph.remove(element)
            second.append(element)
        run.find(W + "t").text = text[:at]
        if tracked: mark(paragraph, "ins")
        draft.body.insert(list(draft.body).index(paragraph) + 1, second)
        return Edit("split", lambda new: re.search(rf"{re.escape(end)}\s*\n\n{re.escape(begin)}", re.sub(r"[*_`\\]", "", new)) is not None)


def join(draft, token, choice, source, tracked):
    body = list(draft.body)
    for start, words, paragraph in whole(draft, choice, source):
        place = body.index(paragraph)
        after = body[place + 1] if place + 1 < len(body) else None
        pairs = {id(p): w for w, p in draft.marked(source, choice)}
        if after is None or id(after) not in pairs or is_heading(after) or is_item(pairs[id(after)]) or "{{" in pairs[id(after)] or not runs(after) or not pairs[id(after)][:1].isalpha(): continue
        if paragraph.find(f"{W}pPr/{W}sectPr") is not None or after.find(f"{W}pPr/{W}sectPr") is not None: continue
        end, begin = " ".join(plain(words).split()[-2:]), " ".join(plain(pairs[id(after)]).split()[:2])
        draft.used |= {paragraph, after}
        if tracked:
            last = runs(paragraph)[-1]
            replace(paragraph, last, last.find(W + "t").text, "", " ", "", True)
            mark(paragraph, "del")
        else:
            paragraph.append(run_like(None, " "))
            for element in list(after):
                if element.tag != W + "pPr": paragraph.append(element)
            draft.body.remove(after)
        return Edit("join", lambda new: f"{end} {begin}" in plain(new) and re.search(rf"{re.escape(end[-8:])}\s*\n\s*\n", new) is None)


def item_in(draft, token, choice, source, tracked):
    for words, paragraph in draft.marked(source, choice):
        if not is_item(words): continue
        draft.used.add(paragraph)
        made = paragraph_like(paragraph, f"invite the {token} to comment", tracked)
        draft.body.insert(list(draft.body).index(paragraph) + 1, made)
        return Edit("item in", lambda new: re.search(rf"\n\s*(?:[-*]|\d+\.) invite the {token} to comment\n", new + "\n") is not None)


def item_out(draft, token, choice, source, tracked):
    for words, paragraph in draft.marked(source, choice):
        text = plain(words).split(" ", 1)[-1]
        if not is_item(words) or "{{" in words or source.count(text) != 1 or paragraph.find(f"{W}pPr/{W}sectPr") is not None: continue
        draft.used.add(paragraph)
        take_out(draft.body, paragraph, tracked)
        return Edit("item out", lambda new: text not in new)


def cell(draft, token, choice, source, tracked):
    cells = [c for c in draft.cells() if runs(c.find(W + "p"))]
    if not cells: return
    chosen = choice.choice(cells)
    paragraph = chosen.find(W + "p")
    run = runs(paragraph)[0]
    found = [m for m in re.finditer(r"[A-Za-z]{3,}", run.find(W + "t").text) if once(m.group(), source)]
    if not found: return
    match, text = choice.choice(found), run.find(W + "t").text
    draft.used.add(chosen)
    old = match.group()
    replace(paragraph, run, text[: match.start()], old, token, text[match.end():], tracked)
    return Edit("cell", lambda new: re.search(rf"\|[^|\n]*{token}[^|\n]*\|", new) is not None and not re.search(rf"\b{old}\b", new))


def cell_paragraph(draft, token, choice, source, tracked):
    cells = [c for c in draft.cells() if runs(c.find(W + "p"))]
    if not cells: return
    chosen = choice.choice(cells)
    first = chosen.find(W + "p")
    draft.used.add(chosen)
    words = text_of(first)
    if tracked: mark(first, "ins")
    made = paragraph_like(first, f"and the {token}", False)
    if tracked:
        run = made.find(W + "r")
        made.remove(run)
        made.append(held("ins", run))
    chosen.insert(list(chosen).index(first) + 1, made)
    return Edit("cell paragraph", lambda new: f"and the {token}" in new and all(line.startswith("|") for line in new.split("\n") if f"and the {token}" in line))


def rows(draft):
    return [r for r in draft.table().findall(W + "tr")[1:] if r not in draft.used and not any(c in draft.used for c in r.iter()) and not r.findall(f".//{W}sdt")]


def row_in(draft, token, choice, source, tracked):
    if not rows(draft): return
    chosen = choice.choice(rows(draft))
    made = ElementTree.fromstring(ElementTree.tostring(chosen))
    for at, c in enumerate(made.findall(W + "tc")):
        for p in c.findall(W + "p")[1:]: c.remove(p)
        p = c.find(W + "p")
        for element in [e for e in p if e.tag != W + "pPr"]: p.remove(element)
        run = run_like(None, f"{token} {'abc'[at % 3]}")
        p.append(held("ins", run) if tracked else run)
    form = made.find(W + "trPr")
    if tracked and form is None:
        form = ElementTree.Element(W + "trPr")
        made.insert(0, form)
    if tracked: form.append(ElementTree.Element(W + "ins", BY))
    table = draft.table()
    table.insert(list(table).index(chosen) + (1 if choice.random() < 0.7 else 0), made)
    draft.used |= set(made.iter())
    return Edit("row in", lambda new: re.search(rf"\n\| {token} a \| {token} b \| {token} c \|", new) is not None)


def row_out(draft, token, choice, source, tracked):
    found = rows(draft)
    if len(found) < 2: return
    chosen = choice.choice(found)
    draft.used.add(chosen)
    words = text_of(chosen.find(W + "tc"))
    if tracked:
        form = chosen.find(W + "trPr")
        if form is None:
            form = ElementTree.Element(W + "trPr")
            chosen.insert(0, form)
        form.append(ElementTree.Element(W + "del", BY))
        for p in chosen.iter(W + "p"):
            for run in runs(p): replace(p, run, "", run.find(W + "t").text, "", "", True)
    else: draft.table().remove(chosen)
    return Edit("row out", lambda new: words not in new)


def row_moved(draft, token, choice, source, tracked):
    found = rows(draft)
    if len(found) < 2 or tracked: return
    chosen = choice.choice(found)
    table = draft.table()
    words = text_of(chosen.find(W + "tc"))
    before = [text_of(r) for r in table.findall(W + "tr")]
    table.remove(chosen)
    table.append(chosen) if choice.random() < 0.5 else table.insert(list(table).index(table.findall(W + "tr")[0]) + 1, chosen)
    draft.used.add(chosen)
    after = [r for r in table.findall(W + "tr")]
    place = after.index(chosen)
    return Edit("row moved", lambda new: new.count(f"| {words} |") == 1)


def column(draft, token, choice, source, tracked):
    """A column put in or taken out, as Word does it without tracking."""
    table = draft.table()
    if tracked or draft.used & set(table.iter()): return
    draft.used |= set(table.iter())
    is_new = choice.random() < 0.5
    count = [n for n, row in enumerate(table.findall(W + "tr")) if n and row.find(f"{W}trPr/{W}del") is None]
    at = choice.choice([0, 1, 2, 3]) if is_new else 2
    for number, row in enumerate(table.findall(W + "tr")):
        cells = row.findall(W + "tc")
        if is_new:
            like = cells[min(at, 2)]
            made = ElementTree.fromstring(ElementTree.tostring(like))
            p = made.find(W + "p")
            for element in [e for e in p if e.tag != W + "pPr"]: p.remove(element)
            p.append(run_like(None, f"{token} {number}" if number else f"{token} head"))
            row.insert(list(row).index(like) + (1 if at == 3 else 0), made)
        else: row.remove(cells[at])
    grid = table.find(W + "tblGrid")
    if is_new: grid.append(ElementTree.Element(W + "gridCol", {W + "w": "900"}))
    else: grid.remove(grid.findall(W + "gridCol")[at])
    if is_new: return Edit("column in", lambda new: re.search(rf"\|[^\n]*{token} head[^\n]*\|\n\|(?: ?-+ ?\|){{4}}\n", new) is not None and all(f"{token} {n}" in new for n in count))
    return Edit("column out", lambda new: "By harvest" not in new and re.search(r"\| Action[^|]* \| Lead[^|]* \|\n", new) is not None)


def setting(draft, token, choice, source, tracked):
    """A recommendation of the front matter."""
    head = source.split("\n---\n")[0]
    for paragraph in draft.body.findall(W + "p"):
        if paragraph in draft.used or any(m.get(W + "name", "").startswith("src_") for m in paragraph.iter(W + "bookmarkStart")): continue
        found = runs(paragraph)
        if not found or found[0].find(W + "t").text.strip() not in head or len(found[0].find(W + "t").text) < 30 or text_of(paragraph) != found[0].find(W + "t").text: continue
        words = unique_word(found[0], head)
        words = [m for m in words if m.start() > 0]
        if not words: continue
        match, text = choice.choice(words), found[0].find(W + "t").text
        draft.used.add(paragraph)
        replace(paragraph, found[0], text[: match.start()], match.group(), token, text[match.end():], tracked)
        return Edit("setting", lambda new: token in new.split("\n---\n")[0])


def figure(kind):
    def edit(draft, token, choice, source, tracked):
        for words, paragraph in draft.marked(source, choice):
            controls = [s for s in paragraph.iter(W + "sdt") if s.find(f"{W}sdtPr/{W}tag") is not None and s.find(f"{W}sdtPr/{W}tag").get(W + "val", "").startswith("figure:")]
            if not controls: continue
            control = choice.choice(controls)
            name = control.find(f"{W}sdtPr/{W}tag").get(W + "val")[7:].split("#")[0]
            content = control.find(W + "sdtContent")
            old = text_of(content)
            draft.used.add(paragraph)
            parent = draft.parent(control)
            place = list(parent).index(control)
            if kind == "figure":
                for run in list(content): content.remove(run)
                if tracked: content.append(held("del", run_like(None, old, deleted=True)))
                content.append(held("ins", run_like(None, "98765")) if tracked else run_like(None, "98765"))
            elif kind == "figure bare":
                parent.remove(control)
                parent.insert(place, run_like(None, "98765"))
            elif kind == "figure digit":
                text = list(content.iter(W + "t"))[-1]
                text.text = (text.text or "") + "7"
            elif kind == "figure word":
                parent.remove(control)
                parent.insert(place, run_like(None, "nearly all"))
            else:
                parent.insert(list(parent).index(control) + 1, run_like(None, " million"))
            return Edit(kind, lambda new: "98765" not in new and "nearly all" not in new.replace("nearly all of", ""), [name])
    return edit


def comment(draft, token, choice, source, tracked):
    for words, paragraph in draft.marked(source, choice):
        if not runs(paragraph): continue
        draft.used.add(paragraph)
        number = str(len(draft.comments))
        draft.comments.append(("Ada Example", f"Is the {token} right?"))
        run = runs(paragraph)[0]
        place = list(paragraph).index(run)
        paragraph.insert(place, ElementTree.Element(W + "commentRangeStart", {W + "id": number}))
        paragraph.insert(place + 2, ElementTree.Element(W + "commentRangeEnd", {W + "id": number}))
        reference = ElementTree.Element(W + "r")
        reference.append(ElementTree.Element(W + "commentReference", {W + "id": number}))
        paragraph.insert(place + 3, reference)
        return Edit("comment", lambda new: token not in new, [], [f"Is the {token} right?"])


KINDS = [in_run("word"), in_run("word"), in_run("in"), in_run("out"), sentence, paragraph_out, paragraph_in, move, split, join, item_in, item_out, cell, cell,
         cell_paragraph, row_in, row_out, row_moved, column, setting, comment] + [figure(k) for k in ("figure", "figure bare", "figure digit", "figure word", "figure scale")]


def edits(draft, number, count, choice, source):
    """Makes some edits of any kinds."""
    made = []
    for attempt in range(count * 3):
        if len(made) == count: break
        edit = choice.choice(KINDS)(draft, f"wombat{number}x{attempt}", choice, source, choice.random() < 0.5)
        if edit: made.append(edit)
    return made
