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


def check(pdf, page, faults):
    """What is wrong goes to `faults`; gives how many ranges of pages were compared."""
    names = places(pdf)
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
