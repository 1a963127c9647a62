"""Edits of a Word draft by LibreOffice, through its API, tracked and untracked: for word-edits. Needs python3-uno."""
import os, random, re, subprocess, tempfile, time
import word_edits
from word_draft import Draft, Edit, W, is_heading, is_item, once, plain, runs, text_of, unique_word

PARAGRAPH = 0


class Office:
    """A LibreOffice of its own, which is asked by a pipe."""

    def __enter__(self):
        import uno
        self.home = tempfile.mkdtemp()
        pipe = f"word-edits-{random.randrange(10**9)}"
        self.server = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{self.home}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        context = uno.getComponentContext()
        resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
        for attempt in range(90):
            try:
                remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception: time.sleep(1)
        self.desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        self.dispatcher = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", remote)
        return self

    def __exit__(self, *error):
        self.server.terminate()
        self.server.wait()

    def open(self, path):
        return self.desktop.loadComponentFromURL(f"file://{path}", "_blank", 0, (value("Hidden", True),))


def value(name, content):
    from com.sun.star.beans import PropertyValue
    return PropertyValue(Name=name, Value=content)


def find(document, words, whole=True):
    search = document.createSearchDescriptor()
    search.SearchString, search.SearchWords, search.SearchCaseSensitive = words, whole, True
    return document.findFirst(search)


def paragraph_at(found):
    """A cursor over the paragraph in which something was found."""
    cursor = found.Text.createTextCursorByRange(found.Start)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    return cursor


def delete_paragraph(cursor):
    if not cursor.goRight(1, True): return False
    cursor.setString("")
    return True


def word(kind):
    def edit(document, draft, token, choice, source):
        everything = text_of(draft.root)
        for words, paragraph in draft.marked(source, choice):
            for run in runs(paragraph):
                matches = [m for m in unique_word(run, source) if once(m.group(), everything)]
                if not matches: continue
                match = choice.choice(matches)
                old = match.group()
                found = find(document, old)
                if not found or kind == "out" and not run.find(W + "t").text[: match.start()].endswith(" "): continue
                draft.used.add(paragraph)
                if kind == "word":
                    found.setString(token)
                    return Edit("office word", lambda new: token in new and not re.search(rf"\b{old}\b", new))
                if kind == "in":
                    found.Text.insertString(found.End, " " + token, False)
                    return Edit("office in", lambda new: f"{old} {token}" in plain(new))
                cursor = found.Text.createTextCursorByRange(found.Start)
                cursor.goLeft(1, False)
                cursor.gotoRange(found.End, True)
                cursor.setString("")
                return Edit("office out", lambda new: not re.search(rf"\b{old}\b", new))
    return edit


def start_found(document, paragraph):
    """Where the first plain words of a paragraph stand in the office's document."""
    for run in runs(paragraph)[:1]:
        words = " ".join(run.find(W + "t").text.split()[:6])
        return find(document, words, whole=False) if len(words) > 15 else None


def paragraph_out(document, draft, token, choice, source):
    for start, words, paragraph in word_edits.whole(draft, choice, source):
        found = start_found(document, paragraph)
        if not found: continue
        draft.used.add(paragraph)
        if delete_paragraph(paragraph_at(found)): return Edit("office paragraph out", lambda new: start not in plain(new))


def paragraph_in(document, draft, token, choice, source):
    for start, words, paragraph in word_edits.whole(draft, choice, source):
        found = start_found(document, paragraph)
        if not found: continue
        draft.used.add(paragraph)
        end = paragraph_at(found).End
        found.Text.insertControlCharacter(end, PARAGRAPH, False)
        found.Text.insertString(found.Text.createTextCursorByRange(end), f"Nobody expected the {token} to be ready.", False)
        return Edit("office paragraph in", lambda new: f"Nobody expected the {token} to be ready." in new)


def move(document, draft, token, choice, source):
    for start, words, paragraph in word_edits.whole(draft, choice, source):
        targets = [p for w, p in draft.marked(source, choice) if p is not paragraph and len(runs(p)) == 1 and not is_item(w) and start_found(document, p)]
        found = start_found(document, paragraph)
        if not targets or not found: continue
        target = choice.choice(targets)
        draft.used |= {paragraph, target}
        cursor = paragraph_at(found)
        if not cursor.goRight(1, True): continue
        controller = document.CurrentController
        controller.select(cursor)
        content = controller.getTransferable()
        cursor.setString("")
        place = paragraph_at(start_found(document, target))
        place.collapseToEnd()
        place.goRight(1, False)
        controller.select(place)
        controller.insertTransferable(content)
        return Edit("office move", lambda new: plain(new).count(start) == 1)


def split(document, draft, token, choice, source):
    everything = text_of(draft.root)
    for start, words, paragraph in word_edits.whole(draft, choice, source):
        for run in runs(paragraph):
            text = run.find(W + "t").text
            match = next((m for m in re.finditer(r"(?<= )[a-z]{5,}(?= )", text) if m.start() > 20 and once(m.group(), source) and once(m.group(), everything)), None)
            if not match: continue
            found = find(document, match.group())
            if not found: continue
            draft.used.add(paragraph)
            cursor = found.Text.createTextCursorByRange(found.Start)
            cursor.goLeft(1, True)
            cursor.setString("")
            found.Text.insertControlCharacter(found.Start, PARAGRAPH, False)
            return Edit("office split", lambda new: f"\n\n{match.group()}" in new)


