"""Tables: CSV files and workbooks, each with the mapping that an analyst would write for it. Where a file
lacks what any file of figures has, a period or a figure, it is put beside, and the trouble is kept."""
import csv, io, json, os, re
from hostile_project import BODY, FRONT, fail
import hostile_texts

FOLDER = "Data/councils/sefton/extracts/received/2026-01"


class Case:
    """What the mapping takes of a file. Each take is the labels of a row and which column is which
    figure; `values` holds what a figure must print."""

    def __init__(self, takes, values=(), period=("period", "calendar quarter"), sheet=None, rules="",
                 header=None, area="E08000014", beside=None, said=None, layout="long", figures=False):
        self.takes, self.values, self.period, self.sheet = takes, dict(values), period, sheet
        self.rules, self.header, self.area, self.beside = rules, header, area, beside
        self.said, self.layout, self.figures = said, layout, figures


def quarterly(indicator, what="numerator denominator value"):
    """The columns of the files made for this: a count, a population and what comes of them."""
    kind = {"CLA-RATE": "rate", "CPP-REPEAT": "share"}.get(indicator, "plain")
    suffix = indicator.lower().replace("-", "_")
    return ({"indicator": indicator}, {column: f"{kind}_{column}_{suffix}" for column in what.split()})


BOTH = [quarterly("CLA-RATE"), quarterly("CPP-REPEAT")]
GOOD = {"rate_value_cla_rate": "67.0", "share_value_cpp_repeat": "15.5"}
ANY = Case([({}, {"value": "plain_a"})])


def pairs(rows, column="id", **more):
    """One take for each row of texts, with the figure that stands in a column of it."""
    takes, values = [], {}
    for index, row in enumerate(rows):
        labels = {name: text for name, text in row.items() if name != column}
        takes.append((labels, {column: f"plain_{index}"}))
        values[f"plain_{index}"] = row[column]
    return Case(takes, values, **more)


CSV = {
    "bool-trap": Case([({"indicator": "NO"}, {"value": "plain_a"}), ({"indicator": "TRUE"}, {"value": "plain_b"})],
                      {"plain_a": "50", "plain_b": "50"}),
    "child-level": Case([({}, {"legal_status": "plain_a"})], period=("dob", "date")),
    "cp1252-pound-dash": Case([({"indicator": "Cost – £ per child"}, {"value": "plain_a"})], {"plain_a": "3"}),
    "date-excel-serial": Case([({"indicator": "A"}, {"value": "plain_a"})], {"plain_a": "5"},
                              period=("as_at", "date"), rules="serial_dates: from 1900\n", said="Q1 2025/26"),
    "date-impossible": Case([({"indicator": "A"}, {"value": "plain_a"})], period=("as_at", "date")),
    "dup-header": Case([({"indicator": "CLA-RATE"}, {"value": "plain_a"})]),
    "dup-key": Case([quarterly("CLA-RATE")]),
    "excel-errors": Case(BOTH),
    "huge-int": Case([quarterly("A")]),
    "invalid-utf8-midrow": Case(BOTH[:1]),
    "mixed-eol": Case(BOTH, GOOD),
    "nbsp-number": Case(BOTH[:1]),
    "neg-count": Case([({"indicator": "A"}, {"numerator": "count_a", "value": "plain_a"})]),
    "nfc-nfd": Case([({"ward": "Café"}, {"value": "plain_a"})], beside="2025-Q2"),
    "percent-sign": Case(BOTH[1:], {"share_value_cpp_repeat": "15.5"}),
    "period-trap": Case([({"indicator": "A"}, {"value": "yearly_a"})], period=("period", "financial year")),
    "rfc-bad-after-quote": Case(BOTH[:1]),
    "rfc-bad-long-row": Case(BOTH),
    "rfc-bad-unclosed": Case(BOTH),
    "rfc-ok-no-final-newline": pairs([{"a": "1", "b": "2"}], "b", beside="2025-Q2"),
    "rfc-ok-quotes": pairs([{"a": "x, y", "b": 'he said "no"', "n": "7"}], "n", beside="2025-Q2,7"),
    "rfc-ok-spaces-kept": Case([({}, {"a": "plain_a", "b": "plain_b"})], {"plain_a": "1", "plain_b": "2"}, beside="2025-Q2"),
    "sci-code": Case([({}, {"value": "plain_a"})], {"plain_a": "5"},
                     area='{column: area, names: {"1E5": E08000014, "100000": E08000011}}'),
    "sep-line": Case(BOTH[:1]),
    "stale-period": Case([({"indicator": "A"}, {"value": "plain_a"}), ({"indicator": "B"}, {"value": "plain_b"})]),
    "suppressed-markers": Case([quarterly(x) for x in "ABC"]),
    "thousands": Case(BOTH[:1], {"rate_value_cla_rate": "67.0"}),
    "title-rows": Case(BOTH[:1], {"rate_value_cla_rate": "67.0"}, header=3),
    "utf16le-bom": Case(BOTH[:1], {"rate_value_cla_rate": "67.0"}),
    "value-disagrees": Case(BOTH[1:]),
    "blank-cells": pairs([{"name": "Paul", "id": "1"}, {"name": "Ringo", "id": "4"}], beside="2025-Q2"),
    "blank-headers": pairs([{"id": "1101", "age": "30"}], "age", beside="2025-Q2"),
    "bom": pairs([{"name": "english", "id": "1"}, {"name": "中国人", "id": "2"}], beside="2025-Q2"),
    "duplicate-column": Case([({}, {"B": "plain_a"})], beside="2025-Q2"),
    "duplicate-headers": pairs([{"name": "John", "id": "1101"}], beside="2025-Q2"),
    "duplicate-rows": pairs([{"id": "1101", "age": "30"}], "age", beside="2025-Q2"),
    "capital-invalid": pairs([{"name": "London", "id": "1"}], beside="2025-Q2"),
    "schema-errors": pairs([{"name": "John", "age": "30"}], "age", beside="2025-Q2"),
    "nested-invalid": pairs([{"name": "London", "id": "3"}], beside="2025-Q2"),
    "invalid-data": pairs([{"id": "A3001", "amount": "10000.5"}], "amount", beside="2025-Q2"),
    "invalid-data2": pairs([{"parent": "A3001", "n": "7"}], "n", beside="2025-Q2,7"),
    # An officer says that the file is in an encoding that it is not in.
    "issue-905-bad": pairs([{"name": "K\u0101wanatanga", "id": "3"}], beside="2025-Q2", rules="encoding: Windows-1252\n"),
    # The file is as good as it looks; the mapping asks for a row that it does not have.
    "long": pairs([{"name": "Julie", "id": "1102"}], beside="2025-Q2"),
    "latin1": pairs([{"name": "english", "id": "1"}], beside="2025-Q2", rules="encoding: UTF-8\n"),
    "encoding-issue-274": pairs([{"name": "Asia New Zealand Foundation", "n": "7"}], "n", beside="2025-Q2,7"),
    "json": pairs([{"val": '{"type": "Point", "coordinates": [102.0, 0.5]}', "key": "1"}], "key", beside="2025-Q2"),
}
PEOPLE = pairs([{"name": "Julie", "id": "1102"}], beside="2025-Q2")
for name in ("blank-rows", "blank-rows-multiple", "blank-rows-no-fields", "long", "invalid", "dialect", "empty"):
    CSV.setdefault(name, PEOPLE)
