"""One made-up paper as it was built, beside what it should say, for statements-random."""
import collections
import functools
import html
import re

import recompute_meeting
import statement_sense
from recompute_values import yaml
from statement_paper import Statements
from statement_plants import planted

MEETING = '2026-03-17-scrutiny'


@functools.cache
def settings(path):
    return yaml(path)


@functools.cache
def table(path):
    return whole_table(path)


whole_table = recompute_meeting.table
recompute_meeting.yaml, recompute_meeting.table = settings, table


def forget():
    """Another folder may have other settings under the same path."""
    settings.cache_clear()
    table.cache_clear()


def unescaped(text):
    return re.sub(r'\\([][\\*_`#<>|~().!+-])', r'\1', text)


def blocks(text):
    """The paper's blocks: a text without marks, or the rows of a table; each item of a list by itself."""
    found = []
    for block in re.split(r'\n\s*\n', text.strip()):
        lines = block.split('\n')
        if lines[0].startswith('|'):
            rows = [[plain(c.strip()) for c in re.split(r'(?<!\\)\|', line)[1:-1]] for line in lines]
            found.append([rows[0]] + rows[2:])
        elif lines[0].startswith('- **') or lines[0].startswith('- '):
            found += [plain(line[2:] if line.startswith('- **') else line) for line in lines]
        else:
            found.append(plain(' '.join(lines)))
    return found


def plain(text):
    text = re.sub(r'^#+ ', '', text).replace('**', '')
    text = re.sub(r'\[([^][]*)\]\(#[^)]*\)', r'\1', text)
    return re.sub(r'\s+', ' ', unescaped(text)).strip()


class Check:
    """Differences, and how many statements of each kind there were."""

    def __init__(self, root, council):
        self.root, self.council = root, council
        public = root / 'Output' / council / MEETING / 'public'
        self.public = public
        self.markdown = (public / '04-paper.md').read_text(encoding='utf-8')
        self.found = blocks(self.markdown)
        self.statements = Statements(str(root), council, MEETING, self.found)
        self.expected = self.statements.blocks()
        self.counts = collections.Counter(kind for kind, _ in self.expected if kind != 'form')
        self.differences = self.compare(self.found) + statement_sense.Sense(self.statements).faults(self.found)
        if not self.differences:
            self.differences = self.forms()

    def compare(self, found):
        faults, at = [], 0
        should_be = [should for _, should in self.expected]
        for number, (kind, should) in enumerate(self.expected):
            if at < len(found) and found[at] == should:
                at += 1
                continue
            near = found[at + 1:at + 4]
            if should in near:
                faults += [f'not understood: {text}' for text in found[at:at + 1 + near.index(should)]]
                at += 2 + near.index(should)
            elif at >= len(found) or found[at] in should_be[number + 1:number + 4]:
                faults.append(f'{kind}\n    should be: {should}\n    is:        (not there)')
            else:
                faults += self.unlike(kind, should, found[at])
                at += 1
        return faults + [f'not understood: {text}' for text in found[at:]]

    @staticmethod
    def unlike(kind, should, found):
        """What differs, by rows where both are tables."""
        if isinstance(should, list) and isinstance(found, list) and len(should) == len(found):
            return [f'{kind}\n    should be: {one}\n    is:        {two}' for one, two in zip(should, found) if one != two]
        return [f'{kind}\n    should be: {should}\n    is:        {found}']

    def forms(self):
        """The page says what the Markdown says, and each drawing has the words beside it."""
        page = (self.public / '04-paper.html').read_text(encoding='utf-8')
        faults = self.statements.lines_of_scorecards(page)
        page = re.sub(r'<(style|script|svg)\b.*?</\1>', ' ', page, flags=re.S)
        words = re.sub(r'\s+', '', html.unescape(re.sub(r'<[^>]*>', '', page)))
        drawing, title = 0, None
        for (kind, _), block in zip(self.expected, self.found):
            if kind == 'alternative':
                drawing, title = drawing + 1, re.match(r'\[(.*)\]\(', block).group(1)
                svg = (self.public / 'charts' / f'04-paper-{drawing}.svg').read_text(encoding='utf-8')
                said = html.unescape(re.search(r'<title[^>]*>(.*?)</title>', svg, re.S).group(1))
                if said != title:
                    faults.append(f'title of a drawing\n    should be: {title}\n    is:        {said}')
                continue
            for text in [c for row in block for c in row] if isinstance(block, list) else [block]:
                text = re.sub(r'^(- |\(\d+\) |\d+(\.\d+)*\.? )', '', text)
                if re.sub(r'\s+', '', text) not in words:
                    faults.append(f'{kind} in HTML\n    should be: {text}\n    is:        (not found)')
        return faults

    def plant(self, r):
        """Whether one changed statement is found, what it was, and whether the numbers beside it alone show it untrue; None where
        nothing could be changed."""
        change = planted(r, self.expected, self.found)
        if change is None:
            return None
        number, text, words = change
        found = self.found[:number] + [text] + self.found[number + 1:]
        by_sense = bool(statement_sense.Sense(self.statements).faults(found))
        return by_sense or bool(self.compare(found)), words, by_sense
