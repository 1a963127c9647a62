"""Workbooks, each with the mapping that an analyst would write for it. A sheet that has no period or no
figure gets both: columns Y and Z beside each row, with a quarter and the number of the row."""
import io, re, zipfile
from hostile_project import fail
from hostile_tables import ANY, BOTH, GOOD, Case, quarterly, received

Y = ("Y", "calendar quarter")


def texts(rows, sheet, part="xl/worksheets/sheet1.xml", **more):
    """Rows of a sheet that must be found by their texts; each figure is the number of its row."""
    takes = [(labels, {"Z": f"plain_{row}"}) for row, labels in rows.items()]
    case = Case(takes, {f"plain_{row}": str(row) for row in rows}, period=Y, sheet=sheet, **more)
    case.figures = part
    return case


def numbers(rows, sheet, part="xl/worksheets/sheet1.xml", unit="plain", **more):
    """Figures of a sheet by column and row."""
    takes, values = [], {}
    for (column, row), value in rows.items():
        id = re.sub(r"[^a-z0-9]+", "_", f"{unit}_{column}_{row}".lower())
        takes.append(({"Z": str(row)}, {column: id}))
        values[id] = value
    case = Case(takes, values, period=Y, sheet=sheet, **more)
    case.figures = part
    return case


OWN = Case(BOTH, GOOD, sheet="Data")
REFUSED = Case(BOTH, sheet="Data")
CASES = {
    "dates-1900-1904.xlsx": Case([({"indicator": "A"}, {"value": "plain_a"})], {"plain_a": "1"},
                                 period=("as_at", "date"), sheet="Data", said="Q1 2025/26"),
    "error-cells.xlsx": REFUSED, "far-cell.xlsx": REFUSED,
    "float-noise.xlsx": Case([quarterly("CLA-RATE"), ({"indicator": "B"}, {"value": "plain_b"})],
                             {"rate_value_cla_rate": "67.0", "plain_b": "0.3"}, sheet="Data"),
    "formula-no-value.xlsx": REFUSED,
    "good.xlsx": OWN, "hidden-sheets.xlsx": REFUSED, "many-entries-8k.xlsx": OWN,
    "sheet-name-xss.xlsx": Case(BOTH, GOOD, sheet="<img src=x onerror=alert(1)>"),
    "any_sheets.xlsx": numbers({("B", 2): "4", ("A", 3): "5"}, "Visible"),
    "column_row_ranges.xlsx": numbers({("B", 2): "0"}, "Column ranges"),
    "date_1904.xlsx": texts({2: {"A": "2021-01-02", "B": "16"}}, "Sheet1"),
    "date_iso.xlsx": texts({2: {"A": "2021-01-01"}, 4: {"A": "This workbook contains datetime in ISO 8601"}}, "Sheet"),
    "empty_s_attribute.xlsx": numbers({("Value", 3): "2"}, "Sheet1"),
    "empty_shared_string.xlsx": numbers({("abc", 3): "3"}, "Sheet1"),
    "empty_sheet.xlsx": Case(ANY.takes, sheet="Sheet1"),
    "encoded_entities.xlsx": numbers({("&", 3): "3"}, "Sheet1"),
    "errors.xlsx": numbers({("A", 2): "0", ("A", 7): "0"}, "Feuil1"),
    "has_x000D_.xlsx": numbers({("ABC\r\nDEF", 2): "2"}, "Sheet1"),
    "header-row.xlsx": numbers({("Column B", 10): "2"}, "Sheet1", header=9),
    "inlineStr_cdata.xlsx": texts({2: {"Hello CDATA": "12345", "World": "NormalText"}}, "Sheet1"),
    "merge_cells.xlsx": texts({2: {"Row Merge": "Column Merge"}}, "Sheet1"),
    "multiline-headers.xlsx": Case([({"A": "A"}, {"Z": "plain_a"})], {"plain_a": "6"}, period=Y, sheet="Лист1", header=5),
    "merged-cells.xlsx": numbers({("Z", 2): "2"}, "Лист1"),
    "nonstandard-xml-ns-prefix.xlsx": numbers({("a", 2): "1", ("b", 3): "4"}, "Sheet1"),
    "pivots.xlsx": numbers({("Value", 3): "20"}, "DataSheet", "xl/worksheets/sheet5.xml"),
    "strict_iso_paths.xlsx": numbers({("Minimal Fold Length", 2): "78.46"}, "ml_out"),
    "table_with_absolute_paths.xlsx": texts({3: {"Item": "200", "Name": "South"}}, "table"),
    "whitespace_trim.xlsx": texts({2: {"A": "line1\nline2", "B": "  line1\nline2  "}, 3: {"A": "日期 时间"}}, "inlineStr"),
    "vba.xlsm": Case(ANY.takes, sheet="Sheet1"),
    "readings.xlsx": numbers({("Celsius", 3): "18.5"}, "Sheet1"),
    "issue9.xlsx": texts({2: {"A": "test2 other"}}, "Feuil1"),
    "issue438.xlsx": numbers({("y", 3): "6"}, "Sheet1"),
    "issue_391.xlsx": numbers({("A", 3): "3"}, "Sheet1"),
    "non_monotonic_si.xlsx": numbers({("C", 6): "18"}, "Sheet1"),
    "issue_261.xlsx": numbers({("G", 8): "902"}, "Some Sheet"),
    "adjust-floating-point-error.xlsx": numbers(
        {("actual PO4 (values)", 3): "274.66", ("actual PO4 (formula)", 5): "968", ("peak PO4", 2): "60.565"}, "Sheet1"),
    "cast-int-to-string-issue-1251.xlsx": texts({2: {"A": "001", "D": "a"}, 3: {"A": "002", "D": "1"}}, "Feuille1"),
    "number-format-multicode.xlsx": numbers({("col1", 2): "4.511198", ("col1", 4): "15.792946"}, "Sheet1"),
    "preserve-formatting-percentage.xlsx": numbers({("col2", 2): "52", ("col2", 4): "6"}, "Sheet1", unit="percent"),
    "preserve-formatting.xlsx": numbers({("0.00", 2): "1000.5577"}, "Sheet1"),
    "sheet2.xlsx": texts({3: {"id": "2", "name": "中国人"}}, "Sheet2", "xl/worksheets/sheet2.xml"),
    # One cell of words and none of the columns, for which it is refused since the format is read.
    "with-annotation.ods": Case(BOTH, sheet="table1"),
}


