"""What a reader or a program can find in a file of a pack, as pieces of text: for a PDF its words, its
metadata and every string of it (alternative texts, bookmarks, names), for a Word file the texts and
attributes of each part, for anything else its bytes."""
import html, io, json, re, subprocess, zipfile


def pieces(path):
    """Pairs of where in the file, and the text there. Needs pdftotext, pdfinfo and qpdf for a PDF."""
    data = path.read_bytes()
    if data[:4] == b"%PDF":
        yield "words", tool("pdftotext", path, "-")
        yield "metadata", tool("pdfinfo", path) + tool("pdfinfo", "-meta", path) + tool("pdfinfo", "-dests", path)
        yield "strings", "\n".join(strings(json.loads(tool("qpdf", "--json", "--json-key=qpdf", path))))
    elif data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                part = archive.read(name)
                if not name.endswith((".xml", ".rels")):
                    yield name, part.decode("latin-1")
                    continue
                text = part.decode("utf-8")
                # Text may be parted into runs, and a word over several of them.
                runs = re.sub(r"</w:p>", "\n", text)
                yield name, html.unescape(re.sub(r"<[^>]*>", "", runs))
                named = re.findall(r'\b(?:descr|title|Target|name|tooltip)="([^"]*)"', text)
                yield f"attributes of {name}", html.unescape("\n".join(named))
    else:
        yield "bytes", data.decode("utf-8", "replace")


def tool(*words):
    return subprocess.run([str(w) for w in words], capture_output=True, check=True).stdout.decode("utf-8", "replace")


def strings(value):
    """The texts of a PDF's objects as qpdf writes them: text begins with u:, and bytes with b:."""
    if isinstance(value, dict):
        for one in value.values(): yield from strings(one)
    elif isinstance(value, list):
        for one in value: yield from strings(one)
    elif isinstance(value, str) and value.startswith("u:"):
        yield value[2:]
    elif isinstance(value, str) and value.startswith("b:"):
        yield bytes.fromhex(value[2:]).decode("latin-1")
