"""Makes Word files part by part, right or wrong, for the scripts and by hand."""
import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def paragraph(words):
    return f'<w:p><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def document(body):
    return f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'


def relations(items):
    lines = "".join(
        f'<Relationship Id="{name}" Type="{kind if "/" in kind else R + "/" + kind}" Target="{target}"{more}/>'
        for name, kind, target, more in items
    )
    return f'{HEAD}<Relationships xmlns="{RELATIONS}">{lines}</Relationships>'


def types(more="", main=MAIN):
    return (
        f'{HEAD}<Types xmlns="{TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>{more}</Types>'
    )


def parts(body, links=(), more_types="", main=MAIN):
    """The parts of a file that is right, by name."""
    return {
        "[Content_Types].xml": types(more_types, main),
        "_rels/.rels": relations([("r1", "officeDocument", "word/document.xml", "")]),
        "word/document.xml": document(body),
        "word/_rels/document.xml.rels": relations(list(links)),
    }


def packed(members, method=zipfile.ZIP_DEFLATED):
    """The bytes of a zip file; members are names and contents, in order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items() if isinstance(members, dict) else members:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, method)
    return out.getvalue()
