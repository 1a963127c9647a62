"""Declared tables, their bars and facts, as they should be, for statements-random."""
import re
from fractions import Fraction

from recompute_paper import Checker, away_decimal
from recompute_values import and_list, cap, digits, rounded, small, word


class DeclaredBlocks:
    """A part of Statements."""

    def cells(self, key):
        """Cells by row and column; where the source prints 100% for typed shares, that stands."""
        if key in self.known_cells:
            return self.known_cells[key]
        made = self.known_cells[key] = Checker.cells(self, key)
        for name, row in self.m.tables[key]['rows'].items():
            if 'printed' in row:
                made.update({(name, c): Fraction(p.strip('%')) for c, p in zip(self.columns_of(key), row['printed'])})
        return made

    worked, cell_named = staticmethod(Checker.worked), Checker.cell_named
    is_share, adds_up = staticmethod(Checker.is_share), Checker.adds_up

    def declared_value(self, path, filters):
        head, _, rest = path.partition('.')
        if head == 'facts':
            name, _, field = rest.partition('.')
            return self.m.facts[name][field]
        if head in self.m.facts:
            return self.m.facts[head]['value']
        row, column = rest.split('.')
        value = self.cell(head, row, column)
        if isinstance(value, str):
            return next((f[3:].strip().strip('"') for f in filters if f.startswith('or:')), value)
        return self.amount(self.unit_of_cell(head, row, column), value, self.cell_places(head, row, column))

    def cell(self, key, row, column):
        """A cell as a number, or as the reason that prints in its place."""
        return self.cells(key).get((row, column), '[x]')

    def unit_of_cell(self, key, row, column):
        table = self.m.tables[key]
        entry = table['columns'].get(column, {})
        return (entry.get('unit') if isinstance(entry, dict) else None) or table.get('unit', 'count')

    def cell_places(self, key, row, column):
        table = self.m.tables[key]
        entry = table['columns'].get(column, {})
        return int((entry.get('places') if isinstance(entry, dict) else None) or table.get('places', 0))

    @staticmethod
    def amount(unit, value, places):
        """As a sentence prints it."""
        text = digits(value, places)
        if unit in ('£m', '£'):
            return text[:1].replace('−', '−£') + text[1:] + unit[1:] if text[0] == '−' else '£' + text + unit[1:]
        return text + '%' if unit == 'per cent' else text

    def rows_of(self, key):
        """The rows as they are printed, by name and label, with a total row that a table asks for."""
        table = self.m.tables[key]
        rows = {name: row['label'] for name, row in table['rows'].items()}
        if table.get('total_row') == 'yes':
            rows['total'] = 'Total'
        return rows

    def columns_of(self, key):
        table = self.m.tables[key]
        columns = {name: entry['label'] if isinstance(entry, dict) else entry for name, entry in table['columns'].items()}
        if table.get('total_column') == 'yes':
            columns['total'] = 'Total'
        return columns

    def tag_figures(self, key):
        table, unit = self.m.tables[key], self.m.tables[key].get('unit', 'count')
        self.tables += 1
        heading = {'count': '', 'per cent': ' (%)'}.get(unit, f' ({unit})')
        self.add('table caption', f"Table {self.tables}: {table['caption']}{heading}")
        columns = self.columns_of(key)
        own = lambda c: ' (%)' if self.unit_of_cell(key, '', c) == 'per cent' != unit else ''
        rows = [[table.get('heading', 'Measure')] + [label + own(c) for c, label in columns.items()]]
        is_absent = False
        for name, label in self.rows_of(key).items():
            row = [label]
            for column in columns:
                value = self.cell(key, name, column)
                is_absent = is_absent or isinstance(value, str)
                row.append(value if isinstance(value, str) else digits(value, self.cell_places(key, name, column)))
            rows.append(row)
        self.add('declared table', rows)
        notes = []
        rounding = 'Figures are rounded, so those printed do not all add up as printed.'
        if unit != 'per cent' and not self.adds_up(key, table, self.cells(key)):
            notes.append(rounding)
        for column, entry in table['columns'].items():
            if isinstance(entry, dict) and self.is_share(entry.get('derive', ''), table):
                whole, places = entry['derive'].split(' ')[2], self.cell_places(key, '', column)
                shares = [self.cell(key, n, column) for n, r in table['rows'].items() if r.get('values')]
                total = None if any(isinstance(s, str) for s in shares) else sum(rounded(s, places) for s in shares)
                if total not in (None, 100):
                    notes.append(f"{entry['label']}: shares of {table['rows'][whole]['label']}, each rounded by itself, so that they add up to "
                                 f'{digits(total, places)}% as printed and not to 100%.')
        notes += self.typed_shares(key, table)
        for note in notes:
            self.add('note on sums', note)
        if is_absent:
            self.add('key', '[x] not available.')
        self.add('sources', f"Source: {table['source']}.")

    def typed_shares(self, key, table):
        """What a table says of percentages that were typed and that it adds up."""
        if table.get('unit') != 'per cent':
            return []
        found = []
        for column, label in self.columns_of(key).items():
            parts = [self.cell(key, n, column) for n, r in table['rows'].items() if r.get('values')]
            total, places = sum(parts), self.cell_places(key, '', column)
            if rounded(total, places) != 100:
                found.append(f'{label}: the shares are rounded, so that they add up to {digits(total, places)}% as printed and not to 100%.')
        return found

    @staticmethod
    def by_size(bars, options):
        return sorted(bars, key=lambda b: -b[1]) if options.get('order') == ['size'] else bars

    def tag_bars(self, text):
        names, options = self.options(text)
        key, column = names[0], options['column'][0]
        table, unit = self.m.tables[key], self.m.tables[key].get('unit', 'count')
        self.figures += 1
        places = self.cell_places(key, '', column)
        is_total = lambda name: name not in table['rows'] or table['rows'][name].get('derive') == 'sum of rows'
        everything = [(name, label, self.cell(key, name, column)) for name, label in self.rows_of(key).items()]
        bars = [(label, v) for name, label, v in everything if not is_total(name)]
        total = next(((label, v) for name, label, v in everything if is_total(name)), None)
        if all(isinstance(v, str) for _, v in bars):
            bars, total = [(label, v) for _, label, v in everything], None
        known = [(label, rounded(v, places)) for label, v in bars if not isinstance(v, str)]
        label = self.columns_of(key)[column]
        measure = f"{table['caption']}, {label[0].lower()}{label[1:]}"
        text = lambda v: self.amount(unit, v, places)
        spelt = lambda v: text(v) + {'FTE': ' FTE', 'days': ' day' if digits(abs(v), places) == '1' else ' days'}.get(unit, '')
        top = max(v for _, v in known)
        at_top = [name for name, v in known if v == top]
        if len(known) == 1:
            caption = f'{at_top[0]}: {spelt(top)}'
        elif len(at_top) == len(known):
            caption = f"{measure}: {'both' if len(known) == 2 else 'all ' + word(len(known))} at {spelt(top)}"
        elif len(known) == 2:
            caption = ', '.join(f'{name if n == 0 else small(name)} {spelt(v)}' for n, (name, v) in enumerate(self.by_size(known, options)))
        else:
            subject = f'{cap(word(len(at_top)))} rows' if len(at_top) > 2 else and_list(at_top)
            caption = f'{subject} highest of {word(len(known))}, at {spelt(top)}'
        in_all = f'; {spelt(total[1])} in all' if total and not isinstance(total[1], str) and not (
            unit == 'per cent' and rounded(total[1], places) == 100) else ''
        caption += in_all
        is_sorted = options.get('order') == ['size']
        if is_sorted:
            bars.sort(key=lambda b: (isinstance(b[1], str), 0 if isinstance(b[1], str) else -b[1]))
        said, numbers = [], [v for _, v in known]
        if not is_sorted and len(known) > 2 and numbers.count(max(numbers)) == numbers.count(min(numbers)) == 1:
            at = lambda n: next(f'{name}, at {text(v)}' for name, v in known if v == n)
            said.append(f'Highest {at(max(numbers))}; lowest {at(min(numbers))}.')
        missing = [name for name, v in bars if isinstance(v, str)]
        if missing:
            said.append(f"No figure for {and_list(missing) if len(missing) <= 4 else f'{word(len(missing))} of the bars'}.")
        parts = [f"{name} {'no figure' if isinstance(v, str) else text(v)}" for name, v in bars]
        if len(parts) > 6:
            parts = [f'{word(len(bars))} bars from {parts[0]} to {parts[-1]}']
        says = {'count': 'number', '£m': 'pounds', 'FTE': 'full-time equivalents'}.get(unit, unit)
        subtitle = ', '.join([measure] + ([] if says in measure else [says]) + [self.m.council['name']])
        value = lambda v: v if isinstance(v, str) else text(v)
        rows = [[table.get('heading', 'Measure'), {'count': 'Number', '£m': '£', 'days': 'Days'}.get(unit, unit)]]
        rows += [[name, value(v)] for name, v in bars + ([total] if total else [])]
        self.chart(caption, subtitle, 'Bar chart: ' + measure[0].lower() + measure[1:] + ', ' + ', '.join(parts) + (f'; {text(total[1])} in all' if in_all else ''), said,
                   [{'£m': 'pounds'}.get(unit, unit), self.m.council['name']], rows, ['x'] if missing or total and isinstance(total[1], str) else [])
        self.add('sources', f"Source: {table['source']}.")