def workbook(project, path, name, content):
    case = CASES.get(name) or Case(BOTH, sheet="Sheet1" if "/own/" not in path else "Data")
    if case.figures:
        content = beside(content, case.figures)
    elif name == "multiline-headers.xlsx":
        content = beside(content, "xl/worksheets/sheet1.xml")
    return received(project, name, content, case)


def beside(content, part):
    """The workbook with columns Y and Z in one sheet, and after the last row one of three numbers."""
    source = zipfile.ZipFile(io.BytesIO(content))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for entry in source.infolist():
            data = source.read(entry)
            made.writestr(entry.filename, figures(data.decode()) if entry.filename == part else data)
    return out.getvalue()


def figures(sheet):
    last = 0

    def cells(row):
        return (f'<c r="Y{row}" t="inlineStr"><is><t>{"Y" if row == 1 else "2025-Q2"}</t></is></c>'
                f'<c r="Z{row}"><v>{row}</v></c>')

    def add(match):
        nonlocal last
        last = row = int(re.search(r'\br="(\d+)"', match[1])[1])
        return f"<row{match[1]}>{match[2]}{cells(row)}</row>"

    sheet = re.sub(r"<row\b([^>]*)/>", r"<row\1></row>", sheet)
    sheet = re.sub(r"<row\b([^>]*)>(.*?)</row>", add, sheet, flags=re.S)
    sheet = sheet.replace("<sheetData/>", "<sheetData></sheetData>")
    return sheet.replace("</sheetData>", f'<row r="{last + 1}"><c r="A{last + 1}"><v>{last + 1}</v></c>{cells(last + 1)}</row></sheetData>')


def entity(project, name, content):
    """The XML as the texts of a workbook, with the stand-in name of the case."""
    out = io.BytesIO()
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    def relations(*items):
        inside = "".join(f'<Relationship Id="{i}" Type="{office}/{t}" Target="{p}"/>' for i, t, p in items)
        return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'

    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("_rels/.rels", relations(("a", "officeDocument", "xl/workbook.xml")))
        made.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Data" sheetId="1" r:id="b"/></sheets></workbook>')
        made.writestr("xl/_rels/workbook.xml.rels", relations(("b", "worksheet", "sheet.xml"), ("c", "sharedStrings", "texts.xml")))
        made.writestr("xl/sheet.xml", f'<worksheet xmlns="{main}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>')
        made.writestr("xl/texts.xml", content)
    status, said, err = received(project, f"{name}.xlsx", out.getvalue(), REFUSED)
    if status and b"document type" not in err:
        fail(f"refused for another reason: {err!r}")
    return status, said, err


OPEN = "urn:oasis:names:tc:opendocument:xmlns"
SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"


