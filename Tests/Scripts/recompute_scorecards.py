"""What a scorecard should say, worked out from the numbers of a meeting: cells, the sentence above, titles of lines, lines of the CSV."""
import re
from fractions import Fraction

from recompute_values import and_list, cap, digits, rounded, small, with_unit, word

COUNTED = {'count': 'number', 'per 10,000': 'per 10,000', 'per cent': 'per cent', 'FTE': 'full-time equivalents', 'pounds': 'pounds', 'ratio': ''}
BESIDE = {'neighbours': 'Neighbours', 'region': 'Region', 'england': 'England'}
USUAL = {'above': 'Above usual', 'below': 'Below usual', 'rising': 'Rising trend', 'falling': 'Falling trend', 'near_upper': 'Near upper limit',
         'near_lower': 'Near lower limit', 'run_above': 'Run above average', 'run_below': 'Run below average'}
UNLIMITED = {'few': 'Too few figures to say', 'alike': 'Figures too alike to say', 'small': 'Numbers too small to say'}


def headings(text):
    """The words before each measure, by its name."""
    return dict([part.strip() for part in piece.split(':', 1)] for piece in text.split(';')) if text else {}


class Scorecard:
    """One tag: `rows` as the Markdown has them, `lead`, `titles` of lines and `lines` of the CSV."""

    def __init__(self, meeting, words, inds, beside=(), order='given', heads='', periods=13):
        self.m, self.w, self.inds = meeting, words, inds
        self.beside = [k for k in BESIDE if k in beside]
        steps = {meeting.latest(i).step_word for i in inds}
        self.step = steps.pop() if len(steps) == 1 else 'period'
        self.head = ['Measure', 'Newest', f'Change on {self.step} before', 'Target'] + [BESIDE[k] for k in self.beside] + ['Usual or not']
        heads, groups = headings(heads), []
        for ind in inds:
            if not groups or ind.id in heads:
                groups.append((heads.get(ind.id), []))
            groups[-1][1].append(ind)
        self.rows, self.order = [self.head], []
        for heading, group in groups:
            if heading:
                self.rows.append([heading] + [''] * (len(self.head) - 1))
            for ind in self.worst(group) if order == 'worst' else group:
                self.rows.append(self.row(ind))
                self.order.append(ind)
        self.titles = [t for t in (self.title(i, periods) for i in self.order) if t]
        self.lines = [line for i in self.order for line in self.csv(i, periods)]
        self.lead = self.count()

    def newest(self, ind):
        return self.m.value(ind.id, self.m.gss, self.m.latest(ind))

    # Cells

    def name(self, ind):
        unit = COUNTED.get(ind.unit, ind.unit)
        counted = ind.entry.get('counts') or ('' if unit in ind.name else unit)
        when = re.sub('^the ', '', self.m.latest(ind).long)
        when = f'from 1 April to the end of {when}' if ind.to_date else when
        return ind.name, ', '.join(p for p in (counted, when) if p)

    def row(self, ind):
        values = [self.w.text(self.other(ind, k), ind) for k in self.beside]
        return [' '.join(self.name(ind)), self.w.text(self.newest(ind), ind), self.change(ind), self.target(ind)] + values + [self.usual(ind)]

    def other(self, ind, kind):
        """A number stands beside none: another area has another size."""
        return 'z' if ind.unit in ('count', 'FTE') else self.m.beside(ind, kind, self.m.beside_period(ind, kind))

    def change(self, ind):
        change, places = self.m.change(ind, self.m.latest(ind))
        way = self.w.direction(ind)
        if way is None:
            return self.w.text(change, ind)
        said = {'rose': '↑ Up', 'fell': '↓ Down', 'did not change': '→ No change'}[way]
        if self.w.slight(ind):
            said += ' slightly'
        elif way != 'did not change':
            size = digits(abs(change), places)
            points = ind.unit == 'per cent'
            said += ' ' + (size + (' point' if size == '1' else ' points') if points else with_unit(size, ind.change_unit))
        return ' '.join(p for p in (said, self.judged(ind)) if p)

    def judged(self, ind):
        way = self.w.direction(ind)
        if way in (None, 'did not change') or ind.polarity == 'none':
            return ''
        return 'Better' if (way == 'rose') == (ind.polarity == 'higher is better') else 'Worse'

    def target(self, ind):
        said = cap(self.w.printed_rating(ind))
        if not self.m.target(ind, self.m.latest(ind)):
            return said
        text = self.w.target_text(ind)
        side = {'higher is better': ' or more', 'lower is better': ' or less'}.get(ind.polarity, '')
        return f"{said} {text}{side if ' to ' not in text else ''}"

    def usual(self, ind):
        if isinstance(self.newest(ind), str):
            return 'No figure'
        if ind.to_date:
            return 'Counts from 1 April'
        chart = self.m.chart(ind)
        if chart.flat and chart.count:
            return 'Always the same' if chart.count >= 5 else UNLIMITED['few']
        if not chart.limits:
            return UNLIMITED[chart.unlimited or 'few']
        signal = chart.signals[-1]
        return USUAL[signal] if signal else 'Usual so far' if chart.count < 12 else 'Usual'

    # Order and count

    def worst(self, group):
        def place(ind):
            rating, away = self.w.rating(ind)
            if self.is_later(ind):
                return 4, 0, Fraction(0)
            rank = {'not met': 0, 'within tolerance': 1, None: 2, 'met': 3, 'no target': 4, 'neither good nor bad': 5}[rating]
            if rank > 1:
                return rank, 0, Fraction(0)
            ends = self.w.target_ends(ind)
            level = ends[0] if ind.polarity == 'higher is better' else ends[-1]
            return (rank, 0, -away / abs(level)) if level else (rank, -1, -away)
        return sorted(group, key=place)

    def is_later(self, ind):
        return self.w.rating(ind)[0] in ('met', 'within tolerance', 'not met') and self.w.printed_rating(ind).startswith('target from')

    def count(self):
        ratings = ['later' if self.is_later(i) else self.w.rating(i)[0] for i in self.inds]
        number = {r: ratings.count(r) for r in ('not met', 'within tolerance', 'met', None, 'later', 'no target', 'neither good nor bad')}
        all_, missed = len(ratings), number['not met']
        unusual = sum(self.usual(i) in USUAL.values() for i in self.inds)
        if all_ == 1:
            first = {'not met': 'The measure misses its target.', 'met': 'The measure meets its target.', None: 'The measure has no figure to rate.',
                     'within tolerance': 'The measure is within the tolerance of its target.', 'no target': 'The measure has no target.',
                     'later': 'The target of the measure is not yet in force.', 'neither good nor bad': 'The measure is neither good nor bad.'}[ratings[0]]
            return first + (' Its newest figure is not usual.' if unusual else '')
        pair = all_ == 2
        if missed + number['within tolerance'] + number['met'] == 0:
            first = 'Neither measure is' if pair else f'None of the {all_} measures is'
            first += ' rated against a target.'
        elif missed == 0:
            first = 'Neither measure misses its target.' if pair else f'None of {all_} measures misses its target.'
        elif missed == all_:
            first = 'Both measures miss their target.' if pair else f'All {all_} measures miss their target.'
        else:
            first = f'{missed} of {all_} measures ' + ('misses its target.' if missed == 1 else 'miss their target.')
        words = [('within tolerance', 'is within tolerance', 'are within tolerance'), ('met', 'meets its target', 'meet their target'),
                 (None, 'has no figure to rate', 'have no figure to rate'), ('later', 'has a target not yet in force', 'have a target not yet in force'),
                 ('no target', 'has no target', 'have no target'), ('neither good nor bad', 'is neither good nor bad', 'are neither good nor bad')]
        rest = [f'{word(number[key])} {one if number[key] == 1 else several}' for key, one, several in words if number[key]]
        said = [first] + ([cap(and_list(rest)) + '.'] if rest else [])
        if unusual:
            said.append(f"The newest figure{'' if unusual == 1 else 's'} of {word(unusual)} {'is' if unusual == 1 else 'are'} not usual.")
        return ' '.join(said)

    # Lines

    def shown(self, ind, count):
        latest = self.m.latest(ind)
        periods = [latest.step(-n) for n in range(count)][::-1]
        found = [(p, self.m.value(ind.id, self.m.gss, p)) for p in periods]
        while found and isinstance(found[0][1], str):
            found.pop(0)
        return found

    def title(self, ind, count):
        found = self.shown(ind, count)
        known = [(p, v) for p, v in found if not isinstance(v, str)]
        if not known:
            return None
        text = lambda v: self.w.text(v, ind)
        (first, low), (last, high) = known[0], known[-1]
        said = [f'{text(high)} in {last.short} alone' if len(known) == 1 else
                f'From {text(low)} in {first.short} to {text(high)} in {last.short}']
        if len(known) > 1:
            at = lambda v: rounded(v, ind.places)
            lowest = min(known, key=lambda k: at(k[1]))
            highest = [k for k in known if at(k[1]) == max(at(v) for _, v in known)][-1]
            said.append('the same throughout' if at(lowest[1]) == at(highest[1]) else
                        f'lowest {text(lowest[1])} in {lowest[0].short}, highest {text(highest[1])} in {highest[0].short}')
        chart = self.m.chart(ind)
        if chart.limits and not ind.to_date:
            said.append(f'usual variation {self.w.limits(ind)}')
        target = self.m.target(ind, self.m.latest(ind))
        if target and target['from'] <= self.m.latest(ind).end.isoformat():
            said.append(f'target {self.w.target_text(ind)}')
        gaps = [p.short for p, v in found if isinstance(v, str)]
        if gaps:
            said.append('no figure for ' + (and_list(gaps) if len(gaps) <= 4 else f'{len(gaps)} of {len(found)} periods'))
        return '; '.join(said) + '.'

    def csv(self, ind, count):
        """Column and value, as the file of figures has them; None for a value that a letter stands for."""
        plain = lambda v: None if isinstance(v, str) else digits(v, ind.places).replace(',', '').replace('\u2212', '-')
        change, places = self.m.change(ind, self.m.latest(ind))
        lines = [('Newest', plain(self.newest(ind))),
                 (self.head[2], None if isinstance(change, str) else digits(change, places).replace(',', '').replace('\u2212', '-'))]
        if self.m.target(ind, self.m.latest(ind)):
            lines.append(('Target', re.sub('[%£,]', '', self.w.target_text(ind))))
        lines += [(BESIDE[k], plain(self.other(ind, k))) for k in self.beside if ind.unit not in ('count', 'FTE')]
        lines += [(p.short, plain(v)) for p, v in self.shown(ind, count) if p.id != self.m.latest(ind).id]
        return [(', '.join(self.name(ind)), *line) for line in lines]


