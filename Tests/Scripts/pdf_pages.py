"""Holds the pages that an agenda or a letter prints to the pages of its PDF."""
import re, subprocess


def run(*words, **more):
    return subprocess.run([str(w) for w in words], capture_output=True, check=True, **more).stdout


def places(pdf):
    """The page of each name in the PDF."""
    found = {}
    for line in run("pdfinfo", "-dests", pdf).decode().splitlines():
        m = re.match(r'\s*(\d+) \[.*\] "(.*)"', line)
        if m: found[m[2]] = int(m[1])
    return found


def ends(pdf, names):
    """Typst keeps the names of headings alone: a paper then ends where the next one begins, or on the page before it
    where that begins a page, without the empty pages and the line that ends the file."""
    pages = run("pdftotext", "-layout", pdf, "-").decode().split("\f")
    heights = {}
    for line in run("pdfinfo", "-dests", pdf).decode().splitlines():
        m = re.match(r'\s*(\d+) \[ *XYZ +\S+ +(\d+)', line)
        name = re.search(r'"(.*)"$', line)
        if m and name: heights[name[1]] = int(m[2])
    starts = sorted((page, -heights[name], name) for name, page in names.items() if re.fullmatch(r"(item-\d+|appendix-\d+-\d+|area-\d+-\d+)", name))
    last = max(number for number, text in enumerate(pages, 1) if len(re.findall(r"\S+", text.replace("End of the papers in this file.", ""))) > 25 or number == 1)
    for (_, _, name), after in zip(starts, starts[1:] + [None]):
        end = last if after is None else after[0] - 1 if -after[1] > 740 else after[0]
        while end > names[name] and "intentionally left blank" in pages[end - 1]: end -= 1
        names.setdefault(name + "--end", max(end, names[name]))


def check(pdf, page, faults):
    """What is wrong goes to `faults`; gives how many ranges of pages were compared."""
    names = places(pdf)
    if not any(name.endswith("--end") for name in names): ends(pdf, names)
    text = re.sub(r"\s+", " ", run("pdftotext", "-layout", pdf, "-").decode())
    info = run("pdfinfo", pdf).decode()
    for wanted in ("Tagged: +yes", "Title: +\\S"):
        if not re.search(wanted, info): faults.append(f"{pdf}: pdfinfo says not '{wanted}'")
    if b"pdfuaid:part" not in run("pdfinfo", "-meta", pdf): faults.append(f"{pdf}: is not PDF/UA")
    listed = re.findall(r'<a class="pages[^"]*" data-end="#([^"]+)" href="#([^"]+)">', page.read_text())
    printed = re.findall(r"\(Pages? (\d+)(?: - (\d+))?\)", text)
    ranges = {(int(a), int(b or a)) for a, b in printed}
    for end, start in listed:
        if start not in names or end not in names:
            faults.append(f"{pdf}: {start} has no place")
            continue
        if (names[start], names[end]) not in ranges:
            faults.append(f"{pdf}: {start} is on pages {names[start]} to {names[end]}, and the agenda says otherwise: {sorted(ranges)}")
    for a, b in printed:
        if a == b: faults.append(f"{pdf}: says (Pages {a} - {b})")
    return len(listed)