for name in ("issue-1066-smallcellsize", "issue-1066-smallcellsizewithdeviation"):
    CSV[name] = pairs([{"status": "test", "n": "7"}], "n", beside="2025-Q2,7")


def table(project, path):
    name = os.path.basename(path)
    stem, kind = name.rsplit(".", 1)
    if kind == "json":
        return recipes(project, path)
    with open(path, "rb") as file:
        content = file.read()
    if stem == "formula-leads":
        return formulas(project, content)
    if kind == "xml":
        import hostile_workbooks
        return hostile_workbooks.entity(project, name, content)
    if kind != "csv":
        import hostile_workbooks
        return hostile_workbooks.workbook(project, path, name, content)
    if os.path.exists(path[:-4] + ".json"):
        case = spectrum(path)
    else:
        case = CSV[stem]
    if case.beside:
        content = beside(content, case.beside)
    status, out, err = received(project, name, content, case)
    if stem == "child-level":
        for cell in re.split(rb"[,\n]", content)[5:]:
            if len(cell) > 3 and cell in out + err:
                fail(f"the cell {cell!r} is shown")
    return status, out, err


def spectrum(path):
    """Every row must be found by all its texts as the answer beside the file has them."""
    with open(path[:-4] + ".json", encoding="utf-8") as file:
        rows = json.load(file)
    # A mapping chooses rows by what they say, and so not by a blank.
    takes = [({name: text for name, text in row.items() if text}, {"n": f"plain_{index}"})
             for index, row in enumerate(rows)]
    return Case(takes, {f"plain_{index}": "7" for index in range(len(rows))}, beside="2025-Q2,7")


def beside(content, cells):
    """A period, and a figure where `cells` has one, in front of each record; records are told apart by
    quotation marks, so that a line end inside a cell stays where it is."""
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    names = b"period,n,"[: None if "," in cells else 7]
    records, start, quoted = [], len(mark), False
    for index in range(start, len(content)):
        quoted ^= content[index:index + 1] == b'"'
        if content[index:index + 1] == b"\n" and not quoted:
            records.append(content[start:index + 1])
            start = index + 1
    records += [content[start:]] if start < len(content) else []
    out = mark
    for index, record in enumerate(records):
        bare = record.strip(b"\r\n")
        if index == 0:
            out += names + record
        elif not bare:
            out += record
        elif not bare.strip(b","):
            out += b"," * (names.count(b",")) + record
        else:
            out += cells.encode() + b"," + record
    return out


