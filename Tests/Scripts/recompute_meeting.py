"""What one meeting's pack may rest on, read from Data anew, for recompute-packs."""
import csv
import datetime
import os
from fractions import Fraction
from math import comb

from recompute_values import SYMBOLS, period_of, rounded, yaml


class Indicator:
    def __init__(self, key, entry):
        self.id, self.name, self.unit = key, entry['name'], entry['unit']
        self.places, self.polarity, self.rule = int(entry['places']), entry['polarity'], entry['period']
        parts = lambda p: [] if p is None else p['sum'] if isinstance(p, dict) else [p]
        self.above, self.below = parts(entry.get('numerator')), parts(entry.get('denominator'))
        self.derived = 'derive' in entry
        self.scale = {'per cent': 100, 'per 10,000': 10000}.get(self.unit, 1)
        self.change_unit = 'percentage points' if self.unit == 'per cent' else self.unit
        self.table_unit = {'per cent': ' (%)', 'pounds': ' (£)', 'percentage points': ' (points)', 'count': '',
                           'per 10,000': ''}.get(self.unit, f' ({self.unit})')


class Meeting:
    """What one pack may rest on: the newest release of each source up to its cut-off, and what was let through."""

    def __init__(self, root, council, folder):
        self.root, self.council_id, self.id = root, council, folder
        data = os.path.join(root, 'Data')
        self.home = os.path.join(data, 'councils', council)
        self.folder = os.path.join(self.home, 'meetings', folder)
        self.settings = yaml(os.path.join(self.folder, 'meeting.yaml'))
        self.council = yaml(os.path.join(self.home, 'council.yaml'))
        self.indicators = {k: Indicator(k, v) for k, v in yaml(os.path.join(data, 'indicators.yaml')).items()}
        areas = list(csv.DictReader(open(os.path.join(data, 'areas.csv'), encoding='utf-8')))
        self.gss = self.council['codes']['gss']
        self.region = next((a['gss'] for a in areas if a['name'] == self.council.get('region')), None)
        code = {a['dfe']: a['gss'] for a in areas if a['dfe']}
        self.neighbours = [code[n['neighbour']] for n in csv.DictReader(open(os.path.join(data, 'neighbours.csv')))
                           if n['dfe'] == self.council['codes'].get('dfe') and n['neighbour'] in code]
        self.values, self.publication, self.published_places = {}, {}, {}
        for base in (os.path.join(data, 'extracts'), os.path.join(self.home, 'extracts')):
            for source in sorted(os.listdir(base)) if os.path.isdir(base) else []:
                self.read_source(os.path.join(base, source), source)
        for ind in self.indicators.values():
            if ind.derived:
                self.derive(ind)
        self.targets = []
        path = os.path.join(self.home, 'targets.csv')
        if os.path.exists(path):
            self.targets = list(csv.DictReader(open(path, encoding='utf-8')))
        optional = lambda name: yaml(os.path.join(self.home, name)) if os.path.exists(
            os.path.join(self.home, name)) else {}
        self.facts, self.tables = optional('facts.yaml'), optional('tables.yaml')

    def read_source(self, path, source):
        cut = self.settings['data_cut_off']
        releases = sorted(os.listdir(path))
        # A release is known by a day, a month or a year: its last day counts.
        later = self.settings.get('read_later_release') or {}
        if source in later:
            release, upto = releases[-1], later[source].replace('up to ', '')
        else:
            usable = [r for r in releases if (r if len(r) == 10 else release_end(r)) <= cut]
            if not usable:
                return
            release, upto = usable[-1], None
        mapping = yaml(os.path.join(path, release, 'mapping.yaml'))
        for part in mapping.get('files', [mapping]):
            file = os.path.join(path, release, part['file'])
            rows = list(csv.DictReader(open(file, encoding='utf-8-sig')))
            for take in part['take']:
                for row in rows:
                    if any(row[k] != v for k, v in (take.get('rows') or {}).items()):
                        continue
                    if upto and row['time_period'][:4] > upto:
                        continue
                    level = row['geographic_level']
                    area = row[{'National': 'country_code', 'Regional': 'region_code'}.get(level, 'new_la_code')]
                    for column, name in take['columns'].items():
                        ind = self.indicators[name]
                        when = period_of(row['time_period'], row['time_identifier'], ind.rule)
                        cell = row[column].strip()
                        value = cell if cell in SYMBOLS else Fraction(cell.replace(',', ''))
                        self.values.setdefault((name, area), {})[when.id] = (when, value)
                        self.published_places[name, area, when.id] = len(cell.partition('.')[2])

    def derive(self, ind):
        areas = {a for (name, a) in self.values if name in ind.above + ind.below}
        for area in areas:
            whens = {k: v[0] for part in ind.above + ind.below
                     for k, v in self.values.get((part, area), {}).items()}
            for key, when in whens.items():
                quotient = self.quotient(ind, area, when)
                if quotient is not None:
                    self.values.setdefault((ind.id, area), {})[key] = (when, quotient)

    def value(self, name, area, when):
        found = self.values.get((name, area), {}).get(when.id)
        if found is None:
            ends = [v for w, v in self.values.get((name, area), {}).values()
                    if w.end == when.end and w.step_word == when.step_word]
            return ends[0] if ends else 'n'
        return found[1]

    def total(self, parts, area, when):
        found = [self.value(p, area, when) for p in parts]
        if not found or 'n' in found:
            return None
        return next((v for v in found if isinstance(v, str)), None) or sum(found)

    def quotient(self, ind, area, when):
        above, below = self.total(ind.above, area, when), self.total(ind.below, area, when)
        if above is None or below is None:
            return None
        for part in (above, below):
            if isinstance(part, str):
                return part
        return above * ind.scale / below if below else 'z'

    def exact(self, ind, area, when):
        """The quotient of the parts, where it prints as the value does and is nearer the truth than that."""
        value, quotient = self.value(ind.id, area, when), self.quotient(ind, area, when)
        if isinstance(value, str) or quotient is None or isinstance(quotient, str):
            return None
        if self.published_places.get((ind.id, area, when.id), -1) >= ind.places and not self.whole(ind, area, when):
            return None
        return quotient if rounded(quotient, ind.places) == rounded(value, ind.places) else None

    def whole(self, ind, area, when):
        """Whether the parts are counts that nobody has rounded: whole, and not all multiples of five."""
        for parts in (ind.above, ind.below):
            if any(self.indicators[p].unit != 'count' or self.indicators[p].places for p in parts):
                return False
            if self.total(parts, area, when).denominator != 1:
                return False
        numerators = [self.total(ind.above, area, w) for w in self.periods(ind, area)]
        numerators = [n for n in numerators if n is not None and not isinstance(n, str)]
        return len(numerators) < 3 or not any(numerators) or any((n / 5).denominator != 1 for n in numerators)

    def mean(self, ind, when):
        """The mean of the neighbours that have a number, and how many those are."""
        found = [self.value(ind.id, a, when) for a in self.neighbours]
        numbers = [v for v in found if not isinstance(v, str)]
        if numbers:
            return sum(numbers) / len(numbers), len(numbers)
        return ('n' if all(v == 'n' for v in found) else 'x'), 0

    def periods(self, ind, area=None):
        return sorted((w for w, _ in self.values.get((ind.id, area or self.gss), {}).values()), key=lambda w: w.end)

    def latest(self, ind):
        periods = self.periods(ind)
        return periods[-1] if periods else None

    def change(self, ind, when):
        """The change on the period before, and the places it prints with; or a reason."""
        before = when.step(-1)
        now, then = (self.value(ind.id, self.gss, w) for w in (when, before))
        exact = [self.exact(ind, self.gss, w) for w in (when, before)]
        places = max(ind.places, 1) if ind.unit == 'per cent' and None not in exact else ind.places
        if now == 'n' or then == 'n':
            return 'n', places
        for value in (now, then):
            if isinstance(value, str):
                return value, places
        if None not in exact:
            return exact[0] - exact[1], places
        return now - then, places

    def target(self, ind, when):
        found = [t for t in self.targets if t['indicator'] == ind.id]
        return sorted(found, key=lambda t: t['from'])[-1] if found else None

    def beside(self, ind, kind, when):
        if kind == 'neighbours':
            return self.mean(ind, when)[0]
        return self.value(ind.id, 'E92000001' if kind == 'england' else self.region, when)

    def beside_period(self, ind, kind):
        """The newest period, up to the council's own, for which the other has a number."""
        latest = self.latest(ind)
        areas = self.neighbours if kind == 'neighbours' else ['E92000001' if kind == 'england' else self.region]
        known = {w.id: w for a in areas for w in self.periods(ind, a) if w.end <= latest.end}
        for when in sorted(known.values(), key=lambda w: w.end, reverse=True):
            if not isinstance(self.beside(ind, kind, when), str):
                return when
        return latest

    def chart(self, ind):
        return ControlChart(self, ind)