def item_in(document, draft, token, choice, source):
    for words, paragraph in draft.marked(source, choice):
        if not is_item(words): continue
        found = find(document, text_of(paragraph).strip()[:40], whole=False)
        if not found: continue
        draft.used.add(paragraph)
        end = paragraph_at(found).End
        found.Text.insertControlCharacter(end, PARAGRAPH, False)
        found.Text.insertString(found.Text.createTextCursorByRange(end), f"invite the {token} to comment", False)
        return Edit("office item in", lambda new: re.search(rf"\n\s*(?:[-*]|\d+\.) invite the {token} to comment\n", new + "\n") is not None)


def table(document):
    for name in document.TextTables.ElementNames:
        found = document.TextTables.getByName(name)
        if any("Lead" == found.getCellByName(c).String for c in found.CellNames): return found


def free(draft, document, choice):
    """A row that nobody edited, by its first words as they stand now."""
    found = table(document)
    rows = [r for r in range(1, found.Rows.Count) if found.getCellByPosition(0, r).String in ("Recruit practice supervisors", "Publish guidance for carers", "Train advocates")]
    rows = [r for r in rows if not any("wombat" in found.getCellByPosition(c, r).String for c in range(3))]
    return found, choice.choice(rows) if rows else None


def cell(document, draft, token, choice, source):
    found, row = free(draft, document, choice)
    if row is None: return
    old = found.getCellByPosition(0, row).String
    found.getCellByPosition(0, row).setString(f"{old.split()[0]} {token}")
    return Edit("office cell", lambda new: re.search(rf"\| {old.split()[0]} {token} \|", new) is not None and old not in new)


def cell_paragraph(document, draft, token, choice, source):
    found, row = free(draft, document, choice)
    if row is None: return
    place = found.getCellByPosition(1, row)
    place.insertControlCharacter(place.End, PARAGRAPH, False)
    place.insertString(place.End, f"and the {token}", False)
    return Edit("office cell paragraph", lambda new: f"and the {token}" in new)


def row_in(document, draft, token, choice, source):
    found, row = free(draft, document, choice)
    if row is None: return
    found.Rows.insertByIndex(row + choice.choice([0, 1]), 1)
    for at in range(1, found.Rows.Count):
        # A tracked row begins with a character that nobody sees.
        if not found.getCellByPosition(0, at).String.strip("\u200d"):
            for column in range(3): found.getCellByPosition(column, at).setString(f"{token} {'abc'[column]}")
            break
    return Edit("office row in", lambda new: f"| {token} a | {token} b | {token} c |" in new)


def row_out(document, draft, token, choice, source):
    found, row = free(draft, document, choice)
    if row is None or found.Rows.Count < 5: return
    old = found.getCellByPosition(0, row).String
    found.Rows.removeByIndex(row, 1)
    return Edit("office row out", lambda new: old not in new)


def setting(document, draft, token, choice, source):
    head, everything = source.split("\n---\n")[0], text_of(draft.root)
    line = next((l for l in head.split("\n") if re.match(r"  [\w-]+: \w", l) and len(l) > 40), None)
    words = [m.group() for m in re.finditer(r"\b[a-z]{5,}\b", line.split(":", 1)[1])] if line else []
    words = [w for w in words if once(w, source) and once(w, everything)]
    found = find(document, choice.choice(words)) if words else None
    if not found: return
    found.setString(token)
    return Edit("office setting", lambda new: token in new.split("\n---\n")[0])


def figure(kind):
    def edit(document, draft, token, choice, source):
        for words, paragraph in draft.marked(source, choice):
            names = {}
            for control in paragraph.iter(W + "sdt"):
                tag = control.find(f"{W}sdtPr/{W}tag")
                if tag is not None and tag.get(W + "val").startswith("figure:"):
                    name, number = tag.get(W + "val")[7:].split("#")
                    if document.Bookmarks.hasByName(f"fig_{number}"): names[f"fig_{number}"] = (name, text_of(control))
            if not names: continue
            mark = choice.choice(sorted(names))
            draft.used.add(paragraph)
            place = document.Bookmarks.getByName(mark).Anchor
            if kind == "figure": place.setString("98765")
            else:
                cursor = place.Text.createTextCursorByRange(place.End)
                if kind == "figure beside": place.Text.insertString(cursor, "98765", False)
                else:
                    cursor.gotoRange(place.Start, False)
                    cursor.goRight(1, False)
                    place.Text.insertString(cursor, "98765", False)
            return Edit("office " + kind, lambda new: "98765" not in new, [names[mark][0]])
    return edit


KINDS = [word("word"), word("word"), word("in"), word("out"), paragraph_out, paragraph_in, move, split, item_in, cell, cell_paragraph, row_in, row_out, setting] + [
    figure(k) for k in ("figure", "figure beside", "figure within")]


def edited(office, path, saved, number, count, choice, source):
    """Opens a draft, edits it and saves it; gives the edits."""
    draft, made = Draft(path), []
    document = office.open(path)
    tried = set()
    for attempt in range(count * 3):
        if len(made) == count: break
        kind = choice.choice(KINDS)
        document.RecordChanges = choice.random() < 0.5
        edit = kind(document, draft, f"wombat{number}x{attempt}", choice, source)
        if edit: made.append(edit)
    document.RecordChanges = False
    document.storeToURL(f"file://{saved}", (value("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    return made
