"""Papers as they were built, held to what they should say, for recompute-packs."""
import csv
import html
import html.parser
import json
import os
import re
from fractions import Fraction

import recompute_front
from recompute_charts import ChartChecks
from recompute_meeting import Meeting
from recompute_scorecards import ScorecardChecks
from recompute_tables import TableChecks
from recompute_values import MINUS, SHORT, cap, digits, flow, rounded, with_unit, word
from recompute_words import Words, away_decimal, plain, values_at_end


# Words before a change that say which way it went, so that it needs no sign.
WAY = re.compile(r'\b(rose|fell|grew|up|down|(in|de)creased|reduced|dropped)( \w+ly)?( by)?( about| nearly| almost)? $|'
                 r'\b(rise|fall|increase|decrease|reduction|drop|growth) of( about| nearly| almost)? $')


def unescaped(text):
    return re.sub(r'\\([][\\*_`#<>|~().!+-])', r'\1', text)


def flat(text):
    """Words of Markdown without marks of emphasis, quotation or wrapping."""
    text = re.sub(r'^\s*> ?', '', text, flags=re.M)
    text = re.sub(r'^(\d+(\.\d+)*\.?|[a-z]\.|\(\d+\)) ', '', text.strip())
    return re.sub(r'\s+', ' ', unescaped(text.replace('**', '').replace('&nbsp;', ' '))).strip()


class Paper:
    def __init__(self, text):
        self.blocks, self.tables = [], []
        for block in re.split(r'\n\s*\n', text):
            lines = [re.sub(r'^> ?', '', l) for l in block.split('\n')]
            if lines and lines[0].startswith('|'):
                rows = [[unescaped(c.strip()) for c in re.split(r'(?<!\\)\|', l.strip())[1:-1]] for l in lines if l]
                caption = next((b for b in reversed(self.blocks) if isinstance(b, str)), '')
                self.blocks.append([rows[0]] + rows[2:])
                self.tables.append((caption, self.blocks[-1]))
            elif block.strip():
                self.blocks.append(flat(block))
        self.words = ' '.join(b for b in self.blocks if isinstance(b, str))