def release_end(name):
    if len(name) == 4:
        return name + '-12-31'
    year, month = map(int, name.split('-'))
    return str(datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1))


def exact_p(one, two, is_share):
    """Two-sided: Fisher's of two shares, given the margins; of two rates, given both counts together."""
    (a, n), (b, m) = [[int(x) if Fraction(x).denominator == 1 else x for x in pair] for pair in (one, two)]
    if is_share:
        if not all(isinstance(x, int) and x >= 0 for x in (a, n, b, m)) or not n or not m or a > n or b > m:
            return None
        outcomes = range(max(0, a + b - m), min(n, a + b) + 1)
        weights = {k: comb(n, k) * comb(m, a + b - k) for k in outcomes}
        total = comb(n + m, a + b)
    else:
        if not all(isinstance(x, int) and x >= 0 for x in (a, b)) or n <= 0 or m <= 0:
            return None
        weights = {k: comb(a + b, k) * Fraction(n) ** k * Fraction(m) ** (a + b - k) for k in range(a + b + 1)}
        total = Fraction(n + m) ** (a + b)
    most = weights[a]
    return float(Fraction(sum(w for w in weights.values() if w * 10 ** 7 <= most * (10 ** 7 + 1))) / total)


class ControlChart:
    """Individual values and moving ranges: limits 2.66 mean moving ranges from the mean, rules of seven."""

    def __init__(self, meeting, ind):
        self.ind = ind
        latest, first = meeting.latest(ind), meeting.periods(ind)[0]
        self.periods = [latest]
        while self.periods[0].end > first.end:
            self.periods.insert(0, self.periods[0].step(-1))
        self.values = [meeting.value(ind.id, meeting.gss, w) for w in self.periods]
        self.values = [None if isinstance(v, str) else v for v in self.values]
        while self.values and self.values[0] is None:
            self.values.pop(0)
            self.periods.pop(0)
        known = [v for v in self.values if v is not None]
        self.count = len(known)
        self.mean = sum(known) / len(known) if known else None
        ranges = [abs(b - a) for a, b in zip(self.values, self.values[1:]) if None not in (a, b)]
        self.flat = not any(ranges)
        self.limits, self.unlimited = None, 'few'
        self.printed = [None if v is None else rounded(v, ind.places) for v in self.values]
        self.places = ind.places
        if self.count >= 5 and ranges and not self.flat:
            width = Fraction(266, 100) * sum(ranges) / len(ranges)
            self.exact = (self.mean - width, self.mean + width)
            low = self.exact[0] if ind.unit == 'pounds' or min(known) < 0 else max(self.exact[0], Fraction(0))
            high = min(self.exact[1], Fraction(100)) if ind.unit == 'per cent' and max(known) <= 100 else self.exact[1]
            self.limits, self.unlimited = (low, high), None
            # The fewest places at which no printed value contradicts the printed limits.
            fine = [rounded(end, ind.places + 3) for end in (low, high)]
            shown = [v for v in self.printed if v is not None]
            agrees = lambda p: all((v < rounded(low, p)) == (v < fine[0]) and (v > rounded(high, p)) == (v > fine[1])
                                   for v in shown)
            self.places = next((p for p in range(ind.places, ind.places + 4) if agrees(p)), ind.places)
            if rounded(low, ind.places) == rounded(high, ind.places):
                self.limits, self.unlimited = None, 'alike'
        self.signals = self.marked()
        self.test_small_numbers(meeting, ind)

    def test_small_numbers(self, meeting, ind):
        """Of fewer than ten cases a period, a signal stands only where the exact test agrees."""
        if not any(self.signals):
            return
        cases = []
        for when, value in zip(self.periods, self.values):
            if value is None:
                cases.append(None)
            elif ind.unit == 'count':
                cases.append((value, Fraction(1)))
            else:
                pair = [meeting.total(p, meeting.gss, when) if p else None for p in (ind.above, ind.below)]
                fits = all(isinstance(c, (int, Fraction)) and c >= 0 and Fraction(c).denominator == 1 for c in pair)
                if ind.unit not in ('per cent', 'per 10,000') or not fits or pair[0] > pair[1] or not pair[1]:
                    return
                cases.append(tuple(pair))
        if any(c is not None and c[0].denominator != 1 for c in cases):
            return
        known = [c for c in cases if c]
        part, whole = sum(c[0] for c in known), sum(c[1] for c in known)
        if (min(part, whole - part) if ind.unit == 'per cent' else part) >= 10 * len(known):
            return
        stretches = []
        for i, signal in enumerate(self.signals):
            if signal and stretches and stretches[-1][-1] == i - 1 and self.signals[i - 1] == signal:
                stretches[-1].append(i)
            elif signal:
                stretches.append([i])

        def differs(stretch, alpha):
            own = [sum(cases[i][k] for i in stretch) for k in (0, 1)]
            rest = [part - own[0], whole - own[1]]
            p = exact_p(own, rest, ind.unit == 'per cent')
            return p is not None and p < alpha
        for stretch in stretches:
            signal = self.signals[stretch[0]]
            if signal in ('above', 'below') and not all(differs([i], .0027) for i in stretch):
                self.limits, self.unlimited = None, 'small'
                self.signals = [None] * len(self.signals)
                return
            if signal in ('run_above', 'run_below', 'near_upper', 'near_lower') and not differs(stretch, .05):
                for i in stretch:
                    self.signals[i] = None

    def marked(self):
        marks = [None] * len(self.values)
        if not self.values or not self.limits:
            return marks
        stretch = []
        for i in range(len(self.values) + 1):
            if i < len(self.values) and self.values[i] is not None:
                stretch.append(i)
                continue
            self.mark(stretch, marks)
            stretch = []
        return marks

    def mark(self, stretch, marks):
        mean = rounded(self.mean, self.ind.places)
        side = lambda v: (v > mean) - (v < mean)
        values = [self.printed[i] for i in stretch]
        for first in range(len(stretch) - 6):
            seven = values[first:first + 7]
            for way, name in ((1, 'run_above'), (-1, 'run_below')):
                if all(side(v) == way for v in seven):
                    for i in stretch[first:first + 7]:
                        marks[i] = name
        if self.limits:
            low, high = self.exact
            far = lambda v: low <= v <= high and abs(v - self.mean) * 3 > (high - self.mean) * 2
            for first in range(len(stretch) - 2):
                three = values[first:first + 3]
                way = side(three[0])
                if way and all(side(v) == way for v in three) and sum(map(far, three)) >= 2:
                    for i in range(first, first + 3):
                        if far(values[i]):
                            marks[stretch[i]] = 'near_upper' if way > 0 else 'near_lower'
        for first in range(len(stretch) - 6):
            seven = values[first:first + 7]
            steps = {(b > a) - (b < a) for a, b in zip(seven, seven[1:])}
            if steps in ({1}, {-1}):
                for i in stretch[first:first + 7]:
                    marks[i] = 'rising' if steps == {1} else 'falling'
        if self.limits:
            for i, v in zip(stretch, values):
                if v > rounded(self.exact[1], self.ind.places + 3):
                    marks[i] = 'above'
                if v < rounded(self.exact[0], self.ind.places + 3):
                    marks[i] = 'below'
