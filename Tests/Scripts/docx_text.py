"""Reads a Word file by itself, for the scripts: its words with the numbers that Word makes, its tables, drawings and changes."""
import re, zipfile
import xml.etree.ElementTree as tree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]


def roman(number):
    return "x" * (number // 10) + ROMAN[number % 10]


class Document:
    """- kept: which changes stand: "both" for a file as it is, "new" with all accepted, "old" with all rejected."""

    def __init__(self, path, kept="both"):
        self.zip = zipfile.ZipFile(path)
        self.gone = {"both": (), "new": (W + "del",), "old": (W + "ins",)}[kept]
        self.body = tree.fromstring(self.zip.read("word/document.xml")).find(W + "body")
        self.levels, self.counts = self.numbering(), {}

    def part(self, name):
        return tree.fromstring(self.zip.read(name))

    def numbering(self):
        if "word/numbering.xml" not in self.zip.namelist(): return {}
        root = self.part("word/numbering.xml")
        lists = {}
        for abstract in root.findall(W + "abstractNum"):
            lists[abstract.get(W + "abstractNumId")] = {
                int(level.get(W + "ilvl")): (
                    int(level.find(W + "start").get(W + "val")), level.find(W + "numFmt").get(W + "val"),
                    level.find(W + "lvlText").get(W + "val"))
                for level in abstract.findall(W + "lvl")}
        return {num.get(W + "numId"): lists[num.find(W + "abstractNumId").get(W + "val")] for num in root.findall(W + "num")}

    def label(self, paragraph):
        """The number that Word prints before a paragraph."""
        number = paragraph.find(f"{W}pPr/{W}numPr")
        if number is None: return ""
        name, place = number.find(W + "numId").get(W + "val"), int(number.find(W + "ilvl").get(W + "val"))
        levels = self.levels[name]
        counts = self.counts.setdefault(name, {})
        counts[place] = counts[place] + 1 if place in counts else levels[place][0]
        for deeper in [level for level in counts if level > place]: del counts[deeper]
        if levels[place][1] == "bullet": return ""

        def numeral(match):
            level = int(match.group(1)) - 1
            value, kind = counts.get(level, levels.get(level, (1,))[0]), levels[level][1]
            if kind.endswith("Letter"): text = chr(96 + value)
            elif kind.endswith("Roman"): text = roman(value)
            else: text = str(value)
            return text.upper() if kind.startswith("upper") else text

        return re.sub("%([1-9])", numeral, levels[place][2])

    def words(self, element):
        text = ""
        for child in element:
            if child.tag in self.gone: continue
            if child.tag in (W + "t", W + "delText"): text += child.text or ""
            elif child.tag in (W + "tab", W + "br"): text += " "
            elif child.tag == W + "drawing" or child.tag == W + "pPr": continue
            else: text += self.words(child)
        return text

    def marked(self, element, *path):
        return any(element.find("/".join(path) + "/" + gone) is not None for gone in self.gone)

    def paragraph(self, paragraph):
        label = self.label(paragraph)
        return (label + " " if label else "") + self.words(paragraph)

    def lines(self):
        """The paragraphs and rows that hold words, in order."""
        found, held = [], ""
        for block in self.body:
            if block.tag == W + "p":
                text = held + self.paragraph(block)
                if self.marked(block, W + "pPr", W + "rPr"):
                    held = text
                    continue
                held = ""
                if text.strip(): found.append(text)
            elif block.tag == W + "tbl":
                for row in block.findall(W + "tr"):
                    if self.marked(row, W + "trPr"): continue
                    found.append("\t".join(
                        "\n".join(self.paragraph(p) for p in cell.findall(W + "p")) for cell in row.findall(W + "tc")))
        if held.strip(): found.append(held)
        return found

    def tables(self):
        return list(self.body.iter(W + "tbl"))

    def drawings(self):
        return list(self.body.iter(W + "drawing"))

    def style(self, paragraph):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return "" if style is None else style.get(W + "val")

    def styled(self, name):
        return [p for p in self.body.iter(W + "p") if self.style(p) == name]
