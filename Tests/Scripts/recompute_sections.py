"""Reads what pages of changes say of whole sections and tables in one line, and holds it to the manifests of the two packs.

A section said to be new must have no paragraph of its own in the older paper, and hold as many paragraphs, points, fields
and tables as the line says. A table said to be new or taken out must stand, with two rows or more, in the one paper, and
none of its rows in the other."""
import re

PARTS = {'paragraph': 'paragraph', 'point of a list': 'item', 'field': 'field', 'table': 'table'}


def slug(report):
    return re.sub(r'^\d+-', '', report)


def words(paragraph):
    """The author's words without figures, by which a paragraph is known."""
    text = ' '.join(piece for place, piece in enumerate(paragraph['text']) if place % 2 == 0)
    return tuple(re.sub(r'[|‘’“”\'"]', ' ', text.replace('–', '-')).split())


def plain(paragraph):
    return ''.join(paragraph['text'])


def tables(paragraphs):
    """(caption, rows) for each table of a run of paragraphs."""
    found, captions = [], []
    for paragraph in paragraphs:
        kind = paragraph['kind']
        if kind == 'caption':
            if not captions or found and found[-1][1] or captions[-1]['section'] != paragraph['section'] or len(captions) == 2:
                captions = []
                found.append((captions, []))
            captions.append(paragraph)
        elif kind == 'row' and captions and captions[-1]['section'] == paragraph['section']:
            found[-1][1].append(paragraph)
        else:
            captions = []
    return [(plain(c[0]) if len(c) == 2 else '', rows) for c, rows in found]


class Paper:
    def __init__(self, manifest, report):
        self.sections = [s for s in manifest['sections'] if s['report'] == report]
        self.paragraphs = [p for p in manifest['paragraphs'] if p['report'] == report]
        self.words = {(p['kind'], words(p)) for p in self.paragraphs}

    def section(self, heading):
        return [s for s in self.sections if s['heading'] == heading]

    def lacks(self, paragraph):
        return (paragraph['kind'], words(paragraph)) not in self.words


def counted(text):
    """What ", with 2 paragraphs and a table" counts."""
    counts = {}
    for part in re.split(r', | and ', text):
        number, _, noun = part.partition(' ')
        noun = noun if number == 'a' else noun.replace('points', 'point').removesuffix('s')
        counts[PARTS.get(noun, noun)] = 1 if number == 'a' else int(number)
    return counts


def check(text, old, new, say):
    """Each line under Words of one page; the number of lines that were held to the papers."""
    held, report, papers = 0, None, None
    titles = {r['title']: r['id'] for r in new['reports']}
    for line in re.sub(r'\\(.)', r'\1', text.partition('\n## Words\n')[2].partition('\n## ')[0]).splitlines():
        if line.startswith('### '):
            report = titles.get(line[4:])
            before = [r['id'] for r in old['reports'] if report and slug(r['id']) == slug(report)]
            papers = (Paper(old, before[0]), Paper(new, report)) if before else None
            continue
        if papers is None:
            continue
        was, now = papers
        section = re.fullmatch(r'- New section: ‘(.*)’(?:, with (.*))?\.', line)
        table = re.fullmatch(r"- (?:.*, |)(?:[Tt]able ‘(.*)’|[Aa] table without a caption), (new|taken out)\.", line)
        if section:
            held += 1
            found = now.section(section[1])
            if not found or was.section(section[1]):
                say(f'{section[1]!r} is no new section of {report}')
            elif section[2]:
                own = [p for p in now.paragraphs if p['section'] == found[0]['id']]
                kinds = [p['kind'] for p in own]
                real = {kind: kinds.count(kind) for kind in ('paragraph', 'item', 'field')} | {'table': len(tables(own))}
                said = counted(section[2])
                if said != {kind: n for kind, n in real.items() if n}:
                    say(f'{section[1]!r} is said to hold {said} and holds {real}')
                for paragraph in own:
                    if not was.lacks(paragraph):
                        say(f'{section[1]!r} is said to be new, and {plain(paragraph)!r} is not')
        elif table:
            held += 1
            here, there = (now, was) if table[2] == 'new' else (was, now)
            found = [rows for caption, rows in tables(here.paragraphs) if caption == (table[1] or '') and len(rows) > 1]
            if not any(all(there.lacks(row) for row in rows) for rows in found):
                say(f'the table {table[1]!r} is not {table[2]} as a whole')
    return held