def received(project, name, content, case):
    """Puts the file beside its mapping, checks, and where that is clean builds and compares figures."""
    project.write(f"{FOLDER}/{name}", content)
    project.write(f"{FOLDER}/mapping.yaml", mapping(name, case))
    ids = [indicator for _, columns in case.takes for indicator in columns.values()]
    project.write("Data/indicators.yaml", dictionary(ids, case))
    lines = FRONT.replace("recommendations:", f"indicators: [{', '.join(ids)}]\nrecommendations:")
    project.write(f"{project.meeting}/04-paper.md", lines + BODY + f"# The figures\n\n{{% table {', '.join(ids)} periods: 1 %}}\n")
    status, out, err = project.run()
    if status or not case.values:
        return status, out, err
    status, built, said = project.run("build")
    if not status:
        compare(project, case)
    return status, out + built, err + said


def mapping(name, case):
    """The mapping that an analyst writes."""
    q = hostile_texts.quoted
    text = f"file: {q(name)}\nlayout: {case.layout}\narea: {case.area}\nperiod: {{column: {q(case.period[0])}, as: {case.period[1]}}}\n"
    if case.sheet:
        text += f"sheet: {q(case.sheet)}\n"
    if case.header:
        text += f"header_rows: {case.header}\n"
    text += case.rules + "take:\n"
    for labels, columns in case.takes:
        text += "  - columns: {" + ", ".join(f"{q(column)}: {id}" for column, id in columns.items()) + "}\n"
        if labels:
            text += "    rows: {" + ", ".join(f"{q(column)}: {q(label)}" for column, label in labels.items()) + "}\n"
    return text


def dictionary(ids, case):
    """What the figures are: a count, a rate or share of two, or a plain number."""
    text = ""
    for id in dict.fromkeys(ids):
        kind = id.split("_")[0]
        places = len(case.values.get(id, "").partition(".")[2])
        unit, more = "ratio", ""
        if kind == "count" or "_numerator_" in id or "_denominator_" in id:
            unit = "count"
        elif kind in ("rate", "share") and "_value_" in id:
            unit = {"rate": "per 10,000", "share": "per cent"}[kind]
            parts = {part: id.replace("_value_", f"_{part}_") for part in ("numerator", "denominator")}
            if parts["numerator"] in ids:
                more = "".join(f"  {part}: {of}\n" for part, of in parts.items())
        elif kind == "percent":
            unit = "per cent"
        period = "year ending 31 March" if kind == "yearly" else "quarter"
        text += f"{id}:\n  name: Figure {id.replace('_', ' ')}\n  unit: {unit}\n  places: {places}\n  polarity: none\n  period: {period}\n{more}"
    return text


def compare(project, case):
    """The figures of the paper are those of the file."""
    folder = os.path.join(project.out, "sefton/2026-03-17-scrutiny/public")
    with open(os.path.join(folder, "04-paper.csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for id, value in case.values.items():
        wanted = f"Figure {id.replace('_', ' ')}"
        found = [row["value"] for row in rows if row["measure"].startswith(wanted) and row["column"] != "measure"]
        if plain(value) not in found:
            fail(f"{id} is {found}, and the file says {value}")
    if case.said and not any(case.said in row["column"] for row in rows):
        fail(f"'{case.said}' heads no column of {rows}")


def plain(value):
    return re.sub(r"^0+(?=\d)", "", value)


def formulas(project, content):
    """Notes that begin like formulas, as labels of a table that is printed in CSV too."""
    rows = list(csv.reader(io.StringIO(content.decode(), newline="")))[1:]
    path = os.path.join(project.folder, "formula-leads.csv.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump([row[1] for row in rows], file)
    return hostile_texts.strings(project, path)


def recipes(project, path):
    """Tables too big to keep: one cell of 64 MiB, and two million rows of which one is taken."""
    big = b"period,a,b\n2025-Q2," + b"x" * (64 << 20) + b",1\n"
    status, out, err = received(project, "one-cell-64MiB.csv", big, Case([({}, {"b": "plain_a"})]))
    del big
    os.unlink(project.path(f"{FOLDER}/one-cell-64MiB.csv"))
    rows = "indicator,period,value\n" + "".join(f"I{i},2025-Q2,{i}\n" for i in range(2000000))
    case = Case([({"indicator": "I1999999"}, {"value": "plain_a"})])
    status, more, said = received(project, "rows-2M.csv", rows.encode(), case)
    return status, out + more, err + said
