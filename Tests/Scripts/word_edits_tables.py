"""Edits of cells, rows, columns, figures, the front matter and comments in the XML of a Word draft: for word-edits."""
import re
from xml.etree import ElementTree
from word_draft import BY, Edit, W, held, mark, once, paragraph_like, replace, run_like, runs, text_of, unique_word


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