class ScorecardChecks:
    """A part of Checker."""

    def scorecard(self, inds, options, paper, stem):
        one = lambda key, usual: options.get(key, [usual])[0]
        card = Scorecard(self.m, self.w, inds, options.get('beside', ()), one('order', 'given'), one('headings', ''), int(one('periods', '13')))
        names = cap(and_list([small(i.name) for i in inds]) if len(inds) < 4 else word(len(inds)) + ' measures')
        caption = one('caption', f"{names}, {self.m.council['name']}, newest figures")
        place = self.block(paper, stem, caption, 'scorecards')
        if place is None:
            return
        self.expect(f'{stem} sentence above "{caption}"', card.lead, paper.blocks[place - 1], 'sentences of scorecards')
        found = [[c.replace('**', '') for c in row] for row in self.following(paper, place)]
        self.rows(f'{stem} scorecard "{caption}"', card.rows, found)
        self.scorecards.append((paper.blocks[place].partition(':')[0], card))

    def scorecard_forms(self, page, rows, stem):
        """The titles of lines in the page, in order, and the lines of the CSV."""
        titles = re.findall(r'<svg class="spark".*?<title>(.*?)</title>', page, flags=re.S)
        self.expect(f'{stem} titles of lines', [t for _, card in self.scorecards for t in card.titles], titles, 'pages with lines')
        for number, card in self.scorecards:
            found = [(r['measure'], r['column'], r['value']) for r in rows if r['table'] == number]
            should = [(m, c, found[n][2] if v is None and n < len(found) and found[n][2].isalpha() else v) for n, (m, c, v) in enumerate(card.lines)]
            for expected, there in zip(should, found):
                self.expect(f'{stem} CSV of {number}', expected, there, 'lines of scorecards in the CSV')
            if len(should) != len(found):
                self.differ(f'{stem} CSV of {number}', len(should), len(found))
