"""Edits in the XML of a Word draft, as Word writes them, tracked and untracked: for word-edits.

Each edit is a function of a draft, a word of its own, a chance and the Markdown; it gives None where it finds no place, or
an Edit with what the Markdown must say then."""
import re
from xml.etree import ElementTree
from word_draft import Edit, TAG, W, held, is_heading, is_item, mark, once, paragraph_like, plain, replace, runs, run_like, take_out, text_of, unique_word
from word_edits_tables import cell, cell_paragraph, column, comment, figure, row_in, row_moved, row_out, setting


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