class HTMLTables(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tables, self.row, self.cell, self.held = [], None, None, False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == 'table':
            self.tables.append([])
        elif tag == 'tr' and self.tables:
            self.tables[-1].append([])
        elif tag in ('td', 'th') and self.tables:
            self.tables[-1][-1].append('')
            self.cell = True
        elif tag == 'br' and self.cell:
            self.tables[-1][-1][-1] += ' '
        elif tag == 'title' and self.cell:
            # The title of a line is no word of its cell.
            self.cell, self.held = None, True

    def handle_endtag(self, tag):
        if tag in ('td', 'th'):
            self.cell = None
        elif tag == 'svg' and self.held:
            self.cell, self.held = True, False

    def handle_data(self, data):
        if self.cell:
            self.tables[-1][-1][-1] += data


class Checker(TableChecks, ScorecardChecks, ChartChecks):
    def __init__(self, root, council, meeting, folder):
        self.m = Meeting(root, council, meeting)
        self.w = Words(self.m)
        self.folder, self.name = folder, f'{council}/{meeting}'
        self.differences, self.counts = [], {}

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def differ(self, where, expected, found):
        self.differences.append(f'{self.name} {where}\n    should be: {expected}\n    is:        {found}')

    def expect(self, where, expected, found, what):
        self.count(what)
        if expected != found:
            self.differ(where, expected, found)

    def run(self):
        manifest = json.load(open(os.path.join(self.folder, 'manifest.json'), encoding='utf-8'))
        for figure in manifest['figures']:
            self.figure(figure)
        for fact in manifest.get('facts', []):
            if 'table' in fact:
                self.cell_told(fact)
                continue
            self.expect(f"fact {fact['id']}", self.m.facts[fact['id']]['value'], fact['printed'], 'facts')
        for report in manifest['reports']:
            self.report(report['id'])
        recompute_front.check(self, manifest)
        return self.differences

    # figures of the ledger

    def figure(self, figure):
        key, _, measure = figure['id'].rpartition('#')
        name, area, when = key.split('/', 2)
        printed = figure['printed']
        where = f"figure {figure['id']} at {', '.join(figure['places'])}"
        if measure in ('fact', 'derived'):
            return self.fact(name, printed, where)
        self.count('figures of the manifest')
        ind = self.m.indicators[name]
        period = self.period_called(ind, when) if measure not in ('target', 'tolerance') else self.m.latest(ind)
        if period is None:
            return self.differ(where, 'a period that the files have', when)
        expected = self.forms(ind, area, period, measure)
        if any(e.startswith('[') for e in expected) and not re.search(r'[\d\[]', printed):
            return  # the author's words for a value that is absent
        if printed not in expected:
            self.differ(where, ' or '.join(sorted(expected)), printed)
        if 'numerator' in figure and measure == 'value':
            for part, key in ((ind.above, 'numerator'), (ind.below, 'denominator')):
                total = self.m.total(part, area, period)
                shown = digits(total, max(self.m.indicators[p].places for p in part))
                if figure[key] != shown:
                    self.differ(f'{where}, {key}', shown, figure[key])

    def cell_told(self, fact):
        """A cell of a declared table is told with the labels of the table and with its unit."""
        key, row, column = fact['id'].split('.')
        table = self.m.tables[key]
        self.expect(f"table of {fact['id']}", table['caption'], fact['table'], 'facts')
        label = table['columns'].get(column, table.get('total_column'))
        label = label['label'] if isinstance(label, dict) else 'Total' if label in (True, 'yes') else label
        self.expect(f"column of {fact['id']}", label, fact['column'], 'facts')
        if row in table['rows']:
            self.expect(f"row of {fact['id']}", table['rows'][row]['label'], fact['label'], 'facts')
        bare = re.sub(r' (FTE|cases?|days?|weeks?|months?|per 10,000)$', '', fact['printed'])
        self.fact(fact['id'], bare, f"fact {fact['id']}")

    def fact(self, name, printed, where):
        """A fact prints as it was declared, and a cell of a declared table as it comes out."""
        self.count('facts')
        shown = re.sub(r'^£|(fte|%|m)$', '', printed)
        if '.' in name:
            key, row, column = name.split('.')
            value = self.cells(key).get((row, column))
            if value is None:
                declared = self.m.tables[key]['rows'][row].get('values')
                return None if printed.replace('–', ' to ') in str(declared) else self.differ(where, declared, printed)
            rows = self.m.tables[key]['rows']
            places = int(rows.get(row, {}).get('places', self.m.tables[key].get('places', 0)))
            expected = {digits(value, places)}
        else:
            value = self.m.facts[name]['value']
            expected = {value, re.sub(r'^£|(fte|%|m)$', '', value)}
        expected |= {word(int(e)) for e in expected if e.isdigit() and int(e) <= 20}
        if printed not in expected and shown not in expected:
            self.differ(where, ' or '.join(sorted(expected)), printed)

    def period_called(self, ind, text):
        latest = self.m.latest(ind)
        for back in range(-8, 200):
            if latest.step(-back).id == text:
                return latest.step(-back)
        for other in self.m.indicators.values():
            for w in self.m.periods(other):
                if w.id == text:
                    return w

    def forms(self, ind, area, when, measure):
        """All ways in which the figure may be printed: with its unit, with the unit spelt, and without."""
        m, w = self.m, self.w
        if measure == 'value' and when.step_word != m.latest(ind).step_word:
            return {SHORT['z']}  # a year's column in the row of a quarter, or the other way round
        if measure in ('value', 'mean'):
            value = m.mean(ind, when)[0] if measure == 'mean' else m.value(ind.id, area, when)
            shown = {w.text(value, ind, unit, spelt) for unit in (True, False) for spelt in (True, False)}
            if not isinstance(value, str) and value == int(value) and 0 <= value <= 20:
                shown.add(word(int(value)))
            return shown
        if measure in ('numerator', 'denominator'):
            parts = ind.above if measure == 'numerator' else ind.below
            total = m.total(parts, area, when)
            places = max(m.indicators[p].places for p in parts)
            return {w.text('n' if total is None else total, m.indicators[parts[0]], places=places)}
        if measure == 'change':
            change, places = m.change(ind, when)
            if isinstance(change, str):
                return {SHORT[change]}
            way = w.direction(ind, when)
            shown = {w.change_text(change, ind, places, signed, unit) for signed in (True, False) for unit in (True, False)}
            shown |= {digits(abs(change), places)}
            if w.slight(ind, when):
                return shown | {f'{way} slightly'}
            return shown | {f'{way} by {w.change_text(change, ind, places)}' if way != 'did not change' else way}
        if measure == 'change_percent':
            signed = w.field(ind, 'change_percent')
            return {signed, signed.lstrip('+' + MINUS)}
        chart = m.chart(ind)
        if measure == 'target':
            text = m.target(ind, when)['target'].strip()
            return {text, text.replace('%', '')}
        if measure == 'tolerance':
            return {with_unit(plain(Fraction(m.target(ind, when)['tolerance'].split()[0])), ind.change_unit, True)}
        if measure == 'away_from_target':
            away = w.rating(ind)[1]
            places = max(ind.places, len(away_decimal(away).partition('.')[2]))
            return {with_unit(digits(away, places), ind.change_unit, True)}
        if measure == 'gap_to_neighbours':
            gap = m.value(ind.id, m.gss, when) - m.mean(ind, when)[0]
            if ind.polarity == 'higher is better':
                gap = -gap
            return {with_unit(digits(gap, ind.places), ind.change_unit, True)}
        if measure == 'rank':
            return {w.rank(ind)}
        if measure == 'limits':
            return {w.field(ind, 'limits')}
        if measure in ('lower_limit', 'upper_limit'):
            value = chart.limits[measure == 'upper_limit']
            return {w.text(value, ind, unit, places=chart.places) for unit in (True, False)}
        if measure == 'usual':
            return {w.text(chart.mean, ind), w.text(chart.mean, ind, unit=False)}
        if measure == 'points':
            return {str(chart.count), word(chart.count)}
        if measure == 'run':
            return {str(values_at_end(chart, chart.signals[-1]))}
        return {'?' + measure}

    # papers

    def report(self, stem):
        source = open(os.path.join(self.m.folder, stem + '.md'), encoding='utf-8').read()
        _, front, body = source.split('---\n', 2)
        paper = Paper(open(os.path.join(self.folder, stem + '.md'), encoding='utf-8').read())
        self.at, self.scorecards = -1, []
        for piece in re.split(r'({%\s*(?:table|scorecard|chart|figures|bars) .*?%})', body, flags=re.S):
            tag = re.match(r'{%\s*(\w+) (.*?)\s*%}', piece, flags=re.S)
            if tag and tag.group(1) in ('table', 'scorecard', 'chart'):
                names, options = self.options(tag.group(2))
                self.tag(tag.group(1), names, options, paper, stem)
            elif not tag:
                self.prose(piece, paper, stem)
        for text in re.findall(r'^  [\w-]+: (.*{{.*)$', front, flags=re.M):
            self.prose(flow(text), paper, stem)
        self.declared(paper, stem)
        self.others(paper, stem)

    @staticmethod
    def options(text):
        options, quoted = {}, re.findall(r'"(.*?)"', text)
        parts = re.split(r'\s(\w+):', re.sub(r'".*?"', '"', text))
        for key, value in zip(parts[1::2], parts[2::2]):
            options[key] = [quoted.pop(0)] if '"' in value else [v.strip() for v in value.split(',')]
        return [n.strip() for n in parts[0].split(',')], options

    def lookup(self, path):
        head, _, rest = path.partition('.')
        if head in self.m.indicators:
            argument = re.match(r'at\("(.*)"\)', rest)
            return self.w.field(self.m.indicators[head], 'at' if argument else rest,
                                argument.group(1) if argument else None)
        if head == 'council':
            return self.m.council[rest]
        return None

    def prose(self, text, paper, stem):
        def condition(test):
            if test.endswith('is present'):
                return True
            name, _, field = test.rpartition('.')
            way = self.w.direction(self.m.indicators[name])
            return {'rose': way == 'rose', 'fell': way == 'fell', 'changed': way != 'did not change'}[field]
        inner = re.compile(r'{%\s*if ([^%]*?)\s*%}((?:(?!{%\s*if).)*?)(?:{%\s*else\s*%}((?:(?!{%\s*if).)*?))?{%\s*end\s*%}', re.S)
        while inner.search(text):
            text = inner.sub(lambda f: f.group(2) if condition(f.group(1)) else f.group(3) or '', text)
        for paragraph in re.split(r'\n\s*\n|\n(?=#|- )', text):
            if '{{' not in paragraph:
                continue
            known = True

            def put(found):
                nonlocal known
                path, *filters = [p.strip() for p in found.group(1).split('|')]
                value = self.lookup(path)
                if value is None:
                    known = False
                    return '{?}'
                if path.endswith(('.change', '.change_percent')) and WAY.search(paragraph[:found.start()]):
                    value = value.lstrip('+' + MINUS)
                for filter_ in filters:
                    if filter_ == 'without_unit':
                        value = re.sub(r'%| percentage points?|£', '', value)
                    elif filter_.startswith('words') and value.isdigit() and int(value) <= 20:
                        value = word(int(value))
                    elif filter_ == 'sentence_case':
                        value = cap(value)
                    elif filter_.startswith('or:') and re.fullmatch(r'\[\w+\]', value):
                        value = filter_[3:].strip().strip('"')
                return value
            expected = flat(re.sub(r'{{(.*?)}}', put, paragraph))
            self.rate_without(expected, stem)
            expected = re.sub(r'^[#-]+ ', '', expected)
            self.count('paragraphs with figures')
            if known:
                if expected not in paper.words:
                    near = next((b for b in paper.blocks if isinstance(b, str) and b[:25] == expected[:25]), '(not found)')
                    self.differ(f'{stem} paragraph', expected, near)
            else:
                pattern = '.{1,80}?'.join(re.escape(p) for p in expected.split('{?}'))
                if not re.search(pattern, paper.words):
                    self.differ(f'{stem} paragraph', expected, '(not found)')

    def rate_without(self, said, stem):
        """A rate that a sentence gives without some of those it counts is the rate of the others."""
        numbers = re.search(r'counts (\S+) children including (\S+) .*? for (\S+) children aged 0 to 17\. '
                            r'Without them the rate would be (\S+) per 10,000', said)
        if numbers and '?' not in ''.join(numbers.groups()):
            all_, some, people = (Fraction(n.replace(',', '')) for n in numbers.groups()[:3])
            self.expect(f'{stem} rate without some', digits((all_ - some) / people * 10000, 1), numbers.group(4),
                        'rates of a sentence')

    # what authors declare, and the other forms of a paper

    def declared(self, paper, stem):
        for key, table in self.m.tables.items():
            where = [t for c, t in paper.tables if table['caption'] in c and ', values' not in c]
            for found in where:
                at = paper.blocks.index(found)
                notes = []
                for block in paper.blocks[at + 1:]:
                    if not isinstance(block, str) or block.startswith('Source:'):
                        break
                    notes.append(block)
                self.declared_table(key, table, found, stem, notes)

    def adds_up(self, key, table, cells):
        """Whether sums and differences of a declared table come out of its numbers as they are printed."""
        rows, columns = table['rows'], list(table['columns'])
        places = lambda row: int(rows.get(row, {}).get('places', table.get('places', 0)))
        shown = lambda row, column: None if cells.get((row, column)) is None else rounded(
            cells[row, column], places(row))
        for name in list(rows) + ['total']:
            derive = rows.get(name, {}).get('derive', '') if name in rows else 'sum of rows'
            for column in columns:
                own = table['columns'][column]
                rule = own.get('derive', '') if isinstance(own, dict) else ''
                if rule and '/' not in rule:
                    made = self.worked(rule, lambda n: shown(name, n))
                elif rule:
                    continue
                elif derive == 'sum of rows':
                    parts = [shown(r, column) for r in rows if rows[r].get('values')]
                    made = sum(parts) if parts and None not in parts else None
                elif derive and '/' not in derive and '.' not in derive:
                    made = self.worked(derive, lambda n: shown(n, column))
                else:
                    continue
                if None not in (made, shown(name, column)) and made != shown(name, column):
                    return False
            own = [shown(name, c) for c in columns]
            if table.get('total_column') == 'yes' and None not in own and sum(own) != shown(name, 'total'):
                return False
        return True

    def declared_table(self, key, table, found, stem, notes):
        cells = self.cells(key)
        said = any('do not all add up' in n for n in notes)
        for column, entry in table['columns'].items():
            if isinstance(entry, dict) and self.is_share(entry.get('derive', ''), table):
                whole = entry['derive'].split(' ')[2]
                shares = [cells.get((n, column)) for n, r in table['rows'].items() if r.get('values')]
                places = int(entry.get('places', table.get('places', 0)))
                told = [] if None in shares or sum(rounded(s, places) for s in shares) == 100 else [
                    f"{entry['label']}: shares of {table['rows'][whole]['label']}, each rounded by itself, so that they "
                    f"add up to {digits(sum(rounded(s, places) for s in shares), places)}% as printed and not to 100%."]
                self.expect(f'{stem} {key}, note on shares', told, [n for n in notes if ': shares of ' in n], 'notes on shares')
        self.expect(f'{stem} {key}, note on rounding', not self.adds_up(key, table, cells), said, 'notes on rounding')
        for number, row in enumerate(found[1:]):
            names = list(table['rows'])
            name = names[number] if number < len(names) else 'total'
            for column, text in zip(list(table['columns']) + ['total'], row[1:]):
                expected = cells.get((name, column))
                if expected is None:
                    continue
                places = int(table['rows'].get(name, {}).get('places', table.get('places', 0)))
                shown = digits(expected, places)
                text = re.sub(r' \[note \d+\]|[£m%]', '', text)
                self.expect(f'{stem} {key}.{name}.{column}', shown, text, 'cells of declared tables')

    def cells(self, key):
        table = self.m.tables[key]
        made, columns = {}, list(table['columns'])
        for name, row in table['rows'].items():
            values = row.get('values')
            if values is not None:
                given = [c for c in columns if 'derive' not in (table['columns'][c] or {})]
                for column, value in zip(given, values if isinstance(values, list) else [values]):
                    value = value.replace(',', '').strip('£m%')
                    if re.fullmatch(r'-?\d+(\.\d+)?', value):
                        made[name, column] = Fraction(value)
        for name, row in table['rows'].items():
            for column in columns:
                if row.get('derive') == 'sum of rows':
                    own = [made.get((n, column)) for n, r in table['rows'].items() if r.get('values')]
                    value = sum(own) if own and None not in own else None
                    if value is not None:
                        made[name, column] = value
                elif row.get('derive'):
                    value = self.worked(row['derive'], lambda n: self.cell_named(n, column, made, key))
                    if value is not None:
                        made[name, column] = value
            for column in columns:
                entry = table['columns'][column]
                if isinstance(entry, dict) and entry.get('derive'):
                    if self.is_share(entry['derive'], table):
                        continue
                    value = self.worked(entry['derive'], lambda n: made.get((name, n)))
                    if value is not None:
                        made[name, column] = value
            if table.get('total_column') == 'yes':
                own = [made[name, c] for c in columns if (name, c) in made]
                if own:
                    made[name, 'total'] = sum(own)
        for column in columns:
            rule = table['columns'][column].get('derive', '') if isinstance(table['columns'][column], dict) else ''
            above, _, below = rule.split(' ')[:3] if self.is_share(rule, table) else ('', '', '')
            for name in table['rows'] if below else []:
                if made.get((below, above)) and (name, above) in made:
                    made[name, column] = made[name, above] * 100 / made[below, above]
        if table.get('total_row'):
            for column in columns:
                own = [made[n, column] for n in table['rows'] if (n, column) in made]
                if own:
                    made['total', column] = sum(own)
            if table.get('total_column') == 'yes':
                made['total', 'total'] = sum(made['total', c] for c in columns if ('total', c) in made)
        return made

    @staticmethod
    def is_share(rule, table):
        """Whether a column is a share of what a row has in another."""
        words = rule.split(' ')
        return rule.endswith(' as per cent') and words[0] in table['columns'] and words[2] not in table[
            'columns'] and words[2] in table['rows']

    def cell_named(self, name, column, made, key):
        if '.' in name:
            other, row = name.split('.')
            return self.cells(other).get((row, column))
        return made.get((name, column))

    @staticmethod
    def worked(text, value):
        found = re.match(r'([\w.]+) ([-+/]) ([\w.]+)(.*)', text)
        one, two = value(found.group(1)), value(found.group(3))
        if one is None or two is None:
            return None
        made = {'-': lambda: one - two, '+': lambda: one + two, '/': lambda: one / two}[found.group(2)]()
        if 'as per cent' in found.group(4):
            made *= 100
        return max(made, Fraction(0)) if 'not below 0' in found.group(4) else made

    def others(self, paper, stem):
        """The HTML and the CSV hold the tables of the Markdown."""
        text = open(os.path.join(self.folder, stem + '.html'), encoding='utf-8').read()
        path = os.path.join(self.folder, stem + '.csv')
        if self.scorecards:
            self.scorecard_forms(text, list(csv.DictReader(open(path, encoding='utf-8-sig'))), stem)
        tidy = lambda t: [[re.sub(r'\s+', ' ', c).strip() for c in row] for row in t]
        there = [tidy(t) for t in HTMLTables(text).tables]
        for caption, table in paper.tables:
            self.count('tables in HTML and CSV')
            # A heading among the rows is one cell in a page.
            plain_table = [[flat(re.sub(r'\[(.*?)\]\((?:[^)]*)\)', r'\1', c)) for c in (row if any(row[1:]) else row[:1])] for row in table]
            if plain_table not in [[[flat(c) for c in r] for r in t] for t in there]:
                self.differ(f'{stem} table in HTML', plain_table, 'no table like it')
        if not os.path.exists(path):
            return
        rows = list(csv.DictReader(open(path, encoding='utf-8-sig')))
        captions = {}
        for row in rows:
            captions.setdefault(row['table'], []).append(row)
        for caption, table in paper.tables:
            label = re.match(r'([^:]*?(?:, values)?): ', caption)
            own = captions.get(label.group(1) if label else '', [])
            cells = {}
            for row in own:
                cells.setdefault((row['measure'], row['column']), []).append(row['value'])
            for line in table[1:]:
                for column, shown in zip(table[0][1:], line[1:]):
                    there = cells.get((line[0], column))
                    if not there or column == 'What it says':
                        continue
                    # Rows of one label follow one another as in the table.
                    value = there.pop(0)
                    shown = re.sub(r' \[note \d+\]', '', shown)
                    expected = shown.replace(',', '').replace(MINUS, '-').lstrip('+')
                    if expected.startswith('['):
                        continue
                    self.count('cells of the CSV')
                    if value.lstrip('+') != expected:
                        self.differ(f'{stem} CSV {line[0]}, {column}', expected, value)