def open_cell(text):
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def open_content(rows, body="", styles=""):
    """The content of an OpenDocument spreadsheet with the sheet Data."""
    names = " ".join(f'xmlns:{name}="{OPEN}:{name}:1.0"' for name in ("office", "table", "text", "style"))
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>'
            f'<office:body><office:spreadsheet>{body}<table:table table:name="Data">{rows}</table:table></office:spreadsheet></office:body>'
            "</office:document-content>")


def open_document(content, mimetype=SPREADSHEET, **others):
    """A package; parts by their names, with __ for a slash and _xml for the ending. None leaves a part out."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        if mimetype is not None:
            made.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        if content is not None:
            made.writestr("content.xml", content)
        for name, data in others.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


def open_rows(value='office:value-type="float" office:value="5"', more="", row=""):
    """A heading, and a row of one figure."""
    head = "<table:table-row>" + open_cell("period") + open_cell("value") + "</table:table-row>"
    return head + f"<table:table-row {row}>{open_cell('2025-Q2')}<table:table-cell {value} {more}/></table:table-row>"


def open_documents():
    """Name, bytes, and what is said where the file is refused; None where its figure is 5."""
    good = open_rows()
    tail = '<table:table-row table:number-rows-repeated="2147483647"><table:table-cell table:number-columns-repeated="2147483647"/></table:table-row>'
    hidden = '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>'
    secret = f'<table:table table:name="Old" table:style-name="h"><table:table-row>{open_cell("HIDDENCANARY")}</table:table-row></table:table>'
    yield "good", open_document(open_content(good)), None
    yield "template", open_document(open_content(good), SPREADSHEET + "-template"), None
    yield "hidden-sheet", open_document(open_content(good, secret, hidden)), None
    yield "blank-rows-2G", open_document(open_content(good + tail)), None
    yield "rows-2G", open_document(open_content(open_rows(row='table:number-rows-repeated="2147483647"'))), "no place in a sheet"
    yield "columns-2G", open_document(open_content(open_rows(more='table:number-columns-repeated="2147483647"'))), "no place in a sheet"
    yield "cells-16G", open_document(open_content(
        f'<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="5" '
        'table:number-columns-repeated="16000"/></table:table-row>')), "at most 2000000 cells"
    yield "rows-number", open_document(open_content(open_rows(row='table:number-rows-repeated="1e9"'))), "no place in a sheet"
    yield "rows-zero", open_document(open_content(open_rows(row='table:number-rows-repeated="0"'))), "no place in a sheet"
    yield "spaces-2G", open_document(open_content(good + '<table:table-row><table:table-cell office:value-type="string"><text:p>'
                                                  'a<text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>')), "more of these"
    yield "zip-bomb", open_document(open_content(good + "<!--" + " " * (200 << 20) + "-->")), "at most 128 MiB"
    yield "deep", open_document(open_content("<table:table-row-group>" * 200 + good + "</table:table-row-group>" * 200)), "deep in one another"
    yield "entity", open_document('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + open_content(open_rows()).split("?>", 1)[1]), "document type"
    yield "entity-in-styles", open_document(open_content(good), styles_xml='<!DOCTYPE a [<!ENTITY e "x">]><a/>'), "document type"
    yield "no-content", open_document(None), "no part 'content.xml'"
    yield "no-mimetype", open_document(open_content(good), None), "no part 'mimetype'"
    yield "a-text", open_document(open_content(good), "application/vnd.oasis.opendocument.text"), "no spreadsheet"
    lock = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    yield "encrypted", open_document(b"\x9c\x01\xffnonsense", **{"META-INF__manifest_xml": lock}), "locked by a password"
    yield "encrypted-package", open_document(None, **{"encrypted-package": "x"}), "locked by a password"
    yield "not-calculated", open_document(open_content(open_rows('table:formula="of:=2+3"'))), "has not been calculated"
    yield "error-as-zero", open_document(open_content(open_rows().replace(
        '<table:table-cell office:value-type="float" office:value="5" />',
        '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>'))), "#DIV/0!"
    yield "printed-otherwise", open_document(open_content(open_rows().replace(
        'office:value="5" />', 'office:value="5"><text:p>7</text:p></table:table-cell>'))), None
    yield "other-prefix", open_document(open_content(open_rows(more='xmlns:office="urn:x"'))), "not the XML of a workbook"
    yield "truncated", open_document(open_content(good))[:-30], "not whole"
    yield "sub-table", open_document(open_content(good + "<table:table-row><table:table-cell><table:table table:name='in'>"
                                                  f"<table:table-row>{open_cell('HIDDENCANARY')}</table:table-row></table:table></table:table-cell></table:table-row>")), None
